//! What was measured here and is kept.

use super::use_stored;
use crate::platform::environment::BUILD_ID;
use crate::platform::store;
use crosscheck_core::claims::{Check, Checks};
use std::rc::Rc;
use yew::prelude::*;

/// The results that are kept, as far as this build can use them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// Those of this build's engines.
    pub checks: Rc<Checks>,
    /// How many are of another build: its engines may be faster or slower, so they say nothing here.
    pub of_another_build: usize,
    /// What could not be read, a sentence each.
    pub unreadable: Vec<String>,
}

impl Kept {
    fn of(text: &str) -> Self {
        if text.is_empty() {
            return Self::default();
        }
        let (all, unreadable) = Checks::parse(text);
        let mut checks = Checks::default();
        all.iter().filter(|check| check.build == BUILD_ID).for_each(|check| checks.add(Check::clone(check)));
        let of_another_build = all.iter().count() - checks.iter().count();
        Self { checks: Rc::new(checks), of_another_build, unreadable }
    }

    /// Whether there is nothing, not even what cannot be used.
    pub fn is_empty(&self) -> bool {
        self.checks.iter().next().is_none() && self.of_another_build == 0 && self.unreadable.is_empty()
    }
}

/// What is kept, whichever page or tab measured it, and what forgets it.
#[hook]
pub fn use_checks() -> (Rc<Kept>, Callback<()>) {
    let (text, save) = use_stored(store::CHECKS);
    let kept = use_memo(text, |text| Rc::new(Kept::of(text.as_deref().unwrap_or_default())));
    ((*kept).clone(), save.reform(|()| None))
}
