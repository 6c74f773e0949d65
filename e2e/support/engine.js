// A worker of the built page, driven by hand in the protocol of core/src/protocol.rs, for what no run of the page shows.

/** Loads a kernel in a language into a worker and calls it at each input, `times` over; the laps of one call, each
 * with its input's `seed` and `n`. Whatever the worker answers instead of what was asked for stands in its place. Runs
 * in the page. */
export async function callsInWorker({ kernel, language, variant, inputs, times = 1 }) {
  const worker = new Worker("engines/worker.js", { type: "module" });
  const ask = (message) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message || "the worker could not start"));
      worker.postMessage(message);
    });
  try {
    const loaded = await ask({ type: "load", language, kernel, variant });
    if (loaded.type !== "ready" || (variant && loaded.variant !== variant)) return [loaded];
    const answers = [];
    for (const { seed, n } of inputs) {
      const prepared = await ask({ type: "prepare", kernel, seed, n });
      for (let i = 0; i < times; i++) {
        const answer =
          prepared.type === "prepared" ? await ask({ type: "run", reps: 1, laps: 1, sentinel: 0 }) : prepared;
        answers.push({ ...answer, seed, n });
      }
    }
    return answers;
  } finally {
    worker.terminate();
  }
}
