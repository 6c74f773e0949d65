//! What a plan is asked for, told, and answers.

use super::interval::Interval;
use super::preset::Preset;
use crate::failure::Failure;
use crate::lang::Contender;
use crate::protocol::{FromWorker, ToWorker};
use serde::Serialize;

/// What to measure.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Spec {
    /// Slug of the kernel.
    pub kernel: String,
    /// Seed of the kernel's input.
    pub input_seed: u32,
    /// Size of the kernel's input, the same for every language.
    pub n: u32,
    /// The result that every language must give.
    pub checksum: u32,
    /// Languages; ratios are over the first of them in the order of [`Contender::ALL`].
    pub languages: Vec<Contender>,
    /// The source that the reader has changed, for the rows that run one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edited_source: Option<String>,
    /// How long to measure.
    pub preset: Preset,
    /// What is to be decided. A run goes on until it is, or its time is up.
    pub questions: Vec<Question>,
    /// Seed of the order within rounds.
    pub seed: u32,
}

/// A question on a ratio.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Question {
    /// The language whose time is divided.
    pub numerator: Contender,
    /// The language that it is divided by.
    pub denominator: Contender,
    /// Ranges of the ratio in which the answer changes, or cannot be told. It is decided when the ratio's interval meets
    /// none of them.
    pub open: Vec<Interval>,
}

impl Question {
    /// Whether a ratio answers it. The ratio may be that of the two languages or its inverse; one of other languages
    /// answers nothing.
    pub fn is_decided(&self, numerator: Contender, denominator: Contender, interval: Interval) -> bool {
        let here = if (numerator, denominator) == (self.numerator, self.denominator) {
            interval
        } else if (denominator, numerator) == (self.numerator, self.denominator) {
            Interval { lo: 1.0 / interval.hi, hi: 1.0 / interval.lo }
        } else {
            return false;
        };
        self.open.iter().all(|open| here.hi < open.lo || here.lo > open.hi)
    }
}

impl Spec {
    /// The language that the others are divided by.
    pub fn baseline(&self) -> Option<Contender> {
        Contender::ALL.into_iter().find(|language| self.languages.contains(language))
    }
}

/// What the page is to do next.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Start a fresh worker, beside those there are, and send it `load`.
    Spawn {
        /// The language to load.
        language: Contender,
        /// A round begins: terminate the workers of the last one first.
        new_round: bool,
        /// Milliseconds after which it counts as failed.
        limit_ms: u32,
    },
    /// Send a message to the worker of a language.
    Send {
        /// Whose worker.
        language: Contender,
        message: ToWorker,
        /// Milliseconds after which it counts as failed.
        limit_ms: u32,
    },
    /// Terminate all workers and wait until the page is visible again.
    Wait,
    /// Terminate all workers; the run is over.
    Finish,
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The worker of a language said something.
    Worker(Contender, FromWorker),
    /// The worker of a language did not start, died, spoke nonsense or kept silent past its limit.
    Failed(Contender, Failure),
    /// The page was hidden.
    Hidden,
    /// The page is visible again.
    Visible,
    /// Time passes. A page that ticks several times a second is known to have slept when it did not.
    Tick,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_decided_off_its_open_ranges() {
        const RUST: Contender = Contender::RUST;
        const GO: Contender = Contender::GO;
        const JAVASCRIPT: Contender = Contender::JAVASCRIPT;
        let range = |lo, hi| Interval { lo, hi };
        let question =
            Question { numerator: GO, denominator: RUST, open: vec![range(0.9, 1.0), range(3.5, 4.0)] };
        let decided = |lo, hi| question.is_decided(GO, RUST, range(lo, hi));
        assert!(decided(1.1, 3.4) && decided(4.1, 60.0) && decided(0.1, 0.8));
        assert!(!decided(1.1, 3.6) && !decided(0.5, 5.0) && !decided(3.6, 3.7));
        assert!(question.is_decided(RUST, GO, range(1.0 / 3.4, 1.0 / 1.1)));
        assert!(!question.is_decided(RUST, GO, range(1.1, 3.4)));
        assert!(!question.is_decided(JAVASCRIPT, RUST, range(1.1, 3.4)));
    }
}
