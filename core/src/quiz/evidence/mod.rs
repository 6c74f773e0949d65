//! The evidence for one reader: the table, what the team and the reader's own measurements make of it, and what is ruled
//! out by it.

mod evidence_table;
mod measured;
mod team;
mod veto;

pub use evidence_table::{Assessment, EvidenceTable};
pub use measured::Measured;
pub use team::Facts;
pub use veto::{Exclusion, exclusions};
