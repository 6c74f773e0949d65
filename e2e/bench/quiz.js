// How long the quiz takes to follow an answer: from the click to the finished document, without the drawing of it. The
// target is for the whole way, with all draws.
import { launch, openDocument } from "./browser.js";
import { median, quantile } from "./statistics.js";
import { fixed, printTable, progress, reached } from "./table.js";

const TARGET_MS = 50;
const CHANGES = 30;

/** Where the clicks begin. Under the second nearly no single answer puts another option first, so that pairs are tried. */
const STARTS = { "nothing given": "quiz/#v=1", "CPU speed weighs 90 %": "quiz/#v=1&w.cpu=0.9" };

export async function quiz({ address, pages = 3 }) {
  const rows = [];
  for (const [start, hash] of Object.entries(STARTS)) {
    const times = [];
    for (let pass = 1; pass <= pages; pass++) {
      const these = await changes(address + hash);
      times.push(...these);
      progress(`${start}, page ${pass} of ${pages}: ${these.map((ms) => fixed(ms, 0)).join(" ")} ms`);
    }
    const figures = [median(times), quantile(times, 0.95), Math.max(...times)];
    rows.push([start, times.length, ...figures.map((ms) => fixed(ms, 1)), reached(figures[2] <= TARGET_MS)]);
  }
  const headings = [
    "at first",
    "changed answers",
    "median ms",
    "95th percentile ms",
    "worst ms",
    `worst at most ${TARGET_MS} ms`,
  ];
  printTable(
    "Quiz: from the click on an answer to the finished page, ranking and evidence in all draws",
    headings,
    rows,
  );
}

/** Milliseconds of each of so many clicks on answers, in a fresh browser. */
async function changes(address) {
  const browser = await launch();
  try {
    const page = await openDocument(browser, address);
    await page.locator("#quiz fieldset[data-question]").first().waitFor();
    return await page.evaluate(clickThrough, CHANGES);
  } finally {
    await browser.close();
  }
}

/** Runs in the page. The questions in turn, each time with its next choice, so that every click changes an answer. The page
 * is finished with the last change of its document before the frame after the click has been drawn. */
async function clickThrough(count) {
  const questions = [...document.querySelectorAll("#quiz fieldset[data-question]")];
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const times = [];
  for (let change = 0; change < count; change++) {
    const inputs = questions[change % questions.length].querySelectorAll("input:not([value=any]):not([value=unknown])");
    let finished = NaN;
    const observer = new MutationObserver(() => (finished = performance.now()));
    observer.observe(document.querySelector("#quiz"), {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    const clicked = performance.now();
    inputs[Math.floor(change / questions.length) % inputs.length].click();
    // An answer that weighs next to nothing may change no figure that is shown: then there is nothing to time.
    while (Number.isNaN(finished) && performance.now() < clicked + 1_000) await frame();
    observer.disconnect();
    if (!Number.isNaN(finished)) times.push(finished - clicked);
    // What is announced later is no part of the next change.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  return times;
}
