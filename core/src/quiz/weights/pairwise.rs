//! "Help me weigh": weights from pairs of tradeoffs. Which matters more, this way along the one scale or that way along
//! the other, and how much more?
//!
//! Each answer is a ratio of two weights; the weights are those whose logarithms fit all ratios best (logarithmic least
//! squares; Crawford & Williams, Journal of Mathematical Psychology 29, 1985). For pairs that do not contradict each
//! other they are exact.

use super::importance::Importance;
use super::rank_order::{PerCriterion, thousandths};
use crate::quiz::model::{Answers, Criterion};

/// How many criteria are asked about: the heaviest.
pub const ASKED: usize = 5;

/// A tradeoff that was judged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Judgement {
    pub one: Criterion,
    pub other: Criterion,
    /// How many times as much the one matters as the other; below 1 where the other matters more.
    pub times: f64,
}

/// What a reader can say of a pair: the ratio and its words.
pub const SAYINGS: [(f64, &str); 5] = [
    (4.0, "the first, by far"),
    (2.0, "the first"),
    (1.0, "as much as each other"),
    (0.5, "the second"),
    (0.25, "the second, by far"),
];

/// The pairs to ask about, in turn: each of the heaviest criteria against the next, then the ends against each other,
/// which shows whether the answers fit.
pub fn pairs(answers: &Answers) -> Vec<(Criterion, Criterion)> {
    let mut plain = answers.clone();
    plain.weights = [None; Criterion::COUNT];
    let weights = Importance::of(&plain).central();
    let mut heaviest: Vec<Criterion> =
        Criterion::ALL.into_iter().filter(|criterion| weights[criterion.index()] > 0.0).collect();
    heaviest.sort_by(|one, other| weights[other.index()].total_cmp(&weights[one.index()]));
    heaviest.truncate(ASKED);
    let mut pairs: Vec<_> = heaviest.windows(2).map(|pair| (pair[0], pair[1])).collect();
    if heaviest.len() > 2 {
        pairs.push((heaviest[0], heaviest[heaviest.len() - 1]));
    }
    pairs
}

/// Weights from pairs.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// The criteria that were asked about, with their weights among each other; they sum to 1.
    pub shares: Vec<(Criterion, f64)>,
    /// By what factor the answers miss these weights, typically: 1 when they fit each other, 2 when they are a whole step
    /// apart.
    pub misfit: f64,
}

/// The weights that fit the judgements best. `None` where there are none, where one is no ratio, or where they do not
/// connect all their criteria.
pub fn weigh(judgements: &[Judgement]) -> Option<Weighed> {
    let usable = |it: &Judgement| it.times.is_finite() && it.times > 0.0 && it.one != it.other;
    if judgements.is_empty() || !judgements.iter().all(usable) {
        return None;
    }
    let mut asked: Vec<Criterion> = judgements.iter().flat_map(|it| [it.one, it.other]).collect();
    asked.sort_unstable();
    asked.dedup();
    let place = |criterion: Criterion| asked.iter().position(|it| *it == criterion);
    // The normal equations: the Laplacian of the graph of pairs. The first logarithm is held at 0.
    let n = asked.len();
    let mut system = vec![vec![0.0; n + 1]; n];
    for judgement in judgements {
        let (one, other, log) = (place(judgement.one)?, place(judgement.other)?, judgement.times.ln());
        for (row, column, sign) in [(one, other, 1.0), (other, one, -1.0)] {
            system[row][row] += 1.0;
            system[row][column] -= 1.0;
            system[row][n] += sign * log;
        }
    }
    let logs = solve(system)?;
    let misses = judgements
        .iter()
        .map(|it| Some((it.times.ln() - logs[place(it.one)?] + logs[place(it.other)?]).powi(2)));
    let misfit = (misses.sum::<Option<f64>>()? / judgements.len() as f64).sqrt().exp();
    let total: f64 = logs.iter().map(|log| log.exp()).sum();
    Some(Weighed {
        shares: asked.into_iter().zip(logs.iter().map(|log| log.exp() / total)).collect(),
        misfit,
    })
}

/// Gauss-Jordan with pivots, with the first unknown held at 0. `None` where the rest is not determined.
fn solve(mut system: Vec<Vec<f64>>) -> Option<Vec<f64>> {
    let n = system.len();
    system[0] = vec![0.0; n + 1];
    system[0][0] = 1.0;
    for column in 0..n {
        let pivot = (column..n)
            .max_by(|one, other| system[*one][column].abs().total_cmp(&system[*other][column].abs()))?;
        if system[pivot][column].abs() < 1e-9 {
            return None;
        }
        system.swap(column, pivot);
        let lead: Vec<f64> = system[column].iter().map(|it| it / system[column][column]).collect();
        for (row, values) in system.iter_mut().enumerate() {
            let factor = if row == column { 0.0 } else { values[column] };
            values.iter_mut().zip(&lead).for_each(|(own, lead)| *own -= factor * lead);
        }
        system[column] = lead;
    }
    Some(system.into_iter().map(|row| row[n]).collect())
}

