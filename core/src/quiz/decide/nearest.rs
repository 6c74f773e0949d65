//! The smallest shift of weights that puts another option first. Like the changes of answers it is tried, not estimated.

use super::centre::Centre;
use crate::quiz::evidence::Measured;
use crate::quiz::model::{Answers, Criterion, Stack};
use crate::quiz::weights::{PerCriterion, thousandths};

/// Other weights under which another option leads.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// The weights, as shares of 1 in whole thousandths.
    pub weights: PerCriterion,
    /// Who leads with them.
    pub winner: Stack,
}

impl Shift {
    /// The answers with these weights in the place of all others.
    pub fn apply(&self, answers: &Answers) -> Answers {
        let mut answers = answers.clone();
        answers.weights = self.weights.map(Some);
        answers
    }

    /// The criteria that weigh differently from `before`, the most different first, with both weights. What differs by less
    /// than half a percent is left out.
    pub fn moves(&self, before: &PerCriterion) -> Vec<(Criterion, [f64; 2])> {
        let pair = |criterion: Criterion| [before[criterion.index()], self.weights[criterion.index()]];
        let apart = |it: &(Criterion, [f64; 2])| (it.1[1] - it.1[0]).abs();
        let mut moves: Vec<_> = Criterion::ALL.into_iter().map(|it| (it, pair(it))).collect();
        moves.retain(|it| apart(it) >= 0.005);
        moves.sort_by(|one, other| apart(other).total_cmp(&apart(one)));
        moves
    }
}

/// How far past the point where the first two are level it is tried, as a share of the way there: rounding to thousandths
/// can fall short of it.
const PAST: [f64; 4] = [1.02, 1.05, 1.15, 1.4];

/// The shift to the nearest weights under which some other option draws level with the first, and a little further. `None`
/// where none does, or none within reach of [`PAST`], and where nothing weighs anything.
pub fn shift(answers: &Answers, measured: Option<&Measured>, centre: &Centre) -> Option<Shift> {
    let (first, rest) = centre.order.split_first()?;
    if centre.weights.iter().all(|weight| *weight == 0.0) {
        return None;
    }
    let level = rest
        .iter()
        .filter_map(|other| nearest_weights(&centre.weights, &centre.values[*first], &centre.values[*other]));
    let (nearest, _) = level.min_by(|one, other| one.1.total_cmp(&other.1))?;
    PAST.into_iter().find_map(|factor| {
        let shift = Shift { weights: past(&centre.weights, &nearest, factor), winner: Stack::ALL[*first] };
        let (winner, lead) = Centre::new(&shift.apply(answers), measured).winner()?;
        (winner != shift.winner && lead > 0.0).then_some(Shift { winner, ..shift })
    })
}

/// From `from` by `factor` of the way to `to`, none below 0, in thousandths.
fn past(from: &PerCriterion, to: &[f64], factor: f64) -> PerCriterion {
    let mut weights = *from;
    for (weight, to) in weights.iter_mut().zip(to) {
        *weight = (*weight + factor * (to - *weight)).max(0.0);
    }
    thousandths(weights)
}

/// The weights nearest to these at which the lead is gone, and how far they are (Euclidean). `None` where no weights undo it.
///
/// The projection onto the plane where both totals are equal: w' = w - G d' / |d'|², with d the differences in value, d'
/// less their mean, G the lead. Where a weight would fall below 0 it is held at 0 and the rest projected again.
fn nearest_weights(weights: &[f64], first: &[f64], second: &[f64]) -> Option<(Vec<f64>, f64)> {
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
    use crate::quiz::decide::{SEED, additive, decide};
    use crate::quiz::model::{PROFILES, Question};
    use crate::quiz::tests::any_answers;
    use proptest::prelude::*;

    #[test]
    fn the_weights_that_are_offered_flip_the_answer_of_every_profile() {
        for profile in PROFILES {
            let answers = profile.answers();
            let decision = decide(&answers, None, SEED);
            let shift = decision.shift.as_ref().unwrap();
            let shifted = decide(&shift.apply(&answers), None, SEED);
            assert_eq!(shifted.winner().map(|it| it.stack), Some(shift.winner), "{}", profile.slug);
            assert_ne!(decision.ranking[0].stack, shift.winner, "{}", profile.slug);
        }
    }

    #[test]
    fn moves_are_told_from_half_a_percent_on() {
        let mut before = [0.0; Criterion::COUNT];
        let mut weights = before;
        for (criterion, [old, new]) in
            [(Criterion::Cpu, [0.3, 0.32]), (Criterion::Tail, [0.3, 0.304]), (Criterion::Pay, [0.4, 0.376])]
        {
            (before[criterion.index()], weights[criterion.index()]) = (old, new);
        }
        let shift = Shift { weights, winner: Stack::Go };
        assert_eq!(shift.moves(&before), [(Criterion::Pay, [0.4, 0.376]), (Criterion::Cpu, [0.3, 0.32])]);
    }

    #[test]
    fn where_nothing_matters_or_nothing_else_stands_no_weights_help() {
        let only = Answers::of(&[(Question::Speed, "pause")]);
        assert_eq!(decide(&only, None, SEED).shift, None);
        let mut none = Answers::default();
        Question::ALL
            .into_iter()
            .for_each(|question| none.set(question, Some(crate::quiz::Answer::Indifferent)));
        assert_eq!(decide(&none, None, SEED).shift, None);
    }

    const WEIGHTS: [f64; 3] = [0.5, 0.3, 0.2];

    #[test]
    fn the_worked_example() {
        // By hand: d = (.4, -.4, -.1), its mean -1/30, |d'|² = .49/1.5; the published digits are .4204, .3673, .2122.
        let (moved, distance) = nearest_weights(&WEIGHTS, &[1.0, 0.2, 0.5], &[0.6, 0.6, 0.6]).unwrap();
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
        fn the_nearest_weights_undo_the_lead(
            rows in prop::array::uniform5((0.01..1.0f64, 0.0..100.0f64, 0.0..100.0f64)),
        ) {
            let sum: f64 = rows.iter().map(|row| row.0).sum();
            let (weights, first, second) = (rows.map(|row| row.0 / sum), rows.map(|row| row.1), rows.map(|row| row.2));
            if let Some((moved, distance)) = nearest_weights(&weights, &first, &second) {
                prop_assert!((moved.iter().sum::<f64>() - 1.0).abs() < 1e-9);
                prop_assert!(moved.iter().all(|weight| *weight >= 0.0) && distance >= 0.0);
                prop_assert!((additive(&moved, &first) - additive(&moved, &second)).abs() < 1e-6);
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn whatever_is_answered_a_shift_flips(answers in any_answers()) {
            let centre = Centre::new(&answers, None);
            if let Some(found) = shift(&answers, None, &centre) {
                let shifted = Centre::new(&found.apply(&answers), None);
                prop_assert_eq!(shifted.winner().map(|it| it.0), Some(found.winner));
                prop_assert_ne!(centre.winner().map(|it| it.0), Some(found.winner));
                prop_assert!(found.weights.iter().all(|weight| (0.0..=1.0).contains(weight)));
                let sum: f64 = found.weights.iter().sum();
                prop_assert!((sum - 1.0).abs() < 1e-9, "nothing is left to scale: {}", sum);
            }
        }
    }
}
