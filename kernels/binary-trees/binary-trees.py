"""Many short-lived trees beside a long-lived one; the rules stand in card.toml."""

MIN_DEPTH = 4


class Node:
    """A node with two children or none."""

    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


def tree(depth):
    """A full binary tree of this depth; depth 0 is a single node."""
    if depth == 0:
        return Node(None, None)
    return Node(tree(depth - 1), tree(depth - 1))


def count(node):
    """Nodes of the tree below and with this one."""
    if node.left is None:
        return 1
    return 1 + count(node.left) + count(node.right)


def prepare(seed, n):
    """The input is n itself; nothing is random, so the seed is not used."""
    return n


def run(n):
    """Folds the counts of nodes: of a tree deeper than all others, of all of each depth, of the long-lived one."""
    max_depth = max(n, MIN_DEPTH + 2)
    checksum = fold(2166136261, count(tree(max_depth + 1)))
    long_lived = tree(max_depth)
    for depth in range(MIN_DEPTH, max_depth + 1, 2):
        nodes = 0
        for _ in range(1 << (max_depth - depth + MIN_DEPTH)):
            nodes += count(tree(depth))
        checksum = fold(checksum, nodes)
    return fold(checksum, count(long_lived))


def fold(checksum, nodes):
    return (checksum ^ nodes) * 16777619 & 0xFFFFFFFF
