//! What was measured in the Lab: series of runs, each with one topic, kept when others come. Pure.

use super::state::Topic;
use crate::hooks::Report;
use crosscheck_core::json::{Json, Layout, Object};
use crosscheck_core::measure::{Outcome, Spec};
use std::rc::Rc;

/// A run that is over.
#[derive(Clone, Debug, PartialEq)]
pub struct FinishedRun {
    /// What it gave.
    pub report: Report,
    /// The file for download.
    pub json: Rc<str>,
}

/// Runs one after the other: one kernel, one kernel at several sizes, or every kernel.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What is measured, and with which kernel; the suite has none of its own.
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

    /// The run that goes on, or comes next: a place in `jobs`.
    pub fn at(&self) -> Option<usize> {
        let at = self.done.len();
        (!self.cancelled && at < self.jobs.len()).then_some(at)
    }

    /// Takes in the end of a run; one that is not the present run's, as a worker's last words are, changes nothing.
    pub fn finish(&mut self, finished: FinishedRun) {
        let Some(at) = self.at() else { return };
        if *finished.report.spec != self.jobs[at] {
            return;
        }
        self.cancelled = finished.report.outcome == Some(Outcome::Cancelled);
        if !self.cancelled || !finished.report.summary.languages.is_empty() {
            self.done.push(finished);
        }
    }

    /// Takes the last run up again, for a language that failed in it.
    pub fn reopen(&mut self) {
        self.done.pop();
        self.cancelled = false;
    }

    /// The file for download: a single run's own, or all of them in one.
    pub fn json(&self) -> Option<String> {
        match self.done.as_slice() {
            [] => None,
            [only] if self.jobs.len() == 1 => Some(only.json.to_string()),
            all => {
                let runs = all.iter().map(|finished| finished.json.to_string()).collect();
                let file =
                    Object::default().with("schema", "crosscheck.series.v1").with("runs", Json::Lines(runs));
                Some(file.to_text(Layout::COMPACT) + "\n")
            }
        }
    }
}
