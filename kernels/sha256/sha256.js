// SHA-256 by FIPS 180-4; the rules stand in card.toml.

const BLOCK_SIZE = 64;

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
// prettier-ignore
const K = Int32Array.of(
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
);

/** The first 32 bits of the fractional parts of the square roots of the first eight primes. */
// prettier-ignore
const INITIAL = Int32Array.of(
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
);

function rotateRight(x, count) {
  return (x >>> count) | (x << (32 - count));
}

/** Works the block at `offset` into the state; `schedule` is scratch for 64 words. */
function compress(state, schedule, view, offset) {
  for (let t = 0; t < 16; t++) schedule[t] = view.getInt32(offset + 4 * t);
  for (let t = 16; t < 64; t++) {
    const x = schedule[t - 15];
    const y = schedule[t - 2];
    const s0 = rotateRight(x, 7) ^ rotateRight(x, 18) ^ (x >>> 3);
    const s1 = rotateRight(y, 17) ^ rotateRight(y, 19) ^ (y >>> 10);
    schedule[t] = s1 + schedule[t - 7] + s0 + schedule[t - 16];
  }

  let a = state[0];
  let b = state[1];
  let c = state[2];
  let d = state[3];
  let e = state[4];
  let f = state[5];
  let g = state[6];
  let h = state[7];
  for (let t = 0; t < 64; t++) {
    const s1 = rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25);
    const choice = (e & f) ^ (~e & g);
    const t1 = (h + s1 + choice + K[t] + schedule[t]) | 0;
    const s0 = rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const t2 = (s0 + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}

/** The digest of a message, as eight big-endian words. */
export function digest(message) {
  const state = INITIAL.slice();
  const schedule = new Int32Array(64);
  const whole = message.length - (message.length % BLOCK_SIZE);
  const view = new DataView(message.buffer, message.byteOffset, message.length);
  for (let offset = 0; offset < whole; offset += BLOCK_SIZE) compress(state, schedule, view, offset);
  // A one bit, zeros, and the message's length in bits fill up the last block, or one more where they do not fit.
  const rest = message.subarray(whole);
  const last = new Uint8Array(rest.length < BLOCK_SIZE - 8 ? BLOCK_SIZE : 2 * BLOCK_SIZE);
  last.set(rest);
  last[rest.length] = 0x80;
  const lastView = new DataView(last.buffer);
  lastView.setUint32(last.length - 8, message.length / 2 ** 29);
  lastView.setUint32(last.length - 4, message.length << 3);
  for (let offset = 0; offset < last.length; offset += BLOCK_SIZE) compress(state, schedule, lastView, offset);
  return new Uint32Array(state.buffer);
}

/** Draws a message of n bytes. */
export function prepare(seed, n) {
  let state = seed;
  const message = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    message[i] = state >>> 24;
  }
  return message;
}

/** Digests the message and folds the eight words. */
export function run(message) {
  return digest(message).reduce((hash, word) => Math.imul(hash ^ word, 16777619), 2166136261) >>> 0;
}
