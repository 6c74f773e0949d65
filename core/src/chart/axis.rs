//! A logarithmic axis with ticks a reader can say aloud.

use crate::format::significant;

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

    proptest! {
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
