"""The product of two square matrices of doubles; the rules stand in card.toml."""

import struct

FNV_OFFSET = 2166136261
FNV_PRIME = 16777619


def multiply(a, b):
    """The product of a and b, square matrices as lists of rows."""
    product = []
    for row in a:
        # Row by row of b: a whole row of sums grows at once.
        sums = [0.0] * len(row)
        for x, other in zip(row, b):
            sums = [total + x * y for total, y in zip(sums, other)]
        product.append(sums)
    return product


def prepare(seed, n):
    """Makes two random matrices with entries from 0 to 1, first all of a, then all of b."""
    state = seed

    def random():
        nonlocal state
        state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
        return state / 2**32

    a = [[random() for _ in range(n)] for _ in range(n)]
    b = [[random() for _ in range(n)] for _ in range(n)]
    return a, b


def run(matrices):
    """Folds the bits of all entries of the product, both halves of each at once."""
    a, b = matrices
    n = len(a)
    checksum = FNV_OFFSET
    for row in multiply(a, b):
        for bits in struct.unpack(f"<{n}Q", struct.pack(f"<{n}d", *row)):
            checksum = (checksum ^ bits ^ (bits >> 32)) * FNV_PRIME & 0xFFFFFFFF
    return checksum
