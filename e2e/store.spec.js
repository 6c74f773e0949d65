// What outlasts a page: finished checks, seen by every page of every tab, and what happens where the browser keeps nothing.

import { LedgerPage } from "./support/ledger-page.js";
import { expect, test } from "./support/test.js";

const KEY = "crosscheck.checks.v1";

async function checkGo(check) {
  await check.open({ languages: "rust,go" });
  await check.run();
}

const stored = (page) => page.evaluate((key) => localStorage.getItem(key), KEY);

test("a finished check stands in the ledger, now and after a reload", async ({ check, ledger, page }) => {
  await checkGo(check);
  await ledger.link("Claims").click();
  await expect(ledger.found("fib")).toContainText("Go/Rust ");
  const words = await ledger.found("fib").textContent();
  expect(words).not.toContain("Python/Rust");

  await page.reload();

  await page.locator("#app[data-live]").waitFor();
  await expect(ledger.found("fib")).toHaveText(words);
  const { schema, checks } = JSON.parse(await stored(page));
  expect(schema).toBe(KEY);
  expect(checks.map(({ kernel, preset }) => [kernel, preset])).toEqual([["fib", "quick"]]);
});

test("a check that was broken off leaves nothing", async ({ check, ledger, page }) => {
  await check.open({ languages: "rust,go" });
  await check.start.click();
  await expect(check.table.getByRole("row")).toHaveCount(3);
  await check.cancel.click();
  await check.ended();
  await ledger.link("Claims").click();
  await expect(ledger.found("fib")).toHaveCount(0);
  expect(await stored(page)).toBeNull();
});

test("another tab sees it, and sees it go", async ({ check, context, page, site }) => {
  const other = new LedgerPage(await context.newPage(), site);
  await other.open();
  await expect(other.found("fib")).toHaveCount(0);
  await page.bringToFront();
  await checkGo(check);
  await expect(other.found("fib")).toContainText("Go/Rust ");

  await page.evaluate((key) => localStorage.removeItem(key), KEY);
  await expect(other.found("fib")).toHaveCount(0);
});

test("what another tab keeps takes the place of what this one could not", async ({
  check,
  context,
  ledger,
  page,
  site,
}) => {
  const other = new LedgerPage(await context.newPage(), site);
  await other.open();
  await page.bringToFront();
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await checkGo(check);
  await ledger.link("Claims").click();
  await expect(ledger.found("fib")).toBeVisible();
  await expect(other.found("fib")).toHaveCount(0);

  const empty = JSON.stringify({ schema: KEY, checks: [] });
  await other.page.evaluate(([key, empty]) => localStorage.setItem(key, empty), [KEY, empty]);
  await expect(ledger.found("fib")).toHaveCount(0);
});

for (const [how, refuse] of [
  [
    "refuses to store",
    () =>
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("no", "SecurityError");
        },
      }),
  ],
  ["has no storage", () => Object.defineProperty(window, "localStorage", { value: null })],
  [
    "has no room left",
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    },
  ],
]) {
  test(`a browser that ${how} keeps a check until the page is left`, async ({ check, ledger, page }) => {
    await page.addInitScript(refuse);
    await checkGo(check);
    await ledger.link("Claims").click();
    await expect(ledger.found("fib")).toContainText("Go/Rust ");
    await page.reload();
    await page.locator("#app[data-live]").waitFor();
    await expect(ledger.found("fib")).toHaveCount(0);
  });
}

for (const text of [
  "",
  "{",
  '{"schema":"crosscheck.checks.v1","checks":[{"kernel":"fib"}]}',
  "<img src=x onerror=alert(1)>",
]) {
  test(`a kept text that cannot be read is no check, and the next takes its place: ${text}`, async ({
    check,
    ledger,
    page,
  }) => {
    await ledger.open();
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, text]);
    await page.reload();
    await page.locator("#app[data-live]").waitFor();
    await expect(ledger.found("fib")).toHaveCount(0);
    await ledger.check("fib").click();
    await page.getByRole("checkbox", { name: "Python" }).uncheck();
    await check.run();
    await ledger.link("Claims").click();
    await expect(ledger.found("fib")).toBeVisible();
    expect(JSON.parse(await stored(page)).checks).toHaveLength(1);
  });
}
