// Narrow screens, dark and forced colours, no motion, and what stands there before the page's code.

import { expect, test } from "./support/test.js";

const HEADING = "What articles claim about backend languages";

const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("at 320 px nothing needs sideways scrolling but the table", async ({ check, page, site }) => {
  site.replace("engines/kernels/fib/fib.js", `throw new Error("${"x".repeat(250)}");`);
  await page.setViewportSize({ width: 320, height: 700 });
  await check.open({ languages: "rust,go,javascript" });
  expect(await overflow(page)).toBe(0);
  for (const summary of await check.root.locator("summary").all()) await summary.click();
  expect(await overflow(page)).toBe(0);

  await check.start.click();
  await expect(check.failure("javascript")).toBeVisible();
  expect(await overflow(page)).toBe(0);
  await check.ended();
  await expect(check.verdicts).toHaveCount(1);
  expect(await overflow(page)).toBe(0);
  const canvas = await check.canvas("go");
  expect(canvas.cssWidth).toBeLessThanOrEqual(320);
  expect(canvas.pixels.go).toBeGreaterThan(0);
});

test("the figure follows the theme", async ({ check, page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await check.open();
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  const paper = async () => (await check.canvas("paper")).pixels.paper;
  expect(await paper()).toBeGreaterThan(100_000);

  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(background).not.toBe(light);
  // In the colours of the new theme, which `canvas` reads from the style sheet.
  await expect.poll(paper).toBeGreaterThan(100_000);
});

for (const media of [{ reducedMotion: "reduce" }, { forcedColors: "active" }, { contrast: "more" }]) {
  test(`a run with ${JSON.stringify(media)}`, async ({ check, page }) => {
    await page.emulateMedia(media);
    await check.open({ languages: "rust" });
    await check.run();
    await expect(check.row("Rust")).toBeVisible();
    expect((await check.canvas("rust")).pixels.rust).toBeGreaterThan(0);
  });
}

test("what stands out can be read in forced colours", async ({ check, page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await check.open();
  for (const button of [check.start, page.locator('.scale button[aria-pressed="true"]').first()]) {
    const { adjust, ink, ground } = await button.evaluate((element) => {
      const style = getComputedStyle(element);
      return { adjust: style.forcedColorAdjust, ink: style.color, ground: style.backgroundColor };
    });
    // Else the browser lays a plate of its own behind the text, whatever the style says.
    expect(adjust).toBe("none");
    expect(ink).not.toBe(ground);
  }
});

test("the figure is drawn anew, not blank, when something appears above it", async ({ check, page }) => {
  await check.open();
  await page.evaluate(() => {
    location.hash = "#/claims/fib?preset=slow";
  });
  await expect(check.notices).toHaveCount(1);
  expect((await check.canvas("rust")).pixels.rust).toBeGreaterThan(0);
});

test("what the page is stands there before its code, and stays in place", async ({ ledger, page, site }) => {
  const html = await page.request.get(site.url).then((answer) => answer.text());
  const [, program] = html.match(/data-program="([^"]+)"/);
  const release = site.hold(`${program}_bg.wasm`);
  await page.goto(site.url, { waitUntil: "commit" });
  const place = async () => [
    await page.getByRole("heading", { level: 1 }).boundingBox(),
    await page.locator(".lead").first().boundingBox(),
  ];
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADING);
  const before = await place();
  release();
  await expect(ledger.claim("fib")).toBeVisible();
  expect(await place()).toEqual(before);
});
