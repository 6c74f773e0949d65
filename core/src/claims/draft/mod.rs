//! A claims file in the making: what a reader has typed into the form, as it was typed. It may be wrong anywhere; the
//! parser of claims files says where, since a field has the same path here as there.

mod example;
mod number;
mod path;
mod write;

pub use number::guessed_rounding;
pub use path::{List, element, field_of};

use crate::claims::file::{Article, Better, Claim, Direction, Origin, Printed, Source, Test, Value};
use crate::lang::Language;
use number::typed;
use serde::{Deserialize, Serialize};

/// Name of the schema under which a draft is kept.
const SCHEMA: &str = "crosscheck.draft.v1";

/// A document and its claims. Every text is as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// When it appeared.
    pub date: String,
    /// Where it stands.
    pub address: String,
    /// [`COLLECTION`] for one that collects what others say; empty for any other.
    pub collection: String,
    /// What is to be known about all of it.
    pub note: String,
    pub claims: Vec<ClaimDraft>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ClaimDraft {
    /// Its name in addresses; empty for one that is made of its title.
    pub id: String,
    /// Heading that it stands under.
    pub section: String,
    /// A few words.
    pub title: String,
    /// What is claimed.
    pub says: String,
    /// Slug of its kind.
    pub kind: String,
    /// Unit of its figures.
    pub unit: String,
    /// Slug of the good end of the figures; empty for none.
    pub better: String,
    /// Slugs of languages that it speaks of beside those of its values and its test.
    pub about: Vec<String>,
    /// The figures.
    pub values: Vec<ValueDraft>,
    /// How it can be checked.
    pub test: TestDraft,
    /// Slug of a kernel that speaks to the same work; empty for none.
    pub related_kernel: String,
    /// Where its figures come from.
    pub origins: Vec<OriginDraft>,
    /// Slug of what checking them gave.
    pub status: String,
    /// Why it is that one.
    pub reason: String,
    /// What else is to be known.
    pub note: String,
    /// What others published about the same thing.
    pub others: Vec<SourceDraft>,
}

/// That a document collects what others say.
pub const COLLECTION: &str = "true";

/// What is printed for a language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ValueDraft {
    /// Slug of the language.
    pub language: String,
    /// The framework or library.
    pub framework: String,
    /// What tells it from other figures of the language.
    pub label: String,
    /// Which of the following is printed: [`NUMBER`], [`RANGE`] or [`WORDS`].
    pub form: String,
    /// A number.
    pub value: String,
    /// How far the number may be off; empty for what its digits say.
    pub rounding: String,
    /// Both ends of a range.
    pub range: [String; 2],
    /// Words.
    pub text: String,
    /// Slug of what checking this one gave; empty for its claim's.
    pub status: String,
    /// What else is to be known of this one.
    pub note: String,
}

/// A value that is a number; also any form that is not known.
pub const NUMBER: &str = "number";
/// A value that is a range.
pub const RANGE: &str = "range";
/// A value that is words.
pub const WORDS: &str = "words";

/// How a claim can be checked. What is typed for one way stays when another is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TestDraft {
    /// [`RATIO`], [`ORDER`], or anything else for none.
    pub form: String,
    /// Slug of the kernel whose ratios are compared.
    pub kernel: String,
    /// The size that the figures are for.
    pub n: String,
    /// Slug of the language that is said to be faster or slower.
    pub language: String,
    /// Slug of which.
    pub pace: String,
    /// Slugs of the languages that it is compared with.
    pub than: Vec<String>,
    /// How many times it is so at least; empty where the direction is all that is said.
    pub at_least: String,
    /// Slugs of the kernels that decide.
    pub kernels: Vec<String>,
}

/// A test of the ratios of printed figures.
pub const RATIO: &str = "ratio";
/// A test of an order of languages.
pub const ORDER: &str = "order";

/// A step on the way to where a figure comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OriginDraft {
    /// Who says it.
    pub title: String,
    /// Where.
    pub address: String,
    /// When.
    pub date: String,
    /// What was looked at there, and what was found.
    pub checked: String,
}

/// What somebody else published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SourceDraft {
    /// Where it comes from.
    #[serde(flatten)]
    pub origin: OriginDraft,
    /// The figures.
    pub values: Vec<ValueDraft>,
}

