//! The claims file of a draft, as loose as the draft is: whatever was typed stands in it, so that the parser of claims
//! files finds at its path what is wrong with it.

use super::number::{as_json, guessed_rounding};
use super::{
    COLLECTION, ClaimDraft, Draft, ORDER, OriginDraft, RANGE, RATIO, SourceDraft, TestDraft, ValueDraft,
    WORDS,
};
use crate::claims::file::{Article, LONGEST_ID, MOST_BYTES, Problem, SCHEMA, read, too_large};

/// An object of a JSON text in the making.
struct Object(String);

impl Object {
    const fn new() -> Self {
        Self(String::new())
    }

    fn json(mut self, key: &str, json: &str) -> Self {
        self.0.push(if self.0.is_empty() { '{' } else { ',' });
        self.0.push_str(&format!("{}:{json}", quoted(key)));
        self
    }

    /// A field that must be there.
    fn text(self, key: &str, text: &str) -> Self {
        self.json(key, &quoted(text))
    }

    /// A field that may be missing, as it is when nothing was typed.
    fn optional(self, key: &str, text: &str) -> Self {
        if text.trim().is_empty() { self } else { self.text(key, text) }
    }

    /// A text in which blanks around it mean nothing.
    fn trimmed(self, key: &str, text: &str) -> Self {
        self.optional(key, text.trim())
    }

    /// A number; what is none stands there as the text that it is. Missing when nothing was typed.
    fn number(self, key: &str, typed: &str) -> Self {
        if typed.trim().is_empty() { self } else { self.json(key, &number(typed)) }
    }

    fn list(self, key: &str, elements: impl Iterator<Item = String>) -> Self {
        self.json(key, &list(elements))
    }

    fn list_unless_empty(self, key: &str, elements: impl ExactSizeIterator<Item = String>) -> Self {
        if elements.len() == 0 { self } else { self.list(key, elements) }
    }

    fn end(self) -> String {
        if self.0.is_empty() { "{}".to_owned() } else { self.0 + "}" }
    }
}

fn quoted(text: &str) -> String {
    // A text can always be written.
    serde_json::to_string(text).unwrap_or_default()
}

fn number(typed: &str) -> String {
    as_json(typed).unwrap_or_else(|| quoted(typed))
}

fn list(elements: impl Iterator<Item = String>) -> String {
    format!("[{}]", elements.collect::<Vec<_>>().join(","))
}

impl Draft {
    /// The claims file, to be judged by its parser.
    pub fn to_json(&self) -> String {
        let claims = self.claims.iter().zip(self.ids()).map(|(claim, id)| claim.to_json(&id));
        let head = Object::new()
            .text("schema", SCHEMA)
            .text("title", &self.title)
            .optional("author", &self.author)
            .trimmed("date", &self.date)
            .trimmed("address", &self.address);
        let head = match self.collection.as_str() {
            COLLECTION => head.json("collection", COLLECTION),
            other => head.optional("collection", other),
        };
        head.optional("note", &self.note).list("claims", claims).end()
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
    fn to_json(&self, id: &str) -> String {
        let object = Object::new()
            .text("id", id)
            .text("section", &self.section)
            .text("title", &self.title)
            .text("says", &self.says)
            .text("kind", &self.kind)
            .text("unit", &self.unit)
            .optional("better", &self.better)
            .list_unless_empty("about", self.about.iter().map(|slug| quoted(slug)))
            .list("values", self.values.iter().map(ValueDraft::to_json));
        let object = match self.test.to_json() {
            Some(test) => object.json("test", &test),
            None => object,
        };
        object
            .optional("related_kernel", &self.related_kernel)
            .list("origins", self.origins.iter().map(|origin| origin.fields().end()))
            .text("status", &self.status)
            .optional("reason", &self.reason)
            .optional("note", &self.note)
            .list_unless_empty("others", self.others.iter().map(SourceDraft::to_json))
            .end()
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

    fn to_json(&self) -> String {
        let object = Object::new()
            .text("language", &self.language)
            .optional("framework", &self.framework)
            .optional("label", &self.label);
        let object = match self.form.as_str() {
            RANGE => object.list("range", self.range.iter().map(|end| number(end))),
            WORDS => object.text("text", &self.text),
            _ => object.json("value", &number(&self.value)).number("rounding", &self.rounding()),
        };
        object.optional("status", &self.status).optional("note", &self.note).end()
    }
}

impl TestDraft {
    fn to_json(&self) -> Option<String> {
        let slugs = |slugs: &[String]| list(slugs.iter().map(|slug| quoted(slug)));
        match self.form.as_str() {
            RATIO => Some(Object::new().text("kernel", &self.kernel).json("n", &number(&self.n)).end()),
            ORDER => Some(
                Object::new()
                    .text("language", &self.language)
                    .json(self.pace().slug(), &slugs(&self.than))
                    .number("at_least", &self.at_least)
                    .json("kernels", &slugs(&self.kernels))
                    .end(),
            ),
            _ => None,
        }
    }
}

impl OriginDraft {
    fn fields(&self) -> Object {
        Object::new()
            .text("title", &self.title)
            .trimmed("address", &self.address)
            .trimmed("date", &self.date)
            .text("checked", &self.checked)
    }
}

impl SourceDraft {
    fn to_json(&self) -> String {
        self.origin.fields().list("values", self.values.iter().map(ValueDraft::to_json)).end()
    }
}
