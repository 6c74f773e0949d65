// What tests and benches in JavaScript ask of xtask, so that none of them reads TOML.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const { CARGO = "cargo" } = process.env;

function ask(verb) {
  const options = { cwd: fileURLToPath(new URL("..", import.meta.url)), stdio: ["ignore", "pipe", "inherit"] };
  return JSON.parse(execFileSync(CARGO, ["run", "--quiet", "--package", "xtask", "--", verb], options));
}

/** The figures of every kernel's card. */
export const cards = () => ask("cards");
