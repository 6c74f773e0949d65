// Prints the machine, as its system describes it, and the time, as one line of JSON.
import { arch, availableParallelism, cpus, release, totalmem, type } from "node:os";

const machine = {
  cpu: (cpus()[0]?.model ?? arch()).trim(),
  cores: availableParallelism(),
  memory_mb: Math.round(totalmem() / 2 ** 20),
  os: `${type()} ${release().match(/^\d+(\.\d+)?/)?.[0] ?? ""} ${arch()}`,
  date: new Date().toISOString(),
};
console.log(JSON.stringify(machine));
