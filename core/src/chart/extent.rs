//! A printed figure as something to draw, and what every published figure carries along: where it comes from, and what
//! is to be known about it.

use crate::claims::{Article, Claim, Origin, Printed, Status};
use crate::format::printed;
use crate::measure::Interval;

/// What a printed figure covers on an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Extent {
    /// A number, and what its rounding leaves open.
    Point {
        /// As printed.
        value: f64,
        /// Half of its last printed place; 0 for a figure that is printed in full.
        rounding: f64,
    },
    /// A range.
    Span(Interval),
}

impl Extent {
    /// Of a printed figure; words have none.
    pub fn of(figure: &Printed) -> Option<Self> {
        match *figure {
            Printed::Number { value, rounding } => Some(Self::Point { value, rounding }),
            Printed::Range(range) => Some(Self::Span(range)),
            Printed::Text(_) => None,
        }
    }

    /// Both ends; of a number, the number.
    pub const fn ends(&self) -> Interval {
        match *self {
            Self::Point { value, .. } => Interval { lo: value, hi: value },
            Self::Span(range) => range,
        }
    }

    /// As a reader sees it.
    pub fn text(&self) -> String {
        match self {
            Self::Point { value, .. } => printed(*value),
            Self::Span(range) => format!("{} to {}", printed(range.lo), printed(range.hi)),
        }
    }
}

/// Where a figure stands published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// Who says it.
    pub title: String,
    /// Where: an address, where known.
    pub address: Option<String>,
    /// When: ISO 8601, where known.
    pub date: Option<String>,
}

impl Credit {
    /// Title and date, unless the title says it already.
    pub fn text(&self) -> String {
        match &self.date {
            Some(date) if !self.title.contains(date.as_str()) => format!("{}, {date}", self.title),
            _ => self.title.clone(),
        }
    }
}

impl Credit {
    /// Where a claim's own figures stand: in the document; or, where that only collects what others say, at the claim's
    /// first origin.
    pub fn of(article: &Article, claim: &Claim) -> Self {
        match claim.origins.first() {
            Some(origin) if article.collection => origin.into(),
            _ => article.into(),
        }
    }
}

impl From<&Article> for Credit {
    fn from(article: &Article) -> Self {
        Self { title: article.title.clone(), address: article.address.clone(), date: article.date.clone() }
    }
}

impl From<&Origin> for Credit {
    fn from(origin: &Origin) -> Self {
        Self { title: origin.title.clone(), address: origin.address.clone(), date: origin.date.clone() }
    }
}

/// Whether a figure with this status is drawn hatched: its origin does not bear it out.
pub const fn is_doubted(status: Status) -> bool {
    matches!(status, Status::Contradicted | Status::Unlocatable)
}

/// The notes below a figure, numbered from 1; a note that is said twice stands there once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes(Vec<String>);

impl Notes {
    /// The number of a note.
    pub fn number(&mut self, text: String) -> usize {
        let known = self.0.iter().position(|other| *other == text);
        1 + known.unwrap_or_else(|| {
            self.0.push(text);
            self.0.len() - 1
        })
    }

    /// Whether one of them says this, after its status.
    pub fn say(&self, text: &str) -> bool {
        self.0.iter().any(|note| note.ends_with(text))
    }

    /// All of them, in the order of their numbers.
    pub fn all(&self) -> &[String] {
        &self.0
    }
}

/// The number of a note as it stands at a figure: raised.
pub fn raised(number: usize) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    number.to_string().bytes().filter_map(|digit| DIGITS.get(usize::from(digit.wrapping_sub(b'0')))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_said_twice_has_one_number() {
        let mut notes = Notes::default();
        let numbers = ["a", "b", "a"].map(|text| notes.number(text.to_owned()));
        assert_eq!(numbers, [1, 2, 1]);
        assert_eq!(notes.all(), ["a", "b"]);
        assert!(notes.say("b") && !notes.say("c"));
        assert_eq!(raised(120), "¹²⁰");
    }

    #[test]
    fn a_date_is_said_once() {
        let credit = |title: &str, date: Option<&str>| Credit {
            title: title.to_owned(),
            address: None,
            date: date.map(str::to_owned),
        };
        assert_eq!(credit("A survey 2025", Some("2025")).text(), "A survey 2025");
        assert_eq!(credit("A survey", Some("2025-02")).text(), "A survey, 2025-02");
        assert_eq!(credit("A survey", None).text(), "A survey");
    }
}
