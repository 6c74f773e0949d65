// The Lab as its reader meets it.

import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";

export class LabPage {
  constructor(page, site) {
    this.page = page;
    this.site = site;
    this.root = page.locator("#lab");
    this.start = this.root.locator("button.primary");
    this.cancel = this.root.getByRole("button", { name: "Cancel" });
    this.doing = this.root.locator(".progress p");
    this.outcome = this.root.locator(".outcome");
    this.kernel = page.getByRole("combobox", { name: "Kernel", exact: true });
    this.size = page.getByRole("combobox", { name: /^Size n/ });
    this.table = page.getByRole("region", { name: "Figures of the measurement" });
    this.failures = this.root.locator(".failures li");
    this.notices = this.root.locator(".notice");
    this.editor = this.root.locator("textarea");
    this.edited = this.root.locator(".edited");
  }

  async open(hash = "#/lab") {
    await this.page.goto(this.site.url + hash);
    await this.start.waitFor();
  }

  async run() {
    await this.start.click();
    await this.ended();
  }

  async ended() {
    await expect(this.outcome).not.toBeEmpty();
    await expect(this.start).toBeVisible();
  }

  view(name) {
    return this.root.getByRole("group", { name: "What to measure" }).getByRole("button", { name });
  }

  tab(name) {
    return this.root.getByRole("tab", { name, exact: true });
  }

  /** The rows of a table as texts: their row headings. */
  rows(region) {
    return region.getByRole("rowheader").allTextContents();
  }

  /** Presses a button that downloads JSON; gives it parsed. */
  async download(within = this.root) {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      within.getByRole("button", { name: "Download JSON" }).first().click(),
    ]);
    return JSON.parse(await readFile(await download.path(), "utf8"));
  }
}
