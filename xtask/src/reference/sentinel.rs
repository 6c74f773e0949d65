//! The fixed loop that watches the machine, as in `engines/worker.js`. Natively it runs here, before each batch that a
//! runner is asked for.

use std::hint::black_box;
use std::time::Instant;

/// Shortest timing that tells the loop's speed.
const GOAL_MS: f64 = 4.0;

/// Milliseconds that `iterations` of the loop take; 0 for none.
pub(super) fn time_ms(iterations: u32) -> f64 {
    if iterations == 0 {
        return 0.0;
    }
    let start = Instant::now();
    black_box(xorshift(black_box(iterations)));
    start.elapsed().as_secs_f64() * 1e3
}

/// Iterations in a millisecond: the best of three timings. A first guess; the plan times the loop once more.
pub(super) fn per_ms() -> f64 {
    let mut iterations = 1 << 14;
    while iterations < 1 << 30 && time_ms(iterations) < GOAL_MS {
        iterations *= 2;
    }
    let best = (0..3).map(|_| time_ms(iterations)).fold(f64::INFINITY, f64::min);
    f64::from(iterations) / best
}

/// Four independent generators (Marsaglia's xorshift32), so that the loop keeps the core's execution units busy: a single
/// chain of dependent steps hardly feels a neighbour on the same core, which the kernels do.
#[inline(never)]
fn xorshift(iterations: u32) -> [u32; 4] {
    let [mut a, mut b, mut c, mut d] = [0x9e37_79b9_u32, 0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e];
    let mut left = iterations;
    // Not a range: at a low level of optimisation that is a call in each turn, whose time wavers by a third.
    while left != 0 {
        left = left.wrapping_sub(1);
        a ^= a << 13;
        b ^= b << 13;
        c ^= c << 13;
        d ^= d << 13;
        a ^= a >> 17;
        b ^= b >> 17;
        c ^= c >> 17;
        d ^= d >> 17;
        a ^= a << 5;
        b ^= b << 5;
        c ^= c << 5;
        d ^= d << 5;
    }
    [a, b, c, d]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loop_is_that_of_the_workers() {
        assert_eq!(xorshift(0), [0x9e37_79b9, 0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e]);
        // One step of xorshift32 from 1 is 270,369 (Marsaglia 2003); from these seeds it never reaches zero.
        assert!(xorshift(1_000).iter().all(|&state| state != 0));
        let worker = include_str!("../../../engines/worker.js");
        for seed in xorshift(0) {
            assert!(worker.contains(&format!("{seed:#x}")), "{seed:#x}");
        }
        for step in ["a ^= a << 13", "b ^= b >>> 17", "d ^= d << 5"] {
            assert!(worker.contains(step), "{step}");
        }
    }

    #[test]
    fn time_passes_and_none_takes_none() {
        assert_eq!(time_ms(0), 0.0);
        assert!(time_ms(1 << 20) > 0.0);
    }
}
