//! Numbers as a reader sees them: two significant digits unless the interval earns more, and always a unit.

use crate::measure::Interval;

/// A number with `digits` significant digits, without exponent, with thousands separated by commas.
pub fn significant(value: f64, digits: i32) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    if value == 0.0 {
        return "0".to_owned();
    }
    let magnitude = |value: f64| value.abs().log10().floor();
    let places = f64::from(digits) - 1.0 - magnitude(value);
    // Rounding may carry into the next power of ten (9.96 -> 10), which needs a place less.
    let rounded = (value * 10f64.powf(places)).round() / 10f64.powf(places);
    let places = (f64::from(digits) - 1.0 - magnitude(rounded)).max(0.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    let places = places.min(12.0) as usize;
    group_thousands(&format!("{rounded:.places$}"))
}

fn group_thousands(number: &str) -> String {
    let (sign, number) = number.strip_prefix('-').map_or(("", number), |rest| ("-", rest));
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let mut grouped = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if !fraction.is_empty() {
        grouped.push('.');
        grouped.push_str(fraction);
    }
    grouped
}

/// A printed figure as it was printed: no digits added, none taken away.
pub fn printed(value: f64) -> String {
    // To six places and without what is zero there: `to_string` would bring a second printer of floats into the page.
    let digits = format!("{value:.6}");
    group_thousands(digits.trim_end_matches('0').trim_end_matches('.'))
}

/// Significant digits that an interval earns: two, and more only when both its ends agree to them.
pub fn digits(value: f64, interval: Option<Interval>) -> i32 {
    let Some(interval) = interval else { return 2 };
    let share = (interval.hi - interval.lo) / 2.0 / value.abs();
    if !share.is_finite() || share >= 0.05 {
        2
    } else if share >= 0.005 {
        3
    } else {
        4
    }
}

/// A duration given in milliseconds, in the unit that suits it.
pub fn duration(ms: f64, digits: i32) -> String {
    let (value, unit) = if ms >= 10_000.0 {
        (ms / 1_000.0, "s")
    } else if ms >= 1.0 || ms == 0.0 {
        (ms, "ms")
    } else if ms >= 0.001 {
        (ms * 1_000.0, "µs")
    } else {
        (ms * 1_000_000.0, "ns")
    };
    format!("{}\u{a0}{unit}", significant(value, digits))
}

/// A range of durations, both ends in the unit that suits the upper one.
pub fn duration_range(interval: Interval, digits: i32) -> String {
    let (factor, unit) = if interval.hi >= 10_000.0 {
        (0.001, "s")
    } else if interval.hi >= 1.0 {
        (1.0, "ms")
    } else if interval.hi >= 0.001 {
        (1_000.0, "µs")
    } else {
        (1_000_000.0, "ns")
    };
    let end = |ms: f64| significant(ms * factor, digits);
    format!("{} to {}\u{a0}{unit}", end(interval.lo), end(interval.hi))
}

/// A ratio: "7.4×".
pub fn ratio(value: f64, digits: i32) -> String {
    format!("{}×", significant(value, digits))
}

/// A range of ratios: "7.2 to 7.6×".
pub fn ratio_range(interval: Interval, digits: i32) -> String {
    format!("{} to {}", significant(interval.lo, digits), ratio(interval.hi, digits))
}

/// A length of time to expect, coarse: "about 2 minutes".
pub fn about_minutes(ms: f64) -> String {
    let seconds = ms / 1_000.0;
    if seconds < 55.0 {
        format!("about {:.0} seconds", (seconds / 5.0).round().max(1.0) * 5.0)
    } else if seconds < 90.0 {
        "about a minute".to_owned()
    } else {
        format!("about {:.0} minutes", seconds / 60.0)
    }
}

/// Time left, coarse, since it is a guess: "about 20 s left".
pub fn time_left(ms: f64) -> String {
    let seconds = ms / 1_000.0;
    if seconds < 1.5 {
        "a second left".to_owned()
    } else if seconds < 20.0 {
        format!("about {}\u{a0}s left", seconds.round())
    } else if seconds < 90.0 {
        format!("about {}\u{a0}s left", (seconds / 5.0).round() * 5.0)
    } else {
        format!("about {}\u{a0}min left", significant(seconds / 60.0, 2))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn significant_digits() {
        for (value, digits, text) in [
            (0.0, 2, "0"),
            (7.44, 2, "7.4"),
            (9.96, 2, "10"),
            (0.0996, 2, "0.10"),
            (60.4545, 2, "60"),
            (60.4545, 3, "60.5"),
            (1_330.0, 2, "1,300"),
            (1_330.0, 4, "1,330"),
            (1_234_567.0, 4, "1,235,000"),
            (-12.3, 2, "-12"),
            (f64::NAN, 2, "–"),
        ] {
            assert_eq!(significant(value, digits), text);
        }
    }

    #[test]
    fn a_printed_figure_stays_as_it_was() {
        let printed = [22.0, 1_330.0, 29_860_703.0, 0.5].map(printed);
        assert_eq!(printed, ["22", "1,330", "29,860,703", "0.5"]);
    }

    #[test]
    fn an_interval_earns_its_digits() {
        let of = |half: f64| digits(100.0, Some(Interval { lo: 100.0 - half, hi: 100.0 + half }));
        assert_eq!((of(20.0), of(5.0), of(4.9), of(0.4)), (2, 2, 3, 4));
        assert_eq!(digits(100.0, None), 2);
    }

    #[test]
    fn durations_choose_their_unit() {
        assert_eq!(duration(22.4, 2), "22\u{a0}ms");
        assert_eq!(duration(0.55, 2), "550\u{a0}µs");
        assert_eq!(duration(12_340.0, 3), "12.3\u{a0}s");
        assert_eq!(duration(2_352.0, 3), "2,350\u{a0}ms");
        assert_eq!(duration_range(Interval { lo: 0.9, hi: 1.1 }, 2), "0.90 to 1.1\u{a0}ms");
    }

    #[test]
    fn a_wait_is_told_coarsely() {
        let words = [0.0, 20e3, 40e3, 60e3, 120e3, 125e3, 720e3].map(about_minutes);
        let seconds = ["about 5 seconds", "about 20 seconds", "about 40 seconds", "about a minute"];
        assert_eq!(words[..4], seconds);
        assert_eq!(words[4..], ["about 2 minutes", "about 2 minutes", "about 12 minutes"]);
    }

    proptest! {
        #[test]
        fn formatting_is_total_and_faithful(value in any::<f64>(), digits in 1..6i32) {
            let text = significant(value, digits);
            if value.is_finite() && (1e-6..1e12).contains(&value.abs()) {
                let back: f64 = text.replace(',', "").parse().unwrap();
                prop_assert!((back - value).abs() <= value.abs() * 0.51 * 10f64.powi(1 - digits));
            }
            let _ = (duration(value, digits), time_left(value));
        }
    }
}
