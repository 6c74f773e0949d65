// Measures one kernel in all four languages on the built page, in a fresh headless browser, and writes the file that the
// page hands out at the end. Started by `cargo xtask reference`: node tab.js KERNEL PRESET FILE
import { writeFile } from "node:fs/promises";
import { checkOnce } from "../bench/browser.js";
import { Site } from "../support/server.js";

/** The page that measures a kernel. */
const hashOf = (kernel, preset) => `lab/#kernel=${kernel}&preset=${preset}`;

async function main([kernel, preset, file, ...rest]) {
  if (!file || rest.length > 0 || !process.env.CHROMIUM) {
    throw new Error("usage: node tab.js KERNEL PRESET FILE, with the browser in CHROMIUM");
  }
  const site = await Site.start();
  try {
    const { results } = await checkOnce(site.url, hashOf(kernel, preset));
    await writeFile(file, JSON.stringify(results));
  } finally {
    await site.stop();
  }
}

// Playwright closes the browser on an interrupt, of which nothing more is to be said.
let interrupted = false;
process.once("SIGINT", () => (interrupted = true));
try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!interrupted) console.error(`error: ${error.message}`);
  process.exitCode = 1;
}
