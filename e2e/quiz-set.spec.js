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
  expect(await quiz.record.inputValue()).toContain("Set by hand: weight of CPU speed 90.0 %.");
  await row.getByRole("button", { name: "Put the weight of CPU speed back" }).click();
  await expect(row).not.toContainText("Set by you.");
  await expect(input).toHaveValue(before);
  expect(await quiz.hash()).toBe("#/quiz?v=1&pain=data");

  // What cannot be a weight is not taken, and that is told.
  for (const typed of ["250", "-5"]) {
    await input.fill(typed);
    await input.blur();
    await expect(quiz.section("What weighs how much").getByRole("alert")).toContainText("The weight of CPU speed can be 0 to 100 %.");
    await expect(input).toHaveValue(before);
  }
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
  await expect(python.getByRole("link", { name: "The Python Package Index" })).toHaveAttribute("href", "https://pypi.org/simple/");
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

/** Finished checks as this browser keeps them: Go over Rust, by kernel. */
function checksOfGo(build, ratios) {
  const check = ([kernel, value]) => ({
    kernel, n: 27, preset: "quick", build, date: "2026-11-24T10:00:00Z",
    ratios: [{ numerator: "go", denominator: "rust", value, lo: value * 0.9, hi: value * 1.1, rounds: 10 }],
  });
  return JSON.stringify({ schema: "crosscheck.checks.v1", checks: Object.entries(ratios).map(check) });
}

