// The frame: which page is shown, what it is called, and that each comes when it is opened and stays.

import { expect, test } from "./support/test.js";

const isProgram = (path) => path.endsWith("_bg.wasm") && !path.startsWith("engines/");

test("there is one program, loaded once whatever is opened", async ({ ledger, check, lab, site }) => {
  await ledger.open();
  await ledger.check("fib").click();
  await check.start.waitFor();
  await ledger.link("Lab").click();
  await expect(check.start).toBeHidden();
  await expect(lab.start).toBeVisible();
  await ledger.link("Claims").click();
  await ledger.check("fib").click();
  await expect(check.start).toBeVisible();
  expect(site.requested.filter(isProgram)).toHaveLength(1);
});

test("the document is called after the page, and the header marks where one is", async ({
  ledger,
  check,
  lab,
  page,
}) => {
  await ledger.open();
  await expect(page).toHaveTitle("What articles claim, checked here · Crosscheck");
  await expect(ledger.link("Claims")).toHaveAttribute("aria-current", "page");
  await ledger.check("fib").click();
  await check.start.waitFor();
  await expect(page).toHaveTitle("Fibonacci · Crosscheck");
  await expect(ledger.link("Claims")).toHaveAttribute("aria-current", "true");
  await ledger.link("Lab").click();
  await lab.start.waitFor();
  await expect(page).toHaveTitle("The Lab · Crosscheck");
  await expect(ledger.link("Lab")).toHaveAttribute("aria-current", "page");
  await expect(ledger.link("Claims")).not.toHaveAttribute("aria-current");
});

test("the header leads back to where one was, however one left", async ({ lab, check, page }) => {
  await lab.open("lab/");
  await lab.kernel.selectOption("nbody");
  await page.evaluate(() => {
    location.hash = "#/claims/fib?languages=rust";
  });
  await expect(check.start).toBeVisible();
  await page.getByRole("radio", { name: "Standard" }).check();
  await page.getByRole("link", { name: "Lab", exact: true }).click();
  await expect(page).toHaveURL(/\/lab\/#kernel=nbody$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/claims\/fib\/#preset=standard&languages=rust$/);
  expect(await check.choices()).toEqual(["standard", "rust"]);
});

test("a run goes on while another page is shown, and stands there when one comes back", async ({ check, ledger }) => {
  await check.open({ languages: "rust,javascript" });
  await check.start.click();
  await check.cancel.waitFor();
  await ledger.link("Quiz").click();
  await expect(check.root).toBeHidden();
  await ledger.link("Claims").click();
  await ledger.check("fib").click();
  await check.ended();
  expect(Object.keys(await check.figures())).toEqual(["Rust", "JavaScript"]);
});
