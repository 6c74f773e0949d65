//! Several kernels summed up: the geometric mean of their ratios, beside what public suites found.

use crate::lang::{Contender, Language};
use crate::measure::{Estimate, Interval, Summary};

/// Ratios of many kernels as one figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mean {
    /// Geometric mean of the kernels' ratios.
    pub value: f64,
    /// Its 95 % interval for just these kernels: what measuring them again would give, not what other kernels would.
    pub interval: Option<Interval>,
    /// The smallest and the largest of the kernels' ratios.
    pub range: Interval,
    pub kernels: usize,
}

/// The geometric mean of ratios, the only mean of ratios that does not depend on which side is divided by which
/// (Fleming & Wallace 1986). The kernels were measured apart, so the halves of their intervals add up as independent
/// errors do, on logarithms: the root of the sum of squares, over their number. Without an interval where one of them has
/// none. `None` for no kernels.
pub fn geometric_mean(ratios: &[Estimate]) -> Option<Mean> {
    let count = ratios.len() as f64;
    let log = ratios.iter().map(|ratio| ratio.value.ln()).sum::<f64>() / count;
    let squares: Option<f64> = ratios
        .iter()
        .map(|ratio| ratio.interval.map(|interval| ((interval.hi / interval.lo).ln() / 2.0).powi(2)))
        .sum();
    let half = squares.map(|squares| squares.sqrt() / count);
    let values = || ratios.iter().map(|ratio| ratio.value);
    (!ratios.is_empty()).then(|| Mean {
        value: log.exp(),
        interval: half.map(|half| Interval { lo: (log - half).exp(), hi: (log + half).exp() }),
        range: Interval { lo: values().fold(f64::INFINITY, f64::min), hi: values().fold(0.0, f64::max) },
        kernels: ratios.len(),
    })
}

/// What public suites of native programs found for a language over Rust.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Envelope {
    /// The language over Rust.
    pub language: Language,
    /// The range of most programs.
    pub range: Interval,
    /// What lies outside of it, and why.
    pub beyond: &'static str,
}

/// Where the envelopes come from.
pub const ENVELOPE_SOURCES: &str = "plb2, kostya/benchmarks, hanabi1224/Programming-Language-Benchmarks and related_post_gen, read in November 2026";

/// The envelopes, from many public CPU kernels run natively; see [`ENVELOPE_SOURCES`].
pub const ENVELOPES: [Envelope; 3] = [
    Envelope {
        language: Language::Go,
        range: Interval { lo: 0.7, hi: 3.3 },
        beyond: "7.6× for the standard library’s JSON",
    },
    Envelope { language: Language::JavaScript, range: Interval { lo: 0.75, hi: 8.6 }, beyond: "for Node.js" },
    Envelope {
        language: Language::Python,
        range: Interval { lo: 20.0, hi: 64.0 },
        beyond: "2 to 8.5× where C does the work, up to 210× at worst",
    },
];

/// What one kernel of a suite gave.
#[derive(Clone, Debug, PartialEq)]
pub struct KernelRow<'a> {
    /// Its slug.
    pub kernel: &'a str,
    /// Its name for a reader.
    pub title: &'a str,
    /// The size that it was measured at.
    pub n: u32,
    /// Its figures.
    pub summary: &'a Summary,
    /// Languages that gave none.
    pub failed: Vec<Contender>,
    /// Whether the machine was too busy for any ratio.
    pub too_busy: bool,
}

/// What a suite says of one language over the baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct LanguageMean {
    pub language: Contender,
    /// Its ratio in each kernel that has one.
    pub ratios: Vec<f64>,
    pub mean: Mean,
}

impl LanguageMean {
    /// What public suites found, where the baseline is theirs, Rust.
    pub fn envelope(&self, baseline: Contender) -> Option<Envelope> {
        let of_language = |envelope: &Envelope| self.language == envelope.language;
        ENVELOPES.into_iter().find(of_language).filter(|_| baseline == Contender::RUST)
    }
}

