// Something else on the machine: a thread that computes in bursts for a known share of the time.
import { isMainThread, Worker, workerData } from "node:worker_threads";

// Mean length of a burst, as a tab beside the page draws or a timer fires.
const BURST_MS = 30;

/** Starts it, for a share of a core from 0 to 1; the function that it gives ends it. */
export function burn(duty) {
  if (duty === 0) return () => {};
  const worker = new Worker(new URL(import.meta.url), { workerData: { duty } });
  return () => worker.terminate();
}

/** Exponentially distributed, as what comes without a memory. */
const some = (mean_ms) => -mean_ms * Math.log(1 - Math.random());

function work({ duty }) {
  const never = new Int32Array(new SharedArrayBuffer(4));
  const rest_ms = BURST_MS * (1 / duty - 1);
  let sum = 0;
  for (;;) {
    const end = performance.now() + some(BURST_MS);
    while (performance.now() < end) for (let i = 0; i < 10_000; i++) sum = Math.imul(sum ^ i, 0x9e3779b1);
    if (rest_ms > 0) Atomics.wait(never, 0, 0, some(rest_ms));
  }
}

if (!isMainThread) work(workerData);
