// Prints one line a part of dist/ (its path is the argument): name, bytes, bytes with brotli, separated by tabs.
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);
const dist = process.argv.at(-1);

// The best quality up to two megabytes; for Pyodide it would take half a minute and save a tenth.
const quality = (content) => (content.length > 2e6 ? 9 : 11);

const entries = await readdir(dist, { recursive: true, withFileTypes: true });
function part(path) {
  const [folder, engine] = path.split(sep);
  if (folder === "engines") return engine.includes(".") ? "engines (shared)" : `engines/${engine}`;
  if (path === "index.html") return "first view";
  if (path.endsWith(".html") && folder !== "sources") return "other pages";
  if (path.endsWith(".png")) return "previews";
  if (/^crosscheck[-_].*(js|wasm)$/.test(path)) return "program";
  return folder;
}

const sizes = new Map([["first view", [0, 0]]]);
await Promise.all(
  entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      const content = await readFile(path);
      const small = await compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality(content) } });
      const name = part(relative(dist, path));
      const [raw, compressed] = sizes.get(name) ?? [0, 0];
      sizes.set(name, [raw + content.length, compressed + small.length]);
    }),
);
for (const [name, [raw, compressed]] of [...sizes].sort(([a], [b]) =>
  a === "first view" ? -1 : b === "first view" ? 1 : a < b ? -1 : 1,
)) {
  console.log(`${name}\t${raw}\t${compressed}`);
}
