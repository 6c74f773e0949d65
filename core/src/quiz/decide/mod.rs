//! From evidence and weights to the result: the ranking, how often it would stand, where the lead comes from, and what
//! would change it.

mod acceptability;
mod centre;
mod decision;
mod flips;
mod nearest;
mod stability;
mod value;
mod waterfall;

pub use acceptability::DRAWS;
pub use decision::{Decision, Ranked, SEED, decide};
pub use flips::{Change, Flip};
pub use nearest::Shift;
pub use stability::Stability;
pub use value::Matrix;
pub use waterfall::{Bar, Waterfall, waterfall};

#[cfg(test)]
pub use {
    centre::Centre,
    decision::conclude,
    value::{Cell, additive, order},
};
