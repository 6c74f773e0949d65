// Sources that the reader edited, in Node.js: JavaScript in Node.js itself, Python in Pyodide from its npm package.
//
//   node --test engines/edited.test.mjs

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { assertFailed, FIB_20, LOAD, PREPARE, ROOT, RUN, stage, start } from "./worker-in-node.mjs";

const edited = (source) => ({ ...PREPARE, source });
const LIMIT = 65_536;

function assertLaps(answer, checksum) {
  assert.deepEqual([answer.type, answer.checksums], ["laps", [checksum, checksum]]);
}

/** Each name is of a test; the first failure to come is of the stage and the kind, with the message. */
function fails(ask, cases) {
  for (const [name, source, stage_, kind, message] of cases) {
    test(name, async () => {
      const answers = await (await ask())(edited(source), RUN);
      assertFailed(
        answers.find(({ type }) => type === "failed"),
        stage_,
        kind,
        message,
      );
    });
  }
}

describe("an edited JavaScript source", () => {
  const loaded = async () => {
    const ask = await start(stage());
    await ask(LOAD);
    return ask;
  };
  const DOUBLE = "export const prepare = (seed, n) => n;\nexport const run = (n) => 2 * n;\n";
  const run = (body) => `export const prepare = (seed, n) => n;\n\nexport function run(n) {\n  ${body}\n}\n`;

  test("runs in place of the kernel's own, which comes back", async () => {
    const ask = await loaded();
    const own = { ...PREPARE, source: null };
    const answers = await ask(PREPARE, RUN, edited(DOUBLE), RUN, edited(DOUBLE.replace("2", "3")), RUN, own, RUN);
    for (const [i, checksum] of [FIB_20, 40, 60, FIB_20].entries()) assertLaps(answers[2 * i + 1], checksum);
  });

  test("is fresh each time, though it is the same", async () => {
    const ask = await loaded();
    const counting = "let n = 0; export const prepare = () => { n += 1; }; export const run = () => n;";
    const answers = await ask(edited(counting), RUN, edited(counting), RUN);
    assertLaps(answers[1], 1);
    assertLaps(answers[3], 1);
  });

  test("has a longest length", async () => {
    const ask = await loaded();
    const [longest, longer, after] = await ask(edited(DOUBLE.padEnd(LIMIT)), edited(DOUBLE.padEnd(LIMIT + 1)), RUN);
    assert.equal(longest.type, "prepared");
    assertFailed(longer, "prepare", "protocol", /at most 65536 characters$/);
    assertLaps(after, 40);
  });

  for (const source of [0, false, ["export"], {}]) {
    test(`is not ${JSON.stringify(source)}`, async () => {
      const [failed] = await (await loaded())(edited(source));
      assertFailed(failed, "prepare", "protocol", /a source is a text/);
    });
  }

  fails(loaded, [
    ["is not JavaScript", `${DOUBLE}\n%% <- no`, "prepare", "source", /^line 4: SyntaxError: /],
    ["is empty", "", "prepare", "source", /^the source does not export the functions prepare and run$/],
    ["lacks an export", DOUBLE.replace("export const run", "const run"), "prepare", "source", /does not export/],
    ["exports a number", "export const prepare = 1, run = 2;", "prepare", "source", /does not export/],
    ["throws when loaded", `${DOUBLE}throw new TypeError("no");`, "prepare", "source", /^line 3: TypeError: no$/],
    ["throws nothing when loaded", "throw null;", "prepare", "source", /null/],
    ["throws what cannot be read", "throw Object.create(null);", "prepare", "source", /cannot be read/],
    ["throws what looks like another kind", "throw { kind: 'trap', message: 'odd' };", "prepare", "source", /odd/],
    ["needs too much memory when loaded", "new Array(-1);", "prepare", "source", /^line 1: RangeError: /],
    ["imports what is not there", 'import "./nope.js";', "prepare", "source", /nope/],
    ["throws in prepare", DOUBLE.replace("=> n", "=> nope"), "prepare", "trap", /^line 1: ReferenceError: nope/],
    ["throws in run", run("throw new Error('first\\nsecond')"), "run", "trap", /^line 4: first second$/],
    ["throws a long error in run", run("throw new Error('long '.repeat(200))"), "run", "trap", /^line 4: long long/],
    ["throws nothing in run", run("throw null"), "run", "trap"],
    ["fills the stack", run("return 1 + run(n)"), "run", "trap", /^line [34]: RangeError: .*stack/],
    ["fails in the browser's own", run("JSON.parse('{')"), "run", "trap", /^line 4: SyntaxError: /],
    ["has a stack that cannot be read", run("throw { get stack() { throw 1; } }"), "run", "trap"],
    ["needs too much memory in run", run("return new Array(2 ** 32)"), "run", "memory", /^line 4: RangeError/],
    ["returns a fraction", run("return 0.5"), "run", "trap", /returned 0\.5 instead of a checksum/],
    ["returns nothing", run(""), "run", "trap", /returned undefined/],
    ["returns no number", run("return NaN"), "run", "trap", /returned NaN/],
    ["returns a promise", run("return Promise.resolve(1)"), "run", "trap", /returned \[object Promise\]/],
  ]);

  test("does not stay when it cannot be loaded", async () => {
    const ask = await loaded();
    const [, failed, after, prepared, laps] = await ask(PREPARE, edited("throw 1"), RUN, PREPARE, RUN);
    assertFailed(failed, "prepare", "source");
    assertFailed(after, "run", "protocol");
    assert.equal(prepared.type, "prepared");
    assertLaps(laps, FIB_20);
  });
});

