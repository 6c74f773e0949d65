//! Orders in as JSON, totals by customer out as JSON, with serde; the rules stand in `card.toml`.

use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::iter::repeat_with;

/// One character in so many is folded into the checksum.
const STRIDE: usize = 61;

/// As they stand between the quotes of the JSON text.
const NOTES: [&str; 8] = [
    r"",
    r"Leave it with the neighbours.",
    r#"Gift: write \"Happy birthday\" on the card."#,
    r"First line\nsecond line\tand a tab",
    r"C:\\orders\\archive \/ paper",
    r"Größe ändern, bitte",
    r"午後にお届けください",
    r"\u00c9tage 3, deposit \u20ac5",
];

#[derive(Deserialize)]
#[allow(dead_code, reason = "what the totals do not need is parsed all the same")]
struct Order {
    id: u32,
    customer: String,
    items: Vec<Item>,
    paid: bool,
    note: String,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "what the totals do not need is parsed all the same")]
struct Item {
    sku: String,
    quantity: u64,
    price_cents: u64,
}

#[derive(Serialize)]
struct Summary {
    customer: String,
    orders: u32,
    total_cents: u64,
}

/// The orders as JSON. An alias, since a kernel is called with a reference to what `prepare` makes.
pub type Text = String;

/// One JSON text of `n` orders.
pub fn prepare(seed: u32, n: u32) -> Text {
    let mut next = generator(seed);
    let orders: Vec<String> = (1..=n).map(|id| order_text(id, n / 4 + 1, &mut next)).collect();
    format!("[{}]", orders.join(","))
}

fn order_text(id: u32, customers: u32, next: &mut impl FnMut() -> u32) -> String {
    let customer = next() % customers;
    let count = 1 + next() as usize % 4;
    let items: Vec<String> = repeat_with(|| item_text(next)).take(count).collect();
    let items = items.join(",");
    let paid = !next().is_multiple_of(4);
    let note = NOTES[next() as usize % NOTES.len()];
    format!(r#"{{"id":{id},"customer":"name-{customer}","items":[{items}],"paid":{paid},"note":"{note}"}}"#)
}

fn item_text(next: &mut impl FnMut() -> u32) -> String {
    let (sku, quantity, price) = (next(), 1 + next() % 5, 1 + next() % 10_000);
    format!(r#"{{"sku":"SKU-{sku}","quantity":{quantity},"price_cents":{price}}}"#)
}

/// The linear congruential generator of Numerical Recipes, by the upper half of its state.
fn generator(seed: u32) -> impl FnMut() -> u32 {
    let mut state = seed;
    move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state >> 16
    }
}

/// The paid orders' totals by customer, as JSON, and the sum of the totals.
pub fn report(orders: &str) -> Result<(String, u64), serde_json::Error> {
    let summaries = summarise(serde_json::from_str(orders)?);
    let total_cents = summaries.iter().map(|summary| summary.total_cents).sum();
    Ok((serde_json::to_string(&summaries)?, total_cents))
}

fn summarise(orders: Vec<Order>) -> Vec<Summary> {
    let mut totals: HashMap<String, (u32, u64)> = HashMap::new();
    for order in orders.into_iter().filter(|order| order.paid) {
        let (orders, total_cents) = totals.entry(order.customer).or_default();
        *orders += 1;
        *total_cents += order.items.iter().map(|item| item.quantity * item.price_cents).sum::<u64>();
    }
    let mut summaries: Vec<Summary> = totals
        .into_iter()
        .map(|(customer, (orders, total_cents))| Summary { customer, orders, total_cents })
        .collect();
    summaries.sort_by(|a, b| a.customer.cmp(&b.customer));
    summaries
}

/// The report folded; 0 when the text cannot be read, which no text of `prepare` leads to.
pub fn run(orders: &Text) -> u32 {
    report(orders).map_or(0, |(report, total_cents)| fold(&report, total_cents))
}

/// FNV-1a over the length, the lower half of the sum of all totals, and a sample of the characters.
#[allow(clippy::cast_possible_truncation, reason = "the lower half is meant")]
fn fold(report: &str, total_cents: u64) -> u32 {
    let head = [report.len() as u32, total_cents as u32];
    let sample = report.bytes().step_by(STRIDE).map(u32::from);
    head.into_iter().chain(sample).fold(2_166_136_261, |hash, word| (hash ^ word).wrapping_mul(16_777_619))
}
