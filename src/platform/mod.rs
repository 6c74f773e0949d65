//! The only place that knows a browser. Nothing here decides anything.

pub mod canvas;
pub mod clipboard;
pub mod clock;
pub mod crash;
pub mod document;
pub mod download;
pub mod environment;
pub mod location;
pub mod theme;
pub mod visibility;
pub mod worker;
