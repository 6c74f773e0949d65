//! The parts of the page for the article that it comes with, and for what others published.

use super::about::Whose;
use super::{Block, Form, Part};
use crate::claims::{Article, Claim, Kind};

type Choice = (&'static str, &'static str, Form, fn(&Claim) -> bool);

/// Id, heading, form and choice of each part, in the order of the page. Some are chosen by the heading that the article's
/// file gives them; a test holds that none of them comes out empty.
const PARTS: [Choice; 8] = [
    ("throughput", "Throughput", Form::ByShape, |claim| {
        claim.kind == Kind::Throughput && !claim.values.is_empty()
    }),
    ("compute", "Compute", Form::ByShape, |claim| claim.kind == Kind::Compute),
    ("pay", "Pay", Form::ByShape, |claim| claim.section == "Pay"),
    ("demand", "Demand", Form::ByShape, |claim| claim.section == "Demand"),
    ("summary", "The summary table", Form::Grid, |claim| claim.section == "Summary table"),
    ("users", "Who uses what", Form::ByShape, |claim| claim.section == "Who uses what"),
    ("polyglot", "Several languages together", Form::ByShape, |claim| {
        claim.section == "Several languages together"
    }),
    ("discord", "Discord, from Go to Rust", Form::ByShape, |claim| claim.section == "Case: Discord"),
];

/// The article's parts; one without a claim is left out.
pub fn ours(article: &Article) -> Vec<Part> {
    let part = |(id, title, form, belongs): &Choice| {
        let claims: Vec<&Claim> = article.claims.iter().filter(|claim| belongs(claim)).collect();
        Part::of(id, title, article, Whose::Ours, &claims, *form)
    };
    PARTS.iter().filter_map(part).collect()
}

/// What others published, as far as it does not stand beside the figures of `shown` already.
pub fn others(collection: &Article, shown: &[Part]) -> Option<Part> {
    let beside: Vec<&str> = shown
        .iter()
        .flat_map(|part| &part.blocks)
        .filter_map(|block| if let Block::Bars(bars) = block { Some(&bars.panels) } else { None })
        .flatten()
        .map(|panel| panel.credit.title.as_str())
        .collect();
    let is_new = |claim: &&Claim| {
        let credit = claim.origins.first().map(|origin| origin.title.as_str()).unwrap_or_default();
        !beside.contains(&credit)
    };
    let claims: Vec<&Claim> = collection.claims.iter().filter(is_new).collect();
    Part::of("others", "Other published figures", collection, Whose::Ours, &claims, Form::ByShape)
}
