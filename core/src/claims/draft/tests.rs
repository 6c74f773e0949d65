use super::*;
use crate::claims::file::{MOST_BYTES, MOST_CLAIMS, parse, parse_for};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

const KERNELS: [&str; 4] = ["fib", "quicksort", "nbody", "binary-trees"];
const FILES: [&str; 3] = [
    include_str!("../../../../data/claims/article.json"),
    include_str!("../../../../data/claims/briefing.json"),
    include_str!("../../../../data/claims/others.json"),
];

#[test]
fn the_example_is_a_claims_file_about_two_languages() {
    let article = parse_for(&Draft::example().to_json(), &KERNELS).unwrap();
    assert_eq!(article.claims.len(), 2);
    assert!(article.claims.iter().all(|claim| claim.test.is_some()));
    assert_eq!(Draft::example().to_json(), include_str!("../../../tests/fixtures/draft-written.json"));
    assert_eq!(article.to_json(), include_str!("../../../tests/fixtures/claims-written.json"));
    assert_eq!(Draft::example().ids(), ["time-to-sort-80-000-numbers", "rust-is-the-faster-one"]);
}

#[test]
fn every_file_of_ours_can_be_changed_in_the_form() {
    for file in FILES {
        let article = parse(file).unwrap();
        assert_eq!(parse(&Draft::of(&article).to_json()), Ok(article));
    }
}

/// A file of `count` claims without any space in it.
fn dense(count: usize) -> String {
    let claim = |at| {
        format!(
            "{{\"id\":\"c{at}\",\"section\":\"S\",\"title\":\"T\",\"says\":\"S\",\"kind\":\"trend\",\"unit\":\"%\",\"values\":[{}],\
             \"status\":\"opinion\"}}",
            vec!["{\"language\":\"go\",\"value\":7}"; 20].join(",")
        )
    };
    let claims: Vec<String> = (0..count).map(claim).collect();
    format!("{{\"schema\":\"crosscheck.claims.v1\",\"title\":\"T\",\"claims\":[{}]}}", claims.join(","))
}

#[test]
fn a_file_that_fits_also_fits_when_it_comes_from_the_form() {
    let full = (1..).map(dense).take_while(|file| file.len() <= MOST_BYTES).last().unwrap();
    let article = parse(&full).unwrap();
    // Indented it would not.
    let draft = Draft::of(&article);
    assert!(draft.to_json().len() > MOST_BYTES);
    let back = draft.article(&KERNELS).unwrap().to_json();
    assert!(back.len() <= MOST_BYTES, "{}", back.len());
    assert_eq!(parse(&back), Ok(article));
    let problems = Draft { note: "x".repeat(2_000), ..draft }.article(&KERNELS).unwrap_err();
    assert_eq!(problems[0].to_string(), "Line 1, the file is larger than 256 KB.");
}

#[test]
fn ids_are_made_of_titles_and_differ() {
    let titled = |title: &str| ClaimDraft { title: title.to_owned(), ..ClaimDraft::default() };
    let named = ClaimDraft { id: " pay-2 ".to_owned(), ..titled("Pay") };
    let long = titled(&"wörter ".repeat(40));
    let claims = vec![titled("Pay"), named, titled("Pay!"), titled("…"), titled(""), long];
    let ids = Draft { claims, ..Draft::default() }.ids();
    assert_eq!(ids[..5], ["pay", "pay-2", "pay-3", "claim", "claim-2"]);
    assert!(crate::claims::file::is_id(&ids[5]), "{}", ids[5]);
}

#[test]
fn what_is_wrong_is_told_at_its_field() {
    let mut draft = Draft::example();
    for (path, text) in [
        ("title", ""),
        ("date", "last year"),
        ("claims[0].values[1].value", "about forty"),
        ("claims[0].test.n", "0"),
        ("claims[1].kind", "rumour"),
        ("claims[1].origins[0].address", "javascript:alert(1)"),
    ] {
        *draft.text_mut(path).unwrap() = text.to_owned();
    }
    draft.toggle("claims[1].test.faster", "go");
    draft.toggle("claims[1].test.kernels", "slowsort");
    draft.toggle("claims[0].about", "go");
    draft.toggle("claims[0].about", "gopher");
    let problems = parse_for(&draft.to_json(), &KERNELS).unwrap_err();
    let mut at: Vec<String> = problems.iter().map(|problem| field_of(&problem.field)).collect();
    at.sort();
    assert_eq!(
        at,
        [
            "claims[0].about",
            "claims[0].test.n",
            "claims[0].values[1].value",
            "claims[1].kind",
            "claims[1].origins[0].address",
            "claims[1].test.faster",
            "claims[1].test.kernels",
            "date",
            "title",
        ]
    );
}

