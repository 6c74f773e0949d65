//! The tradeoff quiz: from a reader's answers to a ranking of languages and stacks, how often it would stand, and what
//! would change it.
//!
//! The model is the textbook one of multi-criteria analysis ("Multi-criteria analysis: a manual", DCLG 2009): hard
//! constraints first, then an additive value over criteria that each have a fixed scale. It never measures an option
//! against the other options at hand, so taking one away leaves the order of the rest. What is not known, of the
//! weights and of the evidence, is drawn at random (SMAA-2, Lahdelma & Salminen, Operations Research 49(3), 2001).
//!
//! The article and the briefing are on both sides of it: their advice is the acceptance test ([`profiles`]), and some cells
//! of the evidence rest on them alone, as judgements that say so. What an answer moves is a judgement too ([`questions`]).
//! That the model comes to their advice shows that it can express their reasoning, not that the advice is right.

/// The version of the model and of its links. A link or a record of it keeps its meaning for ever: a model in which old
/// answers would mean something else is a new version.
pub const VERSION: &str = "1";
/// When the evidence was last gone through, for a reader.
pub const EVIDENCE_OF: &str = "November 2026";

pub mod acceptability;
pub mod answers;
pub mod blend;
mod catalogue;
pub mod compare;
pub mod criteria;
pub mod decision;
pub mod evidence;
pub mod flips;
pub mod importance;
pub mod ledger;
mod measured;
mod moves;
pub mod nearest;
pub mod profiles;
pub mod questions;
pub mod record;
pub mod sources;
pub mod stability;
pub mod stacks;
pub mod table;
pub mod team;
pub mod value;
pub mod veto;
pub mod waterfall;
pub mod weigh;
pub mod weights;

#[cfg(test)]
pub(crate) mod invariants;
#[cfg(test)]
mod reversals;

pub use answers::{Answer, Answers};
pub use compare::Comparison;
pub use criteria::{Criterion, Scale};
pub use decision::{Decision, Ranked, decide};
pub use evidence::{Grade, Source};
pub use flips::{Change, Flip};
pub use ledger::{Ledger, Measured};
pub use nearest::Shift;
pub use profiles::{Group, PROFILES, Profile};
pub use questions::{Choice, Factor, Question};
pub use stability::Stability;
pub use stacks::{Joint, Stack};
pub use veto::{Exclusion, Veto};
pub use waterfall::Waterfall;
