// A page that is hidden is throttled by the browser, and one that sleeps hears nothing: the round that this broke does not
// count, and the run goes on.

import { expect, test } from "./support/test.js";

test("hiding the page breaks the round off; showing it again goes on", async ({ check, page }) => {
  await check.open({ languages: "rust,javascript" });
  await check.start.click();
  await expect(check.table.getByRole("row")).toHaveCount(3);
  await check.setVisible(false);
  await expect(check.doing).toContainText("waiting for the page to be visible");
  expect(await check.liveWorkers()).toBe(0);
  await expect.poll(() => page.workers().length).toBe(0);
  const kept = await check.cells();

  await check.setVisible(true);
  await expect(check.doing).toContainText(/(loading|measuring) (Rust|JavaScript)/);
  await check.ended();
  expect(await check.cells()).not.toEqual(kept);
  const { rounds, spec } = await check.downloadResults();
  expect(rounds.filter(({ dropped }) => dropped === "hidden")).toHaveLength(1);
  expect(rounds.filter(({ dropped }) => dropped === null).length).toBeGreaterThanOrEqual(3);
  expect(spec.languages).toEqual(["rust", "javascript"]);
});

test("a run can be cancelled while the page waits to be seen", async ({ check }) => {
  await check.open({ languages: "rust" });
  await check.start.click();
  await check.setVisible(false);
  await expect(check.doing).toContainText("waiting for the page to be visible");
  await check.cancel.click();
  await expect(check.start).toBeVisible();

  // What comes later changes nothing any more.
  await check.setVisible(true);
  expect(await check.liveWorkers()).toBe(0);
  await expect(check.outcome).toContainText("Cancelled");
});

test("a page that sleeps while an engine loads loses no language", async ({ check, page }) => {
  await check.open({ languages: "rust,python" });
  await check.start.click();
  await expect(check.doing).toContainText("loading Python");
  // Nothing of the page runs for longer than a reader would wait, as on a phone that was put into a pocket.
  await page.evaluate(() => {
    const end = performance.now() + 6_000;
    while (performance.now() < end);
  });
  await check.ended();
  await expect(check.failures).toHaveCount(0);
  const { rounds, summary } = await check.downloadResults();
  expect(rounds.filter(({ dropped }) => dropped === "slept")).toHaveLength(1);
  expect(rounds.at(0).dropped).toBe("slept");
  expect(summary.languages.map(({ language }) => language)).toEqual(["rust", "python"]);
});
