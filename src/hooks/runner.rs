//! Carries out a measuring plan: starts and ends workers, passes messages, watches limits.

use crate::platform::clock::{date, now_ms};
use crate::platform::environment::{BUILD_ID, environment};
use crate::platform::visibility::{is_visible, on_visibility_change};
use crate::platform::worker::{EngineCopy, FromOutside, Worker};
use crosscheck_core::claims::KeptRun;
use crosscheck_core::failure::{Failure, FailureKind, LanguageFailure, Stage};
use crosscheck_core::lang::{Contender, Language};
use crosscheck_core::measure::{Event, Outcome, Plan, Progress, Spec, Step, Summary};
use crosscheck_core::protocol::{FromWorker, ToWorker, parse};
use crosscheck_core::results::Results;
use gloo_events::EventListener;
use gloo_timers::callback::{Interval, Timeout};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// How often progress is shown while a run goes on. Rarely, to keep the page still beside the measurement.
const PROGRESS_EVERY_MS: u32 = 400;

/// A run as the page sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// What is measured.
    pub spec: Rc<Spec>,
    /// When this was reported, and so of a run that is over when it ended: ISO 8601 in UTC.
    pub date: Rc<str>,
    /// The language that the others are divided by.
    pub baseline: Contender,
    /// The figures so far.
    pub summary: Rc<Summary>,
    /// The languages that failed.
    pub failures: Rc<Vec<LanguageFailure>>,
    /// Those of them that can be taken up again.
    pub retryable: Vec<Contender>,
    /// How far it is; `None` when it does not run.
    pub progress: Option<Progress>,
    /// How it ended; `None` while it goes on.
    pub outcome: Option<Outcome>,
}

impl Report {
    /// What the run says of claims, at any moment of it.
    pub fn check(&self) -> KeptRun {
        KeptRun::of(&self.summary, &self.spec, BUILD_ID, &self.date)
    }
}

/// The handle of the page's one run.
#[derive(Clone)]
pub struct Runner {
    inner: Rc<RefCell<Option<Run>>>,
    /// Copies of engines that are slow to start, for the workers to come.
    copies: Rc<RefCell<Vec<(Language, EngineCopy)>>>,
    on_report: Callback<Report>,
}

struct Run {
    plan: Plan,
    spec: Rc<Spec>,
    summary: Rc<Summary>,
    failures: Rc<Vec<LanguageFailure>>,
    /// The workers of the running round.
    workers: Vec<(Contender, Worker)>,
    limit: Option<Timeout>,
    ticker: Option<Interval>,
    visibility: Option<EventListener>,
    /// Dropped, and so called off, when something is reported before it comes to that.
    reporting: Option<Timeout>,
}

/// Gives the runner; `on_report` is called whenever there is something new to show. A run that goes on when the
/// component goes away is cancelled.
#[hook]
pub fn use_runner(on_report: Callback<Report>) -> Runner {
    let inner = use_mut_ref(|| None);
    let copies = use_mut_ref(Vec::new);
    let runner = Runner { inner, copies, on_report };
    let at_the_end = runner.clone();
    use_effect_with((), move |()| move || drop(at_the_end.inner.take()));
    runner
}

impl PartialEq for Runner {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.inner, &other.inner)
    }
}

impl Runner {
    /// Starts a run. The one there was is forgotten.
    pub fn start(&self, spec: Spec) {
        let now = now_ms();
        let Some((plan, step)) = Plan::start(spec.clone(), now) else { return };
        let run = Run {
            plan,
            spec: Rc::new(spec),
            summary: Rc::default(),
            failures: Rc::default(),
            workers: Vec::new(),
            limit: None,
            ticker: None,
            visibility: None,
            reporting: None,
        };
        self.inner.replace(Some(run));
        self.resume(step);
    }

    /// Ends the run at once; what was measured stays.
    pub fn cancel(&self) {
        self.with_run(|run| {
            run.plan.cancel();
            run.stop();
        });
        self.sum_up();
        self.report();
    }

    /// Takes a failed language up again.
    pub fn retry(&self, language: Contender) {
        let step = self.inner.borrow_mut().as_mut().and_then(|run| run.plan.retry(language, now_ms()));
        if let Some(step) = step {
            self.resume(step);
        }
        self.sum_up();
        self.report();
    }

    /// The file for download.
    pub fn results_json(&self) -> Option<String> {
        let inner = self.inner.borrow();
        let run = inner.as_ref()?;
        Results::of(&run.plan, &run.summary, &environment()).to_json().ok()
    }

    fn resume(&self, step: Step) {
        let (ticking, watching) = (self.clone(), self.clone());
        if let Some(run) = self.inner.borrow_mut().as_mut() {
            run.ticker = Some(Interval::new(PROGRESS_EVERY_MS, move || {
                ticking.happened(Event::Tick);
                if ticking.goes_on() {
                    ticking.report();
                }
            }));
            run.visibility = on_visibility_change(move |visible| {
                watching.happened(if visible { Event::Visible } else { Event::Hidden });
            });
        }
        self.carry_out(step);
        if !is_visible() {
            self.happened(Event::Hidden);
        }
        self.report();
    }

