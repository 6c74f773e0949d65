// Whether time grows with n as the cards say: every kernel in every language, natively, at all the sizes of its card.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cards, factor } from "./cards.js";
import { batches, runners } from "./runners.js";
import { median } from "./statistics.js";
import { fixed, printTable, progress } from "./table.js";

const TOLERANCE = 0.2;
// Of a visit to a size, after its warm-up; a call that takes longer is a batch of its own.
const SECONDS = 0.1;

export async function growth({ root, output, pages: passes = 2 }) {
  const all = Object.entries(runners(root, output));
  const lines = cards(join(root, "kernels")).flatMap(({ slug, sizes: { steps }, growth }) =>
    all.map(([language, { command }]) => ({ slug, steps, growth, language, command, times: steps.map(() => []) })),
  );
  // The passes are the outer loop: a slow moment of the machine then meets only one visit of several. Each visit has a
  // process of its own, since an allocator keeps the traces of the sizes before.
  for (let pass = 1; pass <= passes; pass++) {
    for (const { slug, steps, language, command, times } of lines) {
      for (const [i, n] of steps.entries()) times[i].push(...(await batches(root, command, slug, n, SECONDS)));
      const medians = times.map((times) => fixed(median(times), 3)).join(", ");
      progress(`pass ${pass} of ${passes}, ${slug}, ${language}: ${medians} ms`);
    }
  }
  const file = join(output, "growth.json");
  writeFileSync(file, JSON.stringify(lines.map(({ command, ...rest }) => rest)));
  console.log(`\nevery batch, in ms a call: ${file}`);
  print(lines, all.map(([, { runtime }]) => runtime));
}

function print(lines, runtimes) {
  const judged = lines.map((line) => ({ ...line, errors: errors(line) }));
  const rows = judged.map(({ slug, language, errors }) => {
    const worst = errors.reduce((worst, error) => (Math.abs(error) > Math.abs(worst) ? error : worst));
    const cells = errors.map((error) => fixed(1 + error, 2));
    return [slug, language, ...cells, fixed(100 * worst, 0), Math.abs(worst) <= TOLERANCE ? "yes" : "NO"];
  });
  const pairs = judged.flatMap(({ errors }) => errors);
  const within = pairs.filter((error) => Math.abs(error) <= TOLERANCE).length;
  const percent = `${100 * TOLERANCE} %`;
  const headings = ["kernel", "language", "1st to 2nd", "2nd to 3rd", "3rd to 4th", "4th to 5th", "worst %", `within ${percent}`];
  printTable("Growth: time's factor from size to size over that of the card's growth, natively", headings, rows);
  console.log(`${within} of ${pairs.length} pairs are within ${percent} (${runtimes.join(", ")})`);
}

/** From each size to the next: the measured factor over the card's, less 1. */
function errors({ steps, growth, times }) {
  const medians = times.map(median);
  return steps.slice(1).map((n, i) => medians[i + 1] / medians[i] / factor(growth, steps[i], n) - 1);
}
