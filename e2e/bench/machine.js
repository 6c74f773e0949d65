// How busy the machine is: its noise is the first thing to know about a figure.
import { cpus } from "node:os";

function times() {
  const cores = cpus().map(({ times }) => times);
  const sum = (pick) => cores.reduce((sum, core) => sum + pick(core), 0);
  return {
    idle: sum(({ idle }) => idle),
    all: sum(({ user, nice, sys, irq, idle }) => user + nice + sys + irq + idle),
  };
}

/** Starts watching; the function that it gives tells how many cores were busy on average since, with anything. */
export function watchCores() {
  const before = times();
  return () => {
    const after = times();
    return cpus().length * (1 - (after.idle - before.idle) / (after.all - before.all));
  };
}
