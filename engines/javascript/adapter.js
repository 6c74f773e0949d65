// JavaScript: the kernel's module as it is, or as the reader edited it, in the browser's own engine.

let files;
let kernel;
let input;
// The address that the edited source had while it was loaded; null for the kernel's own.
let edited = null;

export async function load(engineFiles) {
  files = engineFiles;
  return { runtime: browserEngine(globalThis.navigator?.userAgent ?? ""), variant: null };
}

/** Loads a source of the reader's, for the next `prepare`. Each address is new, so no module is remembered. */
export async function edit(source) {
  edited = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  try {
    kernel = await import(edited);
  } finally {
    URL.revokeObjectURL(edited);
  }
  if (!isKernel(kernel)) throw new Error("the source does not export the functions prepare and run");
}

export async function prepare(slug, seed, n, isEdited) {
  if (!isEdited) await own(`kernels/${slug}/${slug}.js`);
  input = kernel.prepare(seed, n);
}

async function own(path) {
  edited = null;
  kernel = await files.module(path);
  if (!isKernel(kernel)) {
    throw Object.assign(new Error(`${path}: does not export prepare and run`), { kind: "corrupt" });
  }
}

function isKernel({ prepare, run }) {
  return typeof prepare === "function" && typeof run === "function";
}

export function run(reps) {
  const { run } = kernel;
  const checksum = run(input);
  let same = true;
  for (let i = 1; i < reps; i++) same = run(input) === checksum && same;
  // What is no number has no complement: it goes out as it is.
  return same || !Number.isInteger(checksum) ? checksum : ~checksum >>> 0;
}

/** The line of the edited source that an error comes from, where the browser tells. */
export function line(error) {
  if (edited === null) return undefined;
  // The innermost call in the source: functions of the browser have no line.
  const [, call = ""] = String(error?.stack).split(`${edited}:`);
  const number = parseInt(call, 10) || reportedLine(error);
  return number ? `line ${number}` : undefined;
}

/** A syntax error does not name its line; only the report that the browser makes of an uncaught error does. */
function reportedLine(error) {
  let number;
  const hear = (report) => {
    // It is caught: neither the page nor the console is to hear of it.
    report.preventDefault();
    if (report.filename === edited) number = report.lineno;
  };
  self.addEventListener("error", hear);
  self.reportError(error);
  self.removeEventListener("error", hear);
  return number;
}

/** The engine's name and the browser's version, as far as the browser tells: Chromium's name is in many others. */
function browserEngine(userAgent) {
  for (const [engine, browser, pattern] of [
    ["SpiderMonkey", "Firefox", /Firefox\/(\d+)/],
    ["V8", "Chromium", /Chrome\/(\d+)/],
    ["JavaScriptCore", "Safari", /Version\/([\d.]+).*Safari/],
  ]) {
    const version = userAgent.match(pattern)?.[1];
    if (version) return `${engine} (${browser} ${version})`;
  }
  return "JavaScript";
}
