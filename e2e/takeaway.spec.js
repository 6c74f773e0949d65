// What a reader can take along: the file with every sample, and the table.

import { expect, test } from "./support/test.js";

/** `BATCH_MS` of `core/src/measure/mod.rs`. */
const BATCH_MS = 25;

test("the downloaded file holds every sample that the table counts", async ({ check, page }) => {
  await check.open({ languages: "rust,javascript" });
  await check.run();
  const results = await check.downloadResults();
  await expect(page.locator(".takeaway")).toContainText("JSON handed to the browser.");

  expect(results.schema).toBe("crosscheck.results.v2");
  expect(results.build).toMatch(/^[0-9a-f]{16}$/);
  await expect(check.root.locator("footer code")).toHaveText(results.build);
  expect(results.user_agent).toContain("Chrome/");
  expect(results.spec).toMatchObject({
    kernel: "fib",
    n: 27,
    checksum: 196418,
    languages: ["rust", "javascript"],
    preset: "quick",
  });
  expect(results.outcome).not.toBeNull();
  expect(results.failures).toEqual([]);

  const figures = await check.figures();
  for (const [label, language] of [
    ["Rust", "rust"],
    ["JavaScript", "javascript"],
  ]) {
    const whole = results.rounds.filter(({ dropped }) => dropped === null);
    const own = whole.flatMap(({ workers }) => workers).filter((worker) => worker.language === language);
    expect(own).toHaveLength(Number(figures[label].Workers));
    expect(Number(figures[label].Corrected)).toBe(0);
    let batches = 0;
    for (const worker of own) {
      expect(worker.engine.clock_resolution_ms).toBeGreaterThan(0);
      expect(worker.first_call_ms).toBeGreaterThan(0);
      expect(worker.reps).toBeGreaterThan(0);
      for (const lap of worker.laps) {
        for (const ms of [lap.elapsed_ms, lap.before_ms, lap.after_ms]) expect(ms).toBeGreaterThan(0);
      }
      batches += Math.floor(worker.laps.length / lapsABatch(worker));
    }
    expect(batches).toBeGreaterThan(0);
    expect(batches).toBe(Number(figures[label].Batches));
  }
  expect(results.summary.languages.map(({ language }) => language)).toEqual(["rust", "javascript"]);
  expect(results.summary.ratios.map(({ numerator }) => numerator)).toEqual(["javascript"]);
});

test.describe("the table", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  const pasted = (page) => page.evaluate(() => navigator.clipboard.readText());
  const asText = (cells) =>
    cells
      .map((row) => row.join("\t"))
      .join("\n")
      .replaceAll("\u00a0", " ");

  test.beforeEach(async ({ check }) => {
    await check.open({ languages: "rust" });
  });

  test("is copied as tab-separated text", async ({ check, page }) => {
    await check.run();
    await page.getByRole("button", { name: "Copy table" }).click();
    await expect(page.locator(".takeaway")).toContainText("Table copied.");
    expect(await pasted(page)).toBe(asText(await check.cells()));
  });

  test("is copied by selection where the clipboard is refused", async ({ check, page }) => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
    });
    await check.run();
    await page.getByRole("button", { name: "Copy table" }).click();
    await expect(page.locator(".takeaway")).toContainText("Table copied.");
    expect(await pasted(page)).toBe(asText(await check.cells()));
    await expect(page.locator("textarea")).toHaveCount(0);
  });

  test("is left to the reader's own hand where both ways are refused", async ({ check, page }) => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.execCommand = () => false;
    });
    await check.run();
    await page.getByRole("button", { name: "Copy table" }).click();
    await expect(page.locator(".takeaway")).toContainText("The browser refused: select the table and copy it.");
  });
});

/** As many laps as last `BATCH_MS`, at least 1 and at most 8: what the page takes for a batch. */
function lapsABatch({ laps }) {
  const times = laps.map(({ elapsed_ms }) => elapsed_ms).sort((a, b) => a - b);
  const half = times.length / 2;
  const median = (times[Math.ceil(half) - 1] + times[Math.floor(half)]) / 2;
  return Math.min(Math.max(Math.round(BATCH_MS / median), 1), 8);
}
