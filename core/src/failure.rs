//! Every way in which a language can fail to give a figure.

use crate::lang::Contender;
use serde::{Deserialize, Serialize};

/// What the worker was doing when it failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// Loading the engine.
    Load,
    /// Making the input.
    Prepare,
    /// Running the kernel.
    Run,
}

/// Why a language gave no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FailureKind {
    /// A file of the engine is not there.
    Missing,
    /// A file of the engine is there but cannot be read as what it should be.
    Corrupt,
    /// The kernel trapped or threw.
    Trap,
    /// Out of memory.
    Memory,
    /// The reader's own source cannot be loaded.
    Source,
    /// The engine does not know the kernel.
    UnknownKernel,
    /// A message that this build does not understand.
    Protocol,
    /// No answer within the limit.
    Timeout,
    /// The worker comes from another build of the page.
    StaleBuild,
    /// The worker itself could not start or died.
    Crashed,
    /// The result is not the one that all languages must give.
    Checksum,
    /// Many millions of calls took no measurable time: the work was optimised away.
    OptimisedAway,
}

impl FailureKind {
    /// The name in JSON, and for tests.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Corrupt => "corrupt",
            Self::Trap => "trap",
            Self::Memory => "memory",
            Self::Source => "source",
            Self::UnknownKernel => "unknown-kernel",
            Self::Protocol => "protocol",
            Self::Timeout => "timeout",
            Self::StaleBuild => "stale-build",
            Self::Crashed => "crashed",
            Self::Checksum => "checksum",
            Self::OptimisedAway => "optimised-away",
        }
    }
}

/// A failure of one language. It never ends the run of the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// What the worker was doing.
    pub stage: Stage,
    /// Why it failed.
    pub kind: FailureKind,
    /// The file or the exception, one line.
    pub message: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanguageFailure {
    pub language: Contender,
    /// Why it gave no figure.
    pub failure: Failure,
}

/// Longest message of a failure that is kept, in characters.
pub const MESSAGE_LIMIT: usize = 300;

impl Failure {
    /// A failure with its message cut to one line of [`MESSAGE_LIMIT`] characters.
    pub fn new(stage: Stage, kind: FailureKind, message: &str) -> Self {
        let line = message.split_whitespace().collect::<Vec<_>>().join(" ");
        let message = line.chars().take(MESSAGE_LIMIT).collect();
        Self { stage, kind, message }
    }

    /// What happened, as the start of a sentence.
    pub const fn title(&self) -> &'static str {
        match self.kind {
            FailureKind::Missing => "A file of its engine is missing",
            FailureKind::Corrupt => "A file of its engine is damaged",
            FailureKind::Trap => "The kernel stopped with an error",
            FailureKind::Memory => "The browser ran out of memory",
            FailureKind::Source => "The edited source cannot be loaded",
            FailureKind::UnknownKernel => "Its engine does not have this kernel",
            FailureKind::Protocol => "Its worker answered something unexpected",
            FailureKind::Timeout => "It gave no answer in time",
            FailureKind::StaleBuild => "The page and its engine come from different versions",
            FailureKind::Crashed => "Its worker could not start or stopped",
            FailureKind::Checksum => "It computed a wrong result, so its time is not shown",
            FailureKind::OptimisedAway => "The work took no measurable time, so there is nothing to show",
        }
    }

    /// What the reader can do about it.
    pub const fn advice(&self) -> &'static str {
        match self.kind {
            FailureKind::Missing | FailureKind::Timeout => "Check the connection, then retry.",
            FailureKind::Corrupt | FailureKind::StaleBuild => {
                "Reload the page, then check again; if it stays, clear this site's data in the browser."
            }
            FailureKind::Source => "Fix the source, then run it again; your text is kept.",
            FailureKind::Memory => "Close other tabs, then retry.",
            FailureKind::Trap | FailureKind::UnknownKernel | FailureKind::Protocol | FailureKind::Crashed => {
                "Retry; if it fails again, reload the page."
            }
            FailureKind::Checksum | FailureKind::OptimisedAway => {
                "Retry; if it stays, please report it with the downloaded JSON."
            }
        }
    }
}
