//! How far a run is.

use super::constants::BATCHES;
use super::plan::Plan;
use super::trial::Trial;
use crate::failure::Stage;
use crate::lang::{Contender, Language};

/// What a reader sees while waiting.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// The language that is being measured; `None` between workers and while the page is hidden.
    pub language: Option<Contender>,
    /// What its worker is doing.
    pub stage: Stage,
    /// Whether the language has had its turns and is measured again, since something else disturbed them.
    pub repeats: bool,
    /// The round that is running, from 1.
    pub round: usize,
    /// Rounds planned, as far as can be told.
    pub rounds: usize,
    /// Share of the expected time that is over, 0 to 1. It never goes back.
    pub done: f64,
    /// Milliseconds left, as far as can be told.
    pub left_ms: f64,
}

/// Milliseconds that a whole worker of a language is expected to take before one has been seen, on a desktop.
const fn first_guess_ms(contender: Contender) -> f64 {
    match contender.language() {
        Language::Go => 1_000.0,
        Language::Python => 3_500.0,
        Language::Rust | Language::JavaScript => 600.0,
    }
}

/// What the workers took, from their start to their last batch, in milliseconds.
#[derive(Clone, Debug, Default)]
pub(super) struct Costs {
    seen: Vec<(Contender, f64)>,
    /// The same of the running round, so far.
    running: Vec<(Contender, f64)>,
}

impl Costs {
    pub(super) fn spend(&mut self, language: Contender, ms: f64) {
        match self.running.iter_mut().find(|(of, _)| *of == language) {
            Some((_, sum)) => *sum += ms,
            None => self.running.push((language, ms)),
        }
    }

    /// Of a round that was broken off nothing can be told.
    pub(super) fn forget_round(&mut self) {
        self.running.clear();
    }

    pub(super) fn close_round(&mut self) {
        self.seen.append(&mut self.running);
    }

    /// What a whole worker of a language takes.
    fn of(&self, language: Contender) -> f64 {
        let seen = self.seen.iter().filter(|(of, _)| *of == language).map(|(_, ms)| ms);
        let (sum, count) = seen.fold((0.0, 0.0), |(sum, count), ms| (sum + ms, count + 1.0));
        if count > 0.0 { sum / count } else { first_guess_ms(language) }
    }

    /// What is left of it in the running round.
    fn left_of(&self, language: Contender) -> f64 {
        let spent = self.running.iter().find(|(of, _)| *of == language).map_or(0.0, |(_, ms)| *ms);
        (self.of(language) - spent).max(0.0)
    }
}

impl Plan {
    /// How far the run is. Time that passed while the page was hidden does not count.
    pub fn progress(&self, now_ms: f64) -> Progress {
        let elapsed_ms = (self.waiting_since_ms.unwrap_or(now_ms) - self.started_ms).max(0.0);
        let language = self.turns.asked().map(Trial::language);
        let rest_of_round: f64 = self.turns.languages().map(|language| self.costs.left_of(language)).sum();
        let after: f64 =
            self.later_rounds().map(|(language, rounds)| rounds as f64 * self.costs.of(language)).sum();
        let left_ms = if self.outcome().is_some() { 0.0 } else { rest_of_round + after };
        let round = self.rounds.len().max(1);
        let more_rounds = self.later_rounds().map(|(_, rounds)| rounds).max().unwrap_or(0);
        let total_ms = elapsed_ms + left_ms;
        let done = if total_ms > 0.0 { (elapsed_ms / total_ms).clamp(0.0, 1.0) } else { 0.0 };
        Progress {
            language,
            stage: self.stage(),
            repeats: self.turns.over() >= BATCHES,
            round,
            rounds: (self.rounds.len() + more_rounds).max(round),
            done: done.max(self.shown),
            left_ms,
        }
    }

    /// The rounds of each language after the running one, which counts as won for those that take part in it.
    fn later_rounds(&self) -> impl Iterator<Item = (Contender, usize)> {
        let runs = |language| self.turns.languages().any(|other| other == language);
        let needs = self.needs.iter().filter(|(language, _)| !self.has_failed(*language));
        needs.map(move |&(language, rounds)| (language, rounds.saturating_sub(usize::from(runs(language)))))
    }
}
