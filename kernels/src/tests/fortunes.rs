//! The page of `fortunes` against TechEmpower's.

use crate::fortunes::{Fortune, prepare, render};

/// TechEmpower's table, by id from 1.
const TABLE: [&str; 12] = [
    "fortune: No such file or directory",
    "A computer scientist is someone who fixes things that aren't broken.",
    "After enough decimal places, nobody gives a damn.",
    "A bad random number generator: 1, 1, 1, 1, 1, 4.33e+67, 1, 1, 1",
    "A computer program does what you tell it to do, not what you want it to do.",
    "Emacs is a nice operating system, but I prefer UNIX. — Tom Christaensen",
    "Any program that runs right is obsolete.",
    "A list is only as strong as its weakest link. — Donald Knuth",
    "Feature: A bug with seniority.",
    "Computers make very fast, very accurate mistakes.",
    "<script>alert(\"This should not be displayed in a browser alert box.\");</script>",
    "フレームワークのベンチマーク",
];

/// What TechEmpower's verifier expects, which takes any of the common entities for a quote.
const PAGE: &str = "<!DOCTYPE html><html><head><title>Fortunes</title></head><body><table>\
    <tr><th>id</th><th>message</th></tr>\
    <tr><td>11</td><td>&lt;script&gt;alert(&quot;This should not be displayed in a browser alert box.&quot;);\
    &lt;/script&gt;</td></tr>\
    <tr><td>4</td><td>A bad random number generator: 1, 1, 1, 1, 1, 4.33e+67, 1, 1, 1</td></tr>\
    <tr><td>5</td><td>A computer program does what you tell it to do, not what you want it to do.</td></tr>\
    <tr><td>2</td><td>A computer scientist is someone who fixes things that aren&#39;t broken.</td></tr>\
    <tr><td>8</td><td>A list is only as strong as its weakest link. — Donald Knuth</td></tr>\
    <tr><td>0</td><td>Additional fortune added at request time.</td></tr>\
    <tr><td>3</td><td>After enough decimal places, nobody gives a damn.</td></tr>\
    <tr><td>7</td><td>Any program that runs right is obsolete.</td></tr>\
    <tr><td>10</td><td>Computers make very fast, very accurate mistakes.</td></tr>\
    <tr><td>6</td><td>Emacs is a nice operating system, but I prefer UNIX. — Tom Christaensen</td></tr>\
    <tr><td>9</td><td>Feature: A bug with seniority.</td></tr>\
    <tr><td>1</td><td>fortune: No such file or directory</td></tr>\
    <tr><td>12</td><td>フレームワークのベンチマーク</td></tr>\
    </table></body></html>";

#[test]
fn the_page_of_techempowers_table_is_theirs() {
    let rows = (1..).zip(TABLE).map(|(id, message)| Fortune { id, message: message.to_owned() });
    assert_eq!(render(&rows.collect::<Vec<_>>()), PAGE);
}

/// The card's rules: what makes the four languages' orders and entities the same.
#[test]
fn no_message_leaves_the_languages_a_choice() {
    let mut messages: Vec<String> = prepare(0, 2000).into_iter().map(|fortune| fortune.message).collect();
    assert!(messages.iter().all(|message| !message.contains(['"', '\''])));
    assert!(messages.iter().all(|message| message.chars().all(|c| c <= '\u{FFFF}')));
    let text = messages.concat();
    assert!(["<", ">", "&", "é", "ー"].iter().all(|part| text.contains(part)));
    messages.sort();
    messages.dedup();
    assert_eq!(messages.len(), 2000);
}
