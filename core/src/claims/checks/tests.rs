use super::*;
use crate::measure::Ratio;
use proptest::prelude::*;

fn estimate(value: f64, factor: f64) -> Estimate {
    Estimate { value, interval: Some(Interval { lo: value / factor, hi: value * factor }), n: 10 }
}

fn check(kernel: &str, date: &str, ratios: &[(Language, Language, Estimate)]) -> Check {
    Check {
        kernel: kernel.to_owned(),
        n: 27,
        preset: Preset::Quick,
        build: "b1".to_owned(),
        date: format!("2026-11-{date}T06:34:00Z"),
        ratios: ratios.to_vec(),
    }
}

fn all_of(checks: &Checks) -> Vec<&Check> {
    checks.iter().collect()
}

#[test]
fn a_run_leaves_the_ratios_of_the_four_languages() {
    let ratio = |numerator, denominator| Ratio {
        numerator,
        denominator,
        estimate: estimate(2.0, 1.1),
        per_round: vec![],
    };
    let ratios = vec![
        ratio(Language::RustScalar, Language::Rust),
        ratio(Language::Go, Language::Rust),
        ratio(Language::EditedPython, Language::Rust),
    ];
    let summary = Summary { ratios, ..Summary::default() };
    let spec = Spec {
        kernel: "fib".to_owned(),
        input_seed: 0,
        n: 27,
        checksum: 1,
        languages: Language::ALL.to_vec(),
        edited_source: None,
        preset: Preset::Quick,
        seed: 1,
    };
    let go = (Language::Go, Language::Rust, estimate(2.0, 1.1));
    assert_eq!(Check::of(&summary, &spec, "b1", "2026-11-24T06:34:00Z"), check("fib", "24", &[go]));
}

#[test]
fn a_ratio_is_measured_or_turned_over_or_put_together() {
    let ratios = [
        (Language::Go, Language::Rust, estimate(2.0, 1.1)),
        (Language::Python, Language::Rust, estimate(60.0, 1.2)),
    ];
    let check = check("fib", "24", &ratios);
    let ratio = |a, b| check.ratio(a, b);
    assert_eq!(ratio(Language::Go, Language::Rust), Some(ratios[0].2));
    let over = ratio(Language::Rust, Language::Go).unwrap();
    let ends = over.interval.unwrap();
    assert!(
        (over.value - 0.5).abs() < 1e-12
            && (ends.lo - 0.5 / 1.1).abs() < 1e-12
            && (ends.hi - 0.55).abs() < 1e-12
    );
    assert_eq!(ratio(Language::Python, Language::Go), Some(ratios[1].2.over(&ratios[0].2)));
    assert_eq!(ratio(Language::JavaScript, Language::Rust), None);
    assert_eq!(ratio(Language::JavaScript, Language::Go), None);
}

#[test]
fn the_newest_check_of_a_kernel_stays() {
    let mut checks = Checks::default();
    for (kernel, date) in [("fib", "24"), ("lru", "24"), ("fib", "25"), ("lru", "23")] {
        checks.add(check(kernel, date, &[]));
    }
    assert_eq!(all_of(&checks), [&check("fib", "25", &[]), &check("lru", "24", &[])]);
}

#[test]
fn what_is_no_ratio_is_not_kept() {
    let one = estimate(1.0, 1.0);
    let bad = [
        Estimate { value: f64::NAN, ..one },
        Estimate { value: f64::INFINITY, interval: None, n: 1 },
        Estimate { value: 0.0, interval: None, n: 1 },
        Estimate { interval: Some(Interval { lo: 1.1, hi: 1.2 }), ..one },
        Estimate { n: 0, ..one },
    ];
    let mut checks = Checks::default();
    checks.add(check("fib", "24", &bad.map(|estimate| (Language::Go, Language::Rust, estimate))));
    assert_eq!(all_of(&checks), [&check("fib", "24", &[])]);
}

#[test]
fn a_check_that_cannot_be_read_is_left_out_and_the_others_kept() {
    let mut checks = Checks::default();
    let go = (Language::Go, Language::Rust, estimate(2.0, 1.25));
    checks.add(check(
        "fib",
        "24",
        &[go, (Language::Python, Language::Rust, Estimate { interval: None, ..go.2 })],
    ));
    checks.add(check("lru", "24", &[go]));
    let json = checks.to_json();
    assert_eq!(Checks::parse(&json), (checks.clone(), vec![]));
    let kernels = |text: &str| {
        let (read, notices) = Checks::parse(text);
        (read.iter().map(|check| check.kernel.clone()).collect::<Vec<_>>(), notices.len())
    };
    let lru = || vec!["lru".to_owned()];
    for (from, to) in [
        ("\"fib\"", "\"Fib\""),
        ("quick", "slow"),
        ("\"numerator\": \"go\"", "\"numerator\": \"rust\""),
        ("2.00000000e0", "-2"),
        ("2.00000000e0", "2.6"),
        ("\"lo\": 1.60000000e0, ", ""),
        ("\"rounds\": 10", "\"rounds\": 1.5"),
        ("06:34", "6:34"),
        ("\"n\": 27", "\"m\": 27"),
        ("\"n\": 27", "\"n\": 27, \"x\": 1"),
    ] {
        let (read, notices) = kernels(&json.replacen(from, to, 1));
        assert!(json.contains(from) && read == lru() && notices > 0, "{to}: {read:?}");
    }
    for text in
        ["", "{}", "[]", "{\"schema\": \"crosscheck.checks.v2\", \"checks\": []}", &json[..json.len() - 3]]
    {
        let (read, notices) = kernels(text);
        assert!(read.is_empty() && notices > 0, "{text}");
    }
}

proptest! {
    #[test]
    fn checks_survive_the_store(
        ratios in prop::collection::vec((0.001..1_000.0f64, 1.0..2.0f64, 1..200usize, any::<bool>()), 0..4),
    ) {
        let others = [Language::Go, Language::JavaScript, Language::Python];
        let ratio = |(numerator, (value, factor, n, sure)): (Language, (f64, f64, usize, bool))| {
            let Estimate { interval, .. } = estimate(value, factor);
            (numerator, Language::Rust, Estimate { value, interval: interval.filter(|_| sure), n })
        };
        let mut checks = Checks::default();
        checks.add(check("fib", "24", &others.into_iter().zip(ratios).map(ratio).collect::<Vec<_>>()));
        let (read, notices) = Checks::parse(&checks.to_json());
        prop_assert_eq!(notices, Vec::<String>::new());
        let (there, back) = (checks.kernel("fib").unwrap(), read.kernel("fib").unwrap());
        prop_assert_eq!(there.ratios.len(), back.ratios.len());
        for (a, b) in there.ratios.iter().zip(&back.ratios) {
            prop_assert!((a.2.value / b.2.value - 1.0).abs() < 1e-8 && a.2.n == b.2.n);
            prop_assert_eq!(a.2.interval.is_some(), b.2.interval.is_some());
        }
        // Nine digits stay the same nine digits.
        prop_assert_eq!(read.to_json(), checks.to_json());
    }

    #[test]
    fn reading_is_total(text in ".{0,200}", inside in "[\\[\\]{}:,\"a-z0-9. -]{0,80}") {
        let schema = r#"{"schema": "crosscheck.checks.v1", "checks": ["#;
        for text in [text, format!("{schema}{inside}]}}")] {
            let (checks, notices) = Checks::parse(&text);
            prop_assert!(checks.iter().count() > 0 || !notices.is_empty() || inside.trim().is_empty());
        }
    }
}
