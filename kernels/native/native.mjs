// Answers each line of the input with a line, for whoever drives a measurement; see README.md beside this file.
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";

let prepared = null;

function say(answer) {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

async function answer([verb, ...rest]) {
  if (verb === "prepare" && rest.length === 3) {
    await prepare(...rest);
    return { prepared: true };
  }
  if (verb === "run" && rest.length === 1) return run(Number(rest[0]));
  throw new Error("neither prepare nor run");
}

const isU32 = (value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32;

async function prepare(kernel, seedText, nText) {
  const [seed, n] = [seedText, nText].map(Number);
  if (!isU32(seed) || !isU32(n)) throw new Error("prepare needs KERNEL SEED N");
  // The old input goes first, so that two never share the memory.
  prepared = null;
  const source = new URL(`../${kernel}/${kernel}.js`, import.meta.url);
  if (!existsSync(source)) throw new Error("unknown kernel");
  const module = await import(source);
  prepared = { run: module.run, input: module.prepare(seed, n) };
}

/** Times `reps` calls. The checksum is the complement of the first call's when the calls disagree. */
function run(reps) {
  if (!isU32(reps) || reps === 0) throw new Error("run needs REPS above 0");
  if (prepared === null) throw new Error("nothing is prepared");
  const { run, input } = prepared;
  const start = performance.now();
  const checksum = run(input);
  let same = true;
  for (let i = 1; i < reps; i++) same = run(input) === checksum && same;
  const elapsed_ms = performance.now() - start;
  return { reps, elapsed_ms, checksum: same ? checksum : ~checksum >>> 0 };
}

const { node, v8 } = process.versions;
say({ ready: `Node.js ${node} (V8 ${v8.split(".").slice(0, 2).join(".")})` });
for await (const line of createInterface({ input: process.stdin })) {
  try {
    say(await answer(line.trim().split(/\s+/)));
  } catch (error) {
    say({ error: String(error?.message ?? error) });
  }
}
