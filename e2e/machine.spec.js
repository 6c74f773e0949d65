// A machine that is busy with something else: a run still ends in figures, and says what they are worth.

import { expect, test } from "./support/test.js";

test.describe("as it is", () => {
  test.use({ machine: {} });

  test("a run ends in a ratio with an interval", async ({ check }) => {
    await check.open({ languages: "rust,javascript" });
    await check.run();
    await expect(check.outcome).toHaveText(/^(All rounds measured|Time is up|Noisy machine: margin wider than usual)/);
    await expect(check.failures).toHaveCount(0);
    const { summary } = await check.downloadResults();
    const { lo, hi } = summary.ratios[0].estimate.interval;
    expect(hi).toBeLessThanOrEqual(4 * lo);
  });
});

test.describe("with one slow worker", () => {
  test.use({ machine: { slowness: (worker) => (worker === 2 ? 3 : 1) } });

  test("its time is corrected", async ({ check }) => {
    await check.open({ languages: "rust,javascript" });
    await check.run();
    const figures = await check.figures();
    expect(Number(figures.Rust.Corrected) + Number(figures.JavaScript.Corrected)).toBe(1);
    const { rounds } = await check.downloadResults();
    const laps = rounds.flatMap(({ workers }) => workers.map(({ laps }) => laps.length));
    expect(Math.max(...laps), "it was asked for more laps").toBe(laps[2]);
  });
});

test.describe("slow in every second worker", () => {
  test.use({ machine: { slowness: (worker) => (worker % 2 ? 3 : 1) } });

  test("the wait is explained while it lasts, and progress never goes back", async ({ check, page }) => {
    await check.open({ languages: "rust,go" });
    await page.evaluate(() => {
      window.seen = [];
      const progress = document.querySelector("#claim .progress");
      const note = () =>
        window.seen.push({
          words: progress.querySelector("p").textContent,
          done: progress.querySelector("progress").value,
        });
      new MutationObserver(note).observe(progress, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });
    await check.run();
    const seen = await page.evaluate(() => window.seen.filter(({ words }) => words !== ""));
    const why = /measuring (Rust|Go) again, since something else keeps this machine busy/;
    expect(seen.filter(({ words }) => why.test(words)).length).toBeGreaterThan(0);
    const steps = seen.slice(1).map(({ done }, i) => done - seen[i].done);
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
    await expect(check.circumstances).toContainText(/something else disturbed \d+ % of the laps/);
  });
});

test.describe("whose speed changes from round to round, and for one language only", () => {
  test("there is no verdict, and the page says why", async ({ check, site }) => {
    // In every second round Go does forty times the work, and the sentinel knows nothing of it.
    let workers = 0;
    site.change("engines/worker.js", (answer) => {
      const extra = Math.floor(workers++ / 2) % 2 ? 40 : 1;
      const run = `adapter.run(reps * (adapter.go ? ${extra} : 1))`;
      const text = answer.body.toString();
      return {
        ...answer,
        body: text
          .replace("adapter.run(reps)", run)
          .replace("adapter = loading;", "adapter = { ...loading, go: language === 'go' };"),
      };
    });
    await check.open({ languages: "rust,go" });
    await check.run();
    await expect(check.outcome).toContainText("nothing can be told. Close other programs and tabs");
    await expect(check.verdicts).toHaveCount(0);
    const { outcome, summary } = await check.downloadResults();
    expect(outcome).toBe("too-noisy");
    expect(summary.ratios).toEqual([]);
  });
});
