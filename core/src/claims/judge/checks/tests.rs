use super::*;
use crate::lang::Contender;
use crate::measure::Ratio;
use crate::sample;
use proptest::prelude::*;

fn estimate(value: f64, factor: f64) -> Estimate {
    Estimate { value, interval: Some(Interval { lo: value / factor, hi: value * factor }), n: 10 }
}

fn check(kernel: &str, date: &str, ratios: &[(Language, Language, Estimate)]) -> KeptRun {
    KeptRun { date: format!("2026-11-{date}T06:34:00Z"), ..sample::check(kernel, ratios) }
}

fn all_of(checks: &KeptRuns) -> Vec<&KeptRun> {
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
        ratio(Contender::RustScalar, Contender::RUST),
        ratio(Contender::GO, Contender::RUST),
        ratio(Contender::EditedPython, Contender::RUST),
    ];
    let summary = Summary { ratios, ..Summary::default() };
    let go = (Language::Go, Language::Rust, estimate(2.0, 1.1));
    assert_eq!(
        KeptRun::of(&summary, &sample::spec("fib"), "b1", "2026-11-24T06:34:00Z"),
        check("fib", "24", &[go])
    );
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

fn rounds(value: f64, n: usize) -> Estimate {
    Estimate { n, ..estimate(value, 1.1) }
}

#[test]
fn of_runs_with_as_many_rounds_the_newest_stays() {
    let mut checks = KeptRuns::default();
    let go = |value| [(Language::Go, Language::Rust, rounds(value, 5))];
    for (kernel, date, value) in
        [("fib", "24", 1.0), ("lru", "24", 2.0), ("fib", "25", 3.0), ("lru", "23", 4.0)]
    {
        checks.add(check(kernel, date, &go(value)));
    }
    assert_eq!(all_of(&checks), [&check("lru", "24", &go(2.0)), &check("fib", "25", &go(3.0))]);
}

#[test]
fn a_run_takes_nothing_away_that_an_earlier_one_gave() {
    use Language::{Go, Python, Rust};
    let whole = check("fib", "24", &[(Go, Rust, rounds(2.0, 10)), (Python, Rust, rounds(60.0, 5))]);
    let of = |runs: &[&KeptRun]| {
        let mut checks = KeptRuns::default();
        runs.iter().for_each(|run| checks.add((*run).clone()));
        checks
    };
    // In which Go failed: Python's ratio is newer, Go's stays.
    let without_go = check("fib", "25", &[(Python, Rust, rounds(50.0, 5))]);
    let both = of(&[&whole, &without_go]);
    assert_eq!(all_of(&both), [&whole, &without_go]);
    let value = |checks: &KeptRuns, a, b| checks.ratio("fib", a, b).map(|ratio| ratio.value);
    assert_eq!((value(&both, Go, Rust), value(&both, Python, Rust)), (Some(2.0), Some(50.0)));
    assert_eq!(value(&both, Python, Go), Some(30.0));
    // Of fewer rounds.
    let quick = check("fib", "26", &[(Go, Rust, rounds(3.0, 5)), (Python, Rust, rounds(70.0, 3))]);
    assert_eq!(of(&[&whole, &quick]), of(&[&whole]));
    // Of one round, however many the other has not.
    let unsure = check("fib", "26", &[(Go, Rust, Estimate { interval: None, ..rounds(3.0, 99) })]);
    assert_eq!(of(&[&whole, &unsure]), of(&[&whole]));
    // One that is as good and has more takes the place of both.
    let better = check("fib", "27", &[(Go, Rust, rounds(2.1, 10)), (Python, Rust, rounds(61.0, 5))]);
    assert_eq!(of(&[&whole, &without_go, &better]), of(&[&better]));
}

#[test]
fn runs_of_an_older_build_go() {
    let run = |date, build: &str| KeptRun {
        build: build.to_owned(),
        ..check("fib", date, &[(Language::Go, Language::Rust, rounds(2.0, 5))])
    };
    let (old, new) = (KeptRun { preset: Preset::Rigorous, ..run("24", "b1") }, run("25", "b2"));
    for order in [[&old, &new], [&new, &old]] {
        let mut checks = KeptRuns::default();
        order.into_iter().for_each(|run| checks.add(run.clone()));
        assert_eq!(all_of(&checks), [&new]);
    }
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
    let mut checks = KeptRuns::default();
    let python = (Language::Python, Language::Rust, one);
    let go = bad.map(|estimate| (Language::Go, Language::Rust, estimate));
    checks.add(check("fib", "24", &[go.as_slice(), &[python]].concat()));
    assert_eq!(all_of(&checks), [&check("fib", "24", &[python])]);
}

