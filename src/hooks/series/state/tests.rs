use super::*;
use crate::hooks::series::sample::{self, spec};
use crosscheck_core::lang::{Contender, Language};

fn after(actions: Vec<Action>) -> Measurements {
    let start = Rc::new(Measurements::default());
    (*actions.into_iter().fold(start, |state, action| state.reduce(action))).clone()
}

/// Actions, and those that follow; an action cannot be cloned.
fn then(mut actions: Vec<Action>, more: Vec<Action>) -> Vec<Action> {
    actions.extend(more);
    actions
}

fn begin(kernels: &[&str]) -> Action {
    Action::Begin(Topic::Ledger, kernels.iter().map(|kernel| spec(kernel, 27)).collect())
}

fn finish(kernel: &str) -> Action {
    Action::Finish(sample::ended(spec(kernel, 27), Outcome::Complete, &[], true))
}

fn fails(kernel: &str) -> Action {
    Action::Finish(sample::ended(spec(kernel, 27), Outcome::Complete, &[Contender::GO], true))
}

fn growth() -> Topic {
    Topic::Growth("fib".to_owned())
}

fn begin_growth() -> Vec<Action> {
    vec![Action::Begin(growth(), [18, 21, 24].map(|n| spec("fib", n)).to_vec())]
}

fn ends(n: u32, outcome: Outcome, has_figures: bool) -> Action {
    Action::Finish(sample::ended(spec("fib", n), outcome, &[], has_figures))
}

fn next(state: &Measurements) -> Option<(&str, u32)> {
    let spec = state.running()?.next()?;
    Some((&spec.kernel, spec.n))
}

#[test]
fn each_end_leads_to_the_next_run_and_the_last_to_the_end() {
    let state = after(vec![begin(&["fib", "nbody"])]);
    assert_eq!((state.number, next(&state)), (1, Some(("fib", 27))));
    let state = after(vec![begin(&["fib", "nbody"]), finish("fib")]);
    assert_eq!((state.number, next(&state)), (2, Some(("nbody", 27))));
    let state = after(vec![begin(&["fib", "nbody"]), finish("fib"), finish("nbody")]);
    assert_eq!((state.number, state.goes_on()), (2, false));
    let series = state.series(&Topic::Ledger).unwrap();
    assert_eq!((series.finished(), series.done.len(), series.cancelled), (2, 2, false));
}

#[test]
fn each_start_has_a_number_of_its_own() {
    let first = after(begin_growth()).number;
    let again = then(begin_growth(), vec![ends(18, Outcome::Cancelled, false)]);
    assert_ne!(first, after(then(again, begin_growth())).number);
}

#[test]
fn words_of_a_run_before_change_nothing() {
    let before = after(vec![begin(&["fib", "nbody"]), finish("fib")]);
    assert_eq!(after(vec![begin(&["fib", "nbody"]), finish("fib"), finish("fib")]), before);
    let late = || Action::Report(sample::ended(spec("fib", 27), Outcome::Complete, &[], true).report);
    assert_eq!(*Rc::new(before.clone()).reduce(late()), before);
    let over = after(vec![begin(&["fib"]), finish("fib")]);
    assert_eq!(*Rc::new(over.clone()).reduce(late()), over);
    // Another run of the same kernel has another seed.
    let other = Spec { seed: 77, ..spec("nbody", 27) };
    let other = Action::Finish(sample::ended(other, Outcome::Complete, &[], true));
    assert_eq!(*Rc::new(before.clone()).reduce(other), before);
}

#[test]
fn news_of_the_run_that_goes_on_go_before_what_is_finished() {
    let news = sample::ended(spec("nbody", 27), Outcome::Complete, &[], false).report;
    let news = Report { outcome: None, ..news };
    let state = after(vec![begin(&["fib", "nbody"]), finish("fib")]);
    assert_eq!(state.live(), None);
    assert_eq!(state.report(&Topic::Ledger).unwrap().spec.kernel, "fib");
    let state = Rc::new(state).reduce(Action::Report(news.clone()));
    assert_eq!((state.live(), state.report(&Topic::Ledger)), (Some(&news), Some(&news)));
    assert_eq!(state.report_on("nbody"), Some(&news));
    assert_eq!(state.report_on("fib").unwrap().outcome, Some(Outcome::Complete));
    assert_eq!((state.report_on("lru"), state.report(&growth())), (None, None));
}

#[test]
fn of_a_kernel_the_newest_run_counts_whatever_it_was_measured_for() {
    let state = after(then(vec![begin(&["fib"]), finish("fib")], begin_growth()));
    assert_eq!(state.report_on("fib").unwrap().spec.n, 27);
    let state = Rc::new(state).reduce(ends(18, Outcome::Complete, true));
    let report = state.report_on("fib").unwrap();
    assert_eq!((report.spec.n, &*state.finished(report).unwrap().json), (18, "{\"n\":18}"));
    assert_eq!(state.report(&Topic::Ledger).unwrap().spec.n, 27);
}

