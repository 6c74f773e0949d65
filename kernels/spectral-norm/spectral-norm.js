// Spectral norm of an infinite matrix's corner, by the power method; the rules stand in card.toml.

/**
 * The start vector: all ones for seed 0, else drawn from [0.5, 1.5).
 * There is no norm of nothing: n = 0 is taken as 1.
 */
export function prepare(seed, n) {
  let state = seed;
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return 0.5 + state / 4294967296;
  };
  return new Float64Array(Math.max(n, 1)).map(seed === 0 ? () => 1 : draw);
}

/** Folds the norm and the vector that was found. */
export function run(start) {
  const { norm, vector } = spectralNorm(start);
  return fold([norm, ...vector]);
}

/** The norm and the vector that it stretches most, after ten rounds. */
function spectralNorm(start) {
  const u = start.slice();
  const v = new Float64Array(u.length);
  const between = new Float64Array(u.length);
  for (let round = 0; round < 10; round++) {
    multiplyA(u, between);
    multiplyTransposed(between, v);
    multiplyA(v, between);
    multiplyTransposed(between, u);
  }
  let uv = 0;
  let vv = 0;
  for (let i = 0; i < v.length; i++) {
    uv += u[i] * v[i];
    vv += v[i] * v[i];
  }
  return { norm: Math.sqrt(uv / vv), vector: v };
}

/** The matrix's element in row i and column j, from 0. */
function a(i, j) {
  return 1 / ((((i + j) * (i + j + 1)) >>> 1) + i + 1);
}

function multiplyA(v, product) {
  for (let i = 0; i < product.length; i++) {
    let sum = 0;
    for (let j = 0; j < v.length; j++) sum += a(i, j) * v[j];
    product[i] = sum;
  }
}

function multiplyTransposed(v, product) {
  for (let i = 0; i < product.length; i++) {
    let sum = 0;
    for (let j = 0; j < v.length; j++) sum += a(j, i) * v[j];
    product[i] = sum;
  }
}

function fold(values) {
  const bits = new DataView(new ArrayBuffer(8));
  let hash = 2166136261;
  for (const value of values) {
    bits.setFloat64(0, value, true);
    hash = Math.imul(hash ^ bits.getUint32(0, true), 16777619);
    hash = Math.imul(hash ^ bits.getUint32(4, true), 16777619);
  }
  return hash >>> 0;
}
