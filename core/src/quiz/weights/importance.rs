//! How much the criteria matter by the answers: the points of what was answered, every choice of what was not, and the
//! weights that the reader sets.

use super::rank_order::{PerCriterion, centroid_of, sample_rank_order};
use crate::quiz::model::{Answer, Answers, Choice, Criterion, Question};
use rand::RngExt;
use rand::seq::SliceRandom;
use rand_pcg::Pcg32;
use std::sync::LazyLock;

/// How many combinations of answers the central weights are the mean of, where some are missing. A multiple of 3, 4 and 5,
/// so that each choice of a question comes up equally often.
const SCENARIOS: usize = 60;

/// Half of the last digit of a sum of percentages with one decimal: what is closer to 1 is 1.
const ROUNDING: f64 = 0.0005;

/// How much the criteria matter, by the answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Importance {
    /// Points of the questions that were answered.
    sure: PerCriterion,
    /// For each question that was not, the points of each of its choices.
    open: Vec<(Question, Vec<PerCriterion>)>,
    fixed: [Option<f64>; Criterion::COUNT],
}

fn points_of(choice: &Choice) -> PerCriterion {
    let mut points = [0.0; Criterion::COUNT];
    for (criterion, more) in choice.points {
        points[criterion.index()] += f64::from(*more);
    }
    points
}

fn add(points: &mut PerCriterion, more: &PerCriterion) {
    points.iter_mut().zip(more).for_each(|(own, more)| *own += more);
}

/// For each question the scenarios in an order that has nothing to do with that of another, and that stays the question's own
/// whichever others are open.
static TURNS: LazyLock<[[usize; SCENARIOS]; Question::COUNT]> = LazyLock::new(|| {
    std::array::from_fn(|question| {
        let mut turns = std::array::from_fn(|scenario| scenario);
        turns.shuffle(&mut Pcg32::new(SCENARIOS as u64, question as u64));
        turns
    })
});

impl Importance {
    /// With some points more, or fewer, for a criterion.
    #[cfg(test)]
    pub fn shifted(mut self, criterion: Criterion, by: f64) -> Self {
        self.sure[criterion.index()] += by;
        self
    }

    /// By the answers and the weights that the reader sets.
    pub fn of(answers: &Answers) -> Self {
        let mut sure = [0.0; Criterion::COUNT];
        for choice in answers.choices() {
            add(&mut sure, &points_of(choice));
        }
        let unknown =
            |question: &Question| question.spec().opens && answers.counted(*question) == Answer::Unknown;
        let open = Question::ALL
            .into_iter()
            .filter(unknown)
            .map(|question| (question, question.spec().choices.iter().map(points_of).collect()))
            .collect();
        Self { sure, open, fixed: answers.weights }
    }

    /// The weights that the ranking is made with; they sum to 1, or to 0 where nothing matters. A question without an answer
    /// counts as each of its choices in turn: the mean over sixty scenarios in which each choice comes up equally often.
    pub fn central(&self) -> PerCriterion {
        let mut mean = [0.0; Criterion::COUNT];
        let alike = self.open.is_empty() || self.fixed.iter().flatten().sum::<f64>() >= 1.0;
        let scenarios = if alike { 1 } else { SCENARIOS };
        for scenario in 0..scenarios {
            let mut points = self.sure;
            for (question, choices) in &self.open {
                add(&mut points, &choices[TURNS[question.index()][scenario] % choices.len()]);
            }
            mean.iter_mut().zip(centroid_of(&points)).for_each(|(mean, it)| *mean += it / scenarios as f64);
        }
        self.fix(&mut mean);
        mean
    }

    /// One possible weighting: a choice at random for each question without an answer, then any weights in that order.
    pub fn draw(&self, rng: &mut Pcg32, out: &mut PerCriterion) {
        let mut points = self.sure;
        for (_, choices) in &self.open {
            let chosen = rng.random_range(0..choices.len());
            add(&mut points, &choices[chosen]);
        }
        sample_rank_order(&points, rng, out);
        self.fix(out);
    }

    /// The sum of the weights that the reader sets, where they cannot all stay as they are: where they are more than 1
    /// together, or less and nothing else matters that could take the rest. Then they are scaled to 1, in their proportions.
    /// A sum of 0 leaves nothing to scale.
    pub fn scaled(&self) -> Option<f64> {
        let set: f64 = self.fixed.iter().flatten().sum();
        let weights = self.central();
        let others = weights.iter().zip(self.fixed).any(|(weight, fixed)| fixed.is_none() && *weight > 0.0);
        let over = set > 1.0 + ROUNDING;
        let under = set > 0.0 && set < 1.0 - ROUNDING && !others;
        (over || under).then_some(set)
    }

