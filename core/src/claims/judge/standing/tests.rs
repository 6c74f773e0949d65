use super::*;
use crate::claims::file::{Direction, Kind, Printed, Status, Value};
use crate::claims::{KernelFacts, StandingKind as Is, left};
use crate::lang::Language;
use crate::lang::PerLanguage;
use crate::measure::{Estimate, Interval};
use crate::reference::Prices;
use crate::sample;

const RUST: Language = Language::Rust;
const GO: Language = Language::Go;
const PYTHON: Language = Language::Python;

fn claim(test: Option<Test>, numbers: &[(Language, f64)]) -> Claim {
    let value = |&(language, value): &(Language, f64)| Value {
        language,
        framework: None,
        label: None,
        printed: Printed::Number { value, rounding: 0.0 },
        status: None,
        note: None,
    };
    Claim {
        id: "x".to_owned(),
        section: "x".to_owned(),
        title: "x".to_owned(),
        says: "x".to_owned(),
        kind: Kind::Compute,
        unit: "ms".to_owned(),
        better: None,
        about: vec![],
        values: numbers.iter().map(value).collect(),
        test,
        related_kernel: None,
        origins: vec![],
        status: Status::Faithful,
        reason: None,
        note: None,
        others: vec![],
    }
}

fn ratio_claim(numbers: &[(Language, f64)]) -> Claim {
    claim(Some(Test::Ratio { kernel: "a".to_owned(), n: 27 }), numbers)
}

fn order_claim(is: Direction, language: Language, than: &[Language], kernels: &[&str]) -> Claim {
    let kernels = kernels.iter().map(|&kernel| kernel.to_owned()).collect();
    claim(Some(Test::Order { language, is, than: than.to_vec(), at_least: None, kernels }), &[])
}

/// Ratios over Rust, each with the ends of its interval.
type Over = (Language, f64, f64);

fn checks(kernels: &[(&str, &[Over])]) -> KeptRuns {
    let mut checks = KeptRuns::default();
    for (kernel, ratios) in kernels {
        let ratio = |&(language, lo, hi): &Over| {
            let value = (lo * hi).sqrt();
            (language, RUST, Estimate { value, interval: Some(Interval { lo, hi }), n: 10 })
        };
        let ratios: Vec<_> = ratios.iter().map(ratio).collect();
        checks.add(sample::check(kernel, &ratios));
    }
    checks
}

fn bare(claim: &Claim, checks: &KeptRuns) -> Standing {
    standing(claim, checks, &|_| KernelFacts::default())
}

fn known(price: f64) -> KernelFacts {
    KernelFacts { prices: Some(priced(price)), counts_calls: false }
}

/// A browser that makes Go `price` times slower and Rust not at all.
fn priced(price: f64) -> Prices {
    let exactly = |value| Estimate { value, interval: Some(Interval { lo: value, hi: value }), n: 10 };
    let one = exactly(1.0);
    PerLanguage([one, exactly(price), one, one])
}

#[test]
fn the_rule_of_ratios_from_the_parts_to_the_whole() {
    const HOLDS: (f64, f64) = (0.95, 1.05);
    const BALLPARK: (f64, f64) = (0.6, 0.7);
    const UNCLEAR: (f64, f64) = (0.4, 0.6);
    const FAILS: (f64, f64) = (0.3, 0.4);
    let claim = ratio_claim(&[(RUST, 10.0), (GO, 10.0), (PYTHON, 10.0)]);
    for (go, python, expected) in [
        (HOLDS, HOLDS, Verdict::Holds),
        (HOLDS, BALLPARK, Verdict::SameBallpark),
        (BALLPARK, BALLPARK, Verdict::SameBallpark),
        (UNCLEAR, HOLDS, Verdict::Unclear),
        (BALLPARK, UNCLEAR, Verdict::Unclear),
        (FAILS, UNCLEAR, Verdict::DoesNotHold),
        (HOLDS, FAILS, Verdict::DoesNotHold),
    ] {
        let checks = checks(&[("a", &[(GO, go.0, go.1), (PYTHON, python.0, python.1)])]);
        assert_eq!(bare(&claim, &checks), Standing::Verdict(expected), "{go:?} {python:?}");
    }
    let one = |(lo, hi)| bare(&claim, &checks(&[("a", &[(GO, lo, hi)])]));
    assert_eq!(one(HOLDS), Standing::NotChecked { done: 1, of: 2 });
    assert_eq!(one(UNCLEAR), Standing::NotChecked { done: 1, of: 2 });
    // One that fails is enough.
    assert_eq!(one(FAILS), Standing::Verdict(Verdict::DoesNotHold));
    assert_eq!(bare(&claim, &KeptRuns::default()), Standing::NotChecked { done: 0, of: 2 });
}

