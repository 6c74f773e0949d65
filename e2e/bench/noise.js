// Whether a check ends in an answer on a machine that does something else as well, and whether the answer is right: beside
// a burner of known duty, and on the machine as it is.
import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { checkOnce, trouble } from "./browser.js";
import { burn } from "./burner.js";
import { measurePair, PAIRS, truthOf } from "./pairs.js";
import { median } from "./statistics.js";
import { fixed, printTable, progress, spreadInSeconds } from "./table.js";

const DUTIES = [0, 0.25, 0.5, 1];
const CHECKED = PAIRS.slice(0, 2);
const CLAIM = "claims/fib/";
// An answer is an interval of at most this factor, within so long.
const FACTOR = 1.5;
const LIMIT_MS = 25_000;

export async function noise({ dist, output, address, pages = 20 }) {
  mkdirSync(output, { recursive: true });
  const file = join(output, "noise.jsonl");
  const run = new Date().toISOString();
  const kept = (line) => {
    appendFileSync(file, `${JSON.stringify({ run, ...line })}\n`);
    return line;
  };
  const lines = [];
  const checks = [];
  // Duties are the inner loop, so that what the machine itself does meanwhile meets all of them.
  for (let page = 1; page <= pages; page++) {
    for (const pair of CHECKED) {
      for (const duty of DUTIES) {
        const { rounds, ...line } = await beside(duty, () => measurePair(dist, pair, "quick"));
        lines.push(kept({ case: pair.name, duty, page, truth: truthOf(pair), ...line }));
        progress(`page ${page} of ${pages}, ${pair.name}, duty ${duty}: ${words(line)}`);
      }
    }
    checks.push(kept({ case: "quick check", page, ...(await quickCheck(address)) }));
    progress(`page ${page} of ${pages}, quick check: ${words(checks.at(-1))}`);
  }
  console.log(`\nevery page: ${file}, run ${run}`);
  printPairs(lines);
  printChecks(checks);
}

async function beside(duty, measure) {
  const end = burn(duty);
  try {
    return await measure();
  } finally {
    end();
  }
}

/** The claim's four languages on the machine as it is: its ratios, the widest interval as a factor. */
async function quickCheck(address) {
  const { total_ms, results } = await checkOnce(address, CLAIM);
  const ratios = (results.summary?.ratios ?? []).map(({ numerator, estimate }) => ({ numerator, ...estimate }));
  const widest = ratios.length < 3 ? NaN : Math.max(...ratios.map(({ interval }) => interval.hi / interval.lo));
  const { disturbed = NaN } = results.summary ?? {};
  return { ratios, widest, disturbed, outcome: results.outcome, took_ms: total_ms, words: trouble(results) };
}

function words({ ratio, lo, hi, ratios, outcome, took_ms, disturbed, words }) {
  const figures = ratios
    ? ratios.map(
        ({ numerator, value, interval }) =>
          `${numerator} ${fixed(value, 2)} (${fixed(interval.lo, 2)} to ${fixed(interval.hi, 2)})`,
      )
    : [`${fixed(ratio, 3)} (${fixed(lo, 3)} to ${fixed(hi, 3)})`];
  return `${figures.join(", ")}, ${outcome}, ${fixed(took_ms / 1000, 1)} s, ${fixed(100 * disturbed, 0)} % disturbed ${words}`;
}

const share = (some, all) => `${some.length} of ${all.length}`;
const isShown = ({ ratio, words }) => !words && Number.isFinite(ratio);

function printPairs(lines) {
  const rows = CHECKED.flatMap((pair) =>
    DUTIES.map((duty) =>
      pairRow(
        pair.name,
        duty,
        lines.filter((line) => line.case === pair.name && line.duty === duty),
      ),
    ),
  );
  const headings = [
    "pair, preset quick",
    "burner",
    "answered",
    `factor ${FACTOR} in ${LIMIT_MS / 1000} s`,
    "covered",
    "median error %",
    "median half-width %",
    "disturbed %",
    "median s",
    "range s",
    "cores busy",
  ];
  printTable("Noise: pairs of known ratio beside a burner", headings, rows);
}

function pairRow(name, duty, lines) {
  const shown = lines.filter(isShown);
  const good = shown.filter(({ lo, hi, took_ms }) => hi <= FACTOR * lo && took_ms <= LIMIT_MS);
  const covered = shown.filter(({ truth, lo, hi }) => truth >= lo && truth <= hi);
  return [
    name,
    `${100 * duty} %`,
    share(shown, lines),
    share(good, lines),
    share(covered, shown),
    fixed(100 * median(shown.map(({ ratio, truth }) => Math.abs(ratio / truth - 1))), 2),
    fixed(100 * median(shown.map(({ lo, hi }) => Math.sqrt(hi / lo) - 1)), 1),
    fixed(100 * median(lines.map(({ disturbed }) => disturbed)), 0),
    ...spreadInSeconds(lines.map(({ took_ms }) => took_ms)),
    fixed(median(lines.map(({ cores_busy }) => cores_busy)), 1),
  ];
}

function printChecks(checks) {
  const answered = checks.filter(({ words, widest }) => !words && Number.isFinite(widest));
  const good = answered.filter(({ widest, took_ms }) => widest <= FACTOR && took_ms <= LIMIT_MS);
  const headings = [
    "",
    "answered",
    `all within factor ${FACTOR} in ${LIMIT_MS / 1000} s`,
    "disturbed %",
    "median s",
    "range s",
  ];
  const disturbed = fixed(100 * median(checks.map(({ disturbed }) => disturbed)), 0);
  const times = spreadInSeconds(checks.map(({ took_ms }) => took_ms));
  printTable("Noise: quick checks of the fib claim, four languages, on the machine as it is", headings, [
    ["", share(answered, checks), share(good, checks), disturbed, ...times],
  ]);
  const languages = [...new Set(answered.flatMap(({ ratios }) => ratios.map(({ numerator }) => numerator)))];
  const rows = languages.map((language) => {
    const estimates = answered.map(({ ratios }) => ratios.find(({ numerator }) => numerator === language));
    const middle = median(estimates.map(({ value }) => value));
    const off = estimates.map(({ value }) => Math.abs(value / middle - 1));
    const covers = estimates.filter(({ interval }) => interval.lo <= middle && middle <= interval.hi);
    const halves = estimates.map(({ interval }) => Math.sqrt(interval.hi / interval.lo) - 1);
    return [
      language,
      fixed(middle, 2),
      fixed(100 * median(off), 1),
      fixed(100 * Math.max(...off), 1),
      fixed(100 * median(halves), 1),
      share(covers, estimates),
    ];
  });
  printTable(
    "their ratios over Rust, against the median of all pages",
    ["", "median", "median off %", "most off %", "median half-width %", "intervals that hold it"],
    rows,
  );
}
