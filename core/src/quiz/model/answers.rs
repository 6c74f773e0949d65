//! What a reader has answered, and what they set themselves.

use super::criteria::Criterion;
use super::questions::{Choice, Question};
use super::stacks::Stack;
use crate::measure::Interval;
use std::collections::BTreeMap;

/// The answer to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// "Don't know": any of the choices may turn out to hold.
    Unknown,
    /// "Don't care": the question adds nothing.
    Indifferent,
    /// Some of its choices, a bit for each; one bit unless the question takes several.
    Chosen(u8),
}

impl Answer {
    pub const fn of(choice: usize) -> Self {
        Self::Chosen(1 << choice)
    }

    /// Whether a choice is among it.
    pub const fn has(self, choice: usize) -> bool {
        matches!(self, Self::Chosen(bits) if bits & (1 << choice) != 0)
    }
}

/// All answers, and what the reader overrides.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    given: [Option<Answer>; Question::COUNT],
    /// Weights that the reader sets, as shares of 1; the others share what is left in their own proportions.
    pub weights: [Option<f64>; Criterion::COUNT],
    /// Evidence that the reader sets, in the unit of the criterion's scale.
    pub evidence: BTreeMap<(Stack, Criterion), Interval>,
}

impl Answers {
    /// The answers to some questions by their slugs, several choices with commas between, "any" for "don't care". For
    /// constants and tests: what is unknown is left out.
    pub fn of(pairs: &[(Question, &str)]) -> Self {
        let mut answers = Self::default();
        for (question, slugs) in pairs {
            let known = slugs.split(',').filter_map(|slug| question.choice(slug));
            let answer = match *slugs {
                "any" => Answer::Indifferent,
                _ => Answer::Chosen(known.fold(0, |bits, choice| bits | 1 << choice)),
            };
            answers.set(*question, Some(answer));
        }
        answers
    }

    /// The answer to a question; `None` when there is none yet, which counts as "don't know".
    pub const fn get(&self, question: Question) -> Option<Answer> {
        self.given[question.index()]
    }

    /// The answer as the model takes it.
    pub fn counted(&self, question: Question) -> Answer {
        self.get(question).unwrap_or(Answer::Unknown)
    }

    /// Sets an answer or takes it back. Choices that the question does not have are dropped, all but the first where
    /// it takes one only; an answer without any choice is none.
    pub fn set(&mut self, question: Question, answer: Option<Answer>) {
        let spec = question.spec();
        self.given[question.index()] = match answer {
            Some(Answer::Chosen(bits)) => {
                let known = bits & (u8::MAX >> (8 - spec.choices.len()));
                let kept = if spec.many { known } else { known & known.wrapping_neg() };
                (kept != 0).then_some(Answer::Chosen(kept))
            }
            other => other,
        };
    }

    /// The choices that were made for a question.
    pub fn chosen(&self, question: Question) -> impl Iterator<Item = &'static Choice> + use<> {
        let answer = self.counted(question);
        let choices = question.spec().choices.iter().enumerate();
        choices.filter(move |(index, _)| answer.has(*index)).map(|it| it.1)
    }

    /// The choices that were made, in the order of the questions.
    pub fn choices(&self) -> impl Iterator<Item = &'static Choice> {
        Question::ALL.into_iter().flat_map(|question| self.chosen(question))
    }

    /// How many questions have an answer, "don't know" and "don't care" among them.
    pub fn answered(&self) -> usize {
        self.given.iter().flatten().count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_holds_only_what_its_question_offers() {
        let mut answers = Answers::default();
        answers.set(Question::Pain, Some(Answer::Chosen(0b1111_0110)));
        assert_eq!(answers.get(Question::Pain), Some(Answer::of(1)));
        answers.set(Question::Team, Some(Answer::Chosen(0b1100_0110)));
        assert_eq!(answers.get(Question::Team), Some(Answer::Chosen(0b110)));
        answers.set(Question::Team, Some(Answer::Chosen(0b1000_0000)));
        assert_eq!(answers.get(Question::Team), None);
        assert_eq!((answers.counted(Question::Team), answers.answered()), (Answer::Unknown, 1));
        let named = Answers::of(&[(Question::Team, "go,rust"), (Question::Time, "weeks")]);
        let slugs: Vec<&str> = named.choices().map(|choice| choice.slug).collect();
        assert_eq!(slugs, ["go", "rust", "weeks"]);
    }
}
