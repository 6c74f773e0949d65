//! The words of a claims file, and those that a reader sees in their place.

use super::article::{Better, Kind, Pace, Status, Test};
use crate::format::printed;

impl Kind {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 6] =
        [Self::Compute, Self::Throughput, Self::Pay, Self::Trend, Self::Rating, Self::Statement];

    /// The name in JSON, addresses and CSS.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Compute => "compute",
            Self::Throughput => "throughput",
            Self::Pay => "pay",
            Self::Trend => "trend",
            Self::Rating => "rating",
            Self::Statement => "statement",
        }
    }

    /// The name for a reader.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Compute => "Compute",
            Self::Throughput => "Throughput",
            Self::Pay => "Pay",
            Self::Trend => "Trend",
            Self::Rating => "Rating",
            Self::Statement => "Statement",
        }
    }

    /// The kind of a slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }
}

impl Better {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Lower, Self::Higher];

    /// The name in JSON.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Lower => "lower",
            Self::Higher => "higher",
        }
    }

    /// The end of a slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|better| better.slug() == slug)
    }
}

impl Pace {
    /// The name in JSON, which is also the word for a reader.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Faster => "faster",
            Self::Slower => "slower",
        }
    }
}

impl Test {
    /// How words that say more than a direction are read: "at least 2 times faster". `None` for a test that asks for
    /// ratios, or for the direction only.
    pub fn reading(&self) -> Option<String> {
        match self {
            Self::Order { at_least: Some(times), is, .. } => {
                Some(format!("at least {} times {}", printed(*times), is.slug()))
            }
            _ => None,
        }
    }
}

impl Status {
    /// All of them, from the best origin to none.
    pub const ALL: [Self; 5] =
        [Self::Faithful, Self::ThirdHand, Self::Contradicted, Self::Unlocatable, Self::Opinion];

    /// The name in JSON, addresses and CSS, which is also the word for a reader.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Faithful => "faithful",
            Self::ThirdHand => "third-hand",
            Self::Contradicted => "contradicted",
            Self::Unlocatable => "unlocatable",
            Self::Opinion => "opinion",
        }
    }

    /// What the word means, in a sentence.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Faithful => "A source that was checked bears this out.",
            Self::ThirdHand => "It was found only where others quote it or tell of it.",
            Self::Contradicted => "A source that was checked says something else.",
            Self::Unlocatable => "It was found nowhere.",
            Self::Opinion => "It is a view or a general statement, which no source that was checked settles.",
        }
    }

    /// The status of a slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.slug() == slug)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slug_leads_back() {
        assert!(Kind::ALL.into_iter().all(|kind| Kind::from_slug(kind.slug()) == Some(kind)));
        assert!(Better::ALL.into_iter().all(|better| Better::from_slug(better.slug()) == Some(better)));
        assert!(Status::ALL.into_iter().all(|status| Status::from_slug(status.slug()) == Some(status)));
        assert_eq!((Kind::from_slug("Pay"), Status::from_slug("")), (None, None));
    }
}
