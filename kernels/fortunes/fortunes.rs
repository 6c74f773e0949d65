//! TechEmpower's Fortunes page without its database; the rules stand in `card.toml`.

use std::fmt::Write;
use std::iter::repeat_with;

/// One byte in so many is folded into the checksum.
const STRIDE: usize = 251;

#[rustfmt::skip]
const WORDS: [&str; 32] = [
    "after", "always", "any", "backup", "benchmark", "bug", "cache", "café", "compiler", "computer", "deploy",
    "error", "feature", "fortune", "framework", "Friday", "index", "machine", "naïve", "never", "number",
    "obsolete", "program", "query", "server", "the", "weakest", "R&D", "x > y", "<script>alert(1);</script>",
    "— Knuth", "ベンチマーク",
];

/// A row of the table.
pub struct Fortune {
    /// Its key.
    pub id: u32,
    /// Its text.
    pub message: String,
}

/// The table. An alias, since a kernel is called with a reference to what `prepare` makes.
pub type Fortunes = Vec<Fortune>;

/// `n` rows with messages of 4 to 11 words. Each ends with its own number, so that no two are equal.
pub fn prepare(seed: u32, n: u32) -> Fortunes {
    let mut next = generator(seed);
    let row = |id| {
        let count = 4 + next() as usize % 8;
        let words: Vec<&str> = repeat_with(|| WORDS[next() as usize % WORDS.len()]).take(count).collect();
        Fortune { id, message: format!("{} {id}", words.join(" ")) }
    };
    (1..=n).map(row).collect()
}

/// The linear congruential generator of Numerical Recipes, by the upper half of its state.
fn generator(seed: u32) -> impl FnMut() -> u32 {
    let mut state = seed;
    move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state >> 16
    }
}

/// The page: the rows and one more, sorted by message.
pub fn render(fortunes: &[Fortune]) -> String {
    let additional = Fortune { id: 0, message: "Additional fortune added at request time.".to_owned() };
    let mut rows: Vec<&Fortune> = fortunes.iter().chain([&additional]).collect();
    rows.sort_by(|a, b| a.message.cmp(&b.message));
    let mut page = String::from(
        "<!DOCTYPE html><html><head><title>Fortunes</title></head><body><table>\
         <tr><th>id</th><th>message</th></tr>",
    );
    for Fortune { id, message } in rows {
        // Writing to a string cannot fail.
        let _ = write!(page, "<tr><td>{id}</td><td>");
        push_escaped(&mut page, message);
        page.push_str("</td></tr>");
    }
    page.push_str("</table></body></html>");
    page
}

/// Appends `text` as HTML. What needs no entity is copied in pieces as long as can be.
fn push_escaped(page: &mut String, text: &str) {
    let mut copied = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        page.push_str(&text[copied..at]);
        page.push_str(entity);
        copied = at + 1;
    }
    page.push_str(&text[copied..]);
}

/// The page folded.
pub fn run(fortunes: &Fortunes) -> u32 {
    fold(render(fortunes).as_bytes())
}

/// FNV-1a over the length and a sample of the bytes.
#[allow(clippy::cast_possible_truncation, reason = "the lower half is meant")]
fn fold(page: &[u8]) -> u32 {
    let sample = page.iter().step_by(STRIDE).map(|byte| u32::from(*byte));
    let length = page.len() as u32;
    [length]
        .into_iter()
        .chain(sample)
        .fold(2_166_136_261, |hash, word| (hash ^ word).wrapping_mul(16_777_619))
}