#[test]
fn an_empty_form_and_an_overfull_one_are_told_so() {
    let at = |draft: &Draft| -> Vec<String> {
        parse(&draft.to_json()).unwrap_err().iter().map(|problem| field_of(&problem.field)).collect()
    };
    assert_eq!(at(&Draft::default()), ["title", "claims"]);
    let claims = vec![Draft::example().claims.remove(1); MOST_CLAIMS + 1];
    assert!(at(&Draft { claims, ..Draft::example() }).contains(&"claims".to_owned()));
}

#[test]
fn lists_grow_shrink_and_are_put_in_order() {
    let mut draft = Draft::default();
    for path in ["claims", "claims", "claims[1].others", "claims[1].others[0].values"] {
        draft.list_mut(path).unwrap().add();
    }
    *draft.text_mut("claims[1].others[0].values[0].range[1]").unwrap() = "7".to_owned();
    draft.list_mut("claims").unwrap().lift(1);
    assert_eq!(draft.claims[0].others[0].values[0].range[1], "7");
    draft.list_mut("claims").unwrap().lift(0);
    draft.list_mut("claims").unwrap().lift(2);
    draft.list_mut("claims").unwrap().remove(2);
    assert_eq!(draft.list_mut("claims").unwrap().count(), 2);
    draft.list_mut("claims").unwrap().remove(0);
    assert_eq!(draft.claims, [ClaimDraft::default()]);
    for nowhere in ["", "title", "claims[1].values", "claims[0].values[0]", "claims[x]", "claims[0"] {
        assert!(draft.list_mut(nowhere).is_none(), "{nowhere}");
    }
}

/// A text that a field may hold, which may be right there or not.
fn text() -> impl Strategy<Value = String> {
    const WORDS: [&str; 10] =
        ["rust", "go", "compute", "lower", "faithful", "fib", "2025-02", "1,330", "35", "https://a.org/x"];
    prop_oneof![2 => select(&WORDS[..]).prop_map(str::to_owned), 1 => Just(String::new()), 1 => ".{0,8}"]
}

fn slug_of(slugs: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop_oneof![9 => select(slugs).prop_map(str::to_owned), 1 => ".{0,4}"]
}

fn any_value() -> impl Strategy<Value = ValueDraft> {
    let form = slug_of(&["number", "range", "words"]);
    (text(), form, text(), text(), [text(), text()], text()).prop_map(
        |(language, form, value, rounding, range, text)| ValueDraft {
            language,
            form,
            value,
            rounding,
            range,
            text,
            ..ValueDraft::default()
        },
    )
}

fn any_test() -> impl Strategy<Value = TestDraft> {
    let form = slug_of(&["none", "ratio", "order"]);
    let pace = slug_of(&["faster", "slower"]);
    (form, text(), text(), text(), pace, vec(text(), 0..3), text(), vec(text(), 0..3)).prop_map(
        |(form, kernel, n, language, pace, than, at_least, kernels)| TestDraft {
            form,
            kernel,
            n,
            language,
            pace,
            than,
            at_least,
            kernels,
        },
    )
}

fn any_origin() -> impl Strategy<Value = OriginDraft> {
    (text(), text(), text(), text()).prop_map(|(title, address, date, checked)| OriginDraft {
        title,
        address,
        date,
        checked,
    })
}

fn any_claim() -> impl Strategy<Value = ClaimDraft> {
    let texts = (text(), text(), text(), text(), text(), text(), text());
    let outcome = (text(), text(), text());
    let source =
        (any_origin(), vec(any_value(), 0..2)).prop_map(|(origin, values)| SourceDraft { origin, values });
    (
        texts,
        outcome,
        vec(text(), 0..3),
        vec(any_value(), 0..3),
        any_test(),
        vec(any_origin(), 0..2),
        vec(source, 0..2),
    )
        .prop_map(
            |(
                (id, section, title, says, kind, unit, better),
                (status, reason, note),
                about,
                values,
                test,
                origins,
                others,
            )| {
                ClaimDraft {
                    id,
                    section,
                    title,
                    says,
                    kind,
                    unit,
                    better,
                    about,
                    values,
                    test,
                    related_kernel: String::new(),
                    origins,
                    status,
                    reason,
                    note,
                    others,
                }
            },
        )
}

