// Go: a program of the standard compiler that stays alive and waits for calls.

let program;
let engine;
// What the program printed; the runtime reports a panic there before it exits.
let output = "";

export async function load(files) {
  await files.module("go/wasm_exec.js");
  const decoder = new TextDecoder();
  globalThis.fs.writeSync = (_file, bytes) => {
    output += decoder.decode(bytes);
    return bytes.length;
  };
  program = new globalThis.Go();
  program.exit = () => {};
  const { instance } = await files.wasm("go/engine.wasm", program.importObject);
  // Resolves only when the program exits; it has registered its functions when `run` returns the promise.
  program.run(instance);
  stayedAlive();
  engine = globalThis.goEngine;
  return { runtime: engine.version.replace(/^go/, "Go "), variant: null };
}

export async function prepare(slug, seed, n) {
  const known = engine.prepare(slug, seed, n);
  stayedAlive();
  if (!known) throw Object.assign(new Error(`the Go engine has no kernel ${slug}`), { kind: "unknown-kernel" });
}

export function run(reps) {
  output = "";
  const checksum = engine.run(reps);
  stayedAlive();
  return checksum;
}

/** A panic does not reach the caller: the program prints it with its stacks, ends, and the call returns nothing. */
function stayedAlive() {
  if (!program.exited) return;
  const [report] = output.split(/^goroutine /m);
  throw new Error(report.trim() || "the Go program exited");
}
