//! What else goes on on a machine: a time line of stretches in which it is slower, for each language in its own measure.

use crosscheck_core::lang::{Contender, Language};
use rand::{RngExt, SeedableRng};
use rand_distr::{Distribution, Exp};
use rand_pcg::Pcg64;

/// What disturbs the machine.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Noise {
    /// Every 0.5 s something takes the core away for 2.5 to 50 ms.
    Spikes,
    /// As was recorded on an idle virtual machine with two cores (November 2026): a neighbour on the same core comes and
    /// goes, and costs Rust 1.95 times, JavaScript and the sentinel 1.65, Python 1.6, Go 1.55. How much of the time
    /// it is there changes every few seconds (a third to all of it), how often it comes lies between 7 and 50 times a
    /// second. `noise_as_recorded.rs` holds the time line against the recordings.
    Recorded,
    /// Other threads want the core: fifteen times a second it is away for 0.5 to 5 ms.
    Slices,
    /// Two kinds of cores, or a power limit: 1.4 times slower for some seconds, alike for all.
    TwoStates,
    /// The speed drifts by 5 % up and down within half a minute.
    Drift,
    /// [`Noise::Recorded`], [`Noise::Slices`], [`Noise::Drift`] and [`Noise::Spikes`] at once.
    Everything,
}

/// How much slower each work is beside a neighbour on its core.
fn neighbour_costs(work: Work) -> f64 {
    match work {
        Work::Sentinel => 1.65,
        Work::Kernel(language) => match language.language() {
            Language::Rust => 1.95,
            Language::Go => 1.55,
            Language::Python => 1.6,
            Language::JavaScript => 1.65,
        },
    }
}

/// What takes time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Work {
    Sentinel,
    Kernel(Contender),
}

/// The machine's time line. It only goes on.
pub(crate) struct TimeLine {
    rng: Pcg64,
    now_ms: f64,
    neighbour: Option<Neighbour>,
    /// Rate a second, and least and greatest length in milliseconds, of what takes the core away; with the time of the next.
    thefts: Vec<(f64, [f64; 2], f64)>,
    two_states: Option<(bool, f64)>,
    drift: bool,
}

/// Shares of the time that it is there.
const SHARES: [f64; 20] = [
    0.35, 0.35, 0.35, 0.35, 0.35, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95,
    0.95, 0.95,
];

/// A neighbour that comes and goes.
struct Neighbour {
    /// Share of the time that it is there at present, and how long it takes to come and go.
    share: f64,
    cycle_ms: f64,
    changes_ms: f64,
    /// Until when the present stretch lasts, whether the neighbour is there and how much of its cost it causes.
    until_ms: f64,
    there: bool,
    depth: f64,
}

impl Neighbour {
    fn new() -> Self {
        Self { share: 0.5, cycle_ms: 50.0, changes_ms: 0.0, until_ms: 0.0, there: false, depth: 0.0 }
    }

    fn go_on(&mut self, now_ms: f64, rng: &mut Pcg64) {
        if now_ms >= self.changes_ms {
            self.share = SHARES[rng.random_range(0..SHARES.len())];
            self.cycle_ms = rng.random_range(20.0_f64.ln()..150.0_f64.ln()).exp();
            self.changes_ms = now_ms + exponential(5_000.0, rng);
        }
        self.there = !self.there;
        let share = if self.there { self.share } else { 1.0 - self.share };
        self.until_ms = now_ms + exponential(self.cycle_ms * share, rng);
        self.depth = if self.there { rng.random_range(0.8..1.2) } else { exponential(0.02, rng) };
    }
}

fn exponential(mean: f64, rng: &mut Pcg64) -> f64 {
    if mean > 0.0 { Exp::new(1.0 / mean).unwrap().sample(rng) } else { 0.0 }
}

impl TimeLine {
    pub(crate) fn new(noise: &[Noise], seed: u64) -> Self {
        let has = |one| noise.contains(&one) || noise.contains(&Noise::Everything);
        let mut thefts = Vec::new();
        if has(Noise::Spikes) {
            thefts.push((2.0, [2.5, 50.0], 0.0));
        }
        if has(Noise::Slices) {
            thefts.push((15.0, [0.5, 5.0], 0.0));
        }
        Self {
            rng: Pcg64::seed_from_u64(seed ^ 0x5eed),
            now_ms: 0.0,
            neighbour: has(Noise::Recorded).then(Neighbour::new),
            thefts,
            two_states: noise.contains(&Noise::TwoStates).then_some((false, 0.0)),
            drift: has(Noise::Drift),
        }
    }

    pub(crate) fn now_ms(&self) -> f64 {
        self.now_ms
    }

    /// Lets time pass in which nothing is computed.
    pub(crate) fn pass(&mut self, ms: f64) {
        self.now_ms += ms;
    }

    /// Does work that takes `ms` where nothing disturbs.
    pub(crate) fn work(&mut self, work: Work, mut ms: f64) {
        while ms > 0.0 {
            let (slowness, until_ms) = self.stretch(work);
            let stretch_ms = (until_ms - self.now_ms).min(ms * slowness);
            self.now_ms += stretch_ms;
            ms -= stretch_ms / slowness;
            // What is left of rounding would never end.
            if ms < 1e-9 {
                break;
            }
        }
        self.steal();
    }

    /// How slow the machine is now, and until when.
    fn stretch(&mut self, work: Work) -> (f64, f64) {
        let (mut slowness, mut until_ms) = (1.0, self.now_ms + 20.0);
        if let Some(neighbour) = &mut self.neighbour {
            while self.now_ms >= neighbour.until_ms {
                neighbour.go_on(neighbour.until_ms.max(self.now_ms - 500.0), &mut self.rng);
            }
            slowness *= 1.0 + neighbour.depth * (neighbour_costs(work) - 1.0);
            until_ms = until_ms.min(neighbour.until_ms);
        }
        if let Some((slow, changes_ms)) = &mut self.two_states {
            if self.now_ms >= *changes_ms {
                *slow = !*slow;
                *changes_ms = self.now_ms + exponential(4_000.0, &mut self.rng);
            }
            slowness *= if *slow { 1.4 } else { 1.0 };
            until_ms = until_ms.min(*changes_ms);
        }
        if self.drift {
            slowness *= 1.0 + 0.05 * (self.now_ms / 30_000.0 * std::f64::consts::TAU).sin();
        }
        (slowness, until_ms)
    }

    /// Takes the core away as often as was due by now.
    fn steal(&mut self) {
        for (rate, [least, most], due_ms) in &mut self.thefts {
            if *due_ms == 0.0 {
                *due_ms = exponential(1_000.0 / *rate, &mut self.rng);
            }
            while self.now_ms >= *due_ms {
                // What was due while nothing was computed hit nobody.
                let lately = self.now_ms - *due_ms < 1_000.0 / *rate;
                *due_ms = self.now_ms + exponential(1_000.0 / *rate, &mut self.rng);
                if lately {
                    self.now_ms += self.rng.random_range(*least..*most);
                }
            }
        }
    }
}
