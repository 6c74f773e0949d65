//! The file of claims: what it says, its reader and its writer.

mod article;
mod parse;
mod words;
mod write;

pub use article::{Article, Better, Claim, Direction, Kind, Origin, Printed, Source, Status, Test, Value};
pub use parse::{LONGEST_ID, MOST_BYTES, MOST_PROBLEMS, Problem, SCHEMA, is_id, parse, parse_for};

#[cfg(test)]
pub(super) use parse::MOST_CLAIMS;
pub(super) use parse::{Field, Place, Report, read, syntax, too_large, word};