    fn happened(&self, event: Event) {
        // An engine that does not start may have started from a copy that is no good: the next one starts afresh.
        if let Event::Failed(contender, failure) | Event::Worker(contender, FromWorker::Failed(failure)) =
            &event
            && failure.stage == Stage::Load
        {
            self.copies.borrow_mut().retain(|(of, _)| *of != contender.language());
        }
        let mut step = None;
        self.with_run(|run| {
            step = run.plan.tell(event, now_ms());
            let plan = &run.plan;
            run.workers.retain(|(language, _)| !plan.has_failed(*language));
        });
        if let Some(step) = step {
            let shows_something_new = !matches!(step, Step::Send { .. });
            self.carry_out(step);
            if shows_something_new {
                self.sum_up();
                self.report_soon();
            }
        }
    }

    fn carry_out(&self, step: Step) {
        match step {
            Step::Spawn { language, new_round, limit_ms } => {
                // The old workers go before the first new one comes. Their listeners go with them, so nothing that they
                // still say is heard.
                if new_round {
                    self.with_run(|run| run.workers.clear());
                }
                self.spawn(language, limit_ms);
            }
            Step::Send { language, message, limit_ms } => self.with_run(|run| {
                run.limit = Some(self.limit(language, limit_ms));
                if let Some((_, worker)) = run.workers.iter().find(|(of, _)| *of == language) {
                    worker.send(&message, None);
                }
            }),
            Step::Wait => self.with_run(|run| {
                run.workers.clear();
                run.limit = None;
            }),
            Step::Finish => self.with_run(Run::stop),
        }
    }

    fn spawn(&self, contender: Contender, limit_ms: u32) {
        self.with_run(|run| run.limit = Some(self.limit(contender, limit_ms)));
        let listening = self.clone();
        match Worker::spawn(move |event| listening.heard(contender, event)) {
            Ok(worker) => self.with_run(|run| {
                let copies = self.copies.borrow();
                let copy = copies.iter().find(|(of, _)| *of == contender.language()).map(|(_, copy)| copy);
                worker.send(&ToWorker::load(contender, &run.spec.kernel), copy);
                run.workers.push((contender, worker));
            }),
            Err(message) => {
                let failure = Failure::new(Stage::Load, FailureKind::Crashed, &message);
                self.happened(Event::Failed(contender, failure));
            }
        }
    }

    /// Dropped, and so called off, when the next step is carried out.
    fn limit(&self, contender: Contender, limit_ms: u32) -> Timeout {
        let waiting = self.clone();
        Timeout::new(limit_ms, move || {
            let message = format!("no answer within {} s", limit_ms / 1_000);
            let failure = Failure::new(waiting.stage(), FailureKind::Timeout, &message);
            waiting.happened(Event::Failed(contender, failure));
        })
    }

    fn heard(&self, contender: Contender, event: FromOutside) {
        let stage = self.stage();
        self.happened(match event {
            FromOutside::Message(json, copy) => match parse(&json, BUILD_ID, stage) {
                Ok(message) => {
                    if let Some(copy) = copy.filter(|_| matches!(message, FromWorker::Ready(_))) {
                        // The newest: it comes from a worker that could not use the one before.
                        let mut copies = self.copies.borrow_mut();
                        copies.retain(|(of, _)| *of != contender.language());
                        copies.push((contender.language(), copy));
                    }
                    Event::Worker(contender, message)
                }
                Err(failure) => Event::Failed(contender, failure),
            },
            FromOutside::Error(message) => {
                Event::Failed(contender, Failure::new(stage, FailureKind::Crashed, &message))
            }
        });
    }

    fn stage(&self) -> Stage {
        self.inner.borrow().as_ref().map_or(Stage::Load, |run| run.plan.stage())
    }

    /// Reports in a task of its own: what was just decided and what is then drawn would together keep the page from
    /// answering for longer than 50 ms.
    fn report_soon(&self) {
        let reporting = self.clone();
        self.with_run(|run| run.reporting = Some(Timeout::new(0, move || reporting.report())));
    }

    fn goes_on(&self) -> bool {
        self.inner.borrow().as_ref().is_some_and(|run| run.ticker.is_some())
    }

    fn sum_up(&self) {
        self.with_run(|run| {
            run.summary = Rc::new(run.plan.summary());
            run.failures = Rc::new(run.plan.failures().to_vec());
        });
    }

    fn with_run(&self, act: impl FnOnce(&mut Run)) {
        if let Some(run) = self.inner.borrow_mut().as_mut() {
            act(run);
        }
    }

    fn report(&self) {
        self.with_run(|run| run.reporting = None);
        let report = self.inner.borrow().as_ref().map(Run::report);
        if let Some(report) = report {
            self.on_report.emit(report);
        }
    }
}

impl Run {
    fn stop(&mut self) {
        self.workers.clear();
        self.limit = None;
        self.ticker = None;
        self.visibility = None;
    }

    fn report(&self) -> Report {
        let runs = self.ticker.is_some();
        Report {
            spec: self.spec.clone(),
            date: date().into(),
            baseline: self.plan.baseline(),
            summary: self.summary.clone(),
            failures: self.failures.clone(),
            retryable: self
                .failures
                .iter()
                .map(|failed| failed.language)
                .filter(|&it| self.plan.can_retry(it))
                .collect(),
            progress: runs.then(|| self.plan.progress(now_ms())),
            outcome: self.plan.outcome(),
        }
    }
}
