//! What is known of a language on a criterion: a range of amounts, where it is from, and how good that is.

use super::criteria::Criterion;
pub use super::sources::Source;
use super::sources::{ARTICLE, BRIEFING};
use super::table::TABLE;
use crate::lang::Language;
use crate::measure::Interval;
use std::sync::LazyLock;

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

impl Entry {
    /// Whether it is known only from the documents whose advice also tests the model.
    pub fn from_documents_alone(&self) -> bool {
        self.sources.iter().all(|source| **source == ARTICLE || **source == BRIEFING)
    }
}

/// What is known of a language on a criterion, if anything is.
pub fn entry(criterion: Criterion, language: Language) -> Option<&'static Entry> {
    static PLACES: LazyLock<[[Option<&Entry>; Language::ALL.len()]; Criterion::COUNT]> =
        LazyLock::new(|| {
            Criterion::ALL.map(|criterion| {
                Language::ALL.map(|language| {
                    TABLE.iter().find(|it| it.criterion == criterion && it.language == language.engine())
                })
            })
        });
    let place = Language::ALL.iter().position(|it| *it == language)?;
    PLACES[criterion.index()][place]
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
    fn what_only_the_documents_say_is_a_judgement() {
        let alone: Vec<&Entry> = TABLE.iter().filter(|entry| entry.from_documents_alone()).collect();
        assert!(alone.len() > 10 && alone.len() < TABLE.len() / 2, "{}", alone.len());
        assert!(alone.iter().all(|entry| entry.grade == Grade::Judgement));
    }

    #[test]
    fn a_source_has_the_page_itself_or_says_that_it_is_not_known() {
        for source in TABLE.iter().flat_map(|entry| entry.sources) {
            match source.address {
                Some(address) => {
                    let path = address.strip_prefix("https://").and_then(|rest| rest.split_once('/'));
                    assert!(path.is_some_and(|(_, path)| !path.is_empty()), "{address}");
                }
                None => assert!(source.date.contains("not known to us"), "{}", source.title),
            }
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
