use super::fields::LONGEST_TEXT;
use super::*;
use crate::claims::file::{Direction, Kind, Printed, Status, Test};
use crate::lang::Language;
use crate::measure::Interval;

/// Every field once, on lines that the tests name.
const WHOLE: &str = r#"{
  "schema": "crosscheck.claims.v1",
  "title": "A <b>bold</b> comparison & more",
  "author": "Somebody",
  "date": "2025",
  "address": "https://example.org/a", "collection": true,
  "note": "A note.",
  "claims": [
    {
      "id": "fib",
      "section": "Performance",
      "title": "Fibonacci",
      "says": "It takes so long.",
      "kind": "compute",
      "unit": "ms",
      "better": "lower", "about": ["javascript", "go"],
      "values": [
        { "language": "rust", "framework": "None", "label": "plain", "value": 22, "rounding": 0.5, "note": "About." },
        { "language": "python", "value": 1330.25, "status": "contradicted" },
        { "language": "go", "range": [30, 40] },
        { "language": "javascript", "text": "fast" }
      ],
      "test": { "kernel": "fib", "n": 35 },
      "related_kernel": "nbody",
      "origins": [{ "title": "Here", "address": "http://example.org", "date": "2025-02", "checked": "Read." }],
      "status": "third-hand", "reason": "A reason.",
      "note": "A note.",
      "others": [{ "title": "There", "checked": "Read.", "values": [{ "language": "go", "value": 41 }] }]
    },
    {
      "id": "slow", "section": "Performance", "title": "Slow", "says": "It is slow.", "kind": "statement", "unit": "",
      "test": { "language": "python", "slower": ["rust", "go"], "at_least": 2.5, "kernels": ["fib", "nbody"] },
      "status": "opinion"
    }
  ]
}
"#;

