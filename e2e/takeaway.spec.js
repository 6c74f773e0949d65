// What a reader can take along: the file with every sample, and the table.

import { expect, test } from "./support/test.js";

test("the downloaded file holds every sample that the table counts", async ({ check, page }) => {
  await check.open({ languages: "rust,javascript" });
  await check.run();
  const results = await check.downloadResults();
  await expect(page.locator(".takeaway")).toContainText("JSON handed to the browser.");

  expect(results.schema).toBe("crosscheck.results.v1");
  expect(results.build).toMatch(/^[0-9a-f]{16}$/);
  await expect(check.root.locator("footer code")).toHaveText(results.build);
  expect(results.user_agent).toContain("Chrome/");
  expect(results.spec).toMatchObject({ kernel: "fib", n: 27, checksum: 196418, languages: ["rust", "javascript"], preset: "quick" });
  expect(results.outcome).not.toBeNull();
  expect(results.failures).toEqual([]);

  const figures = await check.figures();
  for (const [label, language] of [["Rust", "rust"], ["JavaScript", "javascript"]]) {
    const samples = results.rounds.flatMap(({ dropped, workers }) => workers.map((worker) => ({ dropped, ...worker })));
    const own = samples.filter((worker) => worker.language === language);
    const counted = own.filter(({ dropped }) => dropped === null);
    expect(counted).toHaveLength(Number(figures[label].Workers));
    expect(own.length - counted.length).toBe(Number(figures[label]["Dropped rounds"]));
    expect(counted.flatMap(({ batches }) => batches)).toHaveLength(Number(figures[label].Batches));
    for (const worker of own) {
      expect(worker.engine.clock_resolution_ms).toBeGreaterThan(0);
      expect(worker.first_call_ms).toBeGreaterThan(0);
      for (const batch of worker.batches) {
        expect(batch).toMatchObject({ reps: expect.any(Number), elapsed_ms: expect.any(Number), checksum: 196418 });
        expect(batch.sentinel_ms).toBeGreaterThan(0);
      }
    }
  }
  expect(results.summary.languages.map(({ language }) => language)).toEqual(["rust", "javascript"]);
  expect(results.summary.ratios.map(({ numerator }) => numerator)).toEqual(["javascript"]);
});

test.describe("the table", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  const pasted = (page) => page.evaluate(() => navigator.clipboard.readText());
  const asText = (cells) => cells.map((row) => row.join("\t")).join("\n").replaceAll("\u00a0", " ");

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