#[test]
fn ratios_are_over_the_fastest_printed_language_that_was_measured() {
    let claim = ratio_claim(&[(RUST, 30.0), (GO, 10.0), (PYTHON, 600.0)]);
    let pairs = |checks: &KeptRuns| match evidence(&claim, checks, &|_| KernelFacts::default()) {
        TestResult::Ratio { findings, of: 2 } => {
            findings.iter().map(|it| (it.numerator, it.denominator, it.published)).collect::<Vec<_>>()
        }
        other => panic!("{other:?}"),
    };
    let go = (GO, 0.3, 0.36);
    let python = (PYTHON, 19.0, 21.0);
    assert_eq!(pairs(&checks(&[("a", &[go, python])])), [(RUST, GO, 3.0), (PYTHON, GO, 60.0)]);
    assert_eq!(pairs(&checks(&[("a", &[python])])), [(PYTHON, RUST, 20.0)]);
    assert_eq!(pairs(&checks(&[("b", &[go, python])])), []);
}

#[test]
fn a_ratio_is_corrected_by_the_prices_of_its_kernel() {
    let claim = ratio_claim(&[(RUST, 10.0), (GO, 10.0)]);
    let checks = checks(&[("a", &[(GO, 4.0, 4.0)])]);
    let standing = |price| standing(&claim, &checks, &|_| known(price));
    assert_eq!(standing(4.0), Standing::Verdict(Verdict::Holds));
    assert_eq!(standing(2.5), Standing::Verdict(Verdict::SameBallpark));
    assert_eq!(standing(1.0), Standing::Verdict(Verdict::DoesNotHold));
}

#[test]
fn the_rule_of_order_at_its_edges() {
    let above = 1.0 + 1e-9;
    let below = 1.0 - 1e-9;
    for (is, lo, hi, expected) in [
        (Direction::Slower, above, 2.0, Verdict::Holds),
        (Direction::Slower, below, 2.0, Verdict::Unclear),
        (Direction::Slower, 0.5, above, Verdict::Unclear),
        (Direction::Slower, 0.5, below, Verdict::DoesNotHold),
        (Direction::Faster, 0.5, below, Verdict::Holds),
        (Direction::Faster, 0.5, above, Verdict::Unclear),
        (Direction::Faster, below, 2.0, Verdict::Unclear),
        (Direction::Faster, above, 2.0, Verdict::DoesNotHold),
    ] {
        let claim = order_claim(is, GO, &[RUST], &["a"]);
        let checks = checks(&[("a", &[(GO, lo, hi)])]);
        assert_eq!(bare(&claim, &checks), Standing::Verdict(expected), "{is:?} {lo} {hi}");
    }
}

#[test]
fn an_order_may_ask_for_a_factor() {
    // Twice as fast is half of the time.
    for (is, lo, hi, expected) in [
        (Direction::Slower, 2.1, 3.0, Verdict::Holds),
        (Direction::Slower, 1.9, 3.0, Verdict::Unclear),
        (Direction::Slower, 1.1, 1.9, Verdict::DoesNotHold),
        (Direction::Slower, 0.3, 0.4, Verdict::DoesNotHold),
        (Direction::Faster, 0.3, 0.49, Verdict::Holds),
        (Direction::Faster, 0.3, 0.51, Verdict::Unclear),
        (Direction::Faster, 0.51, 0.9, Verdict::DoesNotHold),
        (Direction::Faster, 2.1, 3.0, Verdict::DoesNotHold),
    ] {
        let mut claim = order_claim(is, GO, &[RUST], &["a"]);
        let Some(Test::Order { at_least, .. }) = &mut claim.test else { panic!() };
        *at_least = Some(2.0);
        let checks = checks(&[("a", &[(GO, lo, hi)])]);
        assert_eq!(bare(&claim, &checks), Standing::Verdict(expected), "{is:?} {lo} {hi}");
    }
}

