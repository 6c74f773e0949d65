//! The state of a series and how it changes. Pure.

use crate::hooks::Report;
use crosscheck_core::measure::{Outcome, Spec};
use std::rc::Rc;
use yew::Reducible;

/// A run that is over.
#[derive(Clone, Debug, PartialEq)]
pub struct Finished {
    /// What it gave.
    pub report: Report,
    /// The file for download, where the page offers one.
    pub json: Option<Rc<str>>,
}

/// Runs of kernels, one after the other, and what earlier series gave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// The runs of the newest series, in order.
    pub jobs: Rc<Vec<Spec>>,
    /// How many of them are over.
    pub over: usize,
    /// Whether it goes on.
    pub goes_on: bool,
    /// Whether the reader ended it.
    pub cancelled: bool,
    /// Whether the reader asked for one that could not begin, since a check went on.
    pub refused: bool,
    /// News of the run that goes on.
    pub live: Option<Report>,
    /// The newest run of each kernel, of this series and of those before it; the last one measured is the last.
    pub finished: Vec<Finished>,
    /// Rises with every run that is to be started.
    pub number: u32,
}

/// What happens to a series.
#[derive(Debug)]
pub enum Action {
    /// One begins.
    Begin(Vec<Spec>),
    /// One cannot begin, since a check goes on.
    Refuse,
    /// The check that stood in the way has ended.
    Free,
    /// The run has news.
    Report(Report),
    /// The run is over.
    Finish(Finished),
    /// The last run is taken up again, for a language that failed in it.
    Reopen,
}

impl Series {
    /// The run that goes on, or is to be started.
    pub fn next(&self) -> Option<&Spec> {
        self.jobs.get(self.over).filter(|_| self.goes_on)
    }

    /// The newest report on a kernel: news, or the end of its last run.
    pub fn report(&self, kernel: &str) -> Option<&Report> {
        let live = self.live.as_ref().filter(|live| live.spec.kernel == kernel);
        live.or_else(|| self.finished_of(kernel).map(|finished| &finished.report))
    }

    /// The last run of a kernel.
    pub fn finished_of(&self, kernel: &str) -> Option<&Finished> {
        self.finished.iter().find(|finished| finished.report.spec.kernel == kernel)
    }

    /// Whether the run that goes on, or else the last one, is of this kernel, so that a language which failed in it can be
    /// taken up again.
    pub fn can_retry(&self, kernel: &str) -> bool {
        let last = || self.finished.last().map(|last| &*last.report.spec);
        self.next().or_else(last).is_some_and(|spec| spec.kernel == kernel)
    }

    /// That the last run was of this kernel and was ended by the reader, be it before it gave a figure.
    pub fn broken_off(&self, kernel: &str) -> Option<Outcome> {
        let is_last = self.jobs.get(self.over).is_some_and(|spec| spec.kernel == kernel);
        (self.cancelled && is_last).then_some(Outcome::Cancelled)
    }

    /// The runs of the newest series in which not all went well, in order.
    pub fn troubled(&self) -> impl Iterator<Item = &Report> {
        let done = self.jobs.iter().take(self.over).filter_map(|job| self.finished_of(&job.kernel));
        done.map(|finished| &finished.report).filter(|report| is_troubled(report))
    }

    fn begin(&mut self, jobs: Vec<Spec>) {
        self.refused = false;
        if jobs.is_empty() {
            return;
        }
        self.jobs = Rc::new(jobs);
        self.over = 0;
        self.goes_on = true;
        self.cancelled = false;
        self.live = None;
        self.number += 1;
    }

    fn finish(&mut self, finished: Finished) {
        // A worker's last words may come when the next run has begun.
        if self.next().is_none_or(|spec| !is_same(spec, &finished.report.spec)) {
            return;
        }
        self.live = None;
        let outcome = finished.report.outcome;
        self.cancelled = outcome == Some(Outcome::Cancelled);
        if !self.cancelled || !finished.report.summary.languages.is_empty() {
            self.finished.retain(|other| other.report.spec.kernel != finished.report.spec.kernel);
            self.finished.push(finished);
        }
        if self.cancelled {
            self.goes_on = false;
            return;
        }
        self.over += 1;
        // The clock would be as coarse for the others.
        self.goes_on = self.over < self.jobs.len() && outcome != Some(Outcome::ClockTooCoarse);
        if self.goes_on {
            self.number += 1;
        }
    }

    fn reopen(&mut self) {
        self.refused = false;
        if let Some(last) = self.finished.last() {
            self.jobs = Rc::new(vec![(*last.report.spec).clone()]);
            self.over = 0;
            self.goes_on = true;
            self.cancelled = false;
        }
    }
}

/// Whether a run is the one that was asked for; its seed is drawn when it starts.
fn is_same(asked: &Spec, run: &Spec) -> bool {
    *asked == Spec { seed: asked.seed, ..run.clone() }
}

fn is_troubled(report: &Report) -> bool {
    let gave_up = [Outcome::TooNoisy, Outcome::ClockTooCoarse, Outcome::NothingMeasured];
    !report.failures.is_empty() || report.outcome.is_some_and(|outcome| gave_up.contains(&outcome))
}

impl Reducible for Series {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut series = (*self).clone();
        match action {
            Action::Begin(jobs) => series.begin(jobs),
            Action::Refuse => series.refused = true,
            Action::Free => series.refused = false,
            Action::Report(report) => {
                if series.next().is_some_and(|spec| is_same(spec, &report.spec)) {
                    series.live = Some(report);
                }
            }
            Action::Finish(finished) => series.finish(finished),
            Action::Reopen => series.reopen(),
        }
        Rc::new(series)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosscheck_core::failure::{Failure, FailureKind, LanguageFailure, Stage};
    use crosscheck_core::lang::Language;
    use crosscheck_core::measure::{Preset, Summary};

