// The four sources of every kernel give the golden checksums of its card, natively, and call as often as it says, where
// it says so.
//
//   node --test kernels/parity.test.mjs

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { Session } from "node:inspector/promises";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { cards, natives, start } from "../xtask/ask.mjs";

// Above this n the count of fib's calls takes CPython many seconds.
const PYTHON_CALLS_LIMIT = 27;

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const NATIVES = natives();
const LANGUAGES = ["rust", "go", "javascript", "python"];

const execute = promisify(execFile);

/** Says lines to a native program; gives its answers, its first words first, and how it ended. */
async function converse(language, lines) {
  const native = await start(NATIVES[language]);
  const heard = [{ ready: native.ready }];
  for (const line of lines) heard.push(await native.say(line));
  return { heard, code: await native.end() };
}

for (const { slug, golden, calls_at: calls } of cards()) {
  describe(slug, () => {
    for (const language of LANGUAGES) {
      test(`${language} gives ${golden.length} golden checksums`, async () => {
        assert.ok(golden.length >= 8);
        // Two calls: their answer is another where they disagree.
        const lines = golden.flatMap(({ seed, n }) => [`prepare ${slug} ${seed} ${n}`, "run 2"]);
        const { heard, code } = await converse(language, lines);
        const found = golden.map(({ seed, n }, i) => ({ seed, n, checksum: heard[2 * i + 2].checksum }));
        assert.deepEqual(found, golden);
        assert.equal(code, 0);
      });
    }

    if (calls.length === 0) return;

    test("JavaScript calls as often as the card says", async () => {
      for (const { n, calls: expected } of calls) assert.equal(await javascriptCalls(slug, n), expected, `n = ${n}`);
    });

    test("Python calls as often as the card says", async () => {
      for (const { n, calls: expected } of calls.filter(({ n }) => n <= PYTHON_CALLS_LIMIT)) {
        assert.equal(await pythonCalls(slug, n), expected, `n = ${n}`);
      }
    });
  });
}

/** Calls of the function `slug` of the JavaScript source, as V8 counts them. */
async function javascriptCalls(slug, n) {
  const { prepare, run } = await import(`./${slug}/${slug}.js`);
  const input = prepare(0, n);
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  run(input);
  const { result } = await session.post("Profiler.takePreciseCoverage");
  session.disconnect();
  const script = result.find(({ url }) => url.endsWith(`/${slug}/${slug}.js`));
  return script.functions.find(({ functionName }) => functionName === slug).ranges[0].count;
}

/** Calls of the function `slug` of the Python source, as CPython's profiling hook counts them. */
async function pythonCalls(slug, n) {
  const count = `
import importlib, sys
kernel = importlib.import_module("kernels.${slug}.${slug}")
code, prepared, calls = getattr(kernel, "${slug}").__code__, kernel.prepare(0, ${n}), 0
def hook(frame, event, argument):
    global calls
    calls += event == "call" and frame.f_code is code
sys.setprofile(hook)
kernel.run(prepared)
sys.setprofile(None)
print(calls)`;
  const { stdout } = await execute(NATIVES.python[0], ["-c", count], { cwd: ROOT });
  return Number(stdout);
}

describe("the native programs", () => {
  const RUNTIMES = {
    rust: /^rustc \d+\.\d+\.\d+/,
    go: /^Go \d+\.\d+/,
    javascript: /^Node\.js \d+\.\d+\.\d+ \(V8 \d+\.\d+\)$/,
    python: /^CPython \d+\.\d+\.\d+/,
  };
  for (const language of LANGUAGES) {
    test(`${language} answers each line with one`, async () => {
      const lines = ["run 1", "prepare fib 0 20", "run 3", "run 1", "prepare fib 0 10", "run 2"];
      const { heard, code } = await converse(language, lines);
      assert.match(heard[0].ready, RUNTIMES[language]);
      assert.deepEqual(heard[1], { error: "nothing is prepared" });
      assert.deepEqual([heard[2], heard[5]], [{ prepared: true }, { prepared: true }]);
      for (const [at, reps, checksum] of [
        [3, 3, 6765],
        [4, 1, 6765],
        [6, 2, 55],
      ]) {
        assert.deepEqual({ ...heard[at], elapsed_ms: 0 }, { reps, elapsed_ms: 0, checksum });
        assert.ok(heard[at].elapsed_ms > 0);
      }
      assert.equal(code, 0);
    });

    test(`${language} tells what it cannot do and goes on`, async () => {
      const wrong = [
        ["prepare nope 0 1", "unknown kernel"],
        ["prepare fib 0", "neither prepare nor run"],
        ["prepare fib 0 -1", "prepare needs KERNEL SEED N"],
        ["prepare fib 0 4294967296", "prepare needs KERNEL SEED N"],
        ["run 0", "run needs REPS above 0"],
        ["run many", "run needs REPS above 0"],
        ["", "neither prepare nor run"],
      ];
      const { heard } = await converse(language, [...wrong.map(([line]) => line), "prepare fib 0 1", "run 1"]);
      assert.deepEqual(
        heard.slice(1, -2),
        wrong.map(([, error]) => ({ error })),
      );
      assert.equal(heard.at(-1).checksum, 1);
    });
  }
});
