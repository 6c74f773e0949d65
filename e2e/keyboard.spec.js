// Everything by keyboard alone.

import { expect, test } from "./support/test.js";

/** Presses Tab until an element has the focus. */
async function tabTo(page, locator, key = "Tab") {
  const hasFocus = () => locator.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 30; presses++) {
    if (await hasFocus()) return;
    await page.keyboard.press(key);
  }
  await expect(locator).toBeFocused();
}

test("a run is started and cancelled, and the focus follows", async ({ check, page }) => {
  await check.open({ languages: "rust,javascript" });
  await tabTo(page, check.start);
  await page.keyboard.press("Enter");
  await expect(check.cancel).toBeFocused();
  await expect(check.table.getByRole("row")).toHaveCount(3);
  await page.keyboard.press("Enter");
  await expect(check.start).toBeFocused();
  await expect(check.outcome).toContainText("Cancelled");

  await page.keyboard.press("Space");
  await expect(check.cancel).toBeFocused();
  await check.ended();
  await expect(check.start).toBeFocused();
});

test("presets by arrows, languages by space", async ({ check, page }) => {
  await check.open();
  await tabTo(page, page.getByRole("radio", { name: "Quick" }));
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Standard" })).toBeFocused();
  await expect.poll(() => check.address()).toBe("claims/fib/#preset=standard");
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => check.address()).toBe("claims/fib/");

  await tabTo(page, page.getByRole("checkbox", { name: "Python" }));
  await page.keyboard.press("Space");
  await expect.poll(() => check.address()).toBe("claims/fib/#languages=rust,go,javascript");
  await expect(page.getByRole("checkbox", { name: "Python" })).toBeFocused();
});

test("the axis, the small print and a retry", async ({ check, page, site }) => {
  site.replace("engines/kernels/fib/fib.js", 'throw new Error("no");');
  await check.open({ languages: "rust,javascript" });
  const axis = page.getByRole("button", { name: "Milliseconds" });
  await tabTo(page, axis);
  await page.keyboard.press("Enter");
  await expect(axis).toHaveAttribute("aria-pressed", "true");

  const kernel = page.getByText("The kernel: ");
  await tabTo(page, kernel);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Its four sources" })).toBeVisible();

  await check.run();
  site.restore("engines/kernels/fib/fib.js");
  await tabTo(page, check.retry("JavaScript"));
  await page.keyboard.press("Enter");
  await expect(check.failures).toHaveCount(0);
  await expect(check.row("JavaScript")).toBeVisible();
});

test("a table wider than the page scrolls", async ({ check, page }) => {
  await page.setViewportSize({ width: 400, height: 800 });
  await check.open({ languages: "rust" });
  await check.run();
  await tabTo(page, check.table);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => check.table.evaluate((region) => region.scrollLeft)).toBeGreaterThan(0);
});
