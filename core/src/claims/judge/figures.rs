//! What follows from the figures of a claim, and which figures claims have together.

use super::verdict::quotient;
use crate::claims::file::{Claim, Kind, Printed, Status, Test, Value};
use crate::lang::Language;
use crate::measure::Interval;

impl Value {
    /// What the printed figure may stand for: a number with its rounding, or a range; `None` for words.
    pub fn interval(&self) -> Option<Interval> {
        match self.printed {
            Printed::Number { value, rounding } => {
                Some(Interval { lo: value - rounding, hi: value + rounding })
            }
            Printed::Range(range) => Some(range),
            Printed::Text(_) => None,
        }
    }

    /// Whether it is a number or a range, and no word.
    pub const fn is_figure(&self) -> bool {
        !matches!(self.printed, Printed::Text(_))
    }

    /// What checking it gave: its own status, or else that of its claim.
    pub fn status_in(&self, claim: &Claim) -> Status {
        self.status.unwrap_or(claim.status)
    }
}

impl Claim {
    /// The number printed for a language, with what its rounding leaves open; the first, where there are several.
    pub fn number(&self, language: Language) -> Option<(f64, Interval)> {
        self.values.iter().filter(|value| value.language == language).find_map(|value| match value.printed {
            Printed::Number { value: number, .. } => Some((number, value.interval()?)),
            Printed::Range(_) | Printed::Text(_) => None,
        })
    }

    /// The printed ratio of two languages with the interval that its rounding leaves. For claims with a test of
    /// ratios, whose numbers are above 0.
    pub fn ratio(&self, numerator: Language, denominator: Language) -> Option<(f64, Interval)> {
        let ((above, over), (below, under)) = (self.number(numerator)?, self.number(denominator)?);
        Some((above / below, quotient(over, under)))
    }

    /// The languages that a test of ratios is about: those with a number, in the order of [`Language::ALL`].
    pub fn languages_with_a_number(&self) -> Vec<Language> {
        Language::ALL.into_iter().filter(|&language| self.number(language).is_some()).collect()
    }

    /// Whether it says something of a language: by a value, by its test, or because the file says so.
    pub fn is_about(&self, language: Language) -> bool {
        let tested = matches!(&self.test, Some(Test::Order { language: of, than, .. })
            if *of == language || than.contains(&language));
        tested || self.about.contains(&language) || self.values.iter().any(|value| value.language == language)
    }

    /// The kernels that its test runs; none where it has no test.
    pub fn kernels(&self) -> Vec<&str> {
        match &self.test {
            None => Vec::new(),
            Some(Test::Ratio { kernel, .. }) => vec![kernel],
            Some(Test::Order { kernels, .. }) => kernels.iter().map(String::as_str).collect(),
        }
    }
}

/// The figures of claims, each with its claim and each once: what is printed again is the same figure, and stands here
/// where it comes first.
///
/// Two values are one figure when both have a label and it is the same, and kind, unit, language, framework and what is
/// printed agree as well. So a range that heads a chapter and is repeated in a summary under the same label counts once;
/// what only happens to be as large, under another label or under none, is a figure of its own.
pub fn figures<'a>(claims: impl IntoIterator<Item = &'a Claim>) -> Vec<(&'a Claim, &'a Value)> {
    let mut labelled: Vec<Labelled<'a>> = Vec::new();
    let mut figures = Vec::new();
    for claim in claims {
        for value in claim.values.iter().filter(|value| value.is_figure()) {
            if let Some(label) = &value.label {
                let figure = Labelled { label, kind: claim.kind, unit: &claim.unit, value };
                if labelled.iter().any(|known| known.is(&figure)) {
                    continue;
                }
                labelled.push(figure);
            }
            figures.push((claim, value));
        }
    }
    figures
}

struct Labelled<'a> {
    label: &'a str,
    kind: Kind,
    unit: &'a str,
    value: &'a Value,
}

impl Labelled<'_> {
    fn is(&self, other: &Self) -> bool {
        let names = |it: &Self| (it.value.language, it.kind);
        names(self) == names(other)
            && (self.label, self.unit) == (other.label, other.unit)
            && self.value.framework == other.value.framework
            && self.value.printed == other.value.printed
    }
}

#[cfg(test)]
mod tests;
