use super::*;
use crate::lang::Contender;
use crate::measure::{LanguageSummary, Ratio};
use proptest::prelude::*;

/// One kernel of a real run.
const FILE: &str = include_str!("../../tests/fixtures/reference.json");

fn file() -> Reference {
    Reference::parse(FILE).unwrap()
}

fn around(value: f64, factor: f64) -> Estimate {
    Estimate { value, interval: Some(Interval { lo: value / factor, hi: value * factor }), n: 10 }
}

/// A half in which Rust takes `times[0]` milliseconds, Go `times[1]` and so on.
fn half(times: [f64; 4]) -> Measurement {
    let row = |(language, value): (Language, f64)| LanguageSummary {
        language: language.into(),
        time: Estimate { value, interval: Some(Interval { lo: value - 0.25, hi: value + 0.5 }), n: 5 },
        median_ms: value,
        mad_ms: 0.5,
        load_ms: Some(2.0),
        first_call_ms: 1.5,
        workers: 5,
        batches: 20,
        corrected: 1,
        runtime: "a runtime".to_owned(),
        variant: None,
        worker_ms: vec![value; 5],
    };
    let ratio = |numerator| Ratio {
        numerator,
        denominator: Contender::RUST,
        estimate: Estimate { value: 1.5, interval: Some(Interval { lo: 1.25, hi: 1.75 }), n: 5 },
        per_round: vec![1.5; 5],
    };
    Measurement {
        outcome: Outcome::Complete,
        summary: Summary {
            languages: Language::ALL.into_iter().zip(times).map(row).collect(),
            ratios: Contender::PLAIN[1..].iter().copied().map(ratio).collect(),
            rounds: 5,
            disturbed: 0.25,
            clock_resolution_ms: Some(0.125),
        },
    }
}

#[test]
fn a_file_is_read_with_its_prices() {
    let file = file();
    for language in Language::ALL {
        let price = file.price(language, "fib").unwrap();
        let run = file.kernel("fib").unwrap();
        let quotient = run.tab.time(language).unwrap().value / run.native.time(language).unwrap().value;
        assert!((price.value / quotient - 1.0).abs() < SAME, "{language:?}");
    }
    assert_eq!(file.price(Language::Rust, "nbody"), None);
}

const SAME: f64 = 1e-9;

#[test]
fn a_price_has_the_error_of_both_halves() {
    let run = KernelRun::of("fib", 27, 1, half([2.0; 4]), half([6.0; 4])).unwrap();
    let price = run.price(Language::Go).unwrap();
    let up = (6.5_f64 / 6.0).ln().hypot((2.0_f64 / 1.75).ln());
    assert!((price.value - 3.0).abs() < SAME && price.n == 5);
    assert!((price.interval.unwrap().hi - 3.0 * up.exp()).abs() < SAME);
}

#[test]
fn an_adjusted_ratio_worked_by_hand() {
    let adjusted = adjusted(&around(4.0, 1.1), &around(2.0, 1.2), &around(0.5, 1.05));
    // 4 / (2 / 0.5) = 1; ln 1.1, ln 1.2 and ln 1.05 are 0.0953102, 0.182322 and 0.0487902; the root of the sum of
    // their squares is 0.211437, and e to that is 1.235452.
    assert!((adjusted.value - 1.0).abs() < 1e-12);
    let ends = adjusted.interval.unwrap();
    assert!((ends.hi - 1.235_452).abs() < 1e-6 && (ends.lo - 1.0 / 1.235_452).abs() < 1e-6, "{ends:?}");
}

/// The reference machine's own ratio, corrected by its own prices, is its native ratio.
#[test]
fn the_machine_agrees_with_itself() {
    let file = file();
    let run = file.kernel("fib").unwrap();
    let price = |language| run.price(language).unwrap();
    for language in [Language::Go, Language::JavaScript, Language::Python] {
        let here = run.tab.summary.ratio(language).unwrap().estimate;
        let native = run.native.summary.ratio(language).unwrap().estimate;
        let adjusted = adjusted(&here, &price(language), &price(Language::Rust));
        assert!((adjusted.value / native.value - 1.0).abs() < 0.05, "{language:?}: {adjusted:?}, {native:?}");
        assert!(adjusted.interval.unwrap().covers(native.value));
    }
}

