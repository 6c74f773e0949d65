// The Lab: one kernel, growth, the suite, and how its address follows.

import { readdirSync, readFileSync } from "node:fs";
import { expectShown, numbers } from "./support/measuring-page.js";
import { expect, test } from "./support/test.js";

const REFERENCES = new URL("../data/reference/", import.meta.url);
const FAST = "languages=rust,javascript";

test("a kernel is measured in every language, with its card and its source", async ({ lab, page }) => {
  await lab.open("lab/#kernel=lru");
  await expect(lab.root.getByText("Measured at n")).toHaveCount(0);
  await lab.run();
  await expect(lab.outcome).toContainText(/All rounds measured|Time is up/);
  expect(await lab.rows(lab.table)).toEqual(["Rust", "Go", "JavaScript", "Python"]);
  await expect(lab.failures).toHaveCount(0);
  await expect(
    page.getByRole("img", {
      name: /Times the time of Rust. Rust: here 1.0×, reference 1.0×; Go: here [\d.]+×, reference [\d.]+×/,
    }),
  ).toBeVisible();
  const { name, file } = await lab.download();
  expect([name, file.schema]).toEqual(["crosscheck-lru.json", "crosscheck.results.v2"]);
  expect([file.spec.kernel, file.spec.n]).toEqual(["lru", 131_072]);
  const figures = await lab.figures();
  for (const [label, language] of [
    ["Go", "go"],
    ["JavaScript", "javascript"],
    ["Python", "python"],
  ]) {
    const { estimate } = file.summary.ratios.find(({ numerator }) => numerator === language);
    expectShown(figures[label]["Times Rust"], estimate.value);
    const { time } = file.summary.languages.find((row) => row.language === language);
    expectShown(figures[label]["Time a call"], time.value);
  }
});

test("the build without SIMD is a row of its own", async ({ lab }) => {
  await lab.open("lab/#kernel=mandelbrot&languages=rust,rust-scalar");
  await lab.run();
  expect(await lab.rows(lab.table)).toEqual(["Rust", "Rust, no SIMD"]);
  await expect(lab.table.getByRole("row").nth(1)).toContainText("simd128");
  await expect(lab.table.getByRole("row").nth(2)).toContainText("scalar");
});

