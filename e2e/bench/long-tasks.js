// Whether the page keeps still while it measures: main-thread tasks over 50 ms.
import { launch, openPage, runCheck, trouble } from "./browser.js";
import { fixed, printTable, progress, reached } from "./table.js";

export async function longTasks({ address, pages = 1 }) {
  const rows = [];
  for (const preset of ["quick", "standard"]) {
    for (let page = 1; page <= pages; page++) {
      const { total_ms, busy, longTasks, results } = await watched(`${address}claims/fib/#preset=${preset}`);
      const longest = Math.max(0, ...longTasks.map(({ duration }) => duration));
      const when = longTasks.map(({ start, duration }) => `${fixed(duration, 0)} ms at ${fixed(start / 1000, 1)} s`);
      progress(`${preset}, page ${page} of ${pages}: ${when.join(", ") || "no long task"} ${trouble(results)}`);
      rows.push([
        preset,
        fixed(total_ms / 1000, 1),
        longTasks.length,
        fixed(longest, 0),
        fixed(busy * 100, 1),
        reached(longTasks.length === 0),
      ]);
    }
  }
  const headings = ["preset", "run s", "tasks over 50 ms", "longest ms", "main thread busy %", "target none"];
  printTable("Long tasks: on the main thread, from the click to the verdict, four languages", headings, rows);
}

async function watched(address) {
  const browser = await launch();
  try {
    const page = await openPage(browser, address);
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    const before = await taskSeconds(session);
    const run = await runCheck(page);
    return { ...run, busy: ((await taskSeconds(session)) - before) / (run.total_ms / 1000) };
  } finally {
    await browser.close();
  }
}

/** Seconds that the main thread has spent in tasks so far. */
async function taskSeconds(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration").value;
}
