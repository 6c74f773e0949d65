//! The rule from a measured and a published ratio to a verdict.

use crate::lang::Language;
use crate::measure::{Estimate, Interval};
use crate::reference::{Prices, adjusted};

/// Published and measured agree when their quotient surely lies in this range.
pub const HOLDS: Interval = Interval { lo: 0.8, hi: 1.25 };
/// They are of the same order when it surely lies in this one.
pub const BALLPARK: Interval = Interval { lo: 0.5, hi: 2.0 };

macro_rules! rule {
    ($ratio:literal, $also:literal) => {
        concat!(
            "q is ",
            $ratio,
            " divided by the published ratio; its 95 % interval also carries ",
            $also,
            "the rounding of the published figures. Wholly inside 0.8 to 1.25: holds here. Wholly inside 0.5 to 2: same ",
            "ballpark. Wholly outside 0.5 to 2: does not hold here. Otherwise: unclear; measure longer."
        )
    };
}

/// The rule in words, shown beside the verdicts: on corrected ratios where there is a reference.
pub const fn rule(has_reference: bool) -> &'static str {
    if has_reference {
        rule!(
            "the corrected ratio (the ratio measured here, times the browser’s price of the language that it is over, \
             divided by that of the other)",
            "the intervals of both prices and "
        )
    } else {
        rule!("the ratio measured here", "")
    }
}

/// What a measurement says about a published ratio.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// q inside [`HOLDS`].
    Holds,
    /// q inside [`BALLPARK`].
    SameBallpark,
    /// q wholly outside [`BALLPARK`].
    DoesNotHold,
    /// q straddles an end of a range, or has no interval yet, or was measured at another size.
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

    /// The verdict on a language that is said to be faster, or slower, than another: `times` is how many times it is so,
    /// `at_least` how many it has to be, 1 where only the direction is said.
    ///
    /// A factor is a threshold and no published figure, so there is no ballpark: between 1 and the factor the direction
    /// is right, but the words say more, and do not hold.
    pub fn of_times(times: Interval, at_least: f64) -> Self {
        if times.lo > at_least {
            Self::Holds
        } else if times.hi < at_least {
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
            Self::Unclear => "Unclear",
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

/// The sizes of the two ratios that are held against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// The size that was measured.
    pub measured: u32,
    /// The size that the published figures are for.
    pub published: u32,
    /// Whether the kernel's time follows an exact count of calls.
    pub counts_calls: bool,
}

/// Sizes that differ by more are too far apart for a verdict. Growth in all four languages follows the cards' formulas
/// within 20 % from step to step, and the steps of the cards are about twofold.
pub const FAR_APART: f64 = 2.0;

impl Sizes {
    /// Whether a ratio at one of them says something of the other: counts of calls scale alike in all languages, while
    /// caches and collectors do not.
    pub fn are_near(&self) -> bool {
        let (a, b) = (f64::from(self.measured), f64::from(self.published));
        self.counts_calls || a.max(b) <= FAR_APART * a.min(b)
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
    /// What the rounding of the published figures leaves it.
    pub rounding: Interval,
    /// The ratio as it was measured here.
    pub here: Estimate,
    /// At which size, and for which the published one is.
    pub sizes: Sizes,
    /// What the browser's prices on the reference machine make of it, where there is a reference.
    pub adjusted: Option<Adjusted>,
    /// The adjusted ratio, or without a reference the one here, over the published one, with the uncertainties of all.
    pub q: Option<Interval>,
    pub verdict: Verdict,
}

/// A ratio corrected by the browser's prices of its two languages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Adjusted {
    /// The corrected ratio, with the uncertainty of the one here and of both prices.
    pub ratio: Estimate,
    /// The price of the language whose ratio is checked.
    pub price_numerator: Estimate,
    /// The price of the language that it is divided by.
    pub price_denominator: Estimate,
}

impl Adjusted {
    /// Corrects a ratio that was measured here.
    pub fn of(here: &Estimate, numerator: Language, denominator: Language, prices: &Prices) -> Self {
        let (price_numerator, price_denominator) = (prices[numerator], prices[denominator]);
        let ratio = adjusted(here, &price_numerator, &price_denominator);
        Self { ratio, price_numerator, price_denominator }
    }
}

impl Finding {
    /// The ratio that is judged: corrected where there is a reference.
    pub fn judged(&self) -> Estimate {
        self.adjusted.map_or(self.here, |adjusted| adjusted.ratio)
    }

    /// Holds a published ratio, with the interval that its rounding leaves, against the one measured here. `prices`
    /// are those of the claim's kernel.
    pub fn of(
        numerator: Language,
        denominator: Language,
        (published, rounding): (f64, Interval),
        here: Estimate,
        sizes: Sizes,
        prices: Option<&Prices>,
    ) -> Self {
        let adjusted = prices.map(|prices| Adjusted::of(&here, numerator, denominator, prices));
        let judged = adjusted.map_or(here, |adjusted| adjusted.ratio);
        let q = judged.interval.map(|interval| quotient(interval, rounding));
        let verdict = q.filter(|_| sizes.are_near()).map_or(Verdict::Unclear, Verdict::of);
        Self { numerator, denominator, published, rounding, here, sizes, adjusted, q, verdict }
    }

    /// Whether the verdict would stay unclear however precisely it were measured: for the sizes, or for what the rounding
    /// of the published figures and the prices leave open.
    pub fn stays_unclear(&self) -> bool {
        let Estimate { value, n, .. } = self.here;
        let exactly = Estimate { value, interval: Some(Interval { lo: value, hi: value }), n };
        let judged = self
            .adjusted
            .map_or(exactly, |it| adjusted(&exactly, &it.price_numerator, &it.price_denominator));
        let best = judged.interval.map(|interval| Verdict::of(quotient(interval, self.rounding)));
        !self.sizes.are_near() || best == Some(Verdict::Unclear)
    }
}

/// The range of a / b for positive ranges.
pub fn quotient(above: Interval, below: Interval) -> Interval {
    Interval { lo: above.lo / below.hi, hi: above.hi / below.lo }
}

#[cfg(test)]
mod tests;
