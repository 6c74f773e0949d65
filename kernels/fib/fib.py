"""Naive doubly recursive Fibonacci; the rules stand in card.toml."""


def fib(n):
    """The n-th Fibonacci number, for n up to 47 (past that it no longer fits 32 bits)."""
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def prepare(seed, n):
    """The input is n itself; nothing is random, so the seed is not used."""
    return n


def run(n):
    """The result is its own checksum."""
    return fib(n)
