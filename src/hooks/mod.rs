//! One effect a file. A hook returns a handle with verbs; the page never sees how they are carried out.

mod address;
mod canvas;
mod runner;

pub use address::use_address;
pub use canvas::use_canvas;
pub use runner::{Report, Runner, use_runner};
