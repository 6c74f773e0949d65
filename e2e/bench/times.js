// What a reader waits for: first figures, and the quick check of all four languages, each in fresh browsers.
import { checkOnce, firstRow, launch, openPage, trouble } from "./browser.js";
import { median } from "./statistics.js";
import { printTable, progress, reached, spreadInSeconds } from "./table.js";

const CLAIM = "claims/fib/";
const PAIR = `${CLAIM}#languages=rust,javascript`;
const FIRST_TARGET_MS = 1_000;
const PAIR_TARGET_MS = 5_000;
const CHECK_TARGET_MS = 20_000;

/** Click to the first row of the table, painted. */
export async function firstFigures({ address, pages = 10 }) {
  const times = [];
  for (let page = 1; page <= pages; page++) {
    const browser = await launch();
    try {
      times.push(await firstRow(await openPage(browser, address + CLAIM)));
    } finally {
      await browser.close();
    }
    progress(`browser ${page} of ${pages}: ${(times.at(-1) / 1000).toFixed(2)} s`);
  }
  printTimes("First figures: click to the first row, cold cache", times, FIRST_TARGET_MS);
}

/** Click to the verdict: Rust and JavaScript alone, and all four languages, Python's load included. */
export async function quickCheck({ address, pages = 5 }) {
  await timeChecks("Rust and JavaScript", address + PAIR, PAIR_TARGET_MS, pages);
  await timeChecks("four languages", address + CLAIM, CHECK_TARGET_MS, pages);
}

async function timeChecks(what, address, target_ms, pages) {
  const times = [];
  let troubled = 0;
  for (let page = 1; page <= pages; page++) {
    const { total_ms, results } = await checkOnce(address, "");
    // A run that gave up is no fast run.
    if (trouble(results)) troubled++;
    else times.push(total_ms);
    const disturbed = `${(100 * (results.summary?.disturbed ?? NaN)).toFixed(0)} % disturbed`;
    progress(
      `browser ${page} of ${pages}: ${(total_ms / 1000).toFixed(2)} s, ${results.outcome}, ${disturbed} ${trouble(results)}`,
    );
  }
  if (troubled > 0) console.log(`\n${troubled} of ${pages} checks ended without an answer and are left out`);
  if (times.length === 0) return;
  printTimes(`Quick check: click to the verdict, ${what}, cold cache`, times, target_ms);
}

function printTimes(title, times, target_ms) {
  const target = `at most ${target_ms / 1000}`;
  printTable(
    title,
    ["", "median s", "range s", "target s", ""],
    [[`${times.length} fresh browsers`, ...spreadInSeconds(times), target, reached(median(times) <= target_ms)]],
  );
}
