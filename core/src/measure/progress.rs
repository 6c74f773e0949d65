//! How far a run is.

use super::constants::CAP_MS;
use super::plan::Plan;
use super::trial::Trial;
use crate::failure::Stage;
use crate::lang::Language;

/// What a reader sees while waiting.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// The language that is being measured; `None` between workers and while the page is hidden.
    pub language: Option<Language>,
    /// What its worker is doing.
    pub stage: Stage,
    /// The round that is running, from 1.
    pub round: usize,
    /// Rounds planned, the replacements of dropped ones included.
    pub rounds: usize,
    /// Share of the expected time that is over, 0 to 1.
    pub done: f64,
    /// Milliseconds left, as far as can be told.
    pub left_ms: f64,
}

/// Milliseconds that a whole worker of a language is expected to take before one has been seen, on a desktop.
const fn first_guess_ms(language: Language) -> f64 {
    match language {
        Language::Rust | Language::JavaScript => 600.0,
        Language::Go => 1_000.0,
        Language::Python => 3_500.0,
    }
}

/// What each worker took from its start to its last batch, in milliseconds.
#[derive(Clone, Debug, Default)]
pub(super) struct Costs(Vec<(Language, f64)>);

impl Costs {
    pub(super) fn add(&mut self, language: Language, ms: f64) {
        self.0.push((language, ms));
    }
}

impl Plan {
    /// How far the run is. `elapsed_ms` = time since it began.
    pub fn progress(&self, elapsed_ms: f64) -> Progress {
        let language = self.trial.as_ref().map(Trial::language);
        let running = language.into_iter().chain(self.queue.iter().copied());
        let rest_of_round: f64 = running.map(|language| self.cost_ms(language)).sum();
        let later: f64 =
            self.active().map(|language| self.later_rounds(language) as f64 * self.cost_ms(language)).sum();
        let capped_ms = if self.schedule.stops_by_precision { CAP_MS - elapsed_ms } else { f64::INFINITY };
        let left_ms =
            if self.outcome().is_some() { 0.0 } else { (rest_of_round + later).min(capped_ms).max(0.0) };
        let more_rounds = self.active().map(|language| self.later_rounds(language)).max().unwrap_or(0);
        let round = self.rounds.len().max(1);
        let total_ms = elapsed_ms + left_ms;
        Progress {
            language,
            stage: self.stage(),
            round,
            rounds: (self.rounds.len() + more_rounds).max(round),
            done: if total_ms > 0.0 { (elapsed_ms / total_ms).clamp(0.0, 1.0) } else { 0.0 },
            left_ms,
        }
    }

    /// Rounds of a language after the running one.
    fn later_rounds(&self, language: Language) -> usize {
        let running = self.trial.as_ref().map(Trial::language);
        let awaited = |language: Language| running == Some(language) || self.queue.contains(&language);
        let measured = self.rounds.last().is_some_and(|round| round.worker(language).is_some());
        // The running round counts as won for those that wait in it, or have been measured and wait for the baseline.
        let pending = awaited(language) || (measured && awaited(self.baseline));
        self.needs(language).saturating_sub(usize::from(pending))
    }

    fn cost_ms(&self, language: Language) -> f64 {
        let seen = self.costs.0.iter().filter(|(of, _)| *of == language).map(|(_, ms)| ms);
        let (sum, count) = seen.fold((0.0, 0.0), |(sum, count), ms| (sum + ms, count + 1.0));
        if count > 0.0 { sum / count } else { first_guess_ms(language) }
    }
}
