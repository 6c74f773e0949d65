// The ledger as its reader meets it: the first view.

export class LedgerPage {
  constructor(page, site) {
    this.page = page;
    this.site = site;
    this.root = page.locator("#ledger");
    this.heading = this.root.getByRole("heading", { level: 1 });
    this.claims = this.root.locator(".claims > li");
    this.notices = this.root.locator(".notice");
    this.pages = page.getByRole("navigation", { name: "Pages" });
  }

  async open(hash = "") {
    await this.page.goto(this.site.url + hash);
    // The document holds the first claim before the page's code is there.
    await this.root.waitFor();
  }

  /** The link in the header to another page. */
  link(name) {
    return this.pages.getByRole("link", { name, exact: true });
  }

  claim(id) {
    return this.root.locator(`.claims > li[data-claim="${id}"]`);
  }
}