#[test]
fn a_check_that_cannot_be_read_is_left_out_and_the_others_kept() {
    let mut checks = KeptRuns::default();
    let go = (Language::Go, Language::Rust, estimate(2.0, 1.25));
    checks.add(check(
        "fib",
        "24",
        &[go, (Language::Python, Language::Rust, Estimate { interval: None, ..go.2 })],
    ));
    checks.add(check("lru", "24", &[go]));
    let json = checks.to_json();
    let of_go = "{\"numerator\": \"go\", \"denominator\": \"rust\", \"value\": 2.00000000e0, \"lo\": 1.60000000e0, \
                 \"hi\": 2.50000000e0, \"rounds\": 10}";
    let head = "\"n\": 27, \"preset\": \"quick\", \"build\": \"b1\", \"date\": \"2026-11-24T06:34:00Z\"";
    assert_eq!(
        json,
        format!(
            "{{\n\"schema\": \"crosscheck.checks.v1\",\n\"checks\": [\n\
             {{\"kernel\": \"fib\", {head}, \"ratios\": [{of_go}, {{\"numerator\": \"python\", \
             \"denominator\": \"rust\", \"value\": 2.00000000e0, \"rounds\": 10}}]}},\n\
             {{\"kernel\": \"lru\", {head}, \"ratios\": [{of_go}]}}\n]\n}}\n"
        )
    );
    assert_eq!(KeptRuns::parse(&json), (checks.clone(), vec![]));
    let kernels = |text: &str| {
        let (read, notices) = KeptRuns::parse(text);
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
        let mut checks = KeptRuns::default();
        checks.add(check("fib", "24", &others.into_iter().zip(ratios).map(ratio).collect::<Vec<_>>()));
        let (read, notices) = KeptRuns::parse(&checks.to_json());
        prop_assert_eq!(notices, Vec::<String>::new());
        let ratios = |checks: &KeptRuns| checks.iter().flat_map(|run| run.ratios.clone()).collect::<Vec<_>>();
        let (there, back) = (ratios(&checks), ratios(&read));
        prop_assert_eq!(there.len(), back.len());
        for (a, b) in there.iter().zip(&back) {
            prop_assert!((a.2.value / b.2.value - 1.0).abs() < 1e-8 && a.2.n == b.2.n);
            prop_assert_eq!(a.2.interval.is_some(), b.2.interval.is_some());
        }
        // Nine digits stay the same nine digits.
        prop_assert_eq!(read.to_json(), checks.to_json());
    }

    #[test]
    fn the_order_of_runs_does_not_matter_and_few_are_kept(
        runs in prop::collection::vec(prop::collection::vec((0..6usize, 1..4usize), 1..4), 1..12),
        turned in any::<bool>(),
    ) {
        let run = |(day, ratios): (usize, &Vec<(usize, usize)>)| {
            let ratio = |&(pair, n): &(usize, usize)| {
                let (a, b) = pairs().nth(pair).unwrap();
                (a, b, rounds(2.0 + day as f64, n))
            };
            check("fib", &format!("{:02}", day + 1), &ratios.iter().map(ratio).collect::<Vec<_>>())
        };
        let all: Vec<KeptRun> = runs.iter().enumerate().map(run).collect();
        let mut one_way = KeptRuns::default();
        all.iter().for_each(|run| one_way.add(run.clone()));
        let mut other_way = KeptRuns::default();
        let back = all.iter().rev().filter(|_| turned).chain(all.iter().filter(|_| !turned));
        back.for_each(|run| other_way.add(run.clone()));
        for (a, b) in pairs() {
            let best = best(&all.iter().collect::<Vec<_>>(), a, b).and_then(|run| run.ratio(a, b));
            prop_assert_eq!(one_way.ratio("fib", a, b), best);
            prop_assert_eq!(other_way.ratio("fib", a, b), best);
        }
        prop_assert!(one_way.iter().count() <= pairs().count());
    }

    #[test]
    fn reading_is_total(text in ".{0,200}", inside in "[\\[\\]{}:,\"a-z0-9. -]{0,80}") {
        let schema = r#"{"schema": "crosscheck.checks.v1", "checks": ["#;
        for text in [text, format!("{schema}{inside}]}}")] {
            let (checks, notices) = KeptRuns::parse(&text);
            prop_assert!(checks.iter().count() > 0 || !notices.is_empty() || inside.trim().is_empty());
        }
    }
}
