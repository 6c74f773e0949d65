//! A simulated machine with a known truth, that answers a plan's steps as a worker would.

use crosscheck_core::lang::Language;
use crosscheck_core::measure::{Event, Plan, Preset, Spec, Step};
use crosscheck_core::protocol::{Batch, FromWorker, Ready, ToWorker};
use rand::{RngExt, SeedableRng};
use rand_distr::{Distribution, Normal};
use rand_pcg::Pcg64;
use std::collections::BTreeMap;

/// Iterations of the sentinel loop in a millisecond of the undisturbed machine.
const SENTINEL_PER_MS: f64 = 300_000.0;
const CHECKSUM: u32 = 196_418;

/// What the machine is asked for.
pub(crate) fn spec(languages: &[Language], preset: Preset, seed: u32) -> Spec {
    Spec {
        kernel: "fib".to_owned(),
        input_seed: 0,
        n: 27,
        checksum: CHECKSUM,
        languages: languages.to_vec(),
        edited_source: None,
        preset,
        seed,
    }
}

/// Spread as it was seen between fresh workers and between batches of one of them.
pub(crate) struct Machine {
    /// True milliseconds a call.
    pub(crate) truth: fn(Language) -> f64,
    /// Step of the clock, in milliseconds.
    pub(crate) clock_ms: f64,
    /// Factor on every duration at a time of the run, in milliseconds.
    pub(crate) slowness: Box<dyn Fn(f64) -> f64>,
    rng: Pcg64,
    now_ms: f64,
    /// What makes each language's present worker faster or slower than others.
    workers: BTreeMap<Language, f64>,
}

impl Machine {
    pub(crate) fn new(truth: fn(Language) -> f64, clock_ms: f64, seed: u64) -> Self {
        Self {
            truth,
            clock_ms,
            slowness: Box::new(|_| 1.0),
            rng: Pcg64::seed_from_u64(seed),
            now_ms: 0.0,
            workers: BTreeMap::new(),
        }
    }

    /// Runs a plan to its end.
    pub(crate) fn run(&mut self, languages: &[Language], preset: Preset, seed: u32) -> Plan {
        let (mut plan, mut step) = Plan::start(spec(languages, preset, seed), self.now_ms).unwrap();
        while let Some(event) = self.answer(&step) {
            step = plan.tell(event, self.now_ms).unwrap();
        }
        plan
    }

    /// What the worker says to a step; `None` at the end.
    pub(crate) fn answer(&mut self, step: &Step) -> Option<Event> {
        Some(match step {
            Step::Spawn { language, .. } => Event::Worker(*language, self.load(*language)),
            Step::Send { language, message: ToWorker::Run { reps, sentinel }, .. } => {
                Event::Worker(*language, self.batch(*language, *reps, *sentinel))
            }
            Step::Send { language, .. } => Event::Worker(*language, FromWorker::Prepared),
            Step::Wait | Step::Finish => return None,
        })
    }

    fn load(&mut self, language: Language) -> FromWorker {
        let factor = self.log_normal(0.03);
        self.workers.insert(language, factor);
        self.now_ms += 50.0;
        FromWorker::Ready(Ready {
            load_ms: 50.0,
            runtime: "simulated".to_owned(),
            variant: None,
            clock_resolution_ms: self.clock_ms,
            cross_origin_isolated: false,
            sentinel_per_ms: SENTINEL_PER_MS,
        })
    }

    fn batch(&mut self, language: Language, reps: u32, sentinel: u32) -> FromWorker {
        let sentinel_ms = self.timed(f64::from(sentinel) / SENTINEL_PER_MS);
        let work_ms = f64::from(reps) * (self.truth)(language) * self.workers[&language];
        FromWorker::Batch(Batch { reps, elapsed_ms: self.timed(work_ms), checksum: CHECKSUM, sentinel_ms })
    }

    /// Lets time pass: 2 % of noise, one stretch in twenty is disturbed and takes up to three times as long. What
    /// the clock shows of it.
    fn timed(&mut self, ms: f64) -> f64 {
        let spike = if self.rng.random_bool(0.05) { self.rng.random_range(1.1..3.0) } else { 1.0 };
        let started_ms = self.now_ms + self.rng.random_range(0.0..2.0 * self.clock_ms);
        self.now_ms = started_ms + ms * self.log_normal(0.02) * spike * (self.slowness)(started_ms);
        let tick = |at: f64| (at / self.clock_ms).floor() * self.clock_ms;
        tick(self.now_ms) - tick(started_ms)
    }

    fn log_normal(&mut self, sd: f64) -> f64 {
        Normal::new(0.0, sd).unwrap().sample(&mut self.rng).exp()
    }
}
