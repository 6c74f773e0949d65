//! What time does to a plan: the clock, progress, the cap, and time that passes while the page is hidden.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod machine;

use crosscheck_core::failure::{Failure, FailureKind, Stage};
use crosscheck_core::lang::Contender;
use crosscheck_core::measure::{DropReason, Event, Outcome, Plan, Preset, Step};
use machine::{Machine, Noise, spec};

fn with_clock(clock_ms: f64) -> Machine {
    Machine::new(|_| 0.5, clock_ms, 1)
}

fn steady() -> Machine {
    with_clock(0.1)
}

#[test]
fn a_clock_too_coarse_ends_the_run_and_says_so() {
    let outcome = |clock_ms| with_clock(clock_ms).run(&Contender::PLAIN, Preset::Quick, 1).outcome();
    assert_eq!(outcome(16.7), Some(Outcome::ClockTooCoarse));
    assert!(outcome(2.0).unwrap().is_whole());
}

#[test]
fn a_hidden_round_is_measured_again() {
    let (mut plan, mut step) = Plan::start(spec(&Contender::PLAIN, Preset::Quick, 1), 0.0).unwrap();
    let mut machine = steady();
    let mut hidden = false;
    while let Some(event) = machine.answer(&step) {
        if !hidden && plan.rounds().len() == 2 && plan.rounds()[1].workers.len() == 1 {
            hidden = true;
            assert_eq!(plan.tell(Event::Hidden, 0.0), Some(Step::Wait));
            assert_eq!(plan.tell(Event::Hidden, 0.0), None);
            // The terminated worker's last words come too late.
            assert_eq!(plan.tell(event, 0.0), None);
            step = plan.tell(Event::Visible, 0.0).unwrap();
            continue;
        }
        step = plan.tell(event, 0.0).unwrap();
    }
    assert!(hidden);
    assert_eq!(plan.outcome(), Some(Outcome::Complete));
    assert_eq!(plan.rounds()[1].broken_off, Some(DropReason::Hidden));
    assert_eq!(plan.summary().rounds, plan.rounds().len() - 1);
}

#[test]
fn time_that_passed_unseen_is_not_held_against_the_cap() {
    let (mut plan, mut step) =
        Plan::start(spec(&[Contender::RUST, Contender::GO], Preset::Rigorous, 1), 0.0).unwrap();
    let mut machine = steady();
    let mut now_ms = 0.0;
    while let Some(event) = machine.answer(&step) {
        if plan.rounds().len() == 2 && plan.rounds()[1].broken_off.is_none() {
            plan.tell(Event::Hidden, now_ms);
            now_ms += 500_000.0;
            step = plan.tell(Event::Visible, now_ms).unwrap();
        } else {
            step = plan.tell(event, now_ms).unwrap();
        }
    }
    assert_ne!(plan.outcome(), Some(Outcome::TimeCap));
}

#[test]
fn a_rigorous_run_stops_at_its_cap() {
    let (mut plan, mut step) =
        Plan::start(spec(&[Contender::RUST, Contender::GO], Preset::Rigorous, 1), 0.0).unwrap();
    let mut machine = steady();
    while let Some(event) = machine.answer(&step) {
        let now_ms = plan.rounds().len() as f64 * 50_000.0;
        step = plan.tell(event, now_ms).unwrap();
    }
    assert_eq!((plan.outcome(), plan.rounds().len()), (Some(Outcome::TimeCap), 4));
}

#[test]
fn progress_counts_the_planned_rounds() {
    let (mut plan, mut step) = Plan::start(spec(&Contender::PLAIN, Preset::Quick, 1), 0.0).unwrap();
    let mut machine = steady();
    while plan.rounds().len() < 2 {
        assert_eq!((plan.progress(0.0).round, plan.progress(0.0).rounds), (1, 3));
        step = plan.tell(machine.answer(&step).unwrap(), 0.0).unwrap();
    }
}

