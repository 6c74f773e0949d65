//! What must hold whatever the answers are.

use super::any_answers;
use crate::measure::Interval;
use crate::quiz::decide::{Cell, Centre, Decision, Matrix, SEED, additive, conclude, decide, order};
use crate::quiz::model::{Answer, Answers, Criterion, Question, Stack};
use crate::quiz::weights::centroid_of;
use proptest::prelude::*;

proptest! {
    #[test]
    fn the_order_of_the_criteria_is_irrelevant(
        pairs in prop::collection::vec((0..6u8, 0.0..100.0f64), 1..9),
    ) {
        let total = |pairs: &[(u8, f64)]| {
            let points: Vec<f64> = pairs.iter().map(|pair| f64::from(pair.0)).collect();
            additive(&centroid_of(&points), &pairs.iter().map(|pair| pair.1).collect::<Vec<_>>())
        };
        let turned: Vec<(u8, f64)> = pairs.iter().rev().copied().collect();
        prop_assert!((total(&pairs) - total(&turned)).abs() < 1e-9);
    }

    #[test]
    fn draws_for_one_option_do_not_depend_on_the_others(cells in prop::collection::vec((0.0..50.0f64, 0.0..50.0f64), 2..6)) {
        let rows: Vec<Vec<Cell>> =
            cells.iter().map(|(lo, width)| vec![Cell::Span(Interval { lo: *lo, hi: lo + width })]).collect();
        let (few, all) = (Matrix::new(rows[..1].to_vec()), Matrix::new(rows));
        let (mut one, mut other) = (few.sampler(SEED), all.sampler(SEED));
        for _ in 0..20 {
            one.draw();
            other.draw();
            prop_assert_eq!(one.row(0), other.row(0));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_is_answered_the_result_holds_together(answers in any_answers()) {
        let decision = decide(&answers, None, SEED);
        prop_assert_eq!(decision.ranking.len() + decision.excluded.len(), Stack::COUNT);
        prop_assert!(decision.ranking.is_sorted_by(|one, other| one.value >= other.value));
        let sum: f64 = decision.weights.iter().sum();
        prop_assert!((sum - 1.0).abs() < 1e-9 || sum == 0.0);
        for ranked in &decision.ranking {
            prop_assert!((0.0..=100.0 + 1e-9).contains(&ranked.value));
            prop_assert!((ranked.acceptability.iter().sum::<f64>() - 1.0).abs() < 1e-6);
            prop_assert!(ranked.span.lo <= ranked.span.hi);
        }
        if let (Some(waterfall), [first, second, ..]) = (&decision.waterfall, decision.ranking.as_slice()) {
            prop_assert!((waterfall.lead - (first.value - second.value)).abs() < 1e-9);
            let values = Matrix::of(&decision.evidence).central();
            for bar in &waterfall.bars {
                let [one, other] = [first, second].map(|it| values[it.stack.index()][bar.criterion]);
                prop_assert!((bar.gain - decision.weights[bar.criterion] * (one - other)).abs() < 1e-9);
            }
        }
        for flip in &decision.flips {
            let flipped = decide(&flip.apply(&answers), None, SEED);
            prop_assert_eq!(flipped.winner().unwrap().stack, flip.winner);
            prop_assert_ne!(flip.winner, decision.ranking[0].stack);
        }
        let sentence = decision.sentence();
        prop_assert!(!sentence.is_empty());
        if let Some(often) = decision.most_often().filter(|_| decision.weights.iter().any(|it| *it > 0.0)) {
            let named = sentence.trim_start_matches("Too close to call: ");
            let label = often.stack.label();
            prop_assert!([" is ", ": "].iter().any(|it| named.starts_with(&format!("{label}{it}"))), "{}", sentence);
            prop_assert!(decision.ranking.iter().all(|it| it.first_share() <= often.first_share() + 1e-9));
            prop_assert!(sentence.contains(decision.ranking[0].stack.label()), "{}", sentence);
        }
        prop_assert_eq!(decide(&answers, None, SEED), decision);
    }

    #[test]
    fn better_evidence_never_lowers_an_option(answers in any_answers(), stack in 0..8usize, criterion in 0..14usize, by in 0.0..40.0f64) {
        let (stack, criterion) = (Stack::ALL[stack], Criterion::ALL[criterion]);
        let span = Centre::new(&answers, None).evidence.get(stack, criterion).span;
        // Both are set: what is set for a mix of languages is drawn alike over its range, the mix itself is not.
        let set = |by: f64| {
            let raised = Interval { lo: (span.lo + by).min(100.0), hi: (span.hi + by).min(100.0) };
            let mut answers = answers.clone();
            answers.evidence.insert((stack, criterion), criterion.scale().range(raised));
            Centre::new(&answers, None)
        };
        let (before, after) = (set(0.0), set(by));
        for (old, new) in before.totals.iter().zip(&after.totals) {
            prop_assert!(new + 1e-6 >= *old, "{} to {}", old, new);
        }
    }

    #[test]
    fn what_is_nowhere_worse_is_not_below(
        answers in any_answers(),
        pair in (0..4usize, 1..8usize),
        gains in prop::array::uniform14(0.0..20.0f64),
    ) {
        let (worse, better) = (Stack::ALL[pair.0], Stack::ALL[(pair.0 + pair.1) % Stack::COUNT]);
        let known = Centre::new(&answers, None).evidence;
        let mut answers = answers;
        for (criterion, gain) in Criterion::ALL.into_iter().zip(gains) {
            let span = known.get(worse, criterion).span;
            let raised = Interval { lo: (span.lo + gain).min(100.0), hi: (span.hi + gain).min(100.0) };
            answers.evidence.insert((better, criterion), criterion.scale().range(raised));
        }
        let decision = decide(&answers, None, SEED);
        let of = |stack| decision.ranking.iter().find(|ranked| ranked.stack == stack);
        if let (Some(worse), Some(better)) = (of(worse), of(better)) {
            prop_assert!(better.value + 1e-6 >= worse.value, "{} {}", better.value, worse.value);
            prop_assert!(better.span.hi + 1e-6 >= worse.span.lo);
        }
    }

    #[test]
    fn ruling_one_out_leaves_the_rest_as_it_was(answers in any_answers(), gone in 0..4usize) {
        let gone = Stack::ALL[gone];
        let own = |stack: Stack| stack.languages().any(|language| Stack::of(language) == gone);
        let mut answers = answers;
        answers.set(Question::Home, Some(Answer::of(Question::Home.choice("tiny").unwrap())));
        let mut of_need = |mb: f64| {
            answers.evidence.insert((gone, Criterion::Memory), Interval { lo: mb, hi: mb });
            let decision = decide(&answers, None, SEED);
            let stands = decision.ranking.iter().any(|ranked| ranked.stack == gone);
            let rest = decision.ranking.into_iter().filter(|it| !own(it.stack));
            (stands, rest.map(|it| (it.stack, it.value, it.span)).collect::<Vec<_>>())
        };
        let ((_, with), (stands, without)) = (of_need(32.0), of_need(32.5));
        prop_assert!(!stands);
        prop_assert_eq!(with, without);
    }

    #[test]
    fn a_copy_stands_beside_its_original_and_moves_nobody(answers in any_answers(), which in 0..8usize) {
        let (plain, mut more) = (Centre::new(&answers, None), Centre::new(&answers, None));
        prop_assume!(!plain.order.is_empty());
        let copied = plain.order[which % plain.order.len()];
        more.order = order(&more.totals, plain.order.iter().copied().chain([copied]));
        let [plain, more] = [plain, more].map(|centre| conclude(&answers, None, centre, SEED));
        let of = |decision: &Decision| -> Vec<_> {
            decision.ranking.iter().map(|it| (it.stack, it.value, it.span)).collect()
        };
        let (plain, mut more) = (of(&plain), of(&more));
        let copies: Vec<usize> = (0..more.len()).filter(|it| more[*it].0.index() == copied).collect();
        prop_assert_eq!(copies.len(), 2);
        prop_assert_eq!(more[copies[0]], more[copies[1]]);
        more.remove(copies[1]);
        prop_assert_eq!(more, plain);
    }
}

#[test]
fn nobody_who_cares_for_nothing_gets_a_winner() {
    let mut answers = Answers::default();
    Question::ALL.into_iter().for_each(|question| answers.set(question, Some(Answer::Indifferent)));
    let decision = decide(&answers, None, SEED);
    assert!(decision.weights.iter().all(|weight| *weight == 0.0) && decision.close());
    assert_eq!(decision.tied().count(), Stack::COUNT);
    assert!(decision.notices.iter().any(|notice| notice.contains("nothing matters")));
}

#[test]
fn weights_that_had_to_be_scaled_are_told() {
    let told = |weights: [f64; 2]| {
        let mut answers = Answers::of(&[(Question::Pain, "data")]);
        weights.iter().enumerate().for_each(|(index, weight)| answers.weights[index] = Some(*weight));
        decide(&answers, None, SEED).notices
    };
    assert!(told([0.3, 0.7]).is_empty() && told([0.0, 0.2]).is_empty());
    let over = told([0.9, 0.4]);
    assert!(over.len() == 1 && over[0].starts_with("The weights that you set sum to 130 %"), "{over:?}");
}

#[test]
fn not_knowing_makes_an_answer_less_firm() {
    let firm = Answers::of(&[
        (Question::Pain, "performance"),
        (Question::Work, "systems"),
        (Question::Team, "rust"),
    ]);
    let mut settled = firm.clone();
    for question in Question::ALL.into_iter().filter(|question| firm.get(*question).is_none()) {
        settled.set(question, Some(Answer::Indifferent));
    }
    let [open, closed] = [&firm, &settled].map(|answers| decide(answers, None, SEED).firmness().unwrap());
    assert!(open < closed, "{open} {closed}");
}

#[test]
fn a_constraint_that_cannot_be_applied_is_told() {
    let mut answers = Answers::of(&[(Question::Learning, "none")]);
    let decision = decide(&answers, None, SEED);
    assert_eq!((decision.excluded.len(), decision.notices.len()), (0, 1));
    answers.set(Question::Team, Some(Answer::Chosen(0b101)));
    let decision = decide(&answers, None, SEED);
    let left: Vec<Stack> = decision.ranking.iter().map(|ranked| ranked.stack).collect();
    assert!(decision.notices.is_empty() && left.len() == 3, "{left:?}");
    assert!([Stack::Python, Stack::Go, Stack::PythonGo].iter().all(|stack| left.contains(stack)));
}
