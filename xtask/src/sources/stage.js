// Writes the highlighted fragment of each source file into a folder.
//
//   node xtask/src/sources/stage.js FOLDER FILE...
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";

import { fragment } from "./fragment.js";

const [folder, ...files] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
await Promise.all(
  files.map(async (file) => {
    const html = fragment(await readFile(file, "utf8"), extname(file).slice(1));
    await writeFile(join(folder, `${basename(file)}.html`), html);
  }),
);
