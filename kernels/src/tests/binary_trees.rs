//! The trees against the number of nodes that a full tree has.

use crate::binary_trees::{Node, prepare, run};

/// Nodes of a full binary tree.
fn full(depth: u32) -> u32 {
    (1 << (depth + 1)) - 1
}

#[test]
fn trees_are_full() {
    for depth in 0..=12 {
        assert_eq!(Node::tree(depth).count(), full(depth), "depth {depth}");
    }
}

#[test]
fn the_checksum_folds_the_counts_of_full_trees() {
    for n in [0, 6, 7, 8, 11] {
        let deepest = n.max(6);
        let short_lived = (4..=deepest).step_by(2).map(|depth| full(depth) << (deepest - depth + 4));
        let counts = std::iter::once(full(deepest + 1)).chain(short_lived).chain([full(deepest)]);
        let folded = counts.fold(2_166_136_261, |hash: u32, count| (hash ^ count).wrapping_mul(16_777_619));
        assert_eq!(run(&prepare(0, n)), folded, "n = {n}");
    }
}
