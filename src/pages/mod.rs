//! One folder a page; each owns its reducer.

pub mod claim;
pub mod compare;
pub mod lab;
pub mod ledger;
pub mod own;
pub mod quiz;

/// Said when a check cannot begin, since two at once would disturb each other's figures.
const BUSY: &str =
    "Another check goes on, on another page. Cancel it there or wait for its end, then begin this one.";
