//! Time against size on two logarithmic axes, and the table beside it.

use super::axis::{LogAxis, Tick};
use super::table::{Table, none};
use crate::format::{digits, duration, duration_range, printed, significant};
use crate::growth::Curve;
use crate::kernel::Growth;
use crate::lang::Contender;

/// A place on the chart: size, milliseconds.
pub type Place = (f64, f64);

/// One language's line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub language: Contender,
    pub measured: Vec<Place>,
    /// What the card's formula makes of the first measured time.
    pub expected: Vec<Place>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct GrowthChart {
    /// Sizes, with a tick at each that is offered.
    pub sizes: LogAxis,
    /// Milliseconds a call.
    pub times: LogAxis,
    pub lines: Vec<Line>,
}

impl GrowthChart {
    /// The chart of what was measured so far, at the sizes `steps`.
    pub fn of(curves: &[Curve], growth: &Growth, steps: &[u32]) -> Self {
        let lines: Vec<Line> = curves.iter().map(|curve| line(curve, growth)).collect();
        let all = lines.iter().flat_map(|line| line.measured.iter().chain(&line.expected));
        let times = LogAxis::around(all.map(|place| place.1));
        Self { sizes: sizes(steps), times, lines }
    }

    /// The figure in words, for those who cannot see it.
    pub fn summary(&self) -> String {
        let lines = self.lines.iter().map(|line| {
            let places =
                line.measured.iter().map(|&(n, ms)| format!("n {}: {}", printed(n), duration(ms, 2)));
            format!("{}: {}", line.language.label(), places.collect::<Vec<_>>().join(", "))
        });
        let lines: Vec<String> = lines.collect();
        if lines.is_empty() {
            return "Time a call over size, log scales. Nothing measured yet.".to_owned();
        }
        format!("Time a call over size, log scales. {}.", lines.join("; "))
    }
}

fn line(curve: &Curve, growth: &Growth) -> Line {
    let first = curve.points.first();
    let expected = |n: u32| Some((f64::from(n), first?.time.value * growth.factor(first?.n, n)));
    Line {
        language: curve.language,
        measured: curve.points.iter().map(|point| (f64::from(point.n), point.time.value)).collect(),
        expected: curve.points.iter().filter_map(|point| expected(point.n)).collect(),
    }
}

fn sizes(steps: &[u32]) -> LogAxis {
    let values = || steps.iter().map(|&n| f64::from(n.max(1)));
    let (lo, hi) = values().fold((f64::INFINITY, 0.0_f64), |(lo, hi), n| (lo.min(n), hi.max(n)));
    let air = (hi / lo).powf(0.08).max(1.02);
    let tick = |value: f64| Tick { value, label: printed(value) };
    LogAxis { lo: lo / air, hi: hi * air, ticks: values().map(tick).collect() }
}

impl Table {
    /// A row a language: its time at each size, the exponent that fits, and the card's.
    pub fn of_growth(curves: &[Curve], growth: &Growth, steps: &[u32]) -> Self {
        let sizes = steps.iter().map(|&n| format!("n = {}", printed(f64::from(n))));
        let names = ["Fitted exponent", "The card’s", "Time over the card’s growth, first to last size"];
        let first = std::iter::once("Language".to_owned());
        Self {
            headings: first.chain(sizes).chain(names.map(str::to_owned)).collect(),
            rows: curves.iter().map(|curve| cells(curve, growth, steps)).collect(),
        }
    }
}

fn cells(curve: &Curve, growth: &Growth, steps: &[u32]) -> Vec<String> {
    let time = |n: &u32| {
        let time = curve.points.iter().find(|point| point.n == *n)?.time;
        let digits = digits(time.value, time.interval);
        let range = time.interval.map(|interval| format!(" ({})", duration_range(interval, digits)));
        Some(duration(time.value, digits) + &range.unwrap_or_default())
    };
    let exponent = |value: Option<f64>| value.map_or_else(none, |value| significant(value, 3));
    let quotient = curve.points.first().zip(curve.points.last()).filter(|(first, last)| first.n != last.n);
    let quotient = quotient.map(|(first, last)| {
        significant(last.time.value / first.time.value / growth.factor(first.n, last.n), 2) + "×"
    });
    let times = steps.iter().map(|n| time(n).unwrap_or_else(none));
    std::iter::once(curve.language.label().to_owned())
        .chain(times)
        .chain([
            exponent(curve.exponent()),
            exponent(curve.expected_exponent(growth)),
            quotient.unwrap_or_else(none),
        ])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::growth::Point;
    use crate::measure::Estimate;

    const SQUARE: Growth = Growth { power: 2.0, log: 0.0, base: 1.0, factorial: 0.0 };

    fn curve(sizes: &[u32]) -> Curve {
        let point =
            |&n: &u32| Point { n, time: Estimate { value: 0.001 * f64::from(n * n), interval: None, n: 1 } };
        Curve { language: Contender::GO, points: sizes.iter().map(point).collect() }
    }

    #[test]
    fn a_line_that_follows_its_card_lies_on_it() {
        let steps = [10, 20, 40, 80, 160];
        let chart = GrowthChart::of(&[curve(&steps)], &SQUARE, &steps);
        for (measured, expected) in chart.lines[0].measured.iter().zip(&chart.lines[0].expected) {
            assert!((measured.1 / expected.1 - 1.0).abs() < 1e-9);
        }
        assert_eq!(chart.sizes.ticks.len(), 5);
        assert!(chart.sizes.lo < 10.0 && chart.sizes.hi > 160.0);
    }

    #[test]
    fn sizes_to_come_have_no_time_yet() {
        let steps = [10, 20, 40, 80, 160];
        let table = Table::of_growth(&[curve(&steps[..2])], &SQUARE, &steps);
        assert_eq!(table.headings.len(), table.rows[0].len());
        let expected = ["Go", "100\u{a0}µs", "400\u{a0}µs", "–", "–", "–", "2.00", "2.00", "1.0×"];
        assert_eq!(table.rows[0], expected);
        let alone = Table::of_growth(&[curve(&steps[..1])], &SQUARE, &steps);
        assert_eq!(alone.rows[0][6..], ["–", "–", "–"]);
        assert!(GrowthChart::of(&[], &SQUARE, &steps).lines.is_empty());
    }
}
