//! What is known of a language on a criterion: a range of amounts, where it is from, and how good that is.

use super::criteria::Criterion;
use super::sources::{ARTICLE, BRIEFING, Source};
use crate::lang::Language;
use crate::measure::Interval;

/// How good a piece of evidence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// Read where whoever measured or asked published it, or computed from the data there.
    Primary,
    /// Read where somebody quotes it.
    Secondary,
    /// Measured in the reader's own tab.
    OwnMeasurement,
    /// Measured in the reader's own tab, by too little to stand alone: joined with what is published.
    Joined,
    /// Nobody is known to have measured it; what this project makes of what is written.
    Judgement,
    /// Set by the reader.
    Reader,
    /// Nothing is known: the whole scale.
    Missing,
}

impl Grade {
    /// The word for a reader.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::OwnMeasurement => "your measurement",
            Self::Joined => "your measurement, joined with the published",
            Self::Judgement => "judgement",
            Self::Reader => "yours",
            Self::Missing => "missing",
        }
    }
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Entry {
    /// What it is about.
    pub criterion: Criterion,
    pub language: Language,
    /// The least and the most that it may be, in the unit of the criterion's scale.
    pub range: Interval,
    /// How good it is.
    pub grade: Grade,
    /// What was found.
    pub note: &'static str,
    /// Where.
    pub sources: &'static [&'static Source],
}

impl Entry {
    /// Whether it is known only from the documents whose advice also tests the model.
    pub fn from_documents_alone(&self) -> bool {
        self.sources.iter().all(|source| **source == ARTICLE || **source == BRIEFING)
    }
}
