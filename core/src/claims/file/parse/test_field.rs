//! Reads the test of a claim, and whether it suits the claim.

use super::claim::{ID, word};
use super::fields::{Field, Fields};
use super::is_id;
use crate::claims::file::{Better, Claim, Direction, Kind, Printed, Test};
use crate::lang::Language;

/// The kernels that there are, where that is known.
pub(super) type Kernels<'a> = Option<&'a [&'a str]>;

/// Most kernels of a test.
const MOST_NAMES: usize = 32;

const OF_A_RATIO: [&str; 2] = ["kernel", "n"];
const OF_AN_ORDER: [&str; 5] = ["language", "faster", "slower", "at_least", "kernels"];

/// Most times that one language can be said to be at least as fast as another.
const MOST_TIMES: f64 = 1_000.0;

pub(super) fn test(field: Field<'_>, kernels: Kernels<'_>) -> Option<Test> {
    let fields = field.fields()?;
    if OF_A_RATIO.iter().all(|key| fields.get(key).is_none()) {
        return order(&field.object(&OF_AN_ORDER)?, kernels);
    }
    let fields = field.object(&OF_A_RATIO)?;
    let kernel = fields.need("kernel").and_then(|field| self::kernel(field, kernels));
    let n = fields.need("n").and_then(|field| field.count());
    Some(Test::Ratio { kernel: kernel?, n: n? })
}

fn order(fields: &Fields<'_>, kernels: Kernels<'_>) -> Option<Test> {
    let language = word(fields.need("language"), Language::ALL, Language::slug);
    let others = match (fields.get("faster"), fields.get("slower")) {
        (Some(faster), None) => Some((Direction::Faster, faster)),
        (None, Some(slower)) => Some((Direction::Slower, slower)),
        _ => fields.whole.wrong("must have one of faster and slower, and only one"),
    };
    let than = others.and_then(|(_, list)| {
        distinct(list, |field| {
            let other = word(Some(field), Language::ALL, Language::slug)?;
            if Some(other) == language { field.wrong("is the language itself") } else { Some(other) }
        })
    });
    let at_least = match fields.get("at_least") {
        Some(field) => times(field).map(Some),
        None => Some(None),
    };
    let kernels = fields.need("kernels").and_then(|list| distinct(list, |field| kernel(field, kernels)));
    Some(Test::Order {
        language: language?,
        is: others?.0,
        than: than?,
        at_least: at_least?,
        kernels: kernels?,
    })
}

/// A factor that says more than the direction alone.
fn times(field: Field<'_>) -> Option<f64> {
    let times = field.number()?;
    if times > 1.0 && times <= MOST_TIMES {
        Some(times)
    } else {
        field.wrong("must be above 1 and at most 1,000")
    }
}

/// Some languages, each once.
pub(super) fn languages(list: Field<'_>) -> Option<Vec<Language>> {
    distinct(list, |field| word(Some(field), Language::ALL, Language::slug))
}

/// A list that is not empty, each element once.
fn distinct<T: PartialEq>(list: Field<'_>, read: impl Fn(Field<'_>) -> Option<T>) -> Option<Vec<T>> {
    let elements = list.elements()?;
    if elements.is_empty() {
        return list.wrong("is empty");
    }
    if elements.len() > MOST_NAMES {
        return list.wrong(&format!("holds more than {MOST_NAMES} names"));
    }
    let elements: Vec<T> = elements.into_iter().filter_map(read).collect();
    let twice = (1..elements.len()).any(|index| elements[..index].contains(&elements[index]));
    if twice { list.wrong("names something twice") } else { Some(elements) }
}

/// The name of a kernel.
pub(super) fn kernel(field: Field<'_>, kernels: Kernels<'_>) -> Option<String> {
    let name = field.formed(is_id, ID)?;
    match kernels {
        Some(known) if !known.contains(&name.as_str()) => {
            field.wrong(&format!("is “{name}”, which is no kernel; there are {}", known.join(", ")))
        }
        _ => Some(name),
    }
}

/// Why the test cannot be held against the claim, if so.
pub(super) fn misfit(claim: &Claim) -> Option<String> {
    let Some(Test::Ratio { .. }) = claim.test else { return None };
    let why = |text: &str| Some(format!("compares times, so {text}"));
    if !matches!(claim.kind, Kind::Compute | Kind::Throughput) {
        return why("the claim’s kind must be compute or throughput");
    }
    if claim.better != Some(Better::Lower) {
        return why("the claim’s better must be lower");
    }
    let mut languages = Vec::new();
    for value in &claim.values {
        let Printed::Number { value: number, .. } = value.printed else { continue };
        if number <= 0.0 {
            return why("its values must be above 0");
        }
        if languages.contains(&value.language) {
            return why(&format!("there must be one value for {}, not several", value.language.slug()));
        }
        languages.push(value.language);
    }
    if languages.len() < 2 { why("two languages at least must have a value") } else { None }
}
