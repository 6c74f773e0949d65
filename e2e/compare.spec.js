// The comparisons: charts and their sources, tables that can be sorted, what can be taken along, and a reader's own file.

import { expect, test } from "./support/test.js";

const OWN = {
  schema: "crosscheck.claims.v1",
  title: "My <b>own</b> figures",
  claims: [
    {
      id: "mine",
      section: "Speed",
      title: "Sorting",
      says: "Sorting takes this long.",
      kind: "compute",
      unit: "ms",
      better: "lower",
      values: [
        { language: "rust", value: 10 },
        { language: "go", value: 20, status: "contradicted", note: "=1+1 says otherwise" },
      ],
      origins: [],
      status: "faithful",
    },
    {
      id: "wage",
      section: "Pay",
      title: "Wages",
      says: "They earn this.",
      kind: "pay",
      unit: "€ a year",
      values: [
        { language: "go", label: "junior", value: 40_000 },
        { language: "go", label: "senior", range: [60_000, 80_000] },
      ],
      origins: [{ title: "A survey", address: "https://example.org/survey", checked: "Says so." }],
      status: "unlocatable",
    },
    {
      id: "hype",
      section: "Trend",
      title: "Hype",
      says: "Hype moves.",
      kind: "trend",
      unit: "",
      values: [
        { language: "rust", text: "rising" },
        { language: "python", text: "stable" },
      ],
      origins: [],
      status: "opinion",
    },
    {
      id: "bare",
      section: "Views",
      title: "A view",
      says: "=cmd is no formula.",
      kind: "statement",
      unit: "",
      origins: [],
      status: "opinion",
    },
  ],
};

/** Reads CSV by RFC 4180. */
function parseCsv(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text
    .replace(/^\ufeff/, "")
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ",") rows.push([]);
  }
  return rows.slice(0, -1);
}

const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("every part of the article is there, and every chart is drawn", async ({ compare }) => {
  await compare.open();
  for (const part of ["throughput", "compute", "pay", "demand", "summary", "users", "polyglot", "discord", "others"]) {
    await expect(compare.part(part)).toBeVisible();
  }
  const canvases = await compare.root.locator("canvas").all();
  expect(canvases.length).toBeGreaterThan(15);
  const labels = [];
  for (const canvas of canvases) {
    await canvas.scrollIntoViewIfNeeded();
    // It is drawn when it comes near.
    await expect.poll(() => compare.inked(canvas)).toBeGreaterThan(500);
    labels.push(await canvas.getAttribute("aria-label"));
  }
  // Each says its own figures.
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels.filter((label) => !/^(Bars|Ranges), .+: .*\d.*\.$/.test(label))).toEqual([]);
});

test("every figure has a source", async ({ compare }) => {
  await compare.open();
  const unsourced = await compare.root.evaluate((root) => {
    const says = (element) => Boolean(element?.textContent.replace(/^Source:/, "").trim());
    const figures = [...root.querySelectorAll("figure, .fact")].filter((it) => !says(it.querySelector(".source")));
    const sheets = [...root.querySelectorAll("[data-sheet]")].filter((sheet) => {
      // The last column names the source of each row; a table without one has its source below it.
      if (sheet.querySelector("thead th:last-child .sort").firstChild.textContent !== "Source") {
        return !says(sheet.closest(".comparison").querySelector(".source"));
      }
      const cells = [...sheet.querySelectorAll("tbody td:last-child .text")].map((cell) => cell.textContent);
      return cells.length === 0 || cells.some((text) => text === "" || text === "–");
    });
    return [...figures, ...sheets].map((it) => it.outerHTML.slice(0, 200));
  });
  expect(unsourced).toEqual([]);
  expect(await compare.root.locator(".source a[href^='https://']").count()).toBeGreaterThan(20);
});

test("striped bars are explained, and other sources have axes of their own", async ({ compare, page }) => {
  await compare.open();
  const block = compare.block("throughput");
  const first = block.locator("canvas").first();
  await expect(first).toHaveAttribute(
    "aria-label",
    /Rust, Actix: 320,000 \(contradicted\).*FastAPI: 45,000 \(unlocatable\)/,
  );
  await expect(block.locator(".key")).toContainText("Striped or hollow");
  await expect(block.locator("ol.notes li").first()).toContainText(/^Contradicted: .*actix/);
  await expect(compare.sheet("throughput").locator(".note").first()).toHaveText("¹");
  // Rounds 22 and 23 were run on different machines.
  const figures = (source) =>
    block.locator("figure").filter({ has: page.locator(".source strong", { hasText: source }) });
  const rounds = [figures("TechEmpower Round 22"), figures("TechEmpower Round 23, Fortunes")];
  for (const [at, [own, other]] of [
    ["405,145", "1,327,379"],
    ["1,327,379", "405,145"],
  ].entries()) {
    await expect(rounds[at].locator("canvas")).toHaveCount(1);
    await expect(rounds[at].locator("canvas")).toHaveAttribute("aria-label", new RegExp(own));
    await expect(rounds[at].locator("canvas")).not.toHaveAttribute("aria-label", new RegExp(other));
  }
  // Nor were all rows of one benchmark always run together.
  await expect(figures("HttpArena, baseline, an older run").locator("canvas")).toHaveAttribute(
    "aria-label",
    /Django: 29,206/,
  );
  await expect(figures("HttpArena, baseline (64 cores").locator("canvas")).not.toHaveAttribute("aria-label", /Django/);
});

