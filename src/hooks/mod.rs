//! One effect a file. A hook returns a handle with verbs; the page never sees how they are carried out.

mod address;
mod canvas;
mod checks;
mod focus;
mod module;
mod page;
mod runner;
mod stored;
mod text;

pub use address::{Chosen, use_address};
pub use canvas::use_canvas;
pub use checks::use_checks;
pub use focus::use_focus_follows;
pub use module::{Module, use_module};
pub use page::use_page;
pub use runner::{Report, Runner, use_runner};
pub use stored::use_stored;
pub use text::{Text, use_text};
