// The quiz by keyboard, on a phone, and read aloud.

import { expect, test } from "./support/test.js";

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
  await expect.poll(() => quiz.address()).toBe("quiz/#v=1&pain=data&team=python");
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
  await quiz.open("quiz/#v=1&pain=performance");
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
  for (const pair of await quiz.root.locator("fieldset[data-pair]").all())
    await pair.getByLabel("the second, by far").check();
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
  await expect.poll(() => quiz.address()).toBe("quiz/#v=1");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test("the weights, who else leads, and how firm an option is need no scrolling sideways", async ({ quiz, page }) => {
    await quiz.open("quiz/#v=1&pain=data&w.cpu=0.2");
    const row = quiz.weights.locator('tr[data-criterion="cpu"]');
    const firm = quiz.answer.getByRole("columnheader", { name: "First in", exact: true });
    for (const part of [row.locator("input"), row.getByText("Set by you."), row.getByRole("button"), firm]) {
      const box = await part.boundingBox();
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(page.viewportSize().width);
    }
  });

  test("nothing scrolls sideways but tables, and the ranking stands below", async ({ quiz, page }) => {
    await quiz.open("quiz/#v=1&pain=data&time=weeks&home=tiny&b&b.pain=performance");
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
    await quiz.open("quiz/#v=1&pain=data");
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
    const covered = () =>
      page.evaluate(() => {
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
    new MutationObserver(() => globalThis.announced.push(status.textContent)).observe(status, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await quiz.choice("pain", "simplicity").focus();
  await page.keyboard.press("Space");
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press("ArrowDown");
  await expect(quiz.choice("pain", "iteration")).toBeChecked();
  await quiz.leads("node");
  await expect(quiz.announced).toHaveText(await quiz.sentence.textContent());
  expect(await page.evaluate(() => globalThis.announced.at(-1))).toBe(await quiz.sentence.textContent());
});

test("the ranking stands beside the questions and stays in sight", async ({ quiz }) => {
  await quiz.open();
  await quiz.choice("career", "pay").check();
  await expect(quiz.sentence).toBeInViewport();
  await expect(quiz.bar).toBeHidden();
});
