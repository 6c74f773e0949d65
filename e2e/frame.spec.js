// The frame: which page is shown, what it is called, and that each comes when it is opened and stays.

import { expect, test } from "./support/test.js";

test("the first view loads no other page, and each page once", async ({ ledger, check, site }) => {
  await ledger.open();
  await expect(ledger.claim("fib")).toContainText("Rust ~22");
  const modules = () => site.requested.filter((path) => /^[a-z]+_bg\.wasm$/.test(path));
  expect(modules()).toEqual([]);

  await ledger.check("fib").click();
  await check.start.waitFor();
  await ledger.link("Lab").click();
  await expect(check.start).toBeHidden();
  await ledger.link("Claims").click();
  await ledger.check("fib").click();
  await expect(check.start).toBeVisible();
  expect(modules()).toEqual(["claim_bg.wasm", "lab_bg.wasm"]);
});

test("the document is called after the page, and the header marks where one is", async ({ ledger, check, lab, page }) => {
  await ledger.open();
  await expect(page).toHaveTitle("What articles claim, checked here · Crosscheck");
  await expect(ledger.link("Claims")).toHaveAttribute("aria-current", "page");
  await ledger.check("fib").click();
  await check.start.waitFor();
  await expect(page).toHaveTitle("The claim · Crosscheck");
  await expect(ledger.link("Claims")).toHaveAttribute("aria-current", "true");
  await ledger.link("Lab").click();
  await lab.start.waitFor();
  await expect(page).toHaveTitle("The Lab · Crosscheck");
  await expect(ledger.link("Lab")).toHaveAttribute("aria-current", "page");
  await expect(ledger.link("Claims")).not.toHaveAttribute("aria-current");
});

test("the header leads back to where one was, however one left", async ({ lab, check, page }) => {
  await lab.open("#/lab");
  await lab.kernel.selectOption("nbody");
  await page.evaluate(() => {
    location.hash = "#/claims/fib?languages=rust";
  });
  await expect(check.start).toBeVisible();
  await page.getByRole("radio", { name: "Standard" }).check();
  await page.getByRole("link", { name: "Lab", exact: true }).click();
  await expect(page).toHaveURL(/#\/lab\?kernel=nbody$/);
  await page.goBack();
  await expect(page).toHaveURL(/#\/claims\/fib\?preset=standard&languages=rust$/);
  expect(await check.choices()).toEqual(["standard", "rust"]);
});

test.describe("a page that does not arrive", () => {
  test.use({ expectedErrors: /404|Failed to fetch dynamically imported module/ });

  test("is told, can be loaded again, and leaves the others alone", async ({ ledger, check, page, site }) => {
    site.remove("claim_bg.wasm");
    await ledger.open("#/claims/fib");
    const failed = page.getByText("The claim could not be loaded");
    await expect(failed).toBeVisible();
    await ledger.link("Claims").click();
    await expect(failed).toBeHidden();
    await ledger.check("fib").click();
    site.restore("claim_bg.wasm");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(check.start).toBeVisible();
    await expect(failed).toBeHidden();
  });
});
