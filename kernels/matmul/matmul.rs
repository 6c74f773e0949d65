//! The product of two square matrices of doubles; the rules stand in `card.toml`.

const FNV_OFFSET: u32 = 2_166_136_261;
const FNV_PRIME: u32 = 16_777_619;

/// Two n x n matrices, row after row.
pub struct Input {
    a: Vec<f64>,
    b: Vec<f64>,
    n: usize,
}

/// The product of `a` and `b`, n x n matrices stored row after row.
pub fn multiply(a: &[f64], b: &[f64], n: usize) -> Vec<f64> {
    let mut product = vec![0.0; n * n];
    for i in 0..n {
        let row = &mut product[i * n..][..n];
        // Row by row of b, not column by column: the innermost loop then walks along memory.
        for k in 0..n {
            let x = a[i * n + k];
            for (sum, y) in row.iter_mut().zip(&b[k * n..][..n]) {
                *sum += x * y;
            }
        }
    }
    product
}

/// Makes two random matrices with entries from 0 to 1, first all of a, then all of b.
pub fn prepare(seed: u32, n: u32) -> Input {
    let n = n as usize;
    let mut state = seed;
    let mut random = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(state) / 4_294_967_296.0
    };
    let mut matrix = || (0..n * n).map(|_| random()).collect();
    Input { a: matrix(), b: matrix(), n }
}

/// Folds the bits of all entries of the product, both halves of each at once.
pub fn run(Input { a, b, n }: &Input) -> u32 {
    multiply(a, b, *n).iter().fold(FNV_OFFSET, |hash, entry| {
        let bits = entry.to_bits();
        let halves = (bits ^ bits >> 32) & 0xFFFF_FFFF;
        (hash ^ halves as u32).wrapping_mul(FNV_PRIME)
    })
}
