//! What was measured here and is kept.

use super::{Report, use_stored};
use crate::bundle::jobs;
use crate::platform::environment::BUILD_ID;
use crate::platform::store;
use crosscheck_core::claims::{KeptRun, KeptRuns};
use crosscheck_core::measure::Outcome;
use std::rc::Rc;
use yew::prelude::*;

/// The results that are kept, as far as this build can use them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// Those of this build's engines.
    pub checks: Rc<KeptRuns>,
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
        let (all, unreadable) = KeptRuns::parse(text);
        let mut checks = KeptRuns::default();
        all.iter()
            .filter(|check| check.build == BUILD_ID)
            .for_each(|check| checks.add(KeptRun::clone(check)));
        let of_another_build = all.kernels().len() - checks.kernels().len();
        Self { checks: Rc::new(checks), of_another_build, unreadable }
    }

    /// Whether there is nothing, not even what cannot be used.
    pub fn is_empty(&self) -> bool {
        self.checks.iter().next().is_none() && self.of_another_build == 0 && self.unreadable.is_empty()
    }
}

/// Whether a run is kept for verdicts: not while it goes on, and not where it was cut short, measured a changed source or
/// another size than claims are checked at, or gave no ratio.
pub fn is_kept(report: &Report) -> bool {
    let spec = &report.spec;
    let is_whole = report.progress.is_none() && report.outcome.is_some_and(Outcome::is_whole);
    let is_usual = jobs([spec.kernel.as_str()], spec.preset).iter().any(|job| job.n == spec.n);
    is_whole && is_usual && spec.edited_source.is_none() && !report.check().ratios.is_empty()
}

/// Adds what a run gave to what is kept.
pub fn keep(report: &Report) {
    let (mut checks, _) = KeptRuns::parse(&store::read(store::CHECKS).unwrap_or_default());
    checks.add(report.check());
    store::write(store::CHECKS, Some(&checks.to_json()));
}

/// What is kept, whichever page or tab measured it, and what forgets it.
#[hook]
pub fn use_checks() -> (Rc<Kept>, Callback<()>) {
    let (text, save) = use_stored(store::CHECKS);
    let kept = use_memo(text, |text| Rc::new(Kept::of(text.as_deref().unwrap_or_default())));
    ((*kept).clone(), save.reform(|()| None))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hooks::sample::{ended, spec};
    use crosscheck_core::lang::Contender;
    use crosscheck_core::measure::{Estimate, Progress, Ratio, Spec, Summary};

    fn report(n: u32, outcome: Outcome) -> Report {
        let estimate = Estimate { value: 2.0, interval: None, n: 5 };
        let per_round = Vec::new();
        let ratio = Ratio { numerator: Contender::GO, denominator: Contender::RUST, estimate, per_round };
        let summary = Rc::new(Summary { ratios: vec![ratio], ..Summary::default() });
        Report { summary, ..ended(spec("fib", n), outcome, &[], true).report }
    }

    #[test]
    fn a_whole_run_at_the_usual_size_is_kept_with_the_date_of_its_end() {
        let whole = report(27, Outcome::Complete);
        assert!(is_kept(&whole));
        assert_eq!((whole.check().date, whole.check().ratios.len()), (whole.date.to_string(), 1));
    }

    #[test]
    fn nothing_else_is_kept() {
        let whole = || report(27, Outcome::Complete);
        let progress = Progress {
            language: None,
            stage: crosscheck_core::failure::Stage::Run,
            repeats: false,
            round: 1,
            rounds: 5,
            done: 0.5,
            left_ms: 1.0,
        };
        assert!(!is_kept(&Report { progress: Some(progress), outcome: None, ..whole() }), "it goes on");
        assert!(!is_kept(&report(27, Outcome::Cancelled)), "it was cut short");
        assert!(!is_kept(&report(24, Outcome::Complete)), "another size");
        assert!(!is_kept(&Report { summary: Rc::default(), ..whole() }), "no ratio");
        let edited = Spec { edited_source: Some("x".to_owned()), ..spec("fib", 27) };
        assert!(!is_kept(&Report { spec: Rc::new(edited), ..whole() }), "a changed source");
    }
}
