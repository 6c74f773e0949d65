//! One folder a page; each owns its reducer.

pub mod home;
pub mod lab;

/// Said when a check cannot begin, since two at once would disturb each other's figures.
const BUSY: &str =
    "Another check goes on, on the other page. Cancel it there or wait for its end, then begin this one.";
