//! A kernel's figures here beside those of a reference run, and what the browser costs each language.

use super::table::{Table, none, with_range};
use crate::format::{digits, duration};
use crate::lang::Language;
use crate::measure::{Estimate, Summary};
use crate::reference::{KernelReference, adjusted};

impl Table {
    /// A row for each of the four languages: time here and natively on the reference machine, the price of the browser
    /// there, and the ratio to `baseline` in the tab, corrected, and native.
    pub fn of_prices(reference: &KernelReference, summary: &Summary, baseline: Language) -> Self {
        let over = format!("over {}", baseline.label());
        let headings = [
            "Language".to_owned(),
            "Time a call here".to_owned(),
            "Natively, reference".to_owned(),
            "Price of the browser, reference".to_owned(),
            format!("Here, {over}"),
            format!("Corrected, {over}"),
            format!("Natively, reference, {over}"),
        ];
        let row = |language: Language| -> Vec<String> {
            let here = summary.language(language).map(|figures| figures.time);
            let ratio = summary.ratio(language).filter(|ratio| ratio.denominator == baseline);
            let ratio = ratio.map(|ratio| ratio.estimate);
            let is_baseline = language == baseline;
            let times = |value: Option<Estimate>| match value {
                _ if is_baseline => "1".to_owned(),
                Some(value) => with_range(&value),
                None => none(),
            };
            vec![
                language.label().to_owned(),
                here.map_or_else(none, |time| time_of(&time)),
                time_of(&reference.native(language)),
                with_range(&reference.price(language)),
                times(ratio),
                times(ratio.map(|ratio| corrected(reference, &ratio, language, baseline))),
                times(Some(reference.native_ratio(language, baseline))),
            ]
        };
        Self { headings: headings.into(), rows: Language::ALL.map(row).into() }
    }
}

/// A ratio of the tab without what the browser did to either side, by the reference machine's prices.
pub fn corrected(
    reference: &KernelReference,
    ratio: &Estimate,
    language: Language,
    baseline: Language,
) -> Estimate {
    adjusted(ratio, &reference.price(language), &reference.price(baseline))
}

fn time_of(time: &Estimate) -> String {
    duration(time.value, digits(time.value, time.interval))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Contender;
    use crate::measure::{Interval, Ratio};
    use crate::reference::Reference;

    #[test]
    fn a_ratio_that_is_all_browser_is_corrected_to_the_native_one() {
        let file = include_str!("../../tests/fixtures/reference.json");
        let suite = Reference::parse(file).unwrap().suite();
        let fib = suite.kernel("fib").unwrap();
        // A machine on which the tab does just what it did on the reference machine.
        let native = fib.native_ratio(Language::Go, Language::Rust).value;
        let value = native * fib.price(Language::Go).value / fib.price(Language::Rust).value;
        let estimate =
            Estimate { value, interval: Some(Interval { lo: value * 0.99, hi: value * 1.01 }), n: 5 };
        let ratio =
            Ratio { numerator: Contender::GO, denominator: Contender::RUST, estimate, per_round: vec![] };
        let summary = Summary { ratios: vec![ratio], ..Summary::default() };
        let fixed = corrected(fib, &estimate, Language::Go, Language::Rust);
        assert!((fixed.value / native - 1.0).abs() < 1e-9);
        assert!(fixed.interval.unwrap().relative_half_width() > 0.01);

        let table = Table::of_prices(fib, &summary, Language::Rust);
        assert_eq!(table.rows.len(), 4);
        assert!(table.rows.iter().all(|row| row.len() == table.headings.len()));
        assert_eq!(table.rows[0][4..], ["1", "1", "1"]);
        assert_eq!(table.rows[3][4], "–");
        assert_ne!(table.rows[3][6], "–");
    }
}
