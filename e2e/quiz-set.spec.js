// The quiz beyond its questions: what its reader weighs and sets, and two views.

import { expect, test } from "./support/test.js";

test("a weight that is set is marked, shared in the link, and put back", async ({ quiz }) => {
  await quiz.open("quiz/#v=1&pain=data");
  const row = quiz.weights.locator('tr[data-criterion="cpu"]');
  const input = quiz.weights.getByLabel("Weight of CPU speed, percent");
  const before = await input.inputValue();
  await input.fill("90");
  await input.blur();
  await expect(row).toContainText("Set by you.");
  await quiz.leads("rust");
  await expect.poll(() => quiz.address()).toBe("quiz/#v=1&pain=data&w.cpu=0.9");
  expect(await quiz.record.inputValue()).toContain("Set by hand: weight of CPU speed 90.0 %.");
  await row.getByRole("button", { name: "Put the weight of CPU speed back" }).click();
  await expect(row).not.toContainText("Set by you.");
  await expect(input).toHaveValue(before);
  await expect.poll(() => quiz.address()).toBe("quiz/#v=1&pain=data");

  // What cannot be a weight is not taken, and that is told.
  for (const typed of ["250", "-5"]) {
    await input.fill(typed);
    await input.blur();
    await expect(quiz.section("What weighs how much").getByRole("alert")).toContainText(
      "The weight of CPU speed can be 0 to 100 %.",
    );
    await expect(input).toHaveValue(before);
  }
  await expect.poll(() => quiz.address()).toBe("quiz/#v=1&pain=data");

  // What is no number is no weight.
  await input.fill("");
  await input.blur();
  await expect(input).toHaveValue(before);
  await expect(row).not.toContainText("Set by you.");
});

test("evidence has grades and sources; what is set is marked and put back", async ({ quiz, page }) => {
  await quiz.open("quiz/#v=1&pain=data");
  const table = await quiz.evidence("Data and ML libraries");
  const python = table.locator('tbody[data-stack="python"]');
  await expect(python).toContainText("judgement");
  await expect(python.getByRole("link", { name: "The Python Package Index" })).toHaveAttribute(
    "href",
    "https://pypi.org/simple/",
  );
  await expect(table.locator('tbody[data-stack="python-rust"]')).toContainText("from Python and Rust");

  const most = table.getByLabel("Python, Data and ML libraries, most");
  await most.fill("5");
  await most.blur();
  await expect(python).toContainText("set by you");
  await expect(table.getByLabel("Python, Data and ML libraries, least")).toHaveValue("5.00");
  await expect.poll(() => quiz.address()).toBe("quiz/#v=1&pain=data&e.python.data=5..5");
  expect((await quiz.ranking())[0]).not.toBe("python");
  await expect(quiz.section("The evidence")).toContainText("1 set by you");
  await page.getByRole("button", { name: "Put back all that I set" }).click();
  await quiz.leads("python");
  await expect.poll(() => quiz.address()).toBe("quiz/#v=1&pain=data");
});

/** Finished checks as this browser keeps them: Go over Rust, by kernel. */
function checksOfGo(build, ratios) {
  const check = ([kernel, value]) => ({
    kernel,
    n: 27,
    preset: "quick",
    build,
    date: "2026-11-24T10:00:00Z",
    ratios: [{ numerator: "go", denominator: "rust", value, lo: value * 0.9, hi: value * 1.1, rounds: 10 }],
  });
  return JSON.stringify({ schema: "crosscheck.checks.v1", checks: Object.entries(ratios).map(check) });
}

