//! The proof of the method: against a machine whose truth is known, intervals cover it as often as they say. What becomes
//! of them beside other kinds of noise stands in `proof_through_noise.rs`.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod machine;

use crosscheck_core::claims::{Finding, Sizes, Verdict};
use crosscheck_core::lang::{Contender, Language};
use crosscheck_core::measure::{Estimate, Interval, Outcome, Preset};
use machine::Machine;

/// Simulated comparisons for each preset, ratio and clock: fewer of the long ones, whose coverage is then known to 1.4 %.
const fn comparisons(preset: Preset) -> u32 {
    match preset {
        Preset::Quick => 4_000,
        Preset::Standard => 2_000,
        Preset::Rigorous => 1_000,
    }
}
/// Steps of the clock: an isolated Chromium page, an ordinary one, Firefox and Safari.
const CLOCKS_MS: [f64; 3] = [0.005, 0.1, 1.0];

const BASE_MS: f64 = 0.55;

fn equal(_: Contender) -> f64 {
    BASE_MS
}
fn tenth_more(language: Contender) -> f64 {
    if language == Contender::GO { 1.1 * BASE_MS } else { BASE_MS }
}
fn four(language: Contender) -> f64 {
    if language == Contender::JAVASCRIPT { 4.0 * BASE_MS } else { BASE_MS }
}
fn sixty(language: Contender) -> f64 {
    if language == Contender::PYTHON { 60.0 * BASE_MS } else { BASE_MS }
}

/// What came of the comparisons of one setting.
#[derive(Default)]
struct Tally {
    judged: u32,
    /// Intervals that hold the truth.
    covered: u32,
    /// Sum of the logarithms of estimate over truth.
    log_error: f64,
    /// "Does not hold" against a claim that is true.
    refuted: u32,
    /// "Does not hold" against a claim that is off by a factor of 1.9, which still is the same ballpark.
    refuted_near_the_edge: u32,
}

/// Whether an estimate refutes a published ratio that is known exactly.
fn refutes(estimate: Estimate, other: Contender, published: f64) -> bool {
    let exactly = Interval { lo: published, hi: published };
    let sizes = Sizes { measured: 27, published: 27, counts_calls: true };
    Finding::of(other.language(), Language::Rust, (published, exactly), estimate, sizes, None).verdict
        == Verdict::DoesNotHold
}

fn compare(preset: Preset, truth: fn(Contender) -> f64, other: Contender, clock_ms: f64) -> Tally {
    let expected = truth(other) / truth(Contender::RUST);
    let mut tally = Tally::default();
    for seed in 0..comparisons(preset) {
        let plan = Machine::new(truth, clock_ms, seed.into()).run(&[Contender::RUST, other], preset, seed);
        if plan.outcome() == Some(Outcome::TooNoisy) {
            continue;
        }
        let estimate = plan.summary().ratio(other).unwrap().estimate;
        tally.judged += 1;
        tally.covered += u32::from(estimate.interval.unwrap().covers(expected));
        tally.log_error += (estimate.value / expected).ln();
        tally.refuted += u32::from(refutes(estimate, other, expected));
        tally.refuted_near_the_edge += u32::from(refutes(estimate, other, expected * 1.9));
    }
    tally
}

fn prove(preset: Preset, truth: fn(Contender) -> f64, other: Contender) {
    for clock_ms in CLOCKS_MS {
        let tally = compare(preset, truth, other, clock_ms);
        let judged = f64::from(tally.judged);
        let (coverage, bias) = (f64::from(tally.covered) / judged, tally.log_error / judged);
        let which = format!("{preset:?}, {other:?}, clock {clock_ms} ms");
        let (refuted, edge) = (tally.refuted, tally.refuted_near_the_edge);
        println!("{which}: coverage {coverage:.3}, bias {bias:+.5}, refuted {refuted}, near the edge {edge}");
        let all = comparisons(preset);
        assert!(tally.judged == all, "{which}: only {} gave a ratio", tally.judged);
        // Twice the standard error of so many, beyond 93 to 97 %.
        let error = 2.0 * (0.95 * 0.05 / f64::from(all)).sqrt();
        assert!((0.94 - error..=0.96 + error).contains(&coverage), "{which}: coverage {coverage}");
        assert!(bias.abs() < 0.005, "{which}: bias {bias}");
        assert!(refuted * 100 <= all, "{which}: {refuted} false refutations");
        assert!(edge * 40 <= all, "{which}: {edge} false refutations near the edge");
    }
}

macro_rules! proofs {
    ($($name:ident: $preset:ident, $truth:ident, $other:ident;)*) => {
        $(#[test] fn $name() { prove(Preset::$preset, $truth, Contender::$other); })*
    };
}

proofs! {
    quick_ratio_1: Quick, equal, GO;
    quick_ratio_1_1: Quick, tenth_more, GO;
    quick_ratio_4: Quick, four, JAVASCRIPT;
    quick_ratio_60: Quick, sixty, PYTHON;
    standard_ratio_1: Standard, equal, GO;
    standard_ratio_1_1: Standard, tenth_more, GO;
    standard_ratio_4: Standard, four, JAVASCRIPT;
    standard_ratio_60: Standard, sixty, PYTHON;
    rigorous_ratio_1: Rigorous, equal, GO;
    rigorous_ratio_1_1: Rigorous, tenth_more, GO;
    rigorous_ratio_4: Rigorous, four, JAVASCRIPT;
    rigorous_ratio_60: Rigorous, sixty, PYTHON;
}

#[test]
fn a_machine_that_halves_its_speed_keeps_every_answer_and_its_honesty() {
    let mut covered = 0;
    let all = comparisons(Preset::Standard);
    for seed in 0..all {
        let mut machine = Machine::new(tenth_more, 0.1, seed.into());
        // A standard run of two languages takes about ten seconds, a round about one.
        let change_ms = 4_000.0 + f64::from(seed % 1_000);
        machine.slowness = Box::new(move |now_ms| if now_ms > change_ms { 2.0 } else { 1.0 });
        let plan = machine.run(&[Contender::RUST, Contender::GO], Preset::Standard, seed);
        let ratio = plan.summary().ratio(Contender::GO).unwrap().estimate;
        covered += u32::from(ratio.interval.unwrap().covers(1.1));
    }
    println!("covered {covered} of {all}");
    assert!(covered * 100 >= all * 93, "covered {covered} of {all}");
}
