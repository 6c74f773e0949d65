//! What a run still needs, and when it is over: asked between two rounds.

use super::constants::{CAP_MS, DROPPED_LIMIT, DROPPED_SHARE, LOOKS, PRECISION};
use super::outcome::Outcome;
use super::plan::Plan;
use super::sentinel::{DropReason, judge};
use super::summary::count_accepted;
use crate::lang::Language;

impl Plan {
    /// The languages of the next round: all that need rounds, and the baseline with them.
    pub(super) fn participants(&self) -> Vec<Language> {
        let needy: Vec<Language> = self.active().filter(|&language| self.needs(language) > 0).collect();
        let wanted = |language: &Language| {
            if needy.is_empty() {
                // Only to bring the share of dropped rounds down; Python's rounds are dear.
                !language.is_python() || self.active().count() <= 2
            } else {
                *language == self.baseline || needy.contains(language)
            }
        };
        self.active().filter(wanted).collect()
    }

    pub(super) fn active(&self) -> impl Iterator<Item = Language> {
        Language::ROWS
            .into_iter()
            .filter(|language| self.spec.languages.contains(language) && !self.has_failed(*language))
    }

    /// Rounds that a language still has to be part of, the running one included: with the baseline, where that works.
    pub(super) fn needs(&self, language: Language) -> usize {
        let with_baseline = !self.has_failed(self.baseline);
        let running = usize::from(self.turns.languages().next().is_some());
        let counted = self
            .rounds
            .iter()
            .zip(judge(&self.rounds))
            .take(self.rounds.len() - running)
            .filter(|(round, verdict)| {
                verdict.is_none()
                    && round.worker(language).is_some()
                    && (!with_baseline || round.worker(self.baseline).is_some())
            })
            .count();
        self.schedule.rounds_of(language).saturating_sub(counted)
    }

    /// Whether the run is over, asked between two rounds.
    pub(super) fn ending(&self, now_ms: f64) -> Option<Outcome> {
        if self.active().next().is_none() {
            let nothing = self.rounds.iter().all(|round| round.workers.is_empty());
            return Some(if nothing { Outcome::NothingMeasured } else { Outcome::Complete });
        }
        let verdicts = judge(&self.rounds);
        let accepted = count_accepted(&self.rounds, &verdicts);
        let dropped = verdicts
            .iter()
            .filter(|verdict| matches!(verdict, Some(DropReason::Slow | DropReason::Unsteady)))
            .count();
        if dropped as f64 > DROPPED_LIMIT * self.schedule.rounds as f64 {
            return Some(Outcome::TooNoisy);
        }
        let noisy = dropped as f64 > DROPPED_SHARE * (accepted + dropped) as f64;
        if !noisy && self.active().all(|language| self.needs(language) == 0) {
            return Some(Outcome::Complete);
        }
        if self.schedule.stops_by_precision && !self.rounds.is_empty() {
            if !noisy && LOOKS.contains(&accepted) && verdicts.last() == Some(&None) && self.is_precise() {
                return Some(Outcome::Precise);
            }
            if now_ms - self.started_ms > CAP_MS {
                return Some(if noisy { Outcome::TooNoisy } else { Outcome::TimeCap });
            }
        }
        None
    }

    fn is_precise(&self) -> bool {
        let summary = self.summary();
        self.active().filter(|&language| language != self.baseline).all(|language| {
            summary
                .ratio(language)
                .and_then(|ratio| ratio.estimate.interval)
                .is_some_and(|interval| interval.relative_half_width() <= PRECISION)
        })
    }
}
