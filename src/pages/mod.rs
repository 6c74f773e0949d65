//! One folder a page; each owns its reducer.

pub mod home;
