//! Articles of every shape, for property tests.

use crosscheck_core::claims::{
    Article, Better, Claim, Direction, Kind, Origin, Printed, Source, Status, Test, Value,
};
use crosscheck_core::lang::Language;
use crosscheck_core::measure::Interval;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

pub fn any_article() -> impl Strategy<Value = Article> {
    let head = (
        text(),
        option::of(text()),
        option::of(date()),
        option::of(address()),
        any::<bool>(),
        option::of(text()),
    );
    (head, prop::collection::vec(any_claim(), 1..4)).prop_map(
        |((title, author, date, address, collection, note), mut claims)| {
            for (index, claim) in claims.iter_mut().enumerate() {
                claim.id = format!("{}-{index}", claim.id);
            }
            Article { title, author, date, address, collection, note, claims }
        },
    )
}

fn any_claim() -> impl Strategy<Value = Claim> {
    let head = ("[a-z0-9-]{1,20}", text(), text(), text(), select(Kind::ALL.to_vec()), text());
    let about = subsequence(Language::ALL.to_vec(), 0..=4);
    let figures = (option::of(select(Better::ALL.to_vec())), about, values(), any_test());
    let rest = (
        option::of(name()),
        prop::collection::vec(origin(), 0..3),
        select(Status::ALL.to_vec()),
        (option::of(text()), option::of(text())),
        prop::collection::vec((origin(), values()), 0..2),
    );
    (head, figures, rest).prop_map(|(head, (better, about, values, test), rest)| {
        let (id, section, title, says, kind, unit) = head;
        let (related_kernel, origins, status, (reason, note), others) = rest;
        let others = others.into_iter().map(|(origin, values)| Source { origin, values }).collect();
        let claim = Claim {
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
            related_kernel,
            origins,
            status,
            reason,
            note,
            others,
        };
        fitting(claim)
    })
}

/// Makes a claim's parts suit each other.
fn fitting(mut claim: Claim) -> Claim {
    let mut printed = claim.values.iter().chain(claim.others.iter().flat_map(|source| &source.values));
    if printed.all(|value| !value.is_figure()) {
        claim.unit.clear();
    }
    if let Some(Test::Ratio { .. }) = claim.test {
        let number = |(language, value)| Value {
            language,
            framework: None,
            label: None,
            printed: Printed::Number { value, rounding: 0.25 },
            status: None,
            note: None,
        };
        claim.values = [(Language::Go, 39.5), (Language::Rust, 22.0)].map(number).to_vec();
        "ms".clone_into(&mut claim.unit);
        (claim.kind, claim.better) = (Kind::Compute, Some(Better::Lower));
    }
    claim
}

fn values() -> impl Strategy<Value = Vec<Value>> {
    prop::collection::vec(value(), 0..4)
}

fn value() -> impl Strategy<Value = Value> {
    // Decimals of few digits, as documents print them.
    let decimal = || {
        (-1_000_000..1_000_000i32, 0..4i32).prop_map(|(whole, places)| f64::from(whole) / 10f64.powi(places))
    };
    let number = (decimal(), 0..100u32).prop_map(|(value, hundredths)| {
        let rounding = f64::from(hundredths) / 100.0;
        Printed::Number { value, rounding: if value > 0.0 && rounding >= value { 0.0 } else { rounding } }
    });
    let range =
        (decimal(), decimal()).prop_map(|(a, b)| Printed::Range(Interval { lo: a.min(b), hi: a.max(b) }));
    let printed = prop_oneof![number, range, text().prop_map(Printed::Text)];
    let names = (select(Language::ALL.to_vec()), option::of(text()), option::of(text()));
    (names, printed, option::of(select(Status::ALL.to_vec())), option::of(text())).prop_map(
        |((language, framework, label), printed, status, note)| Value {
            language,
            framework,
            label,
            printed,
            status,
            note,
        },
    )
}

fn any_test() -> impl Strategy<Value = Option<Test>> {
    let ratio = (name(), 1..100u32).prop_map(|(kernel, n)| Test::Ratio { kernel, n });
    let kernels = subsequence(vec!["fib", "nbody", "lru"], 1..=3);
    let at_least = option::of((101..=100_000u32).prop_map(|hundredths| f64::from(hundredths) / 100.0));
    let order = (subsequence(Language::ALL.to_vec(), 2..=4).prop_shuffle(), any::<bool>(), at_least, kernels)
        .prop_map(|(mut languages, faster, at_least, kernels)| Test::Order {
            language: languages.remove(0),
            is: if faster { Direction::Faster } else { Direction::Slower },
            than: languages,
            at_least,
            kernels: kernels.into_iter().map(str::to_owned).collect(),
        });
    prop_oneof![Just(None), ratio.prop_map(Some), order.prop_map(Some)]
}

fn origin() -> impl Strategy<Value = Origin> {
    (text(), option::of(address()), option::of(date()), text())
        .prop_map(|(title, address, date, checked)| Origin { title, address, date, checked })
}

fn name() -> impl Strategy<Value = String> {
    select(vec!["fib", "nbody", "http-route"]).prop_map(str::to_owned)
}

fn date() -> impl Strategy<Value = String> {
    select(vec!["2025", "2025-02", "2024-02-29"]).prop_map(str::to_owned)
}

fn address() -> impl Strategy<Value = String> {
    select(vec!["https://example.org", "http://a.b-c.org:8080/x?y=1#z"]).prop_map(str::to_owned)
}

/// With what JSON and HTML must not trip over.
fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[ -~äß€\n\t\u{1f980}]{0,30}[a-z]", Just("<b>bold</b> & \"quoted\" \\ </script>".to_owned())]
}
