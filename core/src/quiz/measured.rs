//! The reader's own measurements as evidence on CPU speed.

use super::ledger::Measured;
use crate::claims::Checks;
use crate::lang::Language;
use crate::measure::Interval;

impl Measured {
    /// From the finished checks of this browser; `None` where none gave a ratio to Rust. With several kernels the range of a
    /// language reaches over all their intervals, as those of the table reach over the kernels of public suites.
    pub fn from_checks(checks: &Checks) -> Option<Self> {
        let mut kernels = Vec::new();
        let mut over_rust = Vec::new();
        for language in Language::ALL.into_iter().filter(|language| *language != Language::Rust) {
            let ratios = checks.iter().filter_map(|check| {
                let range = check.ratio(language, Language::Rust)?.interval?;
                Some((check.kernel.as_str(), range))
            });
            let mut all: Option<Interval> = None;
            for (kernel, range) in ratios {
                if !kernels.contains(&kernel) {
                    kernels.push(kernel);
                }
                all =
                    Some(all.map_or(range, |all| Interval {
                        lo: all.lo.min(range.lo),
                        hi: all.hi.max(range.hi),
                    }));
            }
            over_rust.extend(all.map(|range| (language, range)));
        }
        let what = match kernels.as_slice() {
            [] => return None,
            [one] => format!("the kernel {one} in this browser"),
            all => format!("{} kernels in this browser ({})", all.len(), all.join(", ")),
        };
        Some(Self { what, over_rust })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::Check;
    use crate::measure::{Estimate, Preset};

    fn check(kernel: &str, ratios: &[(Language, Language, f64, f64)]) -> Check {
        let ratio = |&(numerator, denominator, lo, hi): &(Language, Language, f64, f64)| {
            let interval = Some(Interval { lo, hi });
            (numerator, denominator, Estimate { value: f64::midpoint(lo, hi), interval, n: 10 })
        };
        Check {
            kernel: kernel.to_owned(),
            n: 27,
            preset: Preset::Quick,
            build: "0123456789abcdef".to_owned(),
            date: "2026-11-24T10:00:00Z".to_owned(),
            ratios: ratios.iter().map(ratio).collect(),
        }
    }

    fn of(checks: &[Check]) -> Option<Measured> {
        let mut all = Checks::default();
        checks.iter().for_each(|check| all.add(check.clone()));
        Measured::from_checks(&all)
    }

    #[test]
    fn one_kernel_gives_its_intervals_and_several_reach_over_all() {
        use Language::{Go, Python, Rust};
        let fib = check("fib", &[(Python, Rust, 50.0, 54.0), (Go, Rust, 1.5, 1.7)]);
        let one = of(std::slice::from_ref(&fib)).unwrap();
        assert_eq!(one.what, "the kernel fib in this browser");
        assert_eq!(
            one.over_rust,
            [(Go, Interval { lo: 1.5, hi: 1.7 }), (Python, Interval { lo: 50.0, hi: 54.0 })]
        );
        let sort = check("quicksort", &[(Python, Rust, 80.0, 90.0)]);
        let both = of(&[fib, sort]).unwrap();
        assert_eq!(both.what, "2 kernels in this browser (fib, quicksort)");
        assert_eq!(both.over_rust[1], (Python, Interval { lo: 50.0, hi: 90.0 }));
    }

    #[test]
    fn without_a_ratio_to_rust_nothing_is_measured() {
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[check("fib", &[(Language::Python, Language::Go, 20.0, 30.0)])]), None);
    }
}
