// What a reader's browser fetches for the first view, the ledger, compressed.
import { brotliCompressSync, constants } from "node:zlib";
import { readdir } from "node:fs/promises";
import { launch, openDocument } from "./browser.js";
import { printTable, reached } from "./table.js";

const TARGET_BYTES = 150_000;
// Long enough for anything that the page fetches late.
const QUIET_MS = 2_000;

const compressed = (content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

export async function firstView({ address, dist }) {
  const files = await requested(address);
  const rows = files.map(({ name, content }) => ({ name, raw: content.length, small: compressed(content) }));
  rows.sort((a, b) => b.small - a.small);
  const total = (key) => rows.reduce((sum, row) => sum + row[key], 0);
  printTable("First view: every request before another page is opened, brotli quality 11", ["file", "bytes", "brotli", "target", ""], [
    ...rows.map(({ name, raw, small }) => [name, raw, small, "", ""]),
    ["all", total("raw"), total("small"), `at most ${TARGET_BYTES}`, reached(total("small") <= TARGET_BYTES)],
  ]);
  const built = (await readdir(dist, { withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name);
  const seen = new Set(files.map(({ name }) => name));
  const unseen = built.filter((name) => !seen.has(name));
  const extra = [...seen].filter((name) => !built.includes(name));
  if (unseen.length > 0) console.log(`built beside the engines, but not requested: ${unseen.join(", ")}`);
  if (extra.length > 0) console.log(`requested, but not a file beside the engines: ${extra.join(", ")}`);
}

async function requested(address) {
  const browser = await launch();
  try {
    const answers = [];
    const page = await openDocument(browser, address, (page) => page.on("response", (response) => answers.push(response)));
    await page.waitForTimeout(QUIET_MS);
    return await Promise.all(
      answers.map(async (answer) => ({
        name: decodeURIComponent(answer.url().replace(address, "")) || "index.html",
        content: await answer.body(),
      })),
    );
  } finally {
    await browser.close();
  }
}
