//! What a run still needs, and when it is over: asked between two rounds.

use super::constants::{CAP_MS, LEAST_ROUNDS, OVERTIME};
use super::interval::Interval;
use super::outcome::Outcome;
use super::plan::Plan;
use super::record::Round;
use super::summary::{Ratio, Summary};
use crate::lang::Contender;

/// Above this share of disturbed laps a reader is told that the machine was noisy.
const NOISY: f64 = 1.0 / 3.0;

/// How many rounds each language that has not failed still has to be part of.
pub(super) type Needs = Vec<(Contender, usize)>;

impl Plan {
    /// The languages of the next round: all that need rounds, and the baseline with them.
    pub(super) fn participants(&self) -> Vec<Contender> {
        let is_needy = |(_, rounds): &&(Contender, usize)| *rounds > 0;
        let wanted = self.needs.iter().filter(|it| it.0 == self.baseline || is_needy(it));
        wanted.map(|(language, _)| *language).collect()
    }

    pub(super) fn active(&self) -> impl Iterator<Item = Contender> {
        Contender::ALL
            .into_iter()
            .filter(|language| self.spec.languages.contains(language) && !self.has_failed(*language))
    }

    /// What is needed after the rounds so far: the rounds that the schedule asks for, and then one more as long as a ratio
    /// is open.
    pub(super) fn all_needs(&self, summary: &Summary) -> Needs {
        let needs = |language| {
            let missing = self.schedule.rounds_of(language).saturating_sub(self.rounds_with(language));
            (language, missing.max(usize::from(!self.is_settled(language, summary))))
        };
        self.active().map(needs).collect()
    }

    /// The rounds in which a language counts: with the baseline, where that works.
    fn rounds_with(&self, language: Contender) -> usize {
        let with_baseline = !self.has_failed(self.baseline);
        let holds = |round: &&Round| {
            round.broken_off.is_none()
                && round.worker(language).is_some()
                && (!with_baseline || round.worker(self.baseline).is_some())
        };
        self.rounds.iter().filter(holds).count()
    }

    /// Whether a language's ratio to the baseline is precise enough, or answers what is asked of it.
    fn is_settled(&self, language: Contender, summary: &Summary) -> bool {
        if language == self.baseline || self.has_failed(self.baseline) {
            return true;
        }
        // One that would not be shown in the end decides nothing.
        let told = summary.ratio(language).filter(|ratio| ratio.tells());
        let Some(interval) = told.and_then(|ratio| ratio.estimate.interval) else { return false };
        let asked = self.spec.questions.iter().filter(|question| {
            let both = [question.numerator, question.denominator];
            both.contains(&language) && both.contains(&self.baseline)
        });
        let (mut asks, mut open) = (false, false);
        for question in asked {
            asks = true;
            open |= !question.is_decided(language, self.baseline, interval);
        }
        (asks && !open) || self.is_precise(language, interval, summary)
    }

    /// Whether a ratio is as precise as the schedule asks for, where it is looked at. A noisy machine may have been slow all
    /// the time so far: it is given twice the rounds to show that.
    fn is_precise(&self, language: Contender, interval: Interval, summary: &Summary) -> bool {
        let (rounds, least) = (self.rounds_with(language), self.schedule.rounds_of(language));
        let is_looked_at = rounds.saturating_sub(least).is_multiple_of(self.schedule.look_every);
        let is_seen = summary.disturbed <= NOISY || rounds >= 2 * least;
        is_looked_at && is_seen && interval.relative_half_width() <= self.schedule.precision
    }

    /// Whether the run is over.
    pub(super) fn ending(&self, summary: &Summary, now_ms: f64) -> Option<Outcome> {
        if self.needs.is_empty() {
            let nothing = self.rounds.iter().all(|round| round.workers.is_empty());
            return Some(if nothing { Outcome::NothingMeasured } else { Outcome::Complete });
        }
        if self.needs.iter().all(|(_, rounds)| *rounds == 0) {
            return Some(Outcome::Complete);
        }
        let spent_ms = now_ms - self.started_ms;
        let enough = self.active().all(|language| self.rounds_with(language) >= LEAST_ROUNDS);
        let overtime = if self.tells_all(summary) { 1.0 } else { OVERTIME };
        let is_late = enough && spent_ms > overtime * self.schedule.budget_ms;
        (spent_ms > CAP_MS || is_late).then(|| self.late(summary))
    }

    /// Whether every ratio that is wanted would be shown.
    fn tells_all(&self, summary: &Summary) -> bool {
        let baseline = self.baseline();
        let mut wanted = self.active().filter(|&language| language != baseline);
        wanted.all(|language| summary.ratio(language).is_some_and(Ratio::tells))
    }

    /// How a run ends whose time is up.
    fn late(&self, summary: &Summary) -> Outcome {
        let wanted = self.active().filter(|&language| language != self.baseline()).count();
        let told = summary.ratios.iter().filter(|ratio| ratio.tells()).count();
        if wanted > 0 && told == 0 {
            Outcome::TooNoisy
        } else if summary.disturbed > NOISY {
            Outcome::Noisy
        } else {
            Outcome::TimeCap
        }
    }
}
