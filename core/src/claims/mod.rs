//! What was published, and whether a measurement bears it out.

pub mod draft;
mod file;
mod judge;
mod ledger;

pub use file::{
    Article, Better, Claim, Direction, Kind, MOST_BYTES, MOST_PROBLEMS, Origin, Printed, Problem, Source,
    Status, Test, Value, parse, parse_for,
};
pub use judge::{
    Adjusted, Comparison, Finding, KeptRun, KeptRuns, KernelFacts, KernelFactsOf, KernelRatio, RULE_OF_PARTS,
    Sizes, Standing, StandingKind, TestResult, Verdict, evidence, left, needs, questions, standing,
};
pub use ledger::{Counts, Filter, Section, StandingFilter, sections};
