// A hidden page is throttled by the browser: nothing is measured while it is hidden, and the round it broke is dropped.

import { expect, test } from "./support/test.js";

test("hiding the page drops the round; showing it again goes on", async ({ check, page }) => {
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
  expect(rounds.filter(({ dropped }) => dropped !== "hidden").length).toBeGreaterThanOrEqual(5);
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
