// The worker's protocol, with the JavaScript engine, in Node.js.
//
//   node --test engines/worker.test.mjs

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertFailed, FIB_20, LOAD, PREPARE, RUN, stage, start, UNREADABLE } from "./worker-in-node.mjs";

describe("a run", () => {
  test("is answered in order, though all of it was asked at once", async () => {
    const ask = await start(stage());
    const [ready, prepared, laps, again] = await ask(LOAD, PREPARE, RUN, { ...RUN, sentinel: 0 });
    assert.deepEqual(Object.keys(ready).sort(), [
      "build",
      "clock_resolution_ms",
      "copied",
      "copy",
      "cross_origin_isolated",
      "load_ms",
      "runtime",
      "sentinel_per_ms",
      "type",
      "variant",
    ]);
    assert.equal(ready.type, "ready");
    assert.ok(ready.load_ms > 0 && ready.clock_resolution_ms > 0 && ready.clock_resolution_ms < 1);
    assert.ok(ready.sentinel_per_ms >= 1000 && ready.sentinel_per_ms <= 1e9);
    assert.deepEqual(prepared, { build: "__BUILD_ID__", type: "prepared" });
    const { elapsed_ms, sentinel_ms, ...rest } = laps;
    assert.deepEqual(rest, { build: "__BUILD_ID__", type: "laps", reps: 3, checksums: [FIB_20, FIB_20] });
    assert.deepEqual([elapsed_ms.length, sentinel_ms.length], [2, 3]);
    assert.ok([...elapsed_ms, ...sentinel_ms].every((ms) => ms > 0));
    assert.deepEqual(again.sentinel_ms, [0, 0, 0]);
  });

  test("shows calls that disagree by another checksum", async () => {
    const source = `export const prepare = () => null; let i = ${FIB_20}; export const run = () => i++;`;
    const ask = await start(stage({ "kernels/fib/fib.js": source }));
    const [, , within, between] = await ask(LOAD, PREPARE, RUN, { ...RUN, reps: 1 });
    assert.ok(!within.checksums.includes(FIB_20), "within a lap");
    assert.deepEqual(between.checksums, [FIB_20 + 6, FIB_20 + 7], "from lap to lap");
  });

  test("has at least one lap and at most 64", async () => {
    const ask = await start(stage());
    const [, , none, most, more] = await ask(LOAD, PREPARE, ...[0, 64, 65].map((laps) => ({ ...RUN, laps })));
    assert.equal(most.elapsed_ms.length, 64);
    for (const answer of [none, more]) assertFailed(answer, "run", "protocol", /1 to 64 laps/);
  });

  test("with a clock that stands still, says so at once", async () => {
    const { now } = performance;
    performance.now = () => 5;
    try {
      const [ready] = await (await start(stage()))(LOAD);
      assert.deepEqual([ready.type, ready.clock_resolution_ms], ["ready", 1000]);
    } finally {
      performance.now = now;
    }
  });
});

describe("a failure has its kind", () => {
  const kernel = (body) => `export const prepare = (seed, n) => n; export function run(n) { ${body} }`;
  for (const [name, source, stage_, kind, message] of [
    ["no such file", null, "prepare", "missing", /^kernels\/fib\/fib\.js: HTTP 404$/],
    ["not JavaScript", "%% <- no", "prepare", "corrupt", /^kernels\/fib\/fib\.js: SyntaxError/],
    ["half a file", "export function run(", "prepare", "corrupt", /SyntaxError/],
    ["no kernel in the file", "export const x = 1;", "prepare", "corrupt", /does not export/],
    ["an exception", kernel("throw new TypeError('first\\nsecond')"), "run", "trap", /^TypeError: first second$/],
    ["nothing thrown", kernel("throw null"), "run", "trap"],
    ["an empty error", kernel("throw new Error()"), "run", "trap"],
    ["a long error", kernel("throw new Error('long '.repeat(200))"), "run", "trap", /^long long/],
    ["an unreadable error", kernel("throw Object.create(null)"), "run", "trap"],
    ["a kind that is none", kernel("throw { kind: 42, message: 'odd' }"), "run", "trap", /odd/],
    ["a full stack", kernel("return 1 + run(n)"), "run", "trap", /stack/],
    ["too much memory", kernel("return new Array(2 ** 32)"), "run", "memory"],
    ["no checksum", kernel("return -1"), "run", "trap", /-1/],
  ]) {
    test(name, async () => {
      const ask = await start(stage({ "kernels/fib/fib.js": source }));
      const answers = await ask(LOAD, PREPARE, RUN);
      const failed = answers.find(({ type }) => type === "failed");
      assertFailed(failed, stage_, kind, message);
    });
  }

  test("an adapter that is not there", async () => {
    const ask = await start(stage());
    const [failed] = await ask({ type: "load", language: "go", kernel: "fib" });
    assertFailed(failed, "load", "missing", /^go\/adapter\.js: HTTP 404$/);
  });

  test("a page in a file's place", async () => {
    const ask = await start(stage({ "kernels/fib/fib.js": "<!doctype html>" }));
    globalThis.fetch = async () =>
      new Response("<!doctype html>", { headers: { "content-type": "text/html; charset=utf-8" } });
    const [, failed] = await ask(LOAD, PREPARE);
    assertFailed(failed, "prepare", "missing", /a page was served/);
  });
});

