// How long one Python call takes in the tab at every kernel's default size: the slowest language, and a call cannot be
// interrupted. What the plan does with its batches has no part in it.
import { cards } from "../../xtask/ask.mjs";
import { callsInWorker } from "../support/engine.js";
import { launch } from "./browser.js";
import { median } from "./statistics.js";
import { fixed, printTable, progress, reached } from "./table.js";

const LIMIT_MS = 250;
const CALLS = 10;

export async function calls({ address, pages = 2 }) {
  const lines = cards().map((card) => ({ ...card, first: [], later: [] }));
  for (let pass = 1; pass <= pages; pass++) {
    for (const { slug, sizes, first, later } of lines) {
      const [once, ...rest] = await pythonCalls(address, slug, sizes.default);
      first.push(once);
      later.push(...rest);
      progress(`pass ${pass} of ${pages}, ${slug}: ${fixed(once, 0)} ms, then ${fixed(median(rest), 0)} ms`);
    }
  }
  const rows = lines.map(({ slug, sizes, first, later }) => {
    const medians = [median(first), median(later)];
    const figures = [...medians, Math.max(...first, ...later)].map((ms) => fixed(ms, 0));
    return [slug, sizes.default, ...figures, reached(Math.max(...medians) <= LIMIT_MS)];
  });
  const headings = ["kernel", "default n", "first call, ms", "later, ms", "slowest, ms", `at most ${LIMIT_MS} ms`];
  printTable("Calls: one call of a kernel in Python in the tab at its default size", headings, rows);
}

/** Milliseconds of the first call and of those after it, in a fresh browser. */
async function pythonCalls(address, kernel, n) {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(address);
    const inputs = [{ seed: 0, n }];
    const answers = await page.evaluate(callsInWorker, { kernel, language: "python", inputs, times: CALLS });
    return answers.map(({ elapsed_ms, message }) => {
      if (elapsed_ms === undefined) throw new Error(`${kernel}: ${message}`);
      return elapsed_ms[0];
    });
  } finally {
    await browser.close();
  }
}
