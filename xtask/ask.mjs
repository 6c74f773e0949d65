// What tests and benches in JavaScript ask of xtask, so that none of them reads TOML or builds a program.
import { execFileSync, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const { CARGO = "cargo" } = process.env;

function ask(verb) {
  const options = { cwd: fileURLToPath(new URL("..", import.meta.url)), stdio: ["ignore", "pipe", "inherit"] };
  return JSON.parse(execFileSync(CARGO, ["run", "--quiet", "--package", "xtask", "--", verb], options));
}

/** The figures of every kernel's card. */
export const cards = () => ask("cards");

/** Builds the native programs; gives the command line of each, by language. */
export const natives = () => ask("natives");

/** Starts a native program: its first words, and what it answers; kernels/native/README.md says to what. */
export async function start([program, ...options]) {
  const native = spawn(program, options, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((resolve) => native.once("close", resolve));
  const lines = createInterface({ input: native.stdout })[Symbol.asyncIterator]();
  const answer = async () => JSON.parse((await lines.next()).value);
  return {
    ready: (await answer()).ready,
    say(line) {
      native.stdin.write(`${line}\n`);
      return answer();
    },
    /** Its exit code. */
    end() {
      native.stdin.end();
      return ended;
    },
  };
}
