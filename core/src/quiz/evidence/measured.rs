//! The reader's own measurements as evidence on CPU speed.
//!
//! The table's ratios are native ones, so a ratio from a tab is corrected by the browser's prices, as verdicts on claims
//! are, before it stands among them. And a ratio of one kernel says little of another program: see [`ENOUGH`].

use crate::claims::{Adjusted, KeptRuns, KernelFactsOf};
use crate::lang::Language;
use crate::measure::{Estimate, Interval};
use crate::quiz::model::{Criterion, entry};

/// From how many kernels on their range stands alone; that of fewer also reaches over the published one. One program
/// more falls between the extremes of n others with probability (n - 1) / (n + 1), in whatever way programs differ: for
/// six 5/7, just above the share of draws that the quiz calls firm.
pub const ENOUGH: usize = 6;

/// Ratios that the reader has measured.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measured {
    /// What was measured, for the note: "the mean over nine kernels in this browser".
    pub what: String,
    /// The time of a language over that of Rust, with its interval; a language that is missing keeps its evidence.
    pub over_rust: Vec<(Language, Interval)>,
    /// The languages whose interval is the measured one joined with the published.
    pub joined: Vec<Language>,
}

impl Measured {
    pub(super) fn of(&self, language: Language) -> Option<Interval> {
        let usable = |range: &Interval| range.lo > 0.0 && range.lo <= range.hi && range.hi.is_finite();
        self.over_rust.iter().find(|(its, _)| *its == language).map(|it| it.1).filter(usable)
    }
}

/// A kernel that gave ratios over Rust.
struct Kernel<'a> {
    slug: &'a str,
    corrected: bool,
    over_rust: Vec<(Language, Interval)>,
}

impl<'a> Kernel<'a> {
    fn of(slug: &'a str, checks: &KeptRuns, known: KernelFactsOf<'_>) -> Option<Self> {
        let prices = known(slug).prices;
        let others = Language::ALL.into_iter().filter(|language| *language != Language::Rust);
        let over_rust: Vec<(Language, Interval)> = others
            .filter_map(|language| {
                let here = checks.ratio(slug, language, Language::Rust)?;
                let correct = |prices| Adjusted::of(&here, language, Language::Rust, prices).ratio;
                let Estimate { interval, .. } = prices.as_ref().map_or(here, correct);
                Some((language, interval?))
            })
            .collect();
        (!over_rust.is_empty()).then_some(Self { slug, corrected: prices.is_some(), over_rust })
    }

    fn range(&self, language: Language) -> Option<Interval> {
        self.over_rust.iter().find(|it| it.0 == language).map(|it| it.1)
    }
}

fn joined(one: Interval, other: Interval) -> Interval {
    Interval { lo: one.lo.min(other.lo), hi: one.hi.max(other.hi) }
}

impl Measured {
    /// From the finished checks of this browser; `None` where none gave a ratio to Rust. Where the browser's
    /// prices in a kernel are not known, its ratios are taken as they are, and that is said. The range of a language reaches over the
    /// intervals of all its kernels, and over the published range where they are fewer than [`ENOUGH`].
    pub fn from_checks(checks: &KeptRuns, known: KernelFactsOf<'_>) -> Option<Self> {
        let kernels = checks.kernels().into_iter();
        let kernels: Vec<Kernel<'_>> = kernels.filter_map(|slug| Kernel::of(slug, checks, known)).collect();
        let few: Vec<Language> =
            Language::ALL.into_iter().filter(|language| few_of(&kernels, *language)).collect();
        let range = |language: Language| {
            let own = kernels.iter().filter_map(|kernel| kernel.range(language)).reduce(joined)?;
            let published = entry(Criterion::Cpu, language).filter(|_| few.contains(&language));
            Some((language, published.map_or(own, |published| joined(own, published.range))))
        };
        (!kernels.is_empty()).then(|| Self {
            what: what(&kernels, !few.is_empty()),
            over_rust: Language::ALL.into_iter().filter_map(range).collect(),
            joined: few.clone(),
        })
    }
}

