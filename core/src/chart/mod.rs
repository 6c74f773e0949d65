//! Chart models: plain data, no drawing. The same model feeds the canvas and the table beside it.

pub mod axis;
pub mod growth;
pub mod ladder;
pub mod prices;
mod row;
pub mod suite;
pub mod table;

pub use axis::{LogAxis, Tick};
pub use growth::GrowthChart;
pub use ladder::{Ladder, Scale, Subject};
pub use row::{Mark, Row};
pub use table::Table;
