// Package binarytrees makes many short-lived trees beside a long-lived one; the rules stand in card.toml.
package binarytrees

const minDepth = 4

// node has two children or none.
type node struct {
	left, right *node
}

// tree makes a full binary tree of this depth; depth 0 is a single node.
func tree(depth uint32) *node {
	if depth == 0 {
		return &node{}
	}
	return &node{tree(depth - 1), tree(depth - 1)}
}

// count returns the nodes of the tree below and with this one.
func (n *node) count() uint32 {
	if n.left == nil {
		return 1
	}
	return 1 + n.left.count() + n.right.count()
}

// Prepare makes the input, which is n itself; nothing is random, so the seed is not used.
func Prepare(seed, n uint32) uint32 {
	return n
}

// Run folds the counts of nodes: of a tree deeper than all others, of all trees of each depth, of the long-lived one.
func Run(n uint32) uint32 {
	maxDepth := max(n, minDepth+2)
	hash := fold(2166136261, tree(maxDepth+1).count())
	longLived := tree(maxDepth)
	for depth := uint32(minDepth); depth <= maxDepth; depth += 2 {
		trees := uint32(1) << (maxDepth - depth + minDepth)
		nodes := uint32(0)
		for range trees {
			nodes += tree(depth).count()
		}
		hash = fold(hash, nodes)
	}
	return fold(hash, longLived.count())
}

func fold(hash, count uint32) uint32 {
	return (hash ^ count) * 16777619
}
