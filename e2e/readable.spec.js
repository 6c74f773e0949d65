// What stands on the page before its program runs, and without it; and how the program takes the page over.

import { readFile } from "node:fs/promises";
import { expect, test } from "./support/test.js";

const claims = async (name) => JSON.parse(await readFile(`data/claims/${name}.json`, "utf8")).claims;
const PAGES = ["", "claims/fib/", "compare/", "quiz/", "lab/", "own/"];

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the ledger tells every claim, its origin and status, and its links work", async ({ page, site }) => {
    await page.goto(site.url);
    for (const claim of [...(await claims("article")), ...(await claims("briefing"))]) {
      const entry = page.locator(`.claims > li[data-claim="${claim.id}"]`);
      await expect(entry).toContainText(claim.says);
      await expect(entry).toContainText(claim.status);
    }
    await expect(page.getByText("take JavaScript and WebAssembly")).toBeVisible();
    await page.getByRole("link", { name: "Fibonacci", exact: true }).click();
    await expect(page).toHaveURL(`${site.url}claims/fib/`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Fibonacci");
  });

  test("every claim has a page with its figures, origins, status and reason", async ({ page, site }) => {
    for (const name of ["article", "briefing", "others"]) {
      for (const claim of await claims(name)) {
        await page.goto(`${site.url}claims/${claim.id}/`);
        const main = page.getByRole("main");
        for (const text of [claim.says, claim.status, claim.reason, ...claim.origins.map(({ title }) => title)]) {
          if (text) await expect(main).toContainText(text);
        }
      }
    }
  });

  for (const width of [1280, 390]) {
    test(`no button stands there that does nothing, and nothing is wider than ${width} px`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 844 });
      for (const path of PAGES) {
        await page.goto(site.url + path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(page.locator("button:visible, input:visible, select:visible, textarea:visible")).toHaveCount(0);
        expect(await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth), path).toBe(0);
      }
    });
  }

  test("figures are drawn, the comparisons told, the quiz asked, the kernels' sources read", async ({ page, site }) => {
    await page.goto(`${site.url}claims/fib/`);
    await expect(page.locator(".plot svg:visible")).toHaveCount(1);
    await expect(page.locator(".plot svg:visible text", { hasText: "Python" })).toBeVisible();
    await page.goto(`${site.url}compare/`);
    expect(await page.locator(".plot svg:visible").count()).toBeGreaterThan(5);
    await page.goto(`${site.url}quiz/`);
    await expect(page.locator("fieldset[data-question]:visible")).toHaveCount(12);
    await page.goto(`${site.url}lab/`);
    await expect(page.locator("pre code")).toContainText("fn fib");
    await page.getByRole("link", { name: "The sources of all kernels" }).click();
    await expect(page.locator("main pre code")).toHaveCount(14 * 4);
    await expect(page.locator("main pre code").nth(3)).toContainText("def fib");
  });
});

test("every page has a title, a description and a preview, and a claim what was checked of it", async ({
  page,
  site,
}) => {
  const seen = new Set();
  for (const path of [...PAGES, "claims/demand-trend/"]) {
    const answer = await page.request.get(site.url + path);
    const text = await answer.text();
    for (const part of [/<title>[^<]{10,}<\/title>/, /name="description" content="[^"]{40,}"/, /property="og:title"/]) {
      expect(text, path).toMatch(part);
    }
    seen.add(text.match(/<title>([^<]+)/)[1]);
  }
  expect(seen.size).toBe(PAGES.length + 1);
});

test.describe("the program", () => {
  test.use({ touched: false });

  /** The page, with its program fetched. */
  async function arrived(page, address) {
    const program = page.waitForResponse(/_bg\.wasm/);
    await page.goto(address);
    await (await program).finished();
  }

  const TOUCHES = {
    "a move of the mouse": (page) => page.mouse.move(50, 50),
    "a key": (page) => page.keyboard.press("Tab"),
    scrolling: (page) => page.evaluate(() => scrollTo(0, 200)),
    "a press": (page) => page.getByText("How it is measured").click(),
  };
  for (const [what, touch] of Object.entries(TOUCHES)) {
    test(`waits until there is something to do, which ${what} is`, async ({ page, site }) => {
      await arrived(page, `${site.url}claims/fib/`);
      await page.waitForTimeout(500);
      await expect(page.locator("#app[data-live]")).toHaveCount(0);
      await touch(page);
      await page.locator("#app[data-live]").waitFor();
    });
  }

  test("starts where the address asks for more than the file shows", async ({ page, site }) => {
    await page.goto(`${site.url}claims/fib/#preset=standard`);
    await page.locator("#app[data-live]").waitFor();
    await expect(page.getByRole("radio", { name: "Standard" })).toBeChecked();
  });

  test("starts where this browser has kept something", async ({ page, site }) => {
    await page.addInitScript(() => localStorage.setItem("crosscheck.checks.v1", "{"));
    await page.goto(`${site.url}claims/fib/`);
    await page.locator("#app[data-live]").waitFor();
  });
});

