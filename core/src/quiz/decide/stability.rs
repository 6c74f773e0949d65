//! How far each weight can move before another option leads, the others keeping their proportions. Totals are linear in
//! it, so each rival overtakes at one point. So also with weights that the reader set, which the page says: set in its
//! field, a weight leaves those as they are and shares with the rest alone.

/// The range of one weight in which the leader stays in front.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stability {
    pub weight: f64,
    /// The least it may be.
    pub lo: f64,
    /// The most it may be.
    pub hi: f64,
    /// Which option leads below `lo`.
    pub below: Option<usize>,
    /// Which option leads above `hi`.
    pub above: Option<usize>,
}

/// The range of every weight in which `leader`, a row of `values`, stays in front of all other rows. The leader must lead at
/// these weights, which must sum to 1.
pub fn stability(weights: &[f64], values: &[Vec<f64>], leader: usize) -> Vec<Stability> {
    (0..weights.len()).map(|criterion| range(weights, values, leader, criterion)).collect()
}

fn range(weights: &[f64], values: &[Vec<f64>], leader: usize, criterion: usize) -> Stability {
    let weight = weights[criterion];
    let mut stable = Stability { weight, lo: 0.0, hi: 1.0, below: None, above: None };
    let rest: f64 = 1.0 - weight;
    for rival in (0..values.len()).filter(|rival| *rival != leader) {
        let lead = |column: usize| values[leader][column] - values[rival][column];
        let others: f64 = (0..weights.len())
            .filter(|it| *it != criterion)
            .map(|column| weights[column] * lead(column))
            .sum();
        // The lead where this weight is 1, and where it is 0; without other weights nothing is known of the latter.
        let (at_one, at_zero) = (lead(criterion), if rest > 1e-12 { others / rest } else { 0.0 });
        if (at_one >= 0.0) == (at_zero >= 0.0) {
            continue;
        }
        let crossing = at_zero / (at_zero - at_one);
        if at_one < 0.0 && crossing < stable.hi {
            (stable.hi, stable.above) = (crossing.max(weight), Some(rival));
        } else if at_one >= 0.0 && crossing > stable.lo {
            (stable.lo, stable.below) = (crossing.min(weight), Some(rival));
        }
    }
    stable
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::decide::{additive, order};
    use proptest::prelude::*;

    #[test]
    fn the_worked_example() {
        let values = [vec![1.0, 0.2, 0.5], vec![0.6, 0.6, 0.6], vec![0.1, 1.0, 0.4]];
        let weights = [0.5, 0.3, 0.2];
        let totals: Vec<f64> = values.iter().map(|row| additive(&weights, row)).collect();
        for (total, known) in totals.iter().zip([0.66, 0.60, 0.43]) {
            assert!((total - known).abs() < 1e-9);
        }
        let ranges = stability(&weights, &values, 0);
        let known =
            [(7.0 / 17.0, 1.0, Some(1), None), (0.0, 9.0 / 23.0, None, Some(1)), (0.0, 0.5, None, Some(1))];
        for (range, (lo, hi, below, above)) in ranges.iter().zip(known) {
            assert!((range.lo - lo).abs() < 1e-9 && (range.hi - hi).abs() < 1e-9, "{range:?}");
            assert_eq!((range.below, range.above), (below, above));
        }
    }

    proptest! {
        #[test]
        fn the_leader_leads_inside_and_not_just_outside(
            values in prop::collection::vec(prop::collection::vec(0.0..100.0f64, 4), 2..6),
            raw in prop::collection::vec(0.05..1.0f64, 4),
        ) {
            let sum: f64 = raw.iter().sum();
            let weights: Vec<f64> = raw.iter().map(|it| it / sum).collect();
            let leader = |weights: &[f64]| {
                let totals: Vec<f64> = values.iter().map(|row| additive(weights, row)).collect();
                order(&totals, 0..totals.len())[0]
            };
            let first = leader(&weights);
            for (criterion, range) in stability(&weights, &values, first).iter().enumerate() {
                let at = |weight: f64| {
                    let mut moved = weights.clone();
                    let factor = (1.0 - weight) / (1.0 - weights[criterion]);
                    moved.iter_mut().for_each(|it| *it *= factor);
                    moved[criterion] = weight;
                    leader(&moved)
                };
                prop_assert!(range.lo <= range.weight && range.weight <= range.hi);
                if range.hi - range.lo > 1e-6 {
                    prop_assert_eq!(at(range.lo + 1e-7), first);
                    prop_assert_eq!(at(range.hi - 1e-7), first);
                }
                if range.below.is_some() && range.lo > 1e-6 {
                    prop_assert_ne!(at(range.lo - 1e-6), first);
                }
                if range.above.is_some() && range.hi < 1.0 - 1e-6 {
                    prop_assert_ne!(at(range.hi + 1e-6), first);
                }
            }
        }
    }
}
