//! What is to be known of a claim beside its figures.

use crate::address::{ClaimAddress, PageAddress};
use crate::chart::bars::about;
use crate::chart::{Credit, Extent};
use crate::claims::{Article, Claim, Printed, Status, Value};

/// Whose document it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Whose {
    /// One of those that the page comes with.
    #[default]
    Ours,
    /// The reader's own.
    Readers,
}

/// A claim without its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    pub id: String,
    /// A few words.
    pub title: String,
    /// What is claimed, in a sentence.
    pub says: String,
    /// Where it stands.
    pub credit: Credit,
    /// What checking its origin gave.
    pub status: Status,
    /// Why it is that one.
    pub reason: Option<String>,
    /// What else is to be known.
    pub note: Option<String>,
    /// The link below the root to its own page, with its chain of origin.
    pub link: String,
    /// Whether a browser can check it.
    pub is_testable: bool,
}

/// A claim as a sentence with its origins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The claim.
    pub about: About,
    /// What it was traced to, nearest first, beside where it stands. Each may bear it out, contradict it or be silent.
    pub traced: Vec<Credit>,
}

impl About {
    /// Of a claim of a document.
    pub fn of(article: &Article, claim: &Claim, whose: Whose) -> Self {
        Self {
            id: claim.id.clone(),
            title: claim.title.clone(),
            says: claim.says.clone(),
            credit: Credit::of(article, claim),
            status: claim.status,
            reason: claim.reason.clone(),
            note: claim.note.clone(),
            link: ClaimAddress::of(&claim.id, whose == Whose::Readers).link(),
            is_testable: claim.test.is_some(),
        }
    }

    /// Its id, if a browser can check it.
    pub fn check(&self) -> Option<String> {
        self.is_testable.then(|| self.id.clone())
    }
}

impl Fact {
    /// Of a claim of a document.
    pub fn of(article: &Article, claim: &Claim, whose: Whose) -> Self {
        let about = About::of(article, claim, whose);
        // A chain may begin with the document itself, under a shorter name.
        let is_beyond =
            |it: &Credit| *it != about.credit && (it.address.is_none() || it.address != about.credit.address);
        let traced = claim.origins.iter().map(Credit::from).filter(is_beyond).collect();
        Self { about, traced }
    }
}

/// What is printed for a language, as words: "more than 2,000,000 packages".
pub(super) fn words(value: &Value, unit: &str) -> String {
    let text = match Extent::of(&value.printed) {
        Some(extent) if unit.is_empty() => extent.text(),
        Some(extent) => format!("{} {unit}", extent.text()),
        None => match &value.printed {
            Printed::Text(text) => return text.clone(),
            Printed::Number { .. } | Printed::Range(_) => String::new(),
        },
    };
    let about = about(value);
    if about.is_empty() { text } else { format!("{about} {text}") }
}
