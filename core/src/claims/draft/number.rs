//! Numbers as they are typed, and how they are rounded.

/// What was typed as a JSON number, where it is one: digits as they stand, without what is commonly printed around them
/// ("~1,330" is 1330). Nothing is computed, so that no digit is lost.
pub(super) fn as_json(typed: &str) -> Option<String> {
    let plain = typed.trim().trim_start_matches(['~', '≈', '±', '+']).trim_start();
    let (sign, rest) = plain.strip_prefix(['-', '−']).map_or(("", plain), |rest| ("-", rest));
    let (whole, fraction) = rest.split_once('.').unwrap_or((rest, ""));
    let whole = ungrouped(whole)?;
    let point = if rest.contains('.') { "." } else { "" };
    let number = format!("{sign}{whole}{point}{fraction}");
    serde_json::from_str::<f64>(&number).is_ok().then_some(number)
}

/// A whole number without the separators of its thousands: each must stand before three digits.
fn ungrouped(whole: &str) -> Option<String> {
    let mut groups = whole.split([',', ' ', '\u{a0}', '\u{202f}', '’', '\'', '_']);
    let mut joined = groups.next()?.to_owned();
    for group in groups {
        if group.len() != 3 || !group.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        joined.push_str(group);
    }
    Some(joined)
}

/// Half of the last printed place of a number as it was typed, written out: "0.5" for "22", "5" for "1,330", "0.005" for
/// "0.50". Zeros at the end of a whole number are taken for places that were not printed. None for what is no plain number.
pub fn guessed_rounding(typed: &str) -> Option<String> {
    let number = as_json(typed)?;
    let digits = number.trim_start_matches('-');
    if !digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    match digits.split_once('.') {
        Some((_, fraction)) => Some(format!("0.{}5", "0".repeat(fraction.len()))),
        None => {
            let zeros = digits.len() - digits.trim_end_matches('0').len();
            // Zero itself has one digit, and it is printed.
            match if zeros == digits.len() { 0 } else { zeros } {
                0 => Some("0.5".to_owned()),
                zeros => Some(format!("5{}", "0".repeat(zeros - 1))),
            }
        }
    }
}

/// A number as somebody would type it.
pub(super) fn typed(value: f64) -> String {
    let json = serde_json::to_string(&value).unwrap_or_default();
    json.strip_suffix(".0").map(str::to_owned).unwrap_or(json)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_taken_as_they_are_printed() {
        for (printed, json) in [
            ("22", "22"),
            (" ~22 ", "22"),
            ("~ 1,330", "1330"),
            ("338 000", "338000"),
            ("1\u{202f}327\u{202f}379", "1327379"),
            ("0.50", "0.50"),
            ("−3.5", "-3.5"),
            ("+4", "4"),
            ("1e3", "1e3"),
        ] {
            assert_eq!(as_json(printed).as_deref(), Some(json), "{printed}");
        }
        for none in [
            "", "~", "22,5", "1,33", "1,3300", "22 ms", "0x10", ".5", "5.", "1.2.3", "NaN", "∞", "1,330,",
            "--1",
        ] {
            assert_eq!(as_json(none), None, "{none}");
        }
    }

    #[test]
    fn the_rounding_follows_the_last_printed_place() {
        for (printed, rounding) in [
            ("22", "0.5"),
            ("~1,330", "5"),
            ("320,000", "5000"),
            ("338000", "500"),
            ("100", "50"),
            ("0", "0.5"),
            ("22.5", "0.05"),
            ("22.0", "0.05"),
            ("0.50", "0.005"),
            ("-40", "5"),
        ] {
            assert_eq!(guessed_rounding(printed).as_deref(), Some(rounding), "{printed}");
        }
        assert_eq!((guessed_rounding("1e3"), guessed_rounding("ten")), (None, None));
    }

    proptest! {
        #[test]
        fn a_number_is_typed_without_loss(value in proptest::num::f64::NORMAL | proptest::num::f64::ZERO) {
            let json = as_json(&typed(value)).unwrap();
            prop_assert_eq!(serde_json::from_str::<f64>(&json).unwrap(), value);
        }

        #[test]
        fn whatever_is_typed_is_a_number_or_none(typed in "[-~+ 0-9.,eE’ ]{0,12}|.{0,12}") {
            if let Some(number) = as_json(&typed) {
                prop_assert!(serde_json::from_str::<f64>(&number).unwrap().is_finite());
            }
            if let Some(rounding) = guessed_rounding(&typed) {
                prop_assert!(serde_json::from_str::<f64>(&rounding).unwrap() > 0.0);
            }
        }
    }
}
