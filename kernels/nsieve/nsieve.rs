//! The sieve of Eratosthenes with a byte a number; the rules stand in `card.toml`.

const FNV_OFFSET: u32 = 2_166_136_261;
const FNV_PRIME: u32 = 16_777_619;

/// How many primes there are below `n`, and a hash over all of them.
pub fn primes_below(n: u32) -> (u32, u32) {
    let root = n.isqrt();
    let mut composite = vec![false; n as usize];
    let (mut count, mut hash) = (0, FNV_OFFSET);
    for i in 2..n {
        if composite[i as usize] {
            continue;
        }
        count += 1;
        hash = (hash ^ i).wrapping_mul(FNV_PRIME);
        // Above the root the square is past the end, and may not fit.
        if i <= root {
            let prime = i as usize;
            // Multiples below the square have a smaller factor, which has marked them.
            let mut multiple = prime * prime;
            while multiple < composite.len() {
                composite[multiple] = true;
                multiple += prime;
            }
        }
    }
    (count, hash)
}

/// The input is n itself; nothing is random, so the seed is not used.
pub fn prepare(_seed: u32, n: u32) -> u32 {
    n
}

/// Folds the primes and their count.
pub fn run(n: &u32) -> u32 {
    let (count, hash) = primes_below(*n);
    (hash ^ count).wrapping_mul(FNV_PRIME)
}
