// The figures that the page has to reach, measured on the built page in headless Chromium. A bench: it prints, and
// never fails on a time. Started by `cargo xtask bench [NAME...] [--pages N] [--resume]`.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, rmSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Site } from "../support/server.js";
import { calls } from "./calls.js";
import { growth } from "./growth.js";
import { lighthouse } from "./lighthouse/index.js";
import { longTasks } from "./long-tasks.js";
import { watchCores } from "./machine.js";
import { noise } from "./noise.js";
import { quiz } from "./quiz.js";
import { series } from "./series.js";
import { firstFigures, quickCheck } from "./times.js";
import { twins } from "./twins.js";

const BENCHES = {
  "first-figures": firstFigures,
  "quick-check": quickCheck,
  "long-tasks": longTasks,
  growth,
  calls,
  quiz,
  lighthouse,
  twins,
  noise,
  series,
};
const HELP = `bench [NAME...] [--pages N] [--resume]
  names: ${Object.keys(BENCHES).join(", ")}; all of them by default
  --pages N  fresh pages (growth and calls: passes) of each instead of the usual number
  --resume   twins: finish the last run instead of beginning anew`;
// With more cores busy before the start, the figures are not worth much.
const BUSY = 0.2;

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { pages: { type: "string" }, resume: { type: "boolean" }, help: { type: "boolean" } },
  });
  const pages = values.pages === undefined ? undefined : Number(values.pages);
  const wrong = positionals.filter((name) => !Object.hasOwn(BENCHES, name));
  if (values.help || wrong.length > 0 || (pages !== undefined && !(Number.isInteger(pages) && pages > 0))) {
    console.log(HELP);
    return values.help ? 0 : 1;
  }
  if (!process.env.CHROMIUM) throw new Error("CHROMIUM names no browser: use `cargo xtask bench`");
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const output = join(root, "target/bench");
  const dist = snapshot(join(root, "dist"), join(output, "dist"));
  console.log(await circumstances());
  const site = await Site.start({ dist });
  try {
    for (const name of positionals.length > 0 ? positionals : Object.keys(BENCHES)) {
      console.error(`\n== ${name}`);
      await BENCHES[name]({ root, dist, output, address: site.url, pages, resume: values.resume });
    }
  } finally {
    await site.stop();
  }
  return 0;
}

/** A copy of the built page, so that a build meanwhile does not change what is measured. */
function snapshot(dist, copy) {
  if (!existsSync(join(dist, "index.html"))) throw new Error("dist/ is not built: run `cargo xtask build`");
  rmSync(copy, { recursive: true, force: true });
  cpSync(dist, copy, { recursive: true });
  return copy;
}

async function circumstances() {
  const browser = execFileSync(process.env.CHROMIUM, ["--version"], { encoding: "utf8" }).trim();
  const coresBusy = watchCores();
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const busy = coresBusy();
  const warning = busy > BUSY ? ", so expect noise" : "";
  return `${browser}, headless; ${cpus().length} cores, ${cpus()[0].model}; ${busy.toFixed(1)} busy before${warning}`;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`error: ${error.message}`);
  process.exitCode = 1;
}
