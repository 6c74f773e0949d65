//! All pages as they are written: their heads, reviews and pictures against each other and against what the pages say.

use super::*;
use crosscheck_core::claims::{Article, Claim, Status};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::OnceLock;

const SITE: &str = "https://example.org/crosscheck/";

/// What Google asks of a fact check, and what schema.org says may stand there: type, property, whether Google requires or
/// else recommends it, and the types that its value may have.
/// <https://developers.google.com/search/docs/appearance/structured-data/factcheck>, <https://schema.org/ClaimReview>,
/// <https://schema.org/Claim>, <https://schema.org/Rating>.
const PROPERTIES: [(&str, &str, bool, &[&str]); 14] = [
    ("ClaimReview", "claimReviewed", true, &["Text"]),
    ("ClaimReview", "reviewRating", true, &["Rating"]),
    ("ClaimReview", "url", true, &["URL"]),
    ("ClaimReview", "author", false, &["Organization", "Person"]),
    ("ClaimReview", "datePublished", false, &["Date"]),
    ("ClaimReview", "itemReviewed", false, &["Claim"]),
    ("Claim", "appearance", false, &["URL", "CreativeWork"]),
    ("Claim", "author", false, &["Organization", "Person"]),
    ("Claim", "datePublished", false, &["Date"]),
    ("Claim", "firstAppearance", false, &["URL", "CreativeWork"]),
    ("Rating", "alternateName", true, &["Text"]),
    ("Rating", "bestRating", false, &["Number"]),
    ("Rating", "ratingValue", false, &["Number"]),
    ("Rating", "worstRating", false, &["Number"]),
];
/// What schema.org has beside these, and we use.
const OTHERS: [(&str, &str, &[&str]); 6] = [
    ("ClaimReview", "name", &["Text"]),
    ("Rating", "ratingExplanation", &["Text"]),
    ("Organization", "name", &["Text"]),
    ("CreativeWork", "name", &["Text"]),
    ("CreativeWork", "url", &["URL"]),
    ("CreativeWork", "datePublished", &["Date"]),
];

struct Written {
    link: String,
    claim: Option<(&'static Article, &'static Claim)>,
    subject: Subject,
    head: String,
    html: String,
}

fn pages() -> &'static [Written] {
    static PAGES: OnceLock<Vec<Written>> = OnceLock::new();
    PAGES.get_or_init(|| {
        Bundle::read(&texts(Path::new("..")).unwrap()).unwrap().publish();
        let fonts = Fonts::read(Path::new("..")).unwrap();
        let faces = fonts.faces().unwrap();
        let painter = Painter::new(&faces).unwrap();
        let written = |link: String| {
            let here = Location::of(&link);
            let (about, claim) = (about(&here), claim_at(&here));
            let subject = painter.fitted(Subject::of(&about, claim));
            let head = head::head(&about, claim, Some(SITE), &link, &subject.alternative());
            Written { html: render(&link).unwrap(), link, claim, subject, head }
        };
        links().into_iter().map(written).collect()
    })
}

impl Written {
    /// The text that a reader sees.
    fn said(&self) -> String {
        let mut said = String::new();
        for part in self.html.split('<') {
            said.push_str(part.split_once('>').map_or(part, |(_, text)| text));
            said.push(' ');
        }
        plain(&said)
    }

    fn review(&self) -> Option<Value> {
        let (_, review) = self.head.split_once("<script type=\"application/ld+json\">")?;
        serde_json::from_str(review.split_once("</script>")?.0).ok()
    }
}

