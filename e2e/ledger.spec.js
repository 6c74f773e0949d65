// The ledger: what is shown, checking everything, what is kept, the reader's own file.

import { readFile } from "node:fs/promises";
import { ARTICLE } from "./support/ledger-page.js";
import { expect, test } from "./support/test.js";

const GO = "engines/go/engine.wasm";
const DATA = new URL("../data/claims/", import.meta.url);
const claimsOf = async (name) => JSON.parse(await readFile(new URL(`${name}.json`, DATA), "utf8")).claims;
const TESTED = [
  "fib",
  "rust-fastest",
  "python-slow",
  "python-cpu",
  "summary-performance-rust",
  "briefing-rust-promise",
];

test.describe("what is shown", () => {
  test("every claim of both documents, with its origin and where it stands", async ({ ledger }) => {
    await ledger.open();
    await expect(ledger.root.locator(".document")).toHaveCount(2);
    await expect(ledger.root.locator(".counts")).toContainText(
      /Of 27 figures, 4 are contradicted by their named source; \d+ of \d+ claims can be checked here\./,
    );
    const fib = ledger.claim("fib");
    await expect(fib).toContainText("Rust ~22 ms");
    await expect(fib).toContainText("third-hand");
    await expect(fib).toHaveAttribute("data-verdict", "not-checked");
    await expect(ledger.claim("pay-entry")).toHaveAttribute("data-verdict", "not-testable");
    const written = (await Promise.all(["article", "briefing"].map(claimsOf))).flat();
    await expect(ledger.shown).toHaveCount(written.length);
    const shown = await ledger.shown.evaluateAll((claims) =>
      Object.fromEntries(
        claims.map((claim) => [claim.dataset.claim, claim.querySelector(".found [data-status]")?.dataset.status]),
      ),
    );
    expect(shown).toEqual(Object.fromEntries(written.map(({ id, status }) => [id, status])));
  });

  test("filters narrow the list, stand in the address, and going back undoes them", async ({ ledger, page }) => {
    await ledger.open();
    await ledger.filter("Kind").selectOption("Pay");
    await expect.poll(() => ledger.address()).toBe("#kind=pay");
    await expect(ledger.claim("pay-entry")).toBeVisible();
    await expect(ledger.claim("fib")).toHaveCount(0);
    await ledger.filter("Language").selectOption("Node.js");
    await expect.poll(() => ledger.address()).toBe("#kind=pay&language=javascript");
    await expect(ledger.claim("pay-python-ml")).toHaveCount(0);
    const few = await ledger.shown.count();
    await expect(ledger.root.locator(".shown")).toContainText(`${few} of `);

    await page.goBack();
    await expect(ledger.claim("pay-python-ml")).toBeVisible();
    await expect(ledger.filter("Language")).toHaveValue("");
    await page.goForward();
    await expect(ledger.shown).toHaveCount(few);
    await page.reload();
    await page.locator("#app[data-live]").waitFor();
    await expect(ledger.shown).toHaveCount(few);
    await expect(ledger.filter("Kind")).toHaveValue("pay");

    await ledger.root.getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => ledger.address()).toBe("");
    await expect(ledger.filter("Kind")).toHaveValue("");
    await expect.poll(() => ledger.shown.count()).toBeGreaterThan(120);
  });

  test("what is said of a language is found by it, whether or not it prints a figure", async ({ ledger }) => {
    await ledger.open("#language=python");
    await expect(ledger.claim("python-gil")).toBeVisible();
    await expect(ledger.claim("rust-memory-safety")).toHaveCount(0);
    await ledger.filter("Language").selectOption("Rust");
    await expect(ledger.claim("rust-memory-safety")).toBeVisible();
    await expect(ledger.claim("python-gil")).toHaveCount(0);
  });

  test("a link names a filter", async ({ ledger }) => {
    await ledger.open("#status=contradicted&verdict=testable&kind=cheese");
    await expect(ledger.notices).toContainText("There is no kind “cheese”");
    await expect(ledger.shown).toHaveCount(0);
    await ledger.filter("On this machine").selectOption("all");
    await expect(ledger.claim("throughput")).toBeVisible();
    await ledger.filter("Origin").selectOption("all");
    await ledger.filter("On this machine").selectOption("Can be checked");
    for (const id of TESTED) await expect(ledger.claim(id)).toBeVisible();
    await expect(ledger.claim("throughput")).toHaveCount(0);
  });

  test("a claim and the way back to where one was", async ({ ledger, check, page }) => {
    await ledger.open();
    const section = ledger.root.locator("summary", { hasText: "Demand" });
    await section.click();
    const link = ledger.check("demand-trend");
    await link.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(500);
    await link.click();
    await expect(check.root.getByRole("heading", { level: 1 })).toHaveText("Demand");
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await expect(link).toBeVisible();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  });
});

