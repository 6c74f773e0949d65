//! The only place that calls the browser. Nothing here decides anything.

pub mod canvas;
pub mod clipboard;
pub mod clock;
pub mod crash;
pub mod document;
pub mod download;
pub mod environment;
pub mod fetch;
pub mod file;
pub mod focus;
pub mod location;
pub mod picture;
pub mod scroll;
pub mod store;
pub mod text_area;
pub mod theme;
pub mod visibility;
pub mod worker;
