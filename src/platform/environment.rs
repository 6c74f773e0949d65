//! What the browser tells of itself.

use super::{clock, document::browser};
use crosscheck_core::results::Environment;

/// Id of the engines that this page was built with.
pub const BUILD_ID: &str = env!("CROSSCHECK_BUILD_ID");

/// What stands in a downloaded file.
pub fn environment() -> Environment {
    let navigator = browser().map(|window| window.navigator());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a small count; the cast saturates"
    )]
    let cores = navigator
        .as_ref()
        .map(|navigator| navigator.hardware_concurrency() as u32)
        .filter(|&cores| cores > 0);
    Environment {
        build: BUILD_ID.to_owned(),
        date: clock::date(),
        user_agent: navigator.and_then(|navigator| navigator.user_agent().ok()).unwrap_or_default(),
        cores,
    }
}

/// A seed for the order within rounds; it is part of what is downloaded.
pub fn seed() -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of 2^32")]
    let seed = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
    seed
}

/// Whether the reader's main pointer is a finger: phones and tablets get smaller sizes.
pub fn is_handheld() -> bool {
    let query = browser().and_then(|window| window.match_media("(pointer: coarse)").ok()?);
    query.is_some_and(|query| query.matches())
}
