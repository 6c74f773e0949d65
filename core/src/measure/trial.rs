//! One fresh worker's way through a round: load, prepare, first call, warm-up, and laps whenever it is its turn.

use super::constants::{BATCH_MS, REPS_LIMIT, RUN_LIMIT_FACTOR, RUN_LIMIT_MS, SENTINEL_LIMIT_MS, WARM_UP_MS};
use super::plan::unasked;
use super::preset::Schedule;
use super::record::{Lap, WorkerSample, laps_in};
use super::sizing::{calibrated, grown, lap_reps, sentinel_target_ms, whole};
use super::step::Spec;
use crate::failure::{Failure, FailureKind, Stage};
use crate::lang::Contender;
use crate::protocol::{FromWorker, Laps, Ready, ToWorker};

/// What follows from a worker's answer.
#[derive(Debug)]
pub(super) enum Advance {
    Prepare {
        message: ToWorker,
    },
    FirstCall {
        message: ToWorker,
    },
    Run {
        message: ToWorker,
        limit_ms: u32,
    },
    /// Its first laps; from now on it waits for its turns.
    Started(WorkerSample),
    /// Further laps.
    Laps(Vec<Lap>),
    Failed(Failure),
}

/// A warm-up call that fills this share of its slice is not made longer any more.
const LONG_ENOUGH: f64 = 0.8;

#[derive(Clone, Debug)]
pub(super) struct Trial {
    language: Contender,
    asked: Asked,
}

#[derive(Clone, Debug)]
enum Asked {
    Load,
    Prepare {
        engine: Ready,
    },
    WarmUp {
        sample: WorkerSample,
        /// Calls in a slice of it, and the least that one of them took with so many.
        reps: u32,
        per_call_ms: f64,
    },
    /// The first worker of a run times the sentinel loop once more when it is warm, to fix its length.
    Calibrate {
        sample: WorkerSample,
        pace: Direction,
        iterations: u32,
    },
    /// The first laps that count.
    Start {
        sample: WorkerSample,
        pace: Direction,
    },
    /// Further ones. `waiting` = they were not asked for yet.
    Turn {
        waiting: bool,
        pace: Direction,
    },
}

/// What a worker is asked for in a turn.
#[derive(Clone, Copy, Debug)]
struct Direction {
    reps: u32,
    laps: u32,
    per_call_ms: f64,
}

impl Direction {
    fn of(per_call_ms: f64, clock_resolution_ms: f64) -> Self {
        let reps = lap_reps(per_call_ms, clock_resolution_ms);
        let laps = laps_in(BATCH_MS, per_call_ms * f64::from(reps));
        Self { reps, laps: u32::try_from(laps).unwrap_or(1), per_call_ms }
    }

    fn run(self, sentinel: u32) -> Advance {
        run(self.reps, self.laps, sentinel, self.per_call_ms)
    }
}

impl Trial {
    pub(super) fn new(language: Contender) -> Self {
        Self { language, asked: Asked::Load }
    }

    pub(super) fn language(&self) -> Contender {
        self.language
    }

    pub(super) fn stage(&self) -> Stage {
        match self.asked {
            Asked::Load => Stage::Load,
            Asked::Prepare { .. } => Stage::Prepare,
            Asked::WarmUp { .. } | Asked::Calibrate { .. } | Asked::Start { .. } | Asked::Turn { .. } => {
                Stage::Run
            }
        }
    }

    /// Asks for the next laps, with `sentinel` iterations of the loop around each; `None` while the worker is not warm or
    /// busy.
    pub(super) fn next_laps(&mut self, sentinel: u32) -> Option<Advance> {
        let Asked::Turn { waiting: waiting @ true, pace } = &mut self.asked else { return None };
        *waiting = false;
        Some(pace.run(sentinel))
    }

    /// Takes the worker's answer in, in this turn of the round. `sentinel` is set by the first worker of a run.
    pub(super) fn advance(
        &mut self,
        message: FromWorker,
        turn: usize,
        spec: &Spec,
        schedule: &Schedule,
        sentinel: &mut Option<u32>,
    ) -> Advance {
        // Each arm puts the next question back; a failed trial is dropped, so what is left here does not matter.
        match (std::mem::replace(&mut self.asked, Asked::Load), message) {
            (Asked::Load, FromWorker::Ready(engine)) => {
                self.asked = Asked::Prepare { engine };
                Advance::Prepare {
                    message: ToWorker::Prepare {
                        kernel: spec.kernel.clone(),
                        seed: spec.input_seed,
                        n: spec.n,
                        source: spec.edited_source.clone().filter(|_| self.language.is_edited()),
                    },
                }
            }
            (Asked::Prepare { engine }, FromWorker::Prepared) => {
                let sample = WorkerSample {
                    language: self.language,
                    engine,
                    first_call_ms: 0.0,
                    warm_up_calls: 0,
                    warm_up_ms: 0.0,
                    reps: 1,
                    laps: Vec::new(),
                };
                self.asked = Asked::WarmUp { sample, reps: 1, per_call_ms: f64::INFINITY };
                Advance::FirstCall { message: ToWorker::Run { reps: 1, laps: 1, sentinel: 0 } }
            }
            (Asked::WarmUp { sample, reps, per_call_ms }, FromWorker::Laps(laps)) => {
                match check(&laps, reps, 1, spec.checksum) {
                    Ok(()) => self.warm_up(sample, &laps, per_call_ms, schedule, *sentinel),
                    Err(failure) => Advance::Failed(failure),
                }
            }
            (Asked::Calibrate { sample, pace, iterations }, FromWorker::Laps(laps)) => {
                if let Err(failure) = check(&laps, pace.reps, pace.laps, spec.checksum) {
                    return Advance::Failed(failure);
                }
                let least_ms = laps.sentinel_ms.iter().copied().fold(f64::INFINITY, f64::min);
                let fixed = calibrated(iterations, least_ms, &sample.engine);
                *sentinel = Some(fixed);
                self.asked = Asked::Start { sample, pace };
                pace.run(fixed)
            }
            (Asked::Start { mut sample, pace }, FromWorker::Laps(laps)) => {
                if let Err(failure) = check_time(&laps, pace, spec.checksum) {
                    return Advance::Failed(failure);
                }
                sample.laps = between_sentinels(&laps, turn);
                self.asked = Asked::Turn { waiting: true, pace };
                Advance::Started(sample)
            }
            (Asked::Turn { waiting: false, pace }, FromWorker::Laps(laps)) => {
                if let Err(failure) = check_time(&laps, pace, spec.checksum) {
                    return Advance::Failed(failure);
                }
                self.asked = Asked::Turn { waiting: true, pace };
                Advance::Laps(between_sentinels(&laps, turn))
            }
            _ => Advance::Failed(unasked()),
        }
    }

