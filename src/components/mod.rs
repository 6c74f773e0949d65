//! Parts of pages: values in, callbacks out. Only what needs a hook is a Yew component; the rest are functions,
//! since each component costs the reader some ten kilobytes of code.

mod choices;
mod data_table;
mod failures;
mod ladder_figure;
mod verdicts;
mod waiting;

pub use choices::choices;
pub use data_table::data_table;
pub use failures::failures;
pub use ladder_figure::LadderFigure;
pub use verdicts::verdicts;
pub use waiting::Waiting;
