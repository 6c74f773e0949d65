//! What time does to a plan: the clock, progress, the cap, and time that passes while the page is hidden.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod machine;

use crosscheck_core::lang::Language;
use crosscheck_core::measure::sentinel::{DropReason, judge};
use crosscheck_core::measure::{Event, Outcome, Plan, Preset, Step};
use machine::{Machine, spec};

fn with_clock(clock_ms: f64) -> Machine {
    Machine::new(|_| 0.5, clock_ms, 1)
}

fn steady() -> Machine {
    with_clock(0.1)
}

#[test]
fn a_clock_too_coarse_ends_the_run_and_says_so() {
    let outcome = |clock_ms| with_clock(clock_ms).run(&Language::ALL, Preset::Quick, 1).outcome();
    assert_eq!(outcome(16.7), Some(Outcome::ClockTooCoarse));
    assert_eq!(outcome(2.0), Some(Outcome::Complete));
}

#[test]
fn a_hidden_round_is_measured_again() {
    let (mut plan, mut step) = Plan::start(spec(&Language::ALL, Preset::Quick, 1), 0.0).unwrap();
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
    assert!(hidden && plan.rounds()[1].hidden);
    assert_eq!(plan.outcome(), Some(Outcome::Complete));
    assert_eq!(judge(plan.rounds())[1], Some(DropReason::Hidden));
    assert_eq!(plan.summary().rounds, 5);
}

#[test]
fn time_that_passed_unseen_is_not_held_against_the_cap() {
    let (mut plan, mut step) =
        Plan::start(spec(&[Language::Rust, Language::Go], Preset::Rigorous, 1), 0.0).unwrap();
    let mut machine = steady();
    let mut now_ms = 0.0;
    while let Some(event) = machine.answer(&step) {
        if plan.rounds().len() == 2 && !plan.rounds()[1].hidden {
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
        Plan::start(spec(&[Language::Rust, Language::Go], Preset::Rigorous, 1), 0.0).unwrap();
    let mut machine = steady();
    while let Some(event) = machine.answer(&step) {
        let now_ms = plan.rounds().len() as f64 * 50_000.0;
        step = plan.tell(event, now_ms).unwrap();
    }
    assert_eq!((plan.outcome(), plan.rounds().len()), (Some(Outcome::TimeCap), 4));
}

#[test]
fn progress_counts_the_planned_rounds() {
    let (mut plan, mut step) = Plan::start(spec(&Language::ALL, Preset::Quick, 1), 0.0).unwrap();
    let mut machine = steady();
    while plan.rounds().len() < 2 {
        assert_eq!((plan.progress(0.0).round, plan.progress(0.0).rounds), (1, 5));
        step = plan.tell(machine.answer(&step).unwrap(), 0.0).unwrap();
    }
}

#[test]
fn progress_goes_up_to_the_end() {
    let (mut plan, mut step) = Plan::start(spec(&Language::ALL, Preset::Quick, 1), 0.0).unwrap();
    let mut machine = steady();
    let (mut rounds, mut now_ms) = (0, 0.0);
    while let Some(event) = machine.answer(&step) {
        now_ms += 20.0;
        step = plan.tell(event, now_ms).unwrap();
        let progress = plan.progress(now_ms);
        assert!(progress.round >= rounds && progress.round <= progress.rounds, "{progress:?}");
        assert!((0.0..=1.0).contains(&progress.done) && progress.left_ms >= 0.0);
        rounds = progress.round;
    }
    assert_eq!(plan.progress(now_ms).done, 1.0);
}

#[test]
fn progress_stands_still_while_the_page_is_hidden_and_goes_on_from_there() {
    let (mut plan, mut step) = Plan::start(spec(&Language::ALL, Preset::Quick, 1), 0.0).unwrap();
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
    // Of five rounds the third is measured again, and nothing else.
    assert_eq!((after.round, after.rounds), (4, 6));
    // From then on time counts again.
    let seen = plan.progress(later_ms + 1_000.0);
    assert!(seen.done > after.done, "{after:?}, then {seen:?}");
}
