// The page's own method judged, on the machine as it is: pairs whose true ratio is known, preset standard.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { measurePair, PAIRS, truthOf } from "./pairs.js";
import { median, quantile } from "./statistics.js";
import { fixed, printTable, progress } from "./table.js";

export async function twins({ dist, output, pages = 20, resume = false }) {
  mkdirSync(output, { recursive: true });
  const file = join(output, "twins.jsonl");
  const run = runName(file, resume);
  const lines = rowsOf(file, run);
  for (let page = 1; page <= pages; page++) {
    for (const one of PAIRS) {
      if (lines.some((line) => line.case === one.name && line.page === page)) continue;
      const line = { run, case: one.name, page, truth: truthOf(one), ...(await measurePair(dist, one, "standard")) };
      appendFileSync(file, `${JSON.stringify(line)}\n`);
      lines.push(line);
      const { ratio, lo, hi, disturbed, took_ms, cores_busy, words } = line;
      const figures = `${fixed(ratio, 4)} (${fixed(lo, 4)} to ${fixed(hi, 4)}), ${fixed(100 * disturbed, 0)} % disturbed`;
      const machine = `${fixed(took_ms / 1000, 1)} s, ${fixed(cores_busy, 1)} cores busy`;
      progress(`page ${page} of ${pages}, ${one.name}: ${figures}, ${machine} ${words}`);
    }
  }
  console.log(`\nevery page with every sample: ${file}, run ${run}`);
  print(lines);
}

const read = (file) =>
  existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").filter(Boolean).map(JSON.parse) : [];
const rowsOf = (file, run) => read(file).filter((line) => line.run === run);

/** A name for the rows of this run: a new one, or that of the last run, which is then finished. */
function runName(file, resume) {
  const last = resume ? read(file).at(-1)?.run : undefined;
  return last ?? new Date().toISOString();
}

function print(lines) {
  const headings = [
    "pair",
    "truth",
    "pages",
    "no answer",
    "interval misses",
    "median error %",
    "5 to 95 % of estimate/truth",
    "median bias %",
    "median half-width %",
    "disturbed %",
    "median s",
    "cores busy",
  ];
  const rows = PAIRS.map((one) =>
    row(
      one,
      lines.filter((line) => line.case === one.name),
    ),
  );
  printTable("Twins: the page's ratio against the truth, preset standard", headings, rows);
  console.log("targets: misses at most 1 of 20 (twins) and 2 of 20 (1.10), error 0.5 %, 0.98 to 1.02, 12 s a pair");
}

function row(one, lines) {
  // The page shows no ratio of which nothing can be told.
  const shown = lines.filter(({ words, ratio }) => !words && ratio !== null);
  const truth = truthOf(one);
  const relative = shown.map(({ ratio }) => ratio / truth);
  const misses = shown.filter(({ lo, hi }) => truth < lo || truth > hi).length;
  const halves = shown.map(({ lo, hi }) => Math.sqrt(hi / lo) - 1);
  return [
    one.name,
    fixed(truth, 2),
    lines.length,
    lines.length - shown.length,
    `${misses} of ${shown.length}`,
    fixed(100 * median(relative.map((value) => Math.abs(value - 1))), 2),
    `${fixed(quantile(relative, 0.05), 4)} to ${fixed(quantile(relative, 0.95), 4)}`,
    fixed(100 * (median(relative) - 1), 2),
    fixed(100 * median(halves), 2),
    fixed(100 * median(lines.map(({ disturbed }) => disturbed)), 0),
    fixed(median(lines.map(({ took_ms }) => took_ms)) / 1000, 1),
    fixed(median(lines.map(({ cores_busy }) => cores_busy)), 1),
  ];
}
