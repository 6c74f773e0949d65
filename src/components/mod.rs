//! Parts of pages: properties in, callbacks out.

mod choices;
mod data_table;
mod failures;
mod ladder_figure;
mod verdicts;
mod waiting;

pub use choices::Choices;
pub use data_table::DataTable;
pub use failures::Failures;
pub use ladder_figure::LadderFigure;
pub use verdicts::Verdicts;
pub use waiting::Waiting;
