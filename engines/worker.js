// The worker of one language: speaks with the page, loads the language's adapter and reads the clock around its runs.
// It is the only code that talks to the page and the only code that reads a clock, the same for all languages.
// The messages are described in core/src/protocol.rs; each message from the page gets exactly one answer.

const BUILD = "__BUILD_ID__";
const BASE = new URL("./", import.meta.url).href;
const VERSION = `?v=${BUILD}`;
const LANGUAGES = ["rust", "javascript", "go", "python"];
const MESSAGE_LIMIT = 300;

// ---- Failures ----

function failure(kind, message) {
  return Object.assign(new Error(message), { kind });
}

// How Chromium, Firefox, Safari, Go, CPython and the Rust engine say it. A RangeError alone does not tell: it is
// also thrown for a full call stack.
const OUT_OF_MEMORY =
  /out of memory|MemoryError|memory size exceeded|allocat(e|ion).*(memory|failed|overflow)|(array|buffer|string) length|capacity overflow|len out of range/i;

const KINDS = ["missing", "corrupt", "trap", "memory", "unknown-kernel", "protocol", "source"];

/** The error as a failure: `usual` is its kind where the error itself says nothing better, `place` the file or the line
 * that it comes from. Total: kernels may throw anything. */
function typed(error, usual, place) {
  let [name, text, kind] = ["Error", "an exception that cannot be read", undefined];
  try {
    [name, text, kind] = [String(error?.name ?? name), String(error?.message ?? error), error?.kind];
  } catch {
    // What stands there already.
  }
  if (!KINDS.includes(kind)) {
    kind = OUT_OF_MEMORY.test(`${name} ${text}`) ? "memory" : usual;
    text = `${place ? `${place}: ` : ""}${name === "Error" && text ? "" : `${name}: `}${text}`;
  }
  return failure(kind, text.replace(/\s+/g, " ").trim().slice(0, MESSAGE_LIMIT));
}

// ---- Engine files: every way to get one, with its failures typed ----

/** What adapters load their files with. A `path` is relative to the engines' folder. */
const files = {
  url: (path) => BASE + path,

  /** The file's response; fails as `missing` when it is not there or a page came in its place. */
  async fetch(path, response = fetch(BASE + path + VERSION)) {
    let answer;
    try {
      answer = await response;
    } catch (error) {
      throw failure("missing", `${path}: ${error.message}`);
    }
    if (!answer.ok) throw failure("missing", `${path}: HTTP ${answer.status}`);
    if (mediaType(answer) === "text/html") throw failure("missing", `${path}: a page was served in its place`);
    return answer;
  },

  async text(path) {
    return (await files.fetch(path)).text();
  },

  /** A compiled and linked WebAssembly file: {module, instance}. */
  async wasm(path, imports, response) {
    const answer = await files.fetch(path, response);
    try {
      return mediaType(answer) === "application/wasm"
        ? await WebAssembly.instantiateStreaming(answer, imports)
        : await WebAssembly.instantiate(await answer.arrayBuffer(), imports);
    } catch (error) {
      // Damaged code is a CompileError or a LinkError; a TypeError is a connection that broke on the way.
      throw error instanceof TypeError
        ? failure("missing", `${path}: ${error.message}`)
        : typed(error, "corrupt", path);
    }
  },

  async module(path) {
    try {
      return await import(BASE + path + VERSION);
    } catch (error) {
      throw await files.blame([path], error);
    }
  },

  /** An import's error does not tell whether its file is missing or damaged: looks for the files once more. */
  async blame(paths, error, name = paths[0]) {
    for (const path of paths) {
      try {
        const { body } = await files.fetch(path);
        await body?.cancel();
      } catch (absent) {
        return absent;
      }
    }
    return typed(error, "corrupt", name);
  },
};

function mediaType(response) {
  return (response.headers.get("content-type") ?? "").split(";")[0].trim().toLowerCase();
}

// ---- Clock ----

