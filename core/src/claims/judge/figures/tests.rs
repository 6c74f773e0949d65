use super::figures;
use crate::claims::file::{Article, Claim, Status};
use crate::claims::{Counts, StandingKind, parse};

fn article(values: &[&str]) -> Article {
    let claim = |(at, values): (usize, &&str)| {
        format!(
            r#"{{"id": "c{at}", "section": "x", "title": "x", "says": "x", "kind": "pay", "unit": "$", "status": "unlocatable",
            "values": [{values}]}}"#
        )
    };
    let claims: Vec<String> = values.iter().enumerate().map(claim).collect();
    let claims = claims.join(",");
    parse(&format!(r#"{{"schema": "crosscheck.claims.v1", "title": "x", "claims": [{claims}]}}"#)).unwrap()
}

fn count(values: &[&str]) -> usize {
    figures(&article(values).claims).len()
}

#[test]
fn a_figure_that_is_printed_again_counts_once() {
    let rust = r#"{"language": "rust", "label": "headline", "range": [150, 210]}"#;
    assert_eq!((count(&[rust]), count(&[rust, rust]), count(&[&format!("{rust}, {rust}")])), (1, 1, 1));
    // What stands where it comes first, with the status that it has there.
    let doubted =
        r#"{"language": "rust", "label": "headline", "range": [150, 210], "status": "contradicted"}"#;
    let twice = article(&[doubted, rust]);
    let found: Vec<(&str, Status)> = figures(&twice.claims)
        .into_iter()
        .map(|(claim, value)| (claim.id.as_str(), value.status_in(claim)))
        .collect();
    assert_eq!(found, [("c0", Status::Contradicted)]);
}

#[test]
fn whatever_differs_makes_another_figure() {
    let rust = r#"{"language": "rust", "label": "headline", "range": [150, 210]}"#;
    for other in [
        r#"{"language": "go", "label": "headline", "range": [150, 210]}"#,
        r#"{"language": "rust", "label": "senior", "range": [150, 210]}"#,
        r#"{"language": "rust", "label": "headline", "range": [150, 211]}"#,
        r#"{"language": "rust", "label": "headline", "value": 150}"#,
        r#"{"language": "rust", "label": "headline", "framework": "Actix", "range": [150, 210]}"#,
        r#"{"language": "rust", "range": [150, 210]}"#,
    ] {
        assert_eq!(count(&[rust, other]), 2, "{other}");
    }
    // Without a label nothing says that they are the same.
    let bare = r#"{"language": "rust", "range": [150, 210]}"#;
    assert_eq!(count(&[bare, bare]), 2);
    let mut claims = article(&[rust, rust]).claims;
    claims[1].unit.push('k');
    assert_eq!(figures(&claims).len(), 2);
    // A word is no figure.
    assert_eq!(count(&[r#"{"language": "rust", "label": "headline", "text": "high"}"#]), 0);
}

#[test]
fn the_documents_of_the_page_have_so_many_figures() {
    let documents = [
        include_str!("../../../../../data/claims/article.json"),
        include_str!("../../../../../data/claims/briefing.json"),
    ]
    .map(|text| parse(text).unwrap());
    let claims: Vec<&Claim> = documents.iter().flat_map(|document| &document.claims).collect();
    let counts = Counts::of(claims.iter().copied(), |_| StandingKind::NotTestable);
    // Requests a second 5, their multiples 5, Fibonacci 3, pay 4 headline, 4 entry, 4 senior and 1 rise, packages 1. The
    // summary prints the 4 headline ranges again.
    assert_eq!(counts.figures, 27);
    let of = |status| counts.figures_of(status);
    assert_eq!((of(Status::Faithful), of(Status::ThirdHand), of(Status::Contradicted)), (5, 3, 4));
    assert_eq!((of(Status::Unlocatable), of(Status::Opinion)), (15, 0));
    assert!(counts.sentence().starts_with("Of 27 figures, 4 are contradicted by their named source; "));
    let printed = claims.iter().flat_map(|claim| &claim.values).filter(|value| value.is_figure()).count();
    assert_eq!(printed - counts.figures, 4, "the ranges of the summary");
}
