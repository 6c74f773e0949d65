// The reader's own article: opened by picker, drop or paste, or made in the form.

import { claimsFile } from "./support/own-page.js";
import { expect, test } from "./support/test.js";

const lineOf = (text, part) => text.split("\n").findIndex((line) => line.includes(part)) + 1;

test.describe("a file that can be used", () => {
  for (const [way, bring] of [
    ["chosen", (own) => own.choose(claimsFile())],
    ["dropped", (own) => own.drag("drop", claimsFile())],
    ["pasted", (own) => own.paste(claimsFile())],
  ]) {
    test(`is ${way}, kept, and can be had again`, async ({ own, page }) => {
      await own.open();
      await bring(own);
      await expect(own.kept).toContainText("“Go and Rust” is in use now.");
      await expect(own.kept).toContainText("1 claim; it can be checked here.");
      await expect(own.kept).toContainText("in this browser only");
      await expect(own.text).toHaveValue("");
      await expect(own.kept.getByRole("link", { name: "See its ledger" })).toHaveAttribute("href", /\/#article=own$/);
      await expect(own.kept.getByRole("link", { name: "Compare" })).toHaveAttribute("href", /\/compare\/#article=own$/);
      expect(await own.download(() => own.button("Download it").click())).toBe(claimsFile());

      await page.reload();

      await page.locator("#app[data-live]").waitFor();
      await expect(own.kept).toContainText("Go and Rust");
      await own.button("Remove it from this browser").click();
      await expect(own.kept).toContainText("None is in use");
      await page.reload();
      await page.locator("#app[data-live]").waitFor();
      await expect(own.kept).toContainText("None is in use");
    });
  }

  test("takes the place of another, which can be put back", async ({ own }) => {
    await own.open();
    await own.choose(claimsFile());
    await expect(own.kept).toContainText("Go and Rust");
    await own.choose(claimsFile({ title: "Another" }));
    await expect(own.kept).toContainText("“Another” is in use now.");
    await own.button("Put the one before back").click();
    await expect(own.kept.locator(".summary")).toContainText("Go and Rust");
  });

  test("is not one of several", async ({ own }) => {
    await own.open();
    await own.drag("drop", claimsFile(), claimsFile({ title: "Another" }));
    await expect(own.told).toContainText("These are 2 files, and the page has room for one: none was read.");
    await expect(own.kept).toContainText("None is in use");
  });

  test("is marked as it is held over the page", async ({ own }) => {
    await own.open();
    const mark = own.root.getByText("Let go to open the claims file");
    await expect(mark).toBeHidden();
    expect(await own.drag("dragover", "")).toBe(true);
    await expect(mark).toBeVisible();
    await own.drag("dragleave", "");
    await expect(mark).toBeHidden();
  });

  test("shows markup as the text that it is", async ({ own, page }) => {
    await own.open();
    const title = "<img src=x onerror=\"document.title='broken'\"></script><b>bold";
    await own.paste(claimsFile({ title }, { title }));
    await expect(own.kept.locator(".summary strong")).toHaveText(title);
    await own.button("Change it in the form").click();
    await expect(own.form).toContainText(title);
    await expect(own.form.getByLabel("Title", { exact: true })).toHaveValue(title);
    expect(await own.root.locator("img, script, b").count()).toBe(0);
    expect(await page.title()).not.toBe("broken");
  });
});

test.describe("a file that cannot be used", () => {
  test("changes nothing, and its problems stand with their lines", async ({ own, page }) => {
    await own.open();
    await own.paste(claimsFile());
    const bad = claimsFile({ date: "last year" }, { kind: "rumour", test: { kernel: "slowsort", n: 3 } });
    await own.choose(bad);
    await expect(own.told).toContainText("There are 3 problems with this file, so nothing was changed.");
    await expect(own.text).toHaveValue(bad);
    const rows = await own.rows();
    expect(rows.map(([line, field]) => [line, field])).toEqual([
      [`Line ${lineOf(bad, '"rumour"')}`, "claims[0].kind"],
      [`Line ${lineOf(bad, '"slowsort"')}`, "claims[0].test.kernel"],
      [`Line ${lineOf(bad, '"last year"')}`, "date"],
    ]);
    expect(rows[1][2]).toContain("quicksort");
    await expect(own.kept.locator(".summary")).toContainText("Go and Rust");

    await own.root.getByRole("button", { name: /^Go to the first problem/ }).click();
    await expect(own.text).toBeFocused();
    const selected = await own.text.evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
    expect(selected).toContain('"rumour"');
    await page.keyboard.press("Escape");
    await own.paste(claimsFile({ title: "Put right" }));
    await expect(own.kept).toContainText("“Put right” is in use now.");
    await expect(own.told).toBeEmpty();
  });

  test("because it is no JSON, empty, or of another schema", async ({ own }) => {
    await own.open();
    await own.button("Open this text").click();
    await expect(own.told).toContainText("There is nothing to open yet");
    await own.paste('{\n "schema": "crosscheck.claims.v1",\n "title" "Go"\n}');
    expect(await own.rows()).toEqual([["Line 3", "the file", expect.stringContaining("JSON")]]);
    await own.paste(claimsFile({ schema: "crosscheck.results.v1" }));
    expect(await own.rows()).toEqual([["Line 2", "schema", expect.stringContaining("crosscheck.claims.v1")]]);
  });

  test("because it is too large, and then it is not read", async ({ own }) => {
    await own.open();
    await own.choose(" ".repeat(256 * 1024 + 1), "big.json");
    await expect(own.told).toHaveText("big.json has 257 KB. A claims file may have 256 KB, so it was not read.");
    await expect(own.text).toHaveValue("");
  });

  test("because it has too many claims", async ({ own }) => {
    await own.open();
    const claims = Array.from({ length: 501 }, (_, at) => ({
      id: `c${at}`,
      section: "S",
      title: "T",
      says: "S",
      kind: "trend",
      unit: "",
      status: "opinion",
    }));
    await own.choose(JSON.stringify({ schema: "crosscheck.claims.v1", title: "Many", claims }));
    await expect(own.problems).toContainText("500 claims");
  });
});

test.describe("where storage is refused", () => {
  test("a file is used until the page is closed, and that is said", async ({ own, page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("no", "SecurityError");
        },
      });
    });
    await own.open();
    await own.paste(claimsFile());
    await expect(own.kept.locator(".summary")).toContainText("Go and Rust");
    await expect(own.kept).toContainText("until you close or reload the page");
    await own.button("Start from an example").click();
    await expect(own.form.getByLabel("Title", { exact: true })).toHaveValue("An example: Go and Rust");
  });
});

