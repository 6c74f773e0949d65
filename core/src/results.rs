//! The file that a reader downloads: schema `crosscheck.results.v1`, documented in `data/README.md`.

use crate::lang::Language;
use crate::measure::sentinel::{DropReason, judge};
use crate::measure::{Outcome, Plan, Schedule, Spec, Summary, WorkerSample};
use crate::protocol::LanguageFailure;
use serde::Serialize;

/// Name of the schema.
pub const SCHEMA: &str = "crosscheck.results.v1";

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
    baseline: Language,
    outcome: Option<Outcome>,
    summary: &'a Summary,
    failures: &'a [LanguageFailure],
    rounds: Vec<RoundEntry<'a>>,
}

#[derive(Debug, Serialize)]
struct RoundEntry<'a> {
    dropped: Option<DropReason>,
    workers: &'a [WorkerSample],
}

impl<'a> Results<'a> {
    /// The file for a run, at any moment of it.
    pub fn of(plan: &'a Plan, summary: &'a Summary, environment: &'a Environment) -> Self {
        let verdicts = judge(plan.rounds());
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
                .zip(verdicts)
                .map(|(round, dropped)| RoundEntry { dropped, workers: &round.workers })
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
