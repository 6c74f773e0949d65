//! Two sets of answers side by side: two people of one team.

use crate::measure::Interval;
use crate::quiz::decide::Decision;
use crate::quiz::model::{Answer, Answers, Criterion, Question, Stack};
use std::collections::BTreeSet;

/// What two sets of answers have in common, and what not.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Whether both have the same first.
    pub agree: bool,
    /// The questions that were answered differently, with both answers.
    pub differing: Vec<(Question, [Answer; 2])>,
    /// The criteria whose weights differ, the most different first, with both weights.
    pub weights: Vec<(Criterion, [f64; 2])>,
    /// The evidence that one of them set, or both set differently, with what either is decided by.
    pub evidence: Vec<(Stack, Criterion, [Held; 2])>,
}

/// A piece of evidence as one view has it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Held {
    /// In the unit of the criterion's scale.
    pub range: Interval,
    /// Whether it was set in this view, or is what was found.
    pub set: bool,
}

impl Comparison {
    /// Of two sets of answers and what each came to.
    pub fn of(both: [&Answers; 2], decisions: [&Decision; 2]) -> Self {
        let first = decisions.map(|decision| decision.winner().map(|it| it.stack));
        let answers = |question| both.map(|answers| answers.counted(question));
        let differing = Question::ALL
            .into_iter()
            .map(|question| (question, answers(question)))
            .filter(|(_, [one, other])| one != other)
            .collect();
        let weight = |criterion: Criterion| [0, 1].map(|side| decisions[side].weights[criterion.index()]);
        let apart = |[one, other]: [f64; 2]| (one - other).abs();
        let mut weights: Vec<(Criterion, [f64; 2])> =
            Criterion::ALL.into_iter().map(|it| (it, weight(it))).filter(|it| apart(it.1) > 1e-9).collect();
        weights.sort_by(|one, other| apart(other.1).total_cmp(&apart(one.1)));
        Self { agree: first[0] == first[1], differing, weights, evidence: evidence(both, decisions) }
    }

    /// Whether they differ in nothing that a reader gave.
    pub const fn same(&self) -> bool {
        self.differing.is_empty() && self.weights.is_empty() && self.evidence.is_empty()
    }
}

fn evidence(both: [&Answers; 2], decisions: [&Decision; 2]) -> Vec<(Stack, Criterion, [Held; 2])> {
    let keys: BTreeSet<_> = both.iter().flat_map(|answers| answers.evidence.keys().copied()).collect();
    let differs = |key: &(Stack, Criterion)| both[0].evidence.get(key) != both[1].evidence.get(key);
    keys.into_iter()
        .filter(differs)
        .map(|key| {
            let held = |side: usize| Held {
                range: decisions[side].evidence.get(key.0, key.1).range,
                set: both[side].evidence.contains_key(&key),
            };
            (key.0, key.1, [held(0), held(1)])
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::decide::{SEED, decide};

    fn compared(one: &Answers, other: &Answers) -> Comparison {
        let decisions = [one, other].map(|answers| decide(answers, None, SEED));
        Comparison::of([one, other], [&decisions[0], &decisions[1]])
    }

    #[test]
    fn two_views_of_one_team() {
        let one = Answers::of(&[(Question::Pain, "data"), (Question::Time, "weeks")]);
        let other = Answers::of(&[(Question::Pain, "performance"), (Question::Time, "weeks")]);
        let both = compared(&one, &other);
        assert_eq!(both.differing, [(Question::Pain, [Answer::of(1), Answer::of(2)])]);
        assert!(!both.agree);
        assert!(both.weights.iter().take(3).any(|it| it.0 == Criterion::Data));
        let same = compared(&one, &one);
        assert!(same.agree && same.same());
    }

    #[test]
    fn evidence_that_was_set_differently_is_named() {
        let key = (Stack::Go, Criterion::Cpu);
        let range = |lo, hi| Interval { lo, hi };
        let plain = Answers::of(&[(Question::Pain, "data")]);
        let set = |range| {
            let mut answers = plain.clone();
            answers.evidence.insert(key, range);
            answers.evidence.insert((Stack::Rust, Criterion::Pay), Interval { lo: 1.0, hi: 2.0 });
            answers
        };
        let (one, other) = (set(range(1.0, 2.0)), set(range(1.0, 3.0)));
        let held = |range, set| Held { range, set };
        let both = compared(&one, &other);
        assert_eq!(
            both.evidence,
            [(Stack::Go, Criterion::Cpu, [held(range(1.0, 2.0), true), held(range(1.0, 3.0), true)])]
        );
        assert!(!both.same() && both.differing.is_empty());
        let found = decide(&plain, None, SEED).evidence.get(key.0, key.1).range;
        let against_none = compared(&plain, &one);
        assert_eq!(against_none.evidence.len(), 2);
        assert_eq!(against_none.evidence[0].2, [held(found, false), held(range(1.0, 2.0), true)]);
    }
}
