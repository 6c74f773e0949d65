//! The report of `json` against what its generator drew, and its text against what the escapes stand for.

use crate::json::{prepare, report};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The notes without JSON's escapes.
const NOTES: [&str; 8] = [
    "",
    "Leave it with the neighbours.",
    "Gift: write \"Happy birthday\" on the card.",
    "First line\nsecond line\tand a tab",
    "C:\\orders\\archive / paper",
    "Größe ändern, bitte",
    "午後にお届けください",
    "Étage 3, deposit €5",
];

/// Orders and cents by customer, and the note of every order, straight from the generator.
fn drawn(seed: u32, n: u32) -> (BTreeMap<String, (u32, u64)>, Vec<&'static str>) {
    let mut state = seed;
    let mut next = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) % below
    };
    let mut totals = BTreeMap::new();
    let mut notes = Vec::new();
    for _ in 0..n {
        let customer = format!("name-{}", next(n / 4 + 1));
        let mut cents = 0;
        for _ in 0..1 + next(4) {
            let _sku = next(65_536);
            cents += u64::from((1 + next(5)) * (1 + next(10_000)));
        }
        if next(4) > 0 {
            let total: &mut (u32, u64) = totals.entry(customer).or_default();
            *total = (total.0 + 1, total.1 + cents);
        }
        notes.push(NOTES[next(8) as usize]);
    }
    (totals, notes)
}

#[test]
fn the_report_is_the_sum_of_what_was_drawn() {
    for (seed, n) in [(0, 0), (0, 1), (0, 2), (0, 1000), (42, 1000), (u32::MAX, 5000)] {
        let (totals, _) = drawn(seed, n);
        let mut expected = String::new();
        for (customer, (orders, cents)) in &totals {
            let comma = if expected.is_empty() { "" } else { "," };
            write!(expected, r#"{comma}{{"customer":"{customer}","orders":{orders},"total_cents":{cents}}}"#)
                .unwrap();
        }
        let sum = totals.values().map(|(_, cents)| cents).sum();
        assert_eq!(report(&prepare(seed, n)).unwrap(), (format!("[{expected}]"), sum), "seed {seed} n {n}");
    }
}

#[test]
fn every_order_of_the_text_can_be_read_whole() {
    let orders: Vec<serde_json::Value> = serde_json::from_str(&prepare(7, 500)).unwrap();
    let (_, notes) = drawn(7, 500);
    assert_eq!(orders.len(), notes.len());
    for ((order, note), id) in orders.iter().zip(notes).zip(1..) {
        assert_eq!(order["id"], id);
        assert_eq!(order["note"], note);
        assert!(order["paid"].is_boolean());
        assert!((1..=4).contains(&order["items"].as_array().unwrap().len()));
    }
}

#[test]
fn a_text_that_is_not_of_orders_is_refused() {
    for text in ["", "{}", "[", r#"[{"id":1}]"#] {
        assert!(report(text).is_err(), "{text}");
        assert_eq!(crate::json::run(&text.to_owned()), 0);
    }
}
