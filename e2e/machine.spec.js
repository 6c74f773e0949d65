// A machine that is busy with something else: rounds are dropped, and in the end there is no verdict.

import { expect, test } from "./support/test.js";

test.describe("as it is", () => {
  test.use({ machine: {} });

  test("a run ends, with all rounds or because too many were dropped", async ({ check }) => {
    await check.open({ languages: "rust,javascript" });
    await check.run();
    await expect(check.outcome).toHaveText(/^(All rounds measured|Stopped: this machine is too busy)/);
    await expect(check.failures).toHaveCount(0);
  });
});

test.describe("with one slow worker", () => {
  test.use({ machine: { slowness: (worker) => (worker === 2 ? 3 : 1) } });

  test("its round is dropped and replaced", async ({ check }) => {
    await check.open({ languages: "rust,javascript" });
    await check.run();
    await expect(check.outcome).toHaveText("All rounds measured.");
    await expect(check.circumstances).toContainText("5 rounds, 1 more dropped because the machine was busy");
    const { rounds } = await check.downloadResults();
    expect(rounds.map(({ dropped }) => dropped)).toEqual([null, "unsteady", null, null, null, null]);
  });
});

test.describe("busy from the second round on", () => {
  test.use({ machine: { slowness: (worker) => (worker < 2 || worker % 2 ? 1 : 3) } });

  test("there is no verdict, and the page says why", async ({ check }) => {
    await check.open({ languages: "rust,go" });
    await check.run();
    await expect(check.outcome).toContainText("too busy");
    await expect(check.verdicts).toHaveCount(0);
    const { summary } = await check.downloadResults();
    expect(summary.ratios).toEqual([]);
  });
});