test("the four sources can be read, and the keyboard goes from tab to tab", async ({ lab, page }) => {
  await lab.open("lab/#kernel=quicksort");
  for (const [name, text] of [
    ["Rust", "pub fn run"],
    ["Go", "func Run"],
    ["JavaScript", "export function run"],
    ["Python", "def run"],
  ]) {
    await lab.tab(name).click();
    await expect(lab.root.getByRole("tabpanel")).toContainText(text);
  }
  await lab.tab("Python").focus();
  await page.keyboard.press("ArrowRight");
  await expect(lab.tab("Rust")).toBeFocused();
  await expect(lab.tab("Rust")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("End");
  await expect(lab.tab("Python")).toBeFocused();
  await expect(lab.root.getByRole("tabpanel")).toContainText("def run");
});

test.describe("a source that does not arrive", () => {
  test.use({ expectedErrors: /404/ });

  test("says so and can be fetched again", async ({ lab, site }) => {
    site.remove("sources/fib.rs.html");
    await lab.open();
    const failed = lab.root.getByRole("alert").filter({ hasText: "The source could not be loaded (HTTP 404)" });
    await expect(failed).toBeVisible();
    site.restore("sources/fib.rs.html");
    await failed.getByRole("button", { name: "Try again" }).click();
    await expect(lab.root.getByRole("tabpanel")).toContainText("pub fn fib");
  });
});

test("growth is measured at all five sizes", async ({ lab, page }) => {
  await lab.open(`lab/#kernel=sha256&view=growth&${FAST}`);
  await lab.start.click();
  await expect(lab.doing).toContainText("size 2 of 5");
  await lab.ended();
  await expect(lab.outcome).toContainText("All 5 sizes finished.");
  const table = page.getByRole("region", { name: "Times at each size" });
  expect(await lab.rows(table)).toEqual(["Rust", "JavaScript"]);
  await expect(page.getByRole("img", { name: /Time a call over size, log scales. Rust: n 16,384: / })).toBeVisible();
  const { file } = await lab.download();
  expect([file.schema, file.runs.length]).toEqual(["crosscheck.series.v1", 5]);
  const figures = await lab.figures(table);
  for (const [label, language] of [
    ["Rust", "rust"],
    ["JavaScript", "javascript"],
  ]) {
    const points = file.runs.map(({ spec, summary }) => ({
      n: spec.n,
      ms: summary.languages.find((row) => row.language === language).time.value,
    }));
    expect(points.map(({ n }) => n)).toEqual([16_384, 32_768, 65_536, 131_072, 262_144]);
    for (const { n, ms } of points) expectShown(figures[label][`n = ${n.toLocaleString("en")}`], ms);
    // The page shows three digits; the work of SHA-256 is proportional to n.
    expect(Math.abs(numbers(figures[label]["Fitted exponent"])[0] / slope(points) - 1)).toBeLessThan(0.00501);
    expect(figures[label]["The card’s"]).toBe("1.00");
    const [first, last] = [points[0], points.at(-1)];
    expectShown(
      figures[label]["Time over the card’s growth, first to last size"],
      last.ms / first.ms / (last.n / first.n),
    );
  }
});

/** Slope of the line of least squares through the logarithms. */
function slope(points) {
  const mean = (values) => values.reduce((sum, value) => sum + value) / values.length;
  const [x, y] = [points.map(({ n }) => Math.log(n)), points.map(({ ms }) => Math.log(ms))];
  const [x0, y0] = [mean(x), mean(y)];
  return mean(x.map((x, i) => (x - x0) * (y[i] - y0))) / mean(x.map((x) => (x - x0) ** 2));
}

test("the suite keeps what is finished when a kernel fails and when it is cancelled", async ({ lab, site, page }) => {
  site.replace("engines/kernels/binary-trees/binary-trees.js", 'throw new Error("not today")');
  await lab.open(`lab/#view=suite&${FAST}`);
  await lab.start.click();
  await expect(lab.doing).toContainText(/Kernel 1 of 14: Naive Fibonacci/);
  await expect(lab.doing).toContainText(/Kernel 4 of 14/, { timeout: 60_000 });
  await lab.cancel.click();
  await lab.ended();
  await expect(lab.outcome).toContainText("Cancelled; 3 of 14 kernels finished and kept.");
  const table = page.getByRole("region", { name: "Every kernel of the suite" });
  const rows = await table.getByRole("row").allTextContents();
  expect(rows[1]).toMatch(/Naive Fibonacci27.*×/);
  expect(rows[2]).toMatch(/Binary trees12.*failed/);
  await expect(lab.failures).toContainText("Binary trees: JavaScript: A file of its engine is damaged");
  await expect(lab.failures).toContainText("not today");
  await lab.root.getByRole("button", { name: "Download JSON" }).waitFor();
  await expectMeans(lab, page.getByRole("region", { name: "Means over the suite" }));
});

/** The means that the page shows of JavaScript are those of the runs in its file. */
async function expectMeans(lab, table) {
  const { file } = await lab.download();
  const runs = file.runs.flatMap(({ spec, summary }) => {
    const ratio = summary.ratios.find(({ numerator }) => numerator === "javascript");
    return ratio?.estimate.interval ? [{ kernel: spec.kernel, ...ratio.estimate }] : [];
  });
  expect(runs.length).toBeGreaterThanOrEqual(2);
  const { JavaScript: shown } = await lab.figures(table);
  expect(shown.Kernels).toBe(String(runs.length));
  const values = runs.map(({ value }) => value);
  const mean = geometricMean(values);
  // Each run stands by itself: the squares of their errors add up.
  const halves = runs.map(({ interval }) => Math.log(interval.hi / interval.lo) / 2);
  const error = Math.exp(Math.hypot(...halves) / runs.length);
  expectShown(shown["Geometric mean, in this tab"], mean, mean / error, mean * error);
  expectShown(shown["Smallest and largest"], Math.min(...values), Math.max(...values));
  const corrected = geometricMean(
    runs.map(({ kernel, value }) => (value * price(kernel, "rust")) / price(kernel, "javascript")),
  );
  expectShown(shown["Corrected for the browser’s price"], corrected);
  expect(shown["Public native suites"]).toContain("0.75 to 8.6×");
}

const geometricMean = (values) => Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

/** What the newest reference run has for a kernel: time in the tab over native time. */
function price(kernel, language) {
  const files = readdirSync(REFERENCES).filter((name) => name.endsWith(".json"));
  const runs = files.map((name) => JSON.parse(readFileSync(new URL(name, REFERENCES), "utf8")));
  const newest = runs.reduce((newest, run) => (run.date > newest.date ? run : newest));
  const of = newest.kernels.find((run) => run.kernel === kernel);
  return of.price.find((price) => price.language === language).value;
}

test("choices are in the address, and back leads to the kernel before", async ({ lab, page, site }) => {
  await lab.open("lab/#kernel=nbody");
  await lab.kernel.selectOption({ label: "Matrix multiplication" });
  await expect(page).toHaveURL(`${site.url}lab/#kernel=matmul`);
  await lab.size.selectOption({ index: 0 });
  await lab.root.getByLabel("Standard").check();
  await expect(page).toHaveURL(/kernel=matmul&n=\d+&preset=standard$/);
  await lab.view("The suite").click();
  await expect(page).toHaveURL(/view=suite/);
  await page.goBack();
  await expect(lab.size).toBeVisible();
  await page.goBack();
  await expect(lab.kernel).toHaveValue("nbody");
  await page.goForward();
  await expect(lab.kernel).toHaveValue("matmul");
});

test("the navigation leads back to where one was, and back to the beginning", async ({ lab, ledger, page, site }) => {
  await lab.open("lab/");
  await lab.kernel.selectOption("nbody");
  await lab.size.selectOption({ index: 0 });
  await ledger.link("Claims").click();
  await expect(lab.kernel).toBeHidden();
  await ledger.link("Lab").click();
  await expect(page).toHaveURL(/kernel=nbody&n=\d+$/);
  await expect(lab.kernel).toHaveValue("nbody");
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(`${site.url}lab/`);
  await expect(lab.kernel).toHaveValue("fib");
});

test("a page that is left goes on and keeps its figures, and only one measures at a time", async ({
  lab,
  check,
  ledger,
}) => {
  await lab.open(`lab/#kernel=fib&${FAST}`);
  await lab.start.click();
  await expect(lab.doing).toContainText("Round");
  await ledger.link("Claims").click();
  await ledger.check("fib").click();
  await check.start.click();
  await expect(check.notices).toContainText("Another check goes on");
  await ledger.link("Lab").click();
  await lab.ended();
  expect(await lab.rows(lab.table)).toEqual(["Rust", "JavaScript"]);
  await expect(lab.kernel).toHaveValue("fib");
  await ledger.link("Claims").click();
  await ledger.check("fib").click();
  await check.run();
  await expect(check.row("Rust")).toBeVisible();
});

test("cancel ends a measurement at once and keeps its figures", async ({ lab, page }) => {
  await lab.open(`lab/#kernel=fib&preset=standard&${FAST}`);
  await lab.start.click();
  await expect(lab.doing).toContainText("Round 3");
  await lab.cancel.click();
  await lab.ended();
  await expect(lab.outcome).toContainText("Cancelled");
  await expect.poll(() => page.workers().length).toBe(0);
  expect(await lab.rows(lab.table)).toEqual(["Rust", "JavaScript"]);
});

for (const [hash, words] of [
  ["lab/#kernel=bogosort", "There is no kernel “bogosort”; fib is chosen."],
  ["lab/#kernel=fib&n=99", "“99” is no size of Naive Fibonacci: it has 18, 21, 24, 27, 30."],
  ["lab/#kernel=fib&languages=cobol", "There is no language “cobol” here."],
  ["lab/#view=3d", "The Lab has no view “3d”"],
  ["lab/#code=alert(1)", "The address sets “code”, which the Lab does not know."],
]) {
  test(`an address that asks for too much: ${hash}`, async ({ lab }) => {
    await lab.open(hash);
    await expect(lab.notices).toContainText(words);
    await expect(lab.kernel).toHaveValue("fib");
  });
}
