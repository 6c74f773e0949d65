//! Axes with ticks a reader can say aloud.

use crate::format::{printed, significant};

/// A labelled place on an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where.
    pub value: f64,
    /// What stands there.
    pub label: String,
}

/// A logarithmic axis from `lo` to `hi`, both positive, `lo` < `hi`.
#[derive(Clone, Debug, PartialEq)]
pub struct LogAxis {
    /// Lower end.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
    /// Its ticks, ascending, within the ends.
    pub ticks: Vec<Tick>,
}

/// More decades than this show powers of ten only.
const DECADES_WITH_STEPS: f64 = 2.6;

impl LogAxis {
    /// The axis that holds all `values` with a little air; values that no logarithm has are left out. Without any
    /// the axis runs from 1 to 10.
    pub fn around(values: impl IntoIterator<Item = f64>) -> Self {
        let usable = values.into_iter().filter(|value| value.is_finite() && (1e-9..1e12).contains(value));
        let (mut lo, mut hi) = usable.fold((f64::INFINITY, 0.0_f64), |(lo, hi), v| (lo.min(v), hi.max(v)));
        if lo > hi {
            (lo, hi) = (1.0, 10.0);
        }
        // Some air, and never less than a factor of five in all, so that there are ticks to read by.
        let air = (hi / lo).powf(0.08).max((5.0 / (hi / lo)).sqrt()).max(1.1);
        (lo, hi) = (lo / air, hi * air);
        Self { lo, hi, ticks: ticks(lo, hi) }
    }

    /// Position of a value: 0 at `lo`, 1 at `hi`, clamped.
    pub fn position(&self, value: f64) -> f64 {
        ((value / self.lo).ln() / (self.hi / self.lo).ln()).clamp(0.0, 1.0)
    }
}

fn ticks(lo: f64, hi: f64) -> Vec<Tick> {
    let steps: &[f64] = if (hi / lo).log10() <= DECADES_WITH_STEPS { &[1.0, 2.0, 5.0] } else { &[1.0] };
    #[expect(clippy::cast_possible_truncation, reason = "the axis lies within 1e-10 to 1e13")]
    let (first, last) = (lo.log10().floor() as i32, hi.log10().ceil() as i32);
    (first..=last)
        .flat_map(|power| steps.iter().map(move |step| step * 10f64.powi(power)))
        .filter(|value| (lo..=hi).contains(value))
        .map(|value| Tick { value, label: significant(value, 1) })
        .collect()
}

/// A linear axis from `lo` to `hi`, `lo` < `hi`.
#[derive(Clone, Debug, PartialEq)]
pub struct LinearAxis {
    /// Lower end.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
    /// Its ticks, ascending, within the ends.
    pub ticks: Vec<Tick>,
}

/// Values beyond this, to either side of zero, are left out: no figure in any unit is so large, and its neighbours would
/// vanish beside it.
const LARGEST: f64 = 1e15;
/// An axis has about this many ticks.
const STEPS: f64 = 5.0;

impl LinearAxis {
    /// The axis from zero that holds all `values`: a bar's length is its figure. Without any the axis runs from 0 to 1.
    pub fn from_zero(values: impl IntoIterator<Item = f64>) -> Self {
        let (lo, hi) = ends(values).unwrap_or((0.0, 1.0));
        let (lo, hi) = (lo.min(0.0), hi.max(0.0));
        Self::between(lo, if lo < hi { hi } else { 1.0 })
    }

    /// The axis that holds all `values` with a little air, for marks whose place counts, not their length. Without any
    /// the axis runs from 0 to 1.
    pub fn around(values: impl IntoIterator<Item = f64>) -> Self {
        let (lo, hi) = ends(values).unwrap_or((0.0, 1.0));
        let air = ((hi - lo) * 0.06).max(hi.abs().max(lo.abs()) * 0.06).max(1e-9);
        // Air must not make values of one sign look as if there were some of the other.
        let lo = if lo >= 0.0 { (lo - air).max(0.0) } else { lo - air };
        let hi = if hi <= 0.0 && lo < 0.0 { (hi + air).min(0.0) } else { hi + air };
        Self::between(lo, hi)
    }

