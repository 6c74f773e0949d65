//! The words of a claims file, and those that a reader sees in their place.

use super::article::{Better, Direction, Kind, Printed, Status, Test, Value};
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

impl Direction {
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
            Self::Order { at_least: None, .. } | Self::Ratio { .. } => None,
        }
    }
}

impl Value {
    /// "Rust (Actix)", "Python, senior".
    pub fn subject_label(&self) -> String {
        let framework = self.framework.as_ref().map(|it| format!(" ({it})")).unwrap_or_default();
        let label = self.label.as_ref().map(|it| format!(", {it}")).unwrap_or_default();
        format!("{}{framework}{label}", self.language.published_label())
    }

    /// "~22 ms", "$130,000 to 180,000 a year", "rising fast".
    pub fn figure_text(&self, unit: &str) -> String {
        let figure = match &self.printed {
            Printed::Number { value, rounding } if *rounding > 0.0 => format!("~{}", printed(*value)),
            Printed::Number { value, .. } => printed(*value),
            Printed::Range(range) => format!("{} to {}", printed(range.lo), printed(range.hi)),
            Printed::Text(text) => return text.clone(),
        };
        with_unit(&figure, unit)
    }
}

/// A currency stands before the figure, everything else behind it.
fn with_unit(figure: &str, unit: &str) -> String {
    match unit.strip_prefix('$') {
        Some(rest) => match figure.strip_prefix('~') {
            Some(figure) => format!("~${figure}{rest}"),
            None => format!("${figure}{rest}"),
        },
        None if unit.is_empty() => figure.to_owned(),
        None if unit.starts_with('×') => format!("{figure}{unit}"),
        None => format!("{figure}\u{a0}{unit}"),
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
    use crate::lang::Language;
    use crate::measure::Interval;

    #[test]
    fn every_slug_leads_back() {
        assert!(Kind::ALL.into_iter().all(|kind| Kind::from_slug(kind.slug()) == Some(kind)));
        assert!(Better::ALL.into_iter().all(|better| Better::from_slug(better.slug()) == Some(better)));
        assert!(Status::ALL.into_iter().all(|status| Status::from_slug(status.slug()) == Some(status)));
        assert_eq!((Kind::from_slug("Pay"), Status::from_slug("")), (None, None));
    }

    fn value(printed: Printed) -> Value {
        Value {
            language: Language::JavaScript,
            framework: None,
            label: None,
            printed,
            status: None,
            note: None,
        }
    }

    #[test]
    fn a_value_is_said_as_it_is_printed() {
        let number = |value, rounding| Printed::Number { value, rounding };
        for (printed, unit, text) in [
            (number(22.0, 0.5), "ms", "~22\u{a0}ms"),
            (number(24.1, 0.05), "ms", "~24.1\u{a0}ms"),
            (number(338_096.0, 0.0), "req/s", "338,096\u{a0}req/s"),
            (number(19.0, 0.5), "× baseline", "~19× baseline"),
            (number(95_000.0, 0.0), "$ a year", "$95,000 a year"),
            (number(95_000.0, 500.0), "$ a year", "~$95,000 a year"),
            (Printed::Range(Interval { lo: 130e3, hi: 180e3 }), "$ a year", "$130,000 to 180,000 a year"),
            (number(7.0, 0.0), "", "7"),
            (Printed::Text("rising fast".to_owned()), "ms", "rising fast"),
        ] {
            assert_eq!(value(printed).figure_text(unit), text);
        }
    }

    #[test]
    fn whose_it_is() {
        let mut value = value(Printed::Text(String::new()));
        assert_eq!(value.subject_label(), "Node.js");
        value.framework = Some("Fastify".to_owned());
        value.label = Some("one variant".to_owned());
        assert_eq!(value.subject_label(), "Node.js (Fastify), one variant");
    }
}
