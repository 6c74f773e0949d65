"""The sieve of Eratosthenes with a byte a number; the rules stand in card.toml."""

from math import isqrt

FNV_OFFSET = 2166136261
FNV_PRIME = 16777619


def primes_below(n):
    """How many primes there are below n, and a hash over all of them."""
    root = isqrt(n)
    composite = bytearray(n)
    count, checksum = 0, FNV_OFFSET
    for i in range(2, n):
        if composite[i]:
            continue
        count += 1
        checksum = (checksum ^ i) * FNV_PRIME & 0xFFFFFFFF
        # Above the root the square is past the end.
        if i <= root:
            # Multiples below the square have a smaller factor, which has marked them.
            for multiple in range(i * i, n, i):
                composite[multiple] = True
    return count, checksum


def prepare(seed, n):
    """The input is n itself; nothing is random, so the seed is not used."""
    return n


def run(n):
    """Folds the primes and their count."""
    count, checksum = primes_below(n)
    return (checksum ^ count) * FNV_PRIME & 0xFFFFFFFF
