//! The finished checks that verdicts rest on.

use super::use_stored;
use crate::platform::store::{self, CHECKS};
use crosscheck_core::claims::{Check, Checks};
use std::rc::Rc;
use yew::prelude::*;

/// The newest check of every kernel, by whichever page made it, and what adds another. What was kept and cannot be read is
/// left out.
#[hook]
pub fn use_checks() -> (Rc<Checks>, Callback<Check>) {
    let (text, save) = use_stored(CHECKS);
    let checks = use_memo(text, |text| parse(text.as_deref()));
    let add = use_callback(save, |check: Check, save| {
        // Read anew: another tab may have added one since this page was drawn.
        let mut checks = parse(store::read(CHECKS).as_deref());
        checks.add(check);
        save.emit(Some(checks.to_json().into()));
    });
    (checks, add)
}

fn parse(text: Option<&str>) -> Checks {
    text.map(|text| Checks::parse(text).0).unwrap_or_default()
}