const CLOCK_TICKS = 30;
const CLOCK_LIMIT_MS = 200;
// More than any clock that moves at all needs; they take about a second.
const CLOCK_READS = 1e7;

/** The smallest step of the clock that was seen at least twice among 30, in ms; the smallest seen if none was, and
 * a second for a clock that stands still. */
function clockResolution() {
  const seen = new Map();
  const start = performance.now();
  let last = start;
  for (let ticks = 0, reads = 0; ticks < CLOCK_TICKS && last - start < CLOCK_LIMIT_MS && reads < CLOCK_READS; reads++) {
    const now = performance.now();
    // Rounded to 10 ns: the same step differs in its last binary digits.
    const step = Math.round((now - last) * 1e5) / 1e5;
    if (step <= 0) continue;
    seen.set(step, (seen.get(step) ?? 0) + 1);
    last = now;
    ticks++;
  }
  const steps = [...seen.keys()].sort((a, b) => a - b);
  return steps.find((step) => seen.get(step) > 1) ?? steps[0] ?? 1000;
}

/** Fixed integer work, to see whether the machine's speed changes between batches. Four independent generators
 * (Marsaglia's xorshift32), so that the loop keeps the core's execution units busy: a single chain of dependent steps
 * hardly feels a neighbour on the same core, which the kernels do. */
function sentinel(iterations) {
  let [a, b, c, d] = [0x9e3779b9 | 0, 0x243f6a88, 0x85a308d3 | 0, 0x13198a2e];
  for (let i = 0; i < iterations; i++) {
    a ^= a << 13;
    b ^= b << 13;
    c ^= c << 13;
    d ^= d << 13;
    a ^= a >>> 17;
    b ^= b >>> 17;
    c ^= c >>> 17;
    d ^= d >>> 17;
    a ^= a << 5;
    b ^= b << 5;
    c ^= c << 5;
    d ^= d << 5;
  }
  // Never so, but the compiler does not know: the results count as used.
  if (a === 0 || b === 0 || c === 0 || d === 0) throw new Error("xorshift32 reached zero");
}

function timeSentinel(iterations) {
  if (iterations === 0) return 0;
  const start = performance.now();
  sentinel(iterations);
  return performance.now() - start;
}

/** Iterations per ms once the loop has been optimised: the best of three timings in a row that each took 4 ms or 30
 * clock steps. In a row, since each step up in optimisation makes the loop too short again. A first guess only: the
 * page times the loop once more when all is warm. */
function sentinelRate(resolution_ms) {
  const goal_ms = Math.min(Math.max(4, 30 * resolution_ms), 100);
  let iterations = 1 << 14;
  let timings = [];
  while (timings.length < 3) {
    const elapsed_ms = timeSentinel(iterations);
    if (elapsed_ms >= goal_ms || iterations === 2 ** 30) {
      timings.push(elapsed_ms);
    } else {
      iterations *= 2;
      timings = [];
    }
  }
  return iterations / Math.max(Math.min(...timings), resolution_ms);
}

// ---- Messages ----

const SOURCE_LIMIT = 65_536;
const LAPS_LIMIT = 64;

// Every adapter exports load, prepare and run; `variants`, the names of its builds, where there are several; `edit`,
// which loads a source of the reader's, and `line`, which says where in it an error comes from, where sources can be
// edited.
let adapter = null;
let prepared = false;

