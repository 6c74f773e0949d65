//! A simulated machine with a known truth, that answers a plan's steps as a worker would.

#![allow(dead_code, reason = "each test uses what it needs")]

mod noise;

use crosscheck_core::lang::{Contender, Language};
use crosscheck_core::measure::{Event, Plan, Preset, Question, Spec, Step};
use crosscheck_core::protocol::{FromWorker, Laps, Ready, ToWorker};
pub(crate) use noise::{Noise, TimeLine, Work};
use rand::{RngExt, SeedableRng};
use rand_distr::{Distribution, Normal};
use rand_pcg::Pcg64;
use std::collections::BTreeMap;

/// Iterations of the sentinel loop in a millisecond of the undisturbed machine.
const SENTINEL_PER_MS: f64 = 300_000.0;
const CHECKSUM: u32 = 196_418;
/// Milliseconds that a message takes there and back.
const MESSAGE_MS: f64 = 0.3;

/// What the machine is asked for.
pub(crate) fn spec(languages: &[Contender], preset: Preset, seed: u32) -> Spec {
    Spec {
        kernel: "fib".to_owned(),
        input_seed: 0,
        n: 27,
        checksum: CHECKSUM,
        languages: languages.to_vec(),
        edited_source: None,
        preset,
        questions: Vec::new(),
        seed,
    }
}

/// Spread as it was seen between fresh workers and between laps of one of them.
pub(crate) struct Machine {
    /// True milliseconds a call.
    pub(crate) truth: fn(Contender) -> f64,
    /// Step of the clock, in milliseconds.
    pub(crate) clock_ms: f64,
    /// Factor on every duration at a time of the run, in milliseconds.
    pub(crate) slowness: Box<dyn Fn(f64) -> f64>,
    pub(crate) questions: Vec<Question>,
    rng: Pcg64,
    time: TimeLine,
    /// What makes each language's present worker faster or slower than others.
    workers: BTreeMap<Contender, f64>,
    loaded: Vec<Contender>,
}

impl Machine {
    /// A machine with [`Noise::Spikes`].
    pub(crate) fn new(truth: fn(Contender) -> f64, clock_ms: f64, seed: u64) -> Self {
        Self::with_noise(&[Noise::Spikes], truth, clock_ms, seed)
    }

    pub(crate) fn with_noise(noise: &[Noise], truth: fn(Contender) -> f64, clock_ms: f64, seed: u64) -> Self {
        Self {
            truth,
            clock_ms,
            slowness: Box::new(|_| 1.0),
            questions: Vec::new(),
            rng: Pcg64::seed_from_u64(seed),
            time: TimeLine::new(noise, seed),
            workers: BTreeMap::new(),
            loaded: Vec::new(),
        }
    }

    /// Runs a plan to its end.
    pub(crate) fn run(&mut self, languages: &[Contender], preset: Preset, seed: u32) -> Plan {
        let spec = Spec { questions: self.questions.clone(), ..spec(languages, preset, seed) };
        let (mut plan, mut step) = Plan::start(spec, self.now_ms()).unwrap();
        while let Some(event) = self.answer(&step) {
            step = plan.tell(event, self.now_ms()).unwrap();
        }
        plan
    }

    pub(crate) fn now_ms(&self) -> f64 {
        self.time.now_ms()
    }

    /// What the worker says to a step; `None` at the end.
    pub(crate) fn answer(&mut self, step: &Step) -> Option<Event> {
        self.time.pass(MESSAGE_MS);
        Some(match step {
            Step::Spawn { language, .. } => Event::Worker(*language, self.load(*language)),
            Step::Send { language, message: ToWorker::Run { reps, laps, sentinel }, .. } => {
                Event::Worker(*language, self.laps(*language, *reps, *laps, *sentinel))
            }
            Step::Send { language, .. } => Event::Worker(*language, FromWorker::Prepared),
            Step::Wait | Step::Finish => return None,
        })
    }

    fn load(&mut self, language: Contender) -> FromWorker {
        let factor = self.log_normal(0.03);
        self.workers.insert(language, factor);
        let first = !self.loaded.contains(&language);
        self.loaded.push(language);
        // As in Chromium: later Pythons start from a copy of the first one's memory.
        let load_ms = match language.language() {
            Language::Go => 100.0,
            Language::Python if first => 2_400.0,
            Language::Python => 500.0,
            Language::Rust | Language::JavaScript => 40.0,
        };
        self.time.work(Work::Kernel(language), load_ms);
        FromWorker::Ready(Ready {
            load_ms,
            runtime: "simulated".to_owned(),
            variant: None,
            copied: false,
            clock_resolution_ms: self.clock_ms,
            cross_origin_isolated: false,
            sentinel_per_ms: SENTINEL_PER_MS,
        })
    }

    fn laps(&mut self, language: Contender, reps: u32, laps: u32, sentinel: u32) -> FromWorker {
        let lap_ms = f64::from(reps) * (self.truth)(language) * self.workers[&language];
        let sentinel_ms = f64::from(sentinel) / SENTINEL_PER_MS;
        let (mut elapsed, mut sentinels) = (Vec::new(), vec![self.timed(Work::Sentinel, sentinel_ms)]);
        for _ in 0..laps {
            elapsed.push(self.timed(Work::Kernel(language), lap_ms));
            sentinels.push(self.timed(Work::Sentinel, sentinel_ms));
        }
        let checksums = vec![CHECKSUM; laps as usize];
        FromWorker::Laps(Laps { reps, elapsed_ms: elapsed, sentinel_ms: sentinels, checksums })
    }

    /// Does some work, with 2 % of noise of its own: what the clock shows of it.
    fn timed(&mut self, work: Work, ms: f64) -> f64 {
        self.time.pass(self.rng.random_range(0.0..0.02));
        let started_ms = self.now_ms();
        let ms = ms * self.log_normal(0.02) * (self.slowness)(started_ms);
        self.time.work(work, ms);
        let phase = self.rng.random_range(0.0..self.clock_ms);
        let tick = |at: f64| ((at + phase) / self.clock_ms).floor() * self.clock_ms;
        tick(self.now_ms()) - tick(started_ms)
    }

    fn log_normal(&mut self, sd: f64) -> f64 {
        Normal::new(0.0, sd).unwrap().sample(&mut self.rng).exp()
    }
}