test("what a list says has its document as the source, and its origin behind the status", async ({ compare }) => {
  await compare.open();
  const [, ...rows] = await compare.cells("users-list");
  expect(rows.length).toBeGreaterThan(8);
  for (const row of rows) expect(row.at(-1)).toContain("The Backend Language War 2025");
  const retold = compare.sheet("users-list").getByRole("row").filter({ hasText: "Netflix, LinkedIn" });
  await expect(retold.getByRole("link", { name: "third-hand" })).toHaveAttribute("href", /\/claims\/users-nodejs\/$/);
});

test("headline ranges that do not fit the figures beside them are told", async ({ compare }) => {
  await compare.open();
  const told = compare.part("pay").locator(".disagreement");
  for (const row of ["Rust: headline from 150,000, entry 120,000", "Node.js: headline from 120,000, entry 85,000"]) {
    await expect(told).toContainText(row);
  }
  await expect(told).toContainText("headline and senior both 120,000 to 138,000");
});

test("each cell of the summary leads to its evidence", async ({ compare }) => {
  await compare.open();
  const sheet = compare.sheet("summary");
  expect(await sheet.locator("tbody tr").count()).toBe(4);
  const cells = sheet.locator("tbody td");
  expect(await cells.count()).toBe(24);
  expect(await cells.locator(".text a[href*='/claims/']").count()).toBe(24);
  await expect(sheet.locator(".live")).toHaveCount(4);
  await expect(sheet.locator(".live").first()).toHaveText("Not yet checked");
  await expect(sheet.locator(".live").first()).toHaveAttribute("href", /\/claims\/summary-performance-rust\/$/);
});

test("what was measured here stands in the cells that a kernel speaks to", async ({ compare, page }) => {
  await compare.open();
  const build = await compare.root.locator("footer code").textContent();
  // So far apart that no price of a browser turns an order: Rust first, then Go, JavaScript and Python.
  const times = { go: 100, javascript: 10_000, python: 1_000_000 };
  const ratios = Object.entries(times).map(([numerator, value]) => ({
    numerator,
    denominator: "rust",
    value,
    lo: value * 0.99,
    hi: value * 1.01,
    rounds: 10,
  }));
  const kernels = ["fib", "nbody", "lru", "http-route", "json", "fortunes"];
  const checks = kernels.map((kernel) => ({
    kernel,
    n: 27,
    preset: "quick",
    build,
    date: "2026-11-24T10:00:00Z",
    ratios,
  }));
  const kept = JSON.stringify({ schema: "crosscheck.checks.v1", checks });
  await page.evaluate((text) => localStorage.setItem("crosscheck.checks.v1", text), kept);
  await page.reload();
  await page.locator("#app[data-live]").waitFor();
  const live = compare.sheet("summary").locator(".live");
  await expect(live).toHaveText(Array(4).fill("Holds here"));
  await expect(compare.block("fib").locator(".live")).toHaveText("On this machine: Does not hold here");
});

test("tables are sorted with the keyboard, and the address keeps it", async ({ compare, page }) => {
  await compare.open();
  const values = async () => (await compare.cells("fib")).slice(1).map((row) => Number(row[1].replaceAll(",", "")));
  const before = await values();
  const heading = compare.heading("fib", "ms");
  const cell = compare.sheet("fib").getByRole("columnheader", { name: "ms" });
  await heading.focus();
  await page.keyboard.press("Enter");
  await expect(cell).toHaveAttribute("aria-sort", "ascending");
  expect(await values()).toEqual(before.toSorted((a, b) => a - b));
  await expect(heading).toBeFocused();
  await page.keyboard.press("Space");
  await expect(cell).toHaveAttribute("aria-sort", "descending");
  expect(await values()).toEqual(before.toSorted((a, b) => b - a));
  await expect.poll(() => compare.address()).toBe("compare/#sort=fib:value:down");
  await page.reload();
  await page.locator("#app[data-live]").waitFor();
  await expect(cell).toHaveAttribute("aria-sort", "descending");
  await heading.click();
  await expect(cell).not.toHaveAttribute("aria-sort", /./);
  expect(await values()).toEqual(before);
});

test("grades are sorted by what they mean", async ({ compare }) => {
  await compare.open("compare/#sort=summary:summary-performance:down");
  expect((await compare.cells("summary")).slice(1).map((row) => row[2])).toEqual(["highest", "high", "medium", "low"]);
});

