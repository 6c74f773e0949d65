// The address carries the choices, there and back, and no address breaks the page.

import { expect, test } from "./support/test.js";

test("a link restores preset and languages", async ({ check }) => {
  await check.open({ link: "claims/fib/#preset=standard&languages=rust,javascript" });
  expect(await check.choices()).toEqual(["standard", "rust", "javascript"]);
  await expect(check.notices).toHaveCount(0);
});

test("without choices it is the quick check of all four", async ({ check }) => {
  await check.open();
  expect(await check.choices()).toEqual(["quick", "rust", "go", "javascript", "python"]);
  expect(check.address()).toBe("claims/fib/");
});

test("choices are written to the address and survive a reload", async ({ check, page }) => {
  await check.open();
  await page.getByRole("radio", { name: "Rigorous" }).check();
  await expect.poll(() => check.address()).toBe("claims/fib/#preset=rigorous");
  await page.getByRole("checkbox", { name: "Python" }).uncheck();
  await page.getByRole("checkbox", { name: "Go" }).uncheck();
  await expect.poll(() => check.address()).toBe("claims/fib/#preset=rigorous&languages=rust,javascript");
  await page.reload();
  await page.locator("#app[data-live]").waitFor();
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
  await check.open({ link: "claims/fib/#preset=standard&old=1" });
  await expect(check.notices).toHaveCount(1);
  expect(check.address()).toBe("claims/fib/#preset=standard&old=1");
  await page.getByRole("radio", { name: "Quick" }).check();
  await expect(check.notices).toHaveCount(0);
  await expect.poll(() => check.address()).toBe("claims/fib/");
});

for (const { link, notice, choices = ["quick", "rust", "go", "javascript", "python"] } of [
  { link: "claims/fib/#preset=slow", notice: "There is no preset “slow”" },
  { link: "claims/fib/#languages=rust,cobol", notice: "There is no language “cobol”", choices: ["quick", "rust"] },
  { link: "claims/fib/#languages=", notice: "There is no language “”" },
  { link: "claims/fib/#colour=red", notice: "“colour”" },
  { link: `claims/fib/#${"x".repeat(5_000)}`, notice: "The address is too long" },
  { link: "claims/fib/#languages=%FF%00<img src=x onerror=alert(1)>", notice: "There is no language" },
]) {
  test(`a broken link is told and harms nothing: ${link.slice(0, 60)}`, async ({ check, page }) => {
    await check.open({ link });
    await expect(check.notices.first()).toContainText(notice);
    expect(await check.choices()).toEqual(choices);
    await expect(page.locator(".crash")).toHaveCount(0);
    await expect(check.start).toBeEnabled();
  });
}

for (const { link, notice } of [
  { link: "old/#preset=standard", notice: "There is no page “/old”" },
  { link: "claims/fib/x/", notice: "There is no page “/claims/fib/x”" },
  { link: "#colour=red", notice: "“colour”" },
  { link: `#${"x".repeat(5_000)}`, notice: "The address is too long" },
  { link: "%FF%00<img src=x onerror=alert(1)>/", notice: "There is no page" },
]) {
  test.describe(`at ${link.slice(0, 60)}`, () => {
    test.use({ expectedErrors: /404/ });
    test(`an address of no page leads to the claims: ${link.slice(0, 60)}`, async ({ ledger, page }) => {
      await ledger.open(link);
      await expect(ledger.notices.first()).toContainText(notice);
      await expect(ledger.claim("fib")).toBeVisible();
      await expect(page.locator(".crash")).toHaveCount(0);
      await ledger.link("Lab").click();
      await expect(ledger.root).toBeHidden();
      await ledger.link("Claims").click();
      await expect(ledger.claim("fib")).toBeVisible();
    });
  });
}
