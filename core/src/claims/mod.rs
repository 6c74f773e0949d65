//! What was published, and whether a measurement bears it out.

pub mod draft;
mod file;
mod judge;
mod ledger;

pub use file::{
    Article, Better, Claim, Kind, MOST_BYTES, MOST_PROBLEMS, Origin, Pace, Printed, Problem, Source, Status,
    Test, Value, parse, parse_for,
};
pub use judge::{
    Adjusted, Check, Checks, Comparison, Evidence, Finding, KernelRatio, Known, KnownOf, RULE_OF_PARTS,
    Sizes, Standing, StandingKind, Verdict, evidence, left, needs, questions, standing,
};
pub use ledger::{Counts, Filter, Here, Section, sections};
