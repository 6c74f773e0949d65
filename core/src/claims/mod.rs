//! What was published, and whether a measurement bears it out.

pub mod article;
pub mod checks;
pub mod draft;
pub mod evidence;
mod figures;
pub mod ledger;
pub mod parse;
mod questions;
pub mod standing;
pub mod verdict;
mod words;
mod write;

pub use article::{Article, Claim};
pub use checks::{Check, Checks};
pub use evidence::{Comparison, Evidence, Known, KnownOf, evidence, left, needs};
pub use ledger::{Counts, Filter, Here, Section};
pub use parse::{Problem, parse, parse_for};
pub use questions::questions;
pub use standing::{Standing, StandingKind, standing};
pub use verdict::{Adjusted, Finding, Sizes, Verdict};