test("what the address says wrongly is told", async ({ compare }) => {
  await compare.open("compare/#article=yours&sort=fib:value");
  await expect(compare.notices).toHaveCount(2);
});

test("the CSV is the table in its order", async ({ compare }) => {
  await compare.open("compare/#sort=throughput:value:down");
  const { name, bytes } = await compare.download(
    compare.root.getByRole("button", { name: "Save as CSV: Requests a second by framework" }),
  );
  expect(name).toBe("crosscheck-throughput.csv");
  const rows = parseCsv(bytes.toString("utf8"));
  const shown = await compare.cells("throughput");
  const plain = (text) => (text === "–" ? "" : /^[\d,.]+( to [\d,.]+)?$/.test(text) ? text.replaceAll(",", "") : text);
  expect(rows).toEqual(shown.map((row) => row.map(plain)));
  expect(rows[1]).toContain("2775120");
  await expect(compare.block("throughput").getByRole("status")).toHaveText("CSV handed to the browser.");
});

test("the PNG is the figure at twice its size with its source below it", async ({ compare, page }) => {
  await compare.open();
  for (const [title, file] of [
    ["Requests a second by framework", "throughput"],
    ["Pay in the USA", "pay-headline"],
  ]) {
    const figure = compare.root
      .locator("figure")
      .filter({ has: page.getByRole("button", { name: `Save as PNG: ${title}`, exact: true }) });
    const box = await figure.locator("canvas").evaluate((canvas) => {
      const { width, height } = canvas.getBoundingClientRect();
      return { width, height };
    });
    const { name, bytes } = await compare.download(figure.getByRole("button"));
    expect(name).toBe(`crosscheck-${file}.png`);
    expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    // With a margin of 16 on each side.
    expect(width).toBe(Math.round(2 * (box.width + 32)));
    expect(height).toBeGreaterThan(2 * (box.height + 32 + 80));
  }
});

test("a reader's own file is shown with the same charts, and as the reader's own", async ({ compare }) => {
  await compare.openOwn(JSON.stringify(OWN));
  await expect(compare.root.locator(".own")).toContainText("Your own file.");
  await expect(compare.root.locator(".lead")).toContainText("My <b>own</b> figures");
  await expect(compare.root.locator("h2")).toHaveText(["Compute", "Pay", "Trend", "Statement"]);
  for (const canvas of await compare.root.locator("canvas").all()) {
    await canvas.scrollIntoViewIfNeeded();
    // It is drawn when it comes near.
    await expect.poll(() => compare.inked(canvas)).toBeGreaterThan(500);
  }
  await expect(compare.root.locator("canvas")).toHaveCount(2);
  expect(await compare.cells("trend")).toEqual([
    ["Language", "Hype"],
    ["Rust", "↗ rising"],
    ["Python", "→ stable"],
  ]);
  await expect(compare.root.locator(".fact")).toContainText("=cmd is no formula.");
  await expect(compare.block("mine").locator(".source").first()).toContainText("My <b>own</b> figures");
  // A figure is the file's own, whatever its origin says.
  await expect(compare.block("wage").locator(".source").first()).toContainText("Source: My <b>own</b> figures");
  await expect(compare.sheet("mine").getByRole("link", { name: "contradicted" })).toHaveAttribute(
    "href",
    /\/own\/claim\/#id=mine$/,
  );
});

test("no cell of a reader's own table is a formula once it is taken along", async ({ compare }) => {
  await compare.openOwn(JSON.stringify(OWN));
  const save = (title) => compare.root.getByRole("button", { name: `Save as CSV: ${title}`, exact: true });
  const { bytes, name } = await compare.download(save("Statement: what is said"));
  expect(name).toBe("crosscheck-statement-facts.csv");
  expect(parseCsv(bytes.toString("utf8"))).toEqual([
    ["Claim", "What it says", "Origin", "Source"],
    ["A view", "'=cmd is no formula.", "opinion", "My <b>own</b> figures"],
  ]);
});

test("no file of the reader's, and one that cannot be read, are told with a way on", async ({ compare }) => {
  await compare.open("compare/#article=own");
  await expect(compare.root.getByRole("link", { name: "Open or make one" })).toHaveAttribute("href", /\/own\/$/);
  await compare.openOwn('{"schema":\n"other"}');
  await compare.page.reload();
  await compare.page.locator("#app[data-live]").waitFor();
  await expect(compare.root.getByRole("alert").filter({ hasText: "Your file cannot be read." })).toContainText(
    /Line 2, schema/,
  );
  await expect(compare.root.locator("canvas")).toHaveCount(0);
  await compare.root.getByRole("link", { name: "The 2025 article" }).click();
  await expect(compare.part("throughput")).toBeVisible();
});

test("at 390 px only tables scroll sideways", async ({ compare, page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await compare.open();
  for (const summary of await compare.root.locator("summary").all()) await summary.click();
  expect(await overflow(page)).toBe(0);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await overflow(page)).toBe(0);
});