test("what the reader has measured counts as evidence on CPU speed, and that is told", async ({ quiz, page }) => {
  const open = async (kept) => {
    await page.evaluate((text) => localStorage.setItem("crosscheck.checks.v1", text), kept);
    await page.reload();
    await expect(quiz.sentence).toBeVisible();
    return quiz.evidence("CPU speed");
  };
  await quiz.open("#/quiz?v=1&pain=performance");
  const build = await quiz.build();
  const table = await quiz.evidence("CPU speed");
  const go = table.locator('tbody[data-stack="go"]');
  const [least, most] = ["least", "most"].map((end) => table.getByLabel(`Go, CPU speed, ${end}`));
  await expect(go).toContainText("primary");
  await expect(quiz.answer).not.toContainText("what you measured");
  const published = [await least.inputValue(), await most.inputValue()];

  // One kernel widens the published range, after the browser's price is taken out of it.
  await open(checksOfGo(build, { fib: 20 }));
  await expect(quiz.answer).toContainText("CPU speed rests on what you measured: 1 kernel (fib) in this browser, corrected by its price");
  await expect(go).toContainText("your measurement, joined with the published");
  await expect(go.getByRole("link").first()).toBeVisible();
  expect(await quiz.record.inputValue()).toMatch(/CPU speed as measured on my own machine[^:]*: Go [^;]* joined with the published range/);
  await expect(least).toHaveValue(published[0]);
  expect(Number(await most.inputValue())).toBeGreaterThan(Number(published[1]));
  expect(Number(await most.inputValue())).not.toBeCloseTo(22, 1);
  await expect(table.locator('tbody[data-stack="node"]')).toContainText("primary");

  // Enough of them stand alone; of these there is no price.
  const many = Object.fromEntries([1.6, 1.7, 1.8, 1.9, 2, 2].map((ratio, place) => [`mine-${place}`, ratio]));
  await open(checksOfGo(build, many));
  await expect(quiz.answer).toContainText("6 kernels (mine-0, mine-1, mine-2, mine-3, mine-4, mine-5) in this browser, not corrected.");
  await expect(least).toHaveValue("1.44");
  await expect(most).toHaveValue("2.20");
  expect(await quiz.record.inputValue()).toContain("Go 1.44 to 2.20");

  // Other engines may be faster or slower.
  await open(checksOfGo("0123456789abcdef", many));
  await expect(quiz.answer).toContainText("Measured here with another build of the engines, and not used, since those may be faster or slower: 6 kernels.");
  await expect(quiz.answer).not.toContainText("what you measured:");
  await expect(go).toContainText("primary");
  await expect(least).toHaveValue(published[0]);

  // What cannot be read leaves the published ranges.
  await open("{");
  await expect(least).toHaveValue(published[0]);
  await expect(quiz.answer).not.toContainText("easured");
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

test("pairs follow the answers, and what was said of a pair stays", async ({ quiz, page }) => {
  await quiz.open("#/quiz?v=1&pain=performance");
  await page.getByRole("button", { name: "Weigh in pairs" }).click();
  const pairs = quiz.root.locator("fieldset[data-pair]");
  const legends = () => pairs.locator("legend").allTextContents();
  const before = await legends();
  await pairs.first().getByLabel("the second, by far").check();
  await quiz.give({ speed: "millisecond" });
  expect((await legends())[0]).toBe(before[0]);
  await expect(pairs.first().getByLabel("the second, by far")).toBeChecked();
  await quiz.give({ pain: "iteration" });
  await expect.poll(legends).not.toEqual(before);
  for (const text of await legends()) {
    if (!before.includes(text)) await expect(pairs.filter({ hasText: text }).locator("input:checked")).toHaveCount(0);
  }
});

test("the nearest weights flip the answer, are marked, and are put back", async ({ quiz, page }) => {
  for (const pain of ["simplicity", "data", "performance", "iteration"]) {
    const link = `#/quiz?v=1&pain=${pain}`;
    await quiz.open(link);
    const winner = await quiz.nearest.getAttribute("data-winner");
    expect(winner).not.toBe((await quiz.ranking())[0]);
    await quiz.nearest.getByRole("button", { name: "Weigh so" }).click();
    await quiz.leads(winner);
    await expect(page.getByRole("heading", { name: "The answer" })).toBeFocused();
    await expect(quiz.weights.getByText("Set by you.")).toHaveCount(14);
    await page.getByRole("button", { name: "Put back all that I set" }).click();
    expect(await quiz.hash()).toBe(link);
  }
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

  // Evidence that only one of them has set is a difference too.
  await quiz.open("#/quiz?v=1&pain=data&e.go.cpu=1..2&b&b.pain=data");
  await expect(quiz.compare).not.toContainText("All answers are the same.");
  const evidence = page.getByRole("region", { name: "Evidence that differs" });
  await expect(evidence).toContainText("Go, CPU speed");
  await expect(evidence).toContainText("1.00 to 2.00 times the time of Rust, set");
  await expect(evidence).toContainText("as found");
});

test("a colleague's link is pasted, and what is no link is told", async ({ quiz, page }) => {
  await quiz.open("#/quiz?v=1&pain=data");
  const link = page.getByRole("textbox", { name: "Link with the other answers" });
  await link.fill("hello");
  await link.press("Enter");
  await expect(link).toHaveAccessibleDescription(/no link to the quiz/);
  await expect(link).toHaveAttribute("aria-invalid", "true");
  await expect(link).toHaveValue("hello");
  await expect(quiz.compare.getByRole("alert")).toBeInViewport();
  await expect(quiz.notices).toHaveCount(0);
  await link.fill("https://example.org/x/#/quiz?v=1&pain=performance&home=moon");
  await link.press("Enter");
  await expect(quiz.compare.getByRole("alert")).toContainText("“moon”");
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

test("the keyboard keeps a place whatever it presses", async ({ quiz, page }) => {
  await quiz.open("#/quiz?v=1&pain=performance");
  const press = async (name) => {
    await page.getByRole("button", { name }).first().focus();
    await page.keyboard.press("Enter");
  };
  const heading = (name) => page.getByRole("heading", { name });
  await press("Weigh in pairs");
  await expect(heading("Help me weigh")).toBeFocused();
  await press("Leave it");
  await expect(heading("Help me weigh")).toBeFocused();
  await press("Weigh in pairs");
  for (const pair of await quiz.root.locator("fieldset[data-pair]").all()) await pair.getByLabel("the second, by far").check();
  await press("Use these weights");
  await expect(heading("What weighs how much")).toBeFocused();
  await expect(quiz.weights.getByText("Set by you.")).toHaveCount(5);
  await press("Put back all that I set");
  await expect(heading("What weighs how much")).toBeFocused();

  // The row moves to the top, and to the bottom.
  const weight = quiz.weights.getByLabel("Weight of Pay, percent");
  for (const typed of ["90", "0"]) {
    await weight.focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
    await expect(quiz.weights.locator('tr[data-criterion="pay"]')).toContainText("Set by you.");
    await expect(weight).toBeFocused();
  }
  await press("Put the weight of Pay back");
  await expect(quiz.weights.getByText("Set by you.")).toHaveCount(0);
  await expect(weight).toBeFocused();
  await press("Start over");
  await expect(quiz.question("pain").locator("legend")).toBeFocused();
  await expect.poll(() => quiz.hash()).toBe("#/quiz?v=1");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test("the weights, who else leads, and how firm an option is need no scrolling sideways", async ({ quiz, page }) => {
    await quiz.open("#/quiz?v=1&pain=data&w.cpu=0.2");
    const row = quiz.weights.locator('tr[data-criterion="cpu"]');
    const firm = quiz.answer.getByRole("columnheader", { name: "First in", exact: true });
    for (const part of [row.locator("input"), row.getByText("Set by you."), row.getByRole("button"), firm]) {
      const box = await part.boundingBox();
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(page.viewportSize().width);
    }
  });

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

test.describe("the line of the ranking on a phone", () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test("it is in sight while the questions are, follows, and leads to the ranking", async ({ quiz, page }) => {
    await quiz.open("#/quiz?v=1&pain=data");
    await expect(quiz.bar).toBeInViewport({ ratio: 1 });
    await expect(quiz.bar).toContainText("Python first in");
    await quiz.give({ pain: "performance" });
    await expect(quiz.bar).toContainText("Rust");
    await quiz.give({ speed: "pause" });
    await expect(quiz.bar).toContainText("Rust first in 100 %");
    await expect(quiz.bar).toBeInViewport({ ratio: 1 });
    await quiz.bar.getByRole("button", { name: "See the ranking" }).click();
    await expect(page.getByRole("heading", { name: "So far" })).toBeFocused();
    await expect(quiz.sentence).toBeInViewport();
    await expect(quiz.bar).not.toBeInViewport();
    await page.emulateMedia({ media: "print" });
    await expect(quiz.bar).toBeHidden();
  });

  test("it covers nothing that has the focus", async ({ quiz, page }) => {
    await quiz.open();
    await quiz.choice("pain", "data").focus();
    const covered = () => page.evaluate(() => {
      const focused = document.activeElement.getBoundingClientRect();
      const bar = document.querySelector("#quiz .bar");
      return !bar.contains(document.activeElement) && focused.bottom > bar.getBoundingClientRect().top + 0.5;
    });
    // On to the line itself: every control before it comes into sight above it.
    for (let presses = 0; presses < 60; presses++) {
      if (await quiz.bar.evaluate((bar) => bar.contains(document.activeElement))) break;
      expect(await covered()).toBe(false);
      await page.keyboard.press("Tab");
    }
    await expect(quiz.bar.getByRole("button")).toBeFocused();
  });
});

test("what leads is announced once it stays", async ({ quiz, page }) => {
  await quiz.open();
  await page.evaluate(() => {
    globalThis.announced = [];
    const status = document.querySelector("#quiz main > [role=status]");
    new MutationObserver(() => globalThis.announced.push(status.textContent)).observe(status, { subtree: true, childList: true, characterData: true });
  });
  await quiz.choice("pain", "simplicity").focus();
  await page.keyboard.press("Space");
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press("ArrowDown");
  await expect(quiz.announced).toHaveText(await quiz.sentence.textContent());
  expect(await page.evaluate(() => globalThis.announced.at(-1))).toBe(await quiz.sentence.textContent());
});

test("the ranking stands beside the questions and stays in sight", async ({ quiz }) => {
  await quiz.open();
  await quiz.choice("career", "pay").check();
  await expect(quiz.sentence).toBeInViewport();
  await expect(quiz.bar).toBeHidden();
});
