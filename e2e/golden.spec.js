// Every kernel gives the golden checksums of its card in the tab as well: in all languages, Rust in both of its builds,
// at every seed and size that the card names, through the workers that measure. The native side of this is
// kernels/parity.test.mjs.

import { cards } from "../xtask/ask.mjs";
import { callsInWorker } from "./support/engine.js";
import { expect, test } from "./support/test.js";

const ENGINES = [
  { language: "rust", variant: "simd128" },
  { language: "rust", variant: "scalar" },
  { language: "go" },
  { language: "javascript" },
  { language: "python" },
];

// The worker's script as it is built.
test.use({ machine: {} });

for (const { slug, golden } of cards()) {
  test(`${slug} gives its ${golden.length} golden checksums in the tab`, async ({ page, site }) => {
    expect(golden.length).toBeGreaterThanOrEqual(8);
    await page.goto(site.url);
    for (const engine of ENGINES) {
      const inputs = golden.map(({ seed, n }) => ({ seed, n }));
      const answers = await page.evaluate(callsInWorker, { kernel: slug, ...engine, inputs });
      const found = answers.map(({ seed, n, checksums, message }) => ({
        seed,
        n,
        checksum: checksums?.[0] ?? message,
      }));
      expect(found, Object.values(engine).join(" ")).toEqual(golden);
    }
  });
}
