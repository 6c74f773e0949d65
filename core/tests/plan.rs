//! The plan's behaviour where something goes wrong, and what it promises where nothing does.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::wildcard_enum_match_arm, reason = "a test is about single variants")]

mod machine;

use crosscheck_core::failure::{Failure, FailureKind, Stage};
use crosscheck_core::lang::Contender;
use crosscheck_core::measure::constants::BATCHES;
use crosscheck_core::measure::{Event, Interval, Outcome, Plan, Preset, Question, Step};
use crosscheck_core::protocol::{FromWorker, Laps, ToWorker};
use machine::{Machine, Noise, spec};
use proptest::prelude::*;

const ALL: [Contender; 4] = Contender::PLAIN;

fn truth(_: Contender) -> f64 {
    0.5
}

fn machine() -> Machine {
    Machine::new(truth, 0.1, 1)
}

fn quiet_machine() -> Machine {
    Machine::with_noise(&[], truth, 0.1, 1)
}

/// Runs a plan, letting `meddle` replace the machine's answer.
fn run_with(plan: &mut Plan, mut step: Step, mut meddle: impl FnMut(&Plan, &Step) -> Option<Event>) {
    let mut machine = machine();
    while let Some(answer) = machine.answer(&step) {
        let event = meddle(plan, &step).unwrap_or(answer);
        step = plan.tell(event, 0.0).unwrap();
    }
}

fn failure_of(plan: &Plan, language: Contender) -> FailureKind {
    plan.failures().iter().find(|failed| failed.language == language).unwrap().failure.kind
}

fn workers_of(plan: &Plan, language: Contender) -> usize {
    plan.rounds().iter().filter(|round| round.worker(language).is_some()).count()
}

#[test]
fn each_preset_visits_each_language_as_often_as_it_says() {
    for preset in [Preset::Quick, Preset::Standard] {
        let plan = quiet_machine().run(&ALL, preset, 3);
        let schedule = preset.schedule();
        assert_eq!(plan.outcome(), Some(Outcome::Complete));
        for language in ALL {
            let row = plan.summary().language(language).unwrap().clone();
            assert!(row.workers >= schedule.rounds_of(language), "{language:?}");
            assert!(row.batches >= row.workers * BATCHES && row.corrected == 0, "{row:?}");
            // No more than are needed: the last round was still asked for.
            let ratio = plan.summary().ratio(language).map(|ratio| ratio.estimate.interval.unwrap());
            assert!(
                ratio.is_none_or(|ends| ends.relative_half_width() <= schedule.precision),
                "{language:?}"
            );
        }
    }
}

#[test]
fn a_warm_up_has_its_calls_and_its_time() {
    let plan = machine().run(&ALL, Preset::Quick, 3);
    for worker in plan.rounds().iter().flat_map(|round| &round.workers) {
        let least = if worker.language == Contender::PYTHON { 3 } else { 20 };
        assert!(worker.warm_up_calls >= least && worker.warm_up_ms >= 300.0, "{worker:?}");
        assert!(worker.laps.iter().all(|lap| lap.before_ms > 0.0 && lap.after_ms > 0.0));
    }
}

#[test]
fn the_first_round_visits_the_baseline_first_and_python_last_and_later_rounds_are_shuffled() {
    let mut first_languages = std::collections::BTreeSet::new();
    for seed in 0..20 {
        let plan = machine().run(&ALL, Preset::Quick, seed);
        let order =
            |round: usize| -> Vec<_> { plan.rounds()[round].workers.iter().map(|w| w.language).collect() };
        assert_eq!((order(0)[0], order(0)[3]), (Contender::RUST, Contender::PYTHON));
        first_languages.insert(order(1)[0]);
    }
    assert_eq!(first_languages.len(), 4);
}

#[test]
fn one_failing_language_leaves_the_others_their_figures() {
    for (kind, stage) in [(FailureKind::Missing, Stage::Load), (FailureKind::Trap, Stage::Run)] {
        let (mut plan, step) = Plan::start(spec(&ALL, Preset::Quick, 1), 0.0).unwrap();
        run_with(&mut plan, step, |_, step| match step {
            Step::Spawn { language: Contender::GO, .. } => {
                Some(Event::Failed(Contender::GO, Failure::new(stage, kind, "gone")))
            }
            _ => None,
        });
        assert_eq!(failure_of(&plan, Contender::GO), kind);
        assert_eq!(plan.outcome(), Some(Outcome::Complete));
        assert_eq!(plan.summary().languages.len(), 3);
        assert_eq!(plan.summary().ratios.len(), 2);
    }
}

