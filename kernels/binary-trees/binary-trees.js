// Many short-lived trees beside a long-lived one; the rules stand in card.toml.

const MIN_DEPTH = 4;

/** A full binary tree of this depth; depth 0 is a single node. */
export function tree(depth) {
  return depth === 0 ? { left: null, right: null } : { left: tree(depth - 1), right: tree(depth - 1) };
}

/** Nodes of the tree below and with this one. */
export function count({ left, right }) {
  return left === null ? 1 : 1 + count(left) + count(right);
}

/** The input is n itself; nothing is random, so the seed is not used. */
export function prepare(seed, n) {
  return n;
}

/** Folds the counts of nodes: of a tree deeper than all others, of all trees of each depth, of the long-lived one. */
export function run(n) {
  const maxDepth = Math.max(n, MIN_DEPTH + 2);
  let hash = fold(2166136261, count(tree(maxDepth + 1)));
  const longLived = tree(maxDepth);
  for (let depth = MIN_DEPTH; depth <= maxDepth; depth += 2) {
    const trees = 1 << (maxDepth - depth + MIN_DEPTH);
    let nodes = 0;
    for (let i = 0; i < trees; i++) nodes += count(tree(depth));
    hash = fold(hash, nodes);
  }
  return fold(hash, count(longLived)) >>> 0;
}

function fold(hash, count) {
  return Math.imul(hash ^ count, 16777619);
}
