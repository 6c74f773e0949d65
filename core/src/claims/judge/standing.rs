//! Where a claim stands here: the rule from what the checks say of its parts to a word.

use super::checks::KeptRuns;
use super::evidence::{KernelFactsOf, TestResult, evidence};
use super::verdict::{self, Verdict};
use crate::claims::file::{Claim, Direction, Test};
use crate::format::printed;

macro_rules! order {
    ($corrected:literal, $intervals:literal) => {
        concat!(
            "In each kernel the time of the language is divided by that of the other one; the geometric mean of these \
             ratios, ",
            $corrected,
            "carries the 95 % ",
            $intervals,
            ". "
        )
    };
}

/// Where a claim stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// All that its test needs was measured, or enough for it to fail.
    Verdict(Verdict),
    /// It has no test.
    NotTestable,
    /// Something that its test needs was not measured.
    NotChecked {
        /// Ratios, or kernels of a test of order, that were.
        done: usize,
        of: usize,
    },
}

/// The six words that a claim can stand at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandingKind {
    /// [`Verdict::Holds`].
    Holds,
    /// [`Verdict::SameBallpark`].
    SameBallpark,
    /// [`Verdict::DoesNotHold`].
    DoesNotHold,
    /// [`Verdict::Unclear`].
    Unclear,
    /// [`Standing::NotTestable`].
    NotTestable,
    /// [`Standing::NotChecked`].
    NotChecked,
}

impl StandingKind {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 6] = [
        Self::Holds,
        Self::SameBallpark,
        Self::DoesNotHold,
        Self::Unclear,
        Self::NotChecked,
        Self::NotTestable,
    ];

    const fn verdict(self) -> Option<Verdict> {
        match self {
            Self::Holds => Some(Verdict::Holds),
            Self::SameBallpark => Some(Verdict::SameBallpark),
            Self::DoesNotHold => Some(Verdict::DoesNotHold),
            Self::Unclear => Some(Verdict::Unclear),
            Self::NotTestable | Self::NotChecked => None,
        }
    }

    /// The name in addresses, CSS and tests.
    pub const fn slug(self) -> &'static str {
        match (self.verdict(), self) {
            (Some(verdict), _) => verdict.slug(),
            (None, Self::NotChecked) => "not-checked",
            (None, _) => "not-testable",
        }
    }

    /// The words for a reader.
    pub const fn label(self) -> &'static str {
        match (self.verdict(), self) {
            (Some(verdict), _) => verdict.label(),
            (None, Self::NotChecked) => "Not yet checked",
            (None, _) => "Not testable in a browser",
        }
    }

    /// The mark that stands beside the words.
    pub const fn mark(self) -> &'static str {
        match (self.verdict(), self) {
            (Some(verdict), _) => verdict.mark(),
            (None, Self::NotChecked) => "○",
            (None, _) => "–",
        }
    }

    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }
}

impl Standing {
    /// Which of the six words it is.
    pub const fn kind(self) -> StandingKind {
        match self {
            Self::Verdict(Verdict::Holds) => StandingKind::Holds,
            Self::Verdict(Verdict::SameBallpark) => StandingKind::SameBallpark,
            Self::Verdict(Verdict::DoesNotHold) => StandingKind::DoesNotHold,
            Self::Verdict(Verdict::Unclear) => StandingKind::Unclear,
            Self::NotTestable => StandingKind::NotTestable,
            Self::NotChecked { .. } => StandingKind::NotChecked,
        }
    }
}

/// Where a claim stands, by the checks that were made.
pub fn standing(claim: &Claim, checks: &KeptRuns, known: KernelFactsOf<'_>) -> Standing {
    evidence(claim, checks, known).standing()
}

impl TestResult {
    /// Where the claim stands by it: it fails with its first part that fails, and has a better word only when every part
    /// was measured.
    pub fn standing(&self) -> Standing {
        let (verdicts, done, of): (Vec<Verdict>, _, _) = match self {
            Self::None => return Standing::NotTestable,
            Self::Ratio { findings, of } => {
                (findings.iter().map(|finding| finding.verdict).collect(), findings.len(), *of)
            }
            Self::Order { comparisons, done, of, .. } => {
                (comparisons.iter().filter_map(|comparison| comparison.verdict).collect(), *done, *of)
            }
        };
        let any = |verdict| verdicts.contains(&verdict);
        if any(Verdict::DoesNotHold) {
            Standing::Verdict(Verdict::DoesNotHold)
        } else if done < of || verdicts.is_empty() {
            Standing::NotChecked { done, of }
        } else if any(Verdict::Unclear) {
            Standing::Verdict(Verdict::Unclear)
        } else if any(Verdict::SameBallpark) {
            Standing::Verdict(Verdict::SameBallpark)
        } else {
            Standing::Verdict(Verdict::Holds)
        }
    }
}

impl Test {
    /// Its rule in words, shown beside its verdict; with a reference it is on corrected ratios.
    pub fn rule(&self, has_reference: bool) -> String {
        let Test::Order { is, at_least, .. } = self else { return verdict::rule(has_reference).to_owned() };
        let mean = if has_reference {
            order!(
                "corrected by the browser’s prices of both (times the price of the other one, divided by that of the \
             language), ",
                "intervals of all ratios and prices"
            )
        } else {
            order!("", "intervals of all of them")
        };
        let (side, fails) = match (at_least, is) {
            (None, _) => ("the claimed side of 1".to_owned(), ""),
            (Some(times), Direction::Faster) => {
                (format!("the side below 1/{}", printed(*times)), RIGHT_BUT_TOO_LITTLE)
            }
            (Some(times), Direction::Slower) => {
                (format!("the side above {}", printed(*times)), RIGHT_BUT_TOO_LITTLE)
            }
        };
        let reading =
            self.reading().map(|reading| format!("The claim is read as {reading}. ")).unwrap_or_default();
        format!(
            "{reading}{mean}Wholly on {side} against every other language: holds here. Wholly on the other side against one of \
         them: does not hold here{fails}. Otherwise: unclear; measure longer."
        )
    }
}

const RIGHT_BUT_TOO_LITTLE: &str = ", although the direction may be right";

/// The rule from the parts of a claim to the whole, in words.
pub const RULE_OF_PARTS: &str = "A claim of several ratios does not hold when one of them does not. Otherwise all of them have to be \
                         measured; then it is unclear when one is unclear, holds when all hold, and is in the same ballpark \
                         otherwise.";

#[cfg(test)]
mod tests;
