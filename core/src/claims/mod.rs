//! What was published, and whether a measurement bears it out.

pub mod article;
pub mod checks;
pub mod evidence;
mod figures;
pub mod ledger;
pub mod parse;
pub mod published;
pub mod standing;
pub mod verdict;
mod words;
mod write;

pub use checks::{Check, Checks};
pub use evidence::{Comparison, Evidence, evidence};
pub use ledger::{Counts, Filter, Section};
pub use parse::{Problem, parse, parse_for};
pub use published::{Claim, Figure, Origin, Status};
pub use standing::{Standing, StandingKind, standing};
pub use verdict::{Adjusted, Finding, Verdict, finding};
