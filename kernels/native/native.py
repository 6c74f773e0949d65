"""Times a kernel natively; see README.md beside this file."""

import importlib
import json
import math
import sys
from pathlib import Path
from time import perf_counter

WARM_UP_S = 0.3
BATCH_MS = 25
ROOT = Path(__file__).resolve().parents[2]


class Runner:
    def __init__(self, kernel, seed, n):
        # By full name: a kernel may be called like a module of the standard library.
        module = importlib.import_module(f"kernels.{kernel}.{kernel}")
        self.kernel, self.n, self.run = kernel, n, module.run
        self.input = module.prepare(seed, n)
        self.checksum = self.run(self.input)

    def time(self, reps):
        """Milliseconds for `reps` calls."""
        run, prepared, checksum = self.run, self.input, self.checksum
        same = True
        start = perf_counter()
        for _ in range(reps):
            same = run(prepared) == checksum and same
        elapsed_ms = (perf_counter() - start) * 1e3
        if not same:
            raise ValueError("checksums differ between calls")
        return elapsed_ms

    def print(self, reps, elapsed_ms):
        line = {"kernel": self.kernel, "n": self.n, "reps": reps, "elapsed_ms": elapsed_ms, "checksum": self.checksum}
        print(json.dumps(line, separators=(",", ":")))

    def measure(self, seconds):
        reps = 1
        if seconds == 0:
            self.print(reps, self.time(reps))
            return
        end = perf_counter() + WARM_UP_S
        while perf_counter() < end:
            reps = enough(reps, self.time(reps))
        end = perf_counter() + seconds
        while perf_counter() < end:
            elapsed_ms = self.time(reps)
            if elapsed_ms >= BATCH_MS:
                self.print(reps, elapsed_ms)
            else:
                reps = enough(reps, elapsed_ms)


def enough(reps, elapsed_ms):
    """Calls that fill a batch with a tenth to spare, at most ten times the last count."""
    return max(1, math.ceil(reps * min(1.1 * BATCH_MS / elapsed_ms, 10)))


def start(arguments):
    try:
        kernel, n, seconds, seed = arguments if len(arguments) == 4 else [*arguments, "0"]
        n, seconds, seed = int(n), float(seconds), int(seed)
        if not (0 <= n < 2**32 and 0 <= seed < 2**32 and seconds >= 0):
            raise ValueError
    except ValueError:
        sys.exit("usage: native KERNEL N SECONDS [SEED]")
    if not (ROOT / "kernels" / kernel / f"{kernel}.py").is_file():
        sys.exit(f"unknown kernel {kernel}")
    try:
        Runner(kernel, seed, n).measure(seconds)
    except ValueError as error:
        sys.exit(str(error))


# Else the folder of this file comes first and hides the package.
sys.path[0] = str(ROOT)
if sys.argv[1:] == ["serve"]:
    importlib.import_module("kernels.native.serve").serve()
else:
    start(sys.argv[1:])
