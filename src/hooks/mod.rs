//! One effect a file. A hook returns a handle with verbs; the page never sees how they are carried out.

mod address;
mod canvas;
mod focus;
mod runner;

pub use address::use_address;
pub use canvas::use_canvas;
pub use focus::use_focus_follows;
pub use runner::{Report, Runner, use_runner};
