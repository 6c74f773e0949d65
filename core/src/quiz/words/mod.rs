//! The result in words, and two views side by side.

mod compare;
mod moves;
mod record;

pub use compare::{Comparison, Held};
pub use record::percent;