/// The problems of the whole file with one text replaced by another.
fn problems(from: &str, to: &str) -> Vec<String> {
    assert!(WHOLE.contains(from), "{from}");
    let problems = parse_for(&WHOLE.replacen(from, to, 1), &["fib", "nbody"]).err().unwrap_or_default();
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn every_field_is_read() {
    let article = parse_for(WHOLE, &["fib", "nbody"]).unwrap();
    assert_eq!(article.title, "A <b>bold</b> comparison & more");
    assert!(article.collection);
    let [fib, slow] = article.claims.as_slice() else { panic!() };
    assert_eq!((fib.kind, fib.status, fib.unit.as_str()), (Kind::Compute, Status::ThirdHand, "ms"));
    assert_eq!(fib.about, [Language::JavaScript, Language::Go]);
    assert_eq!((fib.reason.as_deref(), fib.note.as_deref()), (Some("A reason."), Some("A note.")));
    let printed: Vec<&Printed> = fib.values.iter().map(|value| &value.printed).collect();
    assert_eq!(printed[0], &Printed::Number { value: 22.0, rounding: 0.5 });
    assert_eq!(printed[1], &Printed::Number { value: 1330.25, rounding: 0.0 });
    assert_eq!(printed[2], &Printed::Range(Interval { lo: 30.0, hi: 40.0 }));
    assert_eq!(printed[3], &Printed::Text("fast".to_owned()));
    assert_eq!((fib.others.len(), fib.origins[0].date.as_deref()), (1, Some("2025-02")));
    assert_eq!(fib.test, Some(Test::Ratio { kernel: "fib".to_owned(), n: 35 }));
    let order = Test::Order {
        language: Language::Python,
        is: Direction::Slower,
        than: vec![Language::Rust, Language::Go],
        at_least: Some(2.5),
        kernels: vec!["fib".to_owned(), "nbody".to_owned()],
    };
    assert_eq!((&slow.test, slow.values.len(), slow.origins.len()), (&Some(order), 0, 0));
}

#[test]
fn a_mark_at_the_beginning_is_no_matter() {
    assert!(parse(&format!("\u{feff}{WHOLE}")).is_ok());
}

#[test]
fn every_problem_names_its_line_and_field_and_why() {
    let long = format!("\"{}\"", "é".repeat(LONGEST_TEXT + 1));
    for (from, to, expected) in [
        (
            "claims.v1",
            "claims.v2",
            "Line 2, schema is “crosscheck.claims.v2” and must be crosscheck.claims.v1.",
        ),
        (r#""author": "Somebody","#, r#""author": " ","#, "Line 4, author is empty."),
        (r#""author": "Somebody","#, r#""author": 4,"#, "Line 4, author must be a text."),
        (r#""author": "Somebody","#, r#""author": null,"#, "Line 4, author must be a text."),
        (r#""author": "Somebody","#, r#""author": "a\u0000","#, "Line 4, author holds a control character."),
        (r#""Somebody""#, &long, "Line 4, author is longer than 2,000 characters."),
        (
            r#""date": "2025""#,
            r#""date": "May 2025""#,
            "Line 5, date is “May 2025” and must be a date such as 2025, 2025-02 or 2025-02-24.",
        ),
        (
            "https://example.org/a",
            "javascript:alert(1)",
            "Line 6, address is “javascript:alert(1)” and must be an address that begins with https:// or http:// and \
             the name of a host.",
        ),
        (
            r#""note": "A note.","#,
            r#""nota": "A note.","#,
            "Line 7, nota is not known; the fields here are schema, title, author, date, address, collection, note, claims.",
        ),
        (r#""note": "A note.","#, r#""title": "A note.","#, "Line 7, title is there twice."),
        (r#""id": "fib","#, "", "Line 9, claims[0].id is missing."),
        (
            r#""id": "fib""#,
            r#""id": "Fib""#,
            "Line 10, claims[0].id is “Fib” and must be 1 to 64 lower-case letters, digits and hyphens.",
        ),
        (r#""id": "slow""#, r#""id": "fib""#, "Line 31, claims[1].id is “fib”, as that of an earlier claim."),
        (
            r#""compute""#,
            r#""speed""#,
            "Line 14, claims[0].kind is “speed” and must be one of compute, throughput, pay, trend, rating, statement.",
        ),
        (r#""ms""#, r#""""#, "Line 15, claims[0].unit is empty, although there are figures."),
        (r#""collection": true"#, r#""collection": "true""#, "Line 6, collection must be true or false."),
        (
            r#"["javascript", "go"]"#,
            r#"["node"]"#,
            "Line 16, claims[0].about[0] is “node” and must be one of rust, go, javascript, python.",
        ),
        (r#"["javascript", "go"]"#, r#"["go", "go"]"#, "Line 16, claims[0].about names something twice."),
        (r#""A reason.""#, r#"" ""#, "Line 26, claims[0].reason is empty."),
        (
            r#"{ "language": "rust", "fr"#,
            r#"{ "language": "rust-scalar", "fr"#,
            "Line 18, claims[0].values[0].language is “rust-scalar” and must be one of rust, go, javascript, python.",
        ),
        (
            r#""value": 22"#,
            r#""value": 1e999"#,
            "Line 18, claims[0].values[0].value is too large for a number.",
        ),
        (r#""value": 22"#, r#""value": "22""#, "Line 18, claims[0].values[0].value must be a number."),
        (r#": 0.5"#, ": 22", "Line 18, claims[0].values[0].rounding is not less than its value."),
        (r#": 0.5"#, ": -1", "Line 18, claims[0].values[0].rounding is less than 0."),
        (
            r#""value": 1330.25"#,
            r#""value": 1330.25, "text": "x""#,
            "Line 19, claims[0].values[1] must have one of value, range and text, and only one.",
        ),
        (
            r#""value": 1330.25,"#,
            "",
            "Line 19, claims[0].values[1] must have one of value, range and text, and only one.",
        ),
        (
            r#""text": "fast""#,
            r#""text": "fast", "rounding": 1"#,
            "Line 21, claims[0].values[3].rounding is that of a value, and there is none.",
        ),
        ("[30, 40]", "[40, 30]", "Line 20, claims[0].values[2].range begins with its upper end."),
        ("[30, 40]", "[30]", "Line 20, claims[0].values[2].range must hold two numbers."),
        ("[30, 40]", "[30, true]", "Line 20, claims[0].values[2].range[1] must be a number."),
        ("[30, 40]", "7", "Line 20, claims[0].values[2].range must be a list."),
        (
            r#""kernel": "fib""#,
            r#""kernel": "fibs""#,
            "Line 23, claims[0].test.kernel is “fibs”, which is no kernel; there are fib, nbody.",
        ),
        ("35", "35.5", "Line 23, claims[0].test.n must be a whole number from 1 to 4,294,967,295."),
        (
            r#""related_kernel": "nbody""#,
            r#""related_kernel": "x""#,
            "Line 24, claims[0].related_kernel is “x”, which is no kernel; there are fib, nbody.",
        ),
        (r#", "checked": "Read." }],"#, " }],", "Line 25, claims[0].origins[0].checked is missing."),
        (r#""Read.", "values""#, r#""", "values""#, "Line 28, claims[0].others[0].checked is empty."),
        (r#"["rust", "go"]"#, "[]", "Line 32, claims[1].test.slower is empty."),
        (": 2.5", ": 1", "Line 32, claims[1].test.at_least must be above 1 and at most 1,000."),
        (": 2.5", ": 1000.5", "Line 32, claims[1].test.at_least must be above 1 and at most 1,000."),
        (": 2.5", ": \"far\"", "Line 32, claims[1].test.at_least must be a number."),
        (r#"["rust", "go"]"#, r#"["go", "go"]"#, "Line 32, claims[1].test.slower names something twice."),
        (r#"["rust", "go"]"#, r#"["python"]"#, "Line 32, claims[1].test.slower[0] is the language itself."),
        (
            r#""slower": ["rust", "go"], "#,
            "",
            "Line 32, claims[1].test must have one of faster and slower, and only one.",
        ),
        (
            r#""opinion""#,
            r#""guess""#,
            "Line 33, claims[1].status is “guess” and must be one of faithful, third-hand, contradicted, unlocatable, opinion.",
        ),
    ] {
        assert_eq!(problems(from, to), [expected], "{to}");
    }
}

#[test]
fn a_test_of_ratios_compares_times() {
    let compares = |why: &str| [format!("Line 23, claims[0].test compares times, so {why}.")];
    for (from, to, why) in [
        (r#""better": "lower","#, "", "the claim’s better must be lower"),
        (r#""lower""#, r#""higher""#, "the claim’s better must be lower"),
        (r#""compute""#, r#""pay""#, "the claim’s kind must be compute or throughput"),
        (r#""value": 22, "rounding": 0.5"#, r#""value": -22"#, "its values must be above 0"),
        (r#""value": 22, "rounding": 0.5"#, r#""text": "short""#, "two languages at least must have a value"),
        (
            r#""language": "python", "value""#,
            r#""language": "rust", "value""#,
            "there must be one value for rust, not several",
        ),
    ] {
        assert_eq!(problems(from, to), compares(why), "{to}");
    }
}

#[test]
fn all_problems_are_told_up_to_a_limit_and_in_order() {
    let broken = WHOLE.replace("\"Somebody\"", "1").replace("35", "0").replace("\"opinion\"", "7");
    let lines: Vec<usize> = parse(&broken).unwrap_err().iter().map(|problem| problem.line).collect();
    assert_eq!(lines, [4, 23, 33]);
    let claims = vec!["{}"; MOST_CLAIMS].join(",\n");
    let text = format!(r#"{{"schema": "crosscheck.claims.v1", "title": "x", "claims": [{claims}]}}"#);
    assert_eq!(parse(&text).unwrap_err().len(), MOST_PROBLEMS);
    let text = text.replacen("[{}", "[{},\n{}", 1);
    assert_eq!(parse(&text).unwrap_err()[0].to_string(), "Line 1, claims holds more than 500 claims.");
    assert_eq!(
        parse(r#"{"schema": "crosscheck.claims.v1", "title": "x", "claims": []}"#).unwrap_err()[0]
            .to_string(),
        "Line 1, claims holds no claim."
    );
}

#[test]
fn what_is_no_json_is_told_with_its_line() {
    for (text, expected) in [
        ("", "Line 1, the file is no JSON: EOF while parsing a value."),
        ("{\n\"title\": \"x\",\n}", "Line 3, the file is no JSON: key must be a string."),
        ("{\n// no comment\n}", "Line 2, the file is no JSON: key must be a string."),
        ("{\"a\": 'x'}", "Line 1, the file is no JSON: expected value."),
        (
            "{\"a\": \"x\ny\"}",
            "Line 1, the file is no JSON: control character (\\u0000-\\u001F) found while parsing a string.",
        ),
        ("{\"a\": 01}", "Line 1, the file is no JSON: invalid number."),
        ("[1 2]", "Line 1, the file is no JSON: expected `,` or `]`."),
        ("{}{}", "Line 1, the file is no JSON: trailing characters."),
        ("[]", "Line 1, the file must be an object."),
    ] {
        assert_eq!(parse(text).unwrap_err()[0].to_string(), expected, "{text}");
    }
}

#[test]
fn half_of_a_surrogate_pair_is_told_where_it_stands() {
    assert_eq!(problems("Somebody", r"\ud83e"), ["Line 4, author holds half of a surrogate pair."]);
    let whole = parse(&WHOLE.replace("Somebody", r"\ud83e\udd80")).unwrap();
    assert_eq!(whole.author.as_deref(), Some("🦀"));
    assert_eq!(
        problems(r#""note": "A note.","#, r#""\ud83e": 1,"#),
        ["Line 1, the file has a field whose name holds half of a surrogate pair."]
    );
}

#[test]
fn what_is_too_large_is_refused() {
    let large = format!("{WHOLE}{}", " ".repeat(MOST_BYTES));
    assert_eq!(parse(&large).unwrap_err()[0].to_string(), "Line 1, the file is larger than 256 KB.");
    let many = |count: usize| format!("[{}]", vec!["\"fib\""; count].join(", "));
    assert_eq!(
        problems(r#"["fib", "nbody"]"#, &many(33)),
        ["Line 32, claims[1].test.kernels holds more than 32 names."]
    );
    let value = r#"{"language": "rust", "text": "x"}"#;
    let step = r#"{"title": "x", "checked": "x"}"#;
    let source = r#"{"title": "x", "checked": "x", "values": []}"#;
    for (key, element, most, what) in [
        ("values", value, MOST_VALUES, "values"),
        ("origins", step, MOST_SOURCES, "steps"),
        ("others", source, MOST_SOURCES, "sources"),
    ] {
        let file = |count: usize| {
            let claim = r#""id": "a", "section": "S", "title": "T", "says": "S", "kind": "trend", "unit": "", "status": "opinion""#;
            let list = vec![element; count].join(", ");
            format!(r#"{{"schema": "{SCHEMA}", "title": "T", "claims": [{{{claim}, "{key}": [{list}]}}]}}"#)
        };
        assert!(parse(&file(most)).is_ok(), "{key}");
        let why = format!("Line 1, claims[0].{key} holds more than {most} {what}.");
        assert_eq!(parse(&file(most + 1)).unwrap_err()[0].to_string(), why);
    }
}

#[test]
fn no_nesting_is_too_deep_for_the_stack() {
    let half = MOST_BYTES / 12;
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = format!("{}1{}", open.repeat(half), close.repeat(half));
        assert!(parse(&deep).is_err());
        assert_eq!(problems("\"Somebody\"", &deep), ["Line 4, author must be a text."]);
    }
    assert!(parse(&"[".repeat(MOST_BYTES)).is_err());
}
