// UNITS times the sieve of Eratosthenes below SIZE a call. The names in capitals are filled in by twins.js.

function primesBelow(composite) {
  const size = composite.length;
  composite.fill(0);
  let primes = 0;
  for (let i = 2; i < size; i++) {
    if (composite[i] === 0) {
      primes++;
      for (let multiple = i * i; multiple < size; multiple += i) composite[multiple] = 1;
    }
  }
  return primes;
}

export function prepare() {
  return new Uint8Array(SIZE);
}

/** The checksum that the page waits for, if every unit was right. */
export function run(composite) {
  let right = true;
  for (let unit = 0; unit < UNITS; unit++) right = primesBelow(composite) === RESULT && right;
  return right ? CHECKSUM : 0;
}
