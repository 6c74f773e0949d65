//! Parts of pages: values in, callbacks out. Only what needs a hook is a Yew component; the rest are functions,
//! since each component costs the reader some ten kilobytes of code.

mod card;
mod chart_figure;
mod choices;
mod circumstances;
mod data_table;
mod failures;
mod footer;
mod growth_figure;
mod ladder_figure;
mod notices;
mod published;
mod sheet;
mod take_along;
mod verdicts;
mod waiting;

pub use card::{card_text, points};
pub use chart_figure::{Chart, ChartFigure};
pub use choices::{Choices, choices};
pub use circumstances::circumstances;
pub use data_table::data_table;
pub use failures::failures;
pub use footer::footer;
pub use growth_figure::GrowthFigure;
pub use ladder_figure::LadderFigure;
pub use notices::notices;
pub use published::published_times;
pub use sheet::{save_csv, sheet_table};
pub use take_along::{Takeaway, take_along};
pub use verdicts::verdicts;
pub use waiting::{Doing, Waiting, round_words};
