"""Sun and giant planets under gravity, in small steps; the rules stand in card.toml."""

from itertools import combinations
from math import sqrt
from struct import pack, unpack

# A step, in years.
STEP = 0.01
# 4π²: in years, astronomical units and this unit of mass the constant of gravity is 1.
SOLAR_MASS = 39.47841760435743
DAYS_PER_YEAR = 365.24

# Position, velocity a day and mass in Suns of Sun, Jupiter, Saturn, Uranus and Neptune.
SOLAR_SYSTEM = [
    ([0.0, 0.0, 0.0], [0.0, 0.0, 0.0], 1.0),
    (
        [4.841431442464721, -1.1603200440274284, -0.10362204447112311],
        [0.001660076642744037, 0.007699011184197404, -6.90460016972063e-5],
        0.0009547919384243266,
    ),
    (
        [8.34336671824458, 4.124798564124305, -0.4035234171143214],
        [-0.0027674251072641186, 0.004998528012349172, 2.3041729757376393e-5],
        0.0002858859806661308,
    ),
    (
        [12.894369562139131, -15.111151401698631, -0.22330757889265573],
        [0.002964601375647616, 0.0023784717395948095, -2.9658956854023756e-5],
        4.366244043351563e-5,
    ),
    (
        [15.379697114850917, -25.919314609987964, 0.17925877295037118],
        [0.0026806777249038932, 0.001628241700382423, -9.515922545197159e-5],
        5.1513890204661145e-5,
    ),
]


def prepare(seed, n):
    """The published start; any seed but 0 moves every body by less than 1/256 along each axis."""
    bodies = solar_system()
    if seed != 0:
        state = seed
        for position, _, _ in bodies:
            for axis in range(3):
                state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
                position[axis] += (state / 4294967296 - 0.5) / 128
    return bodies, n


def run(prepared):
    """Takes the steps on a copy of the bodies and folds the energy and the positions at the end."""
    start, steps = prepared
    bodies = [(position[:], velocity[:], mass) for position, velocity, mass in start]
    advance(bodies, steps)
    return fold([energy(bodies)] + [x for position, _, _ in bodies for x in position])


def advance(bodies, steps):
    pairs = list(combinations(bodies, 2))
    for _ in range(steps):
        for ([ax, ay, az], a_velocity, a_mass), ([bx, by, bz], b_velocity, b_mass) in pairs:
            dx = ax - bx
            dy = ay - by
            dz = az - bz
            squared = dx * dx + dy * dy + dz * dz
            pull = STEP / (squared * sqrt(squared))
            to_b = b_mass * pull
            to_a = a_mass * pull
            a_velocity[0] -= dx * to_b
            a_velocity[1] -= dy * to_b
            a_velocity[2] -= dz * to_b
            b_velocity[0] += dx * to_a
            b_velocity[1] += dy * to_a
            b_velocity[2] += dz * to_a
        for position, (vx, vy, vz), _ in bodies:
            position[0] += STEP * vx
            position[1] += STEP * vy
            position[2] += STEP * vz


def energy(bodies):
    """Kinetic less potential energy."""
    total = 0.0
    for i, ((ax, ay, az), (vx, vy, vz), a_mass) in enumerate(bodies):
        total += 0.5 * a_mass * (vx * vx + vy * vy + vz * vz)
        for (bx, by, bz), _, b_mass in bodies[i + 1 :]:
            dx = ax - bx
            dy = ay - by
            dz = az - bz
            total -= a_mass * b_mass / sqrt(dx * dx + dy * dy + dz * dz)
    return total


def fold(values):
    hash = 2166136261
    for word in unpack(f"<{2 * len(values)}I", pack(f"<{len(values)}d", *values)):
        hash = (hash ^ word) * 16777619 & 0xFFFFFFFF
    return hash


def solar_system():
    """The bodies in years and astronomical units, their common momentum being 0."""
    bodies = [
        (position[:], [v * DAYS_PER_YEAR for v in velocity], mass * SOLAR_MASS)
        for position, velocity, mass in SOLAR_SYSTEM
    ]
    momentum = [0.0, 0.0, 0.0]
    for _, velocity, mass in bodies:
        for axis in range(3):
            momentum[axis] += velocity[axis] * mass
    bodies[0][1][:] = [-p / SOLAR_MASS for p in momentum]
    return bodies
