// Naive doubly recursive Fibonacci; the rules stand in card.toml.

/** The n-th Fibonacci number, for n up to 47 (past that it no longer fits 32 bits). */
export function fib(n) {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

/** The input is n itself; nothing is random, so the seed is not used. */
export function prepare(seed, n) {
  return n;
}

/** The result is its own checksum. */
export function run(n) {
  return fib(n);
}
