//! From what finished runs leave behind to a verdict on a claim.

mod brief;
mod checks;
mod evidence;
mod figures;
mod questions;
mod sentence;
mod standing;
mod verdict;

pub use checks::{KeptRun, KeptRuns};
pub use evidence::{Comparison, KernelFacts, KernelFactsOf, KernelRatio, TestResult, evidence, left, needs};
pub use figures::figures;
pub use questions::questions;
pub use standing::{RULE_OF_PARTS, Standing, StandingKind, standing};
pub use verdict::{Adjusted, Finding, Sizes, Verdict};
