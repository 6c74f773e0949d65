//! How time grows with size: measured at several sizes, held against what the card says.

use crate::kernel::Growth;
use crate::lang::Contender;
use crate::measure::{Estimate, Summary};

/// A measured size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Size.
    pub n: u32,
    /// Milliseconds a call.
    pub time: Estimate,
}

/// One language's times at several sizes.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    pub language: Contender,
    /// Its times, in the order of measuring.
    pub points: Vec<Point>,
}

/// The curves of all languages that gave figures, out of one run a size.
pub fn curves<'a>(runs: impl Iterator<Item = (u32, &'a Summary)> + Clone) -> Vec<Curve> {
    let curve = |language| {
        let points: Vec<Point> = runs
            .clone()
            .filter_map(|(n, summary)| Some(Point { n, time: summary.language(language)?.time }))
            .collect();
        (!points.is_empty()).then_some(Curve { language, points })
    };
    Contender::ALL.into_iter().filter_map(curve).collect()
}

impl Curve {
    /// The exponent that fits the times best: the slope of the logarithm of time over the logarithm of size, by least
    /// squares. `None` for fewer than two sizes.
    pub fn exponent(&self) -> Option<f64> {
        slope(self.points.iter().map(|point| (f64::from(point.n).ln(), point.time.value.ln())))
    }

    /// The same for the work that the card's formula gives at these sizes: what the exponent would be if time
    /// followed work exactly.
    pub fn expected_exponent(&self, growth: &Growth) -> Option<f64> {
        slope(self.points.iter().map(|point| (f64::from(point.n).ln(), growth.ln_work(point.n))))
    }
}

/// Slope of the line through points by least squares.
fn slope(points: impl Iterator<Item = (f64, f64)> + Clone) -> Option<f64> {
    let count = points.clone().count() as f64;
    let mean = |of: fn((f64, f64)) -> f64| points.clone().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let square = points.clone().map(|point| (point.0 - x).powi(2)).sum::<f64>();
    let product = points.map(|point| (point.0 - x) * (point.1 - y)).sum::<f64>();
    (count >= 2.0 && square > 0.0).then(|| product / square)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn curve(time: fn(f64) -> f64) -> Curve {
        let point = |n: u32| Point { n, time: Estimate { value: time(f64::from(n)), interval: None, n: 1 } };
        Curve { language: Contender::RUST, points: [10, 20, 40, 80, 160].map(point).to_vec() }
    }

    #[test]
    fn a_power_law_gives_its_exponent() {
        let cubic = Growth { power: 3.0, ..Growth::default() };
        let curve = curve(|n| 0.2 * n * n * n);
        assert!((curve.exponent().unwrap() - 3.0).abs() < 1e-9);
        assert!((curve.expected_exponent(&cubic).unwrap() - 3.0).abs() < 1e-9);
    }

    #[test]
    fn other_laws_are_held_against_their_own_slope() {
        let sort = Growth { power: 1.0, log: 1.0, ..Growth::default() };
        let curve = curve(|n| 3e-5 * n * n.log2());
        let (measured, expected) = (curve.exponent().unwrap(), curve.expected_exponent(&sort).unwrap());
        assert!((measured - expected).abs() < 1e-9 && (1.1..1.4).contains(&measured), "{measured}");
    }

    #[test]
    fn one_size_has_no_exponent() {
        let mut curve = curve(|n| n);
        curve.points.truncate(1);
        assert_eq!(curve.exponent(), None);
        curve.points.push(curve.points[0]);
        assert_eq!(curve.exponent(), None);
    }
}
