//! The state of a page's series of measurements and how it changes. Pure.

use crate::hooks::Report;
use crosscheck_core::json::{Json, Layout, Object};
use crosscheck_core::lang::Language;
use crosscheck_core::measure::{Outcome, Spec};
use std::rc::Rc;
use yew::Reducible;

/// What a series measures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The kernels that the ledger's claims are checked with.
    Ledger,
    Claim(String),
    /// A kernel at one size.
    Kernel(String),
    /// A kernel at all its sizes.
    Growth(String),
    /// Every kernel.
    Suite,
    /// The reader's source of a kernel in a language, against the untouched one.
    Edited(String, Language),
}

/// A run that is over.
#[derive(Clone, Debug, PartialEq)]
pub struct FinishedRun {
    /// What it gave.
    pub report: Report,
    /// The file for download.
    pub json: Rc<str>,
}

/// Runs one after the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What is measured.
    pub topic: Topic,
    /// The runs, in order.
    pub jobs: Rc<Vec<Spec>>,
    /// Those that are over, in order. A run that was cancelled is the last of them, if it gave a figure.
    pub done: Vec<FinishedRun>,
    /// Whether the reader ended it.
    pub cancelled: bool,
}

impl Series {
    /// A series that has yet to begin.
    pub fn new(topic: Topic, jobs: Vec<Spec>) -> Self {
        Self { topic, jobs: Rc::new(jobs), done: Vec::new(), cancelled: false }
    }

    /// The run that goes on, or is to be started; `None` when the series is over.
    pub fn next(&self) -> Option<&Spec> {
        let last = self.done.last().and_then(|run| run.report.outcome);
        // The clock would be as coarse for the others.
        let is_over = self.cancelled || last == Some(Outcome::ClockTooCoarse);
        self.jobs.get(self.done.len()).filter(|_| !is_over)
    }

    /// How many runs were not cut short by the reader.
    pub fn finished(&self) -> usize {
        self.done.iter().filter(|run| run.report.outcome != Some(Outcome::Cancelled)).count()
    }

    /// The runs in which not all went well, in order.
    pub fn troubled(&self) -> impl Iterator<Item = &Report> {
        let gave_up = [Outcome::TooNoisy, Outcome::ClockTooCoarse, Outcome::NothingMeasured];
        let reports = self.done.iter().map(|run| &run.report);
        reports.filter(move |report| {
            !report.failures.is_empty() || report.outcome.is_some_and(|outcome| gave_up.contains(&outcome))
        })
    }

    /// The file for download with all runs that are over.
    pub fn json(&self) -> Option<String> {
        let runs: Vec<String> = self.done.iter().map(|run| run.json.to_string()).collect();
        (!runs.is_empty()).then(|| {
            let file =
                Object::default().with("schema", "crosscheck.series.v1").with("runs", Json::Lines(runs));
            file.to_text(Layout::COMPACT) + "\n"
        })
    }
}

/// Everything that was measured on a page, a series a topic.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measurements {
    /// The newest is the last, and the only one that may go on.
    series: Vec<Series>,
    /// What was measured of the newest topic before.
    before: Option<Series>,
    /// The newest report: on the run that goes on, or else on the last one.
    newest: Option<Report>,
    /// Whether the reader asked for a series that could not begin, since a measurement went on.
    pub refused: bool,
    /// Rises with every run that is to be started.
    pub number: u32,
}

/// What happens to the measurements of a page.
#[derive(Debug)]
pub enum Action {
    /// A series begins.
    Begin(Topic, Vec<Spec>),
    /// One cannot begin, since a measurement goes on.
    Refuse,
    /// The measurement that stood in the way has ended.
    Free,
    /// The run has news.
    Report(Report),
    /// The run is over.
    Finish(FinishedRun),
    /// The newest run is taken up again, for a language that failed in it.
    Reopen,
}

impl Measurements {
    pub fn series(&self, topic: &Topic) -> Option<&Series> {
        self.series.iter().find(|series| series.topic == *topic)
    }

    /// The series that goes on.
    pub fn running(&self) -> Option<&Series> {
        self.series.last().filter(|series| series.next().is_some())
    }

    /// Whether one goes on.
    pub fn goes_on(&self) -> bool {
        self.running().is_some()
    }

    /// News of the run that goes on.
    pub fn live(&self) -> Option<&Report> {
        let spec = self.running()?.next()?;
        self.newest.as_ref().filter(|report| *report.spec == *spec)
    }

    /// The newest report on a topic: news, or the end of its last run.
    pub fn report(&self, topic: &Topic) -> Option<&Report> {
        let series = self.series(topic)?;
        let live = self.live().filter(|_| series.next().is_some());
        live.or_else(|| series.done.last().map(|run| &run.report))
    }

    /// The newest report on a kernel, whatever it was measured for.
    pub fn report_on(&self, kernel: &str) -> Option<&Report> {
        let mut reports = self.live().into_iter().chain(self.done().map(|run| &run.report));
        reports.find(|report| report.spec.kernel == kernel)
    }

    pub fn finished(&self, report: &Report) -> Option<&FinishedRun> {
        self.done().find(|run| run.report.spec == report.spec)
    }

    /// All runs that are over, the newest first.
    fn done(&self) -> impl Iterator<Item = &FinishedRun> {
        self.series.iter().rev().flat_map(|series| series.done.iter().rev())
    }

    /// Whether a language that failed in a run can be taken up again: only in the newest run, since the runner knows no
    /// other.
    pub fn can_retry(&self, report: &Report) -> bool {
        let is_newest = self.newest.as_ref().is_some_and(|newest| newest.spec == report.spec);
        // The reader mends an edited source first, and then runs it anew.
        is_newest && report.spec.edited_source.is_none()
    }

    fn begin(&mut self, topic: Topic, jobs: Vec<Spec>) {
        self.refused = false;
        if jobs.is_empty() {
            return;
        }
        let before = self.series.iter().position(|series| series.topic == topic);
        self.before = before.map(|at| self.series.remove(at));
        self.series.push(Series::new(topic, jobs));
        self.newest = None;
        self.number += 1;
    }

    /// Takes in the end of a run; one that is not the present run's, as a worker's last words are, changes nothing.
    fn finish(&mut self, run: FinishedRun) {
        let Some(series) = self.series.last_mut() else { return };
        if series.next() != Some(&*run.report.spec) {
            return;
        }
        self.newest = Some(run.report.clone());
        series.cancelled = run.report.outcome == Some(Outcome::Cancelled);
        if !series.cancelled || !run.report.summary.languages.is_empty() {
            series.done.push(run);
        }
        if series.next().is_some() {
            self.number += 1;
            return;
        }
        // One that gave nothing gives way to the one before it.
        let before = self.before.take();
        if let Some(before) = before.filter(|_| series.done.is_empty()) {
            *series = Series { cancelled: true, ..before };
        }
    }

    fn reopen(&mut self) {
        self.refused = false;
        if let Some(series) = self.series.last_mut() {
            series.done.pop();
        }
    }
}

impl Reducible for Measurements {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            Action::Begin(topic, jobs) => state.begin(topic, jobs),
            Action::Refuse => state.refused = true,
            Action::Free => state.refused = false,
            Action::Report(report) => {
                if state.running().and_then(Series::next) == Some(&*report.spec) {
                    state.newest = Some(report);
                }
            }
            Action::Finish(run) => state.finish(run),
            Action::Reopen => state.reopen(),
        }
        Rc::new(state)
    }
}

#[cfg(test)]
mod tests;