fn any_draft() -> impl Strategy<Value = Draft> {
    (text(), text(), text(), text(), text(), text(), vec(any_claim(), 0..3)).prop_map(
        |(title, author, date, address, collection, note, claims)| Draft {
            title,
            author,
            date,
            address,
            collection,
            note,
            claims,
        },
    )
}

/// A claim that can stand in a file.
fn good_claim() -> impl Strategy<Value = ClaimDraft> {
    let number =
        (-1e6..1e6_f64, 0.0..1e-3_f64).prop_map(|(value, rounding)| Printed::Number { value, rounding });
    let range = (-1e6..1e6_f64, 0.0..1e6_f64)
        .prop_map(|(lo, more)| Printed::Range(crate::measure::Interval { lo, hi: lo + more }));
    let words = "[ -~é<>]{0,20}x".prop_map(Printed::Text);
    let printed = prop_oneof![number, range, words];
    let value = (select(&Language::ALL[..]), printed).prop_map(|(language, printed)| {
        ValueDraft::of(&Value { language, framework: None, label: None, printed, status: None, note: None })
    });
    let factor = select(vec!["", "2", "~1.5", "1,000"]);
    let than = subsequence(vec!["go", "javascript", "python"], 1..=3);
    let order = (than, factor).prop_map(|(than, at_least)| TestDraft {
        form: ORDER.to_owned(),
        language: "rust".to_owned(),
        pace: "slower".to_owned(),
        than: than.into_iter().map(str::to_owned).collect(),
        at_least: at_least.to_owned(),
        kernels: KERNELS.map(str::to_owned).to_vec(),
        ..TestDraft::default()
    });
    let test = prop_oneof![Just(TestDraft::default()), order];
    let about = subsequence(vec!["rust", "python"], 0..=2);
    ("[ -~é<>]{0,20}x", about, vec(value, 0..4), test).prop_map(|(title, about, values, test)| ClaimDraft {
        about: about.into_iter().map(str::to_owned).collect(),
        section: "A".to_owned(),
        says: title.clone(),
        title,
        kind: "trend".to_owned(),
        unit: "%".to_owned(),
        values,
        test,
        status: "opinion".to_owned(),
        ..ClaimDraft::default()
    })
}

proptest! {
    #[test]
    fn a_file_comes_back_as_it_was_from_the_form(claims in vec(good_claim(), 1..4)) {
        let draft = Draft { title: "</script>".to_owned(), claims, ..Draft::default() };
        let article = parse(&draft.to_json()).map_err(|problems| TestCaseError::fail(format!("{problems:?}")))?;
        prop_assert_eq!(parse(&Draft::of(&article).to_json()), Ok(article));
    }

    #[test]
    fn a_draft_is_kept_as_it_is(draft in any_draft()) {
        prop_assert_eq!(Draft::from_kept(&draft.to_kept()), Some(draft));
    }

    #[test]
    fn what_was_not_kept_by_us_is_no_draft(text in ".{0,60}", draft in any_draft(), cut in any::<proptest::sample::Index>()) {
        prop_assert_eq!(Draft::from_kept(&text), None);
        let kept = draft.to_kept();
        let part: String = kept.chars().take(cut.index(kept.chars().count())).collect();
        prop_assert_eq!(Draft::from_kept(&part), None);
    }

    #[test]
    fn whatever_is_typed_is_a_file_whose_problems_have_a_field(mut draft in any_draft()) {
        let json = draft.to_json();
        prop_assert!(serde_json::from_str::<serde::de::IgnoredAny>(&json).is_ok(), "{}", json);
        for problem in parse_for(&json, &KERNELS).err().unwrap_or_default() {
            let field = field_of(&problem.field);
            let is_set = [".about", ".test.faster", ".test.slower", ".test.kernels"].iter().any(|set| field.ends_with(set));
            let known = is_set || draft.text_mut(&field).is_some() || draft.list_mut(&field).is_some();
            prop_assert!(known, "{} for {:?}", field, problem);
        }
    }

    #[test]
    fn any_path_is_answered(path in "(claims|values|test|range|kernels|[a-z.\\[\\]0-9]{0,5}|\\[[0-9]{1,30}\\]|\\.){0,8}") {
        let mut draft = Draft::example();
        let _ = (draft.text_mut(&path).is_some(), draft.list_mut(&path).is_some(), field_of(&path));
        draft.toggle(&path, "go");
    }
}
