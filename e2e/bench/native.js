// The price of the browser: each language's fib(27) in the tab over its native time on the same machine.
import { checkOnce, trouble } from "./browser.js";
import { batches, runners } from "./runners.js";
import { geometricMean, median } from "./statistics.js";
import { fixed, printTable, progress, reached } from "./table.js";

const N = 27;
const SECONDS = 1;
const RUST_TARGET = 1.15;

export async function native({ address, root, output, pages = 10 }) {
  const all = runners(root, output);
  const rows = [];
  for (const [language, { command, runtime }] of Object.entries(all)) {
    const pairs = [];
    let inTab = "";
    // Python's engine is loaded three times a page: fewer pairs.
    const wanted = language === "python" ? Math.ceil(pages / 2) : pages;
    for (let pair = 1; pair <= wanted; pair++) {
      const native_ms = median(await batches(root, command, "fib", N, SECONDS));
      const { results } = await checkOnce(address, `#/claims/fib?preset=quick&languages=${language}`);
      const figures = results.summary?.languages[0];
      const words = trouble(results);
      if (figures && !words) {
        pairs.push({ native_ms, tab_ms: figures.time.value });
        inTab = figures.runtime + (figures.variant ? ` ${figures.variant}` : "");
      }
      const tab = fixed(figures?.time.value ?? NaN, 4);
      progress(`${language}, pair ${pair} of ${wanted}: native ${fixed(native_ms, 4)} ms, tab ${tab} ms ${words}`);
    }
    rows.push(row(language, runtime, inTab, pairs));
  }
  const headings = ["language", "native", "ms", "in the tab", "ms", "pairs", "tab/native", "95 % interval", "range", "target"];
  printTable(`Native: fib(${N}) in the tab over native, one after the other in turn`, headings, rows);
}

function row(language, runtime, inTab, pairs) {
  const ratios = pairs.map(({ native_ms, tab_ms }) => tab_ms / native_ms);
  const { value, lo, hi } = geometricMean(ratios);
  return [
    language,
    runtime,
    fixed(median(pairs.map(({ native_ms }) => native_ms)), 3),
    inTab,
    fixed(median(pairs.map(({ tab_ms }) => tab_ms)), 3),
    pairs.length,
    fixed(value, 3),
    `${fixed(lo, 3)} to ${fixed(hi, 3)}`,
    `${fixed(Math.min(...ratios), 3)} to ${fixed(Math.max(...ratios), 3)}`,
    language === "rust" ? `at most ${RUST_TARGET}: ${reached(value <= RUST_TARGET)}` : "",
  ];
}
