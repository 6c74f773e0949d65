// Engine files that are missing, damaged, late or of another build: a typed failure on the language's row, the other
// languages go on, and Retry works once the file is whole again.

import { expect, test } from "./support/test.js";

const RUST = "engines/rust/fib.simd128.wasm";
const GO = "engines/go/engine.wasm";
const PYTHON = "engines/python/pyodide/pyodide.asm.wasm";
const KERNEL = "engines/kernels/fib/fib.js";

// The browser logs each 404, and Pyodide what became of its module.
test.use({ expectedErrors: /server responded with a status of 404|^wasm instantiation failed|pyodide\.asm\.wasm/ });

const missing = (site, path) => site.remove(path);
const truncated = (site, path) => site.truncate(path);
const aPage = (site, path) => site.change(path, () => ({ status: 200, type: "text/html", body: "<!doctype html>" }));

for (const { title, path, harm, kind, failing, other } of [
  {
    title: "Rust's module is missing",
    path: RUST,
    harm: missing,
    kind: "missing",
    failing: "Rust",
    other: "JavaScript",
  },
  {
    title: "a page comes in place of Rust's module",
    path: RUST,
    harm: aPage,
    kind: "missing",
    failing: "Rust",
    other: "JavaScript",
  },
  {
    title: "Rust's module is truncated",
    path: RUST,
    harm: truncated,
    kind: "corrupt",
    failing: "Rust",
    other: "JavaScript",
  },
  { title: "Go's module is missing", path: GO, harm: missing, kind: "missing", failing: "Go", other: "Rust" },
  { title: "Go's module is truncated", path: GO, harm: truncated, kind: "corrupt", failing: "Go", other: "Rust" },
  {
    title: "Python's module is missing",
    path: PYTHON,
    harm: missing,
    kind: "missing",
    failing: "Python",
    other: "Rust",
  },
  {
    title: "Python's module is truncated",
    path: PYTHON,
    harm: truncated,
    kind: "corrupt",
    failing: "Python",
    other: "Rust",
  },
  {
    title: "the JavaScript kernel is missing",
    path: KERNEL,
    harm: missing,
    kind: "missing",
    failing: "JavaScript",
    other: "Rust",
  },
  {
    title: "the JavaScript kernel is truncated",
    path: KERNEL,
    harm: truncated,
    kind: "corrupt",
    failing: "JavaScript",
    other: "Rust",
  },
]) {
  test(title, async ({ check, site }) => {
    harm(site, path);
    await check.open({ languages: `${failing},${other}`.toLowerCase() });
    await check.start.click();

    await expect(check.failures).toHaveCount(1);
    const failure = check.failure(failing.toLowerCase());
    await expect(failure).toHaveAttribute("data-kind", kind);
    await expect(failure.locator("code")).toContainText(path.replace("engines/", ""));
    await expect(check.row(failing)).toHaveCount(0);
    await expect(check.row(other)).toBeVisible();
    // The figure shows the other as well: without Rust it counts in the next language's time.
    await expect(check.ladder).toHaveAccessibleName(new RegExp(`${other}: [^;]*, here `));
    await expect(check.ladder).toHaveAccessibleName(new RegExp(`${failing}: [^;]*, failed here`));

    site.restore(path);
    // While the others go on: the language joins their next round.
    await check.retry(failing).click();
    await expect(check.failures).toHaveCount(0);
    await expect(check.row(failing)).toBeVisible();
    await expect(check.row(other)).toBeVisible();
  });
}

test("the other languages run to the end", async ({ check, site }) => {
  site.remove(GO);
  await check.open({ languages: "rust,go,python" });
  await check.run();
  await expect(check.failure("go")).toHaveAttribute("data-kind", "missing");
  expect(Object.keys(await check.figures())).toEqual(["Rust", "Python"]);
});

test("the worker's script is missing", async ({ check, site }) => {
  site.remove("engines/worker.js");
  await check.open({ languages: "rust,javascript" });
  await check.run();
  for (const language of ["rust", "javascript"]) {
    await expect(check.failure(language)).toHaveAttribute("data-kind", "crashed");
    await expect(check.failure(language)).toContainText("engines/worker.js");
  }
  await expect(check.table).toHaveCount(0);

  site.restore("engines/worker.js");
  await check.retry("JavaScript").click();
  await expect(check.failure("javascript")).toHaveCount(0);
  await check.ended();
  await expect(check.row("JavaScript")).toBeVisible();
  await expect(check.failure("rust")).toBeVisible();
});

test("the engines come from another build", async ({ check, site, page }) => {
  const build = await page.request.get(`${site.url}engines/worker.js`).then((answer) => answer.text());
  const [, id] = build.match(/BUILD = "([0-9a-f]{16})"/);
  site.edit("engines/worker.js", id, "0123456789abcdef");
  await check.open({ languages: "rust,javascript" });
  await check.run();
  for (const language of ["rust", "javascript"]) {
    await expect(check.failure(language)).toHaveAttribute("data-kind", "stale-build");
    await expect(check.failure(language)).toContainText(`page ${id}, engine 0123456789abcdef`);
  }
  await expect(check.table).toHaveCount(0);

  // Starting anew forgets the failures.
  site.restore("engines/worker.js");
  await check.start.click();
  await expect(check.failures).toHaveCount(0);
  await expect(check.table.getByRole("row")).toHaveCount(3);
});

test("the worker speaks another language", async ({ check, site }) => {
  site.replace("engines/worker.js", 'self.onmessage = () => self.postMessage("hello");');
  await check.open({ languages: "javascript" });
  await check.run();
  await expect(check.failure("javascript")).toHaveAttribute("data-kind", "protocol");
});

test("an engine does not arrive in time", async ({ check, site, page }) => {
  await page.clock.install();
  const release = site.hold(RUST);
  await check.open({ languages: "rust,javascript" });
  await check.start.click();
  await expect(check.doing).toContainText("loading Rust");
  await page.clock.fastForward(25_000);
  await expect(check.failure("rust")).toHaveAttribute("data-kind", "timeout");
  await check.ended();
  await expect(check.row("JavaScript")).toBeVisible();

  release();
  await check.retry("Rust").click();
  await expect(check.row("Rust")).toBeVisible();
});
