//! Weights from an order of importance, and draws of all weights that respect it.
//!
//! Points say which criterion matters more, not by how much. The weights that fit such an order are as many as the points
//! of a simplex; their mean is the rank-order centroid (Barron & Barrett, Decision Quality Using Ranked Attribute
//! Weights, Management Science 42(11), 1996), and each draw is one of them.

use crate::quiz::model::Criterion;
use rand::RngExt;
use rand_pcg::Pcg32;
use std::sync::LazyLock;

/// Points or weights of all criteria.
pub type PerCriterion = [f64; Criterion::COUNT];

/// The distance of neighbouring fractions that are made of 32 bits.
const STEP: f64 = 1.0 / 4_294_967_296.0;

/// A number between 0 and 1 from 32 random bits, never either of them.
pub fn fraction(bits: u32) -> f64 {
    (f64::from(bits) + 0.5) * STEP
}

/// The rank-order centroid of `n` ranks, first rank first: the k-th is the sum of 1/i for i from k to n, over n.
pub fn rank_order_centroid(n: usize) -> Vec<f64> {
    let mut sum = 0.0;
    let mut weights: Vec<f64> = (1..=n)
        .rev()
        .map(|rank| {
            sum += 1.0 / rank as f64;
            sum / n as f64
        })
        .collect();
    weights.reverse();
    weights
}

/// The centroids of all numbers of ranks that there can be.
static CENTROIDS: LazyLock<[Vec<f64>; Criterion::COUNT + 1]> =
    LazyLock::new(|| std::array::from_fn(rank_order_centroid));

/// The centroid for points: what has none, or fewer, weighs nothing, and equal points share the weights of their ranks. For
/// at most as many as there are criteria.
pub fn centroid_of(points: &[f64]) -> PerCriterion {
    let (mut order, mut count) = ([0; Criterion::COUNT], 0);
    for index in (0..points.len()).filter(|it| points[*it] > 0.0) {
        order[count] = index;
        count += 1;
    }
    let order = &mut order[..count];
    order.sort_unstable_by(|one, other| points[*other].total_cmp(&points[*one]));
    let ranks = &CENTROIDS[count];
    let mut weights = [0.0; Criterion::COUNT];
    let mut rank = 0;
    for tied in order.chunk_by(|one, other| points[*one] == points[*other]) {
        let share = ranks[rank..][..tied.len()].iter().sum::<f64>() / tied.len() as f64;
        tied.iter().for_each(|index| weights[*index] = share);
        rank += tied.len();
    }
    weights
}

/// One weighting that respects the order of the points, all as likely as each other; ties are broken at random.
///
/// The k-th largest of n exponential draws is the sum of E_i / i for i from k to n with independent exponential E_i
/// (Rényi, Acta Math. Acad. Sci. Hungar. 4, 1953), which saves sorting them; divided by their sum they are uniform on the
/// ordered simplex. For at most as many as there are criteria.
pub fn sample_rank_order(points: &[f64], rng: &mut Pcg32, out: &mut [f64]) {
    let mut order = [(0.0, 0_u32, 0_usize); Criterion::COUNT];
    let mut count = 0;
    out.fill(0.0);
    for (index, own) in points.iter().enumerate().filter(|(_, own)| **own > 0.0) {
        order[count] = (*own, rng.random(), index);
        count += 1;
    }
    let ranked = &mut order[..count];
    ranked.sort_unstable_by(|one, other| other.0.total_cmp(&one.0).then(other.1.cmp(&one.1)));
    let (mut largest, mut total) = (0.0, 0.0);
    for (rank, (_, _, index)) in ranked.iter().enumerate().rev() {
        // An exponential draw is -ln of a uniform one, which is never 0 here.
        largest -= fraction(rng.random()).ln() / (rank + 1) as f64;
        total += largest;
        out[*index] = largest;
    }
    if total > 0.0 {
        out.iter_mut().for_each(|weight| *weight /= total);
    }
}

