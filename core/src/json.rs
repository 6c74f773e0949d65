//! Writes JSON whose objects keep the order of their fields.

/// A value of JSON.
pub enum Json {
    /// A text or a number as it is written.
    Plain(String),
    List(Vec<Self>),
    /// A list of what is written already, a line each.
    Lines(Vec<String>),
    Object(Object),
}

/// An object in the making.
#[derive(Default)]
pub struct Object(Vec<(&'static str, Json)>);

/// Where there are spaces and new lines.
#[derive(Clone, Copy)]
pub struct Layout {
    space: &'static str,
    /// What a line is indented by for every level; `None` for no lines.
    indent: Option<&'static str>,
}

impl Layout {
    /// No spaces at all.
    pub const COMPACT: Self = Self { space: "", indent: None };
    /// On one line, with spaces.
    pub const LINE: Self = Self { space: " ", indent: None };
    /// On lines that begin at the margin.
    pub const FLAT: Self = Self { space: " ", indent: Some("") };
    /// On lines that are indented.
    pub const INDENTED: Self = Self { space: " ", indent: Some("  ") };

    fn begin_line(self, depth: usize, out: &mut String) {
        if let Some(indent) = self.indent {
            out.push('\n');
            (0..depth).for_each(|_| out.push_str(indent));
        }
    }
}

impl Object {
    /// With one field more.
    pub fn with(mut self, key: &'static str, value: impl Into<Json>) -> Self {
        self.0.push((key, value.into()));
        self
    }

    /// With a field that may be missing.
    pub fn optional(self, key: &'static str, value: Option<impl Into<Json>>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    /// With a list, where it is not empty.
    pub fn unless_empty(self, key: &'static str, list: Json) -> Self {
        if matches!(&list, Json::List(elements) if elements.is_empty()) { self } else { self.with(key, list) }
    }

    pub fn to_text(self, layout: Layout) -> String {
        Json::Object(self).to_text(layout)
    }
}

impl Json {
    /// A list of what `json` makes of each.
    pub fn list<'a, T, J: Into<Self>>(elements: &'a [T], json: impl Fn(&'a T) -> J) -> Self {
        Self::List(elements.iter().map(|element| json(element).into()).collect())
    }

    pub fn to_text(&self, layout: Layout) -> String {
        let mut text = String::new();
        self.write(layout, 0, &mut text);
        text
    }

    fn write(&self, layout: Layout, depth: usize, out: &mut String) {
        match self {
            Self::Plain(json) => out.push_str(json),
            Self::Lines(lines) => {
                out.push_str("[\n");
                out.push_str(&lines.join(",\n"));
                out.push_str("\n]");
            }
            Self::List(elements) => {
                // Numbers and words stand beside each other, everything else on lines of its own.
                let plain = elements.iter().all(|element| matches!(element, Self::Plain(_)));
                let layout = if plain { Layout { indent: None, ..layout } } else { layout };
                block(layout, depth, out, "[]", elements, |element, out| {
                    element.write(layout, depth + 1, out)
                });
            }
            Self::Object(Object(fields)) => block(layout, depth, out, "{}", fields, |(key, json), out| {
                out.push_str(&quoted(key));
                out.push(':');
                out.push_str(layout.space);
                json.write(layout, depth + 1, out);
            }),
        }
    }
}

/// The elements between the two brackets.
fn block<T>(
    layout: Layout,
    depth: usize,
    out: &mut String,
    brackets: &str,
    elements: &[T],
    write: impl Fn(&T, &mut String),
) {
    let (open, close) = brackets.split_at(1);
    out.push_str(open);
    for (index, element) in elements.iter().enumerate() {
        if index > 0 {
            out.push(',');
            out.push_str(if layout.indent.is_none() { layout.space } else { "" });
        }
        layout.begin_line(depth + 1, out);
        write(element, out);
    }
    layout.begin_line(depth, out);
    out.push_str(close);
}

/// A text as JSON writes it.
fn quoted(text: &str) -> String {
    // A text can always be written.
    serde_json::to_string(text).unwrap_or_default()
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Plain(quoted(text))
    }
}

impl From<&String> for Json {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<u32> for Json {
    fn from(number: u32) -> Self {
        Self::Plain(number.to_string())
    }
}

/// Whole numbers without a point, others with as many digits as tell them apart.
impl From<f64> for Json {
    fn from(value: f64) -> Self {
        const EXACT: f64 = 1e15;
        #[expect(clippy::cast_possible_truncation, reason = "whole, and small enough")]
        let whole = (value.fract() == 0.0 && value.abs() < EXACT).then(|| (value as i64).to_string());
        Self::Plain(whole.unwrap_or_else(|| serde_json::to_string(&value).unwrap_or_default()))
    }
}

impl From<Object> for Json {
    fn from(object: Object) -> Self {
        Self::Object(object)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_layout() {
        let json = || {
            let part = |n: u32| Object::default().with("n", n).optional("none", None::<f64>);
            Object::default()
                .with("text", "\"")
                .with("plain", Json::list(&[0.5, 2.0], |it| *it))
                .with("parts", Json::list(&[1, 2], |n| part(*n)))
                .unless_empty("empty", Json::List(vec![]))
                .with("lines", Json::Lines(vec!["1".to_owned(), "2".to_owned()]))
        };
        let of = |layout| json().to_text(layout);
        assert_eq!(
            of(Layout::COMPACT),
            "{\"text\":\"\\\"\",\"plain\":[0.5,2],\"parts\":[{\"n\":1},{\"n\":2}],\"lines\":[\n1,\n2\n]}"
        );
        assert_eq!(
            of(Layout::LINE),
            "{\"text\": \"\\\"\", \"plain\": [0.5, 2], \"parts\": [{\"n\": 1}, {\"n\": 2}], \"lines\": [\n1,\n2\n]}"
        );
        assert_eq!(
            of(Layout::FLAT),
            "{\n\"text\": \"\\\"\",\n\"plain\": [0.5, 2],\n\"parts\": [\n{\n\"n\": 1\n},\n{\n\"n\": 2\n}\n],\n\
             \"lines\": [\n1,\n2\n]\n}"
        );
        assert_eq!(
            of(Layout::INDENTED),
            "{\n  \"text\": \"\\\"\",\n  \"plain\": [0.5, 2],\n  \"parts\": [\n    {\n      \"n\": 1\n    },\n    {\n      \
             \"n\": 2\n    }\n  ],\n  \"lines\": [\n1,\n2\n]\n}"
        );
    }
}
