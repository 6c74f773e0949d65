//! Two sets of answers side by side: two people of one team.

use super::answers::{Answer, Answers};
use super::criteria::Criterion;
use super::decision::Decision;
use super::questions::Question;

/// What two sets of answers have in common, and what not.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Whether both have the same first.
    pub agree: bool,
    /// The questions that were answered differently, with both answers.
    pub differing: Vec<(Question, [Answer; 2])>,
    /// The criteria whose weights differ, the most different first, with both weights.
    pub weights: Vec<(Criterion, [f64; 2])>,
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
        Self { agree: first[0] == first[1], differing, weights }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::decision::{SEED, decide};

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
        assert!(same.agree && same.differing.is_empty() && same.weights.is_empty());
    }
}
