//! What a claims file says: a document, its claims, and where each figure comes from.

use crate::lang::Language;
use crate::measure::Interval;

/// A document whose claims are checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    pub title: String,
    /// Who wrote it, where known.
    pub author: Option<String>,
    /// When it appeared: a year, a month or a day, ISO 8601.
    pub date: Option<String>,
    /// Where it stands: an https or http address.
    pub address: Option<String>,
    /// Whether it only collects what others say: its claims then stand for their nearest origins, not for it.
    pub collection: bool,
    /// What is to be known about the whole document.
    pub note: Option<String>,
    /// Its claims, in its own order; their ids differ.
    pub claims: Vec<Claim>,
}

/// One thing that a document says: a statement, or figures of one kind in one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Its name in addresses: lower-case letters, digits and hyphens.
    pub id: String,
    /// Heading that it stands under.
    pub section: String,
    /// A few words.
    pub title: String,
    /// What is claimed, in a sentence of our own.
    pub says: String,
    /// What kind of thing is claimed.
    pub kind: Kind,
    /// Unit of its figures; empty for words.
    pub unit: String,
    /// Which end of the figures is the good one, where there is one.
    pub better: Option<Better>,
    /// Languages that it speaks of beside those of its values and its test.
    pub about: Vec<Language>,
    /// The figures or words, language by language.
    pub values: Vec<Value>,
    /// How it can be checked in a browser; `None` where it cannot.
    pub test: Option<Test>,
    /// A kernel that speaks to the same work without testing the claim.
    pub related_kernel: Option<String>,
    /// The chain of origin, nearest first.
    pub origins: Vec<Origin>,
    /// What checking the chain gave.
    pub status: Status,
    /// Why it is that one.
    pub reason: Option<String>,
    /// What else is to be known.
    pub note: Option<String>,
    /// What others published about the same thing.
    pub others: Vec<Source>,
}

/// What kind of thing is claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Time of a piece of work.
    Compute,
    /// Requests a second, or what a request costs.
    Throughput,
    /// Money a year.
    Pay,
    /// Where something is going.
    Trend,
    /// A grade or a rank.
    Rating,
    /// Anything else that is said.
    Statement,
}

/// Which end of figures is the good one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// Times, prices.
    Lower,
    /// Rates, pay.
    Higher,
}

/// What a document prints for a language.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// One of [`Language::ALL`].
    pub language: Language,
    /// The framework or library, where it is about one.
    pub framework: Option<String>,
    /// What tells several figures of one language apart, such as "senior".
    pub label: Option<String>,
    pub printed: Printed,
    /// What checking this one gave, where it differs from its claim's.
    pub status: Option<Status>,
    /// Why, and what else is to be known of this one.
    pub note: Option<String>,
}

/// A figure, a range or a word.
#[derive(Clone, Debug, PartialEq)]
pub enum Printed {
    Number {
        /// As printed, in the claim's unit.
        value: f64,
        /// Half of its last printed place: "~22" stands for 21.5 to 22.5, so 0.5.
        rounding: f64,
    },
    /// A range, both ends included.
    Range(Interval),
    /// A word or a few.
    Text(String),
}

/// How a claim is checked in a browser.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// The ratios of the printed figures against those of a kernel.
    Ratio {
        /// Slug of the kernel.
        kernel: String,
        /// Size that the printed figures are for.
        n: u32,
    },
    /// Whether a language is faster, or slower, than each of others over kernels.
    Order {
        /// The language that the claim is about.
        language: Language,
        /// Which way.
        is: Direction,
        /// The languages that it is compared with; not empty, without `language`.
        than: Vec<Language>,
        /// How many times faster, or slower, it is said to be at least, above 1: how words such as "far" are read.
        /// `None` where the direction is all that is said.
        at_least: Option<f64>,
        /// Slugs of the kernels; not empty.
        kernels: Vec<String>,
    },
}

/// Faster or slower.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Takes less time.
    Faster,
    /// Takes more time.
    Slower,
}

/// One step on the way from a document back to where a figure came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    /// Who says it.
    pub title: String,
    /// Where: an https or http address, where known.
    pub address: Option<String>,
    /// When it was published or measured: a year, a month or a day, ISO 8601.
    pub date: Option<String>,
    /// What was looked at there, and what was found.
    pub checked: String,
}

/// Figures that somebody else published about the same thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Where they come from; what was found is in `checked`.
    pub origin: Origin,
    /// The figures, in the claim's unit.
    pub values: Vec<Value>,
}

/// What checking an origin gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// A source that was checked bears it out.
    Faithful,
    /// Found only where others quote it or tell of it.
    ThirdHand,
    /// The named origin says something else; or where none is named, a source that was checked.
    Contradicted,
    /// Found nowhere.
    Unlocatable,
    /// A view or a general statement, which no source that was checked settles. A test may still speak to it.
    Opinion,
}
