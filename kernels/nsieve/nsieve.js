// The sieve of Eratosthenes with a byte a number; the rules stand in card.toml.

const FNV_OFFSET = 2166136261 | 0; // signed, as Math.imul returns it
const FNV_PRIME = 16777619;

/** How many primes there are below n, and a hash over all of them. */
export function primesBelow(n) {
  const root = Math.floor(Math.sqrt(n));
  const composite = new Uint8Array(n);
  let count = 0;
  let hash = FNV_OFFSET;
  for (let i = 2; i < composite.length; i++) {
    if (composite[i]) continue;
    count++;
    hash = Math.imul(hash ^ i, FNV_PRIME);
    // Above the root the square is past the end, and no small integer.
    if (i <= root) {
      // Multiples below the square have a smaller factor, which has marked them.
      for (let multiple = i * i; multiple < composite.length; multiple += i) {
        composite[multiple] = 1;
      }
    }
  }
  return { count, hash: hash >>> 0 };
}

/** The input is n itself; nothing is random, so the seed is not used. */
export function prepare(seed, n) {
  return n;
}

/** Folds the primes and their count. */
export function run(n) {
  const { count, hash } = primesBelow(n);
  return Math.imul(hash ^ count, FNV_PRIME) >>> 0;
}
