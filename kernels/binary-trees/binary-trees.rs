//! Many short-lived trees beside a long-lived one; the rules stand in `card.toml`.

const MIN_DEPTH: u32 = 4;

/// A node with two children or none.
pub struct Node {
    children: Option<(Box<Self>, Box<Self>)>,
}

impl Node {
    /// A full binary tree of this depth; depth 0 is a single node.
    pub fn tree(depth: u32) -> Box<Self> {
        let children = (depth > 0).then(|| (Self::tree(depth - 1), Self::tree(depth - 1)));
        Box::new(Self { children })
    }

    /// Nodes of the tree below and with this one.
    pub fn count(&self) -> u32 {
        self.children.as_ref().map_or(1, |(left, right)| 1 + left.count() + right.count())
    }
}

/// The input is n itself; nothing is random, so the seed is not used.
pub fn prepare(_seed: u32, n: u32) -> u32 {
    n
}

/// Folds the counts of nodes: of a tree deeper than all others, of all trees of each depth, of the long-lived one.
pub fn run(n: &u32) -> u32 {
    let max_depth = (*n).max(MIN_DEPTH + 2);
    let mut hash = fold(2_166_136_261, Node::tree(max_depth + 1).count());
    let long_lived = Node::tree(max_depth);
    for depth in (MIN_DEPTH..=max_depth).step_by(2) {
        let trees = 1 << (max_depth - depth + MIN_DEPTH);
        let nodes = (0..trees).map(|_| Node::tree(depth).count()).sum();
        hash = fold(hash, nodes);
    }
    fold(hash, long_lived.count())
}

fn fold(hash: u32, count: u32) -> u32 {
    (hash ^ count).wrapping_mul(16_777_619)
}
