"""The Mandelbrot set as a bitmap; the rules stand in card.toml."""

ITERATIONS = 50
# Square of the distance from 0 past which a point never comes back.
LIMIT = 4.0


def prepare(seed, n):
    """Which part of the plane is drawn, on how many pixels: 2 wide and 2 high from the corner (left, top).

    The usual view for seed 0; any other shifts it by at most 1/32 along each axis.
    """
    corner = [-1.5, -1.0]
    if seed != 0:
        state = seed
        for axis in range(2):
            state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
            # A few bits only, so that adding it rounds nothing off.
            corner[axis] += ((state >> 16) - 32768) / 1048576
    left, top = corner
    return n, left, top


def run(view):
    """Folds the bytes of the bitmap."""
    hash = 2166136261
    for byte in bitmap(*view):
        hash = (hash ^ byte) * 16777619 & 0xFFFFFFFF
    return hash


def bitmap(n, left, top):
    """The rows, each padded to whole bytes; the leftmost pixel is the highest bit, 1 is inside."""
    data = bytearray()
    for y in range(n):
        ci = 2 * y / n + top
        bits = 0
        for x in range(n):
            cr = 2 * x / n + left
            bits = bits << 1 | is_inside(cr, ci)
            if x % 8 == 7:
                data.append(bits)
                bits = 0
        if n % 8 != 0:
            data.append(bits << 8 - n % 8)
    return data


def is_inside(cr, ci):
    """Whether z = z² + c, from 0, stays within the limit."""
    zr = zi = zr2 = zi2 = 0.0
    for _ in range(ITERATIONS):
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
        zr2 = zr * zr
        zi2 = zi * zi
        if zr2 + zi2 > LIMIT:
            return False
    return True
