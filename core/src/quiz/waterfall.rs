//! Where the lead of the first over the second comes from, criterion by criterion, and how little would undo it.

/// One criterion's part of the lead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Its place among the criteria.
    pub criterion: usize,
    /// What it adds to the lead, in points of value; below 0 where the second is better.
    pub gain: f64,
    /// What the first would have to be worth on it for the lead to be gone, all else as it is. `None` where it weighs
    /// nothing; may lie outside of the scale, which says that this criterion alone cannot undo the lead.
    pub break_even: Option<f64>,
}

/// The lead in parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Waterfall {
    /// A bar for every criterion, in their order.
    pub bars: Vec<Bar>,
    /// The sum of the bars.
    pub lead: f64,
}

/// The lead of `first` over `second`, rows of values.
pub fn waterfall(weights: &[f64], first: &[f64], second: &[f64]) -> Waterfall {
    let gains: Vec<f64> = (0..weights.len()).map(|it| weights[it] * (first[it] - second[it])).collect();
    let lead: f64 = gains.iter().sum();
    let bar = |criterion: usize| Bar {
        criterion,
        gain: gains[criterion],
        break_even: (weights[criterion] > 0.0).then(|| first[criterion] - lead / weights[criterion]),
    };
    Waterfall { bars: (0..weights.len()).map(bar).collect(), lead }
}

impl Waterfall {
    /// The bars that are not nothing, the longest first.
    pub fn longest(&self) -> Vec<Bar> {
        let mut bars: Vec<Bar> = self.bars.iter().copied().filter(|bar| bar.gain.abs() > 1e-9).collect();
        bars.sort_by(|one, other| other.gain.abs().total_cmp(&one.gain.abs()));
        bars
    }
}

/// The weights nearest to these at which the lead is gone, and how far they are (Euclidean). `None` where no weights undo it.
///
/// The projection onto the plane where both totals are equal: w' = w - G d' / |d'|², with d the differences in value, d'
/// less their mean, G the lead. Where a weight would fall below 0 it is held at 0 and the rest projected again.
pub fn nearest_weights(weights: &[f64], first: &[f64], second: &[f64]) -> Option<(Vec<f64>, f64)> {
    let differences: Vec<f64> = first.iter().zip(second).map(|(one, other)| one - other).collect();
    let mut free = vec![true; weights.len()];
    loop {
        let moved = project(weights, &differences, &free)?;
        let below: Vec<usize> = (0..moved.len()).filter(|it| free[*it] && moved[*it] < -1e-12).collect();
        if below.is_empty() {
            let distance =
                moved.iter().zip(weights).map(|(new, old)| (new - old).powi(2)).sum::<f64>().sqrt();
            return Some((moved.iter().map(|weight| weight.max(0.0)).collect(), distance));
        }
        below.into_iter().for_each(|it| free[it] = false);
    }
}

/// The nearest point with sum 1 and equal totals, where what is not free is 0.
fn project(weights: &[f64], differences: &[f64], free: &[bool]) -> Option<Vec<f64>> {
    let count = free.iter().filter(|free| **free).count() as f64;
    let over_free =
        |of: &dyn Fn(usize) -> f64| (0..weights.len()).filter(|it| free[*it]).map(of).sum::<f64>();
    let mean = over_free(&|it| differences[it]) / count;
    let squares = over_free(&|it| (differences[it] - mean).powi(2));
    if squares.is_nan() || squares < 1e-18 {
        return None;
    }
    // What the weights at 0 gave up is spread evenly first.
    let spread = (1.0 - over_free(&|it| weights[it])) / count;
    let lead = over_free(&|it| (weights[it] + spread) * differences[it]);
    let at = |it: usize| {
        if free[it] { weights[it] + spread - lead * (differences[it] - mean) / squares } else { 0.0 }
    };
    Some((0..weights.len()).map(at).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::value::additive;
    use proptest::prelude::*;

    const WEIGHTS: [f64; 3] = [0.5, 0.3, 0.2];
    const A: [f64; 3] = [1.0, 0.2, 0.5];
    const B: [f64; 3] = [0.6, 0.6, 0.6];

    #[test]
    fn the_worked_example() {
        let parts = waterfall(&WEIGHTS, &A, &B);
        for (bar, (gain, even)) in parts.bars.iter().zip([(0.20, 0.88), (-0.12, 0.0), (-0.02, 0.20)]) {
            assert!((bar.gain - gain).abs() < 1e-9 && (bar.break_even.unwrap() - even).abs() < 1e-9);
        }
        assert!((parts.lead - 0.06).abs() < 1e-9);
        assert_eq!(parts.longest().iter().map(|bar| bar.criterion).collect::<Vec<_>>(), [0, 1, 2]);
        // By hand: d = (.4, -.4, -.1), its mean -1/30, |d'|² = .49/1.5; the published digits are .4204, .3673, .2122.
        let (moved, distance) = nearest_weights(&WEIGHTS, &A, &B).unwrap();
        let squares = (13.0_f64.powi(2) + 11.0_f64.powi(2) + 2.0_f64.powi(2)) / 900.0;
        let known = [
            0.5 - 0.06 * 13.0 / 30.0 / squares,
            0.3 + 0.06 * 11.0 / 30.0 / squares,
            0.2 + 0.06 * 2.0 / 30.0 / squares,
        ];
        for (weight, known) in moved.iter().zip(known) {
            assert!((weight - known).abs() < 1e-9, "{moved:?}");
        }
        assert!((distance - 0.06 / squares.sqrt()).abs() < 1e-9 && (distance - 0.10498).abs() < 5e-6);
        for (weight, published) in moved.iter().zip([0.4204, 0.3673, 0.2122]) {
            assert!((weight - published).abs() < 5e-5, "{moved:?}");
        }
    }

    #[test]
    fn no_weights_undo_dominance() {
        assert_eq!(nearest_weights(&WEIGHTS, &[1.0, 1.0, 1.0], &[0.5, 0.5, 0.5]), None);
        assert_eq!(nearest_weights(&WEIGHTS, &[1.0, 0.9, 1.0], &[0.5, 0.8, 0.1]), None);
    }

    proptest! {
        #[test]
        fn the_bars_sum_to_the_lead_and_the_nearest_weights_undo_it(
            rows in prop::array::uniform5((0.01..1.0f64, 0.0..100.0f64, 0.0..100.0f64)),
        ) {
            let sum: f64 = rows.iter().map(|row| row.0).sum();
            let weights = rows.map(|row| row.0 / sum);
            let (first, second) = (rows.map(|row| row.1), rows.map(|row| row.2));
            let parts = waterfall(&weights, &first, &second);
            let lead = additive(&weights, &first) - additive(&weights, &second);
            prop_assert!((parts.lead - lead).abs() < 1e-9);
            prop_assert_eq!(parts.bars.iter().map(|bar| bar.gain).sum::<f64>(), parts.lead);
            for bar in &parts.bars {
                let mut level = first;
                level[bar.criterion] = bar.break_even.unwrap();
                prop_assert!((additive(&weights, &level) - additive(&weights, &second)).abs() < 1e-6);
            }
            if let Some((moved, distance)) = nearest_weights(&weights, &first, &second) {
                prop_assert!((moved.iter().sum::<f64>() - 1.0).abs() < 1e-9);
                prop_assert!(moved.iter().all(|weight| *weight >= 0.0) && distance >= 0.0);
                prop_assert!((additive(&moved, &first) - additive(&moved, &second)).abs() < 1e-6);
            }
        }
    }
}