#[test]
fn a_retry_after_the_end_measures_the_language_beside_the_baseline() {
    let (mut plan, step) = Plan::start(spec(&ALL, Preset::Quick, 1), 0.0).unwrap();
    run_with(&mut plan, step, |_, step| match step {
        Step::Spawn { language: Contender::GO, .. } => {
            Some(Event::Failed(Contender::GO, Failure::new(Stage::Load, FailureKind::Missing, "")))
        }
        _ => None,
    });
    let javascript = workers_of(&plan, Contender::JAVASCRIPT);
    let step = plan.retry(Contender::GO, 0.0).unwrap();
    run_with(&mut plan, step, |_, _| None);
    assert!(plan.failures().is_empty());
    assert!(plan.summary().ratio(Contender::GO).unwrap().estimate.n >= 3);
    assert_eq!(workers_of(&plan, Contender::JAVASCRIPT), javascript);
    assert_eq!(plan.retry(Contender::GO, 0.0), None);
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
        Step::Send { language: Contender::GO, message: ToWorker::Run { reps, laps, .. }, .. }
            if plan.rounds().len() == 3 =>
        {
            let count = *laps as usize;
            let (elapsed_ms, sentinel_ms) = (vec![1.0; count], vec![2.0; count + 1]);
            let laps = Laps { reps: *reps, elapsed_ms, sentinel_ms, checksums: vec![7; count] };
            Some(Event::Worker(Contender::GO, FromWorker::Laps(laps)))
        }
        _ => None,
    });
    assert_eq!(failure_of(&plan, Contender::GO), FailureKind::Checksum);
    assert_eq!(workers_of(&plan, Contender::GO), 0);
    assert_eq!(plan.summary().languages.len(), 3);
}

#[test]
fn work_that_takes_no_time_is_called_out() {
    let plan = Machine::new(|language| if language == Contender::RUST { 0.0 } else { 0.5 }, 0.1, 1).run(
        &[Contender::RUST, Contender::GO],
        Preset::Quick,
        1,
    );
    assert_eq!(failure_of(&plan, Contender::RUST), FailureKind::OptimisedAway);
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
    assert_eq!(plan.summary().language(Contender::GO).unwrap().workers, 2);
}

#[test]
fn a_machine_that_never_rests_gives_an_answer() {
    let mut machine = machine();
    machine.slowness = Box::new(|now_ms| if (now_ms / 40.0).rem_euclid(2.0) < 1.0 { 1.0 } else { 1.8 });
    let plan = machine.run(&[Contender::RUST, Contender::GO], Preset::Quick, 1);
    assert!(plan.outcome().unwrap().is_whole() && plan.summary().disturbed > 0.3);
    let ratio = plan.summary().ratio(Contender::GO).unwrap().estimate;
    let ends = ratio.interval.unwrap();
    assert!(ends.covers(1.0) && ends.hi / ends.lo < 1.5, "{ratio:?}");
}

#[test]
fn a_machine_whose_rounds_have_nothing_in_common_gives_none() {
    // Each worker finds another machine, and no sentinel tells.
    let mut plan = Plan::start(spec(&[Contender::RUST, Contender::GO], Preset::Quick, 1), 0.0).unwrap();
    let (mut machine, mut workers, mut now_ms) = (machine(), 0_i32, 0.0);
    while let Some(mut event) = machine.answer(&plan.1) {
        workers += i32::from(matches!(plan.1, Step::Spawn { .. }));
        if let Event::Worker(_, FromWorker::Laps(laps)) = &mut event {
            // 0, 1, 4, 2, 2, 4, 1 and again: each pair of workers another ratio.
            laps.elapsed_ms.iter_mut().for_each(|ms| *ms *= 8_f64.powi(workers * workers % 7));
        }
        now_ms += 200.0;
        plan.1 = plan.0.tell(event, now_ms).unwrap();
    }
    assert_eq!(plan.0.outcome(), Some(Outcome::TooNoisy));
    assert!(plan.0.summary().ratios.is_empty());
}

