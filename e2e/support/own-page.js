// The page for the reader's own article as its reader meets it.

import { readFile } from "node:fs/promises";

export class OwnPage {
  constructor(page, site) {
    this.page = page;
    this.site = site;
    this.root = page.locator("#own");
    this.kept = this.root.getByRole("region", { name: "Your article" });
    this.picker = this.root.getByLabel("Claims file", { exact: true });
    this.text = this.root.getByLabel("Its text");
    this.problems = this.root.getByRole("region", { name: "Problems" });
    this.told = this.root.locator("#own-wrong");
    this.form = this.root.locator("form");
  }

  async open() {
    await this.page.goto(`${this.site.url}own/`);
    await this.page.locator("#app[data-live]").waitFor();
    await this.root.getByRole("heading", { level: 1 }).waitFor();
  }

  button(name, within = this.root) {
    return within.getByRole("button", { name, exact: true });
  }

  async paste(text) {
    await this.text.fill(text);
    await this.button("Open this text").click();
  }

  choose(text, name = "claims.json") {
    return this.picker.setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  }

  /** Holds files over the page, or drops them there, as a browser tells of it. */
  drag(type, ...texts) {
    return this.root.evaluate(
      (root, { type, texts }) => {
        const dataTransfer = new DataTransfer();
        for (const text of texts) dataTransfer.items.add(new File([text], "claims.json", { type: "application/json" }));
        const options = { dataTransfer, bubbles: true, cancelable: true };
        return !root.querySelector("h1").dispatchEvent(new DragEvent(type, options));
      },
      { type, texts },
    );
  }

  /** The problems as rows of texts. */
  rows() {
    return this.problems
      .locator("tbody tr")
      .evaluateAll((rows) => rows.map((row) => [...row.cells].map((it) => it.textContent)));
  }

  /** Does what downloads a file; gives its text. */
  async download(act) {
    const [download] = await Promise.all([this.page.waitForEvent("download"), act()]);
    return readFile(await download.path(), "utf8");
  }
}

/** A claims file that can be used, indented by one, so that each field has a line of its own. */
export function claimsFile(changes = {}, ofClaim = {}) {
  const claim = {
    id: "sort",
    section: "Speed",
    title: "Sorting",
    says: "Sorting takes 25 ms in Rust and 40 ms in Go.",
    kind: "compute",
    unit: "ms",
    better: "lower",
    values: [
      { language: "rust", value: 25, rounding: 0.5 },
      { language: "go", value: 40, rounding: 5 },
    ],
    test: { kernel: "quicksort", n: 320000 },
    status: "unlocatable",
    ...ofClaim,
  };
  return JSON.stringify({ schema: "crosscheck.claims.v1", title: "Go and Rust", claims: [claim], ...changes }, null, 1);
}
