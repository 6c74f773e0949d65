//! The ladder of a claim: what its document and others published, beside what was measured here.

use super::super::row::{Mark, Row, mark, ratio_mark, time_mark};
use super::{Ladder, Scale, Subject};
use crate::claims::{Claim, Comparison, KeptRuns, Printed, Value};
use crate::lang::Language;
use crate::measure::{Interval, Ratio, Summary};

/// What was measured of a claim's kernel: the run that this page has made, or what is left of an earlier one.
#[derive(Clone, Copy, Debug, Default)]
pub struct Measured<'a> {
    /// The figures of the run, with its single workers and its times.
    pub summary: Option<&'a Summary>,
    /// What is known of its ratios, and the kernel's slug.
    pub checks: Option<(&'a KeptRuns, &'a str)>,
    /// Factor from the measured size to the published one.
    pub to_published_size: f64,
}

impl Ladder {
    /// The ladder of a claim whose test is of ratios at size `n`.
    pub fn of(claim: &Claim, n: u32, measured: Measured, baseline: Language, scale: Scale) -> Self {
        let ms = ms_in(&claim.unit);
        let scale = if ms.is_some() { scale } else { Scale::Ratio };
        let row = |language: Language| Row {
            published: published(&claim.values, language, baseline, scale, ms),
            others: claim
                .others
                .iter()
                .filter_map(|source| published(&source.values, language, baseline, scale, ms))
                .collect(),
            here: match scale {
                Scale::Ratio => measured_ratio(measured, language, baseline),
                Scale::Milliseconds => {
                    measured.summary.and_then(|it| time_mark(it, language.into(), measured.to_published_size))
                }
            },
            ..Row::empty(language.into())
        };
        let rows = Language::ALL.into_iter().map(row).collect();
        Self {
            has_milliseconds: ms.is_some(),
            ..Self::with_rows(Subject::Claim(n), scale, baseline.into(), rows)
        }
    }
}

impl Ladder {
    /// The ladder of a claim whose test is of order: the language that it is about at 1, the geometric mean over all kernels
    /// for each of the others, as it is judged, and the single kernels as dots. `None` without a comparison.
    pub fn of_order(comparisons: &[Comparison]) -> Option<Self> {
        let about = comparisons.first()?.language;
        let is_measured = comparisons.iter().any(|it| it.mean.is_some());
        let row = |language: Language| {
            let here = match comparisons.iter().find(|it| it.other == language) {
                Some(comparison) => mean_mark(comparison),
                None if language == about && is_measured => {
                    Some(Mark { value: 1.0, interval: None, workers: Vec::new() })
                }
                None => None,
            };
            Row { here, ..Row::empty(language.into()) }
        };
        let shown =
            |language: &Language| *language == about || comparisons.iter().any(|it| it.other == *language);
        let rows = Language::ALL.into_iter().filter(shown).map(row).collect();
        Some(Self::with_rows(Subject::Suite, Scale::Ratio, about.into(), rows))
    }
}

/// How many times the time of the comparison's language the other one takes.
fn mean_mark(comparison: &Comparison) -> Option<Mark> {
    let mean = comparison.mean?;
    Some(Mark {
        value: 1.0 / mean.value,
        interval: mean.interval.map(|Interval { lo, hi }| Interval { lo: 1.0 / hi, hi: 1.0 / lo }),
        workers: comparison.kernels.iter().map(|kernel| 1.0 / kernel.judged().value).collect(),
    })
}

/// Milliseconds in a unit of time; `None` for any other unit.
fn ms_in(unit: &str) -> Option<f64> {
    match unit {
        "s" => Some(1_000.0),
        "ms" => Some(1.0),
        "µs" | "μs" => Some(1e-3),
        "ns" => Some(1e-6),
        _ => None,
    }
}

