//! One effect a file. A hook returns a handle with verbs; the page never sees how they are carried out.

mod act;
mod address;
mod canvas;
mod checks;
mod drop;
mod focus;
mod lock;
mod page;
mod runner;
mod series;
mod settled;
mod stages;
mod stored;
mod text;

pub use act::use_act;
pub use address::use_address;
pub use canvas::use_canvas;
pub use checks::{Kept, is_kept, use_checks};
pub use drop::use_drop;
pub use focus::use_focus_follows;
use lock::use_run_lock;
pub use lock::{RunLock, use_lock};
pub use page::use_page;
pub use runner::Report;
use runner::{Runner, use_runner};
#[cfg(test)]
pub use series::sample;
pub use series::{FinishedRun, Measurements, Measuring, Series, Topic, use_series};
pub use settled::use_settled;
pub use stages::use_stages;
pub use stored::use_stored;
pub use text::{Text, use_text};
