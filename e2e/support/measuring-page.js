// What the pages that measure have in common: an action, its progress and end, failures, tables, a file.

import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";

export class MeasuringPage {
  /** `root` selects the page's own part of the document. */
  constructor(page, site, root) {
    this.page = page;
    this.site = site;
    this.root = page.locator(root);
    this.start = this.root.locator("button.primary");
    this.cancel = this.root.getByRole("button", { name: "Cancel" });
    this.doing = this.root.locator(".progress p");
    this.outcome = this.root.locator(".outcome");
    this.failures = this.root.locator(".failures li");
    this.notices = this.root.locator(".notice");
  }

  /** Opens the page at a link below the root, and waits for the program. */
  async open(link) {
    await this.page.goto(this.site.url + link);
    await this.page.locator("#app[data-live]").waitFor();
    await this.start.waitFor();
  }

  /** Starts a run and waits for its end. */
  async run() {
    await this.start.click();
    await this.ended();
  }

  async ended() {
    await expect(this.outcome).not.toBeEmpty();
    await expect(this.start).toBeVisible();
  }

  /** A table's text: an array of rows, headings first. */
  cells(table = this.table) {
    return table.locator("tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
  }

  /** A table as objects by the rows' names and the headings. */
  async figures(table = this.table) {
    const [headings, ...rows] = await this.cells(table);
    return Object.fromEntries(
      rows.map((cells) => [cells[0], Object.fromEntries(headings.map((heading, i) => [heading, cells[i]]))]),
    );
  }

  /** Presses a button that downloads JSON: the file's `name` and what is in it, parsed. */
  async download(within = this.root) {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      within.getByRole("button", { name: "Download JSON" }).first().click(),
    ]);
    return { name: download.suggestedFilename(), file: JSON.parse(await readFile(await download.path(), "utf8")) };
  }
}

const UNITS = { s: 1e3, ms: 1, µs: 1e-3, ns: 1e-6 };

/** The numbers of a cell, in order; durations in milliseconds, in the cell's unit: "1.2 (1.1 to 1.3 ms)" is [1.2, 1.1, 1.3]. */
export function numbers(cell) {
  const unit = cell.match(/\d\s*(s|ms|µs|ns)\b/)?.[1];
  return [...cell.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(
    ([text]) => Number(text.replaceAll(",", "")) * (UNITS[unit] ?? 1),
  );
}

/** Expects a cell to begin with these numbers, rounded to at least two digits, as the page does. */
export function expectShown(cell, ...values) {
  const shown = numbers(cell).slice(0, values.length);
  const what = `${cell} shows ${values.join(", ")}`;
  expect(shown, what).toHaveLength(values.length);
  // Half a step of the second digit is at most 5 % of the number.
  for (const [i, value] of values.entries()) {
    expect(Math.abs(shown[i] / value - 1), what).toBeLessThanOrEqual(0.0501);
  }
}
