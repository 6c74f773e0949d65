//! The figures of a run, from its samples.

use super::constants::WIDEST;
use super::interval::Estimate;
use super::quiet::{Quiet, Timing};
use super::record::{Round, WorkerSample, median, median_absolute_deviation};
use crate::lang::Contender;
use serde::{Deserialize, Serialize};

/// The figures of one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LanguageSummary {
    pub language: Contender,
    /// Milliseconds a call in the steady state.
    pub time: Estimate,
    /// Median over its workers of their median batch, in milliseconds a call.
    pub median_ms: f64,
    /// Median absolute deviation of the workers from that median, in milliseconds a call.
    pub mad_ms: f64,
    /// Time to load its engine in the run's first worker that started afresh, in milliseconds; later workers take it from a
    /// cache. `None` where all started from a copy of another run's.
    pub load_ms: Option<f64>,
    /// Median time of the first call, in milliseconds.
    pub first_call_ms: f64,
    /// Workers that count.
    pub workers: usize,
    /// Batches that count.
    pub batches: usize,
    /// Workers that were not quiet for long enough, so that their times are corrected for the machine's speed.
    #[serde(default)]
    pub corrected: usize,
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
    pub numerator: Contender,
    /// The language that it is divided by.
    pub denominator: Contender,
    /// The ratio.
    pub estimate: Estimate,
    /// Each round's ratio.
    pub per_round: Vec<f64>,
}

impl Ratio {
    /// Whether its interval is narrow enough to say anything.
    pub fn tells(&self) -> bool {
        self.estimate.interval.is_some_and(|ends| ends.hi <= WIDEST * ends.lo)
    }
}

/// The figures of a run, at any moment of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// A row a language that gave a figure, in the order of [`Contender::ALL`].
    pub languages: Vec<LanguageSummary>,
    /// Each other language over the baseline.
    pub ratios: Vec<Ratio>,
    /// Rounds that count.
    pub rounds: usize,
    /// Share of the laps that something else on the machine disturbed.
    #[serde(default)]
    pub disturbed: f64,
    /// Step of the clock that the times were read from, in milliseconds.
    pub clock_resolution_ms: Option<f64>,
}

impl Summary {
    /// Sums up the rounds, with ratios over `baseline`.
    pub fn of(rounds: &[Round], baseline: Contender) -> Self {
        let quiet = Quiet::of(rounds);
        let whole: Vec<Timed<'_>> = rounds
            .iter()
            .enumerate()
            .filter(|(_, round)| round.broken_off.is_none())
            .map(|(at, round)| Timed { at, round, quiet: &quiet })
            .collect();
        let rows = || Contender::ALL.into_iter();
        Self {
            languages: rows().filter_map(|language| language_summary(&quiet, &whole, language)).collect(),
            ratios: rows()
                .filter(|&language| language != baseline)
                .filter_map(|language| ratio(&quiet, &whole, language, baseline))
                .collect(),
            rounds: whole.iter().filter(|it| !it.round.workers.is_empty()).count(),
            disturbed: quiet.disturbed(rounds),
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
    pub fn language(&self, language: impl Into<Contender>) -> Option<&LanguageSummary> {
        let language = language.into();
        self.languages.iter().find(|row| row.language == language)
    }

    /// The ratio of a language to the baseline.
    pub fn ratio(&self, numerator: impl Into<Contender>) -> Option<&Ratio> {
        let numerator = numerator.into();
        self.ratios.iter().find(|ratio| ratio.numerator == numerator)
    }
}

/// A round that was not broken off, in its run.
struct Timed<'a> {
    at: usize,
    round: &'a Round,
    quiet: &'a Quiet,
}

impl Timed<'_> {
    fn timing(&self, language: Contender) -> Option<Timing> {
        self.quiet.timing(self.at, self.round.worker(language)?)
    }
}

/// The ratio of two languages over the rounds that hold both: of their workers' times, whose laps came in turn.
fn ratio(quiet: &Quiet, rounds: &[Timed<'_>], numerator: Contender, denominator: Contender) -> Option<Ratio> {
    let both = rounds.iter().filter_map(|it| Some((it.timing(numerator)?, it.timing(denominator)?)));
    let (above, below): (Vec<Timing>, Vec<Timing>) = both.unzip();
    let per_round: Vec<f64> = above.iter().zip(&below).map(|(above, below)| above.ms / below.ms).collect();
    let unsure = quiet.unsure(numerator, &above).hypot(quiet.unsure(denominator, &below));
    Some(Ratio { numerator, denominator, estimate: typical(&per_round)?.widened(unsure), per_round })
}

fn language_summary(quiet: &Quiet, rounds: &[Timed<'_>], language: Contender) -> Option<LanguageSummary> {
    let workers: Vec<&WorkerSample> = rounds.iter().filter_map(|it| it.round.worker(language)).collect();
    let timings: Vec<Timing> = rounds.iter().filter_map(|it| it.timing(language)).collect();
    let worker_ms: Vec<f64> = timings.iter().map(|timing| timing.ms).collect();
    let engine = &workers.last()?.engine;
    Some(LanguageSummary {
        language,
        time: typical(&worker_ms)?.widened(quiet.unsure(language, &timings)),
        median_ms: median(worker_ms.clone())?,
        mad_ms: median_absolute_deviation(&worker_ms)?,
        load_ms: workers.iter().find(|worker| !worker.engine.copied).map(|worker| worker.engine.load_ms),
        first_call_ms: median(workers.iter().map(|worker| worker.first_call_ms).collect())?,
        workers: workers.len(),
        batches: workers.iter().map(|worker| worker.laps.len() / worker.laps_a_batch()).sum(),
        corrected: timings.iter().filter(|timing| timing.slowness != 0.0).count(),
        runtime: engine.runtime.clone(),
        variant: engine.variant.clone(),
        worker_ms,
    })
}

fn typical(values: &[f64]) -> Option<Estimate> {
    Estimate::of_logs(&values.iter().map(|value| value.ln()).collect::<Vec<_>>())
}
