"""SHA-256 by FIPS 180-4; the rules stand in card.toml."""

from struct import Struct

MASK = 0xFFFFFFFF

# The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
K = (
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
)

# The first 32 bits of the fractional parts of the square roots of the first eight primes.
INITIAL = (
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
)

BLOCK = Struct(">16I")


def compress(state, words):
    """The state after a block of sixteen words.

    A word shifted left for its rotation keeps bits above the 32nd, until the sum that it goes into is masked.
    """
    schedule = list(words)
    for t in range(16, 64):
        x, y = schedule[t - 15], schedule[t - 2]
        s0 = (x >> 7 | x << 25) ^ (x >> 18 | x << 14) ^ x >> 3
        s1 = (y >> 17 | y << 15) ^ (y >> 19 | y << 13) ^ y >> 10
        schedule.append(s1 + schedule[t - 7] + s0 + schedule[t - 16] & MASK)

    a, b, c, d, e, f, g, h = state
    for k, word in zip(K, schedule):
        s1 = (e >> 6 | e << 26) ^ (e >> 11 | e << 21) ^ (e >> 25 | e << 7)
        choice = (e & f) ^ (~e & g)
        t1 = h + s1 + choice + k + word
        s0 = (a >> 2 | a << 30) ^ (a >> 13 | a << 19) ^ (a >> 22 | a << 10)
        majority = (a & b) ^ (a & c) ^ (b & c)
        h, g, f, e, d, c, b, a = g, f, e, d + t1 & MASK, c, b, a, t1 + s0 + majority & MASK
    return [word + change & MASK for word, change in zip(state, (a, b, c, d, e, f, g, h))]


def digest(message):
    """The digest of a message, as eight big-endian words."""
    # A one bit, zeros, and the message's length in bits fill up the last block, or one more where they do not fit.
    zeros = bytes((55 - len(message)) % BLOCK.size)
    padded = message + b"\x80" + zeros + (8 * len(message)).to_bytes(8, "big")
    state = INITIAL
    for words in BLOCK.iter_unpack(padded):
        state = compress(state, words)
    return state


def prepare(seed, n):
    """Draws a message of n bytes."""
    state = seed
    message = bytearray(n)
    for i in range(n):
        state = state * 1664525 + 1013904223 & MASK
        message[i] = state >> 24
    return bytes(message)


def run(message):
    """Digests the message and folds the eight words."""
    checksum = 2166136261
    for word in digest(message):
        checksum = (checksum ^ word) * 16777619 & MASK
    return checksum