test("what the reader has measured counts as evidence on CPU speed, and that is told", async ({ quiz, page }) => {
  const open = async (kept) => {
    await page.evaluate((text) => localStorage.setItem("crosscheck.checks.v1", text), kept);
    await page.reload();
    await page.locator("#app[data-live]").waitFor();
    await expect(quiz.sentence).toBeVisible();
    return quiz.evidence("CPU speed");
  };
  await quiz.open("quiz/#v=1&pain=performance");
  const build = await quiz.build();
  const table = await quiz.evidence("CPU speed");
  const go = table.locator('tbody[data-stack="go"]');
  const [least, most] = ["least", "most"].map((end) => table.getByLabel(`Go, CPU speed, ${end}`));
  await expect(go).toContainText("primary");
  await expect(quiz.answer).not.toContainText("what you measured");
  const published = [await least.inputValue(), await most.inputValue()];

  // One kernel widens the published range, after the browser's price is taken out of it.
  await open(checksOfGo(build, { fib: 20 }));
  await expect(quiz.answer).toContainText(
    "CPU speed rests on what you measured: 1 kernel (fib) in this browser, corrected by its price",
  );
  await expect(go).toContainText("your measurement, joined with the published");
  await expect(go.getByRole("link").first()).toBeVisible();
  expect(await quiz.record.inputValue()).toMatch(
    /CPU speed as measured on my own machine[^:]*: Go [^;]* joined with the published range/,
  );
  await expect(least).toHaveValue(published[0]);
  expect(Number(await most.inputValue())).toBeGreaterThan(Number(published[1]));
  expect(Number(await most.inputValue())).not.toBeCloseTo(22, 1);
  await expect(table.locator('tbody[data-stack="node"]')).toContainText("primary");

  // Enough of them stand alone; of these there is no price.
  const many = Object.fromEntries([1.6, 1.7, 1.8, 1.9, 2, 2].map((ratio, place) => [`mine-${place}`, ratio]));
  await open(checksOfGo(build, many));
  await expect(quiz.answer).toContainText(
    "6 kernels (mine-0, mine-1, mine-2, mine-3, mine-4, mine-5) in this browser, not corrected.",
  );
  await expect(least).toHaveValue("1.44");
  await expect(most).toHaveValue("2.20");
  expect(await quiz.record.inputValue()).toContain("Go 1.44 to 2.20");

  // Other engines may be faster or slower.
  await open(checksOfGo("0123456789abcdef", many));
  await expect(quiz.answer).toContainText(
    "Measured here with another build of the engines, and not used, since those may be faster or slower: 6 kernels.",
  );
  await expect(quiz.answer).not.toContainText("what you measured:");
  await expect(go).toContainText("primary");
  await expect(least).toHaveValue(published[0]);

  // What cannot be read leaves the published ranges.
  await open("{");
  await expect(least).toHaveValue(published[0]);
  await expect(quiz.answer).not.toContainText("easured");
});

test("pairs of tradeoffs become weights", async ({ quiz, page }) => {
  await quiz.open("quiz/#v=1&pain=performance");
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
  await quiz.open("quiz/#v=1&pain=performance");
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
    const link = `quiz/#v=1&pain=${pain}`;
    await quiz.open(link);
    const winner = await quiz.nearest.getAttribute("data-winner");
    expect(winner).not.toBe((await quiz.ranking())[0]);
    await quiz.nearest.getByRole("button", { name: "Weigh so" }).click();
    await quiz.leads(winner);
    await expect(page.getByRole("heading", { name: "The answer" })).toBeFocused();
    await expect(quiz.weights.getByText("Set by you.")).toHaveCount(14);
    await page.getByRole("button", { name: "Put back all that I set" }).click();
    await expect.poll(() => quiz.address()).toBe(link);
  }
});

test("two views of a team stand side by side, in one link", async ({ quiz, page }) => {
  await quiz.open("quiz/#v=1&pain=data&time=weeks");
  await page.getByRole("button", { name: "Keep these as the second view" }).click();
  await expect(quiz.compare).toContainText("All answers are the same.");
  await quiz.give({ pain: "performance" });
  const link = "quiz/#v=1&pain=performance&time=weeks&b&b.pain=data&b.time=weeks";
  await expect.poll(() => quiz.address()).toBe(link);
  await expect(quiz.compare).toContainText("They come to different firsts.");
  const differing = page.getByRole("region", { name: "Answers that differ" });
  await expect(differing.getByRole("row")).toHaveCount(2);
  await expect(differing).toContainText("What pain are you buying down first?");
  await page.getByRole("button", { name: "Change places" }).click();
  await expect(quiz.choice("pain", "data")).toBeChecked();

  await quiz.open(link);
  await expect(quiz.compare.getByRole("heading", { name: "The second view" })).toBeVisible();
  await page.getByRole("button", { name: "Let the second view go" }).click();
  await expect.poll(() => quiz.address()).toBe("quiz/#v=1&pain=performance&time=weeks");

  // Evidence that only one of them has set is a difference too.
  await quiz.open("quiz/#v=1&pain=data&e.go.cpu=1..2&b&b.pain=data");
  await expect(quiz.compare).not.toContainText("All answers are the same.");
  const evidence = page.getByRole("region", { name: "Evidence that differs" });
  await expect(evidence).toContainText("Go, CPU speed");
  await expect(evidence).toContainText("1.00 to 2.00 times the time of Rust, set");
  await expect(evidence).toContainText("as found");
});

test("a colleague's link is pasted, and what is no link is told", async ({ quiz, page }) => {
  await quiz.open("quiz/#v=1&pain=data");
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
  await expect.poll(() => quiz.address()).toBe("quiz/#v=1&pain=data&b&b.pain=performance");
});
