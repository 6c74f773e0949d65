//! Writes a claims file, schema `crosscheck.claims.v1`: what [`super::parse`] makes of it is the same article again.

use super::article::{Article, Claim, Origin, Printed, Source, Test, Value};
use super::parse::{MOST_BYTES, SCHEMA};
use crate::json::{Json, Layout, Object};
use crate::measure::Interval;

impl Article {
    /// As JSON with the fields in the order of `data/README.md`. What says nothing is left out. Indented, unless that
    /// would make it too large a file.
    pub fn to_json(&self) -> String {
        let mut file = Object::default()
            .with("schema", SCHEMA)
            .with("title", &self.title)
            .optional("author", self.author.as_deref())
            .optional("date", self.date.as_deref())
            .optional("address", self.address.as_deref());
        if self.collection {
            file = file.with("collection", Json::Plain("true".to_owned()));
        }
        file = file.optional("note", self.note.as_deref()).with("claims", Json::list(&self.claims, claim));
        let json = Json::Object(file);
        let text = json.to_text(Layout::INDENTED) + "\n";
        if text.len() > MOST_BYTES { json.to_text(Layout::COMPACT) } else { text }
    }
}

fn claim(claim: &Claim) -> Object {
    Object::default()
        .with("id", &claim.id)
        .with("section", &claim.section)
        .with("title", &claim.title)
        .with("says", &claim.says)
        .with("kind", claim.kind.slug())
        .with("unit", &claim.unit)
        .optional("better", claim.better.map(|better| better.slug()))
        .unless_empty("about", Json::list(&claim.about, |language| language.slug()))
        .unless_empty("values", Json::list(&claim.values, value))
        .optional("test", claim.test.as_ref().map(test))
        .optional("related_kernel", claim.related_kernel.as_deref())
        .unless_empty("origins", Json::list(&claim.origins, origin))
        .with("status", claim.status.slug())
        .optional("reason", claim.reason.as_deref())
        .optional("note", claim.note.as_deref())
        .unless_empty("others", Json::list(&claim.others, source))
}

fn value(value: &Value) -> Object {
    let named = Object::default()
        .with("language", value.language.slug())
        .optional("framework", value.framework.as_deref())
        .optional("label", value.label.as_deref());
    let printed = match &value.printed {
        Printed::Number { value, rounding: 0.0 } => named.with("value", *value),
        Printed::Number { value, rounding } => named.with("value", *value).with("rounding", *rounding),
        Printed::Range(Interval { lo, hi }) => named.with("range", Json::list(&[*lo, *hi], |end| *end)),
        Printed::Text(text) => named.with("text", text),
    };
    let status = value.status.map(|status| status.slug());
    printed.optional("status", status).optional("note", value.note.as_deref())
}

fn test(test: &Test) -> Object {
    match test {
        Test::Ratio { kernel, n } => Object::default().with("kernel", kernel).with("n", *n),
        Test::Order { language, is, than, at_least, kernels } => {
            let order = Object::default()
                .with("language", language.slug())
                .with(is.slug(), Json::list(than, |other| other.slug()));
            order.optional("at_least", *at_least).with("kernels", Json::list(kernels, |kernel| kernel))
        }
    }
}

fn origin(origin: &Origin) -> Object {
    Object::default()
        .with("title", &origin.title)
        .optional("address", origin.address.as_deref())
        .optional("date", origin.date.as_deref())
        .with("checked", &origin.checked)
}

fn source(source: &Source) -> Object {
    origin(&source.origin).with("values", Json::list(&source.values, value))
}