    fn spec(kernel: &str) -> Spec {
        Spec {
            kernel: kernel.to_owned(),
            input_seed: 0,
            n: 27,
            checksum: 1,
            languages: Language::ALL.to_vec(),
            edited_source: None,
            preset: Preset::Quick,
            questions: Vec::new(),
            seed: 0,
        }
    }

    /// The end of a run, whose seed was drawn at its start.
    fn ended(kernel: &str, outcome: Outcome, failed: &[Language]) -> Finished {
        let failure = |&language: &Language| LanguageFailure {
            language,
            failure: Failure::new(Stage::Load, FailureKind::Missing, "gone"),
        };
        let report = Report {
            spec: Rc::new(Spec { seed: 77, ..spec(kernel) }),
            baseline: Language::Rust,
            summary: Rc::new(Summary::default()),
            failures: Rc::new(failed.iter().map(failure).collect()),
            retryable: failed.to_vec(),
            progress: None,
            outcome: Some(outcome),
        };
        Finished { report, json: None }
    }

    fn after(actions: Vec<Action>) -> Series {
        let series =
            actions.into_iter().fold(Rc::new(Series::default()), |series, action| series.reduce(action));
        (*series).clone()
    }

    fn begin(kernels: &[&str]) -> Action {
        Action::Begin(kernels.iter().map(|kernel| spec(kernel)).collect())
    }

    fn finish(kernel: &str) -> Action {
        Action::Finish(ended(kernel, Outcome::Complete, &[]))
    }

    #[test]
    fn each_end_leads_to_the_next_run_and_the_last_to_the_end() {
        let series = after(vec![begin(&["fib", "nbody"])]);
        assert_eq!((series.number, series.next().map(|spec| spec.kernel.as_str())), (1, Some("fib")));
        let series = after(vec![begin(&["fib", "nbody"]), finish("fib")]);
        assert_eq!((series.number, series.over, series.next().unwrap().kernel.as_str()), (2, 1, "nbody"));
        let series = after(vec![begin(&["fib", "nbody"]), finish("fib"), finish("nbody")]);
        assert_eq!((series.goes_on, series.over, series.number), (false, 2, 2));
        assert_eq!(series.finished.len(), 2);
    }

    #[test]
    fn words_of_a_run_before_change_nothing() {
        let before = after(vec![begin(&["fib", "nbody"]), finish("fib")]);
        assert_eq!(after(vec![begin(&["fib", "nbody"]), finish("fib"), finish("fib")]), before);
        let late = Action::Report(ended("fib", Outcome::Complete, &[]).report);
        assert_eq!(*Rc::new(before.clone()).reduce(late), before);
    }

    #[test]
    fn a_cancelled_series_keeps_what_was_finished() {
        let cancelled = Action::Finish(ended("nbody", Outcome::Cancelled, &[]));
        let series = after(vec![begin(&["fib", "nbody", "lru"]), finish("fib"), cancelled]);
        assert_eq!(
            (series.goes_on, series.cancelled, series.over, series.finished.len()),
            (false, true, 1, 1)
        );
        assert_eq!(series.next(), None);
        assert_eq!(series.broken_off("nbody"), Some(Outcome::Cancelled));
        assert_eq!(series.broken_off("fib"), None);
    }

    #[test]
    fn a_failed_engine_leaves_the_others_and_later_kernels() {
        let failed = |kernel| Action::Finish(ended(kernel, Outcome::Complete, &[Language::Go]));
        let nothing = Action::Finish(ended("lru", Outcome::NothingMeasured, &Language::ALL));
        let series = after(vec![begin(&["fib", "nbody", "lru"]), failed("fib"), finish("nbody"), nothing]);
        let troubled: Vec<_> = series.troubled().map(|report| report.spec.kernel.as_str()).collect();
        assert_eq!((troubled, series.over, series.goes_on), (vec!["fib", "lru"], 3, false));
    }

    #[test]
    fn a_clock_too_coarse_for_one_is_too_coarse_for_all() {
        let coarse = Action::Finish(ended("fib", Outcome::ClockTooCoarse, &[]));
        let series = after(vec![begin(&["fib", "nbody"]), coarse]);
        assert_eq!((series.goes_on, series.troubled().count()), (false, 1));
    }

    #[test]
    fn only_the_last_run_can_be_taken_up_again() {
        let failed = Action::Finish(ended("nbody", Outcome::Complete, &[Language::Go]));
        let series = after(vec![begin(&["fib", "nbody"]), finish("fib"), failed]);
        assert!(series.can_retry("nbody") && !series.can_retry("fib"));
        let running = after(vec![begin(&["fib", "nbody"])]);
        assert!(running.can_retry("fib") && !running.can_retry("nbody"));
        let series = (*Rc::new(series).reduce(Action::Reopen)).clone();
        assert_eq!((series.next().unwrap().kernel.as_str(), series.goes_on), ("nbody", true));
        let series = Rc::new(series).reduce(finish("nbody"));
        assert_eq!((series.troubled().count(), series.finished.len()), (0, 2));
    }

    #[test]
    fn a_refusal_is_told_until_a_series_can_begin() {
        assert!(after(vec![Action::Refuse]).refused);
        assert!(!after(vec![Action::Refuse, Action::Free]).refused);
        assert!(!after(vec![Action::Refuse, begin(&["fib"])]).refused);
        assert!(!after(vec![begin(&[])]).goes_on);
    }
}
