// The reader's own sources: good ones, and every way in which they can be bad.

import { expectShown } from "./support/measuring-page.js";
import { expect, test } from "./support/test.js";

/** Opens a kernel's source in a language for editing. */
async function edit({ lab }, language, hash = "lab/#kernel=fib") {
  await lab.open(hash);
  await lab.tab(language).click();
  await lab.root.getByRole("button", { name: `Change the ${language} source` }).click();
  await expect(lab.editor).toHaveValue(/fib/);
}

async function runEdited({ lab }) {
  await lab.root.getByRole("button", { name: /^Run against the untouched source/ }).click();
  await expect(lab.cancel).toBeVisible();
  await expect(lab.cancel).toBeHidden();
}

test("an edited source runs against the untouched one and is marked as edited", async ({ lab, page }) => {
  await edit({ lab }, "JavaScript");
  // The same result, after which the worker's clock has gone on by a second: whatever the machine does meanwhile, it is
  // this source that took so long, and not the untouched one.
  const original = await lab.editor.inputValue();
  const slower = `${original.replace("return fib(n);", "late_ms += 1000; return fib(n);")}
let late_ms = 0;
const now = performance.now.bind(performance);
performance.now = () => now() + late_ms;
`;
  expect(slower).toContain("late_ms += 1000");
  await lab.editor.fill(slower);
  await runEdited({ lab });
  await expect(lab.edited).toContainText("never goes into a verdict");
  const table = lab.edited.getByRole("region", { name: "Figures of the measurement" });
  expect(await lab.rows(table)).toEqual(["JavaScript", "JavaScript, edited"]);
  const { name, file } = await lab.download(lab.edited);
  expect(name).toBe("crosscheck-fib-edited.json");
  expect(file.spec.languages).toEqual(["javascript", "edited-javascript"]);
  expect(file.spec.edited_source).toBe(slower);
  const [untouched, edited] = file.summary.languages.map(({ time }) => time.value);
  expect(edited).toBeGreaterThanOrEqual(1000);
  expect(untouched).toBeLessThan(1000);
  const figures = await lab.figures(table);
  expectShown(figures["JavaScript, edited"]["Time a call"], edited);
  expectShown(figures["JavaScript, edited"]["Times JavaScript"], file.summary.ratios[0].estimate.value);

  // The text outlives a look at another source, another kernel, and the original comes back on request.
  await lab.tab("Rust").click();
  await lab.kernel.selectOption("nbody");
  await lab.kernel.selectOption("fib");
  await lab.tab("JavaScript").click();
  await expect(lab.editor).toHaveValue(slower);
  await page.getByRole("button", { name: "Put the original back" }).click();
  await expect(lab.editor).toHaveCount(0);
});

test("an edited Python source runs too", async ({ lab }) => {
  await edit({ lab }, "Python", "lab/#kernel=fib&n=18");
  await lab.editor.fill((await lab.editor.inputValue()).replace("if n < 2:", "if 2 > n:"));
  await runEdited({ lab });
  const table = lab.edited.getByRole("region", { name: "Figures of the measurement" });
  expect(await lab.rows(table)).toEqual(["Python", "Python, edited"]);
});

for (const { title, source, kind, words } of [
  {
    title: "throws",
    source: 'export const prepare = (seed, n) => n;\nexport const run = () => { throw new Error("ouch"); };',
    kind: "trap",
    words: "line 2: ouch",
  },
  { title: "is no JavaScript", source: "export const prepare = 1 +;\n", kind: "source", words: "line 1: SyntaxError" },
  {
    title: "exports nothing",
    source: "const run = 1;",
    kind: "source",
    words: "does not export the functions prepare and run",
  },
  {
    title: "is wrong",
    source: "export const prepare = (seed, n) => n;\nexport const run = () => 7;",
    kind: "checksum",
    words: "expected checksum 196418, got 7",
  },
]) {
  test(`an edited source that ${title}`, async ({ lab }) => {
    await edit({ lab }, "JavaScript");
    await lab.editor.fill(source);
    await runEdited({ lab });
    const failure = lab.edited.locator(".failures li");
    await expect(failure).toHaveAttribute("data-kind", kind);
    await expect(failure).toContainText(words);
    // The untouched source has its figures, and the text is still there.
    const table = lab.edited.getByRole("region", { name: "Figures of the measurement" });
    expect(await lab.rows(table)).toEqual(["JavaScript"]);
    await expect(lab.editor).toHaveValue(source);
  });
}

test("an edited source that loops for ever is ended by its limit", async ({ lab, page }) => {
  await page.clock.install();
  await edit({ lab }, "JavaScript");
  await lab.editor.fill("export const prepare = (seed, n) => n;\nexport const run = () => { for (;;); };");
  await lab.root.getByRole("button", { name: /^Run against the untouched source/ }).click();
  await expect(lab.doing).toContainText("measuring JavaScript, edited");
  await page.clock.fastForward(35_000);
  await expect(lab.edited.locator(".failures li")).toHaveAttribute("data-kind", "timeout");
  await expect(lab.cancel).toBeHidden();
  await expect.poll(() => page.workers().length).toBe(0);
});

test("a source that is too long is not run", async ({ lab }) => {
  await edit({ lab }, "JavaScript");
  await lab.editor.fill("x".repeat(70_000));
  await expect(lab.root.getByRole("alert").filter({ hasText: "Longer than 65,536 characters" })).toBeVisible();
  await expect(lab.root.getByRole("button", { name: /^Run against/ })).toBeDisabled();
});