#[test]
fn what_is_wrong_is_named() {
    for (from, to, what) in [
        ("reference.v1", "reference.v2", "its schema is 'crosscheck.reference.v2'"),
        ("\"schema\"", "\"scheme\"", "missing field `schema`"),
        ("\"cpu\"", "\"gpu\"", "missing field `cpu`"),
        ("\"build\": \"", "\"build\": \"\", \"before\": \"", "build is empty"),
        ("\"date\": \"2", "\"date\": \"x", "is not ISO 8601 in UTC"),
        ("\"cores\":2", "\"cores\":-2", "invalid value: integer `-2`"),
        ("\"language\":\"go\"", "\"language\":\"perl\"", "unknown variant `perl`"),
        ("\"language\":\"go\"", "\"language\":\"rust\"", "fib, native: rust: has not one row"),
        ("\"value\":", "\"value\":-", "fib, native: rust: time: value is -"),
        ("\"lo\":", "\"lo\":1e9,\"was\":", "does not hold"),
        ("\"hi\":", "\"hi\":1e999,\"was\":", "number out of range"),
        ("\"median_ms\":", "\"median_ms\":null,\"was\":", "invalid type: null"),
        (
            "\"outcome\":\"complete\"",
            "\"outcome\":\"too-noisy\"",
            "fib, native: the run did not end as planned: too-noisy",
        ),
        ("\"denominator\":\"rust\"", "\"denominator\":\"go\"", "its ratio is not over rust"),
        ("\"price\":[", "\"price\":[],\"was\":[", "fib, price: rust: is there 0 times instead of once"),
        ("\"kernel\":\"fib\"", "\"kernel\":\"../fib\"", "'../fib' is not a slug"),
    ] {
        assert!(FILE.contains(from), "{from}");
        let error = Reference::parse(&FILE.replacen(from, to, 1)).unwrap_err();
        assert!(error.contains(what), "{from} -> {to}: {error}");
    }
    let mut file = file();
    file.kernels.push(file.kernels[0].clone());
    let error = Reference::parse(&file.to_json().unwrap()).unwrap_err();
    assert_eq!(error, "the kernel fib is there twice");
    file.kernels.truncate(1);
    file.kernels[0].price[3].value *= 1.01;
    let error = Reference::parse(&file.to_json().unwrap()).unwrap_err();
    assert!(error.contains("fib, price: python") && error.contains("is not the time in the tab"), "{error}");
}

#[test]
fn a_kernel_is_not_put_together_of_bad_halves() {
    let noisy = Measurement { outcome: Outcome::TooNoisy, ..half([1.0; 4]) };
    assert!(
        KernelRun::of("fib", 27, 1, noisy, half([1.0; 4]))
            .unwrap_err()
            .contains("native: the run did not end")
    );
    let mut without_go = half([1.0; 4]);
    without_go.summary.languages.remove(1);
    assert!(
        KernelRun::of("fib", 27, 1, half([1.0; 4]), without_go)
            .unwrap_err()
            .contains("tab: go: has not one row")
    );
}

#[test]
fn the_page_takes_what_it_needs() {
    let file = file();
    let suite = file.suite();
    let fib = suite.kernel("fib").unwrap();
    let run = file.kernel("fib").unwrap();
    for language in Language::ALL {
        let close = |a: f64, b: f64| (a / b - 1.0).abs() < 1e-5;
        assert!(close(fib.native(language).value, run.native.time(language).unwrap().value));
        assert!(close(fib.price(language).value, run.price(language).unwrap().value));
        assert_eq!(fib.native_ratio(language, language).value, 1.0);
    }
    let [go, python] = [Language::Go, Language::Python].map(|it| fib.native_ratio(it, Language::Rust));
    assert!((go.value / run.native.summary.ratio(Language::Go).unwrap().estimate.value - 1.0).abs() < 1e-5);
    let between = fib.native_ratio(Language::Python, Language::Go);
    assert!((between.value / (python.value / go.value) - 1.0).abs() < SAME);

    let json = serde_json::to_string(&Some(&suite)).unwrap();
    assert_eq!(Suite::parse(&json), Ok(Some(suite)));
    assert_eq!(Suite::parse("null"), Ok(None));
    assert!(Suite::parse("{}").is_err());
}

