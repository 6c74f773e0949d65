// Which build of the Rust engine runs, in Node.js, with a small module in place of each.
//
//   node --test engines/variants.test.mjs

import assert from "node:assert/strict";
import { afterEach, describe, test } from "node:test";
import { assertFailed, PREPARE, RUN, stage, start } from "./worker-in-node.mjs";

/** A module with the exports of the Rust engine; each call gives `result`. */
function engine(result) {
  const section = (id, ...bytes) => [id, bytes.length, ...bytes];
  const names = ["start", "text", "text_length", "prepare", "run"];
  const text = (name) => [name.length, ...new TextEncoder().encode(name)];
  const exported = names.flatMap((name, i) => [...text(name), 0, i]);
  const returns = [4, 0, 0x41, result, 0x0b];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, 1, 0x60, 0, 1, 0x7f),
    ...section(3, names.length, ...names.map(() => 0)),
    ...section(5, 1, 0, 1),
    ...section(7, names.length + 1, ...exported, ...text("memory"), 2, 0),
    ...section(10, names.length, ...names.flatMap(() => returns)),
  ]);
}

const [SCALAR, SIMD] = [11, 22];
const ENGINES = { "rust/fib.scalar.wasm": engine(SCALAR), "rust/fib.simd128.wasm": engine(SIMD) };
const LOAD = { type: "load", language: "rust", kernel: "fib" };

const { validate } = WebAssembly;
afterEach(() => {
  WebAssembly.validate = validate;
});

describe("the Rust engine that runs", () => {
  for (const [name, wanted, simd, variant, result] of [
    ["is the one with SIMD where the browser has it", {}, true, "simd128", SIMD],
    ["is the same where the page says null", { variant: null }, true, "simd128", SIMD],
    ["is the scalar one in other browsers", {}, false, "scalar", SCALAR],
    ["is the scalar one when asked for", { variant: "scalar" }, true, "scalar", SCALAR],
    ["is the one with SIMD when asked for", { variant: "simd128" }, true, "simd128", SIMD],
  ]) {
    test(name, async () => {
      WebAssembly.validate = () => simd;
      const ask = await start(stage(ENGINES));
      const [ready, , laps] = await ask({ ...LOAD, ...wanted }, PREPARE, RUN);
      assert.deepEqual([ready.variant, laps.checksums], [variant, [result, result]]);
    });
  }

  test("is none where the browser lacks what was asked for", async () => {
    WebAssembly.validate = () => false;
    const ask = await start(stage(ENGINES));
    const [failed] = await ask({ ...LOAD, variant: "simd128" });
    assertFailed(failed, "load", "missing", /^this browser has no WebAssembly SIMD/);
  });

  for (const variant of ["", "simd", "toString", 0, false, ["scalar"], {}]) {
    test(`is none for the variant ${JSON.stringify(variant)}, and can still be loaded`, async () => {
      const ask = await start(stage(ENGINES));
      const [failed, ready] = await ask({ ...LOAD, variant }, LOAD);
      assertFailed(failed, "load", "protocol", /^load: rust has no such variant$/);
      assert.equal(ready.type, "ready");
    });
  }

  test("cannot be edited", async () => {
    const ask = await start(stage(ENGINES));
    const [, failed, prepared] = await ask(LOAD, { ...PREPARE, source: "fn run() {}" }, PREPARE);
    assertFailed(failed, "prepare", "protocol", /only JavaScript and Python sources can be edited$/);
    assert.equal(prepared.type, "prepared");
  });
});
