// The main way: one button, a run of all four languages, two verdicts.

import { existsSync, readdirSync } from "node:fs";
import { VERDICTS } from "./support/check-page.js";
import { expect, test } from "./support/test.js";

const LABELS = ["Rust", "Go", "JavaScript", "Python"];
// The page is built with the reference runs that are there.
const REFERENCES = new URL("../data/reference/", import.meta.url);
const hasReference = existsSync(REFERENCES) && readdirSync(REFERENCES).some((name) => name.endsWith(".json"));
const RANGE = /^[\d.,]+ to [\d.,]+/;

test.describe("a quick check of all four languages", () => {
  // What a reader does must come to its end on a machine as it is.
  test.use({ deviceScaleFactor: 2, machine: {} });
  test.setTimeout(300_000);

  test("reaches two verdicts, with figures from the first round on", async ({ check, page, site, requests }) => {
    await check.open();
    const before = await check.canvas("javascript");
    await expect(check.ladder).toHaveAccessibleName(/Go: published 1\.8×, not yet checked here/);
    await expect(check.table).toHaveCount(0);

    // Beside another test a ratio may stay open, and its reader would try again.
    for (let tries = 1; tries <= 3 && (await check.verdicts.count()) < 2; tries++) {
      await page.evaluate(() => localStorage.clear());
      await check.open();
      await recordFigures(page);
      await check.run();
    }

    await expect(check.outcome).toHaveText(/^(All rounds measured|Time is up|Noisy machine: margin wider than usual)/);
    await expect(check.verdicts).toHaveCount(2);
    for (const [language, label] of [
      ["go", "Go"],
      ["python", "Python"],
    ]) {
      const verdict = check.verdict(language);
      await expect(verdict).toHaveAttribute("data-verdict", VERDICTS);
      await expect(verdict).toContainText(`${label} against Rust: `);
      await expect(verdict.locator("strong")).not.toBeEmpty();
    }
    const verdicts = page.locator(".verdicts");
    await expect(verdicts).toContainText("Wholly outside 0.5 to 2: does not hold here");
    await expect(verdicts).toContainText(hasReference ? "Corrected. " : "Not corrected. ");
    await expect(check.verdict("go")).toContainText(hasReference ? "The corrected ratio is" : "The ratio here is");
    await expect(check.ladder).toHaveAccessibleName(
      hasReference ? /Go: [^;]*, reference [\d.]+×/ : /^((?!reference).)*$/,
    );

    const figures = await check.figures();
    expect(Object.keys(figures)).toEqual(LABELS);
    for (const label of LABELS) {
      const row = figures[label];
      expect(row["95 % interval (time)"], label).toMatch(RANGE);
      expect(row["Scaled to n = 35"], label).toMatch(/\d\s(ms|s)$/);
      for (const heading of ["Time a call", "Median", "MAD", "First load", "First call"]) {
        expect(row[heading], `${label}, ${heading}`).toMatch(/^[\d.,]+\s(ns|µs|ms|s)$/);
      }
      expect(Number(row.Workers), label).toBeGreaterThanOrEqual(3);
      expect(Number(row.Batches), label).toBeGreaterThan(0);
    }
    for (const label of LABELS.slice(1)) expect(figures[label]["95 % interval (times)"], label).toMatch(RANGE);
    await expect(check.circumstances).toContainText(/Chromium \d+, \d+ cores, clock steps of .+ fib\(27\), \d+ rounds/);
    const { rounds } = await check.downloadResults();
    const python = rounds.flatMap(({ workers }) => workers).filter(({ language }) => language === "python");
    expect(
      python.map(({ engine }) => engine.copied),
      "later Python workers start from a copy",
    ).toEqual(python.map((_, i) => i > 0));

    const seen = await page.evaluate(() => window.seen);
    const during = seen.filter(({ running }) => running);
    expect(
      during.some(({ rows }) => rows.JavaScript === "–"),
      "a figure of one round, during the run",
    ).toBe(true);
    expect(
      during.some(({ rows }) => RANGE.test(rows.JavaScript)),
      "an interval during the run",
    ).toBe(true);
    expect(new Set(seen.map(({ rows }) => rows.JavaScript)).size, "intervals shown").toBeGreaterThan(2);

    await expect(check.ladder).toHaveAccessibleName(
      new RegExp(`JavaScript: not published, here ${figures.JavaScript["Times Rust"]}`),
    );
    const after = await check.canvas("javascript");
    expect([after.width, after.height]).toEqual([after.cssWidth * 2, after.cssHeight * 2].map(Math.round));
    expect(after.pixels.javascript, "pixels of the measured mark").toBeGreaterThan(before.pixels.javascript);

    // The listener that looks for requests to other hosts sees what workers ask for.
    const own = new Set(requests.map((url) => url.replace(site.url, "").replace(/[?#].*/, "")));
    for (const path of site.requested) expect([...own]).toContain(path.replace(/(^|\/)index\.html$/, "$1"));
    expect(site.requested).toContain("engines/python/pyodide/pyodide.asm.wasm");
  });
});

/** Notes each change of the intervals in the table, and whether the run went on. */
function recordFigures(page) {
  return page.evaluate(() => {
    window.seen = [];
    new MutationObserver(() => {
      const rows = [...document.querySelectorAll("#claim tbody tr")].map(({ cells }) => [
        cells[0].textContent,
        cells[2].textContent,
      ]);
      if (rows.length > 0) {
        const running = !document.querySelector("#claim .progress").hidden;
        window.seen.push({ running, rows: Object.fromEntries(rows) });
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

test("the figure redraws on resize and changes its axis", async ({ check, page }) => {
  await check.open();
  const wide = await check.canvas("ink", "rust");
  expect(wide.width).toBe(Math.round(wide.cssWidth));
  expect(wide.pixels.rust).toBeGreaterThan(0);

  await page.setViewportSize({ width: 500, height: 800 });
  await expect.poll(async () => (await check.canvas()).width).toBeLessThan(wide.width);
  const narrow = await check.canvas("rust");
  expect(narrow.width).toBe(Math.round(narrow.cssWidth));
  expect(narrow.pixels.rust).toBeGreaterThan(0);

  await page.getByRole("button", { name: "Milliseconds" }).click();
  await expect(page.getByRole("button", { name: "Milliseconds" })).toHaveAttribute("aria-pressed", "true");
  await expect(check.ladder).toHaveAccessibleName(/Milliseconds, scaled to n = 35.*Python: published 1,300\sms/);
});

test("without Rust there are figures over the next language, but no verdict", async ({ check, page }) => {
  await check.open({ languages: "go,javascript" });
  await check.run();
  await expect(check.verdicts).toHaveCount(0);
  await expect(page.locator(".verdicts")).toContainText(
    "it takes two languages with a published figure, both measured here",
  );
  const figures = await check.figures();
  expect(figures.Go["Times Go"]).toBe("1");
  expect(figures.JavaScript["Times Go"]).toMatch(/×$/);
});
