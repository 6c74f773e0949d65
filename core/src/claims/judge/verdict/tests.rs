use super::*;
use crate::lang::PerLanguage;
use proptest::prelude::*;

#[test]
fn the_rule_in_words_names_the_thresholds_and_what_is_adjusted() {
    for range in [HOLDS, BALLPARK] {
        let words = format!("{} to {}", range.lo, range.hi);
        assert!(rule(true).contains(&words) && rule(false).contains(&words), "{range:?}");
    }
    assert!(rule(true).contains("corrected ratio") && rule(true).contains("both prices"));
    assert!(!rule(false).contains("correct"));
}

/// Go over Rust as it is published, 39 ms over 22 ms, held against `value` here.
fn found(value: f64, interval: Option<Interval>, prices: Option<&Prices>) -> Finding {
    let rounding = Interval { lo: 38.5 / 22.5, hi: 39.5 / 21.5 };
    let here = Estimate { value, interval, n: 10 };
    let sizes = Sizes { measured: 27, published: 27, counts_calls: false };
    Finding::of(Language::Go, Language::Rust, (39.0 / 22.0, rounding), here, sizes, prices)
}

/// Known exactly but for Go's price, whose interval reaches from a `factor`th of it to `factor` times it.
fn prices(rust: f64, go: f64, factor: f64) -> Prices {
    let exactly = |value| Estimate { value, interval: Some(Interval { lo: value, hi: value }), n: 10 };
    let one = exactly(1.0);
    let go = Estimate { interval: Some(Interval { lo: go / factor, hi: go * factor }), ..exactly(go) };
    PerLanguage([exactly(rust), go, one, one])
}

/// The lowest whose q is all above 0.8: the published ratio may be anything from 38.5 / 22.5 to 39.5 / 21.5.
const LOWEST_THAT_HOLDS: f64 = 0.8 * 39.5 / 21.5;
/// The highest whose q is all below 0.5.
const HIGHEST_OUTSIDE: f64 = 0.5 * 38.5 / 22.5;
const A_LITTLE: f64 = 1e-9;

#[test]
fn a_verdict_uses_the_adjusted_ratio() {
    // (ratio here, prices of Rust and Go, factor of Go's interval, adjusted ratio, verdict)
    for (here, rust, go, factor, ratio, verdict) in [
        (4.0, 0.5, 2.0, 1.0, 1.0, Verdict::SameBallpark),
        (LOWEST_THAT_HOLDS * 4.0 + A_LITTLE, 0.5, 2.0, 1.0, LOWEST_THAT_HOLDS, Verdict::Holds),
        (LOWEST_THAT_HOLDS * 4.0 - A_LITTLE, 0.5, 2.0, 1.0, LOWEST_THAT_HOLDS, Verdict::SameBallpark),
        (HIGHEST_OUTSIDE * 4.0 + A_LITTLE, 0.5, 2.0, 1.0, HIGHEST_OUTSIDE, Verdict::Unclear),
        (HIGHEST_OUTSIDE * 4.0 - A_LITTLE, 0.5, 2.0, 1.0, HIGHEST_OUTSIDE, Verdict::DoesNotHold),
        // What one of the prices leaves unsure counts as well.
        (1.77 * 4.0, 0.5, 2.0, 1.0, 1.77, Verdict::Holds),
        (1.77 * 4.0, 0.5, 2.0, 1.5, 1.77, Verdict::SameBallpark),
        (1.77 * 4.0, 0.5, 2.0, 2.5, 1.77, Verdict::Unclear),
    ] {
        let prices = prices(rust, go, factor);
        let finding = found(here, Some(Interval { lo: here, hi: here }), Some(&prices));
        let adjusted = finding.adjusted.unwrap();
        assert_eq!((finding.here.value, finding.verdict), (here, verdict), "{here}");
        assert!((adjusted.ratio.value / ratio - 1.0).abs() < 1e-8, "{here}: {adjusted:?}");
        assert_eq!((adjusted.price_numerator.value, adjusted.price_denominator.value), (go, rust));
    }
}

#[test]
fn without_a_reference_it_is_the_ratio_here() {
    let finding = found(1.77, Some(Interval { lo: 1.77, hi: 1.77 }), None);
    assert_eq!((finding.adjusted, finding.verdict), (None, Verdict::Holds));
    assert_eq!(finding.q, Some(Interval { lo: 1.77 / (39.5 / 21.5), hi: 1.77 / (38.5 / 22.5) }));
}

#[test]
fn what_no_measuring_can_tell_is_known() {
    let wide = Interval { lo: 0.5, hi: 5.0 };
    let finding = |rounding, factor: f64, prices: Option<&Prices>| {
        let here =
            Estimate { value: 4.0, interval: Some(Interval { lo: 4.0 / factor, hi: 4.0 * factor }), n: 10 };
        let sizes = Sizes { measured: 27, published: 27, counts_calls: false };
        Finding::of(Language::Go, Language::Rust, (2.0, rounding), here, sizes, prices)
    };
    let sharp = Interval { lo: 1.95, hi: 2.05 };
    for (rounding, factor, prices, unclear, stays) in [
        (wide, 1.01, None, true, true),
        (sharp, 3.0, Some(prices(0.5, 1.0, 1.0)), true, false),
        // At the edge of the same ballpark, 4 over 2, a sharp figure does not tell either.
        (sharp, 1.01, None, true, true),
        (sharp, 1.01, Some(prices(0.5, 1.0, 1.0)), false, false),
        (sharp, 1.01, Some(prices(0.5, 1.0, 3.0)), true, true),
    ] {
        let finding = finding(rounding, factor, prices.as_ref());
        assert_eq!(
            (finding.verdict == Verdict::Unclear, finding.stays_unclear()),
            (unclear, stays),
            "{finding:?}"
        );
    }
}

