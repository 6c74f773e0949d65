"""Answers each line of the input with a line, for whoever drives a measurement; see README.md beside this file."""

import importlib
import json
import signal
import sys
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parents[2]
# The kernels are imported from the root as a package: beside this file there is none.
sys.path[0] = str(ROOT)


class Server:
    def __init__(self):
        self.run = self.input = None

    def answer(self, words):
        match words:
            case ["prepare", kernel, seed, n]:
                return self.prepare(kernel, u32(seed), u32(n))
            case ["run", reps]:
                return self.time(u32(reps))
        raise ValueError("neither prepare nor run")

    def prepare(self, kernel, seed, n):
        if seed is None or n is None:
            raise ValueError("prepare needs KERNEL SEED N")
        # The old input goes first, so that two never share the memory.
        self.run = self.input = None
        if not (ROOT / "kernels" / kernel / f"{kernel}.py").is_file():
            raise ValueError("unknown kernel")
        # By full name: a kernel may be called like a module of the standard library.
        module = importlib.import_module(f"kernels.{kernel}.{kernel}")
        self.run, self.input = module.run, module.prepare(seed, n)
        return {"prepared": True}

    def time(self, reps):
        """Times `reps` calls. The checksum is the complement of the first call's when the calls disagree."""
        if not reps:
            raise ValueError("run needs REPS above 0")
        if self.run is None:
            raise ValueError("nothing is prepared")
        run, prepared = self.run, self.input
        start = perf_counter()
        checksum = run(prepared)
        same = True
        for _ in range(reps - 1):
            same = run(prepared) == checksum and same
        elapsed_ms = (perf_counter() - start) * 1e3
        return {"reps": reps, "elapsed_ms": elapsed_ms, "checksum": checksum if same else checksum ^ 0xFFFFFFFF}


def u32(text):
    return int(text) if text.isascii() and text.isdigit() and int(text) < 2**32 else None


def say(answer):
    print(json.dumps(answer), flush=True)


# An interrupt ends it without a traceback, as it ends the others.
signal.signal(signal.SIGINT, signal.SIG_DFL)
server = Server()
say({"ready": f"CPython {sys.version.split()[0]}"})
for line in sys.stdin:
    try:
        say(server.answer(line.split()))
    # Whatever fails becomes the answer: the other side asks on.
    except Exception as error:  # noqa: BLE001
        say({"error": f"{type(error).__name__}: {error}" if not isinstance(error, ValueError) else str(error)})