#[test]
fn a_tie_is_no_order() {
    let checks = checks(&[("a", &[(GO, 1.0, 1.0)])]);
    for is in [Direction::Faster, Direction::Slower] {
        let claim = order_claim(is, GO, &[RUST], &["a"]);
        assert_eq!(bare(&claim, &checks), Standing::Verdict(Verdict::Unclear));
    }
}

#[test]
fn order_is_by_the_mean_over_all_kernels() {
    let claim = order_claim(Direction::Slower, GO, &[RUST], &["a", "b"]);
    // Faster in one kernel, but four times slower in the other.
    let both = checks(&[("a", &[(GO, 0.5, 0.5)]), ("b", &[(GO, 4.0, 4.0)])]);
    assert_eq!(bare(&claim, &both), Standing::Verdict(Verdict::Holds));
    let TestResult::Order { comparisons, done: 2, of: 2, corrected: false } =
        evidence(&claim, &both, &|_| KernelFacts::default())
    else {
        panic!()
    };
    assert!((comparisons[0].mean.unwrap().value - 2.0_f64.sqrt()).abs() < 1e-9);
    // The prices of a kernel count in it alone: 4 becomes 1, and the mean 0.7.
    let corrected = standing(&claim, &both, &|kernel| known(if kernel == "b" { 4.0 } else { 1.0 }));
    assert_eq!(corrected, Standing::Verdict(Verdict::DoesNotHold));
    // Where those of one are not known, none is corrected.
    let some = |kernel: &str| if kernel == "b" { known(4.0) } else { KernelFacts::default() };
    assert_eq!(standing(&claim, &both, &some), Standing::Verdict(Verdict::Holds));
    assert!(matches!(evidence(&claim, &both, &some), TestResult::Order { corrected: false, .. }));
    let one = checks(&[("b", &[(GO, 4.0, 4.0)])]);
    assert_eq!(bare(&claim, &one), Standing::NotChecked { done: 1, of: 2 });
}

#[test]
fn order_is_against_each_of_the_others() {
    let claim = order_claim(Direction::Slower, PYTHON, &[RUST, GO], &["a"]);
    for (python, go, expected) in [
        (Some((9.0, 11.0)), Some((2.0, 2.0)), Standing::Verdict(Verdict::Holds)),
        (Some((9.0, 11.0)), Some((8.0, 12.0)), Standing::Verdict(Verdict::Unclear)),
        (Some((9.0, 11.0)), Some((30.0, 30.0)), Standing::Verdict(Verdict::DoesNotHold)),
        // Without one of the others it may still fail, but not hold.
        (Some((9.0, 11.0)), None, Standing::NotChecked { done: 0, of: 1 }),
        (Some((0.5, 0.6)), None, Standing::Verdict(Verdict::DoesNotHold)),
        (None, Some((2.0, 2.0)), Standing::NotChecked { done: 0, of: 1 }),
    ] {
        let over = |language, ends: Option<(f64, f64)>| ends.map(|(lo, hi)| (language, lo, hi));
        let ratios: Vec<Over> = [over(PYTHON, python), over(GO, go)].into_iter().flatten().collect();
        assert_eq!(bare(&claim, &checks(&[("a", &ratios)])), expected, "{python:?} {go:?}");
    }
}

#[test]
fn one_round_has_no_order_yet() {
    let claim = order_claim(Direction::Slower, GO, &[RUST], &["a"]);
    let mut checks = KeptRuns::default();
    let mut check = self::checks(&[("a", &[(GO, 4.0, 4.0)])]).of("a").next().unwrap().clone();
    check.ratios[0].2.interval = None;
    checks.add(check);
    assert_eq!(bare(&claim, &checks), Standing::Verdict(Verdict::Unclear));
}

