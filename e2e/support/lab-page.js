// The Lab as its reader meets it.

import { MeasuringPage } from "./measuring-page.js";

export class LabPage extends MeasuringPage {
  constructor(page, site) {
    super(page, site, "#lab");
    this.kernel = page.getByRole("combobox", { name: "Kernel", exact: true });
    this.size = page.getByRole("combobox", { name: /^Size n/ });
    this.table = page.getByRole("region", { name: "Figures of the measurement" });
    this.editor = this.root.locator("textarea");
    this.edited = this.root.locator(".edited");
  }

  async open(hash = "lab/") {
    await super.open(hash);
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
}
