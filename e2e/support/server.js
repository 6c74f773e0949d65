// A plain file server for dist/ under a sub-path, on which single files can be made to misbehave. The answers are
// real HTTP, so that what workers and their imports ask for is answered in the same way as what the page asks for.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const MEDIA_TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".py": "text/x-python; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".xml": "application/xml",
  ".zip": "application/zip",
};
const COMPRESSED_ALREADY = [".png", ".zip"];

const typeOf = (path) => MEDIA_TYPES[extname(path)] ?? "application/octet-stream";

/** The name says which build a file is of, so that it never changes. */
const isVersioned = (url) => /-[0-9a-f]{16}[._]|\.\w+\?v=/.test(url);

/** The server of one test. Paths are relative to `dist`. */
/** An address is any text: what is no UTF-8 stays as it is, and is the name of no file. */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export class Site {
  /** Paths asked for, in order. */
  requested = [];
  /** Path to functions from the file's answer to the one that is sent, applied in order. */
  #changes = new Map();
  /** Path to the file compressed, which takes long; such a server's files are taken to stay as they are. */
  #compressed = new Map();

  /** Serves the folder `dist` below the path `root` on a free port; `likeHost` compresses and says what may be cached, as
   * a host of static pages does. */
  static async start({ dist = DIST, root = "/a/b/", likeHost = false } = {}) {
    const site = Object.assign(new Site(), { dist, root, likeHost });
    site.server = createServer((request, response) => site.#answer(request, response));
    await new Promise((resolve, reject) => site.server.once("error", reject).listen(0, "127.0.0.1", resolve));
    site.origin = `http://127.0.0.1:${site.server.address().port}`;
    site.url = site.origin + root;
    return site;
  }

  async stop() {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Answers 404. */
  remove(path) {
    this.change(path, () => this.#missing());
  }

  /** Sends only the first part of a file, as a broken upload leaves it. */
  truncate(path) {
    this.change(path, (answer) => ({ ...answer, body: answer.body.subarray(0, answer.body.length / 2) }));
  }

  /** Sends another text, also where there is no such file. */
  replace(path, body) {
    this.change(path, () => ({ status: 200, type: typeOf(path), body }));
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
    const path = decoded(pathname.slice(this.root.length)).replace(/(^|\/)$/, "$1index.html");
    try {
      let answer = await this.#missing();
      if (pathname.startsWith(this.root)) {
        this.requested.push(path);
        answer = await this.#file(path);
        for (const change of this.#changes.get(path) ?? []) answer = await change(answer);
      }
      const { status, type, body, headers } = this.likeHost ? await this.#hosted(request, path, answer) : answer;
      const length = Buffer.byteLength(body);
      response.writeHead(status, { "content-type": type, "content-length": length, ...headers }).end(body);
    } catch (error) {
      // A test that changes what is not there; it must not pass by accident.
      console.error(error);
      response.writeHead(500, { "content-type": "text/plain" }).end(error.message);
    }
  }

  /** What is sent for a file: `{status, type, body}`. */
  async #file(path) {
    const file = normalize(join(this.dist, path));
    if (!file.startsWith(this.dist + sep)) return this.#missing();
    try {
      return { status: 200, type: typeOf(path), body: await readFile(file) };
    } catch {
      return this.#missing();
    }
  }

  async #missing() {
    try {
      return { status: 404, type: MEDIA_TYPES[".html"], body: await readFile(join(this.dist, "404.html")) };
    } catch {
      return { status: 404, type: "text/plain", body: "not found" };
    }
  }

  /** The answer compressed, if the browser takes that, and with how long it may be kept. */
  async #hosted({ url, headers }, path, answer) {
    const cached = answer.status === 200 && isVersioned(url) ? "public, max-age=31536000, immutable" : "no-cache";
    const said = { "cache-control": cached, vary: "accept-encoding" };
    const isPlain = COMPRESSED_ALREADY.includes(extname(path)) || !/\bbr\b/.test(headers["accept-encoding"]);
    if (isPlain || answer.status !== 200) return { ...answer, headers: said };
    if (!this.#compressed.has(path)) this.#compressed.set(path, brotli(answer.body));
    return { ...answer, body: await this.#compressed.get(path), headers: { ...said, "content-encoding": "br" } };
  }
}

/** The best quality up to a megabyte; for an engine it would take half a minute and save a tenth. */
function brotli(body) {
  const quality = body.length > 2e6 ? 9 : 11;
  return compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
