// Kernels that throw, lie, never answer, eat the memory or take their worker with them.

import { expect, test } from "./support/test.js";

const JAVASCRIPT = "engines/kernels/fib/fib.js";
const PYTHON = "engines/kernels/fib/fib.py";

/** A JavaScript kernel with this body of `run(n)`. */
const kernel = (body) => `export const prepare = (seed, n) => n; export function run(n) { ${body} }`;

/** Starts a check of Rust and JavaScript with another JavaScript kernel. */
async function start({ check, site }, body) {
  site.replace(JAVASCRIPT, kernel(body));
  await check.open({ languages: "rust,javascript" });
  await check.start.click();
}

/** The run has ended with Rust's figures and without JavaScript's; whole again, JavaScript can be retried. */
async function recovers({ check, site }) {
  await check.ended();
  await expect(check.row("Rust")).toBeVisible();
  await expect(check.row("JavaScript")).toHaveCount(0);
  await expect(check.ladder).toHaveAccessibleName(/JavaScript: not published, failed here/);
  site.restore(JAVASCRIPT);
  await check.retry("JavaScript").click();
  await expect(check.failures).toHaveCount(0);
  await expect(check.row("JavaScript")).toBeVisible();
}

for (const { title, body, kind, words } of [
  { title: "throws", body: 'throw new TypeError("no such luck")', kind: "trap", words: "TypeError: no such luck" },
  { title: "throws what is not an error", body: "throw null", kind: "trap", words: "The kernel stopped with an error" },
  { title: "overflows its stack", body: "return 1 + run(n)", kind: "trap", words: "Maximum call stack size exceeded" },
  {
    title: "eats the memory",
    body: "for (const all = []; ;) all.push(new Uint8Array(2 ** 30));",
    kind: "memory",
    words: "RangeError",
  },
  {
    title: "takes its worker with it",
    body: 'setTimeout(() => { throw new Error("gone"); }); return 196418',
    kind: "crashed",
    words: "gone",
  },
]) {
  test(`a kernel that ${title}`, async ({ check, site }) => {
    await start({ check, site }, body);
    const failure = check.failure("javascript");
    await expect(failure).toHaveAttribute("data-kind", kind);
    await expect(failure).toContainText(words);
    await recovers({ check, site });
  });
}

for (const { title, body } of [
  { title: "never answers", body: "for (;;);" },
  { title: "ends its worker without a word", body: "self.close(); for (;;);" },
]) {
  test(`a kernel that ${title}`, async ({ check, site, page }) => {
    await page.clock.install();
    await start({ check, site }, body);
    await expect(check.doing).toContainText("measuring JavaScript");
    await page.clock.fastForward(35_000);
    await expect(check.failure("javascript")).toHaveAttribute("data-kind", "timeout");
    // The busy worker does not stay behind.
    await check.ended();
    await expect.poll(() => page.workers().length).toBe(0);
    await recovers({ check, site });
  });
}

test("a kernel with a wrong result shows no time but an error", async ({ check, site }) => {
  await start({ check, site }, "return 196419");
  const failure = check.failure("javascript");
  await expect(failure).toHaveAttribute("data-kind", "checksum");
  await expect(failure).toContainText("expected checksum 196418, got 196419");
  await recovers({ check, site });
});

test("a kernel whose result turns wrong later loses the times it had", async ({ check, site }) => {
  const right = "const fib = (n) => (n < 2 ? n : fib(n - 1) + fib(n - 2));";
  await start({ check, site }, `${right} return fib(n)`);
  await expect(check.row("JavaScript")).toBeVisible();
  site.replace(JAVASCRIPT, kernel(`${right} return fib(n) + 1`));
  await expect(check.failure("javascript")).toHaveAttribute("data-kind", "checksum");
  await expect(check.row("JavaScript")).toHaveCount(0);
  await recovers({ check, site });
});

test("a Python kernel that raises", async ({ check, site }) => {
  site.replace(PYTHON, "def prepare(seed, n):\n    return n\n\ndef run(n):\n    return 1 // 0\n");
  await check.open({ languages: "rust,go,python" });
  await check.run();
  const failure = check.failure("python");
  await expect(failure).toHaveAttribute("data-kind", "trap");
  await expect(failure).toContainText("ZeroDivisionError");
  await expect(check.verdicts).toHaveCount(1);
  await expect(check.verdict("go")).toBeVisible();

  site.restore(PYTHON);
  await check.retry("Python").click();
  await expect(check.row("Python")).toBeVisible();
});

test("a Python kernel that runs out of memory", async ({ check, site }) => {
  site.replace(PYTHON, "def prepare(seed, n):\n    return n\n\ndef run(n):\n    return len([n] * (1 << 30))\n");
  await check.open({ languages: "python" });
  await check.run();
  await expect(check.failure("python")).toHaveAttribute("data-kind", "memory");
  await expect(check.outcome).toContainText("No language gave a figure");
});
