// Times a kernel natively; see README.md beside this file.
import { existsSync } from "node:fs";
import { serve } from "./serve.mjs";

const WARM_UP_MS = 300;
const BATCH_MS = 25;

/** Milliseconds for `reps` calls. */
function time({ run, input, checksum }, reps) {
  let same = true;
  const start = performance.now();
  for (let i = 0; i < reps; i++) same = run(input) === checksum && same;
  const elapsedMs = performance.now() - start;
  if (!same) throw new Error("checksums differ between calls");
  return elapsedMs;
}

function print({ kernel, n, checksum }, reps, elapsed_ms) {
  console.log(JSON.stringify({ kernel, n, reps, elapsed_ms, checksum }));
}

function measure(prepared, seconds) {
  let reps = 1;
  if (seconds === 0) {
    print(prepared, reps, time(prepared, reps));
    return;
  }
  const warm = performance.now() + WARM_UP_MS;
  while (performance.now() < warm) reps = enough(reps, time(prepared, reps));
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const elapsedMs = time(prepared, reps);
    if (elapsedMs >= BATCH_MS) print(prepared, reps, elapsedMs);
    else reps = enough(reps, elapsedMs);
  }
}

/** Calls that fill a batch with a tenth to spare, at most ten times the last count. */
function enough(reps, elapsedMs) {
  return Math.max(1, Math.ceil(reps * Math.min((1.1 * BATCH_MS) / elapsedMs, 10)));
}

const isU32 = (value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32;

async function start([kernel, nText, secondsText, seedText = "0", ...rest]) {
  const [n, seconds, seed] = [nText, secondsText, seedText].map(Number);
  if (!isU32(n) || !isU32(seed) || !(seconds >= 0) || rest.length > 0) {
    throw new Error("usage: native KERNEL N SECONDS [SEED]");
  }
  const source = new URL(`../${kernel}/${kernel}.js`, import.meta.url);
  if (!existsSync(source)) throw new Error(`unknown kernel ${kernel}`);
  const { prepare, run } = await import(source);
  const input = prepare(seed, n);
  measure({ kernel, n, run, input, checksum: run(input) }, seconds);
}

try {
  const options = process.argv.slice(2);
  await (options.join(" ") === "serve" ? serve() : start(options));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
