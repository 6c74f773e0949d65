// Python: CPython in WebAssembly (Pyodide), served from here. The loop over calls runs in Python.
// The kernel's source is taken as it is, or as the reader edited it.

const FOLDER = "python/pyodide/";
const FILES = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"];

// What the edited source is called in tracebacks.
const EDITED = "edited.py";

// The kernel is imported from a file, under its full name: it may be called like a module of the standard library.
// An edited source is not: the import system remembers modules, and compiled files by their size and second.
const HARNESS = `
import importlib
import linecache
import pathlib
import sys
import types

def load(slug, source):
    global make_input, run
    folder = pathlib.Path("kernels", slug)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{slug}.py").write_text(source)
    importlib.invalidate_caches()
    kernel = importlib.import_module(f"kernels.{slug}.{slug}")
    make_input, run = kernel.prepare, kernel.run

def edit(source):
    global make_input, run
    # Tracebacks take their lines from here.
    linecache.cache["${EDITED}"] = len(source), None, source.splitlines(True), "${EDITED}"
    kernel = sys.modules["edited"] = types.ModuleType("edited")
    exec(compile(source, "${EDITED}", "exec"), kernel.__dict__)
    make_input, run = (getattr(kernel, name, None) for name in ("prepare", "run"))
    return callable(make_input) and callable(run)

def prepare(seed, n):
    global prepared
    # The old input goes first, so that two never share the memory.
    prepared = None
    prepared = make_input(seed, n)

def repeat(reps):
    checksum = run(prepared)
    same = True
    for _ in range(reps - 1):
        same = run(prepared) == checksum and same
    return checksum if same else checksum ^ 0xFFFFFFFF

def version():
    return sys.version.split()[0]
`;

let files;
let harness;

/** Starts CPython, or where there is one, from a `copy` (a Blob) of the memory that another had when it had just started,
 * which spares it some seconds. One that started afresh gives such a copy. */
export async function load(engineFiles, _variant, _kernel, copy) {
  files = engineFiles;
  const { loadPyodide, version } = await files.module(`${FOLDER}pyodide.mjs`);
  // A copy that cannot be used costs time and nothing else.
  const copied = copy && (await fromCopy(loadPyodide, copy).catch(() => null));
  const pyodide = copied || (await start(loadPyodide, { _makeSnapshot: true }));
  const own = copied ? null : copyOf(pyodide);
  pyodide.runPython(HARNESS);
  const names = ["load", "edit", "prepare", "repeat", "version"];
  harness = Object.fromEntries(names.map((name) => [name, pyodide.globals.get(name)]));
  return {
    runtime: `CPython ${harness.version()} (Pyodide ${version})`,
    variant: null,
    copied: Boolean(copied),
    copy: own,
  };
}

async function fromCopy(loadPyodide, copy) {
  return start(loadPyodide, { _loadSnapshot: new Uint8Array(await copy.arrayBuffer()) });
}

/** The memory of an interpreter that has just started; null where there is no room for it. */
function copyOf(pyodide) {
  try {
    return new Blob([pyodide.makeMemorySnapshot()]);
  } catch {
    return null;
  }
}

/** Starts Pyodide, which only logs when its wasm cannot be compiled and then waits for ever: takes that step over. */
async function start(loadPyodide, memory) {
  const instantiateStreaming = WebAssembly.instantiateStreaming;
  try {
    return await new Promise((resolve, reject) => {
      WebAssembly.instantiateStreaming = (response, imports) => {
        WebAssembly.instantiateStreaming = instantiateStreaming;
        const wasm = files.wasm(`${FOLDER}pyodide.asm.wasm`, imports, response);
        wasm.catch(reject);
        return wasm;
      };
      const indexURL = files.url(FOLDER);
      loadPyodide({ indexURL, packageBaseUrl: indexURL, ...memory }).then(resolve, reject);
    });
  } catch (error) {
    throw error.kind
      ? error
      : await files.blame(
          FILES.map((name) => FOLDER + name),
          error,
          FOLDER,
        );
  } finally {
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}

/** Loads a source of the reader's, for the next `prepare`. */
export function edit(source) {
  if (!call(harness.edit, source)) throw new Error("the source does not define the functions prepare and run");
}

export async function prepare(slug, seed, n, isEdited) {
  if (!isEdited) await own(slug);
  call(harness.prepare, seed, n);
}

async function own(slug) {
  const path = `kernels/${slug}/${slug}.py`;
  const source = await files.text(path);
  try {
    harness.load(slug, source);
  } catch (error) {
    throw Object.assign(new Error(`${path}: ${exception(error)}`), { kind: "corrupt" });
  }
}

export function run(reps) {
  return call(harness.repeat, reps);
}

function call(callable, ...values) {
  try {
    return callable(...values);
  } catch (error) {
    throw new Error(exception(error), { cause: error });
  }
}

/** The last line of a Python traceback, which names the exception. */
function exception(error) {
  return traceback(error).trim().split("\n").at(-1);
}

/** The line of the edited source that an error comes from: the innermost that its traceback names. */
export function line(error) {
  const lines = traceback(error?.cause).matchAll(new RegExp(`File "${EDITED}", (line \\d+)`, "g"));
  return [...lines].at(-1)?.[1];
}

/** Not every error has one: Python code may call JavaScript, which throws what it likes. */
function traceback(error) {
  return typeof error?.message === "string" ? error.message : "an exception without a traceback";
}
