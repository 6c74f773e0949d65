// The pages of the claims: every one has its source, and each kind of test its own check.

import { readFile } from "node:fs/promises";
import { ARTICLE } from "./support/ledger-page.js";
import { expect, test } from "./support/test.js";

const DATA = new URL("../data/claims/", import.meta.url);
const claimsOf = async (name) => JSON.parse(await readFile(new URL(`${name}.json`, DATA), "utf8")).claims;

test("the page of every claim has its whole chain of origin and every other source", async ({
  ledger,
  check,
  page,
}) => {
  await ledger.open("claims/fib/");
  await check.start.waitFor();
  const all = (await Promise.all(["article", "briefing", "others"].map(claimsOf))).flat();
  for (const { id, status, origins, others = [] } of all) {
    await page.evaluate((id) => {
      location.hash = `#/claims/${id}`;
    }, id);
    await expect(check.root.locator("main")).toHaveAttribute("data-claim", id);
    const found = await check.root.evaluate((root) => {
      const texts = (selector) => [...root.querySelectorAll(selector)].map((element) => element.textContent.trim());
      return {
        status: root.querySelector("section[aria-labelledby=origins] [data-status]")?.dataset.status,
        steps: texts(".chain > li strong"),
        sources: [...root.querySelectorAll(".sources > li")].map((li) => ({
          title: li.querySelector("strong")?.textContent ?? "",
          values: li.querySelectorAll(".values li").length,
        })),
        links: [...root.querySelectorAll(".chain a, .sources a[rel]")].map((a) => ({
          href: a.getAttribute("href"),
          rel: a.rel,
        })),
      };
    });
    expect(origins.length, `${id} has an origin`).toBeGreaterThan(0);
    expect(found.status, id).toBe(status);
    expect(found.steps, id).toEqual(origins.map((step) => step.title));
    expect(found.sources, id).toEqual(others.map((source) => ({ title: source.title, values: source.values.length })));
    const addresses = [...origins, ...others].flatMap(({ address }) => address ?? []);
    expect(
      found.links.map((link) => link.href),
      id,
    ).toEqual(addresses);
    for (const { href, rel } of found.links) expect(rel, `${id}: ${href}`).toContain("noopener");
  }
});

test("a claim that cannot be tested says why, and names a kernel that does related work", async ({
  ledger,
  check,
  lab,
}) => {
  await ledger.open("claims/throughput/");
  await expect(check.root).toContainText("Not testable in a browser");
  await expect(check.root.locator(".noted")).toContainText("⊘contradicted");
  await expect(check.start).toHaveCount(0);
  await check.root.getByRole("link", { name: /^(Fortunes|HTML)/ }).click();
  await lab.start.waitFor();
  await expect(lab.kernel).toHaveValue("fortunes");
});

test.describe("a claim that is not there", () => {
  // The host answers with the page for what is missing.
  test.use({ expectedErrors: /404/ });

  test("leads to those that are", async ({ ledger, check }) => {
    await ledger.open("claims/cheese/");
    await expect(check.root.getByRole("alert").filter({ hasText: "Nothing is called “cheese”" })).toBeVisible();
    await check.root.getByRole("link", { name: "All claims" }).click();
    await expect(ledger.claim("fib")).toBeVisible();
  });
});

test("a check is kept for the ledger, and for the claim after a reload", async ({ ledger, check, page }) => {
  await check.open({ languages: "rust,go,javascript" });
  await check.run();
  await expect(check.verdict("go")).toBeVisible();
  const verdict = await check.verdict("go").getAttribute("data-verdict");
  await page.reload();
  await page.locator("#app[data-live]").waitFor();
  await expect(check.verdict("go")).toHaveAttribute("data-verdict", verdict);
  await expect(check.root.locator(".kept")).toContainText(/Measured in this browser on \d{4}-\d\d-\d\d and kept\./);
  await expect(check.ladder).toHaveAccessibleName(/Go: published 1\.8×, here [\d.]+×/);
  await expect(check.start).toHaveText("Check again");
  await ledger.link("Claims").click();
  await expect(ledger.claim("fib")).toContainText("1 of 2 ratios measured");
});

test("a claim of order has a row a kernel and a verdict by their mean", async ({ ledger, check }) => {
  await ledger.bring(ARTICLE);
  await ledger.open("own/claim/#id=order");
  const table = check.root.getByRole("region", { name: "Each kernel of the test" });
  await expect(table.getByRole("row").filter({ hasText: "Fibonacci" })).toContainText("not yet measured");
  await check.run();
  await expect(check.verdict("python")).toHaveAttribute("data-verdict", "holds");
  await expect(check.root.locator(".whole")).toHaveAttribute("data-verdict", "holds");
  await expect(table.getByRole("row").filter({ hasText: "Fibonacci" })).toContainText(/\d× \(\d/);
  // The same kernel speaks to the other claim.
  await ledger.page.evaluate(() => {
    location.hash = "#/claims/sums?article=own";
  });
  await expect(check.verdict("javascript")).toBeVisible();
});

test("other published figures stand in the figure and below it", async ({ check }) => {
  await check.open({ link: "claims/fib/" });
  await expect(check.ladder).toHaveAccessibleName(/JavaScript: not published, .*others published 4\.5× and 3\.1×/);
  await expect(check.root.locator(".sources > li")).toHaveCount(2);
  await expect(check.root.locator(".sources")).toContainText("drujensen/fib");
  // They can be checked as well, on a page of their own.
  await check.root
    .locator(".sources > li")
    .first()
    .getByRole("link", { name: "Check these figures on this machine" })
    .click();
  await expect(check.root.locator("main")).toHaveAttribute("data-claim", "other-fib-drujensen");
  await expect(check.start).toBeVisible();
});