    fn warm_up(
        &mut self,
        mut sample: WorkerSample,
        laps: &Laps,
        least_ms: f64,
        schedule: &Schedule,
        sentinel: Option<u32>,
    ) -> Advance {
        let (reps, elapsed_ms) = (laps.reps, laps.elapsed_ms.iter().sum::<f64>());
        if sample.warm_up_calls == 0 {
            sample.first_call_ms = elapsed_ms;
        }
        sample.warm_up_calls += 1;
        sample.warm_up_ms += elapsed_ms;

        // What disturbs the machine only adds time: the least tells how long the laps will be when they count.
        let per_call_ms = least_ms.min(elapsed_ms / f64::from(reps));
        let calls = schedule.warm_up_calls(self.language);
        let slice_ms = WARM_UP_MS / f64::from(calls);
        if sample.warm_up_calls < calls || sample.warm_up_ms < WARM_UP_MS {
            // Too short to fill the warm-up with that many calls: longer ones, and the least is looked for anew.
            if elapsed_ms < LONG_ENOUGH * slice_ms {
                if reps >= REPS_LIMIT {
                    return Advance::Failed(optimised_away(reps));
                }
                let more = grown(reps, elapsed_ms, slice_ms);
                self.asked = Asked::WarmUp { sample, reps: more, per_call_ms: f64::INFINITY };
                return run(more, 1, 0, elapsed_ms / f64::from(reps));
            }
            self.asked = Asked::WarmUp { sample, reps, per_call_ms };
            return run(reps, 1, 0, per_call_ms);
        }
        let pace = Direction::of(per_call_ms, sample.engine.clock_resolution_ms);
        sample.reps = pace.reps;
        if let Some(iterations) = sentinel {
            self.asked = Asked::Start { sample, pace };
            return pace.run(iterations);
        }
        let iterations = whole(sentinel_target_ms(&sample.engine) * sample.engine.sentinel_per_ms, u32::MAX);
        self.asked = Asked::Calibrate { sample, pace, iterations };
        pace.run(iterations)
    }
}

/// Each lap with the sentinels on either side of it.
fn between_sentinels(laps: &Laps, turn: usize) -> Vec<Lap> {
    let sentinels = laps.sentinel_ms.windows(2);
    let lap = |(&elapsed_ms, around): (&f64, &[f64])| Lap {
        turn,
        elapsed_ms,
        before_ms: around[0],
        after_ms: around[1],
    };
    laps.elapsed_ms.iter().zip(sentinels).map(lap).collect()
}

fn check(laps: &Laps, reps: u32, count: u32, checksum: u32) -> Result<(), Failure> {
    if laps.reps != reps || laps.elapsed_ms.len() != count as usize {
        let message =
            format!("asked for {count} laps of {reps} calls, got {} of {}", laps.elapsed_ms.len(), laps.reps);
        return Err(Failure::new(Stage::Run, FailureKind::Protocol, &message));
    }
    if let Some(wrong) = laps.checksums.iter().find(|&&it| it != checksum) {
        let message = format!("expected checksum {checksum}, got {wrong}");
        return Err(Failure::new(Stage::Run, FailureKind::Checksum, &message));
    }
    Ok(())
}

/// The same for laps that count, which must have taken time.
fn check_time(laps: &Laps, pace: Direction, checksum: u32) -> Result<(), Failure> {
    check(laps, pace.reps, pace.laps, checksum)?;
    if laps.elapsed_ms.iter().all(|&ms| ms > 0.0) { Ok(()) } else { Err(optimised_away(pace.reps)) }
}

fn optimised_away(reps: u32) -> Failure {
    Failure::new(Stage::Run, FailureKind::OptimisedAway, &format!("{reps} calls took no measurable time"))
}

fn run(reps: u32, laps: u32, sentinel: u32, per_call_ms: f64) -> Advance {
    let expected_ms =
        f64::from(laps) * per_call_ms * f64::from(reps) + f64::from(laps + 1) * SENTINEL_LIMIT_MS;
    let limit_ms = whole(RUN_LIMIT_MS + RUN_LIMIT_FACTOR * expected_ms, 3_600_000);
    Advance::Run { message: ToWorker::Run { reps, laps, sentinel }, limit_ms }
}
