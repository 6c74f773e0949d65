use super::*;

#[test]
fn ends_are_worth_nothing_and_all_and_the_way_back_is_the_way_there() {
    for (index, criterion) in Criterion::ALL.into_iter().enumerate() {
        let scale = criterion.scale();
        assert_eq!((criterion.index(), Criterion::from_slug(criterion.slug())), (index, Some(criterion)));
        assert!(scale.value(scale.worst).abs() < 1e-9 && (scale.value(scale.best) - 100.0).abs() < 1e-9);
        let span = scale.span(scale.whole());
        assert!(span.lo.abs() < 1e-9 && (span.hi - 100.0).abs() < 1e-9);
        for value in [0.0, 12.5, 50.0, 99.0] {
            assert!((scale.value(scale.amount(value)) - value).abs() < 1e-9, "{criterion:?} {value}");
        }
    }
}

#[test]
fn amounts_are_not_below_nothing() {
    let takes = |criterion: Criterion, lo, hi| criterion.scale().takes(Interval { lo, hi });
    assert!(takes(Criterion::Ease, 0.0, 0.0) && takes(Criterion::Cpu, 0.01, 1e9));
    assert!(!takes(Criterion::Cpu, 0.0, 1.0) && !takes(Criterion::Ease, -0.1, 1.0));
    assert!(!takes(Criterion::Cpu, 2.0, 1.0) && !takes(Criterion::Ease, 1.0, f64::INFINITY));
    assert!(!takes(Criterion::Cpu, f64::NAN, 1.0) && !takes(Criterion::Cpu, 1.0, f64::NAN));
    assert!(Criterion::ALL.into_iter().all(|it| it.scale().takes(it.scale().whole())));
}

#[test]
fn equal_factors_are_worth_the_same_and_the_ends_hold() {
    let cpu = Criterion::Cpu.scale();
    assert!((cpu.value(10.0) - 50.0).abs() < 1e-9);
    assert_eq!((cpu.value(0.5), cpu.value(1_000.0), cpu.value(0.0)), (100.0, 0.0, 100.0));
    assert!((Criterion::Ease.scale().value(1.5) - 75.0).abs() < 1e-9);
}
