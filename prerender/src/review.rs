//! What was checked of a claim, as schema.org's `ClaimReview` (<https://schema.org/ClaimReview>, and what search engines
//! ask of it: <https://developers.google.com/search/docs/appearance/structured-data/factcheck>).

use crosscheck_core::claims::{Article, Claim, Origin, Status};
use serde_json::{Value, json};

/// The review of a claim, which stands at `address` where that is known. It says no more than the page does: there is a
/// rating only where the origin was found and bears the claim out, or contradicts it.
pub fn review(article: &Article, claim: &Claim, address: Option<&str>) -> Value {
    let mut review = json!({
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "name": claim.title,
        "claimReviewed": claim.says,
        "author": { "@type": "Organization", "name": "Crosscheck" },
        "itemReviewed": item(article, claim),
    });
    if let Some(address) = address {
        review["url"] = json!(address);
    }
    if let Some(value) = rating(claim.status) {
        let why = claim.reason.as_ref().map(|reason| format!(" {reason}")).unwrap_or_default();
        review["reviewRating"] = json!({
            "@type": "Rating",
            "ratingValue": value,
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": claim.status.slug(),
            "ratingExplanation": format!("{}{why}", claim.status.meaning()),
        });
    }
    review
}

/// The claim as it was published. What is only collected by us stands for its nearest origin. Where the document stands is
/// told where the page links it.
fn item(article: &Article, claim: &Claim) -> Value {
    let is_document = |origin: &&Origin| origin.address.is_some() && origin.address == article.address;
    let (title, origin) = match claim.origins.first().filter(|_| article.collection) {
        Some(origin) => (&origin.title, Some(origin)),
        None => (&article.title, claim.origins.iter().find(is_document)),
    };
    let mut appearance = json!({ "@type": "CreativeWork", "name": title });
    if let Some(origin) = origin {
        for (key, value) in [("url", &origin.address), ("datePublished", &origin.date)] {
            if let Some(value) = value {
                appearance[key] = json!(value);
            }
        }
    }
    json!({ "@type": "Claim", "appearance": appearance })
}

const fn rating(status: Status) -> Option<u8> {
    match status {
        Status::Faithful => Some(5),
        Status::Contradicted => Some(1),
        Status::ThirdHand | Status::Unlocatable | Status::Opinion => None,
    }
}
