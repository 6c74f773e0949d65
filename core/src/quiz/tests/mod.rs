//! Tests of the whole model.

mod invariants;
mod profiles;
mod reversals;

use super::model::{Answer, Answers, Criterion, Question, Stack};
use crate::measure::Interval;
use proptest::prelude::*;

fn any_answer(question: Question) -> impl Strategy<Value = Option<Answer>> {
    let spec = question.spec();
    let some = if spec.many { 1..=(1_u8 << spec.choices.len()) - 1 } else { 1..=u8::MAX };
    prop_oneof![
        1 => Just(None),
        1 => Just(Some(Answer::Unknown)),
        1 => Just(Some(Answer::Indifferent)),
        4 => some.prop_map(|bits| Some(Answer::Chosen(bits))),
    ]
}

pub fn any_answers() -> impl Strategy<Value = Answers> {
    let questions: Vec<_> = Question::ALL.into_iter().map(any_answer).collect();
    let weights = prop::collection::btree_map(0..Criterion::COUNT, 0..=40_u32, 0..3);
    let evidence = prop::collection::btree_map(
        (0..Stack::COUNT, 0..Criterion::COUNT),
        (0.0..=100.0f64, 0.0..=100.0f64),
        0..3,
    );
    (questions, weights, evidence).prop_map(|(given, weights, evidence)| {
        let mut answers = Answers::default();
        Question::ALL.into_iter().zip(given).for_each(|(question, answer)| answers.set(question, answer));
        for (criterion, weight) in weights {
            answers.weights[criterion] = Some(f64::from(weight) / 100.0);
        }
        for ((stack, criterion), (one, other)) in evidence {
            let criterion = Criterion::ALL[criterion];
            let span = Interval { lo: one.min(other), hi: one.max(other) };
            answers.evidence.insert((Stack::ALL[stack], criterion), criterion.scale().range(span));
        }
        answers
    })
}
