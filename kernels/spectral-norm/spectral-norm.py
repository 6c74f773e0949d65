"""Spectral norm of an infinite matrix's corner, by the power method; the rules stand in card.toml."""

from math import sqrt
from struct import pack, unpack


def prepare(seed, n):
    """The start vector: all ones for seed 0, else drawn from [0.5, 1.5).

    There is no norm of nothing: n = 0 is taken as 1.
    """
    n = max(n, 1)
    if seed == 0:
        return [1.0] * n
    start = []
    state = seed
    for _ in range(n):
        state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
        start.append(0.5 + state / 4294967296)
    return start


def run(start):
    """Folds the norm and the vector that was found."""
    norm, vector = spectral_norm(start)
    return fold([norm] + vector)


def spectral_norm(start):
    """The norm and the vector that it stretches most, after ten rounds."""
    u = start
    for _ in range(10):
        v = multiply_transposed(multiply_a(u))
        u = multiply_transposed(multiply_a(v))
    uv = vv = 0.0
    for x, y in zip(u, v):
        uv += x * y
        vv += y * y
    return sqrt(uv / vv), v


def a(i, j):
    """The matrix's element in row i and column j, from 0."""
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


# Not sum(): from Python 3.12 on it makes up for the rounding of floats, and the bits would differ.


def multiply_a(v):
    product = []
    for i in range(len(v)):
        total = 0.0
        for j, x in enumerate(v):
            total += a(i, j) * x
        product.append(total)
    return product


def multiply_transposed(v):
    product = []
    for i in range(len(v)):
        total = 0.0
        for j, x in enumerate(v):
            total += a(j, i) * x
        product.append(total)
    return product


def fold(values):
    hash = 2166136261
    for word in unpack(f"<{2 * len(values)}I", pack(f"<{len(values)}d", *values)):
        hash = (hash ^ word) * 16777619 & 0xFFFFFFFF
    return hash
