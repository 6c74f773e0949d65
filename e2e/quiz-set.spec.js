// The quiz beyond its questions: what its reader weighs and sets, two views, the keyboard, a phone.

import { expect, test } from "./support/test.js";

test("a weight that is set is marked, shared in the link, and put back", async ({ quiz }) => {
  await quiz.open("#/quiz?v=1&pain=data");
  const row = quiz.weights.locator('tr[data-criterion="cpu"]');
  const input = quiz.weights.getByLabel("Weight of CPU speed, percent");
  const before = await input.inputValue();
  await input.fill("90");
  await input.blur();
  await expect(row).toContainText("Set by you.");
  await quiz.leads("rust");
  expect(await quiz.hash()).toBe("#/quiz?v=1&pain=data&w.cpu=0.9");
  expect(await quiz.record.inputValue()).toContain("Set by hand: weights of 1 criteria");
  await row.getByRole("button", { name: "Put the weight of CPU speed back" }).click();
  await expect(row).not.toContainText("Set by you.");
  await expect(input).toHaveValue(before);
  expect(await quiz.hash()).toBe("#/quiz?v=1&pain=data");

  // What is no number is no weight.
  await input.fill("");
  await input.blur();
  await expect(input).toHaveValue(before);
  await expect(row).not.toContainText("Set by you.");
});

test("evidence has grades and sources; what is set is marked and put back", async ({ quiz, page }) => {
  await quiz.open("#/quiz?v=1&pain=data");
  const table = await quiz.evidence("Data and ML libraries");
  const python = table.locator('tbody[data-stack="python"]');
  await expect(python).toContainText("judgement");
  await expect(python.getByRole("link", { name: "The Python Package Index" })).toHaveAttribute("href", "https://pypi.org");
  await expect(table.locator('tbody[data-stack="python-rust"]')).toContainText("from Python and Rust");

  const most = table.getByLabel("Python, Data and ML libraries, most");
  await most.fill("5");
  await most.blur();
  await expect(python).toContainText("set by you");
  await expect(table.getByLabel("Python, Data and ML libraries, least")).toHaveValue("5.00");
  expect(await quiz.hash()).toBe("#/quiz?v=1&pain=data&e.python.data=5..5");
  expect((await quiz.ranking())[0]).not.toBe("python");
  await expect(quiz.section("The evidence")).toContainText("1 set by you");
  await page.getByRole("button", { name: "Put back all that I set" }).click();
  await quiz.leads("python");
  expect(await quiz.hash()).toBe("#/quiz?v=1&pain=data");
});

test("what the reader has measured takes the place of the published CPU speed, and that is told", async ({ quiz, page }) => {
  await quiz.open("#/quiz?v=1&pain=performance");
  const table = await quiz.evidence("CPU speed");
  const go = table.locator('tbody[data-stack="go"]');
  await expect(go).toContainText("primary");
  await expect(quiz.answer).not.toContainText("as you measured it");
  const ratio = (numerator, value) => ({ numerator, denominator: "rust", value, lo: value * 0.9, hi: value * 1.1, rounds: 10 });
  const check = { kernel: "fib", n: 27, preset: "quick", build: "0123456789abcdef", date: "2026-11-24T10:00:00Z", ratios: [ratio("go", 1.6), ratio("python", 60)] };
  const kept = JSON.stringify({ schema: "crosscheck.checks.v1", checks: [check] });
  await page.evaluate((text) => localStorage.setItem("crosscheck.checks.v1", text), kept);
  await page.reload();
  await expect(quiz.answer).toContainText("CPU speed is as you measured it: the kernel fib in this browser.");
  await quiz.evidence("CPU speed");
  await expect(go).toContainText("your measurement");
  await expect(table.getByLabel("Go, CPU speed, least")).toHaveValue("1.44");
  await expect(table.locator('tbody[data-stack="node"]')).toContainText("primary");

  // What cannot be read leaves the published ranges.
  await page.evaluate(() => localStorage.setItem("crosscheck.checks.v1", "{"));
  await page.reload();
  await expect(quiz.sentence).toBeVisible();
  await expect(quiz.answer).not.toContainText("as you measured it");
});

test("pairs of tradeoffs become weights", async ({ quiz, page }) => {
  await quiz.open("#/quiz?v=1&pain=performance");
  await page.getByRole("button", { name: "Weigh in pairs" }).click();
  const pairs = quiz.root.locator("fieldset[data-pair]");
  const use = page.getByRole("button", { name: "Use these weights" });
  for (const pair of await pairs.all()) {
    await expect(use).toBeDisabled();
    await pair.getByLabel("the second, by far").check();
  }
  await expect(quiz.root).toContainText("do not quite fit each other");
  await use.click();
  await expect(pairs).toHaveCount(0);
  await expect(quiz.weights.getByText("Set by you.")).toHaveCount(5);
  await page.getByRole("button", { name: "Put back all that I set" }).click();
  await expect(quiz.weights.getByText("Set by you.")).toHaveCount(0);
});