/// What a source prints for a language, over what it prints for the baseline or in milliseconds.
fn published(
    values: &[Value],
    language: Language,
    baseline: Language,
    scale: Scale,
    ms: Option<f64>,
) -> Option<f64> {
    let number = |language| {
        values.iter().filter(|value| value.language == language).find_map(|value| match value.printed {
            Printed::Number { value, .. } if value > 0.0 => Some(value),
            Printed::Number { .. } | Printed::Range(_) | Printed::Text(_) => None,
        })
    };
    match scale {
        Scale::Ratio => Some(number(language)? / number(baseline)?),
        Scale::Milliseconds => Some(number(language)? * ms?),
    }
}

/// The ratio of the run of this page with its rounds, or that of an earlier run without.
fn measured_ratio(measured: Measured, language: Language, baseline: Language) -> Option<Mark> {
    let with_rounds = measured.summary.and_then(|summary| {
        let is_over = |ratio: &Ratio| ratio.denominator == baseline;
        if language == baseline || summary.ratio(language).is_some_and(is_over) {
            ratio_mark(summary, language.into(), baseline.into())
        } else {
            None
        }
    });
    let kept = || {
        let (checks, kernel) = measured.checks?;
        if language != baseline {
            return Some(mark(&checks.ratio(kernel, language, baseline)?, &[], 1.0));
        }
        let is_there = |other| other != language && checks.best(kernel, language, other).is_some();
        let one = || Mark { value: 1.0, interval: None, workers: Vec::new() };
        Language::ALL.into_iter().any(is_there).then(one)
    };
    with_rounds.or_else(kept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::{Article, KernelFacts, Test, TestResult, evidence, parse};
    use crate::measure::Estimate;
    use crate::sample;

    fn article() -> Article {
        parse(include_str!("../../../../data/claims/article.json")).unwrap()
    }

    fn fibonacci() -> Claim {
        article().claims.into_iter().find(|claim| claim.id == "fib").unwrap()
    }

    fn before(claim: &Claim, scale: Scale) -> Ladder {
        Ladder::of(claim, 35, Measured::default(), Language::Rust, scale)
    }

    #[test]
    fn before_a_run_the_published_marks_stand_alone() {
        let ladder = before(&fibonacci(), Scale::Ratio);
        let published: Vec<_> = ladder.rows.iter().map(|row| row.published.is_some()).collect();
        assert_eq!(published, [true, true, false, true]);
        assert!(ladder.rows.iter().all(|row| row.here.is_none()));
        assert_eq!(ladder.rows[0].published, Some(1.0));
    }

    #[test]
    fn milliseconds_are_the_articles() {
        let ladder = before(&fibonacci(), Scale::Milliseconds);
        assert_eq!(ladder.rows[3].published, Some(1_330.0));
    }

    #[test]
    fn the_marks_of_a_reference_follow_the_scale() {
        let file = include_str!("../../../tests/fixtures/reference.json");
        let suite = crate::reference::Reference::parse(file).unwrap().suite();
        let fib = suite.kernel("fib").unwrap();
        let claim = fibonacci();
        let marks = |baseline, scale| {
            let ladder =
                Ladder::of(&claim, 35, Measured::default(), baseline, scale).with_reference(fib, 47.0);
            let marks = Language::ALL.map(|language| {
                ladder.rows.iter().find(|row| row.language == language).unwrap().reference.unwrap()
            });
            assert!(marks.iter().all(|mark| (ladder.axis.lo..=ladder.axis.hi).contains(mark)), "{marks:?}");
            marks
        };
        let over_rust = marks(Language::Rust, Scale::Ratio);
        assert_eq!(over_rust[0], 1.0);
        assert!(over_rust[1] > 1.2 && over_rust[3] > 20.0, "{over_rust:?}");
        let over_go = marks(Language::Go, Scale::Ratio);
        assert!((over_go[0] * over_rust[1] - 1.0).abs() < 1e-9 && over_go[1] == 1.0);
        assert_eq!(marks(Language::Rust, Scale::Milliseconds)[1], fib.native(Language::Go).value * 47.0);
    }

    #[test]
    fn what_others_published_is_over_their_own_baseline() {
        let ladder = before(&fibonacci(), Scale::Ratio);
        let others: Vec<Vec<f64>> = ladder.rows.iter().map(|row| row.others.clone()).collect();
        assert_eq!(others[0], [1.0, 1.0]);
        assert_eq!(others[2], [107.9 / 24.1, 85.8 / 27.9]);
        assert_eq!(before(&fibonacci(), Scale::Milliseconds).rows[3].others, [1_315.0, 1_519.0]);
    }

    #[test]
    fn figures_that_are_no_times_have_one_scale() {
        let claim = Claim { unit: "µs a request".to_owned(), ..fibonacci() };
        let ladder = before(&claim, Scale::Milliseconds);
        assert_eq!((ladder.scale, ladder.has_milliseconds), (Scale::Ratio, false));
        let claim = Claim { unit: "s".to_owned(), ..fibonacci() };
        assert_eq!(before(&claim, Scale::Milliseconds).rows[0].published, Some(22_000.0));
    }

    #[test]
    fn an_order_is_drawn_over_the_language_that_it_is_about() {
        let article = article();
        let claim = article.claims.iter().find(|claim| claim.id == "python-cpu").unwrap();
        let Some(Test::Order { kernels, .. }) = &claim.test else { panic!() };
        let ladder = |checks: &KeptRuns| {
            let TestResult::Order { comparisons, .. } = evidence(claim, checks, &|_| KernelFacts::default())
            else {
                panic!()
            };
            Ladder::of_order(&comparisons).unwrap()
        };
        let empty = ladder(&KeptRuns::default());
        assert_eq!(
            (empty.rows.len(), empty.baseline, empty.has_milliseconds),
            (4, Language::Python.into(), false)
        );
        assert!(empty.rows.iter().all(|row| row.here.is_none()));
        let mut checks = KeptRuns::default();
        for (kernel, value) in kernels.iter().zip([20.0, 40.0, 80.0]) {
            let estimate =
                Estimate { value, interval: Some(Interval { lo: value / 1.1, hi: value * 1.1 }), n: 5 };
            let over = |other| (Language::Python, other, estimate);
            checks
                .add(sample::check(kernel, &[Language::Rust, Language::Go, Language::JavaScript].map(over)));
        }
        let rows = ladder(&checks).rows;
        let here: Vec<&Mark> = rows.iter().map(|row| row.here.as_ref().unwrap()).collect();
        assert!(
            (here[0].value - 1.0 / 40.0).abs() < 1e-9
                && here[0].workers == [1.0 / 20.0, 1.0 / 40.0, 1.0 / 80.0]
        );
        assert!(here[0].interval.unwrap().covers(1.0 / 40.0) && here[3].value == 1.0);
    }

    #[test]
    fn an_earlier_run_stands_there_by_its_ratios() {
        let estimate =
            |value: f64| Estimate { value, interval: Some(Interval { lo: value, hi: value }), n: 5 };
        let mut checks = KeptRuns::default();
        checks.add(sample::check(
            "fib",
            &[
                (Language::Go, Language::Rust, estimate(6.0)),
                (Language::Python, Language::Rust, estimate(120.0)),
            ],
        ));
        let measured = Measured { checks: Some((&checks, "fib")), ..Measured::default() };
        let here = |baseline| {
            let ladder = Ladder::of(&fibonacci(), 35, measured, baseline, Scale::Ratio);
            ladder.rows.into_iter().map(|row| row.here.map(|mark| mark.value)).collect::<Vec<_>>()
        };
        assert_eq!(here(Language::Rust), [Some(1.0), Some(6.0), None, Some(120.0)]);
        assert_eq!(here(Language::Go)[3].map(f64::round), Some(20.0));
    }
}
