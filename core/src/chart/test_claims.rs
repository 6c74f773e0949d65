//! Small claims for tests.

use crate::claims::{Article, Better, Claim, Kind, Origin, Printed, Source, Status, Value};
use crate::lang::Language;
use crate::measure::Interval;

pub(crate) fn article(claims: Vec<Claim>) -> Article {
    Article {
        title: "An article".to_owned(),
        author: None,
        date: Some("2025".to_owned()),
        address: Some("https://example.org/".to_owned()),
        collection: false,
        note: None,
        claims,
    }
}

pub(crate) fn claim(id: &str, kind: Kind, values: Vec<Value>) -> Claim {
    Claim {
        id: id.to_owned(),
        section: "A section".to_owned(),
        title: format!("Title of {id}"),
        says: format!("What {id} says."),
        kind,
        unit: "ms".to_owned(),
        better: Some(Better::Lower),
        about: Vec::new(),
        values,
        test: None,
        related_kernel: None,
        origins: vec![origin("Its origin")],
        status: Status::Faithful,
        reason: None,
        note: None,
        others: Vec::new(),
    }
}

pub(crate) fn origin(title: &str) -> Origin {
    Origin { title: title.to_owned(), address: None, date: None, checked: "Says so.".to_owned() }
}

pub(crate) fn source(title: &str, values: Vec<Value>) -> Source {
    Source { origin: origin(title), values }
}

fn value(language: &str, printed: Printed) -> Value {
    let language = Language::from_slug(language).unwrap();
    Value { language, framework: None, label: None, printed, status: None, note: None }
}

pub(crate) fn number(language: &str, value: f64) -> Value {
    self::value(language, Printed::Number { value, rounding: 0.0 })
}

pub(crate) fn range(language: &str, lo: f64, hi: f64) -> Value {
    value(language, Printed::Range(Interval { lo, hi }))
}

pub(crate) fn words(language: &str, text: &str) -> Value {
    value(language, Printed::Text(text.to_owned()))
}
