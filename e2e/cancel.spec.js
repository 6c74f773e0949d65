// Cancel ends the run at once, whatever the worker is doing, keeps the figures and leaves the page ready. "At once"
// is told without a clock: in the very task of the click no worker is left that was not terminated.

import { expect, test } from "./support/test.js";

test("while an engine loads", async ({ check, page, site }) => {
  const release = site.hold("engines/python/pyodide/pyodide.asm.wasm");
  await check.open({ languages: "python" });
  await check.start.click();
  await expect(check.doing).toHaveText(/^Naive Fibonacci · Round 1 of 3 · loading Python \(5\.5 MB\) · .* left$/);
  await expect.poll(() => site.requested).toContain("engines/python/pyodide/pyodide.asm.wasm");
  expect(await check.liveWorkers()).toBe(1);

  expect(await check.clickAndCountWorkers(check.cancel)).toBe(0);
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(check.start).toBeVisible();
  await expect(check.cancel).toBeHidden();
  await expect(check.outcome).toContainText("Cancelled");
  await expect(check.table).toHaveCount(0);
  release();
});

test("while a kernel runs that does not end", async ({ check, page, site }) => {
  site.replace("engines/kernels/fib/fib.js", "export const prepare = () => 0; export function run() { for (;;); }");
  await check.open({ languages: "rust,javascript" });
  await check.start.click();
  await expect(check.doing).toContainText("measuring JavaScript");
  expect(await check.clickAndCountWorkers(check.cancel)).toBe(0);
  // The browser has ended the busy thread as well.
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(check.start).toBeVisible();
});

test("while rounds go on: figures stay, choices are free, a new run starts from nothing", async ({ check, page }) => {
  await check.open({ languages: "rust,javascript" });
  await check.start.click();
  await expect(page.getByRole("radio", { name: "Standard" })).toBeDisabled();
  await expect(check.table.getByRole("row")).toHaveCount(3);
  expect(await check.clickAndCountWorkers(check.cancel)).toBe(0);

  await expect(check.outcome).toContainText("Cancelled; what was measured until then is kept.");
  await expect(check.row("Rust")).toBeVisible();
  await expect(check.row("JavaScript")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Standard" })).toBeEnabled();
  await expect(check.failures).toHaveCount(0);
  const kept = await check.cells();

  await check.start.click();
  await expect(check.cancel).toBeVisible();
  await expect(check.outcome).toBeEmpty();
  await check.ended();
  expect(await check.cells()).not.toEqual(kept);
  const { Rust, JavaScript } = await check.figures();
  expect(Number(Rust.Workers)).toBeGreaterThan(1);
  expect(Rust.Workers).toBe(JavaScript.Workers);
  expect(await check.liveWorkers()).toBe(0);
});

test("a worker a language, one of them busy at a time, and none after the end", async ({ check, page }) => {
  await check.open({ languages: "rust,javascript" });
  await check.run();
  expect(await page.evaluate(() => [window.mostAlive, window.mostBusy])).toEqual([2, 1]);
  expect(await check.liveWorkers()).toBe(0);
  await expect.poll(() => page.workers().length).toBe(0);
});
