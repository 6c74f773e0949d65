// The Mandelbrot set as a bitmap; the rules stand in card.toml.

const ITERATIONS = 50;
/** Square of the distance from 0 past which a point never comes back. */
const LIMIT = 4;

/**
 * Which part of the plane is drawn, on how many pixels: 2 wide and 2 high from the corner (left, top).
 * The usual view for seed 0; any other shifts it by at most 1/32 along each axis.
 */
export function prepare(seed, n) {
  let state = seed;
  const shift = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    // A few bits only, so that adding it rounds nothing off.
    return ((state >>> 16) - 32768) / 1048576;
  };
  const [dx, dy] = seed === 0 ? [0, 0] : [shift(), shift()];
  return { n, left: -1.5 + dx, top: -1 + dy };
}

/** Folds the bytes of the bitmap. */
export function run(input) {
  let hash = 2166136261;
  for (const byte of bitmap(input)) hash = Math.imul(hash ^ byte, 16777619);
  return hash >>> 0;
}

/** The rows, each padded to whole bytes; the leftmost pixel is the highest bit, 1 is inside. */
function bitmap({ n, left, top }) {
  const bytes = new Uint8Array(n * Math.ceil(n / 8));
  let at = 0;
  for (let y = 0; y < n; y++) {
    const ci = (2 * y) / n + top;
    let bits = 0;
    for (let x = 0; x < n; x++) {
      const cr = (2 * x) / n + left;
      bits = (bits << 1) | (isInside(cr, ci) ? 1 : 0);
      if (x % 8 === 7) {
        bytes[at++] = bits;
        bits = 0;
      }
    }
    if (n % 8 !== 0) bytes[at++] = bits << (8 - (n % 8));
  }
  return bytes;
}

/** Whether z = z² + c, from 0, stays within the limit. */
function isInside(cr, ci) {
  let zr = 0;
  let zi = 0;
  let zr2 = 0;
  let zi2 = 0;
  for (let i = 0; i < ITERATIONS; i++) {
    zi = 2 * zr * zi + ci;
    zr = zr2 - zi2 + cr;
    zr2 = zr * zr;
    zi2 = zi * zi;
    if (zr2 + zi2 > LIMIT) return false;
  }
  return true;
}
