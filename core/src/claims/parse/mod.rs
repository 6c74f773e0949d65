//! Reads a claims file, schema `crosscheck.claims.v1`: an article, or everything that is wrong with the file, each with
//! its line and field. Total: no text makes it panic, and none takes more than its length in time and memory.
//!
//! `serde_json` judges whether a text is JSON, since it is strict and says well what it misses; `jsonc-parser` then
//! keeps where each value stands, which `serde_json` does not, and refuses what is nested too deeply. On its own it
//! would let pass what JSON forbids, such as control characters in texts.

mod claim;
mod fields;
mod forms;
mod report;
mod test;
mod value;

pub use fields::LONGEST_TEXT;
pub use forms::{LONGEST_ID, is_address, is_date, is_id};
pub use report::{MOST_PROBLEMS, Problem};

pub(super) use claim::word;
pub(super) use fields::Field;
pub(super) use report::{Place, Report};

use super::article::Article;
use jsonc_parser::ast::Value as Json;
use jsonc_parser::errors::ParseErrorKind;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use serde::de::IgnoredAny;

/// Name of the schema.
pub const SCHEMA: &str = "crosscheck.claims.v1";
/// Largest file, in bytes: 256 KB.
pub const MOST_BYTES: usize = 256 * 1_024;
/// Most claims of a file.
pub const MOST_CLAIMS: usize = 500;

/// Reads a claims file.
///
/// # Errors
/// What is wrong with it, in the order of the file, at most [`MOST_PROBLEMS`].
pub fn parse(text: &str) -> Result<Article, Vec<Problem>> {
    read(text, None)
}

/// Reads a claims file whose tests may only name the kernels given.
///
/// # Errors
/// What is wrong with it, in the order of the file, at most [`MOST_PROBLEMS`].
pub fn parse_for(text: &str, kernels: &[&str]) -> Result<Article, Vec<Problem>> {
    read(text, Some(kernels))
}

fn read(text: &str, kernels: Option<&[&str]>) -> Result<Article, Vec<Problem>> {
    // Some editors begin a file with this mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let json = syntax(text, MOST_BYTES).map_err(|problem| vec![problem])?;
    let report = Report::on(text);
    let article = claim::article(Field { json: &json, place: Place::File, report: &report }, kernels);
    let problems = report.into_problems();
    article.filter(|_| problems.is_empty()).ok_or(problems)
}

/// A text of at most `most` bytes as JSON.
pub(super) fn syntax(text: &str, most: usize) -> Result<Json<'_>, Problem> {
    let broken = |line: usize, why: &str| Problem { line, field: String::new(), why: why.to_owned() };
    if text.len() > most {
        return Err(broken(1, &format!("is larger than {} KB", most / 1_024)));
    }
    if let Err(error) = serde_json::from_str::<IgnoredAny>(text) {
        let message = error.to_string();
        // Without its line, which stands before it already.
        let what = message.rsplit_once(" at line ").map_or(&*message, |(what, _)| what);
        return Err(broken(error.line().max(1), &format!("is no JSON: {what}")));
    }
    let strict = ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    match parse_to_ast(text, &CollectOptions::default(), &strict) {
        Ok(result) => result.value.ok_or_else(|| broken(1, "is empty")),
        Err(error) => Err(broken(
            error.line_display(),
            match error.kind() {
                ParseErrorKind::NestingDepthExceeded => "is nested too deeply",
                // The one thing of texts that the first reading does not look at.
                _ => "holds half of a surrogate pair",
            },
        )),
    }
}

#[cfg(test)]
mod tests;