test.describe("the form", () => {
  test("makes a file by keyboard alone, which is accepted again", async ({ own, page }) => {
    await own.open();
    const key = (name) => page.keyboard.press(name);
    const tabTo = async (locator) => {
      for (let presses = 0; presses < 60; presses++) {
        if (await locator.evaluate((element) => element === document.activeElement)) return;
        await key("Tab");
      }
      await expect(locator).toBeFocused();
    };
    const field = (name) => own.form.getByLabel(name, { exact: true });
    const type = async (name, text) => {
      await tabTo(field(name));
      await page.keyboard.type(text);
    };
    await tabTo(own.button("Start with an empty form"));
    await key("Enter");
    await expect(field("Title")).toBeFocused();
    await type("Title", "Typed");
    await tabTo(own.button("Add a claim"));
    await key("Enter");
    await expect(field("Title of the claim")).toBeFocused();
    await type("Title of the claim", "Fibonacci");
    await type("Section", "Speed");
    await type("What is said", "Rust takes 22 ms, Python 1,330 ms.");
    await type("Kind", "Compute");
    await type("Unit", "ms");
    await type("Better is", "The lower");
    for (const [at, language, number] of [
      [0, "Rust", "22"],
      [1, "Python", "1,330"],
    ]) {
      await tabTo(own.button("Add a value"));
      await key("Enter");
      const value = own.form.getByRole("group", { name: `Value ${at + 1}`, exact: true });
      await expect(value.getByLabel("Language")).toBeFocused();
      await page.keyboard.type(language);
      await tabTo(value.getByLabel("Figure", { exact: true }));
      await page.keyboard.type(number);
    }
    await type("Check", "Its times");
    await type("Kernel", "Naive");
    await expect(field("Size n")).not.toHaveValue("");
    await type("What checking the origin gave", "opinion");
    await tabTo(own.button("Download the file"));
    const file = await own.download(() => key("Enter"));

    const [claim] = JSON.parse(file).claims;
    expect(claim.id).toBe("fibonacci");
    expect(claim.values).toEqual([
      { language: "rust", value: 22, rounding: 0.5 },
      { language: "python", value: 1330, rounding: 5 },
    ]);
    expect(claim.test.kernel).toBe("fib");
    await own.choose(file);
    await expect(own.kept).toContainText("“Typed” is in use now.");
    expect(await own.download(() => own.button("Download it").click())).toBe(file);
  });

  test("says at each field what is wrong with it, once the file was wanted", async ({ own }) => {
    await own.open();
    await own.button("Start from an example").click();
    const date = own.form.getByLabel("Date", { exact: true });
    await date.fill("last year");
    await expect(date).not.toHaveAttribute("aria-invalid");
    await own.button("Use it here").click();
    await expect(date).toBeFocused();
    await expect(date).toHaveAttribute("aria-invalid", "true");
    await expect(date).toHaveAccessibleDescription(/must be a date/);
    await expect(own.kept).toContainText("None is in use");
    await date.fill("2025");
    await expect(date).not.toHaveAttribute("aria-invalid");
    await own.button("Use it here").click();
    await expect(own.kept).toContainText("2 claims, 2 of which can be checked here.");
  });

  test("keeps what was typed over a reload", async ({ own, page }) => {
    await own.open();
    await own.button("Start with an empty form").click();
    await own.form.getByLabel("Title", { exact: true }).fill("Half an article");
    await own.button("Add a claim").click();
    await own.form.getByLabel("Title of the claim").fill("Half a claim");
    await page.reload();
    await page.locator("#app[data-live]").waitFor();
    await expect(own.form.getByLabel("Title", { exact: true })).toHaveValue("Half an article");
    await expect(own.form).toContainText("Half a claim");
  });

  test("puts claims in order, removes them and gives them back", async ({ own }) => {
    await own.open();
    await own.button("Start from an example").click();
    const titles = () => own.form.locator(".claims > .item > .title strong").allTextContents();
    const [sorting, faster] = (await titles()).map((title) => title.slice(3));
    await own.button("Move down").first().click();
    expect(await titles()).toEqual([`1. ${faster}`, `2. ${sorting}`]);
    await own.button("Remove it").first().click();
    await expect(own.button("Add a claim")).toBeFocused();
    expect(await titles()).toEqual([`1. ${sorting}`]);
    await own.button("Undo").click();
    expect(await titles()).toEqual([`1. ${faster}`, `2. ${sorting}`]);
  });

  test("changes the article in use", async ({ own }) => {
    await own.open();
    await own.paste(claimsFile());
    await own.button("Change it in the form").click();
    await own.form.getByLabel("Author").fill("Nobody");
    await own.button("Use it here").click();
    const kept = JSON.parse(await own.download(() => own.button("Download it").click()));
    expect(kept).toEqual({ ...JSON.parse(claimsFile()), author: "Nobody" });
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test("nothing is wider than the screen", async ({ own, page }) => {
    await own.open();
    await own.paste(claimsFile({}, { status: "x".repeat(300) }));
    await expect(own.problems).toBeVisible();
    await own.button("Start from an example").click();
    await own.button("Edit").first().click();
    await expect(own.form.getByLabel("Title of the claim")).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
