// The four sources of every kernel give the golden checksums of its card, natively, and call as often as it says, where
// it says so.
//
//   node --test kernels/parity.test.mjs
//
// Takes the tools from CARGO, GO and PYTHON where they are set, else from the PATH.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const { CARGO = "cargo", GO = "go", PYTHON = "python3" } = process.env;
const HERE = fileURLToPath(new URL(".", import.meta.url));
// Above this n the count of fib's calls takes CPython many seconds.
const PYTHON_CALLS_LIMIT = 27;

const LANGUAGES = ["rust", "go", "javascript", "python"];

const execute = promisify(execFile);
const built = mkdtempSync(join(tmpdir(), "crosscheck-kernels-"));
after(() => rmSync(built, { recursive: true }));

/** The command of each language's native runner, once `before` has built it. */
const runners = {
  javascript: [process.execPath, [join(HERE, "native/native.mjs")]],
  python: [PYTHON, [join(HERE, "native/native.py")]],
};

before(async () => {
  const go = join(built, process.platform === "win32" ? "native.exe" : "native");
  await execute(GO, ["build", "-o", go, "./native"], { cwd: HERE });
  runners.go = [go, []];
  const build = ["build", "--profile", "engine", "--example", "native", "--message-format", "json"];
  const { stdout } = await execute(CARGO, build, { cwd: HERE, maxBuffer: 2 ** 26 });
  const messages = stdout.trim().split("\n").map((line) => JSON.parse(line));
  runners.rust = [messages.find(({ target, executable }) => target?.name === "native" && executable).executable, []];
});

async function run(language, ...args) {
  const [command, first] = runners[language];
  const { stdout } = await execute(command, [...first, ...args.map(String)]);
  return stdout.trim().split("\n").map((line) => JSON.parse(line));
}

/** The figures of a card's tables; kernels/src/tests.rs holds the card to its full form. */
function card(slug) {
  const text = readFileSync(join(HERE, slug, "card.toml"), "utf8");
  const tables = (name) =>
    text
      .split(/^(?=\[)/m)
      .filter((table) => table.startsWith(`[[${name}]]`))
      .map((table) => Object.fromEntries([...table.matchAll(/^(\w+) = (\d+)$/gm)].map(([, key, value]) => [key, +value])));
  return { golden: tables("golden"), calls: tables("calls_at") };
}

const kernels = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(HERE, entry.name)).includes("card.toml"))
  .map((entry) => entry.name);

for (const slug of kernels) {
  const { golden, calls } = card(slug);
  describe(slug, () => {
    for (const language of LANGUAGES) {
      test(`${language} gives ${golden.length} golden checksums`, async () => {
        assert.ok(golden.length >= 8);
        for (const { seed, n, checksum } of golden) {
          const [line] = await run(language, slug, n, 0, seed);
          assert.deepEqual({ ...line, elapsed_ms: 0 }, { kernel: slug, n, reps: 1, elapsed_ms: 0, checksum });
        }
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
  const { stdout } = await execute(PYTHON, ["-c", count], { cwd: join(HERE, "..") });
  return Number(stdout);
}

describe("the native runners", () => {
  for (const language of LANGUAGES) {
    test(`${language} prints batches of 25 ms or more`, async () => {
      const lines = await run(language, "fib", 20, 0.1);
      assert.ok(lines.length >= 1);
      for (const { kernel, n, reps, elapsed_ms, checksum } of lines) {
        assert.deepEqual({ kernel, n, checksum }, { kernel: "fib", n: 20, checksum: 6765 });
        assert.ok(reps >= 1 && elapsed_ms >= 25, `${reps} calls in ${elapsed_ms} ms`);
      }
    });

    for (const args of [["nope", "1", "0"], ["fib"], ["fib", "-1", "0"], ["fib", "1.5", "0"], ["fib", "1", "soon"]]) {
      test(`${language} refuses ${args.join(" ")}`, async () => {
        await assert.rejects(run(language, ...args), ({ code, stderr }) => {
          assert.equal(code, 1);
          assert.match(stderr, /^(usage: native KERNEL N SECONDS \[SEED\]|unknown kernel nope)\r?\n$/);
          return true;
        });
      });
    }
  }
});

/** Says lines to a runner that serves; gives its answers, its first words first, and how it ended. */
async function converse(language, lines) {
  const [command, first] = runners[language];
  const served = spawn(command, [...first, "serve"], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((resolve) => served.once("close", resolve));
  const answers = createInterface({ input: served.stdout })[Symbol.asyncIterator]();
  const heard = [JSON.parse((await answers.next()).value)];
  for (const line of lines) {
    served.stdin.write(`${line}\n`);
    heard.push(JSON.parse((await answers.next()).value));
  }
  served.stdin.end();
  return { heard, code: await ended };
}

describe("the native runners as servers", () => {
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
      for (const [at, reps, checksum] of [[3, 3, 6765], [4, 1, 6765], [6, 2, 55]]) {
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
      assert.deepEqual(heard.slice(1, -2), wrong.map(([, error]) => ({ error })));
      assert.equal(heard.at(-1).checksum, 1);
    });
  }
});
