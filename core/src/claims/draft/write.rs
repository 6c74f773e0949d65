//! The claims file of a draft, as loose as the draft is: whatever was typed stands in it, so that the parser of claims
//! files finds at its path what is wrong with it.

use super::number::{as_json, guessed_rounding};
use super::{
    COLLECTION, ClaimDraft, Draft, ORDER, OriginDraft, RANGE, RATIO, SourceDraft, TestDraft, ValueDraft,
    WORDS,
};
use crate::claims::file::{Article, LONGEST_ID, MOST_BYTES, Problem, SCHEMA, read, too_large};
use crate::json::{Json, Layout, Object};

/// What was typed, if anything was.
fn typed(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.trim().is_empty())
}

/// A number; what is none stands there as the text that it is.
fn number(typed: &str) -> Json {
    as_json(typed).map_or_else(|| typed.into(), Json::Plain)
}

impl Draft {
    /// The claims file, to be judged by its parser.
    pub fn to_json(&self) -> String {
        let claims =
            self.claims.iter().zip(self.ids()).map(|(claim, id)| claim.to_json(&id).into()).collect();
        let head = Object::default()
            .with("schema", SCHEMA)
            .with("title", &self.title)
            .optional("author", typed(&self.author))
            .optional("date", typed(self.date.trim()))
            .optional("address", typed(self.address.trim()));
        let head = match self.collection.as_str() {
            COLLECTION => head.with("collection", Json::Plain(COLLECTION.to_owned())),
            other => head.optional("collection", typed(other)),
        };
        head.optional("note", typed(&self.note)).with("claims", Json::List(claims)).to_text(Layout::COMPACT)
    }

    /// The article that it makes, whose tests may only name the kernels given.
    ///
    /// # Errors
    /// What is wrong with it, at most [`MOST_PROBLEMS`](super::super::MOST_PROBLEMS).
    pub fn article(&self, kernels: &[&str]) -> Result<Article, Vec<Problem>> {
        // A draft may be longer than the file that it makes, which leaves out what says nothing.
        let article = read(&self.to_json(), usize::MAX, Some(kernels))?;
        if article.to_json().len() > MOST_BYTES { Err(vec![too_large(MOST_BYTES)]) } else { Ok(article) }
    }

    /// The ids of its claims: as typed, or else made of their titles, different from all others.
    pub fn ids(&self) -> Vec<String> {
        let mut ids: Vec<String> = self.claims.iter().map(|claim| claim.id.trim().to_owned()).collect();
        for at in 0..ids.len() {
            if ids[at].is_empty() {
                let plain = id_of(&self.claims[at].title);
                let mut numbered = (2_usize..).map(|number| format!("{plain}-{number}"));
                let mut id = plain.clone();
                while ids.contains(&id) {
                    id = numbered.next().unwrap_or_default();
                }
                ids[at] = id;
            }
        }
        ids
    }
}

/// The plain letters and digits of a title with hyphens between its words, short enough for a number behind it.
fn id_of(title: &str) -> String {
    let lower = title.to_ascii_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let id = words.fold(String::new(), |id, word| match id.len() {
        0 => word.to_owned(),
        length if length + word.len() < LONGEST_ID - 8 => id + "-" + word,
        _ => id,
    });
    let id: String = id.chars().take(LONGEST_ID - 8).collect();
    if id.is_empty() { "claim".to_owned() } else { id }
}

impl ClaimDraft {
    fn to_json(&self, id: &str) -> Object {
        Object::default()
            .with("id", id)
            .with("section", &self.section)
            .with("title", &self.title)
            .with("says", &self.says)
            .with("kind", &self.kind)
            .with("unit", &self.unit)
            .optional("better", typed(&self.better))
            .unless_empty("about", Json::list(&self.about, |slug| slug))
            .with("values", Json::list(&self.values, ValueDraft::to_json))
            .optional("test", self.test.to_json())
            .optional("related_kernel", typed(&self.related_kernel))
            .with("origins", Json::list(&self.origins, OriginDraft::to_json))
            .with("status", &self.status)
            .optional("reason", typed(&self.reason))
            .optional("note", typed(&self.note))
            .unless_empty("others", Json::list(&self.others, SourceDraft::to_json))
    }
}

impl ValueDraft {
    /// How far the number may be off: as typed, or what its digits say.
    pub fn rounding(&self) -> String {
        if self.rounding.trim().is_empty() {
            guessed_rounding(&self.value).unwrap_or_default()
        } else {
            self.rounding.clone()
        }
    }

    fn to_json(&self) -> Object {
        let object = Object::default()
            .with("language", &self.language)
            .optional("framework", typed(&self.framework))
            .optional("label", typed(&self.label));
        let object = match self.form.as_str() {
            RANGE => object.with("range", Json::list(&self.range, |end| number(end))),
            WORDS => object.with("text", &self.text),
            _ => object
                .with("value", number(&self.value))
                .optional("rounding", typed(&self.rounding()).map(number)),
        };
        object.optional("status", typed(&self.status)).optional("note", typed(&self.note))
    }
}

impl TestDraft {
    fn to_json(&self) -> Option<Object> {
        let slugs = |slugs: &[String]| Json::list(slugs, |slug| slug.as_str());
        match self.form.as_str() {
            RATIO => Some(Object::default().with("kernel", &self.kernel).with("n", number(&self.n))),
            ORDER => Some(
                Object::default()
                    .with("language", &self.language)
                    .with(self.pace().slug(), slugs(&self.than))
                    .optional("at_least", typed(&self.at_least).map(number))
                    .with("kernels", slugs(&self.kernels)),
            ),
            _ => None,
        }
    }
}

impl OriginDraft {
    fn to_json(&self) -> Object {
        Object::default()
            .with("title", &self.title)
            .optional("address", typed(self.address.trim()))
            .optional("date", typed(self.date.trim()))
            .with("checked", &self.checked)
    }
}

impl SourceDraft {
    fn to_json(&self) -> Object {
        self.origin.to_json().with("values", Json::list(&self.values, ValueDraft::to_json))
    }
}
