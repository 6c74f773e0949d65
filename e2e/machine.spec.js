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

  test("its time is corrected, and the page says so", async ({ check }) => {
    await check.open({ languages: "rust,javascript" });
    await check.run();
    const figures = await check.figures();
    expect(Number(figures.Rust.Corrected) + Number(figures.JavaScript.Corrected)).toBe(1);
    await expect(check.circumstances).toContainText(/something else disturbed \d+ % of the laps/);
    const { rounds } = await check.downloadResults();
    const laps = rounds.flatMap(({ workers }) => workers.map(({ laps }) => laps.length));
    expect(Math.max(...laps), "it was asked for more laps").toBe(laps[2]);
  });
});

test.describe("slow in every second worker", () => {
  test.use({ machine: { slowness: (worker) => (worker % 2 ? 3 : 1) } });

  test("the wait is explained while it lasts", async ({ check }) => {
    await check.open({ languages: "rust,go" });
    await check.start.click();
    await expect(check.doing).toContainText(/measuring (Rust|Go) again, since something else keeps this machine busy/);
    await check.cancel.click();
    await expect(check.outcome).toContainText("Cancelled");
  });
});

test.describe("whose speed changes from worker to worker", () => {
  test("there is no verdict, and the page says why", async ({ check, site }) => {
    const timing = "elapsed_ms.push(performance.now() - start)";
    site.edit("engines/worker.js", timing, "elapsed_ms.push((performance.now() - start) * speed)");
    site.edit("engines/worker.js", "let adapter = null;", "let adapter = null;\nconst speed = 100 ** Math.random();");
    await check.open({ languages: "rust,go" });
    await check.run();
    await expect(check.outcome).toContainText("nothing can be told. Close other programs and tabs");
    await expect(check.verdicts).toHaveCount(0);
    const { outcome, summary } = await check.downloadResults();
    expect(outcome).toBe("too-noisy");
    expect(summary.ratios).toEqual([]);
  });
});
