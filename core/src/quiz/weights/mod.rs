//! How much each criterion matters: from the answers, or from pairs of tradeoffs.

mod importance;
pub mod pairwise;
mod rank_order;

pub use importance::Importance;
pub use rank_order::{PerCriterion, fraction, thousandths};
#[cfg(test)]
pub use rank_order::{centroid_of, sample_rank_order};