/// The mean of every language over `baseline`, as `ratio` gives it for each kernel: the measured ratio, or what a
/// reference run makes of it. Kernels without the ratio are left out, and those that gave one round of it only, as a cancelled
/// or failed one may: it would take the interval from all.
pub fn means<'a>(
    rows: &[KernelRow<'a>],
    ratio: impl Fn(&KernelRow<'a>, Contender) -> Option<Estimate>,
) -> Vec<LanguageMean> {
    let mean = |language| {
        let ratios: Vec<Estimate> =
            rows.iter().filter_map(|row| ratio(row, language)).filter(|it| it.interval.is_some()).collect();
        let values = ratios.iter().map(|ratio| ratio.value).collect();
        Some(LanguageMean { language, ratios: values, mean: geometric_mean(&ratios)? })
    };
    Contender::ALL.into_iter().filter_map(mean).collect()
}

/// The measured ratio of a language to `baseline` in a kernel.
pub fn measured(row: &KernelRow<'_>, language: Contender, baseline: Contender) -> Option<Estimate> {
    row.summary.ratio(language).filter(|ratio| ratio.denominator == baseline).map(|ratio| ratio.estimate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ratio(value: f64, factor: f64) -> Estimate {
        Estimate { value, interval: Some(Interval { lo: value / factor, hi: value * factor }), n: 5 }
    }

    #[test]
    fn worked_by_hand() {
        let mean =
            geometric_mean(&[ratio(1.0, 1.1), ratio(2.0, 1.1), ratio(4.0, 1.1), ratio(8.0, 1.1)]).unwrap();
        assert!((mean.value - 8.0_f64.sqrt()).abs() < 1e-12);
        // Four equal halves: the root of four squares over four is half of one.
        assert!((mean.interval.unwrap().hi / mean.value - 1.1_f64.sqrt()).abs() < 1e-12);
        assert_eq!((mean.range, mean.kernels), (Interval { lo: 1.0, hi: 8.0 }, 4));
        assert_eq!(geometric_mean(&[]), None);
        let bare = Estimate { value: 3.0, interval: None, n: 1 };
        assert_eq!(geometric_mean(&[bare, ratio(1.0, 1.1)]).unwrap().interval, None);
    }

    #[test]
    fn a_kernel_without_the_ratio_is_left_out() {
        let of = |value: f64, denominator| {
            let ratio = crate::measure::Ratio {
                numerator: Contender::GO,
                denominator,
                estimate: ratio(value, 1.1),
                per_round: vec![],
            };
            Summary { ratios: vec![ratio], ..Summary::default() }
        };
        let summaries = [
            of(2.0, Contender::RUST),
            of(8.0, Contender::RUST),
            of(5.0, Contender::PYTHON),
            Summary::default(),
        ];
        let rows: Vec<KernelRow> = summaries
            .iter()
            .map(|summary| KernelRow {
                kernel: "x",
                title: "x",
                n: 1,
                summary,
                failed: vec![],
                too_busy: false,
            })
            .collect();
        let means = means(&rows, |row, language| measured(row, language, Contender::RUST));
        assert_eq!(means.len(), 1);
        assert_eq!((means[0].ratios.as_slice(), means[0].mean.kernels), ([2.0, 8.0].as_slice(), 2));
        assert!((means[0].mean.value - 4.0).abs() < 1e-12);
        assert_eq!(means[0].envelope(Contender::RUST).unwrap().range, Interval { lo: 0.7, hi: 3.3 });
        assert_eq!(means[0].envelope(Contender::PYTHON), None);
    }

    proptest! {
        #[test]
        fn turning_every_ratio_over_turns_the_mean_over(values in prop::collection::vec((0.01..100.0f64, 1.0..1.5f64), 1..9)) {
            let of = |power: i32| -> Vec<Estimate> {
                values.iter().map(|&(value, factor)| ratio(value.powi(power), factor)).collect()
            };
            let (there, back) = (geometric_mean(&of(1)).unwrap(), geometric_mean(&of(-1)).unwrap());
            prop_assert!((there.value * back.value - 1.0).abs() < 1e-9);
            prop_assert!((there.interval.unwrap().lo * back.interval.unwrap().hi - 1.0).abs() < 1e-9);
            prop_assert!(there.range.lo <= there.value * (1.0 + 1e-9) && there.value <= there.range.hi * (1.0 + 1e-9));
        }
    }
}