test.describe("checking everything", () => {
  // The kernels of the claims' tests; one that every language does in a moment keeps the test short.
  test.describe.configure({ timeout: 600_000 });

  test("measures every kernel, tells verdicts as they come, and keeps them over a reload", async ({ ledger, page }) => {
    await ledger.open();
    await expect(ledger.start).toHaveText("Check everything that can be checked");
    await ledger.start.click();
    await expect(ledger.doing).toContainText("Kernel 1 of 6: ");
    await expect(ledger.doing).toContainText("left");
    await expect(ledger.doing).toContainText("Kernel 2 of 6: ");
    await expect(ledger.claim("rust-fastest")).toContainText(/[1-5] of 6 kernels measured/, { timeout: 120_000 });
    await ledger.answered();
    for (const id of TESTED) {
      await expect(ledger.claim(id)).toHaveAttribute("data-verdict", /^(holds|same-ballpark|does-not-hold|unclear)$/);
    }
    await expect(ledger.claim("fib")).toContainText(
      /Go\/Rust [\d.]+ here, corrected from [\d.]+ \([\d.]+ to [\d.]+\), published 1\.8/,
    );
    await expect(ledger.claim("python-slow")).toContainText(
      /Python takes [\d.]+× the time of Rust .* as a corrected mean over 6 kernels/,
    );

    const verdict = await ledger.claim("fib").getAttribute("data-verdict");
    await page.reload();
    await page.locator("#app[data-live]").waitFor();
    await expect(ledger.claim("fib")).toHaveAttribute("data-verdict", verdict);
    await expect(ledger.start).toHaveText("Check everything again");
    await ledger.kept.locator("summary").click();
    // One that had to be checked again is kept with what it gave the first time.
    const kernels = async () => (await ledger.kept.locator("li").allTextContents()).map((it) => it.split(", n = ")[0]);
    await expect.poll(async () => new Set(await kernels()).size).toBe(6);
    await expect(ledger.kept).toContainText(
      /Fibonacci, n = 27, quick, \d{4}-\d\d-\d\d \d\d:\d\d UTC, build [0-9a-f]{8}/,
    );

    await ledger.kept.getByRole("button", { name: "Forget the results kept here" }).click();
    await expect(ledger.kept).toBeHidden();
    await expect(ledger.claim("fib")).toHaveAttribute("data-verdict", "not-checked");
  });

  test("cancelled in the middle, it keeps what is finished", async ({ ledger, page }) => {
    await ledger.open();
    await ledger.start.click();
    await expect(ledger.doing).toContainText("Kernel 2 of 6: ");
    await ledger.cancel.click();
    await expect(ledger.outcome).toHaveText("Cancelled; 1 of 6 kernels finished and kept.");
    await expect(ledger.start).toHaveText("Check the 5 kernels that are left");
    await page.reload();
    await page.locator("#app[data-live]").waitFor();
    await expect(ledger.claim("fib")).not.toHaveAttribute("data-verdict", "not-checked");
    await expect(ledger.start).toHaveText("Check the 5 kernels that are left");
  });

  test.describe("with Go's engine missing", () => {
    test.use({ expectedErrors: /server responded with a status of 404/ });

    test("leaves the others of every kernel, and says why once", async ({ ledger, page, site }) => {
      test.setTimeout(400_000);
      site.remove(GO);
      await ledger.open();
      await ledger.start.click();
      await ledger.outcome.filter({ hasText: "6 kernels finished; in 6 of them" }).waitFor({ timeout: 300_000 });
      await expect(ledger.failures).toHaveCount(1);
      await expect(ledger.failures).toContainText(/: Go: .*go\/engine\.wasm/);
      await expect(ledger.claim("fib")).toContainText(/Python\/Rust [\d.]+ here, .*1 of 2 ratios measured/);
      // Every one of them is still to be compared with Go, and what was measured is kept.
      await expect(ledger.start).toHaveText("Check everything that can be checked");
      await page.reload();
      await page.locator("#app[data-live]").waitFor();
      await expect(ledger.claim("fib")).toContainText(/Python\/Rust [\d.]+ here, .*1 of 2 ratios measured/);
    });

    test("leaves the others, says why, and can be retried", async ({ ledger, site }) => {
      await ledger.bring(ARTICLE);
      site.remove(GO);
      await ledger.open("#article=own");
      await ledger.run();
      await expect(ledger.outcome).toHaveText(/Not every language could be measured, see below\.$/);
      await expect(ledger.failures).toHaveCount(1);
      await expect(ledger.failures).toContainText("Fibonacci: Go: ");
      await expect(ledger.failures).toContainText("go/engine.wasm");
      await expect(ledger.claim("sums")).not.toHaveAttribute("data-verdict", "not-checked");
      await expect(ledger.claim("order")).toHaveAttribute("data-verdict", "holds");
      site.restore(GO);
      await ledger.root.getByRole("button", { name: "Retry Naive Fibonacci" }).click();
      await ledger.ended();
      await expect(ledger.failures).toHaveCount(0);
    });
  });

  test("is refused while a check goes on elsewhere", async ({ ledger, check }) => {
    await check.open({ languages: "rust,javascript" });
    await check.start.click();
    await ledger.link("Claims").click();
    await ledger.start.click();
    await expect(ledger.notices).toContainText("Another check goes on");
    await expect(ledger.start).toBeVisible();
    // Not any longer than it does.
    await expect(ledger.notices).toHaveCount(0);
  });

  test("results of another build are not used, and it says so", async ({ ledger, page }) => {
    await page.addInitScript(() => {
      const ratios = [{ numerator: "go", denominator: "rust", value: 2, lo: 1.9, hi: 2.1, rounds: 5 }];
      const check = {
        kernel: "fib",
        n: 27,
        preset: "quick",
        build: "0123456789abcdef",
        date: "2026-01-01T00:00:00Z",
        ratios,
      };
      localStorage.setItem("crosscheck.checks.v1", JSON.stringify({ schema: "crosscheck.checks.v1", checks: [check] }));
    });
    await ledger.open();
    await expect(ledger.claim("fib")).toHaveAttribute("data-verdict", "not-checked");
    await ledger.kept.locator("summary").click();
    await expect(ledger.kept).toContainText("1 kernel of another build of the engines: not used");
  });
});

