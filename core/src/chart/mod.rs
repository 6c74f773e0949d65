//! Chart models: plain data, no drawing. The same model feeds the canvas and the table beside it.

pub mod axis;
pub mod bars;
pub mod extent;
pub mod growth;
pub mod ladder;
mod order;
pub mod prices;
pub mod ranges;
mod row;
pub mod sheet;
pub mod suite;
pub mod table;
#[cfg(test)]
pub(crate) mod test_claims;

pub use axis::{LinearAxis, LogAxis, Tick};
pub use bars::{Bar, Bars};
pub use extent::{Credit, Extent, Notes};
pub use growth::GrowthChart;
pub use ladder::{Ladder, Measured, Scale, Subject};
pub use ranges::{Ranges, Span, Track};
pub use row::{Mark, Row};
pub use sheet::Sheet;
pub use table::Table;