#[derive(Serialize, Deserialize)]
struct Kept<D> {
    schema: String,
    draft: D,
}

impl Draft {
    /// Whether nothing was typed yet.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The text under which it is kept in the browser.
    pub fn to_kept(&self) -> String {
        // Texts and lists of them can always be written.
        serde_json::to_string(&Kept { schema: SCHEMA.to_owned(), draft: self }).unwrap_or_default()
    }

    /// A draft that was kept. None for a text that is none.
    pub fn from_kept(text: &str) -> Option<Self> {
        let kept: Kept<Self> = serde_json::from_str(text).ok()?;
        (kept.schema == SCHEMA).then_some(kept.draft)
    }

    /// An article as it would have been typed.
    pub fn of(article: &Article) -> Self {
        Self {
            title: article.title.clone(),
            author: or_empty(&article.author),
            date: or_empty(&article.date),
            address: or_empty(&article.address),
            collection: if article.collection { COLLECTION } else { "" }.to_owned(),
            note: or_empty(&article.note),
            claims: article.claims.iter().map(ClaimDraft::of).collect(),
        }
    }
}

fn or_empty(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}

fn slugs(languages: &[Language]) -> Vec<String> {
    languages.iter().map(|language| language.slug().to_owned()).collect()
}

impl ClaimDraft {
    fn of(claim: &Claim) -> Self {
        Self {
            id: claim.id.clone(),
            section: claim.section.clone(),
            title: claim.title.clone(),
            says: claim.says.clone(),
            kind: claim.kind.slug().to_owned(),
            unit: claim.unit.clone(),
            better: claim.better.map_or("", Better::slug).to_owned(),
            about: slugs(&claim.about),
            values: claim.values.iter().map(ValueDraft::of).collect(),
            test: claim.test.as_ref().map(TestDraft::of).unwrap_or_default(),
            related_kernel: or_empty(&claim.related_kernel),
            origins: claim.origins.iter().map(OriginDraft::of).collect(),
            status: claim.status.slug().to_owned(),
            reason: or_empty(&claim.reason),
            note: or_empty(&claim.note),
            others: claim.others.iter().map(SourceDraft::of).collect(),
        }
    }
}

impl ValueDraft {
    fn of(value: &Value) -> Self {
        let draft = Self {
            language: value.language.slug().to_owned(),
            framework: or_empty(&value.framework),
            label: or_empty(&value.label),
            status: value.status.map_or("", crate::claims::file::Status::slug).to_owned(),
            note: or_empty(&value.note),
            ..Self::default()
        };
        match &value.printed {
            Printed::Number { value, rounding } => {
                Self { form: NUMBER.to_owned(), value: typed(*value), rounding: typed(*rounding), ..draft }
            }
            Printed::Range(range) => {
                Self { form: RANGE.to_owned(), range: [typed(range.lo), typed(range.hi)], ..draft }
            }
            Printed::Text(text) => Self { form: WORDS.to_owned(), text: text.clone(), ..draft },
        }
    }
}

impl TestDraft {
    fn of(test: &Test) -> Self {
        match test {
            Test::Ratio { kernel, n } => {
                Self { form: RATIO.to_owned(), kernel: kernel.clone(), n: n.to_string(), ..Self::default() }
            }
            Test::Order { language, is, than, at_least, kernels } => Self {
                form: ORDER.to_owned(),
                language: language.slug().to_owned(),
                pace: is.slug().to_owned(),
                than: slugs(than),
                at_least: at_least.map(typed).unwrap_or_default(),
                kernels: kernels.clone(),
                ..Self::default()
            },
        }
    }

    /// The word for which way, in a file.
    pub fn pace(&self) -> Direction {
        if self.pace == Direction::Slower.slug() { Direction::Slower } else { Direction::Faster }
    }
}

impl OriginDraft {
    fn of(origin: &Origin) -> Self {
        Self {
            title: origin.title.clone(),
            address: or_empty(&origin.address),
            date: or_empty(&origin.date),
            checked: origin.checked.clone(),
        }
    }
}

impl SourceDraft {
    fn of(source: &Source) -> Self {
        Self {
            origin: OriginDraft::of(&source.origin),
            values: source.values.iter().map(ValueDraft::of).collect(),
        }
    }
}

#[cfg(test)]
mod tests;