#[test]
fn sizes_far_apart_have_no_verdict_unless_calls_are_counted() {
    let here = Estimate { value: 1.77, interval: Some(Interval { lo: 1.77, hi: 1.77 }), n: 10 };
    let published = (39.0 / 22.0, Interval { lo: 38.5 / 22.5, hi: 39.5 / 21.5 });
    for (measured, published_for, counts_calls, verdict) in [
        (1_000, 1_000, false, Verdict::Holds),
        (1_000, 2_000, false, Verdict::Holds),
        (2_000, 1_000, false, Verdict::Holds),
        (1_000, 2_001, false, Verdict::Unclear),
        (2_001, 1_000, false, Verdict::Unclear),
        (27, 100, true, Verdict::Holds),
        (u32::MAX, 1, false, Verdict::Unclear),
    ] {
        let sizes = Sizes { measured, published: published_for, counts_calls };
        let finding = Finding::of(Language::Go, Language::Rust, published, here, sizes, None);
        assert_eq!(finding.verdict, verdict, "{sizes:?}");
        assert!(finding.q.is_some());
    }
}

#[test]
fn one_round_has_no_verdict_with_a_reference_either() {
    let finding = |prices: Option<&Prices>| found(4.0, None, prices);
    let with = finding(Some(&prices(1.0, 2.0, 1.1)));
    assert_eq!((with.adjusted.unwrap().ratio.value, with.q, with.verdict), (2.0, None, Verdict::Unclear));
    assert_eq!((finding(None).q, finding(None).verdict), (None, Verdict::Unclear));
}

#[test]
fn the_rule_at_its_edges() {
    for (lo, hi, verdict) in [
        (0.8, 1.25, Verdict::Holds),
        (0.79, 1.25, Verdict::SameBallpark),
        (0.8, 1.26, Verdict::SameBallpark),
        (0.5, 2.0, Verdict::SameBallpark),
        (0.49, 2.0, Verdict::Unclear),
        (0.5, 2.01, Verdict::Unclear),
        (0.3, 3.0, Verdict::Unclear),
        (1.99, 2.5, Verdict::Unclear),
        (2.0, 2.5, Verdict::Unclear),
        (2.01, 2.5, Verdict::DoesNotHold),
        (0.4, 0.49, Verdict::DoesNotHold),
        (0.4, 0.5, Verdict::Unclear),
    ] {
        assert_eq!(Verdict::of(Interval { lo, hi }), verdict, "{lo} to {hi}");
    }
}

#[test]
fn the_rule_of_times_at_its_edges() {
    for (lo, hi, at_least, verdict) in [
        (1.0 + A_LITTLE, 9.0, 1.0, Verdict::Holds),
        (1.0, 9.0, 1.0, Verdict::Unclear),
        (0.1, 1.0, 1.0, Verdict::Unclear),
        (0.1, 1.0 - A_LITTLE, 1.0, Verdict::DoesNotHold),
        // With a factor the direction alone is not enough.
        (2.0 + A_LITTLE, 9.0, 2.0, Verdict::Holds),
        (2.0, 9.0, 2.0, Verdict::Unclear),
        (2.0 - A_LITTLE, 9.0, 2.0, Verdict::Unclear),
        (1.5, 2.0, 2.0, Verdict::Unclear),
        (1.5, 2.0 - A_LITTLE, 2.0, Verdict::DoesNotHold),
        (0.9, 1.1, 2.0, Verdict::DoesNotHold),
        (0.1, 0.2, 2.0, Verdict::DoesNotHold),
        (0.1, 9.0, 2.0, Verdict::Unclear),
    ] {
        assert_eq!(Verdict::of_times(Interval { lo, hi }, at_least), verdict, "{lo} to {hi}, {at_least}");
    }
}

proptest! {
    #[test]
    fn more_times_are_never_easier_to_reach(lo in 0.01..10.0f64, more in 0.0..10.0f64, a in 1.0..9.0f64, b in 0.0..9.0f64) {
        let times = Interval { lo, hi: lo + more };
        let rank = |verdict| match verdict {
            Verdict::Holds => 2,
            Verdict::Unclear => 1,
            _ => 0,
        };
        prop_assert!(rank(Verdict::of_times(times, a + b)) <= rank(Verdict::of_times(times, a)));
    }

    #[test]
    fn a_wider_interval_never_claims_more(centre in 0.1..10.0f64, a in 1.0..3.0f64, b in 1.0..3.0f64) {
        // Sure to less sure; "does not hold" may only turn into "unclear".
        let narrow = Verdict::of(Interval { lo: centre / a, hi: centre * a });
        let wide = Verdict::of(Interval { lo: centre / (a * b), hi: centre * a * b });
        let rank = |verdict| match verdict {
            Verdict::Holds => 2,
            Verdict::SameBallpark => 1,
            _ => 0,
        };
        prop_assert!(rank(wide) <= rank(narrow));
        prop_assert!(narrow == Verdict::DoesNotHold || wide != Verdict::DoesNotHold);
    }
}