test("two views of a team stand side by side, in one link", async ({ quiz, page }) => {
  await quiz.open("#/quiz?v=1&pain=data&time=weeks");
  await page.getByRole("button", { name: "Keep these as the second view" }).click();
  await expect(quiz.compare).toContainText("All answers are the same.");
  await quiz.give({ pain: "performance" });
  const link = "#/quiz?v=1&pain=performance&time=weeks&b&b.pain=data&b.time=weeks";
  await expect.poll(() => quiz.hash()).toBe(link);
  await expect(quiz.compare).toContainText("They come to different firsts.");
  const differing = page.getByRole("region", { name: "Answers that differ" });
  await expect(differing.getByRole("row")).toHaveCount(2);
  await expect(differing).toContainText("What pain are you buying down first?");
  await page.getByRole("button", { name: "Change places" }).click();
  await expect(quiz.choice("pain", "data")).toBeChecked();

  await quiz.open(link);
  await expect(quiz.compare.getByRole("heading", { name: "The second view" })).toBeVisible();
  await page.getByRole("button", { name: "Let the second view go" }).click();
  await expect.poll(() => quiz.hash()).toBe("#/quiz?v=1&pain=performance&time=weeks");
});

test("a colleague's link is pasted, and what is no link is told", async ({ quiz, page }) => {
  await quiz.open("#/quiz?v=1&pain=data");
  const link = page.getByRole("textbox", { name: "Link with the other answers" });
  await link.fill("hello");
  await link.press("Enter");
  await expect(quiz.notices).toContainText("no link to the quiz");
  await link.fill("https://example.org/x/#/quiz?v=1&pain=performance&home=moon");
  await link.press("Enter");
  await expect(quiz.notices).toContainText("“moon”");
  await expect(quiz.compare).toContainText("They come to different firsts.");
  await expect.poll(() => quiz.hash()).toBe("#/quiz?v=1&pain=data&b&b.pain=performance");
});

/** Presses Tab until an element has the focus. */
async function tabTo(page, locator) {
  for (let presses = 0; presses < 120; presses++) {
    if (await locator.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(locator).toBeFocused();
}

test("everything by keyboard alone", async ({ quiz, page }) => {
  await quiz.open();
  await tabTo(page, quiz.choice("pain", "simplicity"));
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(quiz.choice("pain", "data")).toBeChecked();
  await tabTo(page, quiz.choice("team", "python"));
  await page.keyboard.press("Space");
  await expect(quiz.choice("team", "python")).toBeChecked();
  await expect(quiz.choice("team", "python")).toBeFocused();
  await expect.poll(() => quiz.hash()).toBe("#/quiz?v=1&pain=data&team=python");
  const why = page.getByRole("button", { name: "Why, and what would change it" });
  await tabTo(page, why);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "The answer" })).toBeFocused();
  const flip = quiz.flips.first();
  const winner = await flip.getAttribute("data-winner");
  await tabTo(page, flip.getByRole("button"));
  await page.keyboard.press("Enter");
  await quiz.leads(winner);
  await expect(page.getByRole("heading", { name: "The answer" })).toBeFocused();
  const weight = quiz.weights.getByLabel("Weight of CPU speed, percent");
  await tabTo(page, weight);
  await page.keyboard.press("Control+A");
  await page.keyboard.type("100");
  await page.keyboard.press("Tab");
  await expect(quiz.weights.locator('tr[data-criterion="cpu"]')).toContainText("Set by you.");
  const fold = page.getByRole("button", { name: "CPU speed", exact: true });
  await tabTo(page, fold);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Evidence on CPU speed" })).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test("nothing scrolls sideways but tables, and the ranking stands below", async ({ quiz, page }) => {
    await quiz.open("#/quiz?v=1&pain=data&time=weeks&home=tiny&b&b.pain=performance");
    await quiz.evidence("CPU speed");
    await page.getByRole("button", { name: "Weigh in pairs" }).click();
    expect(await quiz.overflow()).toBe(0);
    const [questions, ranking] = [await quiz.question("career").boundingBox(), await quiz.aside.boundingBox()];
    expect(ranking.y).toBeGreaterThan(questions.y + questions.height);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await quiz.overflow()).toBe(0);
  });
});

test("the ranking stands beside the questions and stays in sight", async ({ quiz }) => {
  await quiz.open();
  await quiz.choice("career", "pay").check();
  await expect(quiz.sentence).toBeInViewport();
});
