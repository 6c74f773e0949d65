// Every address that ever was keeps its meaning: `old-addresses.txt`, opened in the page.

import { readFileSync } from "node:fs";
import { expect, test } from "./support/test.js";

const addresses = readFileSync(new URL("old-addresses.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("# "))
  .map((line) => line.split(/ -> ?/));
const isMangled = ([old]) => !old.startsWith("#");

test("those of the scheme with hashes lead to today's, from any page", async ({ ledger, page, site }) => {
  await ledger.open("quiz/");
  const wrong = await page.evaluate(
    async ([root, addresses]) => {
      const wrong = [];
      for (const [old, link] of addresses) {
        location.hash = old;
        for (let turn = 0; turn < 50 && location.href !== root + link; turn++) {
          await new Promise((resume) => setTimeout(resume, 20));
        }
        const shown = document.querySelectorAll("#app > .place:not([hidden]) main").length;
        if (location.href !== root + link || shown !== 1) wrong.push([old, location.href, shown]);
      }
      return wrong;
    },
    [new URL(site.url).href, addresses.filter((address) => !isMangled(address))],
  );
  expect(wrong).toEqual([]);
  await expect(page.locator(".crash")).toHaveCount(0);
});

test.describe("opened by a click elsewhere", () => {
  // The host has no file under a mangled address, and answers with the page for what is missing.
  test.use({ expectedErrors: /404/ });

  test("they lead there too, also when a mail program has mangled them", async ({ page, site }) => {
    const some = [
      ...addresses.filter(isMangled),
      ...addresses.filter((it) => !isMangled(it)).filter((_, i) => i % 40 === 1),
    ];
    for (const [old, link] of some) {
      await page.goto("about:blank");
      await page.goto(site.url + old);
      await expect(page, old).toHaveURL(new URL(link, site.url).href);
      await expect(page.getByRole("main").filter({ visible: true })).toHaveCount(1);
    }
  });
});
