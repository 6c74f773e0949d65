// The tradeoff quiz: what its reader asks, what it answers, and how its address follows.

import { expect, test } from "./support/test.js";

/** The advice of the documents: answers, and the options that follow the advice. */
const PROFILES = {
  "New to backends": [{ pain: "any", team: "new", learning: "quick", languages: "one", career: "start" }, ["go"]],
  "A JavaScript developer moving to the backend": [
    { pain: "iteration", work: "api", team: "javascript", learning: "quick", languages: "front" },
    ["node", "node-go"],
  ],
  "A data scientist who ships models": [
    {
      pain: "data",
      work: "data",
      speed: "millisecond",
      team: "python",
      learning: "invest",
      growth: "top",
      languages: "mixed",
    },
    ["python-go", "python-rust"],
  ],
  "Whoever wants the highest pay": [{ pain: "any", learning: "invest", languages: "one", career: "pay" }, ["rust"]],
  "A founder": [
    { pain: "any", work: "api", mistakes: "mended", hiring: "many", growth: "may", time: "weeks" },
    ["python", "node", "python-go", "node-go"],
  ],
  "when to use Python": [{ pain: "data", work: "data", speed: "waits", growth: "small", time: "weeks" }, ["python"]],
  "when to use Node.js": [
    {
      pain: "iteration",
      work: "realtime",
      speed: "waits",
      team: "javascript",
      hiring: "many",
      languages: "front",
      time: "weeks",
    },
    ["node"],
  ],
  "when to use Go": [
    { pain: "simplicity", work: "infrastructure", team: "new", learning: "quick", growth: "top" },
    ["go"],
  ],
  "when to use Rust": [
    { pain: "performance", work: "systems", speed: "millisecond", mistakes: "money", team: "c", learning: "invest" },
    ["rust"],
  ],
  "pain: simplicity": [{ pain: "simplicity" }, ["go"]],
  "pain: data": [{ pain: "data" }, ["python"]],
  "pain: performance": [{ pain: "performance" }, ["rust"]],
  "pain: iteration": [{ pain: "iteration" }, ["node"]],
};

const SITUATIONS = Object.entries(PROFILES).slice(0, 5);

test.describe("the advice of the documents is first or tied for first", () => {
  for (const [name, [answers, advised]] of Object.entries(PROFILES)) {
    test(name, async ({ quiz }) => {
      await quiz.open();
      await quiz.give(answers);
      const pairs = Object.entries(answers).map(([question, slugs]) => `&${question}=${slugs}`);
      await expect.poll(() => quiz.address().split("&").sort()).toEqual(`quiz/#v=1${pairs.join("")}`.split("&").sort());
      await expect(quiz.answer).toContainText("advises");
      expect(await quiz.tied(), await quiz.sentence.textContent()).toEqual(
        expect.arrayContaining([expect.stringMatching(new RegExp(`^(${advised.join("|")})$`))]),
      );
    });
  }
});

test("a situation is started from in one click", async ({ quiz, page }) => {
  await quiz.open();
  for (const [name, [answers, advised]] of SITUATIONS) {
    await page.getByRole("button", { name, exact: true }).click();
    await expect(page.getByRole("button", { name, exact: true })).toHaveAttribute("aria-pressed", "true");
    for (const [question, slug] of Object.entries(answers)) await expect(quiz.choice(question, slug)).toBeChecked();
    expect(
      (await quiz.tied()).some((stack) => advised.includes(stack)),
      name,
    ).toBe(true);
  }
});

test("it opens with the pain, then eleven questions, each with a way not to answer", async ({ quiz, page }) => {
  await quiz.open();
  const asked = quiz.root.locator("fieldset[data-question]");
  await expect(asked).toHaveCount(12);
  await expect(asked.first()).toContainText("What pain are you buying down first?");
  for (const question of await asked.all()) {
    await expect(question.getByLabel("Don’t know")).toBeVisible();
    await expect(question.getByLabel("Don’t care")).toBeVisible();
  }
  await expect(quiz.answer).toContainText("Nothing is answered yet");
  await expect(page).toHaveTitle("The tradeoff quiz · Crosscheck");
});

test("a team knows several things, or that is not known", async ({ quiz }) => {
  await quiz.open();
  await quiz.give({ team: "python,go" });
  await expect.poll(() => quiz.address()).toBe("quiz/#v=1&team=python,go");
  await quiz.choice("team", "unknown").check();
  await expect(quiz.choice("team", "python")).not.toBeChecked();
  await expect.poll(() => quiz.address()).toBe("quiz/#v=1&team=unknown");
});

test("one question at a time comes to the same as all on one page", async ({ quiz, page }) => {
  await quiz.open();
  await page.getByRole("button", { name: "One at a time" }).click();
  await expect(quiz.root.locator("fieldset[data-question]")).toHaveCount(1);
  await quiz.choice("pain", "data").check();
  for (let question = 2; question <= 12; question++) {
    await page.getByRole("button", { name: "Next" }).click();
    await expect(quiz.root).toContainText(`${question} of 12 ·`);
    await expect(quiz.root.locator("legend")).toBeFocused();
  }
  await quiz.choice("career", "service").check();
  await page.getByRole("button", { name: "See the answer" }).click();
  await expect(page.getByRole("heading", { name: "The answer" })).toBeFocused();
  await expect.poll(() => quiz.address()).toBe("quiz/#v=1&pain=data&career=service");
  await page.getByRole("button", { name: "All on one page" }).click();
  await expect(quiz.choice("pain", "data")).toBeChecked();
});

