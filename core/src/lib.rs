//! Everything Crosscheck knows without a browser: the way a measurement is planned and judged, what was
//! published, the address of a page, the models behind the charts.
//!
//! No clock, no ambient randomness, no web crate: time and seeds come in as arguments, so all of it runs and is
//! tested natively.

#![cfg_attr(test, allow(clippy::wildcard_enum_match_arm, reason = "a test is about single variants"))]

pub mod address;
pub mod browser;
pub mod chart;
pub mod claims;
pub mod compare;
pub mod failure;
pub mod format;
pub mod growth;
pub mod json;
pub mod kernel;
pub mod lang;
pub mod measure;
pub mod protocol;
pub mod quiz;
pub mod reference;
pub mod results;
#[cfg(test)]
pub(crate) mod sample;
pub mod suite;
