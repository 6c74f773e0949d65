//! How a run ends.

use serde::{Deserialize, Serialize};

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// All planned rounds count.
    Complete,
    /// Every ratio was precise enough before the last round.
    Precise,
    /// The time cap was reached.
    TimeCap,
    /// Too many rounds had to be dropped: no ratio is to be shown.
    TooNoisy,
    /// The browser shows time in steps too coarse for any batch.
    ClockTooCoarse,
    /// No language gave a figure.
    NothingMeasured,
    /// The reader ended it; what was measured until then stays.
    Cancelled,
}

impl Outcome {
    /// Whether the run went to an end of its own, so that its ratios are those that were planned.
    pub const fn is_whole(self) -> bool {
        matches!(self, Self::Complete | Self::Precise | Self::TimeCap)
    }

    /// The name in JSON.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::Precise => "precise",
            Self::TimeCap => "time-cap",
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
            Self::Precise => "Stopped early: every ratio is within 2 %.",
            Self::TimeCap => "Stopped at the time cap of three minutes.",
            Self::TooNoisy => {
                "Stopped: this machine is too busy with something else, so no ratio can be trusted. Close other programs \
                 and tabs, then check again."
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
