//! One effect a file. A hook returns a handle with verbs; the page never sees how they are carried out.

mod act;
mod address;
mod canvas;
mod checks;
mod drop;
mod focus;
mod free;
mod module;
mod page;
mod runner;
mod series;
mod settled;
mod stored;
mod text;
mod told;

pub use act::use_act;
pub use address::{Chosen, use_address};
pub use canvas::use_canvas;
pub use checks::{Kept, keep, use_checks};
pub use drop::use_drop;
pub use focus::use_focus_follows;
pub use free::use_free;
pub use module::{Module, use_module};
pub use page::use_page;
pub use runner::{Report, Runner, use_runner};
pub use series::{Measuring, Series, use_series};
pub use settled::use_settled;
pub use stored::use_stored;
pub use text::{Text, use_text};
pub use told::use_told;
