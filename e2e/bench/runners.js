// The programs of kernels/native: how to build them and to time with them.
import { execFile, execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const answer = promisify(execFile);

/** Builds what has to be built. Gives, a language, the command of its native runner and the words for it. */
export function runners(root, output) {
  mkdirSync(output, { recursive: true });
  const kernels = join(root, "kernels");
  const python = process.env.PYTHON ?? "python3";
  const go = process.env.GO ?? "go";
  const said = (program, ...options) => execFileSync(program, options, { encoding: "utf8", cwd: kernels }).trim();
  const cargo = ["--quiet", "--profile", "engine", "--package", "crosscheck-kernels", "--example", "native"];
  execFileSync("cargo", ["build", ...cargo], { cwd: root, stdio: "inherit" });
  const goNative = join(output, "native-go");
  execFileSync(go, ["build", "-o", goNative, "./native"], { cwd: kernels, stdio: "inherit" });
  return {
    rust: { command: ["cargo", "run", ...cargo, "--"], runtime: said("rustc", "--version").replace(/ \(.*/, "") },
    go: { command: [goNative], runtime: said(go, "version").replace(/^go version go(\S+).*/, "Go $1") },
    javascript: {
      command: [process.execPath, "native/native.mjs"],
      runtime: `Node.js ${process.versions.node} (V8 ${process.versions.v8.split(".").slice(0, 2).join(".")})`,
    },
    python: { command: [python, "native/native.py"], runtime: `C${said(python, "--version")}` },
  };
}

/** Milliseconds a call of each batch in a process of its own, for `seconds` after its warm-up. */
export async function batches(root, [program, ...options], kernel, n, seconds) {
  const { stdout } = await answer(program, [...options, kernel, n, seconds].map(String), { cwd: join(root, "kernels") });
  return stdout.trim().split("\n").map(JSON.parse).map(({ elapsed_ms, reps }) => elapsed_ms / reps);
}
