//! Parts of pages: values in, callbacks out. Only what needs a hook is a Yew component; the rest are functions,
//! which are less code.

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
mod origins;
mod plot;
mod select;
mod series;
mod sheet;
mod standing;
mod status;
mod take_along;
mod troubles;
mod values;
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
pub use origins::{origins, source};
use plot::plot;
pub use select::Select;
pub use series::{cost, doing, ended, start_label};
pub use sheet::{save_csv, sheet_table};
pub use standing::standing_word;
pub use status::status_word;
pub use take_along::{Takeaway, take_along};
pub use troubles::trouble_list;
pub use values::{own_status, values};
pub use verdicts::{order_verdicts, ratio_verdicts};
use waiting::Doing;
pub use waiting::Waiting;