test("a Go source cannot be edited", async () => {
  const go = readFileSync(join(ROOT, "engines/go/adapter.js"), "utf8");
  // Its program is not compiled here.
  const loads = "export const load = () => ({ runtime: 'Go', variant: null }); async function unused";
  const ask = await start(stage({ "go/adapter.js": go.replace("export async function load", loads) }));
  const [ready, failed] = await ask({ type: "load", language: "go", kernel: "fib" }, edited("package main"));
  assert.equal(ready.type, "ready");
  assertFailed(failed, "prepare", "protocol", /only JavaScript and Python sources can be edited$/);
});

const PYODIDE = join(ROOT, "node_modules/pyodide/pyodide.mjs");

const skip = !existsSync(PYODIDE) && "Pyodide is not installed: cargo xtask setup";

describe("an edited Python source", { skip }, () => {
  // Pyodide takes seconds to start: all tests share one. In Node.js it wants no addresses for its files.
  let worker;
  const loaded = () => (worker ??= load());
  const load = async () => {
    const url = JSON.stringify(pathToFileURL(PYODIDE).href);
    const pyodide = `import { loadPyodide as load } from ${url}; export const loadPyodide = () => load();`;
    const version = `export { version } from ${url};`;
    const ask = await start(stage({ "python/pyodide/pyodide.mjs": `${pyodide} ${version}` }));
    const [ready] = await ask({ type: "load", language: "python", kernel: "fib" });
    assert.match(ready.runtime, /^CPython 3\.\d+\.\d+ \(Pyodide /);
    return ask;
  };
  const DOUBLE = "def prepare(seed, n):\n    return n\n\ndef run(n):\n    return 2 * n\n";
  const run = (body) => DOUBLE.replace("return 2 * n", body);

  test("runs in place of the kernel's own, which comes back", async () => {
    const ask = await loaded();
    const own = { ...PREPARE, source: null };
    const answers = await ask(PREPARE, RUN, edited(DOUBLE), RUN, edited(DOUBLE.replace("2", "3")), RUN, own, RUN);
    for (const [i, checksum] of [FIB_20, 40, 60, FIB_20].entries()) assertLaps(answers[2 * i + 1], checksum);
  });

  test("runs when it is the kernel's own", async () => {
    const source = readFileSync(join(ROOT, "kernels/fib/fib.py"), "utf8");
    const [, laps] = await (await loaded())(edited(source), RUN);
    assertLaps(laps, FIB_20);
  });

  test("is fresh each time, though it is the same", async () => {
    const ask = await loaded();
    const counting = "n = 0\ndef prepare(seed, size):\n    global n\n    n += 1\ndef run(_):\n    return n\n";
    const answers = await ask(edited(counting), RUN, edited(counting), RUN);
    assertLaps(answers[1], 1);
    assertLaps(answers[3], 1);
  });

  test("may be a class and use the standard library", async () => {
    const pair = "from dataclasses import dataclass\n@dataclass\nclass Pair:\n    a: 'int'\n    b: int\n";
    const [, laps] = await (await loaded())(edited(`${pair}prepare = Pair\nrun = lambda pair: pair.b\n`), RUN);
    assertLaps(laps, 20);
  });

  test("has readable tracebacks", async () => {
    const telling =
      "import traceback\n" +
      run("raise ValueError(run_told())") +
      "def run_told():\n    try:\n        nope\n    except NameError:\n        return ascii(traceback.format_exc())\n";
    const [, failed] = await (await loaded())(edited(telling), RUN);
    assertFailed(failed, "run", "trap", /File "edited\.py", line 9, in run_told\\n nope\\n/);
  });

  test("has a longest length", async () => {
    const [failed] = await (await loaded())(edited(DOUBLE.padEnd(LIMIT + 1)));
    assertFailed(failed, "prepare", "protocol", /at most 65536 characters$/);
  });

  fails(loaded, [
    ["is not Python", `${DOUBLE}def no(\n`, "prepare", "source", /^line 6: SyntaxError: '\(' was never closed$/],
    ["is badly indented", `${DOUBLE}  x = 1\n`, "prepare", "source", /^line 6: IndentationError: /],
    ["has a null byte", "\0", "prepare", "source", /SyntaxError: /],
    ["is empty", "", "prepare", "source", /^the source does not define the functions prepare and run$/],
    ["lacks a function", DOUBLE.replace("def run", "def ran"), "prepare", "source", /does not define/],
    ["defines a number", "prepare = run = 1", "prepare", "source", /does not define/],
    ["raises when loaded", `${DOUBLE}1 / 0`, "prepare", "source", /^line 6: ZeroDivisionError: /],
    ["exits when loaded", "import sys\nsys.exit(1)", "prepare", "source", /SystemExit|exit/i],
    ["raises in the library", "import json\njson.loads('{')", "prepare", "source", /^line 2: json\.decoder\.JSOND/],
    ["imports what is not there", "import nope", "prepare", "source", /^line 1: ModuleNotFoundError: /],
    ["throws JavaScript's errors", "import js\njs.eval('throw null')", "prepare", "source"],
    ["raises in prepare", DOUBLE.replace("return n", "return nope"), "prepare", "trap", /^line 2: NameError: /],
    ["raises in run", run("raise KeyError('no')"), "run", "trap", /^line 5: KeyError: 'no'$/],
    ["fills the stack", run("return 1 + run(n)"), "run", "trap", /^line 5: RecursionError: /],
    ["needs too much memory in run", run("return [0] * 2**30"), "run", "memory", /^line 5: MemoryError/],
    ["returns a fraction", run("return 0.5"), "run", "trap", /returned 0\.5 instead of a checksum/],
    ["returns nothing", run("pass"), "run", "trap", /returned undefined/],
    ["returns a list", run("return [n]"), "run", "trap", /returned \[20\]/],
    ["returns too large a number", run("return 2**64"), "run", "trap", /returned 18446744073709551616/],
    ["returns a truth value", run("return True"), "run", "trap", /returned true/],
  ]);

  test("leaves the kernel's own as it was, after all of these", async () => {
    const [prepared, laps] = await (await loaded())(PREPARE, RUN);
    assert.equal(prepared.type, "prepared");
    assertLaps(laps, FIB_20);
  });
});
