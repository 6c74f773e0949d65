//! The figures of a run, from its samples.

use super::interval::Estimate;
use super::record::{Round, WorkerSample, median, median_absolute_deviation};
use super::sentinel::{DropReason, judge};
use crate::lang::Language;
use serde::{Deserialize, Serialize};

/// The figures of one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LanguageSummary {
    /// Which one.
    pub language: Language,
    /// Milliseconds a call in the steady state.
    pub time: Estimate,
    /// Median over its workers of their median batch, in milliseconds a call.
    pub median_ms: f64,
    /// Median absolute deviation of the workers from that median, in milliseconds a call.
    pub mad_ms: f64,
    /// Time to load its engine in the run's first worker, in milliseconds; later workers take it from a cache.
    pub load_ms: f64,
    /// Median time of the first call, in milliseconds.
    pub first_call_ms: f64,
    /// Workers that count.
    pub workers: usize,
    /// Batches that count.
    pub batches: usize,
    /// Rounds of it that were dropped.
    pub dropped: usize,
    /// Name and version of its runtime.
    pub runtime: String,
    /// Which build of its engine ran, where there are several.
    pub variant: Option<String>,
    /// Each worker's median, in milliseconds a call.
    pub worker_ms: Vec<f64>,
}

/// How many times the time of another language one language takes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ratio {
    /// The language whose time is divided.
    pub numerator: Language,
    /// The language that it is divided by.
    pub denominator: Language,
    /// The ratio.
    pub estimate: Estimate,
    /// Each round's ratio.
    pub per_round: Vec<f64>,
}

/// The figures of a run, at any moment of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// A row a language that gave a figure, in the order of [`Language::ROWS`].
    pub languages: Vec<LanguageSummary>,
    /// Each other language over the baseline.
    pub ratios: Vec<Ratio>,
    /// Rounds that count.
    pub rounds: usize,
    /// Rounds that were dropped because the machine was slow or unsteady.
    pub dropped: usize,
    /// Step of the clock that the times were read from, in milliseconds.
    pub clock_resolution_ms: Option<f64>,
}

impl Summary {
    /// Sums up the rounds, with ratios over `baseline`.
    pub fn of(rounds: &[Round], baseline: Language) -> Self {
        let verdicts = judge(rounds);
        let accepted: Vec<&Round> = rounds
            .iter()
            .zip(&verdicts)
            .filter(|(_, verdict)| verdict.is_none())
            .map(|(round, _)| round)
            .collect();
        let dropped: Vec<&Round> = rounds
            .iter()
            .zip(&verdicts)
            .filter(|(_, verdict)| verdict.is_some())
            .map(|(round, _)| round)
            .collect();
        Self {
            languages: Language::ROWS
                .into_iter()
                .filter_map(|language| language_summary(rounds, &accepted, &dropped, language))
                .collect(),
            ratios: Language::ROWS
                .into_iter()
                .filter(|&language| language != baseline)
                .filter_map(|language| ratio(&accepted, language, baseline))
                .collect(),
            rounds: count_accepted(rounds, &verdicts),
            dropped: verdicts
                .iter()
                .filter(|verdict| matches!(verdict, Some(DropReason::Slow | DropReason::Unsteady)))
                .count(),
            clock_resolution_ms: median(
                rounds
                    .iter()
                    .flat_map(|round| &round.workers)
                    .map(|worker| worker.engine.clock_resolution_ms)
                    .collect(),
            ),
        }
    }

    /// The row of a language.
    pub fn language(&self, language: Language) -> Option<&LanguageSummary> {
        self.languages.iter().find(|row| row.language == language)
    }

    /// The ratio of a language to the baseline.
    pub fn ratio(&self, numerator: Language) -> Option<&Ratio> {
        self.ratios.iter().find(|ratio| ratio.numerator == numerator)
    }
}

/// Rounds that count and in which something was measured.
pub(super) fn count_accepted(rounds: &[Round], verdicts: &[Option<DropReason>]) -> usize {
    let counts =
        |(round, verdict): &(&Round, &Option<DropReason>)| verdict.is_none() && !round.workers.is_empty();
    rounds.iter().zip(verdicts).filter(counts).count()
}

/// The ratio of two languages over the rounds that hold both.
pub fn ratio(rounds: &[&Round], numerator: Language, denominator: Language) -> Option<Ratio> {
    let per_round: Vec<f64> = rounds.iter().filter_map(|round| round.ratio(numerator, denominator)).collect();
    Some(Ratio { numerator, denominator, estimate: typical(&per_round)?, per_round })
}

fn language_summary(
    rounds: &[Round],
    accepted: &[&Round],
    dropped: &[&Round],
    language: Language,
) -> Option<LanguageSummary> {
    let workers: Vec<&WorkerSample> = accepted.iter().filter_map(|round| round.worker(language)).collect();
    let worker_ms: Vec<f64> = workers.iter().filter_map(|worker| worker.median_ms()).collect();
    let latest = workers.last()?;
    Some(LanguageSummary {
        language,
        time: typical(&worker_ms)?,
        median_ms: median(worker_ms.clone())?,
        mad_ms: median_absolute_deviation(&worker_ms)?,
        load_ms: rounds.iter().find_map(|round| round.worker(language))?.engine.load_ms,
        first_call_ms: median(workers.iter().map(|worker| worker.first_call_ms).collect())?,
        workers: workers.len(),
        batches: workers.iter().map(|worker| worker.batches.len()).sum(),
        dropped: dropped.iter().filter(|round| round.worker(language).is_some()).count(),
        runtime: latest.engine.runtime.clone(),
        variant: latest.engine.variant.clone(),
        worker_ms,
    })
}

fn typical(values: &[f64]) -> Option<Estimate> {
    Estimate::of_logs(&values.iter().map(|value| value.ln()).collect::<Vec<_>>())
}
