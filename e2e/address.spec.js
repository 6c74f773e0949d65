// The address carries the choices, there and back, and no address breaks the page.

import { expect, test } from "./support/test.js";

test("a link restores preset and languages", async ({ check }) => {
  await check.open({ hash: "#/claims/fib?preset=standard&languages=rust,javascript" });
  expect(await check.choices()).toEqual(["standard", "rust", "javascript"]);
  await expect(check.notices).toHaveCount(0);
});

test("without choices it is the quick check of all four", async ({ check }) => {
  await check.open();
  expect(await check.choices()).toEqual(["quick", "rust", "go", "javascript", "python"]);
  expect(check.hash()).toBe("#/claims/fib");
});

test("choices are written to the address and survive a reload", async ({ check, page }) => {
  await check.open();
  await page.getByRole("radio", { name: "Rigorous" }).check();
  await expect.poll(() => check.hash()).toBe("#/claims/fib?preset=rigorous");
  await page.getByRole("checkbox", { name: "Python" }).uncheck();
  await page.getByRole("checkbox", { name: "Go" }).uncheck();
  await expect.poll(() => check.hash()).toBe("#/claims/fib?preset=rigorous&languages=rust,javascript");
  await page.reload();
  await check.start.waitFor();
  expect(await check.choices()).toEqual(["rigorous", "rust", "javascript"]);
});

test("the last language cannot be switched off", async ({ check, page }) => {
  await check.open({ languages: "go" });
  await expect(page.getByRole("checkbox", { name: "Go" })).toBeDisabled();
  await page.getByRole("checkbox", { name: "Rust" }).check();
  await expect(page.getByRole("checkbox", { name: "Go" })).toBeEnabled();
});

test("back and forward restore each address", async ({ check, page }) => {
  await check.open({ languages: "rust" });
  await page.evaluate(() => {
    location.hash = "#/claims/fib?preset=standard&languages=go";
  });
  await expect.poll(() => check.choices()).toEqual(["standard", "go"]);
  await page.goBack();
  await expect.poll(() => check.choices()).toEqual(["quick", "rust"]);
  await page.goForward();
  await expect.poll(() => check.choices()).toEqual(["standard", "go"]);
});

test("an address that changes under a run leaves the run alone", async ({ check, page }) => {
  await check.open({ languages: "rust,javascript" });
  await check.start.click();
  await page.evaluate(() => {
    location.hash = "#/claims/fib?languages=python";
  });
  await expect.poll(() => check.choices()).toEqual(["quick", "python"]);
  await check.ended();
  expect(Object.keys(await check.figures())).toEqual(["Rust", "JavaScript"]);
});

test("a choice takes the place of a broken link and of its notice", async ({ check, page }) => {
  await check.open({ hash: "#/claims/fib?preset=standard&old=1" });
  await expect(check.notices).toHaveCount(1);
  expect(check.hash()).toBe("#/claims/fib?preset=standard&old=1");
  await page.getByRole("radio", { name: "Quick" }).check();
  await expect(check.notices).toHaveCount(0);
  await expect.poll(() => check.hash()).toBe("#/claims/fib");
});

for (const { hash, notice, choices = ["quick", "rust", "go", "javascript", "python"] } of [
  { hash: "#/claims/fib?preset=slow", notice: "There is no preset “slow”" },
  { hash: "#/claims/fib?languages=rust,cobol", notice: "There is no language “cobol”", choices: ["quick", "rust"] },
  { hash: "#/claims/fib?languages=", notice: "There is no language “”" },
  { hash: "#/claims/fib?colour=red", notice: "“colour”" },
  { hash: `#/claims/fib?${"x".repeat(5_000)}`, notice: "The address is too long" },
  { hash: "#/claims/fib?languages=%FF%00<img src=x onerror=alert(1)>", notice: "There is no language" },
]) {
  test(`a broken link is told and harms nothing: ${hash.slice(0, 60)}`, async ({ check, page }) => {
    await check.open({ hash });
    await expect(check.notices.first()).toContainText(notice);
    expect(await check.choices()).toEqual(choices);
    await expect(page.locator(".crash")).toHaveCount(0);
    await expect(check.start).toBeEnabled();
  });
}

for (const { hash, notice } of [
  { hash: "#/old?preset=standard", notice: "There is no page “/old”" },
  { hash: "#/claims/fib/x", notice: "There is no page “/claims/fib/x”" },
  { hash: "#/?colour=red", notice: "“colour”" },
  { hash: `#${"x".repeat(5_000)}`, notice: "The address is too long" },
  { hash: "#/%FF%00<img src=x onerror=alert(1)>", notice: "There is no page" },
]) {
  test(`an address of no page leads to the claims: ${hash.slice(0, 60)}`, async ({ ledger, page }) => {
    await ledger.open(hash);
    await expect(ledger.notices.first()).toContainText(notice);
    await expect(ledger.claim("fib")).toBeVisible();
    await expect(page.locator(".crash")).toHaveCount(0);
    await ledger.link("Lab").click();
    await expect(ledger.root).toBeHidden();
    await ledger.link("Claims").click();
    await expect(ledger.claim("fib")).toBeVisible();
  });
}
