// Prints one line a part of dist/ (its path is the argument): name, bytes, bytes with brotli, separated by tabs.
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);
const dist = process.argv.at(-1);

// The best quality up to a megabyte; for Pyodide it would take half a minute and save a tenth.
const quality = (content) => (content.length > 1e6 ? 9 : 11);

const entries = await readdir(dist, { recursive: true, withFileTypes: true });
// A page but the first is a module of its own, whose name has no hash.
const modules = entries.map((entry) => entry.name.match(/^([a-z]+)_bg\.wasm$/)?.[1]).filter(Boolean);

function part(path) {
  const [room, engine] = path.split(sep);
  if (room === "sources") return room;
  const name = modules.find((name) => room.startsWith(`${name}.`) || room.startsWith(`${name}_bg.`));
  if (name) return `pages/${name}`;
  if (room !== "engines") return "first view";
  return engine.includes(".") ? "engines (shared)" : `engines/${engine}`;
}

const sizes = new Map([["first view", [0, 0]]]);
await Promise.all(entries.filter((entry) => entry.isFile()).map(async (entry) => {
  const path = join(entry.parentPath ?? entry.path, entry.name);
  const content = await readFile(path);
  const small = await compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality(content) } });
  const name = part(relative(dist, path));
  const [raw, compressed] = sizes.get(name) ?? [0, 0];
  sizes.set(name, [raw + content.length, compressed + small.length]);
}));
for (const [name, [raw, compressed]] of [...sizes].sort(([a], [b]) => (a === "first view" ? -1 : b === "first view" ? 1 : a < b ? -1 : 1))) {
  console.log(`${name}\t${raw}\t${compressed}`);
}
