//! The Mandelbrot set as a bitmap; the rules stand in `card.toml`.

const ITERATIONS: u32 = 50;
/// Square of the distance from 0 past which a point never comes back.
const LIMIT: f64 = 4.0;

/// Which part of the plane is drawn, on how many pixels: 2 wide and 2 high from the corner (left, top).
pub struct Input {
    n: u32,
    left: f64,
    top: f64,
}

/// The usual view for seed 0; any other shifts it by at most 1/32 along each axis.
pub fn prepare(seed: u32, n: u32) -> Input {
    let mut state = seed;
    let mut shift = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        // A few bits only, so that adding it rounds nothing off.
        (f64::from(state >> 16) - 32_768.0) / 1_048_576.0
    };
    let (dx, dy) = if seed == 0 { (0.0, 0.0) } else { (shift(), shift()) };
    Input { n, left: -1.5 + dx, top: -1.0 + dy }
}

/// Folds the bytes of the bitmap.
pub fn run(input: &Input) -> u32 {
    let fold = |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(16_777_619);
    bitmap(input).into_iter().fold(2_166_136_261, fold)
}

/// The rows, each padded to whole bytes; the leftmost pixel is the highest bit, 1 is inside.
pub fn bitmap(&Input { n, left, top }: &Input) -> Vec<u8> {
    let size = f64::from(n);
    let mut bytes = Vec::with_capacity(n as usize * n.div_ceil(8) as usize);
    for y in 0..n {
        let ci = 2.0 * f64::from(y) / size + top;
        let mut byte = 0;
        for x in 0..n {
            let cr = 2.0 * f64::from(x) / size + left;
            byte = byte << 1 | u8::from(is_inside(cr, ci));
            if x % 8 == 7 {
                bytes.push(byte);
                byte = 0;
            }
        }
        if n % 8 != 0 {
            bytes.push(byte << (8 - n % 8));
        }
    }
    bytes
}

/// Whether z = z² + c, from 0, stays within the limit.
fn is_inside(cr: f64, ci: f64) -> bool {
    let (mut zr, mut zi, mut zr2, mut zi2) = (0.0, 0.0, 0.0, 0.0);
    for _ in 0..ITERATIONS {
        zi = 2.0 * zr * zi + ci;
        zr = zr2 - zi2 + cr;
        zr2 = zr * zr;
        zi2 = zi * zi;
        if zr2 + zi2 > LIMIT {
            return false;
        }
    }
    true
}
