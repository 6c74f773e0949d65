use super::*;
use crate::claims::parse;

fn article() -> Article {
    let head = r#""says": "x", "section""#;
    parse(&format!(
        r#"{{"schema": "crosscheck.claims.v1", "title": "x", "claims": [
        {{"id": "speed", "title": "x", {head}: "A", "kind": "compute", "unit": "ms", "better": "lower", "status": "third-hand",
          "values": [{{"language": "rust", "value": 1}}, {{"language": "go", "value": 2, "status": "contradicted"}},
                     {{"language": "python", "text": "slow", "status": "unlocatable"}}],
          "test": {{"kernel": "fib", "n": 30}}}},
        {{"id": "pay", "title": "x", {head}: "B", "kind": "pay", "unit": "$", "status": "contradicted",
          "values": [{{"language": "go", "range": [1, 2]}}]}},
        {{"id": "slow", "title": "x", {head}: "A", "kind": "statement", "unit": "", "status": "opinion",
          "test": {{"language": "python", "slower": ["javascript"], "kernels": ["fib"]}}}}]}}"#
    ))
    .unwrap()
}

fn standing(claim: &Claim) -> StandingKind {
    match claim.id.as_str() {
        "speed" => StandingKind::Holds,
        "pay" => StandingKind::NotTestable,
        _ => StandingKind::NotChecked,
    }
}

#[test]
fn sections_are_in_the_order_of_their_first_claims() {
    let article = article();
    let ids = |shown: &dyn Fn(&Claim) -> bool| -> Vec<(String, Vec<String>)> {
        let ids = |section: Section<'_>| section.claims.iter().map(|claim| claim.id.clone()).collect();
        sections(&article, shown)
            .into_iter()
            .map(|section| (section.title.to_owned(), ids(section)))
            .collect()
    };
    let owned = |title: &str, ids: &[&str]| {
        (title.to_owned(), ids.iter().map(|&id| id.to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(ids(&|_| true), [owned("A", &["speed", "slow"]), owned("B", &["pay"])]);
    assert_eq!(ids(&|claim| claim.kind == Kind::Pay), [owned("B", &["pay"])]);
    assert_eq!(ids(&|_| false), []);
}

#[test]
fn each_filter_shows_what_it_names() {
    let article = article();
    let shown = |filter: Filter| -> Vec<&str> {
        let admitted = article.claims.iter().filter(|claim| filter.admits(claim, standing(claim)));
        admitted.map(|claim| claim.id.as_str()).collect()
    };
    let all = Filter::default();
    assert!(all.is_open());
    assert_eq!(shown(all), ["speed", "pay", "slow"]);
    for (filter, expected) in [
        (Filter { kind: Some(Kind::Pay), ..all }, &["pay"][..]),
        (Filter { language: Some(Language::Go), ..all }, &["speed", "pay"]),
        (Filter { language: Some(Language::Python), ..all }, &["speed", "slow"]),
        (Filter { language: Some(Language::JavaScript), ..all }, &["slow"]),
        (Filter { status: Some(Status::Contradicted), ..all }, &["speed", "pay"]),
        (Filter { status: Some(Status::ThirdHand), ..all }, &["speed"]),
        (Filter { status: Some(Status::Faithful), ..all }, &[]),
        (Filter { verdict: Some(StandingFilter::Stands(StandingKind::NotChecked)), ..all }, &["slow"]),
        (
            Filter {
                verdict: Some(StandingFilter::Stands(StandingKind::Holds)),
                kind: Some(Kind::Pay),
                ..all
            },
            &[],
        ),
    ] {
        assert_eq!(shown(filter), expected, "{filter:?}");
        assert!(!filter.is_open());
    }
}

#[test]
fn counts_are_of_figures_and_of_claims() {
    let article = article();
    let counts = Counts::of(&article.claims, standing);
    assert_eq!((counts.claims, counts.testable, counts.figures), (3, 2, 3));
    assert_eq!(counts.figures_of(Status::ThirdHand), 1);
    // One by its own status, one by its claim's.
    assert_eq!(counts.figures_of(Status::Contradicted), 2);
    // A word is no figure.
    assert_eq!(counts.figures_of(Status::Unlocatable), 0);
    assert_eq!((counts.standing(StandingKind::Holds), counts.standing(StandingKind::Unclear)), (1, 0));
    assert_eq!(
        counts.sentence(),
        "Of 3 figures, 2 are contradicted by their named source; 2 of 3 claims can be checked here."
    );
    let one = Counts::of(&article.claims[1..2], standing).sentence();
    assert_eq!(one, "Of 1 figure, 1 is contradicted by its named source; 0 of 1 claim can be checked here.");
    assert_eq!(Counts::of(&article.claims[2..], standing).sentence(), "1 of 1 claim can be checked here.");
}
