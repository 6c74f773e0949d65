//! Flips of every permutation; the rules stand in `card.toml`.

/// The input is n itself, 0 taken as 1; nothing is random, so the seed is not used.
pub fn prepare(_seed: u32, n: u32) -> u32 {
    n.max(1)
}

/// Folds the checksum and the most flips.
pub fn run(n: &u32) -> u32 {
    let (checksum, most) = fannkuch(*n as usize);
    let fold = |hash: u32, value: i32| (hash ^ value.cast_unsigned()).wrapping_mul(16_777_619);
    fold(fold(2_166_136_261, checksum), most)
}

/// The flips of all permutations, added with alternating sign, and the most flips of one.
pub fn fannkuch(n: usize) -> (i32, i32) {
    let mut order: Vec<usize> = (0..n).collect();
    let mut scratch = order.clone();
    // By i: the rotations of the first i + 1 until the first i + 2 are rotated.
    let mut left: Vec<usize> = (1..=n).collect();
    let (mut checksum, mut most, mut sign) = (0, 0, 1);
    loop {
        scratch.copy_from_slice(&order);
        let flips = flips(&mut scratch);
        checksum += sign * flips;
        most = most.max(flips);
        sign = -sign;
        if !permute(&mut order, &mut left) {
            return (checksum, most);
        }
    }
}

/// Counts the reversals of as many as the first says, and one more, until the first is 0.
fn flips(order: &mut [usize]) -> i32 {
    let mut flips = 0;
    while order[0] != 0 {
        let (mut low, mut high) = (0, order[0]);
        while low < high {
            order.swap(low, high);
            low += 1;
            high -= 1;
        }
        flips += 1;
    }
    flips
}

/// Makes the next permutation; false after the last.
fn permute(order: &mut [usize], left: &mut [usize]) -> bool {
    for (i, left) in left.iter_mut().enumerate().skip(1) {
        for j in 0..i {
            order.swap(j, j + 1);
        }
        *left -= 1;
        if *left > 0 {
            return true;
        }
        *left = i + 1;
    }
    false
}
