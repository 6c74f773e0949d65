//! Spectral norm of an infinite matrix's corner, by the power method; the rules stand in `card.toml`.

/// The start vector.
pub struct Input {
    start: Vec<f64>,
}

/// All ones for seed 0, else drawn from [0.5, 1.5). There is no norm of nothing: n = 0 is taken as 1.
pub fn prepare(seed: u32, n: u32) -> Input {
    let mut state = seed;
    let draw = |_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        0.5 + f64::from(state) / 4_294_967_296.0
    };
    let n = n.max(1);
    Input { start: if seed == 0 { vec![1.0; n as usize] } else { (0..n).map(draw).collect() } }
}

/// Folds the norm and the vector that was found.
pub fn run(input: &Input) -> u32 {
    let (norm, vector) = spectral_norm(input);
    let fold = |hash: u32, value: &f64| {
        let bits = value.to_bits();
        let hash = (hash ^ (bits & 0xffff_ffff) as u32).wrapping_mul(16_777_619);
        (hash ^ (bits >> 32) as u32).wrapping_mul(16_777_619)
    };
    vector.iter().fold(fold(2_166_136_261, &norm), fold)
}

/// The norm and the vector that it stretches most, after ten rounds.
pub fn spectral_norm(input: &Input) -> (f64, Vec<f64>) {
    let mut u = input.start.clone();
    let mut v = vec![0.0; u.len()];
    let mut between = vec![0.0; u.len()];
    for _ in 0..10 {
        multiply_a(&u, &mut between);
        multiply_transposed(&between, &mut v);
        multiply_a(&v, &mut between);
        multiply_transposed(&between, &mut u);
    }
    let (mut uv, mut vv) = (0.0, 0.0);
    for (u, v) in u.iter().zip(&v) {
        uv += u * v;
        vv += v * v;
    }
    ((uv / vv).sqrt(), v)
}

/// The matrix's element in row i and column j, from 0.
fn a(i: u32, j: u32) -> f64 {
    1.0 / f64::from((i + j) * (i + j + 1) / 2 + i + 1)
}

fn multiply_a(v: &[f64], product: &mut [f64]) {
    for (i, sum) in (0..).zip(product) {
        *sum = 0.0;
        for (j, x) in (0..).zip(v) {
            *sum += a(i, j) * x;
        }
    }
}

fn multiply_transposed(v: &[f64], product: &mut [f64]) {
    for (i, sum) in (0..).zip(product) {
        *sum = 0.0;
        for (j, x) in (0..).zip(v) {
            *sum += a(j, i) * x;
        }
    }
}