#[test]
fn progress_never_goes_back_and_ends_at_the_end() {
    for noise in [&[][..], &[Noise::Recorded]] {
        let mut machine = Machine::with_noise(noise, |_| 0.5, 0.1, 3);
        let (mut plan, mut step) = Plan::start(spec(&Contender::PLAIN, Preset::Quick, 1), 0.0).unwrap();
        let mut last = plan.progress(0.0);
        while let Some(event) = machine.answer(&step) {
            step = plan.tell(event, machine.now_ms()).unwrap();
            let progress = plan.progress(machine.now_ms());
            assert!(progress.done >= last.done && progress.done <= 1.0, "{last:?}, then {progress:?}");
            assert!(progress.round >= last.round && progress.round <= progress.rounds, "{progress:?}");
            assert!(progress.left_ms >= 0.0);
            last = progress;
        }
        assert_eq!((last.done, last.left_ms), (1.0, 0.0));
    }
}

#[test]
fn progress_tells_when_turns_are_repeated() {
    let repeats = |noise: &[Noise]| {
        let mut machine = Machine::with_noise(noise, |_| 0.5, 0.1, 3);
        let (mut plan, mut step) =
            Plan::start(spec(&[Contender::RUST, Contender::GO], Preset::Quick, 1), 0.0).unwrap();
        let mut seen = false;
        while let Some(event) = machine.answer(&step) {
            step = plan.tell(event, machine.now_ms()).unwrap();
            seen |= plan.progress(machine.now_ms()).repeats;
        }
        seen
    };
    assert!(repeats(&[Noise::Recorded]) && !repeats(&[]));
}

#[test]
fn progress_stands_still_while_the_page_is_hidden_and_goes_on_from_there() {
    let (mut plan, mut step) = Plan::start(spec(&Contender::PLAIN, Preset::Quick, 1), 0.0).unwrap();
    let mut machine = steady();
    let mut now_ms = 0.0;
    while plan.rounds().len() < 3 {
        now_ms += 20.0;
        step = plan.tell(machine.answer(&step).unwrap(), now_ms).unwrap();
    }
    plan.tell(Event::Hidden, now_ms);
    let before = plan.progress(now_ms);
    assert!(before.done > 0.0 && before.language.is_none(), "{before:?}");
    let later_ms = now_ms + 500_000.0;
    assert_eq!(plan.progress(later_ms), before);

    plan.tell(Event::Visible, later_ms).unwrap();
    let after = plan.progress(later_ms);
    assert!((after.done - before.done).abs() < 0.05, "{before:?}, then {after:?}");
    // Of three rounds the third is measured again, and nothing else.
    assert_eq!((after.round, after.rounds), (4, 4));
    // From then on time counts again.
    let seen = plan.progress(later_ms + 1_000.0);
    assert!(seen.done > after.done, "{after:?}, then {seen:?}");
}

/// Whether to fall asleep now.
type When<'a> = &'a dyn Fn(&Plan, &Step) -> bool;

/// Runs a plan on a page that ticks, and puts it to sleep for `asleep_ms` once `when` says so, with what is `heard` first
/// on waking.
fn run_with_sleep(when: When<'_>, asleep_ms: f64, heard: Option<Event>) -> Plan {
    let (mut plan, mut step) =
        Plan::start(spec(&[Contender::RUST, Contender::GO], Preset::Quick, 1), 0.0).unwrap();
    let mut machine = steady();
    let (mut asleep, mut slept_ms) = (false, 0.0);
    while let Some(mut event) = machine.answer(&step) {
        assert_eq!(plan.tell(Event::Tick, machine.now_ms() + slept_ms), None);
        if !asleep && when(&plan, &step) {
            (asleep, slept_ms) = (true, asleep_ms);
            event = heard.clone().unwrap_or(event);
        }
        step = plan.tell(event, machine.now_ms() + slept_ms).unwrap();
    }
    assert!(asleep);
    plan
}

