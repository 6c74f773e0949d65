// The comparisons as their reader meets them.

import { readFile } from "node:fs/promises";

/** Key of the reader's own claims file in the browser's storage. */
const OWN = "crosscheck.article.v1";

export class ComparePage {
  constructor(page, site) {
    this.page = page;
    this.site = site;
    this.root = page.locator("#compare");
    this.notices = this.root.locator(".notice:not(.own)");
  }

  async open(link = "compare/") {
    await this.page.goto(this.site.url + link);
    await this.page.locator("#app[data-live]").waitFor();
    await this.root.getByRole("heading", { level: 1, name: "Figures side by side" }).waitFor();
  }

  /** Opens the page with a claims file of the reader's, as text. */
  async openOwn(text) {
    await this.page.addInitScript(([key, text]) => localStorage.setItem(key, text), [OWN, text]);
    await this.open("compare/#article=own");
  }

  part(id) {
    return this.root.locator(`[data-part="${id}"]`);
  }

  block(id) {
    return this.root.locator(`.comparison[data-claim="${id}"]`);
  }

  heading(table, name) {
    return this.sheet(table).getByRole("columnheader", { name }).getByRole("button");
  }

  sheet(id) {
    return this.root.locator(`[data-sheet="${id}"]`);
  }

  /** The words of a table, headings first, as they go into a file: without marks, notes and verdicts. */
  cells(id) {
    return this.sheet(id)
      .locator("tr")
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.cells].map(
            (cell) => cell.querySelector(".text")?.textContent ?? cell.querySelector(".sort").firstChild.textContent,
          ),
        ),
      );
  }

  /** Presses a button that downloads; gives the file's name and bytes. */
  async download(button) {
    const [download] = await Promise.all([this.page.waitForEvent("download"), button.click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  address() {
    return this.page.url().slice(this.site.url.length);
  }

  /** How many pixels of a canvas are not the most common one. */
  inked(canvas) {
    return canvas.evaluate((canvas) => {
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
      copy.drawImage(canvas, 0, 0);
      const pixels = new Uint32Array(copy.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
      return pixels.filter((pixel) => pixel !== pixels[0]).length;
    });
  }
}
