// The ledger as its reader meets it: the first view.

export class LedgerPage {
  constructor(page, site) {
    this.page = page;
    this.site = site;
    this.root = page.locator("#ledger");
    this.heading = this.root.getByRole("heading", { level: 1 });
    this.notices = this.root.locator(".notice");
    this.pages = page.getByRole("navigation", { name: "Pages" });
  }

  async open(hash = "") {
    await this.page.goto(this.site.url + hash);
    // Hidden, where the hash names another page.
    await this.root.waitFor({ state: "attached" });
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

  /** What the last check says of a claim's ratio of a language. */
  verdict(id, language) {
    return this.claim(id).locator(`[data-language="${language}"]`);
  }
}