#[test]
fn a_round_that_was_slept_in_is_measured_again_and_no_language_is_lost() {
    let late = Failure::new(Stage::Run, FailureKind::Timeout, "no answer within 10 s");
    // While Go gives laps in the second round, with its answer or the overdue limit first; and while it loads in the first.
    let laps = |plan: &Plan, step: &Step| {
        plan.rounds().len() == 2 && matches!(step, Step::Send { language: Contender::GO, .. })
    };
    let loads = |_: &Plan, step: &Step| matches!(step, Step::Spawn { language: Contender::GO, .. });
    let cases: [(When<'_>, Option<Event>); 3] =
        [(&laps, None), (&laps, Some(Event::Failed(Contender::GO, late))), (&loads, None)];
    for (when, heard) in cases {
        let plan = run_with_sleep(when, 60_000.0, heard);
        assert_eq!((plan.outcome(), plan.failures().len()), (Some(Outcome::Complete), 0));
        let lost: Vec<_> = plan.rounds().iter().filter_map(|round| round.broken_off).collect();
        assert_eq!(lost, [DropReason::Slept]);
        // Not one of the sixty seconds is shown: neither as a load nor as a time.
        let summary = plan.summary();
        assert_eq!(summary.rounds, plan.rounds().len() - 1);
        for row in &summary.languages {
            assert!(row.load_ms.unwrap() < 1_000.0 && row.time.value < 1.0, "{row:?}");
        }
    }
}

#[test]
fn a_page_that_wakes_up_hidden_waits() {
    let (mut plan, _) = Plan::start(spec(&[Contender::RUST, Contender::GO], Preset::Quick, 1), 0.0).unwrap();
    assert_eq!(plan.tell(Event::Tick, 100.0), None);
    assert_eq!(plan.tell(Event::Hidden, 60_000.0), Some(Step::Wait));
    assert!(matches!(plan.tell(Event::Visible, 90_000.0), Some(Step::Spawn { .. })));
    assert_eq!(plan.rounds().iter().filter(|round| round.broken_off.is_some()).count(), 1);
}

#[test]
fn the_pause_before_a_retry_is_no_sleep_and_its_progress_begins_anew() {
    let (mut plan, mut step) =
        Plan::start(spec(&[Contender::RUST, Contender::GO], Preset::Quick, 1), 0.0).unwrap();
    let mut machine = steady();
    let gone = Failure::new(Stage::Load, FailureKind::Missing, "");
    while step != Step::Finish {
        plan.tell(Event::Tick, machine.now_ms());
        let fails = matches!(step, Step::Spawn { language: Contender::GO, .. });
        let event =
            if fails { Event::Failed(Contender::GO, gone.clone()) } else { machine.answer(&step).unwrap() };
        step = plan.tell(event, machine.now_ms()).unwrap();
    }
    let later_ms = machine.now_ms() + 60_000.0;
    assert!(matches!(plan.retry(Contender::GO, later_ms), Some(Step::Spawn { .. })));
    assert_eq!(plan.tell(Event::Tick, later_ms + 400.0), None);
    assert!(plan.progress(later_ms + 400.0).done < 0.5);
    assert!(plan.rounds().iter().all(|round| round.broken_off.is_none()));
}

#[test]
fn a_page_that_does_not_tick_is_not_taken_for_asleep() {
    let (mut plan, mut step) =
        Plan::start(spec(&[Contender::RUST, Contender::GO], Preset::Quick, 1), 0.0).unwrap();
    let mut machine = steady();
    let mut now_ms = 0.0;
    while let Some(event) = machine.answer(&step) {
        now_ms += 10_000.0;
        step = plan.tell(event, now_ms).unwrap();
    }
    assert!(plan.rounds().iter().all(|round| round.broken_off.is_none()));
}

#[test]
fn a_machine_that_halves_its_speed_for_good_costs_no_language_and_no_honesty() {
    let mut machine = steady();
    machine.slowness = Box::new(|now_ms| if now_ms > 5_000.0 { 2.0 } else { 1.0 });
    let plan = machine.run(&Contender::PLAIN, Preset::Quick, 1);
    assert!(plan.outcome().unwrap().is_whole() && plan.failures().is_empty(), "{:?}", plan.outcome());
    for ratio in plan.summary().ratios {
        assert!(ratio.estimate.interval.unwrap().covers(1.0), "{ratio:?}");
    }
}
