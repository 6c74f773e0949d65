// The built page in headless Chromium: opened, its check run to the end, and what it said.

import { readFile } from "node:fs/promises";
import { chromium } from "@playwright/test";

const RUN_LIMIT_MS = 15 * 60 * 1000;

/** A fresh browser with an empty profile, so with cold caches; arguments are `more`, and Playwright's but for `less`. */
export function launch({ more = [], less = [] } = {}) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM,
    // Chromium refuses its sandbox to root, as which containers run.
    args: process.getuid?.() === 0 ? ["--no-sandbox", ...more] : more,
    ignoreDefaultArgs: less,
  });
}

/** Runs in the page before its scripts: notes when what happens, in ms of the page's clock. It watches mutations
 * instead of polling, which would draw frames beside the measurement. */
function probe() {
  const root = location.pathname.includes("/lab/") ? "#lab" : "#claim";
  const marks = {};
  const longTasks = [];
  const paintedAt = () =>
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))));
  let showFirstRow;
  globalThis.benchFirstRow = new Promise((resolve) => (showFirstRow = resolve));
  globalThis.benchFinished = new Promise((resolve) => {
    const look = () => {
      const progress = document.querySelector(`${root} .progress`);
      if (marks.click === undefined || !progress) return;
      marks.running ??= progress.hidden ? undefined : performance.now();
      if (marks.row === undefined && document.querySelector(`${root} tbody tr`)) {
        marks.row = performance.now();
        paintedAt().then((time) => showFirstRow(time - marks.click));
      }
      if (marks.running !== undefined && progress.hidden) {
        observer.disconnect();
        if (marks.row === undefined) showFirstRow(NaN);
        paintedAt().then((time) => resolve({ click: marks.click, end: time, longTasks }));
      }
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["hidden"] });
    const click = (event) => {
      if (event.target.closest?.("button.primary")) marks.click = performance.now();
    };
    document.addEventListener("click", click, { capture: true });
  });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ start: startTime, duration });
  }).observe({ type: "longtask", buffered: true });
}

/** The action of the page that is shown; another may be there, hidden. */
const primary = (page) => page.locator("button.primary:visible");

/** A fresh page, in a browser context (and so a process) of its own, with its button ready. */
export async function openPage(browser, address) {
  const page = await openDocument(browser, address);
  await primary(page).waitFor();
  return page;
}

/** The same of a page without a button, when its program runs. */
export async function openDocument(browser, address, before = () => {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(RUN_LIMIT_MS);
  await page.addInitScript(probe);
  await before(page);
  await page.goto(address);
  // The first touch starts the program; until then what stands there is what the build has drawn.
  await page.mouse.move(1, 1);
  await page.locator("#app[data-live]").waitFor();
  return page;
}

/** Presses the button; the time from the click to the first row, painted, in ms; NaN if the run ends without one. */
export async function firstRow(page) {
  await primary(page).click();
  return page.evaluate(() => globalThis.benchFirstRow);
}

/** Presses the button and waits for the end. Gives {total_ms, longTasks, results}: time from the click to the end,
 * main-thread tasks over 50 ms as {start, duration} in ms since the click, and the file for download. */
export async function runCheck(page) {
  await primary(page).click();
  const { click, end, longTasks } = await page.evaluate(() => globalThis.benchFinished);
  return {
    total_ms: end - click,
    longTasks: longTasks
      .map(({ start, duration }) => ({ start: start - click, duration }))
      .filter(({ start, duration }) => start + duration > 0),
    results: await results(page),
  };
}

async function results(page) {
  const button = page.getByRole("button", { name: "Download JSON" });
  if ((await button.count()) === 0) return { outcome: "nothing-measured", failures: [], rounds: [] };
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return JSON.parse(await readFile(await download.path(), "utf8"));
}

/** Opens a page at `hash` in a fresh browser, runs its check and closes the browser. */
export async function checkOnce(address, hash) {
  const browser = await launch();
  try {
    return await runCheck(await openPage(browser, address + hash));
  } finally {
    await browser.close();
  }
}

// How a run ends that came to figures, whatever their margin.
const ANSWERED = ["complete", "time-cap", "noisy"];

/** Words for a run that did not end in figures of all its languages; empty for one that did. */
export function trouble({ outcome, failures }) {
  const failed = failures.map(({ language, failure }) => `${language}: ${failure.message}`);
  return [...(ANSWERED.includes(outcome) ? [] : [outcome]), ...failed].join(", ");
}
