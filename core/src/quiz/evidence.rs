//! What is known of a language on a criterion: a range of amounts, where it is from, and how good that is.

use super::criteria::Criterion;
pub use super::sources::Source;
use super::table::TABLE;
use crate::lang::Language;
use crate::measure::Interval;

/// How good a piece of evidence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// Published by whoever measured or asked.
    Primary,
    /// Published by somebody who quotes it.
    Secondary,
    /// Measured in the reader's own tab.
    OwnMeasurement,
    /// Nobody measured it; what this project makes of what is written.
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
    /// Which language.
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

/// What is known of a language on a criterion, if anything is.
pub fn entry(criterion: Criterion, language: Language) -> Option<&'static Entry> {
    TABLE.iter().find(|entry| entry.criterion == criterion && entry.language == language.engine())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_within_reach_of_its_scale_and_has_a_source() {
        for entry in TABLE {
            let what = (entry.criterion, entry.language);
            assert!(entry.range.lo <= entry.range.hi && entry.range.lo > 0.0, "{what:?}");
            assert!(!entry.note.is_empty() && !entry.sources.is_empty(), "{what:?}");
            assert!(Language::ALL.contains(&entry.language), "{what:?}");
            let whole = entry.criterion.scale().whole();
            assert!(entry.range.lo <= whole.hi && whole.lo <= entry.range.hi, "{what:?} lies past an end");
            let same = TABLE.iter().filter(|other| (other.criterion, other.language) == what);
            assert_eq!(same.count(), 1, "{what:?}");
        }
    }

    #[test]
    fn languages_are_counted_not_judged() {
        for criterion in Criterion::ALL {
            let known = Language::ALL.into_iter().filter(|language| entry(criterion, *language).is_some());
            assert_eq!(known.count(), if criterion == Criterion::Staffing { 0 } else { 4 }, "{criterion:?}");
        }
    }

    #[test]
    fn judgements_are_wide() {
        for entry in TABLE.iter().filter(|entry| entry.grade == Grade::Judgement) {
            let span = entry.criterion.scale().span(entry.range);
            assert!(span.hi - span.lo >= 10.0, "{:?} {:?}", entry.criterion, entry.language);
        }
    }
}
