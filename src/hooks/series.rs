//! Series of measurements. What a finished run gave is kept for all pages.

#[cfg(test)]
pub mod sample;
mod state;

pub use state::{FinishedRun, Measurements, Series, Topic};

use super::checks::{is_kept, keep};
use super::{Report, Runner, use_run_lock, use_runner};
use crate::platform::environment;
use crosscheck_core::address::Page;
use crosscheck_core::lang::Contender;
use crosscheck_core::measure::Spec;
use gloo_timers::callback::Timeout;
use state::Action;
use std::ops::Deref;
use yew::prelude::*;

/// What a page measures and has measured, and what can be done with it.
#[derive(Clone)]
pub struct Measuring {
    state: UseReducerHandle<Measurements>,
    /// Whether another page measures.
    elsewhere: bool,
    runner: Runner,
}

impl Deref for Measuring {
    type Target = Measurements;

    fn deref(&self) -> &Measurements {
        &self.state
    }
}

/// Gives the measurements of a page. They go on while another page is shown.
#[hook]
pub fn use_series(page: Page) -> Measuring {
    let state = use_reducer(Measurements::default);
    let handle = use_mut_ref(|| None::<Runner>);
    let told = {
        let (dispatcher, handle) = (state.dispatcher(), handle.clone());
        use_callback((), move |report: Report, ()| {
            if report.progress.is_some() || report.outcome.is_none() {
                dispatcher.dispatch(Action::Report(report));
                return;
            }
            let json = handle.borrow().as_ref().and_then(Runner::results_json).unwrap_or_default().into();
            let (dispatcher, kept) = (dispatcher.clone(), is_kept(&report));
            if kept {
                keep(&report);
            }
            let finish = move || dispatcher.dispatch(Action::Finish(FinishedRun { report, json }));
            if kept {
                // In a task of its own: what follows from either is drawn, and both together would keep the page from
                // answering. The result is kept first, so that there is no moment in which no page has it.
                Timeout::new(0, finish).forget();
            } else {
                finish();
            }
        })
    };
    let runner = use_runner(told);
    handle.replace(Some(runner.clone()));
    {
        let (runner, next) = (runner.clone(), state.running().and_then(Series::next).cloned());
        use_effect_with(state.number, move |_| {
            if let Some(spec) = next {
                runner.start(spec);
            }
        });
    }
    let dispatcher = state.dispatcher();
    let free = use_callback((), move |(), ()| dispatcher.dispatch(Action::Free));
    let elsewhere = use_run_lock(page, state.goes_on(), state.refused, free);
    Measuring { state, elsewhere, runner }
}

impl Measuring {
    /// Begins a series, unless a measurement goes on, here or on another page.
    pub fn begin(&self, topic: Topic, jobs: Vec<Spec>) {
        let busy = self.goes_on() || self.elsewhere;
        // The seed of the order within rounds is drawn anew for each run, which also tells it from others like it.
        let jobs = jobs.into_iter().map(|spec| Spec { seed: environment::seed(), ..spec });
        self.state.dispatch(if busy { Action::Refuse } else { Action::Begin(topic, jobs.collect()) });
    }

    /// The file for download of a run, also while it goes on.
    pub fn results(&self, report: &Report) -> Option<String> {
        match report.outcome {
            None => self.runner.results_json(),
            Some(_) => self.finished(report).map(|run| run.json.to_string()),
        }
    }

    /// The file for download of a topic: that of its run, or where it has several, the finished ones in one.
    pub fn results_of(&self, topic: &Topic) -> Option<String> {
        let series = self.series(topic)?;
        if series.jobs.len() == 1 { self.results(self.report(topic)?) } else { series.json() }
    }

    /// Ends the run that goes on, and its series with it.
    pub fn on_cancel(&self) -> Callback<()> {
        let runner = self.runner.clone();
        Callback::from(move |()| runner.cancel())
    }

    /// Takes a language up again that failed in the newest run.
    pub fn on_retry(&self) -> Callback<Contender> {
        let measuring = self.clone();
        Callback::from(move |language| measuring.retry(language))
    }

    fn retry(&self, language: Contender) {
        if self.elsewhere && !self.goes_on() {
            self.state.dispatch(Action::Refuse);
            return;
        }
        if !self.goes_on() {
            self.state.dispatch(Action::Reopen);
        }
        self.runner.retry(language);
    }
}
