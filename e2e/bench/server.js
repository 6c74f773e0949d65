// A plain static server for dist/, from a sub-path, with single files replaced where a bench asks for it.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".py": "text/x-python",
  ".wasm": "application/wasm",
  ".zip": "application/zip",
};
const ROOM = "/some/where/";

/** Serves the folder `dist` on a free port of this machine; `replaced` maps paths inside it to other text.
 * Gives {address, close}. */
export async function serve(dist, replaced = new Map()) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = decodeURIComponent(pathname.slice(ROOM.length)) || "index.html";
    const file = normalize(join(dist, path));
    try {
      if (!pathname.startsWith(ROOM) || !file.startsWith(dist + sep)) throw new Error("outside");
      const content = replaced.get(path) ?? (await readFile(file));
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" });
      response.end(content);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" });
      response.end("not found");
    }
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}${ROOM}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
