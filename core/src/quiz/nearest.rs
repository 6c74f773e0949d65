//! The smallest shift of weights that puts another option first. Like the changes of answers it is tried, not estimated.

use super::answers::Answers;
use super::criteria::Criterion;
use super::decision::Centre;
use super::ledger::Measured;
use super::stacks::Stack;
use super::waterfall::nearest_weights;
use super::weights::{PerCriterion, thousandths};

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
pub(super) fn shift(answers: &Answers, measured: Option<&Measured>, centre: &Centre) -> Option<Shift> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::decision::{SEED, decide};
    use crate::quiz::invariants::any_answers;
    use crate::quiz::{PROFILES, Question};
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
