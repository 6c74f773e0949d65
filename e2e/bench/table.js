// Tables of text, and the phrases that stand in their cells.
import { median } from "./statistics.js";

/** Prints a title and rows of cells below headings; the first column is flush left, the others right. */
export function printTable(title, headings, rows) {
  const lines = [headings, ...rows].map((row) => row.map(String));
  const widths = headings.map((_, column) => Math.max(...lines.map((row) => row[column].length)));
  const line = (row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join("  ");
  console.log(`\n${title}`);
  console.log(line(lines[0]));
  console.log(widths.map((width) => "-".repeat(width)).join("  "));
  for (const row of lines.slice(1)) console.log(line(row));
}

/** Something that goes on, for whoever waits; on stderr, so that a file of the tables holds only tables. */
export function progress(text) {
  console.error(`  ${text}`);
}

export const fixed = (value, digits) => (Number.isFinite(value) ? value.toFixed(digits) : "-");

/** Cells "median", "range": of milliseconds, in seconds. */
export function spreadInSeconds(milliseconds) {
  const seconds = milliseconds.map((ms) => ms / 1000);
  return [fixed(median(seconds), 2), `${fixed(Math.min(...seconds), 2)} to ${fixed(Math.max(...seconds), 2)}`];
}

/** Cell: whether a figure keeps to its target. */
export const reached = (yes) => (yes ? "reached" : "MISSED");