    /// Puts in what the reader sets and shrinks the rest to what is left; where that does not come to 1, it is scaled, which
    /// [`Self::scaled`] tells.
    fn fix(&self, weights: &mut PerCriterion) {
        let set: f64 = self.fixed.iter().flatten().sum();
        if self.fixed.iter().all(Option::is_none) {
            return;
        }
        let rest: f64 =
            weights.iter().zip(self.fixed).filter(|(_, fixed)| fixed.is_none()).map(|it| it.0).sum();
        let factor = if rest > 0.0 { (1.0 - set).max(0.0) / rest } else { 0.0 };
        for (weight, fixed) in weights.iter_mut().zip(self.fixed) {
            *weight = fixed.unwrap_or(*weight * factor);
        }
        let total: f64 = weights.iter().sum();
        if total > 0.0 {
            weights.iter_mut().for_each(|weight| *weight /= total);
        }
    }
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
    fn every_choice_of_an_open_question_has_its_turn() {
        for question in Question::ALL.into_iter().filter(|question| question.spec().opens) {
            assert_eq!(SCENARIOS % question.spec().choices.len(), 0, "{question:?}");
        }
        assert_ne!(TURNS[0], TURNS[1]);
        // One question that raises one criterion, or another, or a third.
        let raise = |criterion: Criterion| {
            let mut points = [0.0; Criterion::COUNT];
            points[criterion.index()] = 2.0;
            points
        };
        let choices = vec![raise(Criterion::Cpu), raise(Criterion::Tail), raise(Criterion::Pay)];
        let open = vec![(Question::Work, choices)];
        let importance = Importance { sure: [0.0; Criterion::COUNT], open, fixed: [None; Criterion::COUNT] };
        let weights = importance.central();
        for criterion in [Criterion::Cpu, Criterion::Tail, Criterion::Pay] {
            assert!((weights[criterion.index()] - 1.0 / 3.0).abs() < 1e-12);
        }
    }

    #[test]
    fn the_scenarios_of_a_question_are_its_own() {
        let all = Importance::of(&Answers::default());
        let mut turned = all.clone();
        turned.open.reverse();
        assert!(all.open.len() > 5 && close(&all.central(), &turned.central(), 1e-12));
        // A question all of whose choices say nothing is as good as none, wherever it stands.
        let silent = |question| (question, vec![[0.0; Criterion::COUNT]; 3]);
        for place in 0..all.open.len() {
            let mut more = all.clone();
            more.open.insert(place, silent(Question::Team));
            assert!(close(&all.central(), &more.central(), 1e-12), "{place}");
        }
    }

    #[test]
    fn the_central_weights_are_the_mean_of_the_draws() {
        let importance = Importance::of(&Answers::of(&[(Question::Work, "data"), (Question::Time, "weeks")]));
        let (mut rng, mut mean, mut drawn) =
            (Pcg32::seed_from_u64(5), [0.0; Criterion::COUNT], [0.0; Criterion::COUNT]);
        for _ in 0..50_000 {
            importance.draw(&mut rng, &mut drawn);
            mean.iter_mut().zip(drawn).for_each(|(mean, drawn)| *mean += drawn / 50_000.0);
        }
        // Sixty scenarios leave a little of how the questions meet.
        assert!(close(&importance.central(), &mean, 0.015), "{:?} {mean:?}", importance.central());
    }

    #[test]
    fn set_weights_stay_or_it_is_told_that_they_were_scaled() {
        let of = |set: &[f64], answers: Answers| {
            let mut answers = answers;
            answers.weights.iter_mut().zip(set).for_each(|(weight, set)| *weight = Some(*set));
            let importance = Importance::of(&answers);
            (importance.scaled(), importance.central())
        };
        let some = || Answers::of(&[(Question::Work, "systems")]);
        let nothing = || {
            let mut answers = Answers::default();
            Question::ALL.into_iter().for_each(|it| answers.set(it, Some(Answer::Indifferent)));
            answers
        };
        let (scaled, weights) = of(&[0.3], some());
        assert!(scaled.is_none() && (weights[0] - 0.3).abs() < 1e-12, "one alone, the others share the rest");
        let (scaled, weights) = of(&[0.1, 0.2, 0.7], some());
        assert!(scaled.is_none() && close(&weights[..3], &[0.1, 0.2, 0.7], 1e-12), "exactly all");
        assert_eq!(of(&[0.5, 0.5004], some()).0, None, "what is typed with one decimal says no more");
        let (scaled, weights) = of(&[0.9, 0.4], some());
        assert!(
            (scaled.unwrap() - 1.3).abs() < 1e-12 && close(&weights[..2], &[0.9 / 1.3, 0.4 / 1.3], 1e-12)
        );
        assert!(weights[2..].iter().all(|weight| *weight == 0.0));
        let (scaled, weights) = of(&[0.3], nothing());
        assert_eq!((scaled, weights[0]), (Some(0.3), 1.0), "nothing else can take the rest");
        let (scaled, weights) = of(&[0.05; Criterion::COUNT], some());
        assert!((scaled.unwrap() - 0.7).abs() < 1e-9 && close(&weights, &[1.0 / 14.0; 14], 1e-12));
        let (scaled, weights) = of(&[0.0; Criterion::COUNT], some());
        assert_eq!(
            (scaled, weights),
            (None, [0.0; Criterion::COUNT]),
            "nothing matters, as is told elsewhere"
        );
        let (scaled, weights) = of(&[0.0], some());
        assert!(scaled.is_none() && weights[0] == 0.0 && (weights.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }

    proptest! {
        #[test]
        fn weights_sum_to_one_and_what_is_set_is_kept(
            points in prop::array::uniform14(0.0..9.0f64),
            fixed in prop::array::uniform14(prop::option::weighted(0.2, 0.0..0.6f64)),
        ) {
            let importance = Importance { sure: points, open: vec![], fixed };
            let set: f64 = fixed.iter().flatten().sum();
            prop_assert_eq!(importance.scaled().is_some(), set > 1.0 + ROUNDING);
            let scale = set.max(1.0);
            let mut drawn = [0.0; Criterion::COUNT];
            importance.draw(&mut Pcg32::seed_from_u64(1), &mut drawn);
            for weights in [importance.central(), drawn] {
                prop_assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-9);
                for (weight, fixed) in weights.iter().zip(fixed) {
                    prop_assert!(fixed.is_none_or(|fixed| (weight - fixed / scale).abs() < 1e-9));
                }
            }
        }
    }
}
