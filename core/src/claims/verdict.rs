//! The rule from a measured and a published ratio to a verdict.

use super::published::Claim;
use crate::lang::Language;
use crate::measure::{Interval, Summary};

/// Published and measured agree when their quotient surely lies in this range.
pub const HOLDS: Interval = Interval { lo: 0.8, hi: 1.25 };
/// They are of the same order when it surely lies in this one.
pub const BALLPARK: Interval = Interval { lo: 0.5, hi: 2.0 };
/// The rule in words, shown beside every verdict.
pub const RULE: &str = "q is the ratio measured here divided by the published ratio; its 95 % interval also carries \
    the rounding of the published figures. Wholly inside 0.8 to 1.25: holds here. Wholly inside 0.5 to 2: same \
    ballpark. Wholly outside 0.5 to 2: does not hold here. Otherwise: unclear, measure longer.";

/// What a measurement says about a published ratio.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// q inside [`HOLDS`].
    Holds,
    /// q inside [`BALLPARK`].
    SameBallpark,
    /// q wholly outside [`BALLPARK`].
    DoesNotHold,
    /// q straddles an end of a range, or has no interval yet.
    Unclear,
}

impl Verdict {
    /// The verdict on a quotient of measured over published ratio.
    pub fn of(q: Interval) -> Self {
        let inside = |range: Interval| range.covers(q.lo) && range.covers(q.hi);
        if inside(HOLDS) {
            Self::Holds
        } else if inside(BALLPARK) {
            Self::SameBallpark
        } else if q.hi < BALLPARK.lo || q.lo > BALLPARK.hi {
            Self::DoesNotHold
        } else {
            Self::Unclear
        }
    }

    /// The name in JSON, CSS and tests.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::SameBallpark => "same-ballpark",
            Self::DoesNotHold => "does-not-hold",
            Self::Unclear => "unclear",
        }
    }

    /// The words for a reader.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Holds => "Holds here",
            Self::SameBallpark => "Same ballpark",
            Self::DoesNotHold => "Does not hold here",
            Self::Unclear => "Unclear, measure longer",
        }
    }

    /// The mark that stands beside the words, so that colour is never the only sign.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Holds => "✓",
            Self::SameBallpark => "≈",
            Self::DoesNotHold => "✗",
            Self::Unclear => "?",
        }
    }
}

/// A published ratio held against a measured one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finding {
    /// The language whose ratio is checked.
    pub numerator: Language,
    /// The language that it is divided by.
    pub denominator: Language,
    /// The published ratio.
    pub published: f64,
    /// The ratio measured here.
    pub here: f64,
    /// Its interval.
    pub interval: Option<Interval>,
    /// Measured over published, with both uncertainties.
    pub q: Option<Interval>,
    /// The verdict.
    pub verdict: Verdict,
}

/// Holds the published ratio of `numerator` to the summary's baseline against what was measured; `None` where
/// either is missing.
pub fn finding(claim: &Claim, summary: &Summary, numerator: Language) -> Option<Finding> {
    let ratio = summary.ratio(numerator)?;
    let (published, rounding) = claim.ratio(numerator, ratio.denominator)?;
    let interval = ratio.estimate.interval;
    let q = interval.map(|interval| quotient(interval, rounding));
    let verdict = q.map_or(Verdict::Unclear, Verdict::of);
    Some(Finding {
        numerator,
        denominator: ratio.denominator,
        published,
        here: ratio.estimate.value,
        interval,
        q,
        verdict,
    })
}

/// The range of a / b for positive ranges.
pub fn quotient(above: Interval, below: Interval) -> Interval {
    Interval { lo: above.lo / below.hi, hi: above.hi / below.lo }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_rule_in_words_names_the_thresholds() {
        for range in [HOLDS, BALLPARK] {
            assert!(RULE.contains(&format!("{} to {}", range.lo, range.hi)), "{range:?}");
        }
    }

    #[test]
    fn the_rule_at_its_edges() {
        for (lo, hi, verdict) in [
            (0.8, 1.25, Verdict::Holds),
            (0.79, 1.25, Verdict::SameBallpark),
            (0.8, 1.26, Verdict::SameBallpark),
            (0.5, 2.0, Verdict::SameBallpark),
            (0.49, 2.0, Verdict::Unclear),
            (0.5, 2.01, Verdict::Unclear),
            (0.3, 3.0, Verdict::Unclear),
            (1.99, 2.5, Verdict::Unclear),
            (2.0, 2.5, Verdict::Unclear),
            (2.01, 2.5, Verdict::DoesNotHold),
            (0.4, 0.49, Verdict::DoesNotHold),
            (0.4, 0.5, Verdict::Unclear),
        ] {
            assert_eq!(Verdict::of(Interval { lo, hi }), verdict, "{lo} to {hi}");
        }
    }

    proptest! {
        #[test]
        fn a_wider_interval_never_claims_more(centre in 0.1..10.0f64, a in 1.0..3.0f64, b in 1.0..3.0f64) {
            // Sure to less sure; "does not hold" may only turn into "unclear".
            let narrow = Verdict::of(Interval { lo: centre / a, hi: centre * a });
            let wide = Verdict::of(Interval { lo: centre / (a * b), hi: centre * a * b });
            let rank = |verdict| match verdict {
                Verdict::Holds => 2,
                Verdict::SameBallpark => 1,
                _ => 0,
            };
            prop_assert!(rank(wide) <= rank(narrow));
            prop_assert!(narrow == Verdict::DoesNotHold || wide != Verdict::DoesNotHold);
        }
    }
}
