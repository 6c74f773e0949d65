// A plain file server for dist/ under a sub-path, on which single files can be made to misbehave. The answers are
// real HTTP, so that what workers and their imports ask for is answered in the same way as what the page asks for.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";

const DIST = new URL("../../dist/", import.meta.url);
const ROOT = "/a/b/";
const MEDIA_TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".py": "text/x-python; charset=utf-8",
  ".zip": "application/zip",
};

/** What is sent for a file: `{status, type, body}`. */
async function fileAnswer(path) {
  try {
    const type = MEDIA_TYPES[extname(path)] ?? "application/octet-stream";
    return { status: 200, type, body: await readFile(new URL(path, DIST)) };
  } catch {
    return { status: 404, type: "text/plain", body: "not found" };
  }
}

/** The server of one test. Paths are relative to dist/. */
export class Site {
  /** Paths asked for, in order. */
  requested = [];
  /** Path to functions from the file's answer to the one that is sent, applied in order. */
  #changes = new Map();

  static async start() {
    const site = new Site();
    site.server = createServer((request, response) => site.#answer(request, response));
    await new Promise((resolve) => site.server.listen(0, "127.0.0.1", resolve));
    site.origin = `http://127.0.0.1:${site.server.address().port}`;
    site.url = site.origin + ROOT;
    return site;
  }

  async stop() {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Answers 404. */
  remove(path) {
    this.change(path, () => ({ status: 404, type: "text/plain", body: "not found" }));
  }

  /** Sends only the first part of a file, as a broken upload leaves it. */
  truncate(path) {
    this.change(path, (answer) => ({ ...answer, body: answer.body.subarray(0, answer.body.length / 2) }));
  }

  /** Sends another text. */
  replace(path, body) {
    this.change(path, (answer) => ({ ...answer, body }));
  }

  /** Sends a file with a part of its text replaced, which must be there. */
  edit(path, from, to) {
    this.change(path, (answer) => {
      const text = answer.body.toString();
      if (!text.includes(from)) throw new Error(`${path} does not contain ${from}`);
      return { ...answer, body: text.replaceAll(from, to) };
    });
  }

  /** Keeps the answer back until the returned function is called. */
  hold(path) {
    let release;
    const released = new Promise((resolve) => {
      release = resolve;
    });
    this.change(path, async (answer) => {
      await released;
      return answer;
    });
    return release;
  }

  change(path, change) {
    this.#changes.set(path, [...(this.#changes.get(path) ?? []), change]);
  }

  /** Takes the last change of a file back. */
  restore(path) {
    this.#changes.get(path).pop();
  }

  /**
   * Lets workers find the machine slower by a factor, asked for each worker in turn. The loop that watches the
   * machine's speed is not timed then, so that no other load on the machine changes what the page makes of it.
   */
  machine(slowness) {
    let workers = 0;
    this.change("engines/worker.js", (answer) => {
      const timing = "sentinel(iterations);\n  return performance.now() - start;";
      const text = answer.body.toString();
      if (!text.includes(timing)) throw new Error("engines/worker.js times its loop in another way");
      return { ...answer, body: text.replace(timing, `return ${slowness(workers++) / 1e5} * iterations;`) };
    });
  }

  async #answer(request, response) {
    const { pathname } = new URL(request.url, this.origin);
    if (!pathname.startsWith(ROOT)) {
      response.writeHead(404).end();
      return;
    }
    const path = decodeURIComponent(pathname.slice(ROOT.length)) || "index.html";
    this.requested.push(path);
    try {
      let answer = await fileAnswer(path);
      for (const change of this.#changes.get(path) ?? []) answer = await change(answer);
      const { status, type, body } = answer;
      response.writeHead(status, { "content-type": type }).end(body);
    } catch (error) {
      // A test that changes what is not there; it must not pass by accident.
      console.error(error);
      response.writeHead(500, { "content-type": "text/plain" }).end(error.message);
    }
  }
}
