//! The native half: carries the page's own plan out, with processes in the place of its workers.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};
use crosscheck_core::failure::{Failure, FailureKind, Stage};
use crosscheck_core::lang::{Contender, Language};
use crosscheck_core::measure::{Event, Plan, Progress, Spec, Step};
use crosscheck_core::protocol::{FromWorker, Laps, Ready, ToWorker};

use super::process::{Answer, Process};
use super::sentinel;

/// The step of the runners' clocks, as the plan is told: all four read the system's, which is finer.
const CLOCK_MS: f64 = 0.001;

/// Gives the command that starts a fresh runner of a language.
pub(super) type Runner<'a> = &'a dyn Fn(Language) -> Result<Command>;

/// What watches the machine between batches.
pub(super) struct Sentinel {
    per_ms: f64,
    time_ms: fn(u32) -> f64,
}

impl Sentinel {
    /// Takes its measure on this machine.
    pub(super) fn new() -> Self {
        Self { per_ms: sentinel::per_ms(), time_ms: sentinel::time_ms }
    }
}

/// Runs a plan to its end. `shown` is told how far it is after each step.
///
/// # Errors
/// There is no language to run, or a command for a runner cannot be made.
pub(super) fn measure(
    spec: Spec,
    runner: Runner<'_>,
    sentinel: &Sentinel,
    mut shown: impl FnMut(Progress),
) -> Result<Plan> {
    let started = Instant::now();
    let now_ms = || started.elapsed().as_secs_f64() * 1e3;
    let (mut plan, mut step) = Plan::start(spec, 0.0).context("there is no language to measure")?;
    let mut workers: Vec<(Contender, Process)> = Vec::new();
    loop {
        let (language, heard) = match step {
            Step::Spawn { language, new_round, limit_ms } => {
                if new_round {
                    workers.clear();
                }
                let program = language.plain().context("there is no such native program")?;
                (language, spawn(language, &mut runner(program)?, limit_ms, sentinel, &mut workers))
            }
            Step::Send { language, message, limit_ms } => {
                let process = workers.iter_mut().find(|(of, _)| *of == language).map(|(_, process)| process);
                (language, send(process, &message, limit_ms, sentinel, plan.stage()))
            }
            Step::Wait | Step::Finish => return Ok(plan),
        };
        let event = match heard {
            Ok(message) => Event::Worker(language, message),
            Err(failure) => Event::Failed(language, failure),
        };
        let Some(next) = plan.tell(event, now_ms()) else { return Ok(plan) };
        step = next;
        workers.retain(|(language, _)| !plan.has_failed(*language));
        shown(plan.progress(now_ms()));
    }
}

fn spawn(
    language: Contender,
    command: &mut Command,
    limit_ms: u32,
    sentinel: &Sentinel,
    workers: &mut Vec<(Contender, Process)>,
) -> Result<FromWorker, Failure> {
    let started = Instant::now();
    let process = Process::start(command)?;
    let Answer::Ready { ready } = process.hear(Stage::Load, limit_ms)? else {
        return Err(unexpected(Stage::Load));
    };
    let load_ms = started.elapsed().as_secs_f64() * 1e3;
    workers.push((language, process));
    Ok(FromWorker::Ready(Ready {
        load_ms,
        runtime: ready,
        variant: None,
        copied: false,
        clock_resolution_ms: CLOCK_MS,
        cross_origin_isolated: false,
        sentinel_per_ms: sentinel.per_ms,
    }))
}

fn send(
    process: Option<&mut Process>,
    message: &ToWorker,
    limit_ms: u32,
    sentinel: &Sentinel,
    stage: Stage,
) -> Result<FromWorker, Failure> {
    let process = process.ok_or_else(|| Failure::new(stage, FailureKind::Crashed, "it does not run"))?;
    match message {
        ToWorker::Load { .. } => Err(unexpected(stage)),
        ToWorker::Prepare { kernel, seed, n, source: _ } => {
            process.say(&format!("prepare {kernel} {seed} {n}"));
            match process.hear(stage, limit_ms)? {
                Answer::Prepared { .. } => Ok(FromWorker::Prepared),
                other @ (Answer::Ready { .. } | Answer::Batch { .. } | Answer::Error { .. }) => {
                    Err(not_that(stage, other))
                }
            }
        }
        ToWorker::Run { reps, laps, sentinel: iterations } => {
            let sentinel_ms = || (sentinel.time_ms)(*iterations);
            laps_of(process, *reps, *laps, sentinel_ms, limit_ms).map(FromWorker::Laps)
        }
    }
}