    fn between(lo: f64, hi: f64) -> Self {
        let step = step((hi - lo) / STEPS);
        let (first, last) = ((lo / step).ceil(), (hi / step).floor());
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most twelve")]
        let count = (last - first).clamp(0.0, 12.0) as usize;
        let ticks = (0..=count).map(|index| (first + index as f64) * step);
        // Not `-0`.
        let tick = |value: f64| Tick { value: value + 0.0, label: printed(value + 0.0) };
        Self { lo, hi, ticks: ticks.map(tick).collect() }
    }

    /// Position of a value: 0 at `lo`, 1 at `hi`, clamped.
    pub fn position(&self, value: f64) -> f64 {
        ((value - self.lo) / (self.hi - self.lo)).clamp(0.0, 1.0)
    }
}

fn ends(values: impl IntoIterator<Item = f64>) -> Option<(f64, f64)> {
    values.into_iter().filter(|value| value.abs() <= LARGEST).fold(None, |ends, value| {
        let (lo, hi) = ends.unwrap_or((value, value));
        Some((value.min(lo), value.max(hi)))
    })
}

/// The next of 1, 2, 5, 10, ... times a power of ten.
fn step(least: f64) -> f64 {
    let power = 10f64.powf(least.log10().floor());
    let fits = [1.0, 2.0, 5.0].into_iter().map(|step| step * power).find(|step| *step >= least * 0.999);
    fits.unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ticks_of_the_article() {
        let axis = LogAxis::around([1.0, 1.77, 60.5]);
        let labels: Vec<&str> = axis.ticks.iter().map(|tick| tick.label.as_str()).collect();
        assert_eq!(labels, ["1", "2", "5", "10", "20", "50"]);
    }

    #[test]
    fn four_decades_show_powers_of_ten() {
        let axis = LogAxis::around([1.0, 10_000.0]);
        let labels: Vec<&str> = axis.ticks.iter().map(|tick| tick.label.as_str()).collect();
        assert_eq!(labels, ["1", "10", "100", "1,000", "10,000"]);
    }

    #[test]
    fn bars_stand_on_zero() {
        let axis = LinearAxis::from_zero([320_000.0, 338_000.0, 32_000.0]);
        let labels: Vec<&str> = axis.ticks.iter().map(|tick| tick.label.as_str()).collect();
        assert_eq!(labels, ["0", "100,000", "200,000", "300,000"]);
        assert_eq!((axis.position(0.0), axis.position(338_000.0)), (0.0, 1.0));
        let below = LinearAxis::from_zero([-3.0, 2.0]);
        assert_eq!((below.lo, below.hi), (-3.0, 2.0));
        assert_eq!(LinearAxis::from_zero([0.0, f64::NAN, 1e300]).hi, 1.0);
    }

    #[test]
    fn marks_stand_within_air() {
        let axis = LinearAxis::around([85_000.0, 210_000.0]);
        assert!(axis.lo > 60_000.0 && axis.lo < 85_000.0 && axis.hi > 210_000.0);
        assert!(axis.ticks.iter().any(|tick| tick.label == "100,000"), "{axis:?}");
        assert_eq!(LinearAxis::around([1.0, 100.0]).lo, 0.0);
    }

    proptest! {
        #[test]
        fn any_values_give_a_usable_linear_axis(values in prop::collection::vec(any::<f64>(), 0..8)) {
            for axis in [LinearAxis::from_zero(values.iter().copied()), LinearAxis::around(values.iter().copied())] {
                prop_assert!(axis.lo < axis.hi && axis.lo.is_finite() && axis.hi.is_finite());
                prop_assert!(axis.ticks.len() < 14);
                for value in values.iter().filter(|value| value.abs() <= LARGEST) {
                    prop_assert!((axis.lo..=axis.hi).contains(value));
                    prop_assert!((0.0..=1.0).contains(&axis.position(*value)));
                }
            }
        }

        #[test]
        fn any_values_give_a_usable_axis(values in prop::collection::vec(any::<f64>(), 0..8)) {
            let axis = LogAxis::around(values.iter().copied());
            prop_assert!(axis.lo > 0.0 && axis.hi >= axis.lo * 4.9 && axis.hi.is_finite());
            prop_assert!(!axis.ticks.is_empty() && axis.ticks.len() < 30);
            for value in values {
                if (1e-9..1e12).contains(&value) {
                    prop_assert!((axis.lo..=axis.hi).contains(&value));
                }
            }
        }
    }
}
