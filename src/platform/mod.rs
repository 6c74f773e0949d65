//! The only place that calls the browser. Nothing here decides anything.

pub mod busy;
pub mod canvas;
pub mod clipboard;
pub mod clock;
pub mod crash;
pub mod document;
pub mod download;
pub mod environment;
pub mod fetch;
pub mod focus;
pub mod location;
pub mod module;
pub mod store;
pub mod theme;
pub mod visibility;
pub mod worker;
