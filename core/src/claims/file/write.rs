//! Writes a claims file, schema `crosscheck.claims.v1`: what [`super::parse`] makes of it is the same article again.

use super::article::{Article, Claim, Origin, Printed, Source, Test, Value};
use super::parse::{MOST_BYTES, SCHEMA};
use crate::measure::Interval;

impl Article {
    /// As JSON with the fields in the order of `data/README.md`. What says nothing is left out. Indented, unless that
    /// would make it too large a file.
    pub fn to_json(&self) -> String {
        let mut file = Object::default()
            .text("schema", SCHEMA)
            .text("title", &self.title)
            .optional("author", self.author.as_deref())
            .optional("date", self.date.as_deref())
            .optional("address", self.address.as_deref());
        if self.collection {
            file = file.with("collection", Json::Plain("true".to_owned()));
        }
        let file = file.optional("note", self.note.as_deref()).with("claims", list(&self.claims, claim));
        let (json, mut text) = (Json::Object(file), String::new());
        json.write(Some(0), &mut text);
        text.push('\n');
        if text.len() > MOST_BYTES {
            text.clear();
            json.write(None, &mut text);
        }
        text
    }
}

fn claim(claim: &Claim) -> Json {
    let object = Object::default()
        .text("id", &claim.id)
        .text("section", &claim.section)
        .text("title", &claim.title)
        .text("says", &claim.says)
        .text("kind", claim.kind.slug())
        .text("unit", &claim.unit)
        .optional("better", claim.better.map(|better| better.slug()))
        .unless_empty("about", list(&claim.about, |language| text(language.slug())))
        .unless_empty("values", list(&claim.values, value))
        .unless_empty("test", claim.test.as_ref().map_or(Json::List(Vec::new()), test))
        .optional("related_kernel", claim.related_kernel.as_deref())
        .unless_empty("origins", list(&claim.origins, |it| Json::Object(origin(it))))
        .text("status", claim.status.slug())
        .optional("reason", claim.reason.as_deref())
        .optional("note", claim.note.as_deref())
        .unless_empty("others", list(&claim.others, source));
    Json::Object(object)
}

fn value(value: &Value) -> Json {
    let named = Object::default()
        .text("language", value.language.slug())
        .optional("framework", value.framework.as_deref())
        .optional("label", value.label.as_deref());
    let printed = match &value.printed {
        Printed::Number { value, rounding: 0.0 } => named.with("value", number(*value)),
        Printed::Number { value, rounding } => {
            named.with("value", number(*value)).with("rounding", number(*rounding))
        }
        Printed::Range(Interval { lo, hi }) => named.with("range", list(&[*lo, *hi], |end| number(*end))),
        Printed::Text(text) => named.text("text", text),
    };
    let status = value.status.map(|status| status.slug());
    Json::Object(printed.optional("status", status).optional("note", value.note.as_deref()))
}

fn test(test: &Test) -> Json {
    Json::Object(match test {
        Test::Ratio { kernel, n } => {
            Object::default().text("kernel", kernel).with("n", number(f64::from(*n)))
        }
        Test::Order { language, is, than, at_least, kernels } => {
            let order = Object::default()
                .text("language", language.slug())
                .with(is.slug(), list(than, |other| text(other.slug())));
            let order = match at_least {
                Some(times) => order.with("at_least", number(*times)),
                None => order,
            };
            order.with("kernels", list(kernels, |kernel| text(kernel)))
        }
    })
}

fn origin(origin: &Origin) -> Object {
    Object::default()
        .text("title", &origin.title)
        .optional("address", origin.address.as_deref())
        .optional("date", origin.date.as_deref())
        .text("checked", &origin.checked)
}

fn source(source: &Source) -> Json {
    Json::Object(origin(&source.origin).with("values", list(&source.values, value)))
}

/// A value of JSON whose objects keep their order.
enum Json {
    /// A text or a number as it is written.
    Plain(String),
    List(Vec<Json>),
    Object(Object),
}

#[derive(Default)]
struct Object(Vec<(&'static str, Json)>);

impl Object {
    fn with(mut self, key: &'static str, json: Json) -> Self {
        self.0.push((key, json));
        self
    }

    fn text(self, key: &'static str, value: &str) -> Self {
        self.with(key, text(value))
    }

    fn optional(self, key: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.text(key, value),
            None => self,
        }
    }

    fn unless_empty(self, key: &'static str, json: Json) -> Self {
        if matches!(&json, Json::List(elements) if elements.is_empty()) { self } else { self.with(key, json) }
    }
}

impl Json {
    /// At a depth of indented lines, or with no space at all.
    fn write(&self, depth: Option<usize>, out: &mut String) {
        match self {
            Self::Plain(json) => out.push_str(json),
            // Numbers and words stand beside each other, everything else on lines of its own.
            Self::List(elements) if elements.iter().all(|element| matches!(element, Self::Plain(_))) => {
                let plain = elements.iter().enumerate();
                out.push('[');
                plain.for_each(|(index, element)| {
                    out.push_str(match (index, depth) {
                        (0, _) => "",
                        (_, Some(_)) => ", ",
                        (_, None) => ",",
                    });
                    element.write(depth, out);
                });
                out.push(']');
            }
            Self::List(elements) => {
                lines(depth, out, "[]", elements, |element, depth, out| element.write(depth, out));
            }
            Self::Object(Object(fields)) => lines(depth, out, "{}", fields, |(key, json), depth, out| {
                out.push_str(&quoted(key));
                out.push_str(if depth.is_some() { ": " } else { ":" });
                json.write(depth, out);
            }),
        }
    }
}

/// Each element on a line of its own, between the two brackets; without a depth all on one.
fn lines<T>(
    depth: Option<usize>,
    out: &mut String,
    brackets: &str,
    elements: &[T],
    write: impl Fn(&T, Option<usize>, &mut String),
) {
    let (open, close) = brackets.split_at(1);
    let begin = |depth: Option<usize>, out: &mut String| {
        if let Some(depth) = depth {
            out.push('\n');
            out.push_str(&"  ".repeat(depth));
        }
    };
    let inside = depth.map(|depth| depth + 1);
    out.push_str(open);
    for (index, element) in elements.iter().enumerate() {
        out.push_str(if index > 0 { "," } else { "" });
        begin(inside, out);
        write(element, inside, out);
    }
    begin(depth, out);
    out.push_str(close);
}

fn list<T>(elements: &[T], json: impl Fn(&T) -> Json) -> Json {
    Json::List(elements.iter().map(json).collect())
}

fn text(text: &str) -> Json {
    Json::Plain(quoted(text))
}

/// Whole numbers without a point, others with as many digits as tell them apart.
fn number(value: f64) -> Json {
    const EXACT: f64 = 1e15;
    #[expect(clippy::cast_possible_truncation, reason = "whole, and small enough")]
    let whole = (value.fract() == 0.0 && value.abs() < EXACT).then(|| (value as i64).to_string());
    Json::Plain(whole.unwrap_or_else(|| serde_json::to_string(&value).unwrap_or_default()))
}

/// A text as JSON writes it.
pub(in crate::claims) fn quoted(text: &str) -> String {
    // A text can always be written.
    serde_json::to_string(text).unwrap_or_default()
}
