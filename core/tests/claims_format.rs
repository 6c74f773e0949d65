//! The format `crosscheck.claims.v1`: its writer, its reader and its schema agree.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]
#![allow(clippy::wildcard_enum_match_arm, reason = "a test is about single variants")]

mod articles;

use crosscheck_core::claims::{Problem, parse};
use jsonschema::Validator;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use std::sync::LazyLock;

static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    // The validator also holds the schema against that of schemas.
    let schema: Value = serde_json::from_str(include_str!("../../data/claims.schema.json")).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
});

/// What a schema cannot say: the ends of the reader's sentences about it.
const BEYOND_THE_SCHEMA: [&str; 6] = [
    "as that of an earlier claim",
    "is not less than its value",
    "begins with its upper end",
    "is the language itself",
    "not several",
    // The calendar.
    "2025-02 or 2025-02-24",
];

/// What stands in the place of a part of a file; the last is a key that no object knows.
fn replacements() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!(0),
        json!(-1.5),
        json!(2),
        json!(35.0),
        json!(""),
        json!(" \n"),
        json!("rust"),
        json!("fib"),
        json!("Not an id"),
        json!("a\u{0}b"),
        json!("2025-02-30"),
        json!("javascript:alert(1)"),
        json!("x".repeat(2_001)),
        json!([]),
        json!([1, 0]),
        json!(["go", "go"]),
        json!(["go", "rust"]),
        json!({}),
        json!({"kernel": "fib", "n": 30}),
    ]
}

/// All places of a file, as pointers.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| pointers(value, &format!("{at}/{key}"), found));
        }
        Value::Array(elements) => {
            elements
                .iter()
                .enumerate()
                .for_each(|(index, value)| pointers(value, &format!("{at}/{index}"), found));
        }
        _ => {}
    }
}

/// Removes, doubles, adds or replaces something at a place.
fn change(file: &mut Value, [place, how, with, what]: [Index; 4]) {
    let known = [
        "better",
        "about",
        "range",
        "text",
        "value",
        "rounding",
        "test",
        "origins",
        "faster",
        "at_least",
        "n",
        "collection",
        "reason",
        "unknown",
    ];
    let mut places = Vec::new();
    pointers(file, "", &mut places);
    let pointer = place.get(&places).clone();
    let replacement = with.get(&replacements()).clone();
    match (how.index(6), file.pointer_mut(&pointer)) {
        (0, Some(Value::Object(fields))) => fields.retain(|key, _| key != what.get(&known)),
        (1, Some(Value::Object(fields))) => drop(fields.insert((*what.get(&known)).to_owned(), replacement)),
        (2, Some(Value::Object(fields))) if !fields.is_empty() => {
            let key = what.get(&fields.keys().cloned().collect::<Vec<_>>()).clone();
            fields.remove(&key);
        }
        (0 | 1, Some(Value::Array(elements))) if !elements.is_empty() => {
            drop(elements.remove(what.index(elements.len())));
        }
        (2, Some(Value::Array(elements))) if !elements.is_empty() => {
            elements.push(elements[what.index(elements.len())].clone());
        }
        (_, Some(there)) => *there = replacement,
        (_, None) => {}
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_as_the_same(article in articles::any_article()) {
        let json = article.to_json();
        prop_assert_eq!(parse(&json), Ok(article));
        let value: Value = serde_json::from_str(&json).unwrap();
        let errors: Vec<String> = SCHEMA.iter_errors(&value).map(|error| format!("{error}, {}", error.instance_path())).collect();
        prop_assert_eq!(errors, Vec::<String>::new());
    }
}

/// What random changes seldom hit.
#[test]
fn a_rounding_belongs_to_a_value() {
    let file = |printed: Value| {
        let mut value = json!({"language": "go"});
        value.as_object_mut().unwrap().extend(printed.as_object().unwrap().clone());
        let claim = json!({"id": "a", "section": "s", "title": "t", "says": "s", "kind": "pay", "unit": "$",
            "status": "opinion", "values": [value]});
        json!({"schema": "crosscheck.claims.v1", "title": "t", "claims": [claim]})
    };
    for (printed, sound) in [
        (json!({"value": 1, "rounding": 0.5}), true),
        (json!({"range": [1, 2]}), true),
        (json!({"range": [1, 2], "rounding": 0.5}), false),
        (json!({"text": "one", "rounding": 0.5}), false),
        (json!({"rounding": 0.5}), false),
        (json!({}), false),
    ] {
        let file = file(printed);
        assert_eq!((SCHEMA.is_valid(&file), parse(&file.to_string()).is_ok()), (sound, sound), "{file}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_schema_and_the_reader_refuse_the_same(
        article in articles::any_article(),
        changes in prop::collection::vec(any::<[Index; 4]>(), 1..3),
    ) {
        let mut file: Value = serde_json::from_str(&article.to_json()).unwrap();
        for places in changes {
            change(&mut file, places);
        }
        let (valid, read) = (SCHEMA.is_valid(&file), parse(&serde_json::to_string(&file).unwrap()));
        let beyond = |problem: &Problem| BEYOND_THE_SCHEMA.iter().any(|end| problem.why.ends_with(end));
        match read {
            Ok(_) => prop_assert!(valid, "the reader takes what the schema refuses: {file:#}"),
            Err(problems) => prop_assert!(
                !valid || problems.iter().all(beyond),
                "the schema takes what the reader refuses for {problems:?}: {file:#}"
            ),
        }
    }
}