#[test]
fn where_it_was_made_is_said_for_a_reader() {
    let mut file = file();
    file.machine.cpu = "AMD EPYC".to_owned();
    file.machine.cores = 2;
    file.versions.chromium = "Chromium 156.0.7444.59".to_owned();
    file.date = "2026-11-24T06:34:00Z".to_owned();
    assert_eq!(file.suite().made_on, "AMD EPYC, 2 cores, Chromium 156, November 2026");
}

#[test]
fn every_field_of_the_file_is_documented() {
    fn keys(value: &serde_json::Value, found: &mut Vec<String>) {
        match value {
            serde_json::Value::Object(object) => {
                for (key, value) in object {
                    found.push(key.clone());
                    keys(value, found);
                }
            }
            serde_json::Value::Array(values) => values.iter().for_each(|value| keys(value, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    keys(&serde_json::from_str(FILE).unwrap(), &mut found);
    let documentation = include_str!("../../../data/README.md");
    let words: Vec<&str> = documentation.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).collect();
    for key in found {
        assert!(words.contains(&key.as_str()), "data/README.md does not explain {key}");
    }
}

#[test]
fn the_head_of_a_file_stays_as_it_is() {
    let head = &FILE[..FILE.find("[\n").unwrap()];
    let json = Reference { kernels: vec![], ..file() }.to_json().unwrap();
    assert_eq!(json, format!("{head}[\n\n]\n}}\n"));
}

/// Sixty-fourths: few enough digits to be read exactly as they were written.
fn exact() -> impl Strategy<Value = f64> {
    (64..1_000_000_u32).prop_map(|sixty_fourths| f64::from(sixty_fourths) / 64.0)
}

proptest! {
    #[test]
    fn what_is_written_is_read(times in prop::array::uniform8(exact()), n in any::<u32>(), checksum in any::<u32>(),
        date in "2[0-9]{3}-[01][0-9]-[0-3][0-9]T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?Z", cpu in "[ -~]{0,20}x") {
        let [a, b, c, d, e, f, g, h] = times;
        let run = KernelRun::of("a-kernel", n, checksum, half([a, b, c, d]), half([e, f, g, h])).unwrap();
        let mut written = Reference { date, kernels: vec![run], ..file() };
        written.machine.cpu = cpu;
        let mut read = Reference::parse(&written.to_json().unwrap()).unwrap();
        for (there, back) in written.kernels[0].price.iter().zip(&mut read.kernels[0].price) {
            // A quotient has as many digits as there are, of which reading may miss the last.
            for (there, back) in [(there.value, &mut back.value), (there.lo, &mut back.lo), (there.hi, &mut back.hi)] {
                prop_assert!((there / *back - 1.0).abs() < 1e-12);
                *back = there;
            }
        }
        prop_assert_eq!(written, read);
    }

    #[test]
    fn reading_is_total(text in ".{0,200}", at in 0..6_000_usize, gone in 0..40_usize, insert in "[0-9a-z\":,{}\\[\\]-]{0,4}") {
        prop_assert!(Reference::parse(&text).is_err());
        prop_assert!(!matches!(Suite::parse(&text), Ok(Some(_))));
        let mut damaged: Vec<char> = FILE.chars().collect();
        let at = at.min(damaged.len());
        damaged.splice(at..(at + gone).min(damaged.len()), insert.chars());
        let _ = Reference::parse(&damaged.into_iter().collect::<String>());
    }

    #[test]
    fn equal_prices_leave_the_value_alone_and_no_interval_narrows(
        here in exact(), price in exact(), above in exact(), below in exact(), a in 1.0..2.0f64, b in 1.0..2.0f64,
    ) {
        let here = around(here, a);
        let exactly = |value| Estimate { value, interval: Some(Interval { lo: value, hi: value }), n: 10 };
        let same = adjusted(&here, &exactly(price), &exactly(price));
        let (ends, before) = (same.interval.unwrap(), here.interval.unwrap());
        prop_assert!((same.value / here.value - 1.0).abs() < SAME);
        prop_assert!((ends.lo / before.lo - 1.0).abs() < SAME && (ends.hi / before.hi - 1.0).abs() < SAME);

        let other = adjusted(&here, &around(above, b), &around(below, a)).interval.unwrap();
        prop_assert!(other.relative_half_width() >= before.relative_half_width() - SAME);
        prop_assert!(other.relative_half_width() >= b - 1.0 - SAME);
    }
}
