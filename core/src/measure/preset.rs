//! The three presets.

use super::constants::{CAP_MS, WARM_UP_CALLS, WARM_UP_CALLS_PYTHON};
use crate::lang::Contender;
use serde::{Deserialize, Serialize};

/// How long the reader is willing to wait.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Preset {
    /// Intervals of some percent.
    #[default]
    Quick,
    /// Intervals of one to a few percent.
    Standard,
    /// Up to three minutes and the round that is then running.
    Rigorous,
}

/// The figures of a preset.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Schedule {
    /// Rounds of fresh workers, at least.
    pub rounds: usize,
    /// The same for Python, whose engine takes longest to load.
    pub python_rounds: usize,
    /// Half-width of a ratio's interval with which it is settled, as a share of the ratio, whatever is asked of it.
    pub precision: f64,
    /// After how many further rounds it is looked whether that is so. Each look is a chance to stop on a lucky interval.
    pub look_every: usize,
    /// No round begins after so many milliseconds, unless a language has fewer than three; nor after twice as many while
    /// the interval of a ratio says nothing.
    pub budget_ms: f64,
}

impl Preset {
    /// All of them, shortest first.
    pub const ALL: [Self; 3] = [Self::Quick, Self::Standard, Self::Rigorous];

    /// The name in addresses and JSON.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Quick => "quick",
            Self::Standard => "standard",
            Self::Rigorous => "rigorous",
        }
    }

    /// The name for a reader.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Quick => "Quick",
            Self::Standard => "Standard",
            Self::Rigorous => "Rigorous",
        }
    }

    /// How long it takes with four languages on a desktop, as a rule.
    pub const fn takes(self) -> &'static str {
        match self {
            Self::Quick => "about 20 seconds",
            Self::Standard => "about 40 seconds",
            Self::Rigorous => "up to three minutes",
        }
    }

    /// The same in milliseconds, to begin with.
    pub const fn about_ms(self) -> f64 {
        match self {
            Self::Quick => 20_000.0,
            Self::Standard => 40_000.0,
            Self::Rigorous => 120_000.0,
        }
    }

    /// The preset of a slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.slug() == slug)
    }

    /// Its figures.
    pub const fn schedule(self) -> Schedule {
        match self {
            Self::Quick => {
                Schedule { rounds: 3, python_rounds: 3, precision: 0.10, look_every: 1, budget_ms: 16_000.0 }
            }
            Self::Standard => {
                Schedule { rounds: 10, python_rounds: 5, precision: 0.05, look_every: 1, budget_ms: 40_000.0 }
            }
            Self::Rigorous => {
                Schedule { rounds: 15, python_rounds: 15, precision: 0.02, look_every: 5, budget_ms: CAP_MS }
            }
        }
    }
}

impl Schedule {
    /// Rounds that a language takes part in.
    pub const fn rounds_of(&self, language: Contender) -> usize {
        if language.is_python() { self.python_rounds } else { self.rounds }
    }

    /// Least calls of a language's warm-up.
    pub const fn warm_up_calls(&self, language: Contender) -> u32 {
        if language.is_python() { WARM_UP_CALLS_PYTHON } else { WARM_UP_CALLS }
    }
}