fn plain(text: &str) -> String {
    let entities =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#x2F;", "/"), ("&amp;", "&")];
    let text =
        entities.into_iter().fold(text.to_owned(), |text, (entity, letter)| text.replace(entity, letter));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_head_says_each_thing_once() {
    let mut told = BTreeSet::new();
    for page in pages() {
        let (link, head) = (&page.link, &page.head);
        let once = [
            "<title>",
            "name=\"description\"",
            "rel=\"canonical\"",
            "name=\"twitter:card\"",
            "name=\"twitter:image\"",
        ];
        let properties =
            ["type", "title", "description", "url", "image", "image:width", "image:height", "image:alt"];
        let properties = properties.map(|property| format!("property=\"og:{property}\""));
        for element in once.into_iter().chain(properties.iter().map(String::as_str)) {
            assert_eq!(head.matches(element).count(), 1, "{element} at /{link}");
        }
        assert!(head.contains(&format!("<link rel=\"canonical\" href=\"{SITE}{link}\" />")), "{head}");
        assert!(head.contains(&format!("content=\"{SITE}{link}card.png\"")), "{head}");
        assert_eq!(head.matches("application/ld+json").count(), usize::from(page.claim.is_some()), "/{link}");
        let description =
            head.split("name=\"description\" content=\"").nth(1).unwrap().split('"').next().unwrap();
        let description = plain(description);
        assert!((20..=300).contains(&description.chars().count()), "{description}");
        assert!(description.ends_with(['.', '…']), "{description}");
        assert!(told.insert(description.clone()), "{description}");
    }
}

#[test]
fn every_review_has_what_search_engines_require() {
    let mut rated = 0;
    for (page, (_, claim)) in pages().iter().filter_map(|page| Some((page, page.claim?))) {
        let review = page.review().unwrap();
        assert_eq!(review["@context"], "https://schema.org");
        assert_eq!(review["url"], format!("{SITE}{}", page.link));
        // Without a rating it is no fact check that Google would show: there is none to give.
        let is_rated = matches!(claim.status, Status::Faithful | Status::Contradicted);
        assert_eq!(review.get("reviewRating").is_some(), is_rated, "{}", claim.id);
        check(&review, "ClaimReview", &claim.id);
        if let Some(rating) = review.get("reviewRating") {
            rated += 1;
            let value = |name: &str| rating[name].as_i64().unwrap();
            assert!((value("worstRating")..=value("bestRating")).contains(&value("ratingValue")), "{rating}");
            assert_eq!(rating["alternateName"], claim.status.slug());
        }
        assert_eq!(review["itemReviewed"]["@type"], "Claim");
        assert!(
            review["itemReviewed"].get("appearance").is_some() && review.get("author").is_some(),
            "{review}"
        );
    }
    assert!(rated > 50, "{rated}");
}

/// Holds a thing against the tables: every property known, its value of a type that it may have, what is required there.
fn check(thing: &Value, kind: &str, id: &str) {
    assert_eq!(thing["@type"], kind, "{id}");
    for (of, name, is_required, _) in PROPERTIES {
        let is_given = name == "reviewRating" || thing.get(name).is_some();
        assert!(of != kind || !is_required || is_given, "{id}: {kind} lacks {name}");
    }
    let properties = PROPERTIES.map(|(of, name, _, types)| (of, name, types));
    for (name, value) in thing.as_object().unwrap().iter().filter(|(name, _)| !name.starts_with('@')) {
        let known = properties.iter().chain(&OTHERS).find(|(of, it, _)| *of == kind && it == name);
        let (.., types) = known.unwrap_or_else(|| panic!("{id}: {kind} has no {name}"));
        let fits = |it: &&&str| match (value, **it) {
            (Value::Object(thing), it) => thing.get("@type").is_some_and(|kind| kind == it),
            (Value::Number(_), it) => it == "Number",
            (Value::String(text), "Text") => !text.trim().is_empty(),
            (Value::String(text), "URL") => text.starts_with("https://") || text.starts_with("http://"),
            (Value::String(text), "Date") => is_date(text),
            _ => false,
        };
        let fitting = types.iter().find(fits).unwrap_or_else(|| panic!("{id}: {name} is {value}"));
        if value.is_object() {
            check(value, fitting, id);
        }
    }
}

/// A year, a month or a day, ISO 8601.
fn is_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let is_number =
        |part: &str, digits: usize| part.len() == digits && part.bytes().all(|it| it.is_ascii_digit());
    parts.next().is_some_and(|year| is_number(year, 4))
        && text.len() <= 10
        && parts.all(|part| is_number(part, 2))
}

#[test]
fn a_review_says_no_more_than_its_page() {
    for page in pages().iter().filter(|page| page.claim.is_some()) {
        let said = page.said();
        let mut stack = vec![page.review().unwrap()];
        while let Some(value) = stack.pop() {
            match value {
                Value::Object(thing) => {
                    let told = thing.into_iter().filter(|(name, _)| !name.starts_with('@'));
                    stack.extend(told.map(|(_, value)| value));
                }
                Value::String(text) if text.starts_with("http") => {
                    let is_linked = page.html.contains(&format!("href=\"{}\"", text.replace('&', "&amp;")));
                    assert!(text == format!("{SITE}{}", page.link) || is_linked, "/{}: {text}", page.link);
                }
                Value::String(text) => {
                    assert!(said.contains(&plain(&text)), "/{}: {text}\n{said}", page.link)
                }
                // The values of a rating stand for words.
                Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => {}
            }
        }
    }
}

#[test]
fn a_picture_says_no_more_than_its_page() {
    let mut figures = 0;
    for page in pages().iter().filter(|page| page.claim.is_some()) {
        let said = page.said();
        let mut told = vec![page.subject.title.clone(), page.subject.sentence.clone()];
        told.extend(page.subject.status.map(|status| status.slug().to_owned()));
        if let Some(figure) = &page.subject.figure {
            figures += 1;
            told.push(figure.caption.clone());
            let rows = figure.rows.iter();
            told.extend(
                rows.flat_map(|row| row.name.split(", ").chain([row.value.as_str()])).map(str::to_owned),
            );
        }
        for text in told {
            assert!(said.contains(&plain(&text)), "/{}: {text}\n{said}", page.link);
        }
    }
    assert!(figures > 20, "{figures}");
}

#[test]
fn every_picture_is_drawn_whole_and_small() {
    let fonts = Fonts::read(Path::new("..")).unwrap();
    let faces = fonts.faces().unwrap();
    let painter = Painter::new(&faces).unwrap();
    for page in pages() {
        assert_eq!(faces.lacking(&page.subject.alternative()), "", "/{}", page.link);
        let canvas = painter.draw(&page.subject).unwrap();
        let paper = &canvas.pixels()[..4];
        for (at, pixel) in canvas.pixels().chunks_exact(4).enumerate() {
            let (x, y) = (at % 1200, at / 1200);
            let is_margin = !(60..1140).contains(&x) || !(36..606).contains(&y);
            assert!(!is_margin || pixel == paper, "/{} at {x}, {y}", page.link);
        }
        let file = painter.picture(&page.subject).unwrap();
        let size = |at: usize| u32::from_be_bytes(file[at..at + 4].try_into().unwrap());
        assert_eq!((&file[1..4], size(16), size(20)), (&b"PNG"[..], 1200, 630));
        assert!(file.len() < 35_000, "/{}: {} bytes", page.link, file.len());
    }
    let same = &pages()[0].subject;
    assert_eq!(painter.picture(same).unwrap(), painter.picture(same).unwrap());
}