#[test]
fn what_is_left_is_every_kernel_in_which_a_needed_ratio_is_missing() {
    let order = order_claim(Direction::Slower, PYTHON, &[RUST, GO], &["a", "b", "c"]);
    let without_python = [(GO, 2.0, 2.0)];
    let whole = [(GO, 2.0, 2.0), (PYTHON, 9.0, 9.0)];
    let measured = checks(&[("a", &whole), ("b", &without_python)]);
    assert_eq!(left(&order, &measured), ["b", "c"]);
    assert_eq!(bare(&order, &measured), Standing::NotChecked { done: 1, of: 3 });
    let ratio = ratio_claim(&[(RUST, 1.0), (PYTHON, 9.0)]);
    assert_eq!(left(&ratio, &checks(&[("a", &without_python)])), ["a"]);
    assert_eq!(left(&ratio, &checks(&[("a", &whole)])), Vec::<&str>::new());
    assert_eq!(left(&claim(None, &[]), &measured), Vec::<&str>::new());
    // Both others were measured beside Rust, but in runs of their own, and neither beside Go, which is printed as the fastest.
    let go_first = ratio_claim(&[(RUST, 30.0), (GO, 10.0), (PYTHON, 600.0)]);
    let mut apart = checks(&[("a", &[(GO, 0.3, 0.3)])]);
    checks(&[("a", &[(PYTHON, 20.0, 20.0)])]).iter().for_each(|run| apart.add(run.clone()));
    assert_eq!(left(&go_first, &apart), ["a"]);
    assert_eq!(bare(&go_first, &apart), Standing::NotChecked { done: 1, of: 2 });
}

#[test]
fn a_ratio_at_a_size_far_from_the_published_one_is_unclear() {
    let test = Test::Ratio { kernel: "a".to_owned(), n: 1_000 };
    let claim = claim(Some(test), &[(RUST, 10.0), (GO, 10.0)]);
    let checks = checks(&[("a", &[(GO, 1.0, 1.0)])]);
    assert_eq!(bare(&claim, &checks), Standing::Verdict(Verdict::Unclear));
    let counted =
        standing(&claim, &checks, &|_| KernelFacts { counts_calls: true, ..KernelFacts::default() });
    assert_eq!(counted, Standing::Verdict(Verdict::Holds));
}

#[test]
fn a_claim_without_a_test_cannot_be_tested() {
    assert_eq!(bare(&claim(None, &[(RUST, 1.0), (GO, 2.0)]), &KeptRuns::default()), Standing::NotTestable);
}

#[test]
fn the_six_words_are_six() {
    for (index, kind) in Is::ALL.into_iter().enumerate() {
        assert_eq!(Is::from_slug(kind.slug()), Some(kind));
        for other in &Is::ALL[..index] {
            assert!(
                other.slug() != kind.slug() && other.label() != kind.label() && other.mark() != kind.mark()
            );
        }
    }
    for verdict in [Verdict::Holds, Verdict::SameBallpark, Verdict::DoesNotHold, Verdict::Unclear] {
        let kind = Standing::Verdict(verdict).kind();
        assert_eq!((kind.slug(), kind.label()), (verdict.slug(), verdict.label()));
    }
    assert_eq!(Standing::NotTestable.kind().slug(), "not-testable");
    assert_eq!(Standing::NotChecked { done: 0, of: 1 }.kind().slug(), "not-checked");
}

#[test]
fn the_rules_in_words() {
    let order = order_claim(Direction::Slower, GO, &[RUST], &["a"]).test.unwrap();
    let ratio = ratio_claim(&[]).test.unwrap();
    assert!(order.rule(true).contains("prices") && !order.rule(false).contains("price"));
    assert!(
        order
            .rule(false)
            .contains("ratios, carries the 95 % intervals of all of them. Wholly on the claimed side of 1")
    );
    assert_eq!(ratio.rule(true), verdict::rule(true));
    assert!(!order.rule(true).contains("is read as"));
    for (is, reading, side) in [
        (
            Direction::Faster,
            "The claim is read as at least 2.5 times faster. In each",
            "on the side below 1/2.5 against",
        ),
        (
            Direction::Slower,
            "The claim is read as at least 2.5 times slower. In each",
            "on the side above 2.5 against",
        ),
    ] {
        let Some(Test::Order { language, than, kernels, .. }) = order_claim(is, GO, &[RUST], &["a"]).test
        else {
            panic!()
        };
        let words = Test::Order { language, is, than, at_least: Some(2.5), kernels }.rule(true);
        assert!(words.starts_with(reading) && words.contains(side), "{words}");
    }
}
