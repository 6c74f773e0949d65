// Pairs whose true ratio is known: a JavaScript kernel and its twin, and one that does 1.10 times its work.
//
// The page is the real one, asked for Go and JavaScript; the server answers for Go's adapter with JavaScript's. So both
// rows run JavaScript, and the page's ratio JavaScript/Go is known beforehand.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Site } from "../support/server.js";
import { launch, openPage, runCheck, trouble } from "./browser.js";
import { watchCores } from "./machine.js";

const CHECKSUM = 196_418; // What the page expects of fib(27).
const FIB_27 = { kernel: "fib", SIZE: 27, RESULT: 196_418 };
const FIB_22 = { kernel: "fib", SIZE: 22, RESULT: 17_711 };
const MILLION = { kernel: "sieve", SIZE: 1_000_000, RESULT: 78_498 };
// Ten or eleven passes of it take as long as one of a million.
const HUNDRED_THOUSAND = { kernel: "sieve", SIZE: 100_000, RESULT: 9_592 };

/** Units of work a call, in Go's place (the page divides by it) and in JavaScript's. */
export const PAIRS = [
  { name: "fib(27), twins", unit: FIB_27, units: [1, 1] },
  { name: "10 and 11 fib(22)", unit: FIB_22, units: [10, 11] },
  { name: "sieve of 1,000,000, twins", unit: MILLION, units: [1, 1] },
  { name: "10 and 11 sieves of 100,000", unit: HUNDRED_THOUSAND, units: [10, 11] },
];

export const truthOf = ({ units }) => units[1] / units[0];

/** Checks a pair on a fresh page: its ratio with its ends (NaN where the page shows none), and what it took. */
export async function measurePair(dist, { unit, units }, preset) {
  const site = await Site.start({ dist });
  for (const [path, text] of replacements(dist, unit, units)) site.replace(path, text);
  const browser = await launch();
  try {
    const page = await openPage(browser, `${site.url}claims/fib/#preset=${preset}&languages=go,javascript`);
    const coresBusy = watchCores();
    const { total_ms, results } = await runCheck(page);
    const estimate = results.summary?.ratios[0]?.estimate;
    return {
      ratio: estimate?.value ?? NaN,
      lo: estimate?.interval?.lo ?? NaN,
      hi: estimate?.interval?.hi ?? NaN,
      disturbed: results.summary?.disturbed ?? NaN,
      outcome: results.outcome,
      took_ms: total_ms,
      ended: new Date().toISOString(),
      // About 1.1 when nothing else runs: the kernel and the page.
      cores_busy: coresBusy(),
      words: trouble(results),
      rounds: results.rounds,
    };
  } finally {
    await browser.close();
    await site.stop();
  }
}

/** The kernel in JavaScript's place, and adapter and kernel in Go's: the same text in files of their own. */
function replacements(dist, unit, units) {
  const adapter = readFileSync(join(dist, "engines/javascript/adapter.js"), "utf8");
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of the adapter's own template.
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