/// Laps in a row.
fn laps_of(
    process: &mut Process,
    reps: u32,
    laps: u32,
    sentinel_ms: impl Fn() -> f64,
    limit_ms: u32,
) -> Result<Laps, Failure> {
    let mut timed =
        Laps { reps, elapsed_ms: Vec::new(), sentinel_ms: vec![sentinel_ms()], checksums: Vec::new() };
    for _ in 0..laps {
        process.say(&format!("run {reps}"));
        let (elapsed_ms, checksum) = match process.hear(Stage::Run, limit_ms)? {
            Answer::Batch { elapsed_ms, checksum, .. } => (elapsed_ms, checksum),
            other @ (Answer::Ready { .. } | Answer::Prepared { .. } | Answer::Error { .. }) => {
                return Err(not_that(Stage::Run, other));
            }
        };
        timed.elapsed_ms.push(elapsed_ms);
        timed.sentinel_ms.push(sentinel_ms());
        timed.checksums.push(checksum);
    }
    Ok(timed)
}

/// An answer that is not the one that was asked for.
fn not_that(stage: Stage, answer: Answer) -> Failure {
    match answer {
        Answer::Error { error } => Failure::new(stage, FailureKind::Trap, &error),
        Answer::Ready { .. } | Answer::Prepared { .. } | Answer::Batch { .. } => unexpected(stage),
    }
}

fn unexpected(stage: Stage) -> Failure {
    Failure::new(stage, FailureKind::Protocol, "an answer to a question that was not asked")
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use crosscheck_core::measure::{Outcome, Preset};

    const STILL: Sentinel = Sentinel { per_ms: 1e5, time_ms: |iterations| f64::from(iterations) / 1e5 };

    /// A runner that says of each call of its kernel that it took `ms` milliseconds and gave `checksum`.
    fn pretends(ms: u32, checksum: u32) -> Command {
        let script = format!(
            r#"echo '{{"ready":"sh 1.0"}}'
            while read verb reps rest; do case $verb in
                prepare) echo '{{"prepared":true}}';;
                run) echo "{{\"reps\":$reps,\"elapsed_ms\":$((reps * {ms})),\"checksum\":{checksum}}}";;
            esac; done"#
        );
        let mut command = Command::new("sh");
        command.args(["-c", &script]);
        command
    }

    fn measured(runner: Runner<'_>) -> Plan {
        let spec = Spec {
            kernel: "fib".to_owned(),
            input_seed: 0,
            n: 27,
            checksum: 196_418,
            languages: Contender::PLAIN.to_vec(),
            edited_source: None,
            preset: Preset::Quick,
            questions: Vec::new(),
            seed: 0,
        };
        let mut shown = Vec::new();
        let plan = measure(spec, runner, &STILL, |progress| shown.push(progress.done)).unwrap();
        assert!(shown.iter().all(|done| (0.0..=1.0).contains(done)) && shown.last() == Some(&1.0));
        plan
    }

    #[test]
    fn the_plan_of_the_page_runs_over_processes() {
        let plan = measured(&|language| {
            Ok(match language {
                Language::Rust => pretends(2, 196_418),
                Language::Go | Language::JavaScript | Language::Python => pretends(8, 196_418),
            })
        });
        assert_eq!((plan.outcome(), plan.failures().len()), (Some(Outcome::Complete), 0));
        let summary = plan.summary();
        for language in [Language::Go, Language::JavaScript, Language::Python] {
            let estimate = summary.ratio(language).unwrap().estimate;
            assert!((estimate.value - 4.0).abs() < 1e-9, "{language:?}");
        }
        let rust = summary.language(Language::Rust).unwrap();
        assert_eq!((rust.runtime.as_str(), rust.workers, rust.corrected), ("sh 1.0", 3, 0));
        assert!(rust.load_ms.unwrap() > 0.0);
    }

    #[test]
    fn a_language_that_fails_leaves_the_others_alone() {
        let plan = measured(&|language| {
            Ok(match language {
                Language::Go => pretends(8, 1),
                Language::JavaScript => Command::new("no-such-program-at-all"),
                Language::Python => {
                    let mut command = Command::new("sh");
                    command.args([
                        "-c",
                        r#"echo '{"ready":"x"}'; read line; echo '{"error":"unknown kernel"}'"#,
                    ]);
                    command
                }
                Language::Rust => pretends(2, 196_418),
            })
        });
        let mut failures: Vec<_> =
            plan.failures().iter().map(|failed| (failed.language, failed.failure.kind)).collect();
        failures.sort_by_key(|(language, _)| *language);
        let expected = [
            (Contender::GO, FailureKind::Checksum),
            (Contender::JAVASCRIPT, FailureKind::Crashed),
            (Contender::PYTHON, FailureKind::Trap),
        ];
        assert_eq!(failures, expected);
        assert!(plan.summary().language(Language::Rust).is_some());
    }
}