/// Weights in whole thousandths that sum to 1 exactly, by the method of largest remainders. The sum of those that are given
/// must be above 0; it is scaled to 1.
pub fn thousandths(weights: PerCriterion) -> PerCriterion {
    let sum: f64 = weights.iter().sum();
    let exact = weights.map(|weight| 1e3 * weight / sum);
    let mut whole = exact.map(f64::floor);
    let mut by_remainder: Vec<usize> = (0..exact.len()).collect();
    by_remainder.sort_by(|&a, &b| (exact[b] - whole[b]).total_cmp(&(exact[a] - whole[a])));
    let left = 1e3 - whole.iter().sum::<f64>();
    by_remainder
        .into_iter()
        .zip(1..)
        .filter(|(_, rank)| f64::from(*rank) <= left)
        .for_each(|(at, _)| whole[at] += 1.0);
    whole.map(|weight| weight / 1e3)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rand::SeedableRng;

    fn close(one: &[f64], other: &[f64], within: f64) -> bool {
        one.len() == other.len() && one.iter().zip(other).all(|(one, other)| (one - other).abs() <= within)
    }

    #[test]
    fn the_centroids_of_the_literature() {
        let rows: [&[f64]; 4] = [
            &[11.0 / 18.0, 5.0 / 18.0, 2.0 / 18.0],
            &[25.0 / 48.0, 13.0 / 48.0, 7.0 / 48.0, 3.0 / 48.0],
            &[137.0 / 300.0, 77.0 / 300.0, 47.0 / 300.0, 27.0 / 300.0, 12.0 / 300.0],
            &[147.0 / 360.0, 87.0 / 360.0, 57.0 / 360.0, 37.0 / 360.0, 22.0 / 360.0, 10.0 / 360.0],
        ];
        for row in rows {
            assert!(close(&rank_order_centroid(row.len()), row, 1e-9), "{row:?}");
        }
        assert!(rank_order_centroid(0).is_empty());
    }

    #[test]
    fn equal_points_share_and_none_weigh_nothing() {
        let weights = centroid_of(&[2.0, 5.0, 0.0, 2.0]);
        assert!(close(&weights[..4], &[3.5 / 18.0, 11.0 / 18.0, 0.0, 3.5 / 18.0], 1e-12), "{weights:?}");
        assert_eq!(centroid_of(&[0.0, 0.0]), [0.0; Criterion::COUNT]);
    }

    #[test]
    fn the_mean_of_the_draws_is_the_centroid() {
        let points = [2.0, 5.0, 0.0, 2.0, 1.0, 9.0];
        let (mut rng, mut sum, mut drawn) = (Pcg32::seed_from_u64(7), [0.0; 6], [0.0; 6]);
        const DRAWS: u32 = 200_000;
        for _ in 0..DRAWS {
            sample_rank_order(&points, &mut rng, &mut drawn);
            assert!(drawn[5] >= drawn[1] && drawn[1] >= drawn[0].max(drawn[3]) && drawn[2] == 0.0);
            sum.iter_mut().zip(drawn).for_each(|(sum, drawn)| *sum += drawn / f64::from(DRAWS));
        }
        // The standard error of the widest of them is about 0.0004.
        assert!(close(&sum, &centroid_of(&points)[..6], 0.002), "{sum:?}");
    }

    #[test]
    fn renyi_is_the_same_as_sorting() {
        let (mut rng, mut sum) = (Pcg32::seed_from_u64(3), [0.0; 4]);
        const DRAWS: u32 = 200_000;
        for _ in 0..DRAWS {
            let mut drawn: [f64; 4] = std::array::from_fn(|_| -(1.0 - rng.random::<f64>()).ln());
            drawn.sort_unstable_by(|one, other| other.total_cmp(one));
            let total: f64 = drawn.iter().sum();
            sum.iter_mut().zip(drawn).for_each(|(sum, drawn)| *sum += drawn / total / f64::from(DRAWS));
        }
        assert!(close(&sum, &rank_order_centroid(4), 0.002), "{sum:?}");
    }

    proptest! {
        #[test]
        fn thousandths_sum_to_one_and_move_no_weight_by_a_whole_one(
            raw in prop::array::uniform14(prop_oneof![Just(0.0), 0.001..9.0f64]),
        ) {
            let sum: f64 = raw.iter().sum();
            prop_assume!(sum > 0.0);
            let rounded = thousandths(raw);
            let counted: f64 = rounded.iter().map(|it| (1e3 * it).round()).sum();
            prop_assert_eq!(counted, 1e3);
            for (weight, raw) in rounded.iter().zip(raw) {
                prop_assert!((weight - raw / sum).abs() < 1e-3 && (*weight == 0.0 || raw > 0.0));
            }
        }

        #[test]
        fn the_order_of_the_criteria_is_irrelevant(mut points in prop::collection::vec(0.0..9.0f64, 1..9)) {
            let mut weights = centroid_of(&points);
            points.reverse();
            weights[..points.len()].reverse();
            prop_assert_eq!(centroid_of(&points), weights);
        }
    }
}
