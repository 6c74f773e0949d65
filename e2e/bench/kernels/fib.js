// UNITS times fib(SIZE) a call. The names in capitals are filled in by twins.js.

function fib(n) {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

export function prepare() {
  return SIZE;
}

/** The checksum that the page waits for, if every unit was right. */
export function run(size) {
  let right = true;
  for (let unit = 0; unit < UNITS; unit++) right = fib(size) === RESULT && right;
  return right ? CHECKSUM : 0;
}
