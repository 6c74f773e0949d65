// Whether time grows with n as the cards say: every kernel in every language, natively, at all the sizes of its card.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cards, natives, start } from "../../xtask/ask.mjs";
import { median } from "./statistics.js";
import { fixed, printTable, progress } from "./table.js";

const TOLERANCE = 0.2;
// Of a visit to a size. A batch is as many calls as take BATCH_MS or more; a call that takes longer is one of its own.
const WARM_UP_MS = 300;
const VISIT_MS = 100;
const BATCH_MS = 25;

export async function growth({ output, pages: passes = 2 }) {
  const all = Object.entries(natives());
  const runtimes = {};
  const lines = cards().flatMap(({ slug, sizes: { steps }, factors }) =>
    all.map(([language, command]) => ({ slug, steps, factors, language, command, times: steps.map(() => []) })),
  );
  // The passes are the outer loop: a slow moment of the machine then meets only one visit of several. Each visit has a
  // process of its own, since an allocator keeps the traces of the sizes before.
  for (let pass = 1; pass <= passes; pass++) {
    for (const { slug, steps, language, command, times } of lines) {
      for (const [i, n] of steps.entries()) {
        const visited = await visit(command, slug, n);
        runtimes[language] = visited.runtime;
        times[i].push(...visited.times);
      }
      const medians = times.map((times) => fixed(median(times), 3)).join(", ");
      progress(`pass ${pass} of ${passes}, ${slug}, ${language}: ${medians} ms`);
    }
  }
  const file = join(output, "growth.json");
  writeFileSync(file, JSON.stringify(lines.map(({ command, ...rest }) => rest)));
  console.log(`\nevery batch, in ms a call: ${file}`);
  print(lines, Object.values(runtimes));
}

/** The runtime's name, and milliseconds a call of each batch in a process of its own. */
async function visit(command, slug, n) {
  const native = await start(command);
  const times = [];
  const ask = async (line) => {
    const answer = await native.say(line);
    if (answer.error) throw new Error(`${slug}: ${line}: ${answer.error}`);
    return answer;
  };
  await ask(`prepare ${slug} 0 ${n}`);
  const warm = performance.now() + WARM_UP_MS;
  for (let reps = 1; times.length === 0 || performance.now() < warm + VISIT_MS; ) {
    const began = performance.now();
    const { elapsed_ms } = await ask(`run ${reps}`);
    // What fills a batch with a tenth to spare, at most ten times the last count.
    if (elapsed_ms < BATCH_MS) reps = Math.ceil(reps * Math.min((1.1 * BATCH_MS) / elapsed_ms, 10));
    else if (began >= warm) times.push(elapsed_ms / reps);
  }
  await native.end();
  return { runtime: native.ready, times };
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
  const headings = [
    "kernel",
    "language",
    "1st to 2nd",
    "2nd to 3rd",
    "3rd to 4th",
    "4th to 5th",
    "worst %",
    `within ${percent}`,
  ];
  printTable("Growth: time's factor from size to size over that of the card's growth, natively", headings, rows);
  console.log(`${within} of ${pairs.length} pairs are within ${percent} (${runtimes.join(", ")})`);
}

/** From each size to the next: the measured factor over the card's, less 1. */
function errors({ factors, times }) {
  const medians = times.map(median);
  return factors.map((factor, i) => medians[i + 1] / medians[i] / factor - 1);
}
