"""Flips of every permutation; the rules stand in card.toml."""


def prepare(seed, n):
    """The input is n itself, 0 taken as 1; nothing is random, so the seed is not used."""
    return max(n, 1)


def run(n):
    """Folds the checksum and the most flips."""
    checksum, most = fannkuch(n)
    hash = (2166136261 ^ checksum & 0xFFFFFFFF) * 16777619 & 0xFFFFFFFF
    return (hash ^ most) * 16777619 & 0xFFFFFFFF


def fannkuch(n):
    """The flips of all permutations, added with alternating sign, and the most flips of one."""
    order = list(range(n))
    # By i: the rotations of the first i + 1 until the first i + 2 are rotated.
    left = list(range(1, n + 1))
    checksum = most = 0
    sign = 1
    while True:
        flips = count_flips(order[:])
        checksum += sign * flips
        if flips > most:
            most = flips
        sign = -sign
        if not permute(order, left):
            return checksum, most


def count_flips(order):
    """Counts the reversals of as many as the first says, and one more, until the first is 0."""
    flips = 0
    while first := order[0]:
        order[: first + 1] = order[first::-1]
        flips += 1
    return flips


def permute(order, left):
    """Makes the next permutation; false after the last."""
    for i in range(1, len(order)):
        order.insert(i, order.pop(0))
        left[i] -= 1
        if left[i] > 0:
            return True
        left[i] = i + 1
    return False
