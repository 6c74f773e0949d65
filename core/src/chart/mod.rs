//! Chart models: plain data, no drawing. The same model feeds the canvas and the table beside it.

pub mod axis;
pub mod ladder;
pub mod table;

pub use axis::{LogAxis, Tick};
pub use ladder::{Ladder, Mark, Row, Scale};
pub use table::Table;
