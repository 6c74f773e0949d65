// JavaScript: the kernel's module as it is, in the browser's own engine.

let files;
let kernel;
let input;

export async function load(engineFiles) {
  files = engineFiles;
  return { runtime: browserEngine(globalThis.navigator?.userAgent ?? ""), variant: null };
}

export async function prepare(slug, seed, n) {
  const path = `kernels/${slug}/${slug}.js`;
  kernel = await files.module(path);
  if (typeof kernel.prepare !== "function" || typeof kernel.run !== "function") {
    throw Object.assign(new Error(`${path}: does not export prepare and run`), { kind: "corrupt" });
  }
  input = kernel.prepare(seed, n);
}

export function run(reps) {
  const { run } = kernel;
  const checksum = run(input);
  let same = true;
  for (let i = 1; i < reps; i++) same = run(input) === checksum && same;
  return same ? checksum : ~checksum >>> 0;
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
