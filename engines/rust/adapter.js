// Rust: the engine's WebAssembly module, usually in the build with SIMD instructions where the browser has them.

// The smallest module with an i8x16 instruction, from GoogleChromeLabs/wasm-feature-detect.
const SIMD = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
]);

export const variants = ["scalar", "simd128"];

let engine;

/** `wanted` is one of the variants, or null for the better of those that the browser can run. Each kernel has a module of
 * its own, so that it is compiled alike whatever others there are. */
export async function load(files, wanted, kernel) {
  const simd = WebAssembly.validate(SIMD);
  if (wanted === "simd128" && !simd) {
    const message = "this browser has no WebAssembly SIMD, which the simd128 build needs";
    throw Object.assign(new Error(message), { kind: "missing" });
  }
  const variant = wanted ?? (simd ? "simd128" : "scalar");
  engine = (await files.wasm(`rust/${kernel}.${variant}.wasm`, {})).instance.exports;
  engine.start();
  return { runtime: text(), variant };
}

export async function prepare(slug, seed, n) {
  const { written } = new TextEncoder().encodeInto(slug, new Uint8Array(engine.memory.buffer, engine.text()));
  if (call(engine.prepare, written, seed, n) === 0) {
    throw Object.assign(new Error(`the Rust engine has no kernel ${slug}`), { kind: "unknown-kernel" });
  }
}

export function run(reps) {
  return call(engine.run, reps) >>> 0;
}

/** Calls an export. A trap says only "unreachable": the message that the panic left takes its place. */
function call(exported, ...numbers) {
  try {
    return exported(...numbers);
  } catch (trap) {
    throw new Error(text() || trap, { cause: trap });
  }
}

function text() {
  return new TextDecoder().decode(new Uint8Array(engine.memory.buffer, engine.text(), engine.text_length()));
}
