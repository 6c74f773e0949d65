//! The file that a reader downloads: schema `crosscheck.results.v2`, documented in `data/README.md`.

use crate::failure::LanguageFailure;
use crate::lang::Contender;
use crate::measure::quiet::{DropReason, Quiet};
use crate::measure::{Outcome, Plan, Schedule, Spec, Summary, WorkerSample};
use serde::Serialize;

/// Name of the schema.
pub const SCHEMA: &str = "crosscheck.results.v2";

/// The machine and the page that a run was made with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Environment {
    /// Build id of the engines.
    pub build: String,
    /// Time of the download, ISO 8601 in UTC.
    pub date: String,
    /// What the browser says of itself.
    pub user_agent: String,
    /// Logical processors, where the browser tells.
    pub cores: Option<u32>,
}

/// The whole file.
#[derive(Debug, Serialize)]
pub struct Results<'a> {
    schema: &'static str,
    #[serde(flatten)]
    environment: &'a Environment,
    spec: &'a Spec,
    schedule: Schedule,
    baseline: Contender,
    outcome: Option<Outcome>,
    summary: &'a Summary,
    failures: &'a [LanguageFailure],
    rounds: Vec<RoundEntry<'a>>,
}

#[derive(Debug, Serialize)]
struct RoundEntry<'a> {
    dropped: Option<DropReason>,
    /// What the sentinels around a quiet lap took at most.
    quiet_ms: f64,
    workers: &'a [WorkerSample],
}

impl<'a> Results<'a> {
    /// The file for a run, at any moment of it.
    pub fn of(plan: &'a Plan, summary: &'a Summary, environment: &'a Environment) -> Self {
        let quiet = Quiet::of(plan.rounds());
        Self {
            schema: SCHEMA,
            environment,
            spec: plan.spec(),
            schedule: plan.spec().preset.schedule(),
            baseline: plan.baseline(),
            outcome: plan.outcome(),
            summary,
            failures: plan.failures(),
            rounds: plan
                .rounds()
                .iter()
                .enumerate()
                .map(|(at, round)| RoundEntry {
                    dropped: round.broken_off,
                    quiet_ms: quiet.limit_ms(at),
                    workers: &round.workers,
                })
                .collect(),
        }
    }

    /// As JSON, indented.
    ///
    /// # Errors
    /// None that can arise from a run: all figures are finite. A failure of the serialiser is passed on.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::{Failure, FailureKind, Stage};
    use crate::measure::{Event, Interval, Question, Step};
    use crate::protocol::{FromWorker, Laps, Ready, ToWorker};
    use serde_json::Value;

    /// A run of two languages of which one fails: it has every part of the file.
    fn finished() -> Plan {
        let spec = Spec {
            languages: vec![Contender::RUST, Contender::GO, Contender::PYTHON],
            questions: vec![Question {
                numerator: Contender::GO,
                denominator: Contender::RUST,
                open: vec![Interval { lo: 1.0, hi: 1.25 }],
            }],
            ..crate::sample::spec("fib")
        };
        let ready = Ready {
            load_ms: 1.0,
            runtime: "test".to_owned(),
            variant: None,
            copied: false,
            clock_resolution_ms: 0.1,
            cross_origin_isolated: false,
            sentinel_per_ms: 1e5,
        };
        let (mut plan, mut step) = Plan::start(spec, 0.0).unwrap();
        while plan.outcome().is_none() {
            let (language, answer) = match &step {
                Step::Spawn { language: Contender::PYTHON, .. } => {
                    let failure = Failure::new(Stage::Load, FailureKind::Missing, "gone");
                    (Contender::PYTHON, FromWorker::Failed(failure))
                }
                Step::Spawn { language, .. } => (*language, FromWorker::Ready(ready.clone())),
                Step::Send { language, message: ToWorker::Run { reps, laps, .. }, .. } => {
                    let laps = Laps {
                        reps: *reps,
                        elapsed_ms: vec![f64::from(*reps) * 0.5; *laps as usize],
                        sentinel_ms: vec![2.0; *laps as usize + 1],
                        checksums: vec![196_418; *laps as usize],
                    };
                    (*language, FromWorker::Laps(laps))
                }
                Step::Send { language, .. } => (*language, FromWorker::Prepared),
                Step::Wait | Step::Finish => panic!("{step:?}"),
            };
            let event = Event::Worker(language, answer);
            step = plan.tell(event, 0.0).unwrap();
        }
        plan
    }

    fn file() -> Value {
        let plan = finished();
        let environment = Environment::default();
        serde_json::from_str(&Results::of(&plan, &plan.summary(), &environment).to_json().unwrap()).unwrap()
    }

    #[test]
    fn every_sample_is_in_the_file() {
        let file = file();
        let laps: usize = file["rounds"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|round| round["workers"].as_array().unwrap())
            .map(|worker| worker["laps"].as_array().unwrap().len())
            .sum();
        // Three rounds of two workers with four turns of eight laps.
        assert_eq!(laps, 3 * 2 * 4 * 8);
        assert_eq!(file["schema"], SCHEMA);
        assert_eq!(file["failures"][0]["failure"]["kind"], "missing");
        assert_eq!(file["outcome"], "complete");
    }

    #[test]
    fn every_field_of_the_file_is_documented() {
        fn keys(value: &Value, found: &mut Vec<String>) {
            match value {
                Value::Object(object) => {
                    for (key, value) in object {
                        found.push(key.clone());
                        keys(value, found);
                    }
                }
                Value::Array(values) => values.iter().for_each(|value| keys(value, found)),
                _ => {}
            }
        }
        let mut found = Vec::new();
        keys(&file(), &mut found);
        let words: Vec<&str> = include_str!("../../data/README.md")
            .split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
            .collect();
        for key in found {
            assert!(words.contains(&key.as_str()), "data/README.md does not explain {key}");
        }
    }
}
