use super::*;
use crate::lang::Language;
use crate::quiz::decide::{SEED, decide};

fn told(pairs: &[(Question, &str)]) -> (Answers, Decision) {
    let answers = Answers::of(pairs);
    let decision = decide(&answers, None, SEED);
    (answers, decision)
}

#[test]
fn shares_never_claim_too_much() {
    let told = [0.0, 0.001, 0.254, 0.999, 1.0].map(percent);
    assert_eq!(told, ["0 %", "under 1 %", "25 %", "over 99 %", "100 %"]);
    assert_eq!(listed(&["a", "b", "c"], "or"), "a, b or c");
    assert_eq!(listed::<&str>(&[], "or"), "");
}

/// With everything that a record can tell.
#[test]
fn a_whole_record() {
    let mut answers = Answers::of(&[
        (Question::Pain, "performance"),
        (Question::Learning, "none"),
        (Question::Home, "tiny"),
    ]);
    answers.weights[Criterion::Pay.index()] = Some(0.125);
    answers.evidence.insert((Stack::Rust, Criterion::Ease), Interval { lo: 1.0, hi: 2.5 });
    let measured = Measured {
        what: "6 kernels in this browser".to_owned(),
        over_rust: vec![
            (Language::Go, Interval { lo: 1.44, hi: 2.2 }),
            (Language::Python, Interval { lo: 14.0, hi: 52.0 }),
        ],
        joined: vec![Language::Python],
    };
    let decision = decide(&answers, Some(&measured), SEED);
    let record = decision.record(&answers, Some(&measured), "https://example.org/#/quiz?v=1");
    assert_eq!(record, include_str!("../../../../tests/fixtures/quiz-record.md"));
}

#[test]
fn what_is_first_most_often_is_said_first_and_what_is_worth_most_beside_it() {
    let (_, split) = told(&[
        (Question::Work, "data"),
        (Question::Speed, "waits"),
        (Question::Mistakes, "mended"),
        (Question::Growth, "small"),
        (Question::Languages, "mixed"),
        (Question::Team, "python,javascript"),
    ]);
    assert_eq!(split.winner().map(|it| it.stack), Some(Stack::PythonGo));
    assert_eq!(split.most_often().map(|it| it.stack), Some(Stack::Python));
    let sentence = split.sentence();
    let both = "of the draws, but Python for models with Go services is worth more in the middle";
    assert!(sentence.starts_with("Too close to call: Python is first most often, in 4"), "{sentence}");
    assert!(sentence.contains(both), "{sentence}");
    let (_, agreed) = told(&[(Question::Pain, "data")]);
    let sentence = agreed.sentence();
    assert!(sentence.starts_with("Too close to call: Python is first most often, in "), "{sentence}");
    assert!(!sentence.contains("worth more"), "{sentence}");
}

#[test]
fn where_nothing_matters_nothing_leads() {
    let mut answers = Answers::default();
    Question::ALL.into_iter().for_each(|question| answers.set(question, Some(Answer::Indifferent)));
    let sentence = decide(&answers, None, SEED).sentence();
    assert_eq!(sentence, "Too close to call: nothing matters, so every option is worth the same.");
}

#[test]
fn sentences_for_one_and_for_none() {
    let (_, only) = told(&[(Question::Speed, "pause")]);
    assert_eq!(only.sentence(), "Rust is all that is not ruled out.");
    let (answers, none) =
        told(&[(Question::Speed, "pause"), (Question::Learning, "none"), (Question::Team, "go")]);
    assert_eq!(none.sentence(), "Everything is ruled out.");
    assert!(none.close() && none.ranking.is_empty() && none.flips.is_empty());
    assert_eq!(none.excluded.len(), 8);
    assert!(none.record(&answers, None, "x").contains("the team does not know Rust"));
}
