//! How often each option gets each rank when all that is uncertain is drawn again and again: the rank acceptability of
//! SMAA-2 (Lahdelma & Salminen, Operations Research 49(3), 2001).

use crate::measure::Interval;

/// Draws for one answer: a share is then within a point of the truth, 95 times in a hundred (0.98 / √10,000).
pub const DRAWS: usize = 10_000;

/// What the draws gave, by option.
#[derive(Clone, Debug, PartialEq)]
pub struct Acceptability {
    /// The share of draws in which an option got a rank: `ranks[option][rank]`. Options with equal totals share the ranks
    /// that they take up.
    pub ranks: Vec<Vec<f64>>,
    /// The share of draws in which the first option had more than this one, ties half.
    pub behind_first: Vec<f64>,
    /// The range of the totals in the middle nine tenths of the draws.
    pub spans: Vec<Interval>,
}

/// Calls `draw` for the totals of all options, again and again, and counts.
pub fn accept(options: usize, draws: usize, mut draw: impl FnMut(&mut [f64])) -> Acceptability {
    let mut ranks = vec![vec![0.0; options]; options];
    let mut behind_first = vec![0.0; options];
    let mut all = vec![Vec::with_capacity(draws); options];
    let mut totals = vec![0.0; options];
    for _ in 0..draws {
        draw(&mut totals);
        for (option, own) in totals.iter().copied().enumerate() {
            let (mut above, mut same) = (0, 0);
            for its in totals.iter().copied() {
                above += usize::from(its > own);
                same += usize::from(its == own);
            }
            if same == 1 {
                ranks[option][above] += 1.0;
            } else {
                ranks[option][above..above + same].iter_mut().for_each(|share| *share += 1.0 / same as f64);
            }
            behind_first[option] += if totals[0] > own {
                1.0
            } else if totals[0] == own {
                0.5
            } else {
                0.0
            };
            all[option].push(own);
        }
    }
    ranks.iter_mut().flatten().chain(&mut behind_first).for_each(|count| *count /= draws as f64);
    Acceptability { ranks, behind_first, spans: all.iter_mut().map(|totals| middle(totals)).collect() }
}

/// The 5th and the 95th percentile.
fn middle(totals: &mut [f64]) -> Interval {
    let last = totals.len().saturating_sub(1);
    let mut at = |percent: usize| match totals {
        [] => 0.0,
        _ => *totals.select_nth_unstable_by(last * percent / 100, f64::total_cmp).1,
    };
    Interval { lo: at(5), hi: at(95) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::decide::additive;
    use crate::quiz::weights::sample_rank_order;
    use rand::SeedableRng;
    use rand_pcg::Pcg32;

    /// Weights uniform over the simplex are those of criteria that are all tied; an order narrows them.
    fn of(rows: &[&[f64]], points: &[f64]) -> Acceptability {
        let (mut rng, mut weights) = (Pcg32::seed_from_u64(11), vec![0.0; points.len()]);
        accept(rows.len(), 200_000, |totals| {
            sample_rank_order(points, &mut rng, &mut weights);
            totals.iter_mut().zip(rows).for_each(|(total, row)| *total = additive(&weights, row));
        })
    }

    #[test]
    fn the_shares_that_can_be_worked_out() {
        // The standard error of a share is 0.0011.
        let two = of(&[&[1.0, 0.0], &[0.6, 0.6]], &[1.0; 2]);
        assert!((two.ranks[0][0] - 0.4).abs() < 0.005 && (two.behind_first[1] - 0.4).abs() < 0.005);
        let three = of(&[&[1.0, 0.0, 0.0], &[0.0, 1.0, 0.5]], &[1.0; 3]);
        assert!((three.ranks[0][0] - 1.0 / 3.0).abs() < 0.005);
        let unit: [&[f64]; 3] = [&[1.0, 0.0, 0.0], &[0.0, 1.0, 0.0], &[0.0, 0.0, 1.0]];
        assert!(of(&unit, &[1.0; 3]).ranks.iter().all(|ranks| (ranks[0] - 1.0 / 3.0).abs() < 0.005));
        let ordered = of(&unit, &[3.0, 2.0, 1.0]);
        assert_eq!(ordered.ranks.iter().map(|ranks| ranks[0].round()).collect::<Vec<_>>(), [1.0, 0.0, 0.0]);
        assert_eq!(ordered.ranks[1][0], 0.0);
    }

    #[test]
    fn equal_options_share_their_ranks() {
        let tied = of(&[&[1.0, 0.0], &[1.0, 0.0], &[-1.0, -1.0]], &[1.0; 2]);
        assert!((tied.ranks[0][0] - 0.5).abs() < 1e-9 && (tied.ranks[1][1] - 0.5).abs() < 1e-9);
        assert!((tied.behind_first[1] - 0.5).abs() < 1e-9 && (tied.ranks[2][2] - 1.0).abs() < 1e-9);
        for ranks in &tied.ranks {
            assert!((ranks.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn the_middle_of_a_hundred_and_one() {
        let mut next = 0.0;
        let counted = accept(1, 101, |totals| {
            totals[0] = next;
            next += 1.0;
        });
        assert_eq!(counted.spans, [Interval { lo: 5.0, hi: 95.0 }]);
    }
}
