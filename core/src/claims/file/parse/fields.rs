//! Reading the values of a file one by one: each is what it has to be, or a problem.

use super::report::{Place, Report, shortened};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;

/// Longest text, in characters.
pub const LONGEST_TEXT: usize = 2_000;

/// A value of the file, where it stands, and where to report what is wrong with it.
#[derive(Clone, Copy)]
pub(in crate::claims) struct Field<'a> {
    /// Its part of the text, which is sound JSON.
    pub(in crate::claims) json: &'a str,
    pub(in crate::claims) place: Place<'a>,
    pub(in crate::claims) report: &'a Report<'a>,
}

impl<'a> Field<'a> {
    /// Reports a problem. There is no value then, so that a reader can end with it.
    pub(in crate::claims) fn wrong<T>(&self, why: &str) -> Option<T> {
        self.report.add(self.json, &self.place, why);
        None
    }

    /// A text that says something.
    pub(in crate::claims) fn text(&self) -> Option<String> {
        let text = self.text_or_none()?;
        if text.trim().is_empty() { self.wrong("is empty") } else { Some(text) }
    }

    /// A text, which may be empty. Markup in it is text like any other.
    pub(in crate::claims) fn text_or_none(&self) -> Option<String> {
        if !self.json.starts_with('"') {
            return self.wrong("must be a text");
        }
        // The one thing that is not looked at when the file is judged to be JSON.
        let Ok(text) = serde_json::from_str::<String>(self.json) else {
            return self.wrong("holds half of a surrogate pair");
        };
        if text.chars().nth(LONGEST_TEXT).is_some() {
            return self.wrong("is longer than 2,000 characters");
        }
        if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
            return self.wrong("holds a control character");
        }
        Some(text)
    }

    /// A text of a certain form.
    pub(in crate::claims) fn formed(&self, fits: fn(&str) -> bool, form: &str) -> Option<String> {
        let text = self.text()?;
        if fits(&text) {
            Some(text)
        } else {
            self.wrong(&format!("is “{}” and must be {form}", shortened(&text)))
        }
    }

    /// Which one of a few words it is.
    pub(in crate::claims) fn one_of(&self, words: &[&str]) -> Option<usize> {
        let text = self.text()?;
        let found = words.iter().position(|&word| word == text);
        if found.is_none() {
            self.wrong::<()>(&format!("is “{}” and must be one of {}", shortened(&text), words.join(", ")));
        }
        found
    }

    /// Yes or no.
    pub(in crate::claims) fn flag(&self) -> Option<bool> {
        match self.json {
            "true" => Some(true),
            "false" => Some(false),
            _ => self.wrong("must be true or false"),
        }
    }

    /// A finite number.
    pub(in crate::claims) fn number(&self) -> Option<f64> {
        if !self.json.starts_with(|first: char| first == '-' || first.is_ascii_digit()) {
            return self.wrong("must be a number");
        }
        // Not by `str::parse`: its tables would be a second reader of numbers in the page. Nor with `float_roundtrip`, for
        // the same reason: up to 15 digits are exact without it, and the last of 16 or 17 may be off by one.
        let value = serde_json::from_str(self.json).ok().filter(|value: &f64| value.is_finite());
        if value.is_none() { self.wrong("is too large for a number") } else { value }
    }

    /// A whole number from 1 on.
    pub(in crate::claims) fn count(&self) -> Option<u32> {
        let count = self.number()?;
        if count.fract() != 0.0 || !(1.0..=f64::from(u32::MAX)).contains(&count) {
            return self.wrong("must be a whole number from 1 to 4,294,967,295");
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "just checked")]
        Some(count as u32)
    }

    /// The elements of a list.
    pub(in crate::claims) fn elements(&self) -> Option<Vec<Field<'_>>> {
        let Ok(elements) = serde_json::from_str::<Vec<&RawValue>>(self.json) else {
            return self.wrong("must be a list");
        };
        let field = |(index, json): (usize, &'a RawValue)| Field {
            json: json.get(),
            place: Place::Index(&self.place, index),
            report: self.report,
        };
        Some(elements.into_iter().enumerate().map(field).collect())
    }

    /// The elements of a list, each read; one that is none has been reported.
    pub(in crate::claims) fn list<T>(&self, read: impl FnMut(Field<'_>) -> Option<T>) -> Option<Vec<T>> {
        Some(self.elements()?.into_iter().filter_map(read).collect())
    }

    /// The same for a list of at most `most`; `what` they are, in words.
    pub(in crate::claims) fn list_of<T>(
        &self,
        most: usize,
        what: &str,
        read: impl FnMut(Field<'_>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let elements = self.elements()?;
        if elements.len() > most {
            return self.wrong(&format!("holds more than {most} {what}"));
        }
        Some(elements.into_iter().filter_map(read).collect())
    }

    /// The fields of an object, whatever they are.
    pub(in crate::claims) fn fields(&self) -> Option<Fields<'a>> {
        if !self.json.starts_with('{') {
            return self.wrong("must be an object");
        }
        let Ok(Entries(entries)) = serde_json::from_str(self.json) else {
            return self.wrong("has a field whose name holds half of a surrogate pair");
        };
        Some(Fields { whole: *self, entries })
    }

    /// The same. Every field that is not known, or is there twice, is a problem.
    pub(in crate::claims) fn object(&self, known: &[&str]) -> Option<Fields<'a>> {
        let fields = self.fields()?;
        for (index, (name, json)) in fields.entries.iter().enumerate() {
            let why = if !known.contains(&name.as_str()) {
                &format!("is not known; the fields here are {}", known.join(", "))
            } else if fields.entries[..index].iter().any(|(other, _)| other == name) {
                "is there twice"
            } else {
                continue;
            };
            self.report.add(json, &Place::Key(&self.place, name), why);
        }
        Some(fields)
    }
}

/// The fields of an object.
pub(in crate::claims) struct Fields<'a> {
    pub(in crate::claims) whole: Field<'a>,
    entries: Vec<(String, &'a str)>,
}

impl Fields<'_> {
    /// A field that may be missing.
    pub(in crate::claims) fn get<'s>(&'s self, key: &'s str) -> Option<Field<'s>> {
        let (_, json) = self.entries.iter().find(|(name, _)| name == key)?;
        Some(Field { json, place: Place::Key(&self.whole.place, key), report: self.whole.report })
    }

    /// A field that must be there.
    pub(in crate::claims) fn need<'s>(&'s self, key: &'s str) -> Option<Field<'s>> {
        let field = self.get(key);
        if field.is_none() {
            let Field { json, place, report } = &self.whole;
            report.add(json, &Place::Key(place, key), "is missing");
        }
        field
    }

    /// A text that must be there and say something.
    pub(in crate::claims) fn text(&self, key: &str) -> Option<String> {
        self.need(key)?.text()
    }

    /// A text that may be missing.
    pub(in crate::claims) fn optional_text(&self, key: &str) -> Option<String> {
        self.get(key)?.text()
    }
}

/// Names and values of an object in its own order, each as often as it is there.
struct Entries<'a>(Vec<(String, &'a str)>);

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Entries<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<'de>, A::Error> {
                let mut entries = Vec::new();
                while let Some((name, json)) = map.next_entry::<String, &'de RawValue>()? {
                    entries.push((name, json.get()));
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}
