//! One fresh worker's way through a round: load, prepare, first call, warm-up, and a batch whenever it is its turn.

use super::constants::{
    BATCH_REPEATS, REPS_LIMIT, RUN_LIMIT_FACTOR, RUN_LIMIT_MS, SENTINEL_LIMIT_MS, SENTINEL_TOLERANCE,
    WARM_UP_MS,
};
use super::plan::unasked;
use super::preset::Schedule;
use super::record::WorkerSample;
use super::sizing::{batch_reps, calibrated, grown, sentinel_target_ms, whole};
use super::step::Spec;
use crate::failure::{Failure, FailureKind, Stage};
use crate::lang::Language;
use crate::protocol::{Batch, FromWorker, Ready, ToWorker};

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
    /// Its first batch that counts; from now on it waits for its turns.
    Started(WorkerSample),
    /// A further batch.
    Batch(Batch),
    Failed(Failure),
}

/// A warm-up call that fills this share of its slice is not made longer any more.
const LONG_ENOUGH: f64 = 0.8;

#[derive(Clone, Debug)]
pub(super) struct Trial {
    language: Language,
    asked: Asked,
    /// How often the batch that is asked for was measured already, in disturbed moments.
    repeats: u32,
}

#[derive(Clone, Debug)]
enum Asked {
    Load,
    Prepare {
        engine: Ready,
    },
    WarmUp {
        sample: WorkerSample,
        reps: u32,
        pace: Pace,
    },
    /// The first worker of a run times the sentinel loop once more when it is warm, to fix its length.
    Calibrate {
        sample: WorkerSample,
        reps: u32,
        per_call_ms: f64,
        iterations: u32,
    },
    /// The first batch that counts.
    Start {
        sample: WorkerSample,
        reps: u32,
        per_call_ms: f64,
    },
    /// A further one. `waiting` = it was not asked for yet.
    Batch {
        waiting: bool,
        reps: u32,
        per_call_ms: f64,
    },
}

/// Calls and time of the warm-up at its present size of batch.
#[derive(Clone, Copy, Debug, Default)]
struct Pace {
    calls: f64,
    elapsed_ms: f64,
}

impl Trial {
    pub(super) fn new(language: Language) -> Self {
        Self { language, asked: Asked::Load, repeats: 0 }
    }

    pub(super) fn language(&self) -> Language {
        self.language
    }

    pub(super) fn stage(&self) -> Stage {
        match self.asked {
            Asked::Load => Stage::Load,
            Asked::Prepare { .. } => Stage::Prepare,
            _ => Stage::Run,
        }
    }

    /// Asks for the next batch, `sentinel` iterations of the loop before it; `None` while the worker is not warm or
    /// busy.
    pub(super) fn next_batch(&mut self, sentinel: u32) -> Option<Advance> {
        let Asked::Batch { waiting: waiting @ true, reps, per_call_ms } = &mut self.asked else {
            return None;
        };
        *waiting = false;
        Some(run(*reps, sentinel, *per_call_ms))
    }

