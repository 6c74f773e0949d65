// What benches and tests in the browser need of the kernels' cards; `core` reads and checks all of them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The sizes, the growth and the golden checksums of every card in the folder `kernels`. */
export function cards(kernels) {
  return readdirSync(kernels)
    .filter((slug) => existsSync(join(kernels, slug, "card.toml")))
    .map((slug) => {
      const tables = readFileSync(join(kernels, slug, "card.toml"), "utf8").split(/^(?=\[)/m);
      const all = (heading) => tables.filter((table) => table.startsWith(heading)).map(values);
      const [sizes, growth] = [...all("[sizes]"), ...all("[growth]")];
      return { slug, sizes, growth, golden: all("[[golden]]") };
    });
}

/** A table of numbers and lists of numbers, which TOML and JSON write alike. */
const values = (table) =>
  Object.fromEntries([...table.matchAll(/^(\w+) = (.+)$/gm)].map(([, key, value]) => [key, JSON.parse(value)]));

/** The factor from the work at `from` to the work at `to`, as `core` works it out (kernel.rs). */
export const factor = (growth, from, to) => Math.exp(lnWork(growth, to) - lnWork(growth, from));

/** Logarithm of n^power · log2(n)^log · base^n · (n!)^factorial. */
function lnWork({ power = 0, log = 0, base = 1, factorial = 0 }, n) {
  let sum = power * Math.log(n) + n * Math.log(base);
  if (log !== 0) sum += log * Math.log(Math.log2(n));
  if (factorial !== 0) for (let i = 2; i <= n; i++) sum += factorial * Math.log(i);
  return sum;
}
