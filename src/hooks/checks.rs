//! What was measured here and is kept.

use super::{Report, use_stored};
use crate::kernels::jobs;
use crate::platform::environment::BUILD_ID;
use crate::platform::store;
use crosscheck_core::claims::{Check, Checks};
use gloo_timers::callback::Timeout;
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
        let of_another_build = all.kernels().len() - checks.kernels().len();
        Self { checks: Rc::new(checks), of_another_build, unreadable }
    }

    /// Whether there is nothing, not even what cannot be used.
    pub fn is_empty(&self) -> bool {
        self.checks.iter().next().is_none() && self.of_another_build == 0 && self.unreadable.is_empty()
    }
}

/// Adds what a run leaves behind to what is kept, if it was made at the size that claims are checked at. It does so in a
/// task of its own: what follows is drawn by itself, and both together would keep the page from answering.
pub fn keep(report: &Report) {
    let spec = &report.spec;
    let is_usual = jobs([spec.kernel.as_str()], spec.preset).iter().any(|job| job.n == spec.n);
    let Some(check) = report.check().filter(|_| is_usual) else { return };
    let add = move || {
        let (mut checks, _) = Checks::parse(&store::read(store::CHECKS).unwrap_or_default());
        checks.add(check);
        store::write(store::CHECKS, Some(&checks.to_json()));
    };
    Timeout::new(0, add).forget();
}

/// What is kept, whichever page or tab measured it, and what forgets it.
#[hook]
pub fn use_checks() -> (Rc<Kept>, Callback<()>) {
    let (text, save) = use_stored(store::CHECKS);
    let kept = use_memo(text, |text| Rc::new(Kept::of(text.as_deref().unwrap_or_default())));
    ((*kept).clone(), save.reform(|()| None))
}
