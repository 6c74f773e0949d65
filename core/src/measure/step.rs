//! What a plan is asked for, told, and answers.

use super::preset::Preset;
use crate::failure::Failure;
use crate::lang::Language;
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
    /// Languages; ratios are over the first of them in the order of [`Language::ROWS`].
    pub languages: Vec<Language>,
    /// The source that the reader has changed, for the rows that run one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edited_source: Option<String>,
    /// How long to measure.
    pub preset: Preset,
    /// Seed of the order within rounds.
    pub seed: u32,
}

impl Spec {
    /// The language that the others are divided by.
    pub fn baseline(&self) -> Option<Language> {
        Language::ROWS.into_iter().find(|language| self.languages.contains(language))
    }
}

/// What the page is to do next.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Start a fresh worker, beside those there are, and send it `load`.
    Spawn {
        /// The language to load.
        language: Language,
        /// A round begins: terminate the workers of the last one first.
        new_round: bool,
        /// Milliseconds after which it counts as failed.
        limit_ms: u32,
    },
    /// Send a message to the worker of a language.
    Send {
        /// Whose worker.
        language: Language,
        /// The message.
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
    Worker(Language, FromWorker),
    /// The worker of a language did not start, died, spoke nonsense or kept silent past its limit.
    Failed(Language, Failure),
    /// The page was hidden.
    Hidden,
    /// The page is visible again.
    Visible,
}