impl Weighed {
    /// These weights as the reader's own: the criteria that were asked about share what they weighed before, in the new
    /// proportions, and the others keep theirs. In whole thousandths, since nobody weighs more finely; where nothing is left to
    /// take the rest, all that is set sums to 1.
    pub fn apply(&self, answers: &Answers) -> Answers {
        let before: PerCriterion = Importance::of(answers).central();
        let together: f64 = self.shares.iter().map(|(criterion, _)| before[criterion.index()]).sum();
        let mut answers = answers.clone();
        for (criterion, share) in &self.shares {
            answers.weights[criterion.index()] = Some(share * together);
        }
        let after = Importance::of(&answers).central();
        let all_set = after.iter().zip(&answers.weights).all(|(weight, set)| set.is_some() || *weight == 0.0);
        let rounded = if all_set && together > 0.0 {
            thousandths(after)
        } else {
            answers.weights.map(|set| (1e3 * set.unwrap_or_default()).round() / 1e3)
        };
        for (set, rounded) in answers.weights.iter_mut().zip(rounded) {
            *set = set.map(|_| rounded);
        }
        answers
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::model::{Answer, Question};
    use crate::quiz::tests::any_answers;
    use proptest::prelude::*;

    const FOUR: [Criterion; 4] = [Criterion::Cpu, Criterion::Tail, Criterion::First, Criterion::Pay];

    #[test]
    fn what_cannot_be_weighed() {
        let of = |one: usize, other: usize, times| Judgement { one: FOUR[one], other: FOUR[other], times };
        assert_eq!(weigh(&[]), None);
        assert_eq!(weigh(&[of(0, 1, 0.0)]), None);
        assert_eq!(weigh(&[of(0, 0, 2.0)]), None);
        assert_eq!(weigh(&[of(0, 1, 2.0), of(2, 3, 2.0)]), None, "two pairs that do not meet");
        let circle = weigh(&[of(0, 1, 2.0), of(1, 2, 2.0), of(2, 0, 2.0)]).unwrap();
        assert!((circle.misfit - 2.0).abs() < 1e-9);
        assert!(circle.shares.iter().all(|(_, share)| (share - 1.0 / 3.0).abs() < 1e-9));
    }

    #[test]
    fn what_was_asked_about_shares_what_it_weighed() {
        let answers = Answers::of(&[(Question::Pain, "performance")]);
        let asked = pairs(&answers);
        assert_eq!((asked.len(), asked[0]), (5, (Criterion::Cpu, Criterion::Tail)));
        let judged: Vec<Judgement> =
            asked.iter().map(|(one, other)| Judgement { one: *one, other: *other, times: 1.0 }).collect();
        let weighed = weigh(&judged).unwrap();
        let (before, after) =
            (Importance::of(&answers).central(), Importance::of(&weighed.apply(&answers)).central());
        for criterion in Criterion::ALL {
            let asked = weighed.shares.iter().any(|it| it.0 == criterion);
            assert!(asked || (before[criterion.index()] - after[criterion.index()]).abs() < 0.003);
        }
        assert!((after[Criterion::Cpu.index()] - after[Criterion::Memory.index()]).abs() < 1e-9);
        assert_eq!(pairs(&weighed.apply(&answers)), asked);
    }

    proptest! {
        #[test]
        fn weights_from_pairs_leave_nothing_to_scale(
            answers in any_answers(),
            said in prop::array::uniform5(0..SAYINGS.len()),
        ) {
            // What was set before may be too much whatever the pairs say.
            let mut answers = answers;
            answers.weights = [None; Criterion::COUNT];
            let judged: Vec<Judgement> = pairs(&answers)
                .into_iter()
                .zip(said)
                .map(|((one, other), said)| Judgement { one, other, times: SAYINGS[said].0 })
                .collect();
            if let Some(weighed) = weigh(&judged) {
                let set = weighed.apply(&answers);
                prop_assert_eq!(Importance::of(&set).scaled(), None);
                let finer = |weight: &f64| (1e3 * weight - (1e3 * weight).round()).abs() > 1e-9;
                prop_assert!(!set.weights.iter().flatten().any(finer));
            }
        }

        #[test]
        fn what_outweighs_all_others_is_set_to_a_sum_of_one(said in prop::array::uniform5(0..SAYINGS.len())) {
            let mut answers = Answers::of(&[(Question::Pain, "performance")]);
            for question in Question::ALL.into_iter().filter(|it| *it != Question::Pain) {
                answers.set(question, Some(Answer::Indifferent));
            }
            let asked = pairs(&answers).into_iter().zip(said);
            let judged: Vec<Judgement> = asked
                .map(|((one, other), said)| Judgement { one, other, times: SAYINGS[said].0 })
                .collect();
            let set = weigh(&judged).unwrap().apply(&answers);
            prop_assert_eq!(Importance::of(&set).scaled(), None);
            prop_assert_eq!(set.weights.iter().flatten().map(|it| (1e3 * it).round()).sum::<f64>(), 1e3);
        }

        #[test]
        fn ratios_that_fit_give_their_weights_back(raw in prop::array::uniform4(0.01..1.0f64)) {
            let judgements: Vec<Judgement> = [(0, 1), (1, 2), (2, 3), (0, 3)]
                .map(|(one, other)| Judgement { one: FOUR[one], other: FOUR[other], times: raw[one] / raw[other] })
                .into();
            let weighed = weigh(&judgements).unwrap();
            let total: f64 = raw.iter().sum();
            prop_assert!((weighed.misfit - 1.0).abs() < 1e-6);
            for ((criterion, share), (its, raw)) in weighed.shares.iter().zip(FOUR.iter().zip(raw)) {
                prop_assert_eq!(criterion, its);
                prop_assert!((share - raw / total).abs() < 1e-9);
            }
        }
    }
}
