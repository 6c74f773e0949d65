//! The plan's behaviour where something goes wrong, and what it promises where nothing does.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod machine;

use crosscheck_core::failure::{Failure, FailureKind, Stage};
use crosscheck_core::lang::Language;
use crosscheck_core::measure::{Event, Outcome, Plan, Preset, Step};
use crosscheck_core::protocol::{Batch, FromWorker, ToWorker};
use machine::{Machine, spec};
use proptest::prelude::*;

const ALL: [Language; 4] = Language::ALL;

fn truth(_: Language) -> f64 {
    0.5
}

fn machine() -> Machine {
    Machine::new(truth, 0.1, 1)
}

/// Runs a plan, letting `meddle` replace the machine's answer.
fn run_with(plan: &mut Plan, mut step: Step, mut meddle: impl FnMut(&Plan, &Step) -> Option<Event>) {
    let mut machine = machine();
    while let Some(answer) = machine.answer(&step) {
        let event = meddle(plan, &step).unwrap_or(answer);
        step = plan.tell(event, 0.0).unwrap();
    }
}

fn failure_of(plan: &Plan, language: Language) -> FailureKind {
    plan.failures().iter().find(|failed| failed.language == language).unwrap().failure.kind
}

fn workers_of(plan: &Plan, language: Language) -> usize {
    plan.rounds().iter().filter(|round| round.worker(language).is_some()).count()
}

#[test]
fn each_preset_visits_each_language_as_often_as_it_says() {
    for preset in [Preset::Quick, Preset::Standard] {
        let plan = machine().run(&ALL, preset, 3);
        let schedule = preset.schedule();
        assert_eq!(plan.outcome(), Some(Outcome::Complete));
        for language in ALL {
            let row = plan.summary().language(language).unwrap().clone();
            assert_eq!(row.workers, schedule.rounds_of(language), "{language:?}");
            assert_eq!(row.batches, row.workers * schedule.batches);
        }
    }
}

#[test]
fn a_warm_up_has_its_calls_and_its_time() {
    let plan = machine().run(&ALL, Preset::Quick, 3);
    for worker in plan.rounds().iter().flat_map(|round| &round.workers) {
        let least = if worker.language == Language::Python { 3 } else { 20 };
        assert!(worker.warm_up_calls >= least && worker.warm_up_ms >= 300.0, "{worker:?}");
        assert!(worker.batches.iter().all(|batch| batch.sentinel_ms > 0.0));
    }
}

#[test]
fn the_first_round_visits_the_baseline_first_and_python_last_and_later_rounds_are_shuffled() {
    let mut first_languages = std::collections::BTreeSet::new();
    for seed in 0..20 {
        let plan = machine().run(&ALL, Preset::Quick, seed);
        let order =
            |round: usize| -> Vec<_> { plan.rounds()[round].workers.iter().map(|w| w.language).collect() };
        assert_eq!((order(0)[0], order(0)[3]), (Language::Rust, Language::Python));
        first_languages.insert(order(1)[0]);
    }
    assert_eq!(first_languages.len(), 4);
}

#[test]
fn one_failing_language_leaves_the_others_their_figures() {
    for (kind, stage) in [(FailureKind::Missing, Stage::Load), (FailureKind::Trap, Stage::Run)] {
        let (mut plan, step) = Plan::start(spec(&ALL, Preset::Quick, 1), 0.0).unwrap();
        run_with(&mut plan, step, |_, step| match step {
            Step::Spawn { language: Language::Go, .. } => {
                Some(Event::Failed(Language::Go, Failure::new(stage, kind, "gone")))
            }
            _ => None,
        });
        assert_eq!(failure_of(&plan, Language::Go), kind);
        assert_eq!(plan.outcome(), Some(Outcome::Complete));
        assert_eq!(plan.summary().languages.len(), 3);
        assert_eq!(plan.summary().ratios.len(), 2);
    }
}

#[test]
fn a_retry_after_the_end_measures_the_language_beside_the_baseline() {
    let (mut plan, step) = Plan::start(spec(&ALL, Preset::Quick, 1), 0.0).unwrap();
    run_with(&mut plan, step, |_, step| match step {
        Step::Spawn { language: Language::Go, .. } => {
            Some(Event::Failed(Language::Go, Failure::new(Stage::Load, FailureKind::Missing, "")))
        }
        _ => None,
    });
    let javascript = workers_of(&plan, Language::JavaScript);
    let step = plan.retry(Language::Go, 0.0).unwrap();
    run_with(&mut plan, step, |_, _| None);
    assert!(plan.failures().is_empty());
    assert_eq!(plan.summary().ratio(Language::Go).unwrap().estimate.n, 5);
    assert_eq!(workers_of(&plan, Language::JavaScript), javascript);
    assert_eq!(plan.retry(Language::Go, 0.0), None);
}

#[test]
fn when_every_language_fails_nothing_is_measured() {
    let (mut plan, step) = Plan::start(spec(&ALL, Preset::Quick, 1), 0.0).unwrap();
    run_with(&mut plan, step, |_, step| {
        let Step::Spawn { language, .. } = step else { panic!("{step:?}") };
        let failure = Failure::new(Stage::Load, FailureKind::Corrupt, "");
        Some(Event::Worker(*language, FromWorker::Failed(failure)))
    });
    assert_eq!(plan.outcome(), Some(Outcome::NothingMeasured));
    assert_eq!(plan.failures().len(), 4);
}