test("every change that is offered really changes the answer", async ({ quiz, page }) => {
  for (const pain of ["simplicity", "data", "performance", "iteration"]) {
    const link = `quiz/#v=1&pain=${pain}`;
    // A fresh document: where only the hash changes, the answers before may stand there a moment longer.
    await page.goto("about:blank");
    await quiz.open(link);
    const before = (await quiz.ranking())[0];
    const count = await quiz.flips.count();
    expect(count).toBeGreaterThan(0);
    for (let place = 0; place < count; place++) {
      const flip = quiz.flips.nth(place);
      const winner = await flip.getAttribute("data-winner");
      expect(winner).not.toBe(before);
      await flip.getByRole("button", { name: /^Answer so/ }).click();
      await quiz.leads(winner);
      await expect(page.getByRole("heading", { name: "The answer" })).toBeFocused();
      await page.goBack();
      await quiz.leads(before);
      await expect.poll(() => quiz.address()).toBe(link);
    }
  }
});

test("the bars of the lead add up to it", async ({ quiz }) => {
  await quiz.open("quiz/#v=1&pain=performance");
  const gains = await quiz.lead.locator("tbody td:nth-child(3)").allTextContents();
  const total = await quiz.lead.locator("tfoot strong").textContent();
  const points = (text) => Number(text.replace("−", "-"));
  const sum = gains.map(points).reduce((one, other) => one + other, 0);
  // Each is rounded to a tenth.
  expect(Math.abs(sum - points(total))).toBeLessThanOrEqual(0.05 * (gains.length + 1) + 1e-9);
  const worth = quiz.answer.getByRole("row");
  const [first, second] = [
    await worth.nth(1).getByRole("cell").nth(1).textContent(),
    await worth.nth(2).getByRole("cell").nth(1).textContent(),
  ];
  expect(Math.abs(Number(first) - Number(second) - points(total))).toBeLessThanOrEqual(0.151);
});

test("hard constraints rule out, with the reason", async ({ quiz }) => {
  await quiz.open();
  await quiz.give({ speed: "pause" });
  await expect(quiz.sentence).toHaveText("Rust is all that is not ruled out.");
  await expect(quiz.vetoes).toHaveCount(7);
  await expect(quiz.vetoes.filter({ hasText: "Go has a collector" }).first()).toBeVisible();
  await quiz.give({ speed: "waits" });
  await expect(quiz.vetoes).toHaveCount(0);
});

test("a link brings every answer back, and back and forward go through them", async ({ quiz, page }) => {
  await quiz.open();
  await quiz.give({ pain: "data", team: "python,go", home: "any", growth: "unknown" });
  const link = "quiz/#v=1&pain=data&team=python,go&growth=unknown&home=any";
  await expect.poll(() => quiz.address()).toBe(link);
  const [ranking, sentence] = [await quiz.ranking(), await quiz.sentence.textContent()];
  await page.goBack();
  await expect(quiz.choice("growth", "unknown")).not.toBeChecked();
  await expect(quiz.choice("home", "any")).toBeChecked();
  await page.goForward();
  await expect(quiz.choice("growth", "unknown")).toBeChecked();

  await page.goto("about:blank");
  await quiz.open(link);
  expect([await quiz.ranking(), await quiz.sentence.textContent()]).toEqual([ranking, sentence]);
  for (const [question, slug] of [
    ["pain", "data"],
    ["team", "python"],
    ["team", "go"],
    ["home", "any"],
  ]) {
    await expect(quiz.choice(question, slug)).toBeChecked();
  }
  await expect(quiz.notices).toHaveCount(0);
});

test("of a broken or an old link what can be read is read, and the rest is told", async ({ quiz }) => {
  await quiz.open("quiz/#v=0&pain=hunger&work=data&team=go,cobol&w.cpu=2&e.perl.cpu=1..2&colour=blue");
  await expect(quiz.notices).toHaveCount(6);
  for (const told of [
    "version “0”",
    "“hunger”",
    "“cobol”",
    "no weight for CPU speed",
    "no option “perl”",
    "“colour”",
  ]) {
    await expect(quiz.notices.filter({ hasText: told })).toHaveCount(1);
  }
  await expect(quiz.choice("work", "data")).toBeChecked();
  await expect(quiz.choice("team", "go")).toBeChecked();
  await quiz.give({ time: "weeks" });
  await expect(quiz.notices).toHaveCount(0);
  await expect.poll(() => quiz.address()).toBe("quiz/#v=1&work=data&team=go&time=weeks");
});

test("a paragraph for a decision record", async ({ quiz, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await quiz.open("quiz/#v=1&pain=performance&home=tiny");
  const text = await quiz.record.inputValue();
  expect(text).toContain(`**${await quiz.sentence.textContent()}**`);
  expect(text).toContain("Ruled out: Node.js, since Node.js needs 42 MB at the least");
  expect(text).toContain(`](${page.url()})`);
  await page.getByRole("button", { name: "Copy paragraph" }).click();
  await expect(quiz.root.getByText("Paragraph copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
});
