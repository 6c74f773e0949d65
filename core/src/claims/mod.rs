//! What was published, and whether a measurement bears it out.

pub mod article;
pub mod published;
pub mod verdict;
mod words;

pub use published::{Claim, Figure, Origin, Status};
pub use verdict::{Adjusted, Finding, Verdict, finding};