/// Whether a language was measured, but in too few kernels to stand alone.
fn few_of(kernels: &[Kernel<'_>], language: Language) -> bool {
    (1..ENOUGH).contains(&kernels.iter().filter(|kernel| kernel.range(language).is_some()).count())
}

/// What was measured, how it was corrected, and what is made of few kernels.
fn what(kernels: &[Kernel<'_>], few: bool) -> String {
    let slugs = |corrected: bool| -> Vec<&str> {
        kernels.iter().filter(|it| it.corrected == corrected).map(|it| it.slug).collect()
    };
    let (corrected, plain) = (slugs(true), slugs(false));
    let counted = |slugs: &[&str]| {
        format!("{} kernel{} ({})", slugs.len(), if slugs.len() == 1 { "" } else { "s" }, slugs.join(", "))
    };
    let corrected_in = |slugs: &[&str]| format!("{} in this browser, corrected by its price", counted(slugs));
    let plain_in = |slugs: &[&str]| format!("{} in this browser, not corrected", counted(slugs));
    let measured = match (corrected.as_slice(), plain.as_slice()) {
        ([], plain) => plain_in(plain),
        (corrected, []) => corrected_in(corrected),
        (corrected, plain) => format!("{}, and {}", corrected_in(corrected), plain_in(plain)),
    };
    if few {
        format!(
            "{measured}; fewer than {ENOUGH} say little of other programs, so the range reaches over the published one too"
        )
    } else {
        measured
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::{KeptRun, KernelFacts};
    use crate::lang::PerLanguage;
    use crate::sample;

    fn check(kernel: &str, ratios: &[(Language, Language, f64, f64)]) -> KeptRun {
        let ratio = |&(numerator, denominator, lo, hi): &(Language, Language, f64, f64)| {
            let interval = Some(Interval { lo, hi });
            (numerator, denominator, Estimate { value: f64::midpoint(lo, hi), interval, n: 10 })
        };
        sample::check(kernel, &ratios.iter().map(ratio).collect::<Vec<_>>())
    }

    fn all(checks: &[KeptRun]) -> KeptRuns {
        let mut all = KeptRuns::default();
        checks.iter().for_each(|check| all.add(check.clone()));
        all
    }

    /// Without a reference run.
    fn plain(checks: &[KeptRun]) -> Option<Measured> {
        Measured::from_checks(&all(checks), &|_| KernelFacts::default())
    }

    /// Kernels whose Go takes from 1.1 times the time of Rust on, a tenth more with each.
    fn of_go(count: usize) -> Vec<KeptRun> {
        let ratio = |index: usize| 1.1 + 0.1 * index as f64;
        let kernel = |index| {
            check(&format!("k{index}"), &[(Language::Go, Language::Rust, ratio(index), ratio(index))])
        };
        (0..count).map(kernel).collect()
    }

    #[test]
    fn a_few_kernels_widen_the_published_range_and_say_so() {
        use Language::{Go, Python, Rust};
        let published = |language| entry(Criterion::Cpu, language).unwrap().range;
        let fib = check("fib", &[(Python, Rust, 10.0, 90.0), (Go, Rust, 1.5, 1.7)]);
        let one = plain(std::slice::from_ref(&fib)).unwrap();
        assert_eq!(
            one.what,
            "1 kernel (fib) in this browser, not corrected; fewer than 6 say little of other programs, so the range \
             reaches over the published one too"
        );
        let python = Interval { lo: 10.0, hi: published(Python).hi };
        assert_eq!(one.over_rust, [(Go, published(Go)), (Python, python)]);
        assert_eq!(one.joined, [Go, Python]);
    }

    #[test]
    fn enough_kernels_stand_alone_each_language_by_its_own_count() {
        let few = plain(&of_go(ENOUGH - 1)).unwrap();
        assert_eq!(few.over_rust[0].1, entry(Criterion::Cpu, Language::Go).unwrap().range);
        let mut checks = of_go(ENOUGH);
        let enough = plain(&checks).unwrap();
        assert_eq!(enough.what, "6 kernels (k0, k1, k2, k3, k4, k5) in this browser, not corrected");
        assert_eq!(enough.over_rust, [(Language::Go, Interval { lo: 1.1, hi: 1.6 })]);
        checks[0].ratios.push((
            Language::Python,
            Language::Rust,
            Estimate { value: 30.0, interval: Some(Interval { lo: 29.0, hi: 31.0 }), n: 10 },
        ));
        let both = plain(&checks).unwrap();
        assert_eq!(both.over_rust[0], enough.over_rust[0]);
        assert_eq!(both.over_rust[1].1, entry(Criterion::Cpu, Language::Python).unwrap().range);
        assert_eq!((enough.joined, both.joined.as_slice()), (vec![], [Language::Python].as_slice()));
        assert!(both.what.contains("fewer than 6"), "{}", both.what);
    }

    #[test]
    fn the_price_of_the_browser_is_taken_out_where_it_is_known() {
        let exactly = |value| Estimate { value, interval: Some(Interval { lo: value, hi: value }), n: 10 };
        // Here Go costs twice as much as natively, Rust a tenth more.
        let prices = PerLanguage([exactly(1.1), exactly(2.0), exactly(1.0), exactly(1.0)]);
        let known =
            |kernel: &str| KernelFacts { prices: (kernel != "k5").then_some(prices), counts_calls: false };
        let measured = Measured::from_checks(&all(&of_go(ENOUGH)), &known).unwrap();
        assert_eq!(
            measured.what,
            "5 kernels (k0, k1, k2, k3, k4) in this browser, corrected by its price, and 1 kernel (k5) in this browser, \
             not corrected"
        );
        let (language, range) = measured.over_rust[0];
        assert_eq!(language, Language::Go);
        assert!((range.lo - 1.1 * 1.1 / 2.0).abs() < 1e-9 && (range.hi - 1.6).abs() < 1e-9, "{range:?}");
    }

    #[test]
    fn without_a_ratio_to_rust_nothing_is_measured() {
        assert_eq!(plain(&[]), None);
        // Of Python and Go alone there is a ratio, but none that leads to Rust.
        assert_eq!(plain(&[check("fib", &[(Language::Python, Language::Go, 20.0, 30.0)])]), None);
    }
}
