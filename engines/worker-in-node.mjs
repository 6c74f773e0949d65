// The worker in Node.js, for the tests: worker.js and the adapters as they are, laid out as in the build. Only what a
// browser gives them is stood in for: the worker's global scope, fetch for file: addresses, and addresses of blobs.

import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, afterEach, beforeEach } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

export const UNREADABLE = Symbol("a message that could not be cloned");
export const LOAD = { type: "load", language: "javascript", kernel: "fib" };
export const PREPARE = { type: "prepare", kernel: "fib", seed: 0, n: 20 };
export const RUN = { type: "run", reps: 3, laps: 2, sentinel: 1000 };
export const FIB_20 = 6765;

const folders = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A fresh copy of the engines, so that no module is remembered from another test; `changed` is content by path, null
 * for a file that is to be missing. */
export function stage(changed = {}) {
  const folder = mkdtempSync(join(tmpdir(), "crosscheck-engines-"));
  folders.push(folder);
  for (const path of ["worker.js", "javascript/adapter.js", "python/adapter.js", "rust/adapter.js"]) {
    cpSync(join(ROOT, "engines", path), join(folder, path));
  }
  cpSync(join(ROOT, "kernels/fib"), join(folder, "kernels/fib"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  for (const [path, content] of Object.entries(changed)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (content === null) rmSync(file);
    else writeFileSync(file, content);
  }
  return folder;
}

/** Starts the worker of a folder; `ask` sends messages at once and gives the answers, one for each. */
export async function start(folder) {
  const answers = [];
  let notify = () => {};
  globalThis.self = Object.assign(new EventTarget(), {
    postMessage(message) {
      answers.push(structuredClone(message));
      notify();
    },
    reportError,
  });
  await import(pathToFileURL(join(folder, "worker.js")).href);
  const scope = globalThis.self;
  return async function ask(...messages) {
    const wanted = answers.length + messages.length;
    for (const message of messages) {
      if (message === UNREADABLE) scope.onmessageerror({});
      else scope.onmessage({ data: structuredClone(message) });
    }
    while (answers.length < wanted) await new Promise((resolve) => (notify = resolve));
    // Whatever else the worker might say to these messages.
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(answers.length, wanted, "one answer a message");
    return answers.slice(-messages.length);
  };
}

/** Tells of an uncaught error as a browser does: it knows the line of a syntax error, which Node.js does not; here it
 * is always the fourth. */
function reportError(error) {
  const place = error instanceof SyntaxError ? { filename: latestBlob, lineno: 4 } : { filename: "", lineno: 0 };
  const unheard = this.dispatchEvent(Object.assign(new Event("error", { cancelable: true }), place));
  assert.ok(!unheard, "the page would take the worker for crashed");
}

/** Node.js imports no blob: each is a file, which is there until its address is revoked. */
const blobs = new Set();
let latestBlob;
const { fetch, Blob } = globalThis;
const { createObjectURL, revokeObjectURL } = URL;

beforeEach(() => {
  globalThis.fetch = async (url) => {
    try {
      return new Response(readFileSync(new URL(url)), { headers: { "content-type": "text/javascript" } });
    } catch {
      return new Response("", { status: 404 });
    }
  };
  globalThis.Blob = class {
    constructor(parts, { type }) {
      assert.equal(type, "text/javascript");
      this.content = parts.join("");
    }
  };
  URL.createObjectURL = ({ content }) => {
    latestBlob = pathToFileURL(join(stage({ "blob.js": content }), "blob.js")).href;
    blobs.add(latestBlob);
    return latestBlob;
  };
  URL.revokeObjectURL = (url) => assert.ok(blobs.delete(url));
});
afterEach(() => {
  Object.assign(globalThis, { fetch, Blob });
  Object.assign(URL, { createObjectURL, revokeObjectURL });
  assert.equal(blobs.size, 0, "every address of a blob is revoked");
});

export function assertFailed(answer, stage, kind, message = /./) {
  assert.deepEqual({ ...answer, message: "" }, { build: "__BUILD_ID__", type: "failed", stage, kind, message: "" });
  assert.match(answer.message, message);
  assert.ok(answer.message.length <= 300 && !/[\r\n]/.test(answer.message));
}
