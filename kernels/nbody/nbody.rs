//! Sun and giant planets under gravity, in small steps; the rules stand in `card.toml`.

/// A step, in years.
const STEP: f64 = 0.01;
/// 4π²: in years, astronomical units and this unit of mass the constant of gravity is 1.
const SOLAR_MASS: f64 = 39.47841760435743;
const DAYS_PER_YEAR: f64 = 365.24;

/// A point mass.
#[derive(Clone, Copy)]
pub struct Body {
    x: f64,
    y: f64,
    z: f64,
    vx: f64,
    vy: f64,
    vz: f64,
    mass: f64,
}

/// The bodies at the start, and how many steps to go.
pub struct Input {
    bodies: [Body; 5],
    steps: u32,
}

/// The published start; any seed but 0 moves every body by less than 1/256 along each axis.
pub fn prepare(seed: u32, n: u32) -> Input {
    let mut bodies = solar_system();
    if seed != 0 {
        let mut state = seed;
        let mut shift = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (f64::from(state) / 4_294_967_296.0 - 0.5) / 128.0
        };
        for body in &mut bodies {
            body.x += shift();
            body.y += shift();
            body.z += shift();
        }
    }
    Input { bodies, steps: n }
}

/// Takes the steps on a copy of the bodies and folds the energy and the positions at the end.
pub fn run(input: &Input) -> u32 {
    let bodies = after(input);
    let fold = |hash: u32, value: f64| {
        let bits = value.to_bits();
        let hash = (hash ^ (bits & 0xffff_ffff) as u32).wrapping_mul(16_777_619);
        (hash ^ (bits >> 32) as u32).wrapping_mul(16_777_619)
    };
    let positions = bodies.iter().flat_map(|body| [body.x, body.y, body.z]);
    positions.fold(fold(2_166_136_261, energy(&bodies)), fold)
}

/// The bodies after all steps.
pub fn after(input: &Input) -> [Body; 5] {
    let mut bodies = input.bodies;
    for _ in 0..input.steps {
        advance(&mut bodies);
    }
    bodies
}

fn advance(bodies: &mut [Body; 5]) {
    for i in 0..bodies.len() {
        let (left, right) = bodies.split_at_mut(i + 1);
        let a = &mut left[i];
        for b in right {
            let (dx, dy, dz) = (a.x - b.x, a.y - b.y, a.z - b.z);
            let squared = dx * dx + dy * dy + dz * dz;
            let pull = STEP / (squared * squared.sqrt());
            let (to_b, to_a) = (b.mass * pull, a.mass * pull);
            a.vx -= dx * to_b;
            a.vy -= dy * to_b;
            a.vz -= dz * to_b;
            b.vx += dx * to_a;
            b.vy += dy * to_a;
            b.vz += dz * to_a;
        }
    }
    for body in bodies {
        body.x += STEP * body.vx;
        body.y += STEP * body.vy;
        body.z += STEP * body.vz;
    }
}

/// Kinetic less potential energy.
pub fn energy(bodies: &[Body; 5]) -> f64 {
    let mut energy = 0.0;
    for (i, a) in bodies.iter().enumerate() {
        energy += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
        for b in &bodies[i + 1..] {
            let (dx, dy, dz) = (a.x - b.x, a.y - b.y, a.z - b.z);
            energy -= a.mass * b.mass / (dx * dx + dy * dy + dz * dz).sqrt();
        }
    }
    energy
}

/// Sun, Jupiter, Saturn, Uranus and Neptune, their common momentum being 0.
fn solar_system() -> [Body; 5] {
    let body = |[x, y, z]: [f64; 3], per_day: [f64; 3], solar_masses| {
        let [vx, vy, vz] = per_day.map(|v| v * DAYS_PER_YEAR);
        Body { x, y, z, vx, vy, vz, mass: solar_masses * SOLAR_MASS }
    };
    let mut bodies = [
        body([0.0, 0.0, 0.0], [0.0, 0.0, 0.0], 1.0),
        body(
            [4.841431442464721, -1.1603200440274284, -0.10362204447112311],
            [0.001660076642744037, 0.007699011184197404, -6.90460016972063e-5],
            0.0009547919384243266,
        ),
        body(
            [8.34336671824458, 4.124798564124305, -0.4035234171143214],
            [-0.0027674251072641186, 0.004998528012349172, 2.3041729757376393e-5],
            0.0002858859806661308,
        ),
        body(
            [12.894369562139131, -15.111151401698631, -0.22330757889265573],
            [0.002964601375647616, 0.0023784717395948095, -2.9658956854023756e-5],
            4.366244043351563e-5,
        ),
        body(
            [15.379697114850917, -25.919314609987964, 0.17925877295037118],
            [0.0026806777249038932, 0.001628241700382423, -9.515922545197159e-5],
            5.1513890204661145e-5,
        ),
    ];
    let (mut px, mut py, mut pz) = (0.0, 0.0, 0.0);
    for body in &bodies {
        px += body.vx * body.mass;
        py += body.vy * body.mass;
        pz += body.vz * body.mass;
    }
    bodies[0].vx = -px / SOLAR_MASS;
    bodies[0].vy = -py / SOLAR_MASS;
    bodies[0].vz = -pz / SOLAR_MASS;
    bodies
}
