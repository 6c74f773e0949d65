//! Reads the document and its claims.

use super::fields::{Field, Fields};
use super::test_field::{self, Kernels};
use super::value::values;
use super::{MOST_CLAIMS, MOST_SOURCES, SCHEMA, is_address, is_date, is_id};
use crate::claims::file::{Article, Better, Claim, Kind, Origin, Printed, Source, Status, Value};

const OF_A_FILE: [&str; 8] = ["schema", "title", "author", "date", "address", "collection", "note", "claims"];
const OF_A_CLAIM: [&str; 16] = [
    "id",
    "section",
    "title",
    "says",
    "kind",
    "unit",
    "better",
    "about",
    "values",
    "test",
    "related_kernel",
    "origins",
    "status",
    "reason",
    "note",
    "others",
];
const OF_AN_ORIGIN: [&str; 4] = ["title", "address", "date", "checked"];
const OF_ANOTHER: [&str; 5] = ["title", "address", "date", "checked", "values"];

/// What an id must be, in words.
pub(super) const ID: &str = "1 to 64 lower-case letters, digits and hyphens";

/// All fields are read before one that is missing ends it, here and below, so that every problem is found.
pub(super) fn article(file: Field<'_>, kernels: Kernels<'_>) -> Option<Article> {
    let fields = file.object(&OF_A_FILE)?;
    fields.need("schema").and_then(|field| field.formed(|text| text == SCHEMA, SCHEMA));
    let title = fields.text("title");
    let author = fields.optional_text("author");
    let (date, address) = (date(&fields), address(&fields));
    let collection = fields.get("collection").and_then(|field| field.flag());
    let note = fields.optional_text("note");
    let claims = fields.need("claims").and_then(|list| claims(list, kernels));
    let collection = collection.unwrap_or_default();
    Some(Article { title: title?, author, date, address, collection, note, claims: claims? })
}

fn claims(list: Field<'_>, kernels: Kernels<'_>) -> Option<Vec<Claim>> {
    let elements = list.elements()?;
    if elements.is_empty() {
        return list.wrong("holds no claim");
    }
    if elements.len() > MOST_CLAIMS {
        return list.wrong(&format!("holds more than {MOST_CLAIMS} claims"));
    }
    let mut ids = Vec::new();
    Some(elements.into_iter().filter_map(|field| claim(field, kernels, &mut ids)).collect())
}

fn claim(field: Field<'_>, kernels: Kernels<'_>, ids: &mut Vec<String>) -> Option<Claim> {
    let before = field.report.count();
    let fields = field.object(&OF_A_CLAIM)?;
    let id = fields.need("id").and_then(|field| new_id(field, ids));
    let (section, title, says) = (fields.text("section"), fields.text("title"), fields.text("says"));
    let kind = word(fields.need("kind"), Kind::ALL, Kind::slug);
    let unit = fields.need("unit").and_then(|unit| unit.text_or_none());
    let better = word(fields.get("better"), Better::ALL, Better::slug);
    let about = fields.get("about").and_then(test_field::languages);
    let values = fields.get("values").and_then(values);
    let test = fields.get("test").and_then(|field| test_field::test(field, kernels));
    let related_kernel = fields.get("related_kernel").and_then(|field| test_field::kernel(field, kernels));
    let step = |field: Field<'_>| origin(&field.object(&OF_AN_ORIGIN)?);
    let origins = fields.get("origins").and_then(|list| list.list_of(MOST_SOURCES, "steps", step));
    let status = word(fields.need("status"), Status::ALL, Status::slug);
    let (reason, note) = (fields.optional_text("reason"), fields.optional_text("note"));
    let others = fields.get("others").and_then(|list| list.list_of(MOST_SOURCES, "sources", source));
    let claim = Claim {
        id: id?,
        section: section?,
        title: title?,
        says: says?,
        kind: kind?,
        unit: unit?,
        better,
        about: about.unwrap_or_default(),
        values: values.unwrap_or_default(),
        test,
        related_kernel,
        origins: origins.unwrap_or_default(),
        status: status?,
        reason,
        note,
        others: others.unwrap_or_default(),
    };
    // A value that is lost already would only seem to be missing.
    if field.report.count() > before { None } else { fits_together(&fields, claim) }
}

/// What single fields cannot tell.
fn fits_together(fields: &Fields<'_>, claim: Claim) -> Option<Claim> {
    let figures = |value: &Value| !matches!(value.printed, Printed::Text(_));
    let mut printed = claim.values.iter().chain(claim.others.iter().flat_map(|source| &source.values));
    if claim.unit.trim().is_empty() && printed.any(figures) {
        return fields.get("unit")?.wrong("is empty, although there are figures");
    }
    if let Some(why) = test_field::misfit(&claim) {
        return fields.get("test")?.wrong(&why);
    }
    Some(claim)
}

fn new_id(field: Field<'_>, ids: &mut Vec<String>) -> Option<String> {
    let id = field.formed(is_id, ID)?;
    if ids.contains(&id) {
        return field.wrong(&format!("is “{id}”, as that of an earlier claim"));
    }
    ids.push(id.clone());
    Some(id)
}

/// One of a few words, each of which stands for something.
pub(in crate::claims) fn word<T: Copy, const N: usize>(
    field: Option<Field<'_>>,
    all: [T; N],
    slug: fn(T) -> &'static str,
) -> Option<T> {
    all.get(field?.one_of(&all.map(slug))?).copied()
}

fn origin(fields: &Fields<'_>) -> Option<Origin> {
    let title = fields.text("title");
    let (address, date) = (address(fields), date(fields));
    let checked = fields.text("checked");
    Some(Origin { title: title?, address, date, checked: checked? })
}

fn source(field: Field<'_>) -> Option<Source> {
    let fields = field.object(&OF_ANOTHER)?;
    let origin = origin(&fields);
    let values = fields.need("values").and_then(values);
    Some(Source { origin: origin?, values: values? })
}

fn address(fields: &Fields<'_>) -> Option<String> {
    let form = "an address that begins with https:// or http:// and the name of a host";
    fields.get("address")?.formed(is_address, form)
}

fn date(fields: &Fields<'_>) -> Option<String> {
    fields.get("date")?.formed(is_date, "a date such as 2025, 2025-02 or 2025-02-24")
}
