//! What a test found, part by part, in words.

use super::evidence::Comparison;
use super::verdict::{Adjusted, Finding, Sizes, Verdict};
use crate::format::{digits, ratio, ratio_range, significant};
use crate::lang::Language;
use crate::measure::Estimate;

impl Comparison {
    /// "Rust takes 0.55× the time of Go (95 % interval 0.52 to 0.58×), as the geometric mean of 6 kernels, corrected …";
    /// `None` where a kernel was not measured.
    pub fn sentence(&self) -> Option<String> {
        let mean = self.mean?;
        let Comparison { language, other, kernels, .. } = self;
        let digits = digits(mean.value, mean.interval);
        let range = mean.interval.map(|ends| format!(" (95 % interval {})", ratio_range(ends, digits)));
        let corrected = kernels.iter().all(|kernel| kernel.adjusted.is_some());
        let of = match kernels.len() {
            1 => String::new(),
            some => format!(", as the geometric mean of {some} kernels"),
        };
        Some(format!(
            "{} takes {} the time of {}{}{of}{}.{}",
            language.label(),
            ratio(mean.value, digits),
            other.label(),
            range.unwrap_or_default(),
            if corrected { ", corrected for the browser’s prices" } else { "" },
            if self.verdict == Some(Verdict::Unclear) { " Measure longer to tell." } else { "" },
        ))
    }
}

impl Finding {
    /// What the ratio says beside the published one, and what a reader can do about a verdict that is unclear.
    pub fn sentence(&self) -> String {
        let (above, below) = (self.numerator.label(), self.denominator.label());
        let published = ratio(self.published, 2);
        let Some((interval, q)) = self.here.interval.zip(self.q) else {
            return format!("One round is no interval yet. Published: {published}.");
        };
        let digits = digits(self.here.value, Some(interval));
        let (corrected, which) = match &self.adjusted {
            Some(adjusted) => (self.correction(adjusted), "corrected ratio"),
            None => (String::new(), "ratio here"),
        };
        format!(
            "Here {above} takes {} the time of {below} (95 % interval {}){corrected}; published is {published}. The {which} is \
             {} to {} times the published one.{}",
            ratio(self.here.value, digits),
            ratio_range(interval, digits),
            significant(q.lo, 2),
            significant(q.hi, 2),
            self.sizes_sentence(),
        )
    }

    /// What is to be known of the sizes, and what a reader can do about a verdict that is unclear.
    fn sizes_sentence(&self) -> String {
        let Sizes { measured, published, counts_calls } = self.sizes;
        let sizes = format!("Measured at n = {measured}, published for n = {published}");
        match self.verdict {
            _ if !self.sizes.are_near() => {
                format!(" {sizes}: too far apart for a verdict, however long it is measured.")
            }
            Verdict::Unclear if self.here.interval.is_some() && self.stays_unclear() => format!(
                " No longer measuring would tell: the published figures, {} with their rounding{}, leave it open.",
                ratio_range(self.rounding, 2),
                if self.adjusted.is_some() { ", and the prices" } else { "" },
            ),
            Verdict::Unclear => " Measure longer to tell.".to_owned(),
            Verdict::Holds | Verdict::SameBallpark | Verdict::DoesNotHold => {
                if measured == published || counts_calls { String::new() } else { format!(" {sizes}.") }
            }
        }
    }

    /// "; corrected for the browser’s price on our reference machine (Go 2.45, Rust 0.64) that is 1.8× (1.7 to 1.9×)"
    fn correction(&self, adjusted: &Adjusted) -> String {
        let Estimate { value, interval, .. } = adjusted.ratio;
        let digits = digits(value, interval);
        let range =
            interval.map(|interval| format!(" ({})", ratio_range(interval, digits))).unwrap_or_default();
        let price = |language: Language, price: &Estimate| {
            format!("{} {}", language.label(), significant(price.value, 3))
        };
        format!(
            "; corrected for the browser’s price on our reference machine ({}, {}) that is {}{range}",
            price(self.numerator, &adjusted.price_numerator),
            price(self.denominator, &adjusted.price_denominator),
            ratio(value, digits),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::Interval;

    #[test]
    fn a_correction_is_said_with_its_prices() {
        let estimate = |value: f64, factor: f64| Estimate {
            value,
            interval: Some(Interval { lo: value / factor, hi: value * factor }),
            n: 10,
        };
        let adjusted = Adjusted {
            ratio: estimate(1.78, 1.06),
            price_numerator: estimate(2.45, 1.02),
            price_denominator: estimate(0.637, 1.01),
        };
        let finding = Finding {
            numerator: Language::Go,
            denominator: Language::Rust,
            published: 1.77,
            rounding: Interval { lo: 1.71, hi: 1.84 },
            here: estimate(6.86, 1.02),
            sizes: Sizes { measured: 27, published: 35, counts_calls: true },
            adjusted: Some(adjusted),
            q: Some(Interval { lo: 0.93, hi: 1.08 }),
            verdict: Verdict::Holds,
        };
        assert_eq!(
            finding.sentence(),
            "Here Go takes 6.86× the time of Rust (95 % interval 6.73 to 7.00×); corrected for the browser’s price on our \
             reference machine (Go 2.45, Rust 0.637) that is 1.8× (1.7 to 1.9×); published is 1.8×. The corrected ratio is \
             0.93 to 1.1 times the published one."
        );
        let sized = |measured, verdict| {
            let sizes = Sizes { measured, published: 1_000, counts_calls: false };
            Finding { sizes, verdict, ..finding }.sentence()
        };
        for (measured, verdict, ends) in [
            (1_000, Verdict::Holds, "times the published one."),
            (800, Verdict::Holds, "published one. Measured at n = 800, published for n = 1000."),
            (1_000, Verdict::Unclear, "published one. Measure longer to tell."),
            (10, Verdict::Unclear, "n = 1000: too far apart for a verdict, however long it is measured."),
        ] {
            let words = sized(measured, verdict);
            assert!(words.ends_with(ends), "{words}");
        }
        let without = Finding { adjusted: None, ..finding }.sentence();
        assert!(
            without.ends_with(
                "7.00×); published is 1.8×. The ratio here is 0.93 to 1.1 times the published one."
            )
        );
    }
}