#[test]
fn a_cancelled_series_keeps_what_is_finished_and_ends() {
    let runs = vec![ends(18, Outcome::Complete, true), ends(21, Outcome::Cancelled, false)];
    let state = after(then(begin_growth(), runs));
    let series = state.series(&growth()).unwrap();
    assert_eq!((series.done.len(), series.finished(), series.cancelled), (1, 1, true));
    assert_eq!((next(&state), state.goes_on()), (None, false));

    let runs = vec![ends(18, Outcome::Complete, true), ends(21, Outcome::Cancelled, true)];
    let state = after(then(begin_growth(), runs));
    let series = state.series(&growth()).unwrap();
    assert_eq!((series.done.len(), series.finished()), (2, 1), "a run with figures is kept");
    assert_eq!(next(&state), None);
}

#[test]
fn a_series_that_gave_nothing_gives_way_to_the_one_before() {
    let whole = || [18, 21, 24].map(|n| ends(n, Outcome::Complete, true)).into();
    let again = || then(then(begin_growth(), whole()), begin_growth());
    let state = after(then(again(), vec![ends(18, Outcome::Cancelled, false)]));
    let series = state.series(&growth()).unwrap();
    assert_eq!((series.done.len(), series.cancelled, state.goes_on()), (3, true, false));
    assert!(!state.can_retry(&series.done[2].report), "the runner has another run");
    let one = vec![ends(18, Outcome::Complete, true), ends(21, Outcome::Cancelled, false)];
    assert_eq!(after(then(again(), one)).series(&growth()).unwrap().done.len(), 1);
    // One of another topic does not.
    let other =
        vec![begin(&["fib"]), Action::Finish(sample::ended(spec("fib", 27), Outcome::Cancelled, &[], false))];
    let state = after(then(then(begin_growth(), whole()), other));
    assert_eq!(state.series(&growth()).unwrap().done.len(), 3);
    assert!(state.series(&Topic::Ledger).unwrap().cancelled);
}

#[test]
fn a_failed_engine_leaves_the_others_and_later_kernels() {
    let nothing =
        Action::Finish(sample::ended(spec("lru", 27), Outcome::NothingMeasured, &Contender::PLAIN, false));
    let actions = vec![begin(&["fib", "nbody", "lru", "matmul"]), fails("fib"), finish("nbody"), nothing];
    let state = after(actions);
    let series = state.series(&Topic::Ledger).unwrap();
    let troubled: Vec<_> = series.troubled().map(|report| report.spec.kernel.as_str()).collect();
    assert_eq!((troubled, series.finished(), next(&state)), (vec!["fib", "lru"], 3, Some(("matmul", 27))));
}

#[test]
fn a_clock_too_coarse_for_one_is_too_coarse_for_all() {
    let coarse = Action::Finish(sample::ended(spec("fib", 27), Outcome::ClockTooCoarse, &[], false));
    let state = after(vec![begin(&["fib", "nbody"]), coarse]);
    let series = state.series(&Topic::Ledger).unwrap();
    assert_eq!((state.goes_on(), series.troubled().count()), (false, 1));
}

#[test]
fn only_the_newest_run_can_be_taken_up_again() {
    let state = after(vec![begin(&["fib", "nbody"]), fails("fib"), fails("nbody")]);
    let can_retry = |state: &Measurements, kernel| state.can_retry(state.report_on(kernel).unwrap());
    assert!(can_retry(&state, "nbody") && !can_retry(&state, "fib"));
    let state = Rc::new(state).reduce(Action::Reopen);
    assert_eq!((next(&state), state.number), (Some(("nbody", 27)), 2));
    // What it gave is shown until there is news.
    assert_eq!(state.live().map(|report| report.spec.kernel.as_str()), Some("nbody"));
    let state = state.reduce(finish("nbody"));
    let series = state.series(&Topic::Ledger).unwrap();
    assert_eq!((series.troubled().count(), series.done.len(), state.goes_on()), (1, 2, false));
    let state = begin_growth().into_iter().fold(state, Measurements::reduce);
    assert!(!can_retry(&state, "nbody"), "another one was begun");
}

#[test]
fn an_edited_source_is_not_taken_up_again() {
    let topic = Topic::Edited("fib".to_owned(), Language::Python);
    let job = Spec { edited_source: Some("x".to_owned()), ..spec("fib", 27) };
    let failed = sample::ended(job.clone(), Outcome::Complete, &[Contender::PYTHON], true);
    let state = after(vec![Action::Begin(topic.clone(), vec![job]), Action::Finish(failed)]);
    assert!(!state.can_retry(state.report(&topic).unwrap()));
}

#[test]
fn a_refusal_is_told_until_a_series_can_begin() {
    assert!(after(vec![Action::Refuse, Action::Refuse]).refused);
    assert!(!after(vec![Action::Refuse, Action::Free]).refused);
    assert!(!after(vec![Action::Refuse, begin(&["fib"])]).refused);
    assert!(!after(vec![fails("fib"), Action::Refuse, Action::Reopen]).refused);
    assert_eq!(after(vec![begin(&[])]), Measurements::default());
}

#[test]
fn the_file_of_a_series_is_json_with_every_run() {
    let runs = vec![ends(18, Outcome::Complete, true), ends(21, Outcome::Complete, true)];
    let state = after(then(begin_growth(), runs));
    let json = state.series(&growth()).unwrap().json().unwrap();
    assert_eq!(json, "{\"schema\":\"crosscheck.series.v1\",\"runs\":[\n{\"n\":18},\n{\"n\":21}\n]}\n");
    assert_eq!(after(begin_growth()).series(&growth()).unwrap().json(), None);
}