const isU32 = (value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32;
// Also keeps a name from leaving the folder of the kernels.
const isSlug = (value) => typeof value === "string" && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 64;

function check(condition, message) {
  if (!condition) throw failure("protocol", message);
}

async function load({ language, kernel, variant: wanted = null, copy = null }) {
  check(LANGUAGES.includes(language), "load: no such language");
  check(isSlug(kernel), "load: needs the kernel that will be run");
  check(adapter === null, "load: already loaded");
  check(copy === null || copy instanceof Blob, "load: a copy is a Blob");
  const start = performance.now();
  const loading = await files.module(`${language}/adapter.js`);
  check(wanted === null || loading.variants?.includes(wanted), `load: ${language} has no such variant`);
  const { runtime, variant, copied = false, copy: own = null } = await loading.load(files, wanted, kernel, copy);
  const load_ms = performance.now() - start;
  adapter = loading;
  const clock_resolution_ms = clockResolution();
  return {
    type: "ready",
    load_ms,
    runtime,
    variant,
    // Whether it started from the copy that came with the message, and a copy for the next worker: opaque to the page.
    copied,
    copy: own,
    clock_resolution_ms,
    cross_origin_isolated: self.crossOriginIsolated === true,
    // With a clock too coarse for the page nothing could be found out, and it would take seconds.
    sentinel_per_ms: clock_resolution_ms > 100 ? 1 : sentinelRate(clock_resolution_ms),
  };
}

async function prepare({ kernel, seed, n, source = null }) {
  check(adapter !== null, "prepare: nothing is loaded");
  check(isSlug(kernel) && isU32(seed) && isU32(n), "prepare: needs kernel, seed and n");
  const edited = source !== null;
  if (edited) {
    check(adapter.edit !== undefined, "prepare: only JavaScript and Python sources can be edited");
    const fits = typeof source === "string" && source.length <= SOURCE_LIMIT;
    check(fits, `prepare: a source is a text of at most ${SOURCE_LIMIT} characters`);
  }
  prepared = false;
  if (edited) await edit(source);
  await adapter.prepare(kernel, seed, n, edited);
  prepared = true;
  return { type: "prepared" };
}

async function edit(source) {
  try {
    await adapter.edit(source);
  } catch (error) {
    // Whatever else it may look like: it is the source that has to be looked at.
    throw failure("source", typed(error, "source", line(error)).message);
  }
}

/** The line of the edited source that the error comes from, if there is one and it is known. Total. */
function line(error) {
  try {
    return adapter.line(error);
  } catch {
    return undefined;
  }
}

function run({ reps, laps, sentinel }) {
  check(prepared, "run: nothing is prepared");
  check(isU32(reps) && reps > 0 && isU32(sentinel), "run: needs reps above 0 and sentinel");
  check(isU32(laps) && laps > 0 && laps <= LAPS_LIMIT, `run: needs 1 to ${LAPS_LIMIT} laps`);
  const elapsed_ms = [];
  const sentinel_ms = [timeSentinel(sentinel)];
  const checksums = [];
  for (let lap = 0; lap < laps; lap++) {
    const start = performance.now();
    const result = adapter.run(reps);
    elapsed_ms.push(performance.now() - start);
    sentinel_ms.push(timeSentinel(sentinel));
    if (!isU32(result)) throw failure("trap", `the kernel returned ${String(result)} instead of a checksum`);
    checksums.push(result);
  }
  return { type: "laps", reps, elapsed_ms, sentinel_ms, checksums };
}

const HANDLERS = { load, prepare, run };
// What an error in a handler is, unless it says otherwise.
const USUAL_KIND = { load: "corrupt", prepare: "trap", run: "trap" };

/** Where the worker stands, for a message that does not say what it asks for. */
function stage() {
  if (adapter === null) return "load";
  return prepared ? "run" : "prepare";
}

async function answer(message) {
  const type = message?.type;
  if (typeof type !== "string" || !Object.hasOwn(HANDLERS, type)) {
    return { type: "failed", stage: stage(), kind: "protocol", message: "not a message of this protocol" };
  }
  try {
    return await HANDLERS[type](message);
  } catch (error) {
    const { kind, message } = typed(error, USUAL_KIND[type], line(error));
    return { type: "failed", stage: type, kind, message };
  }
}

// One after another, in order: what comes while the engine loads waits for it.
let queue = Promise.resolve();
function enqueue(message) {
  queue = queue.then(() => answer(message)).then((reply) => self.postMessage({ build: BUILD, ...reply }));
}

self.onmessage = ({ data }) => enqueue(data);
self.onmessageerror = () => enqueue(undefined);
