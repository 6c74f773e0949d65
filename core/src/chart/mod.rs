//! Chart models: plain data, no drawing. The same model feeds the canvas and the table beside it.

pub mod axis;
pub mod growth;
pub mod ladder;
pub mod prices;
pub mod sheet;
pub mod suite;
pub mod table;

pub use axis::{LogAxis, Tick};
pub use growth::GrowthChart;
pub use ladder::{Ladder, Mark, Row, Scale, Subject};
pub use sheet::Sheet;
pub use table::Table;
