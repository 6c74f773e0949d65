//! The tradeoff quiz: from a reader's answers to a ranking of languages and stacks, how often it would stand, and what
//! would change it.
//!
//! The model is the textbook one of multi-criteria analysis ("Multi-criteria analysis: a manual", DCLG 2009): hard
//! constraints first, then an additive value over criteria that each have a fixed scale. It never measures an option
//! against the other options at hand, so taking one away leaves the order of the rest. What is not known, of the
//! weights and of the evidence, is drawn at random (SMAA-2, Lahdelma & Salminen, Operations Research 49(3), 2001).
//!
//! The article and the briefing are on both sides of it: their advice is the acceptance test ([`PROFILES`]), and some cells
//! of the evidence rest on them alone, as judgements that say so. What an answer moves is a judgement too ([`Choice::points`]).
//! That the model comes to their advice shows that it can express their reasoning, not that the advice is right.

/// The version of the model and of its links. A link or a record of it keeps its meaning for ever: a model in which old
/// answers would mean something else is a new version.
pub const VERSION: &str = "1";
/// When the evidence was last gone through, for a reader.
pub const EVIDENCE_OF: &str = "November 2026";

mod decide;
mod evidence;
mod model;
mod weights;
mod words;

#[cfg(test)]
pub(crate) mod tests;

pub use decide::{
    Bar, Change, Decision, Flip, Matrix, Ranked, SEED, Shift, Stability, Waterfall, decide, waterfall,
};
pub use evidence::{Assessment, EvidenceTable, Exclusion, Measured};
pub use model::{
    Answer, Answers, Choice, Criterion, Entry, Factor, Grade, Group, Joint, PROFILES, Profile, Question,
    Scale, Source, Stack, Veto,
};
pub use weights::pairwise;
pub use words::{Comparison, Held, percent};