test.describe("as the program takes the page over", () => {
  test("what was pressed before is done, and open details, focus and place stay", async ({ check, page, site }) => {
    // The program comes late, so that the reader is earlier.
    let arrive;
    const late = new Promise((resolve) => (arrive = resolve));
    await page.route(/_bg\.wasm/, async (route) => {
      await late;
      await route.continue();
    });
    await page.goto(`${site.url}claims/fib/`);
    await page.getByText("How it is measured").click();
    await page.getByRole("radio", { name: "Standard" }).check();
    await page.getByRole("checkbox", { name: "Python" }).uncheck();
    await page.getByRole("checkbox", { name: "Python" }).focus();
    await page.evaluate(() => scrollTo(0, 120));
    await expect(page.locator("#app[data-live]")).toHaveCount(0);
    arrive();
    await page.locator("#app[data-live]").waitFor();
    await expect.poll(() => check.choices()).toEqual(["standard", "rust", "go", "javascript"]);
    await expect(page.getByText("A round has a fresh worker")).toBeVisible();
    await expect(page.getByRole("checkbox", { name: "Python" })).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(120);
  });

  test("a check that was asked for before begins", async ({ check, page, site }) => {
    await page.goto(`${site.url}claims/fib/#languages=rust,javascript`);
    await check.start.click();
    await check.ended();
    expect(Object.keys(await check.figures())).toEqual(["Rust", "JavaScript"]);
  });

  for (const path of PAGES) {
    test(`nothing moves on ${path || "the first page"}`, async ({ page, site }) => {
      await page.addInitScript(() => {
        window.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) window.shift += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
      });
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(site.url + path);
        await page.locator("#app[data-live]").waitFor();
        await page.waitForTimeout(300);
        expect(await page.evaluate(() => window.shift), `${width}`).toBeLessThanOrEqual(0.01);
      }
    });
  }
});

test.describe("a program that does not arrive", () => {
  test.use({ expectedErrors: /404|503/ });

  test("is told, leaves the page to be read, and is tried again at the next touch", async ({ ledger, page, site }) => {
    let refuse = true;
    await page.route(/_bg\.wasm/, (route) => (refuse ? route.fulfill({ status: 503 }) : route.continue()));
    await page.goto(site.url);
    await expect(page.getByRole("alert").filter({ hasText: "The page could not start" })).toBeVisible();
    await expect(ledger.claim("fib")).toBeVisible();
    refuse = false;
    await ledger.filter("Kind").selectOption("pay");
    await page.locator("#app[data-live]").waitFor();
    await expect.poll(() => ledger.address()).toBe("#kind=pay");
    await expect(page.getByText("The page could not start")).toBeHidden();
  });
});

test("a host that serves an address without its slash shows the same page", async ({ check, page, site }) => {
  const html = await (await page.request.get(`${site.url}claims/fib/`)).text();
  await page.route(`${site.url}claims/fib?*`, (route) => route.fulfill({ contentType: "text/html", body: html }));
  await page.goto(`${site.url}claims/fib?utm_source=mail#preset=standard&utm_medium=x).`);
  await page.locator("#app[data-live]").waitFor();
  await expect(check.notices).toHaveCount(0);
  expect(await check.choices()).toEqual(["standard", "rust", "go", "javascript", "python"]);
  await page.getByRole("link", { name: "Compare", exact: true }).click();
  await expect(page).toHaveURL(`${site.url}compare/`);
});

test("opened as a file, the page says that it has to be served, and how", async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(new URL("../dist/claims/fib/index.html", import.meta.url).href);
  await expect(page.getByRole("alert").filter({ hasText: "python3 -m http.server" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Fibonacci");
  await context.close();
});
