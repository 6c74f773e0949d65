// Sun and giant planets under gravity, in small steps; the rules stand in card.toml.

/** A step, in years. */
const STEP = 0.01;
/** 4π²: in years, astronomical units and this unit of mass the constant of gravity is 1. */
const SOLAR_MASS = 39.47841760435743;
const DAYS_PER_YEAR = 365.24;

class Body {
  constructor(x, y, z, vx, vy, vz, mass) {
    this.x = x;
    this.y = y;
    this.z = z;
    this.vx = vx;
    this.vy = vy;
    this.vz = vz;
    this.mass = mass;
  }

  clone() {
    return new Body(this.x, this.y, this.z, this.vx, this.vy, this.vz, this.mass);
  }
}

/** The published start; any seed but 0 moves every body by less than 1/256 along each axis. */
export function prepare(seed, n) {
  const bodies = solarSystem();
  if (seed !== 0) {
    let state = seed;
    const shift = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return (state / 4294967296 - 0.5) / 128;
    };
    for (const body of bodies) {
      body.x += shift();
      body.y += shift();
      body.z += shift();
    }
  }
  return { bodies, steps: n };
}

/** Takes the steps on a copy of the bodies and folds the energy and the positions at the end. */
export function run(input) {
  const bodies = input.bodies.map((body) => body.clone());
  for (let step = 0; step < input.steps; step++) advance(bodies);
  return fold([energy(bodies), ...bodies.flatMap(({ x, y, z }) => [x, y, z])]);
}

function advance(bodies) {
  for (let i = 0; i < bodies.length; i++) {
    const a = bodies[i];
    for (let j = i + 1; j < bodies.length; j++) {
      const b = bodies[j];
      const dx = a.x - b.x;
      const dy = a.y - b.y;
      const dz = a.z - b.z;
      const squared = dx * dx + dy * dy + dz * dz;
      const pull = STEP / (squared * Math.sqrt(squared));
      const toB = b.mass * pull;
      const toA = a.mass * pull;
      a.vx -= dx * toB;
      a.vy -= dy * toB;
      a.vz -= dz * toB;
      b.vx += dx * toA;
      b.vy += dy * toA;
      b.vz += dz * toA;
    }
  }
  for (const body of bodies) {
    body.x += STEP * body.vx;
    body.y += STEP * body.vy;
    body.z += STEP * body.vz;
  }
}

/** Kinetic less potential energy. */
function energy(bodies) {
  let energy = 0;
  bodies.forEach((a, i) => {
    energy += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
    for (const b of bodies.slice(i + 1)) {
      const dx = a.x - b.x;
      const dy = a.y - b.y;
      const dz = a.z - b.z;
      energy -= (a.mass * b.mass) / Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
  });
  return energy;
}

function fold(values) {
  const bits = new DataView(new ArrayBuffer(8));
  let hash = 2166136261;
  for (const value of values) {
    bits.setFloat64(0, value, true);
    hash = Math.imul(hash ^ bits.getUint32(0, true), 16777619);
    hash = Math.imul(hash ^ bits.getUint32(4, true), 16777619);
  }
  return hash >>> 0;
}

/** Sun, Jupiter, Saturn, Uranus and Neptune, their common momentum being 0. */
function solarSystem() {
  const bodies = [
    [0, 0, 0, 0, 0, 0, 1],
    [
      4.841431442464721, -1.1603200440274284, -0.10362204447112311,
      0.001660076642744037, 0.007699011184197404, -6.90460016972063e-5, 0.0009547919384243266,
    ],
    [
      8.34336671824458, 4.124798564124305, -0.4035234171143214,
      -0.0027674251072641186, 0.004998528012349172, 2.3041729757376393e-5, 0.0002858859806661308,
    ],
    [
      12.894369562139131, -15.111151401698631, -0.22330757889265573,
      0.002964601375647616, 0.0023784717395948095, -2.9658956854023756e-5, 4.366244043351563e-5,
    ],
    [
      15.379697114850917, -25.919314609987964, 0.17925877295037118,
      0.0026806777249038932, 0.001628241700382423, -9.515922545197159e-5, 5.1513890204661145e-5,
    ],
  ].map(([x, y, z, vx, vy, vz, mass]) => {
    // The velocity is given a day, the mass in Suns.
    return new Body(x, y, z, vx * DAYS_PER_YEAR, vy * DAYS_PER_YEAR, vz * DAYS_PER_YEAR, mass * SOLAR_MASS);
  });
  let px = 0;
  let py = 0;
  let pz = 0;
  for (const { vx, vy, vz, mass } of bodies) {
    px += vx * mass;
    py += vy * mass;
    pz += vz * mass;
  }
  const [sun] = bodies;
  sun.vx = -px / SOLAR_MASS;
  sun.vy = -py / SOLAR_MASS;
  sun.vz = -pz / SOLAR_MASS;
  return bodies;
}
