//! Reads the values of a claim.

use super::MOST_VALUES;
use super::claim::word;
use super::fields::{Field, Fields};
use crate::claims::file::{Printed, Status, Value};
use crate::lang::Language;
use crate::measure::Interval;

const OF_A_VALUE: [&str; 9] =
    ["language", "framework", "label", "value", "rounding", "range", "text", "status", "note"];

pub(super) fn values(list: Field<'_>) -> Option<Vec<Value>> {
    list.list_of(MOST_VALUES, "values", value)
}

fn value(field: Field<'_>) -> Option<Value> {
    let fields = field.object(&OF_A_VALUE)?;
    let language = word(fields.need("language"), Language::ALL, Language::slug);
    let framework = fields.optional_text("framework");
    let label = fields.optional_text("label");
    let printed = printed(&fields);
    let status = word(fields.get("status"), Status::ALL, Status::slug);
    let note = fields.optional_text("note");
    Some(Value { language: language?, framework, label, printed: printed?, status, note })
}

fn printed(fields: &Fields<'_>) -> Option<Printed> {
    let rounding = fields.get("rounding");
    match (fields.get("value"), fields.get("range"), fields.get("text")) {
        (Some(value), None, None) => number(value, rounding),
        (None, Some(range), None) if rounding.is_none() => Some(Printed::Range(interval(range)?)),
        (None, None, Some(text)) if rounding.is_none() => Some(Printed::Text(text.text()?)),
        (None, ..) if rounding.is_some() => rounding?.wrong("is that of a value, and there is none"),
        _ => fields.whole.wrong("must have one of value, range and text, and only one"),
    }
}

fn number(value: Field<'_>, rounding: Option<Field<'_>>) -> Option<Printed> {
    let number = value.number();
    let Some(rounding) = rounding else { return Some(Printed::Number { value: number?, rounding: 0.0 }) };
    let half = rounding.number()?;
    if half < 0.0 {
        return rounding.wrong("is less than 0");
    }
    let value = number?;
    if value > 0.0 && half >= value {
        return rounding.wrong("is not less than its value");
    }
    Some(Printed::Number { value, rounding: half })
}

fn interval(range: Field<'_>) -> Option<Interval> {
    let ends = range.elements()?;
    let [lo, hi] = ends.as_slice() else { return range.wrong("must hold two numbers") };
    let (lo, hi) = (lo.number(), hi.number());
    let (lo, hi) = (lo?, hi?);
    if lo <= hi { Some(Interval { lo, hi }) } else { range.wrong("begins with its upper end") }
}
