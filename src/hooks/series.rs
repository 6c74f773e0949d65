//! Kernels measured one after the other. What a finished one gave is kept for all pages.

mod state;

pub use state::Series;

use super::{Report, Runner, keep, use_free, use_runner};
use crate::platform::{busy, environment};
use crosscheck_core::lang::Language;
use crosscheck_core::measure::Spec;
use state::{Action, Finished};
use std::rc::Rc;
use yew::prelude::*;

/// A page's series and what can be done with it.
#[derive(Clone)]
pub struct Measuring {
    /// What is measured and what came of it.
    pub series: UseReducerHandle<Series>,
    /// The page's name, for [`busy`].
    name: &'static str,
    runner: Runner,
    json: fn(&Runner) -> Option<String>,
}

/// Gives the page's one series. `name` is the page's, for others to see that it measures; `json` makes a run's file for
/// download, where the page offers one.
#[hook]
pub fn use_series(name: &'static str, json: fn(&Runner) -> Option<String>) -> Measuring {
    let series = use_reducer(Series::default);
    let handle = use_mut_ref(|| None::<Runner>);
    let told = {
        let (dispatcher, handle) = (series.dispatcher(), handle.clone());
        use_callback((), move |report: Report, ()| {
            if report.progress.is_some() || report.outcome.is_none() {
                dispatcher.dispatch(Action::Report(report));
                return;
            }
            keep(&report);
            let json = handle.borrow().as_ref().and_then(json).map(Into::into);
            dispatcher.dispatch(Action::Finish(Finished { report, json }));
        })
    };
    let runner = use_runner(told);
    handle.replace(Some(runner.clone()));
    {
        let (runner, next) = (runner.clone(), series.next().cloned());
        use_effect_with(series.number, move |_| {
            if let Some(spec) = next {
                runner.start(Spec { seed: environment::seed(), ..spec });
            }
        });
    }
    use_effect_with(series.goes_on, move |&goes_on| busy::set(name, goes_on));
    let dispatcher = series.dispatcher();
    let free = use_callback((), move |(), ()| dispatcher.dispatch(Action::Free));
    use_free(series.refused, free);
    Measuring { series, name, runner, json }
}

impl Measuring {
    /// Begins a series, unless a check goes on, here or on another page.
    pub fn begin(&self, jobs: Vec<Spec>) {
        let busy = self.series.goes_on || busy::elsewhere(self.name);
        self.series.dispatch(if busy { Action::Refuse } else { Action::Begin(jobs) });
    }

    /// The file for download of a kernel's newest run, also while it goes on.
    pub fn results(&self, kernel: &str) -> Option<Rc<str>> {
        if self.series.next().is_some_and(|spec| spec.kernel == kernel) {
            return (self.json)(&self.runner).map(Into::into);
        }
        self.series.finished_of(kernel)?.json.clone()
    }

    /// Ends the run that goes on, and the series with it.
    pub fn cancel(&self) {
        self.runner.cancel();
    }

    /// Takes a language up again that failed in the run that goes on, or in the last one.
    pub fn retry(&self, language: Language) {
        if self.series.goes_on {
            self.runner.retry(language);
        } else if busy::elsewhere(self.name) {
            self.series.dispatch(Action::Refuse);
        } else {
            self.series.dispatch(Action::Reopen);
            self.runner.retry(language);
        }
    }
}