test.describe("the reader's own file", () => {
  test("has the same page, marked as the reader's", async ({ ledger, check, page }) => {
    await ledger.bring(ARTICLE);
    await ledger.open();
    await ledger.root.getByRole("link", { name: "your own claims file" }).click();
    await expect.poll(() => ledger.address()).toBe("#article=own");
    await expect(ledger.root).toContainText("Your own claims file");
    await expect(ledger.shown).toHaveCount(3);
    await expect(ledger.claim("sums")).toContainText("<b>twice</b>");
    await expect(ledger.claim("pay")).toContainText("$1,000 to 2,000 a year");
    await ledger.filter("Kind").selectOption("Pay");
    await expect.poll(() => ledger.address()).toBe("#kind=pay&article=own");

    await ledger.check("pay").click();
    await expect(check.root.getByRole("heading", { level: 1 })).toHaveText("Pay");
    await expect(check.root.locator(".chain li")).toContainText("A friend, 2025-02");
    await expect(page).toHaveURL(/\/own\/claim\/#id=pay$/);
    await check.root.getByRole("link", { name: "Your own claims file" }).click();
    await expect(ledger.shown).toHaveCount(3);
  });

  for (const [what, text, why] of [
    ["no JSON", "{", "Line 1, the file is no JSON"],
    ["an unknown kernel", JSON.stringify(ARTICLE).replace('"kernel":"fib"', '"kernel":"cheese"'), "cheese"],
  ]) {
    test(`a broken one says what is wrong: ${what}`, async ({ ledger }) => {
      await ledger.bring(text);
      await ledger.open("#article=own");
      await expect(ledger.root.getByRole("alert").filter({ hasText: "cannot be used" })).toContainText(why);
      await expect(ledger.shown).toHaveCount(0);
      await ledger.root.getByRole("link", { name: "ours", exact: true }).click();
      await expect(ledger.claim("fib")).toBeVisible();
    });
  }

  test("where there is none, the page says how to bring one", async ({ ledger }) => {
    await ledger.open("#article=own");
    await expect(ledger.root).toContainText("No claims file of yours is kept in this browser.");
    await expect(ledger.root.getByRole("link", { name: "Bring your own article" })).toHaveAttribute("href", /\/own\/$/);
  });
});

test("by keyboard alone: a filter, a section, a claim, a check", async ({ ledger, check, page }) => {
  await ledger.open();
  const tabTo = async (locator) => {
    for (let presses = 0; presses < 60; presses++) {
      if (await locator.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    await expect(locator).toBeFocused();
  };
  await tabTo(ledger.start);
  await page.keyboard.press("Enter");
  await expect(ledger.cancel).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(ledger.start).toBeFocused();
  await tabTo(ledger.filter("Kind"));
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => ledger.address()).toBe("#kind=compute");
  await expect(ledger.filter("Kind")).toBeFocused();
  const section = ledger.root.locator("summary", { hasText: "Performance" });
  await tabTo(section);
  await page.keyboard.press("Enter");
  await expect(ledger.claim("fib")).toBeHidden();
  await page.keyboard.press("Enter");
  await tabTo(ledger.check("fib"));
  await page.keyboard.press("Enter");
  await expect(check.start).toBeVisible();
});

for (const width of [390, 320]) {
  test(`at ${width} px nothing needs sideways scrolling`, async ({ ledger, page }) => {
    await page.setViewportSize({ width, height: 844 });
    await ledger.open();
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
    await ledger.root.locator("details").evaluateAll((all) => {
      for (const details of all) details.open = true;
    });
    expect(await overflow()).toBe(0);
  });
}

test("storage that is refused costs only what outlasts the tab", async ({ ledger, check, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("refused", "SecurityError");
      },
    });
  });
  await ledger.open("#kind=pay");
  await expect(ledger.claim("pay-entry")).toBeVisible();
  await ledger.filter("Kind").selectOption("Compute");
  await expect(ledger.claim("fib")).toHaveAttribute("data-verdict", "not-checked");
  // Its page loads a module of its own, and keeps a check until it is left.
  await ledger.check("fib").click();
  await expect(check.start).toBeEnabled();
});
