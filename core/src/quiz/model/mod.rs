//! What is said, before any reader answers: the options, the criteria with their scales, the questions and what each
//! answer means, the evidence with its sources, the rules for stacks, the documents' advice.

mod answers;
mod blend;
mod catalogue;
mod criteria;
mod entry;
mod profiles;
mod questions;
mod sources;
mod stacks;
mod table;

pub use answers::{Answer, Answers};
pub use blend::Blend;
pub use criteria::{Criterion, Scale};
pub use entry::{Entry, Grade};
pub use profiles::{Group, PROFILES, Profile};
pub use questions::{Choice, Fact, Factor, Question, Skill, Veto};
pub use sources::Source;
pub use stacks::{Joint, Stack};
pub use table::entry;
