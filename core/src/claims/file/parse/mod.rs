//! Reads a claims file, schema `crosscheck.claims.v1`: an article, or everything that is wrong with the file, each with
//! its line and field. Total: no text makes it panic, and none takes more than its length in time and memory.
//!
//! `serde_json` first judges the text as a whole, without recursion. Then each value is taken as the part of the text that
//! it stands in (`RawValue`), from which its line follows; it is read only as deep as the schema goes, so that no nesting
//! can exhaust the stack. A parser that keeps the places of all values (`jsonc-parser`) was tried first: it passes what
//! JSON forbids, and took nearly twice as much of the first view.

mod claim;
mod fields;
mod forms;
mod report;
mod test_field;
mod value;

pub use forms::{LONGEST_ID, is_address, is_date, is_id};
pub use report::{MOST_PROBLEMS, Problem};

pub(in crate::claims) use claim::word;
pub(in crate::claims) use fields::Field;
pub(in crate::claims) use report::{Place, Report};

use crate::claims::file::Article;
use serde_json::value::RawValue;

/// Name of the schema.
pub const SCHEMA: &str = "crosscheck.claims.v1";
/// Largest file, in bytes: 256 KB.
pub const MOST_BYTES: usize = 256 * 1_024;
/// Most claims of a file.
pub const MOST_CLAIMS: usize = 500;
/// Most values of a claim, or of another source for it: a chart of them must fit a canvas.
pub const MOST_VALUES: usize = 64;
/// Most steps of a chain of origin, and most other sources of a claim.
pub const MOST_SOURCES: usize = 32;

/// Reads a claims file.
///
/// # Errors
/// What is wrong with it, in the order of the file, at most [`MOST_PROBLEMS`].
pub fn parse(text: &str) -> Result<Article, Vec<Problem>> {
    read(text, MOST_BYTES, None)
}

/// Reads a claims file whose tests may only name the kernels given.
///
/// # Errors
/// What is wrong with it, in the order of the file, at most [`MOST_PROBLEMS`].
pub fn parse_for(text: &str, kernels: &[&str]) -> Result<Article, Vec<Problem>> {
    read(text, MOST_BYTES, Some(kernels))
}

/// Reads a text of at most `most` bytes.
pub(in crate::claims) fn read(
    text: &str,
    most: usize,
    kernels: Option<&[&str]>,
) -> Result<Article, Vec<Problem>> {
    // Some editors begin a file with this mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let json = syntax(text, most).map_err(|problem| vec![problem])?;
    let report = Report::on(text);
    let article = claim::article(Field { json, place: Place::File, report: &report }, kernels);
    let problems = report.into_problems();
    article.filter(|_| problems.is_empty()).ok_or(problems)
}

/// The JSON of a text of at most `most` bytes, without the space around it.
pub(in crate::claims) fn syntax(text: &str, most: usize) -> Result<&str, Problem> {
    if text.len() > most {
        return Err(too_large(most));
    }
    serde_json::from_str::<&RawValue>(text).map(RawValue::get).map_err(|error| {
        let (line, message) = (error.line(), error.to_string());
        // Without the place, of which the line is told already.
        let what = message.strip_suffix(&format!(" at line {line} column {}", error.column()));
        of_the_file(line.max(1), &format!("is no JSON: {}", what.unwrap_or(&message)))
    })
}

/// What is wrong with a file of more than `most` bytes.
pub(in crate::claims) fn too_large(most: usize) -> Problem {
    of_the_file(1, &format!("is larger than {} KB", most / 1_024))
}

fn of_the_file(line: usize, why: &str) -> Problem {
    Problem { line, field: String::new(), why: why.to_owned() }
}

#[cfg(test)]
mod tests;
