//! Where the lead of the first over the second comes from, criterion by criterion.

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::decide::additive;
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
    }

    proptest! {
        #[test]
        fn the_bars_sum_to_the_lead(
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
        }
    }
}