    /// Takes the worker's answer in. `sentinel` is set by the first worker of a run; `usual_ms` is what its loop usually
    /// takes in these rounds, once that is known.
    pub(super) fn advance(
        &mut self,
        message: FromWorker,
        spec: &Spec,
        schedule: &Schedule,
        sentinel: &mut Option<u32>,
        usual_ms: Option<f64>,
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
                    batches: Vec::with_capacity(schedule.batches),
                };
                self.asked = Asked::WarmUp { sample, reps: 1, pace: Pace::default() };
                Advance::FirstCall { message: ToWorker::Run { reps: 1, sentinel: 0 } }
            }
            (Asked::WarmUp { sample, reps, pace }, FromWorker::Batch(batch)) => {
                match check(&batch, reps, spec.checksum) {
                    Ok(()) => self.warm_up(sample, batch, pace, schedule, *sentinel),
                    Err(failure) => Advance::Failed(failure),
                }
            }
            (Asked::Calibrate { sample, reps, per_call_ms, iterations }, FromWorker::Batch(batch)) => {
                if let Err(failure) = check(&batch, reps, spec.checksum) {
                    return Advance::Failed(failure);
                }
                let fixed = calibrated(iterations, batch.sentinel_ms, &sample.engine);
                *sentinel = Some(fixed);
                self.asked = Asked::Start { sample, reps, per_call_ms };
                run(reps, fixed, per_call_ms)
            }
            (Asked::Start { mut sample, reps, per_call_ms }, FromWorker::Batch(batch)) => {
                if let Err(failure) = check_time(&batch, reps, spec.checksum) {
                    return Advance::Failed(failure);
                }
                if self.repeats(&batch, usual_ms) {
                    self.asked = Asked::Start { sample, reps, per_call_ms };
                    return run(reps, sentinel.unwrap_or(0), per_call_ms);
                }
                sample.batches.push(batch);
                self.asked = Asked::Batch { waiting: true, reps, per_call_ms };
                Advance::Started(sample)
            }
            (Asked::Batch { waiting: false, reps, per_call_ms }, FromWorker::Batch(batch)) => {
                if let Err(failure) = check_time(&batch, reps, spec.checksum) {
                    return Advance::Failed(failure);
                }
                if self.repeats(&batch, usual_ms) {
                    self.asked = Asked::Batch { waiting: false, reps, per_call_ms };
                    return run(reps, sentinel.unwrap_or(0), per_call_ms);
                }
                self.asked = Asked::Batch { waiting: true, reps, per_call_ms };
                Advance::Batch(batch)
            }
            _ => Advance::Failed(unasked()),
        }
    }

    /// Whether a batch is to be measured again, because the loop before it was slow: mostly a garbage collector of the
    /// language before, still at work on another core. Judged before the batch, so its own time plays no part.
    fn repeats(&mut self, batch: &Batch, usual_ms: Option<f64>) -> bool {
        let disturbed = usual_ms.is_some_and(|usual_ms| batch.sentinel_ms > SENTINEL_TOLERANCE * usual_ms);
        let again = disturbed && self.repeats < BATCH_REPEATS;
        self.repeats = if again { self.repeats + 1 } else { 0 };
        again
    }

    fn warm_up(
        &mut self,
        mut sample: WorkerSample,
        batch: Batch,
        mut pace: Pace,
        schedule: &Schedule,
        sentinel: Option<u32>,
    ) -> Advance {
        if sample.warm_up_calls == 0 {
            sample.first_call_ms = batch.elapsed_ms;
        }
        sample.warm_up_calls += 1;
        sample.warm_up_ms += batch.elapsed_ms;
        pace.calls += f64::from(batch.reps);
        pace.elapsed_ms += batch.elapsed_ms;

        let calls = schedule.warm_up_calls(self.language);
        let slice_ms = WARM_UP_MS / f64::from(calls);
        let per_call_ms = pace.elapsed_ms / pace.calls;
        if sample.warm_up_calls < calls || sample.warm_up_ms < WARM_UP_MS {
            // Too short to fill the warm-up with that many calls: longer ones, and the pace begins anew.
            if batch.elapsed_ms < LONG_ENOUGH * slice_ms {
                if batch.reps >= REPS_LIMIT {
                    return Advance::Failed(optimised_away(batch.reps));
                }
                let reps = grown(&batch, slice_ms);
                self.asked = Asked::WarmUp { sample, reps, pace: Pace::default() };
                return run(reps, 0, batch.per_call_ms());
            }
            self.asked = Asked::WarmUp { sample, reps: batch.reps, pace };
            return run(batch.reps, 0, per_call_ms);
        }
        let reps = batch_reps(per_call_ms, sample.engine.clock_resolution_ms);
        if let Some(iterations) = sentinel {
            self.asked = Asked::Start { sample, reps, per_call_ms };
            return run(reps, iterations, per_call_ms);
        }
        let iterations = whole(sentinel_target_ms(&sample.engine) * sample.engine.sentinel_per_ms, u32::MAX);
        self.asked = Asked::Calibrate { sample, reps, per_call_ms, iterations };
        run(reps, iterations, per_call_ms)
    }
}

fn check(batch: &Batch, reps: u32, checksum: u32) -> Result<(), Failure> {
    if batch.reps != reps {
        let message = format!("asked for {reps} calls, got {}", batch.reps);
        return Err(Failure::new(Stage::Run, FailureKind::Protocol, &message));
    }
    if batch.checksum != checksum {
        let message = format!("expected checksum {checksum}, got {}", batch.checksum);
        return Err(Failure::new(Stage::Run, FailureKind::Checksum, &message));
    }
    Ok(())
}

/// The same for a batch that counts, which must have taken time.
fn check_time(batch: &Batch, reps: u32, checksum: u32) -> Result<(), Failure> {
    check(batch, reps, checksum)?;
    if batch.elapsed_ms > 0.0 { Ok(()) } else { Err(optimised_away(reps)) }
}

fn optimised_away(reps: u32) -> Failure {
    Failure::new(Stage::Run, FailureKind::OptimisedAway, &format!("{reps} calls took no measurable time"))
}

fn run(reps: u32, sentinel: u32, per_call_ms: f64) -> Advance {
    let expected_ms = per_call_ms * f64::from(reps) + SENTINEL_LIMIT_MS;
    let limit_ms = whole(RUN_LIMIT_MS + RUN_LIMIT_FACTOR * expected_ms, 3_600_000);
    Advance::Run { message: ToWorker::Run { reps, sentinel }, limit_ms }
}
