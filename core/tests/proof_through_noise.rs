//! The method on a machine where something else goes on: how often there is an answer, how sure it is, and how often it is
//! right. The bounds are what the method reached when it was written, with room for chance; what it reaches stands in
//! README.md.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod machine;

use crosscheck_core::claims::{Finding, Sizes, Verdict};
use crosscheck_core::lang::{Contender, Language};
use crosscheck_core::measure::{Estimate, Interval, Preset};
use machine::{Machine, Noise};

const BASE_MS: f64 = 0.55;
/// Steps of the clock: an isolated Chromium page, an ordinary one, Firefox and Safari.
const CLOCKS_MS: [f64; 3] = [0.005, 0.1, 1.0];
/// A quick check is to be over by then.
const OVER_BY_MS: f64 = 25_000.0;
/// And its interval to be no wider than by this factor.
const WIDE: f64 = 1.5;

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

/// A language against Rust, and the true times.
type Pair = (&'static str, Contender, fn(Contender) -> f64);

const PAIRS: [Pair; 4] = [
    ("1", Contender::GO, equal),
    ("1.1", Contender::GO, tenth_more),
    ("4", Contender::JAVASCRIPT, four),
    ("60", Contender::PYTHON, sixty),
];

/// What came of the runs of one setting, as shares of all.
#[derive(Default)]
struct Tally {
    /// Ended in time with an interval that is narrow enough.
    answered: f64,
    /// Intervals that hold the truth.
    covered: f64,
    /// Mean of the logarithm of estimate over truth.
    bias: f64,
    /// "Does not hold" against a claim that is true.
    refuted: f64,
}

fn refutes(estimate: Estimate, other: Contender, published: f64) -> bool {
    let exactly = Interval { lo: published, hi: published };
    let sizes = Sizes { measured: 27, published: 27, counts_calls: true };
    Finding::of(other.language(), Language::Rust, (published, exactly), estimate, sizes, None).verdict
        == Verdict::DoesNotHold
}

fn tally(noise: &[Noise], preset: Preset, (_, other, truth): Pair, clock_ms: f64, runs: u32) -> Tally {
    let expected = truth(other) / truth(Contender::RUST);
    let mut tally = Tally::default();
    for seed in 0..runs {
        let mut machine = Machine::with_noise(noise, truth, clock_ms, seed.into());
        let plan = machine.run(&[Contender::RUST, other], preset, seed);
        let summary = plan.summary();
        // The worst that can come of a run is that nothing is told.
        let Some(estimate) = summary.ratio(other).map(|ratio| ratio.estimate) else { continue };
        let ends = estimate.interval.unwrap();
        let in_time = machine.now_ms() <= OVER_BY_MS || preset != Preset::Quick;
        tally.answered += f64::from(u32::from(in_time && ends.hi <= WIDE * ends.lo));
        tally.covered += f64::from(u32::from(ends.covers(expected)));
        tally.bias += (estimate.value / expected).ln();
        tally.refuted += f64::from(u32::from(refutes(estimate, other, expected)));
    }
    let of_all = |sum: f64| sum / f64::from(runs);
    Tally {
        answered: of_all(tally.answered),
        covered: of_all(tally.covered),
        bias: of_all(tally.bias),
        refuted: of_all(tally.refuted),
    }
}

/// Prints every setting and holds it against the bounds: least share answered and covered, greatest bias.
fn through(noise: &[Noise], preset: Preset, runs: u32, bounds: fn(&Pair, f64) -> (f64, f64, f64)) {
    for pair in PAIRS {
        for clock_ms in CLOCKS_MS {
            let Tally { answered, covered, bias, refuted } = tally(noise, preset, pair, clock_ms, runs);
            let which = format!("{noise:?}, {preset:?}, ratio {}, clock {clock_ms} ms", pair.0);
            println!(
                "{which}: answered {answered:.3}, covered {covered:.3}, bias {bias:+.4}, refuted {refuted:.3}"
            );
            let (least_answered, least_covered, most_bias) = bounds(&pair, clock_ms);
            assert!(answered >= least_answered, "{which}: answered {answered}");
            assert!(covered >= least_covered, "{which}: covered {covered}");
            assert!(bias.abs() <= most_bias, "{which}: bias {bias}");
            assert!(refuted <= 0.01, "{which}: refuted {refuted}");
        }
    }
}

#[test]
fn quick_checks_as_recorded() {
    through(&[Noise::Recorded], Preset::Quick, 400, |(_, other, _), clock_ms| {
        match (other, clock_ms > 0.5) {
            (_, true) => (0.72, 0.80, 0.07),
            (&Contender::PYTHON, false) => (0.93, 0.92, 0.035),
            (_, false) => (0.97, 0.91, 0.035),
        }
    });
}

#[test]
fn standard_checks_as_recorded() {
    through(&[Noise::Recorded], Preset::Standard, 60, |_, clock_ms| {
        if clock_ms > 0.5 { (0.90, 0.75, 0.04) } else { (0.97, 0.83, 0.03) }
    });
}

#[test]
fn quick_checks_beside_single_disturbances() {
    for noise in [Noise::Slices, Noise::TwoStates, Noise::Drift] {
        through(&[noise], Preset::Quick, 300, |_, _| (0.97, 0.88, 0.015));
    }
}

#[test]
fn quick_checks_beside_everything_at_once() {
    through(&[Noise::Everything], Preset::Quick, 200, |(_, other, _), clock_ms| {
        match (other, clock_ms > 0.5) {
            (&Contender::PYTHON, _) => (0.28, 0.70, 0.08),
            (_, true) => (0.50, 0.65, 0.08),
            (_, false) => (0.75, 0.75, 0.08),
        }
    });
}
