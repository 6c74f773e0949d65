//! Published figures, with what is known of their origin.

use super::verdict::quotient;
use crate::lang::Language;
use crate::measure::Interval;

/// What checking the origin of a figure gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Quoted from somebody who quotes somebody.
    ThirdHand,
}

impl Status {
    /// The word for a reader.
    pub const fn label(self) -> &'static str {
        match self {
            Self::ThirdHand => "third-hand",
        }
    }
}

/// One step on the way from the article back to where a figure came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Who says it.
    pub title: &'static str,
    /// What was found there.
    pub found: &'static str,
}

/// A published time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// The language it is for.
    pub language: Language,
    /// As printed, in milliseconds; the article gives none for some languages.
    pub ms: f64,
    /// Half of its last printed place, in milliseconds: "~22" stands for 21.5 to 22.5.
    pub rounding_ms: f64,
}

impl Figure {
    /// What the printed figure may stand for.
    pub fn interval(&self) -> Interval {
        Interval { lo: self.ms - self.rounding_ms, hi: self.ms + self.rounding_ms }
    }
}

/// A claim about the time of one piece of work in several languages.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Slug of the kernel that checks it.
    pub kernel: &'static str,
    /// Size of the kernel that the figures are for.
    pub n: u32,
    /// The times.
    pub figures: &'static [Figure],
    /// The chain of origin, nearest first.
    pub origins: &'static [Origin],
    /// What checking the chain gave.
    pub status: Status,
    /// Why.
    pub note: &'static str,
}

impl Claim {
    /// The figure for a language.
    pub fn figure(&self, language: Language) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.language == language)
    }

    /// The published ratio of two languages with the interval that its rounding leaves.
    pub fn ratio(&self, numerator: Language, denominator: Language) -> Option<(f64, Interval)> {
        let (above, below) = (self.figure(numerator)?, self.figure(denominator)?);
        Some((above.ms / below.ms, quotient(above.interval(), below.interval())))
    }
}

/// The compute table of the 2025 article that compares Python, Node.js, Go and Rust for backend work. Its origin
/// was checked in November 2026.
pub const FIBONACCI: Claim = Claim {
    kernel: "fib",
    n: 35,
    figures: &[
        Figure { language: Language::Rust, ms: 22.0, rounding_ms: 0.5 },
        Figure { language: Language::Go, ms: 39.0, rounding_ms: 0.5 },
        Figure { language: Language::Python, ms: 1_330.0, rounding_ms: 5.0 },
    ],
    origins: &[
        Origin {
            title: "The article, 2025",
            found: "Rust ~22 ms, Go ~39 ms, Python ~1,330 ms; no size, no versions; Node.js not given",
        },
        Origin {
            title: "A post by PullFlow",
            found: "the same figures, quoted from Markaicode with “AMD EPYC”",
        },
        Origin {
            title: "Markaicode",
            found: "known only through that quotation: no code, no size, no versions",
        },
    ],
    status: Status::ThirdHand,
    note: "The size is nowhere stated. n = 35 is inferred from two independent data sets that fit when scaled to 35 \
           by exact call counts (drujensen/fib: Rust 24.1, Go 55.4, Python 1,315 ms; PEZ/languages-visualizations: 27.9, 40.7, 1,519 ms).",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_published_ratio_carries_its_rounding() {
        let (ratio, interval) = FIBONACCI.ratio(Language::Go, Language::Rust).unwrap();
        assert!((ratio - 39.0 / 22.0).abs() < 1e-12);
        assert!((interval.lo - 38.5 / 22.5).abs() < 1e-12);
        assert!((interval.hi - 39.5 / 21.5).abs() < 1e-12);
        assert_eq!(FIBONACCI.ratio(Language::JavaScript, Language::Rust), None);
    }
}
