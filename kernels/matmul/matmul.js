// The product of two square matrices of doubles; the rules stand in card.toml.

const FNV_OFFSET = 2166136261 | 0; // signed, as Math.imul returns it
const FNV_PRIME = 16777619;

/** The product of a and b, n x n matrices stored row after row. */
export function multiply(a, b, n) {
  const product = new Float64Array(n * n);
  const [rows, others] = [product, b].map((matrix) =>
    Array.from({ length: n }, (_, i) => matrix.subarray(i * n, (i + 1) * n)),
  );
  for (let i = 0; i < n; i++) {
    const row = rows[i];
    // Row by row of b, not column by column: the innermost loop then walks along memory.
    for (let k = 0; k < n; k++) {
      const x = a[i * n + k];
      const other = others[k];
      for (let j = 0; j < row.length; j++) row[j] += x * other[j];
    }
  }
  return product;
}

/** Makes two random matrices with entries from 0 to 1, first all of a, then all of b. */
export function prepare(seed, n) {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const matrix = () => Float64Array.from({ length: n * n }, random);
  return { a: matrix(), b: matrix(), n };
}

/** Folds the bits of all entries of the product, both halves of each at once. */
export function run({ a, b, n }) {
  let hash = FNV_OFFSET;
  const halves = new Uint32Array(multiply(a, b, n).buffer);
  for (let i = 0; i < halves.length; i += 2) hash = Math.imul(hash ^ halves[i] ^ halves[i + 1], FNV_PRIME);
  return hash >>> 0;
}