#[test]
fn a_wrong_checksum_shows_no_time_not_even_an_earlier_one() {
    let (mut plan, step) = Plan::start(spec(&ALL, Preset::Quick, 1), 0.0).unwrap();
    run_with(&mut plan, step, |plan, step| match step {
        Step::Send { language: Language::Go, message: ToWorker::Run { reps, .. }, .. }
            if plan.rounds().len() == 3 =>
        {
            let batch = Batch { reps: *reps, elapsed_ms: 1.0, checksum: 7, sentinel_ms: 5.0 };
            Some(Event::Worker(Language::Go, FromWorker::Batch(batch)))
        }
        _ => None,
    });
    assert_eq!(failure_of(&plan, Language::Go), FailureKind::Checksum);
    assert_eq!(workers_of(&plan, Language::Go), 0);
    assert_eq!(plan.summary().languages.len(), 3);
}

#[test]
fn work_that_takes_no_time_is_called_out() {
    let plan = Machine::new(|language| if language == Language::Rust { 0.0 } else { 0.5 }, 0.1, 1).run(
        &[Language::Rust, Language::Go],
        Preset::Quick,
        1,
    );
    assert_eq!(failure_of(&plan, Language::Rust), FailureKind::OptimisedAway);
    assert_eq!(plan.summary().languages.len(), 1);
}

#[test]
fn a_cancelled_run_keeps_its_figures_and_takes_no_more() {
    let (mut plan, mut step) = Plan::start(spec(&ALL, Preset::Quick, 1), 0.0).unwrap();
    let mut machine = machine();
    while let Some(event) = machine.answer(&step) {
        if plan.rounds().len() == 3 {
            plan.cancel();
            assert_eq!(plan.tell(event, 0.0), None);
            break;
        }
        step = plan.tell(event, 0.0).unwrap();
    }
    assert_eq!(plan.outcome(), Some(Outcome::Cancelled));
    assert_eq!(plan.summary().language(Language::Go).unwrap().workers, 2);
}

#[test]
fn a_machine_that_never_rests_gives_no_ratio() {
    let mut machine = machine();
    machine.slowness = Box::new(|now_ms| if (now_ms / 700.0).rem_euclid(2.0) < 1.0 { 1.0 } else { 1.5 });
    let plan = machine.run(&[Language::Rust, Language::Go], Preset::Standard, 1);
    assert_eq!(plan.outcome(), Some(Outcome::TooNoisy));
}

#[test]
fn a_given_up_or_cancelled_run_takes_no_language_up_again() {
    let (mut plan, step) = Plan::start(spec(&ALL, Preset::Quick, 1), 0.0).unwrap();
    let failure = Failure::new(Stage::Load, FailureKind::Missing, "");
    let Step::Spawn { language, .. } = step else { panic!("{step:?}") };
    plan.tell(Event::Failed(language, failure), 0.0);
    assert!(plan.can_retry(language));
    plan.cancel();
    assert!(!plan.can_retry(language));
    assert_eq!(plan.retry(language, 0.0), None);
    assert_eq!(plan.failures().len(), 1);
}

#[test]
fn without_the_baseline_the_next_language_takes_its_place() {
    let (mut plan, step) = Plan::start(spec(&ALL, Preset::Quick, 1), 0.0).unwrap();
    run_with(&mut plan, step, |_, step| match step {
        Step::Spawn { language: Language::Rust, .. } => {
            Some(Event::Failed(Language::Rust, Failure::new(Stage::Load, FailureKind::Corrupt, "")))
        }
        _ => None,
    });
    assert_eq!(plan.baseline(), Language::Go);
    assert_eq!(plan.summary().ratios.len(), 2);
    assert_eq!(plan.summary().ratio(Language::JavaScript).unwrap().estimate.n, 5);
}

fn any_language() -> impl Strategy<Value = Language> {
    prop::sample::select(ALL.to_vec())
}

/// Something that a worker or a page may say at any time.
fn any_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        Just(Event::Hidden),
        Just(Event::Visible),
        any_language().prop_map(|language| Event::Worker(language, FromWorker::Prepared)),
        any_language().prop_map(|it| Event::Failed(it, Failure::new(Stage::Run, FailureKind::Timeout, ""))),
        (any_language(), 1..50u32, 0.0..1e4f64, any::<bool>(), 0.0..20.0f64).prop_map(
            |(language, reps, elapsed_ms, right, sentinel_ms)| {
                let checksum = if right { 196_418 } else { 1 };
                let batch = Batch { reps, elapsed_ms, checksum, sentinel_ms };
                Event::Worker(language, FromWorker::Batch(batch))
            }
        ),
    ]
}

proptest! {
    /// Whatever comes between the answers of honest workers, the plan goes on or ends, and its figures stay figures.
    #[test]
    fn any_event_at_any_time_is_survived(events in prop::collection::vec((0..400usize, any_event()), 0..8)) {
        let (mut plan, step) = Plan::start(spec(&ALL, Preset::Quick, 1), 0.0).unwrap();
        let (mut machine, mut next) = (machine(), Some(step));
        for at in 0..3_000 {
            let mut steps = Vec::new();
            for (_, event) in events.iter().filter(|(when, _)| *when == at) {
                steps.extend(plan.tell(event.clone(), at as f64));
            }
            // A page that was hidden is shown again before long.
            steps.extend(plan.tell(Event::Visible, at as f64));
            match steps.pop() {
                Some(step) => next = Some(step),
                None => {
                    let answer = next.as_ref().and_then(|step| machine.answer(step));
                    let Some(answer) = answer else { break };
                    next = plan.tell(answer, at as f64).or(next);
                }
            }
        }
        prop_assert!(plan.outcome().is_some());
        for row in plan.summary().languages {
            prop_assert!(row.time.value.is_finite() && row.time.value > 0.0);
            prop_assert!((row.workers..=row.workers * 4).contains(&row.batches));
        }
    }
}
