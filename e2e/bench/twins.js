// The page's own method judged: a JavaScript kernel against its twin, and against one that does 1.10 times its work.
//
// The page is the real one, asked for Go and JavaScript; the server answers for Go's adapter with JavaScript's. So both
// rows run JavaScript, and the page's ratio JavaScript/Go is known beforehand.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { launch, openPage, runCheck, trouble } from "./browser.js";
import { watchCores } from "./machine.js";
import { serve } from "./server.js";
import { median, quantile } from "./statistics.js";
import { fixed, printTable, progress } from "./table.js";

const CHECKSUM = 196_418; // What the page expects of fib(27).
const FIB_27 = { kernel: "fib", SIZE: 27, RESULT: 196_418 };
const FIB_22 = { kernel: "fib", SIZE: 22, RESULT: 17_711 };
const MILLION = { kernel: "sieve", SIZE: 1_000_000, RESULT: 78_498 };
// Ten or eleven passes of it take as long as one of a million.
const HUNDRED_THOUSAND = { kernel: "sieve", SIZE: 100_000, RESULT: 9_592 };

/** Units of work a call, in Go's place (the page divides by it) and in JavaScript's. */
const CASES = [
  { name: "fib(27), twins", unit: FIB_27, units: [1, 1] },
  { name: "10 and 11 fib(22)", unit: FIB_22, units: [10, 11] },
  { name: "sieve of 1,000,000, twins", unit: MILLION, units: [1, 1] },
  { name: "10 and 11 sieves of 100,000", unit: HUNDRED_THOUSAND, units: [10, 11] },
];

const truthOf = ({ units }) => units[1] / units[0];

export async function twins({ dist, output, pages = 20, resume = false }) {
  mkdirSync(output, { recursive: true });
  const file = join(output, "twins.jsonl");
  const run = runName(file, resume);
  const lines = rowsOf(file, run);
  for (let page = 1; page <= pages; page++) {
    for (const one of CASES) {
      if (lines.some((line) => line.case === one.name && line.page === page)) continue;
      const line = { run, case: one.name, page, truth: truthOf(one), ...(await measure(dist, one)) };
      appendFileSync(file, `${JSON.stringify(line)}\n`);
      lines.push(line);
      const { ratio, lo, hi, dropped, took_ms, cores_busy, words } = line;
      const figures = `${fixed(ratio, 4)} (${fixed(lo, 4)} to ${fixed(hi, 4)}), ${dropped} dropped`;
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

async function measure(dist, { unit, units }) {
  const server = await serve(dist, replacements(dist, unit, units));
  const browser = await launch();
  try {
    const page = await openPage(browser, `${server.address}#/claims/fib?preset=standard&languages=go,javascript`);
    const coresBusy = watchCores();
    const { total_ms, results } = await runCheck(page);
    const estimate = results.summary?.ratios[0]?.estimate;
    return {
      ratio: estimate?.value ?? NaN,
      lo: estimate?.interval?.lo ?? NaN,
      hi: estimate?.interval?.hi ?? NaN,
      dropped: results.summary?.dropped ?? 0,
      took_ms: total_ms,
      ended: new Date().toISOString(),
      // About 1.1 when nothing else runs: the kernel and the page.
      cores_busy: coresBusy(),
      words: trouble(results),
      rounds: results.rounds,
    };
  } finally {
    await browser.close();
    server.close();
  }
}

/** The kernel in JavaScript's place, and adapter and kernel in Go's: the same text in files of their own. */
function replacements(dist, unit, units) {
  const adapter = readFileSync(join(dist, "engines/javascript/adapter.js"), "utf8");
  const usual = "kernels/${slug}/${slug}.js";
  if (!adapter.includes(usual)) throw new Error(`the JavaScript adapter no longer loads ${usual}`);
  return new Map([
    ["engines/go/adapter.js", adapter.replace(usual, "go/kernel.js")],
    ["engines/go/kernel.js", source(unit, units[0])],
    ["engines/kernels/fib/fib.js", source(unit, units[1])],
  ]);
}

function source({ kernel, ...names }, units) {
  const text = readFileSync(new URL(`kernels/${kernel}.js`, import.meta.url), "utf8");
  const filled = Object.entries({ ...names, UNITS: units, CHECKSUM });
  return filled.reduce((text, [name, value]) => text.replaceAll(new RegExp(`\\b${name}\\b`, "g"), value), text);
}

function print(lines) {
  const headings = [
    "pair", "truth", "pages", "too noisy", "interval misses", "median error %", "5 to 95 % of estimate/truth",
    "median bias %", "median half-width %", "rounds dropped", "median s", "cores busy",
  ];
  const rows = CASES.map((one) => row(one, lines.filter((line) => line.case === one.name)));
  printTable("Twins: the page's ratio against the truth, preset standard", headings, rows);
  console.log("targets: misses at most 1 of 20 (twins) and 2 of 20 (1.10), error 0.5 %, 0.98 to 1.02, 12 s a pair");
}

function row(one, lines) {
  // The page shows no ratio for a run that was too noisy.
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
    lines.reduce((sum, { dropped }) => sum + dropped, 0),
    fixed(median(lines.map(({ took_ms }) => took_ms)) / 1000, 1),
    fixed(median(lines.map(({ cores_busy }) => cores_busy)), 1),
  ];
}