describe("a message that cannot be read", () => {
  for (const [name, before, message, stage_] of [
    ["nothing", [], undefined, "load"],
    ["uncloneable", [], UNREADABLE, "load"],
    ["an unknown type", [LOAD], { type: "stop" }, "prepare"],
    ["an inherited name as its type", [LOAD, PREPARE], { type: "constructor" }, "run"],
    ["a list as its type", [], { ...LOAD, type: ["load"] }, "load"],
    ["an unknown language", [], { type: "load", language: "c", kernel: "fib" }, "load"],
    ["prepare before load", [], PREPARE, "prepare"],
    ["run before prepare", [LOAD], RUN, "run"],
    ["load twice", [LOAD], LOAD, "load"],
    ["a variant where there is none", [], { ...LOAD, variant: "scalar" }, "load"],
    ["no repetition", [LOAD, PREPARE], { ...RUN, reps: 0 }, "run"],
    ["a kernel outside its folder", [LOAD], { ...PREPARE, kernel: "../javascript" }, "prepare"],
    ["run after a failed prepare", [LOAD, PREPARE, { ...PREPARE, kernel: "nope" }], RUN, "run"],
  ]) {
    test(name, async () => {
      const ask = await start(stage());
      const answers = await ask(...before, message);
      assertFailed(answers.at(-1), stage_, "protocol");
    });
  }
});

/** Uniform numbers in [0, 1) from a seed (mulberry32). */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe("random messages", () => {
  const VALUES = [
    undefined,
    null,
    true,
    0,
    -1,
    0.5,
    NaN,
    Infinity,
    2 ** 32,
    2 ** 53,
    10n,
    "",
    "fib",
    "javascript",
    "__proto__",
    "x".repeat(1000),
    "\n\u0000",
    [],
    ["load"],
    {},
    { type: "load" },
    new Date(0),
    new Map(),
    new ArrayBuffer(8),
  ];
  const KINDS = ["missing", "corrupt", "trap", "memory", "unknown-kernel", "protocol", "source"];

  for (const seed of [1, 2, 3, 4]) {
    test(`are each answered, and a run still works afterwards (seed ${seed})`, async () => {
      const next = random(seed);
      const pick = (list) => list[Math.floor(next() * list.length)];
      const message = () => {
        if (next() < 0.2) return pick(VALUES);
        const mutated = { ...pick([LOAD, PREPARE, RUN]) };
        const key = pick([...Object.keys(mutated), "variant", "source", "extra"]);
        if (next() < 0.2) delete mutated[key];
        else mutated[key] = pick(VALUES);
        return mutated;
      };
      const ask = await start(stage());
      const messages = Array.from({ length: 500 }, message);
      for (const answer of await ask(...messages)) {
        assert.equal(answer.build, "__BUILD_ID__");
        if (answer.type === "failed") {
          assert.ok(["load", "prepare", "run"].includes(answer.stage) && KINDS.includes(answer.kind));
          assert.ok(answer.message.length > 0 && answer.message.length <= 300 && !/[\r\n]/.test(answer.message));
        } else {
          assert.ok(["ready", "prepared", "laps"].includes(answer.type));
        }
      }
      const [, prepared, laps] = await ask(LOAD, PREPARE, RUN);
      assert.equal(prepared.type, "prepared");
      assert.deepEqual(laps.checksums, [FIB_20, FIB_20]);
    });
  }
});
