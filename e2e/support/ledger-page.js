// The ledger as its reader meets it: the first view.

import { MeasuringPage } from "./measuring-page.js";

export class LedgerPage extends MeasuringPage {
  constructor(page, site) {
    super(page, site, "#ledger");
    this.heading = this.root.getByRole("heading", { level: 1 });
    this.kept = this.root.locator("details.kept");
    this.shown = this.root.locator(".claims > li");
    this.pages = page.getByRole("navigation", { name: "Pages" });
  }

  async open(link = "") {
    await this.page.goto(this.site.url + link);
    await this.page.locator("#app[data-live]").waitFor();
  }

  /** The link in the header to another page. */
  link(name) {
    return this.pages.getByRole("link", { name, exact: true });
  }

  /** The link to a claim's own page. */
  check(id) {
    return this.claim(id).getByRole("heading").getByRole("link");
  }

  claim(id) {
    return this.root.locator(`.claims > li[data-claim="${id}"]`);
  }

  /** What was found of a claim here; absent before anything was. */
  found(id) {
    return this.claim(id)
      .locator("dd")
      .filter({ hasText: /\d here|takes [\d.]/ });
  }

  /**
   * Waits for the end of a run, and checks what it left: on a machine that other tests disturb, a kernel may end
   * without an answer.
   */
  async answered() {
    const end = this.outcome.filter({ hasText: /\S/ });
    await end.waitFor({ timeout: 300_000 });
    for (let again = 0; again < 3 && (await this.start.textContent()).includes("left"); again++) {
      await this.start.click();
      await this.doing.waitFor();
      await end.waitFor({ timeout: 120_000 });
    }
  }

  /** One of the four choices of what is shown. */
  filter(name) {
    return this.root.getByRole("combobox", { name, exact: true });
  }

  address() {
    return this.page.url().slice(this.site.url.length);
  }

  /** Puts a claims file into the browser's storage before the page opens, as bringing one does. */
  async bring(article) {
    const text = typeof article === "string" ? article : JSON.stringify(article);
    await this.page.addInitScript(
      ([key, text]) => {
        if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
      },
      ["crosscheck.article.v1", text],
    );
  }
}

/** A claims file with one claim of each test and one without. */
export const ARTICLE = {
  schema: "crosscheck.claims.v1",
  title: "An article of mine",
  claims: [
    {
      id: "sums",
      section: "Speed",
      title: "Sums",
      says: "JavaScript takes <b>twice</b> the time of Rust.",
      kind: "compute",
      unit: "ms",
      better: "lower",
      values: [
        { language: "rust", value: 10, rounding: 0.5 },
        { language: "javascript", value: 20, rounding: 0.5 },
      ],
      test: { kernel: "fib", n: 35 },
      origins: [],
      status: "unlocatable",
    },
    {
      id: "order",
      section: "Speed",
      title: "Python is slow",
      says: "Python is slower than Rust.",
      kind: "statement",
      unit: "",
      values: [],
      test: { language: "python", slower: ["rust"], kernels: ["fib"] },
      origins: [{ title: "Me", checked: "Nothing." }],
      status: "opinion",
    },
    {
      id: "pay",
      section: "Money",
      title: "Pay",
      says: "Rust pays this.",
      kind: "pay",
      unit: "$ a year",
      better: "higher",
      values: [{ language: "rust", range: [1000, 2000] }],
      origins: [{ title: "A friend", address: "https://example.org/pay", date: "2025-02", checked: "Said so." }],
      status: "third-hand",
    },
  ],
};