#[test]
fn a_run_whose_interval_says_nothing_goes_on_past_its_budget() {
    // Rounds of six seconds: three of them use a quick check's time up. In the second Go's worker finds a slower machine.
    let run = |times_slower: f64| {
        let mut plan = Plan::start(spec(&[Contender::RUST, Contender::GO], Preset::Quick, 1), 0.0).unwrap();
        let mut machine = machine();
        while let Some(mut event) = machine.answer(&plan.1) {
            let rounds = plan.0.rounds().len();
            if let Event::Worker(Contender::GO, FromWorker::Laps(laps)) = &mut event
                && rounds == 2
            {
                laps.elapsed_ms.iter_mut().for_each(|ms| *ms *= times_slower);
            }
            plan.1 = plan.0.tell(event, rounds as f64 * 6_000.0).unwrap();
        }
        (plan.0.rounds().len(), plan.0.outcome(), plan.0.summary().ratios.len())
    };
    assert_eq!(run(1.2), (3, Some(Outcome::TimeCap), 1));
    assert_eq!(run(3.0), (5, Some(Outcome::TimeCap), 1));
}

#[test]
fn a_run_ends_when_its_questions_are_decided() {
    let rounds = |open: Vec<Interval>| {
        let mut machine = Machine::with_noise(&[Noise::Slices], truth, 0.1, 5);
        let question = Question { numerator: Contender::GO, denominator: Contender::RUST, open };
        machine.questions = vec![question];
        let plan = machine.run(&[Contender::RUST, Contender::GO], Preset::Quick, 5);
        (plan.rounds().len(), plan.outcome())
    };
    // Far from the ratio: a wide interval will do. Around it: only a narrow one ends the run.
    let far = rounds(vec![Interval { lo: 3.0, hi: 4.0 }]);
    let near = rounds(vec![Interval { lo: 0.99, hi: 1.01 }]);
    assert_eq!(far, (3, Some(Outcome::Complete)));
    assert!(near.0 > 3 && near.1 == Some(Outcome::Complete), "{near:?}");
}

#[test]
fn a_language_that_is_settled_takes_no_part_in_further_rounds() {
    let mut machine = Machine::with_noise(&[Noise::Recorded], truth, 0.1, 5);
    machine.questions = vec![
        Question {
            numerator: Contender::GO,
            denominator: Contender::RUST,
            open: vec![Interval { lo: 3.0, hi: 4.0 }],
        },
        Question {
            numerator: Contender::JAVASCRIPT,
            denominator: Contender::RUST,
            open: vec![Interval { lo: 0.99, hi: 1.01 }],
        },
    ];
    let plan = machine.run(&[Contender::RUST, Contender::GO, Contender::JAVASCRIPT], Preset::Standard, 5);
    assert_eq!(workers_of(&plan, Contender::GO), 10);
    assert!(workers_of(&plan, Contender::JAVASCRIPT) > 10);
    assert_eq!(workers_of(&plan, Contender::JAVASCRIPT), workers_of(&plan, Contender::RUST));
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
        Step::Spawn { language: Contender::RUST, .. } => {
            Some(Event::Failed(Contender::RUST, Failure::new(Stage::Load, FailureKind::Corrupt, "")))
        }
        _ => None,
    });
    assert_eq!(plan.baseline(), Contender::GO);
    assert_eq!(plan.summary().ratios.len(), 2);
    assert!(plan.summary().ratio(Contender::JAVASCRIPT).unwrap().estimate.n >= 3);
}

fn any_language() -> impl Strategy<Value = Contender> {
    prop::sample::select(ALL.to_vec())
}

/// Something that a worker or a page may say at any time.
fn any_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        Just(Event::Hidden),
        Just(Event::Visible),
        Just(Event::Tick),
        any_language().prop_map(|language| Event::Worker(language, FromWorker::Prepared)),
        any_language().prop_map(|it| Event::Failed(it, Failure::new(Stage::Run, FailureKind::Timeout, ""))),
        (any_language(), 1..50u32, 1..9usize, 0.0..1e4f64, any::<bool>(), 0.0..20.0f64).prop_map(
            |(language, reps, count, elapsed_ms, right, sentinel_ms)| {
                let checksums = vec![if right { 196_418 } else { 1 }; count];
                let (elapsed_ms, sentinel_ms) = (vec![elapsed_ms; count], vec![sentinel_ms; count + 1]);
                Event::Worker(language, FromWorker::Laps(Laps { reps, elapsed_ms, sentinel_ms, checksums }))
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
            prop_assert!(row.batches <= row.workers * (BATCHES + 9));
        }
    }
}
