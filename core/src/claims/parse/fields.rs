//! Reading the values of a file one by one: each is what it has to be, or a problem.

use super::report::{Place, Report, shortened};
use jsonc_parser::ast::{ObjectProp, Value as Json};
use jsonc_parser::common::Ranged;

/// Longest text, in characters.
pub const LONGEST_TEXT: usize = 2_000;

/// A value of the file, where it stands, and where to report what is wrong with it.
#[derive(Clone, Copy)]
pub(in crate::claims) struct Field<'a> {
    pub(in crate::claims) json: &'a Json<'a>,
    pub(in crate::claims) place: Place<'a>,
    pub(in crate::claims) report: &'a Report<'a>,
}

impl<'a> Field<'a> {
    /// Reports a problem. There is no value then, so that a reader can end with it.
    pub(in crate::claims) fn wrong<T>(&self, why: &str) -> Option<T> {
        self.report.add(self.json.range().start, &self.place, why);
        None
    }

    /// A text that says something.
    pub(in crate::claims) fn text(&self) -> Option<&'a str> {
        let text = self.text_or_none()?;
        if text.trim().is_empty() { self.wrong("is empty") } else { Some(text) }
    }

    /// A text, which may be empty. Markup in it is text like any other.
    pub(in crate::claims) fn text_or_none(&self) -> Option<&'a str> {
        let Json::StringLit(text) = self.json else { return self.wrong("must be a text") };
        if text.value.chars().nth(LONGEST_TEXT).is_some() {
            return self.wrong("is longer than 2,000 characters");
        }
        if text.value.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
            return self.wrong("holds a control character");
        }
        Some(&text.value)
    }

    /// A text of a certain form.
    pub(in crate::claims) fn formed(&self, fits: fn(&str) -> bool, form: &str) -> Option<&'a str> {
        let text = self.text()?;
        if fits(text) {
            Some(text)
        } else {
            self.wrong(&format!("is “{}” and must be {form}", shortened(text)))
        }
    }

    /// Which one of a few words it is.
    pub(in crate::claims) fn one_of(&self, words: &[&str]) -> Option<usize> {
        let text = self.text()?;
        let found = words.iter().position(|&word| word == text);
        if found.is_none() {
            self.wrong::<()>(&format!("is “{}” and must be one of {}", shortened(text), words.join(", ")));
        }
        found
    }

    /// A finite number.
    pub(in crate::claims) fn number(&self) -> Option<f64> {
        let Json::NumberLit(number) = self.json else { return self.wrong("must be a number") };
        // Not by `str::parse`: its tables would be a second reader of numbers in the page.
        let value = serde_json::from_str(number.value).ok().filter(|value: &f64| value.is_finite());
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

    /// The elements of a list. None where it is no list; an element that is none has been reported.
    pub(in crate::claims) fn list<T>(&self, mut read: impl FnMut(Field<'_>) -> Option<T>) -> Option<Vec<T>> {
        let Json::Array(array) = self.json else { return self.wrong("must be a list") };
        let elements = array.elements.iter().enumerate();
        let field =
            |(index, json)| Field { json, place: Place::Index(&self.place, index), report: self.report };
        Some(elements.filter_map(|element| read(field(element))).collect())
    }

    /// How many elements it has.
    pub(in crate::claims) fn len(&self) -> usize {
        self.json.as_array().map_or(0, |array| array.elements.len())
    }

    /// The fields of an object. Every one that is not known, or is there twice, is a problem.
    pub(in crate::claims) fn object(&self, known: &[&str]) -> Option<Fields<'a>> {
        let Json::Object(object) = self.json else { return self.wrong("must be an object") };
        for (index, property) in object.properties.iter().enumerate() {
            let name = property.name.as_str();
            let why = if !known.contains(&name) {
                &format!("is not known; the fields here are {}", known.join(", "))
            } else if object.properties[..index].iter().any(|other| other.name.as_str() == name) {
                "is there twice"
            } else {
                continue;
            };
            self.report.add(property.range.start, &Place::Key(&self.place, name), why);
        }
        Some(Fields { whole: *self, properties: &object.properties })
    }
}

/// The fields of an object.
pub(in crate::claims) struct Fields<'a> {
    pub(in crate::claims) whole: Field<'a>,
    properties: &'a [ObjectProp<'a>],
}

impl Fields<'_> {
    /// A field that may be missing.
    pub(in crate::claims) fn get<'s>(&'s self, key: &'s str) -> Option<Field<'s>> {
        let property = self.properties.iter().find(|property| property.name.as_str() == key)?;
        let Field { place, report, .. } = &self.whole;
        Some(Field { json: &property.value, place: Place::Key(place, key), report })
    }

    /// A field that must be there.
    pub(in crate::claims) fn need<'s>(&'s self, key: &'s str) -> Option<Field<'s>> {
        let field = self.get(key);
        if field.is_none() {
            let Field { json, place, report } = &self.whole;
            report.add(json.range().start, &Place::Key(place, key), "is missing");
        }
        field
    }

    /// A text that must be there and say something.
    pub(in crate::claims) fn text(&self, key: &str) -> Option<String> {
        Some(self.need(key)?.text()?.to_owned())
    }

    /// A text that may be missing.
    pub(in crate::claims) fn optional_text(&self, key: &str) -> Option<String> {
        Some(self.get(key)?.text()?.to_owned())
    }
}
