//! How a run ends.

use serde::{Deserialize, Serialize};

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// All planned rounds count, and every ratio is decided or precise.
    Complete,
    /// Its time was up before that.
    TimeCap,
    /// The same, on a machine that was disturbed for much of the time: the intervals are wider for it.
    Noisy,
    /// The machine was disturbed so much that nothing can be told: no ratio is to be shown.
    TooNoisy,
    /// The browser shows time in steps too coarse for any lap.
    ClockTooCoarse,
    /// No language gave a figure.
    NothingMeasured,
    /// The reader ended it; what was measured until then stays.
    Cancelled,
}

impl Outcome {
    /// Whether the run went to an end of its own, so that its ratios are those that were planned.
    pub const fn is_whole(self) -> bool {
        matches!(self, Self::Complete | Self::TimeCap | Self::Noisy)
    }

    /// The name in JSON.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::TimeCap => "time-cap",
            Self::Noisy => "noisy",
            Self::TooNoisy => "too-noisy",
            Self::ClockTooCoarse => "clock-too-coarse",
            Self::NothingMeasured => "nothing-measured",
            Self::Cancelled => "cancelled",
        }
    }

    /// What a reader is told at the end.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Complete => "All rounds measured.",
            Self::TimeCap => {
                "Time is up. The intervals say how sure the figures are; a longer check narrows them."
            }
            Self::Noisy => {
                "Noisy machine: margin wider than usual, because something else kept this processor busy. Close other programs \
                 and tabs for a narrower one."
            }
            Self::TooNoisy => {
                "Stopped: this machine changed its speed so much, and so often, that nothing can be told. Close other programs \
                 and tabs, plug a laptop in, then check again."
            }
            Self::ClockTooCoarse => {
                "Stopped: this browser shows time only in coarse steps, as a protection against fingerprinting. Allow this \
                 page finer ones, or use another browser."
            }
            Self::NothingMeasured => "No language gave a figure; the reasons stand below.",
            Self::Cancelled => "Cancelled; what was measured until then is kept.",
        }
    }
}
