// Flips of every permutation; the rules stand in card.toml.

/** The input is n itself, 0 taken as 1; nothing is random, so the seed is not used. */
export function prepare(seed, n) {
  return Math.max(n, 1);
}

/** Folds the checksum and the most flips. */
export function run(n) {
  const { checksum, most } = fannkuch(n);
  const hash = Math.imul(2166136261 ^ checksum, 16777619);
  return Math.imul(hash ^ most, 16777619) >>> 0;
}

/** The flips of all permutations, added with alternating sign, and the most flips of one. */
function fannkuch(n) {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  const scratch = new Int32Array(n);
  // By i: the rotations of the first i + 1 until the first i + 2 are rotated.
  const left = order.map((i) => i + 1);
  let checksum = 0;
  let most = 0;
  for (let sign = 1; ; sign = -sign) {
    for (let i = 0; i < n; i++) scratch[i] = order[i];
    const flips = countFlips(scratch);
    checksum += sign * flips;
    most = Math.max(most, flips);
    if (!permute(order, left)) return { checksum, most };
  }
}

/** Counts the reversals of as many as the first says, and one more, until the first is 0. */
function countFlips(order) {
  let flips = 0;
  while (order[0] !== 0) {
    for (let low = 0, high = order[0]; low < high; low++, high--) {
      const held = order[low];
      order[low] = order[high];
      order[high] = held;
    }
    flips++;
  }
  return flips;
}

/** Makes the next permutation; false after the last. */
function permute(order, left) {
  for (let i = 1; i < order.length; i++) {
    for (let j = 0; j < i; j++) {
      const held = order[j];
      order[j] = order[j + 1];
      order[j + 1] = held;
    }
    left[i]--;
    if (left[i] > 0) return true;
    left[i] = i + 1;
  }
  return false;
}
