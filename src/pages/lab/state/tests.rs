use super::*;
use crosscheck_core::measure::{Outcome, Summary};

fn cards() -> Rc<Vec<Card>> {
    let cards = serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/cards.json")));
    Rc::new(cards.unwrap())
}

fn after(actions: Vec<Action>) -> State {
    let start = Rc::new(State::new(cards()));
    (*actions.into_iter().fold(start, |state, action| state.reduce(action))).clone()
}

fn job(n: u32) -> Spec {
    Spec {
        kernel: "fib".to_owned(),
        input_seed: 0,
        n,
        checksum: 1,
        languages: vec![Language::Rust],
        edited_source: None,
        preset: Preset::Quick,
        questions: Vec::new(),
        seed: n,
    }
}

fn growth() -> Topic {
    Topic::Growth("fib".to_owned())
}

fn report(n: u32, outcome: Outcome, has_figures: bool) -> Report {
    let figures = || crosscheck_core::measure::LanguageSummary {
        language: Language::Rust,
        time: crosscheck_core::measure::Estimate { value: 1.0, interval: None, n: 1 },
        median_ms: 1.0,
        mad_ms: 0.0,
        load_ms: Some(1.0),
        first_call_ms: 1.0,
        workers: 1,
        batches: 4,
        corrected: 0,
        runtime: String::new(),
        variant: None,
        worker_ms: vec![1.0],
    };
    let summary =
        Summary { languages: has_figures.then(figures).into_iter().collect(), ..Summary::default() };
    Report {
        spec: Rc::new(job(n)),
        baseline: Language::Rust,
        summary: Rc::new(summary),
        failures: Rc::default(),
        retryable: Vec::new(),
        progress: None,
        outcome: Some(outcome),
    }
}

fn ended(n: u32, outcome: Outcome, has_figures: bool) -> Action {
    Action::Finished(FinishedRun {
        report: report(n, outcome, has_figures),
        json: format!("{{\"n\":{n}}}").into(),
    })
}

fn started() -> Vec<Action> {
    vec![Action::Start(growth(), vec![job(18), job(21), job(24)])]
}

#[test]
fn the_runs_of_a_series_follow_one_another() {
    let state = after(started());
    assert_eq!(state.to_start().map(|(_, spec)| spec.n), Some(18));
    let state = after([started(), vec![ended(18, Outcome::Complete, true)]].concat_actions());
    assert_eq!(state.to_start().map(|(_, spec)| spec.n), Some(21));
    assert_eq!(state.running, Some(growth()));
}

#[test]
fn each_start_has_a_number_of_its_own() {
    let first = after(started()).next;
    let again =
        after([started(), vec![ended(18, Outcome::Cancelled, false)], started()].concat_actions()).next;
    assert_ne!(first, again);
}

#[test]
fn what_a_finished_run_says_twice_counts_once() {
    let twice = vec![ended(18, Outcome::Complete, true), ended(18, Outcome::Complete, true)];
    let state = after([started(), twice].concat_actions());
    assert_eq!(state.series(&growth()).unwrap().done.len(), 1);
}

#[test]
fn a_cancelled_series_keeps_what_is_finished_and_ends() {
    let runs = vec![ended(18, Outcome::Complete, true), ended(21, Outcome::Cancelled, false)];
    let state = after([started(), runs].concat_actions());
    let series = state.series(&growth()).unwrap();
    assert_eq!((series.done.len(), series.cancelled, state.running.is_none()), (1, true, true));
    assert_eq!(state.to_start(), None);

    let runs = vec![ended(18, Outcome::Complete, true), ended(21, Outcome::Cancelled, true)];
    let state = after([started(), runs].concat_actions());
    assert_eq!(state.series(&growth()).unwrap().done.len(), 2, "a run with figures is kept");
}

#[test]
fn a_run_that_gave_nothing_does_not_stop_the_others() {
    let state = after([started(), vec![ended(18, Outcome::NothingMeasured, false)]].concat_actions());
    assert_eq!(state.to_start().map(|(_, spec)| spec.n), Some(21));
}

#[test]
fn news_after_the_end_changes_nothing() {
    let late =
        vec![ended(18, Outcome::Cancelled, false), Action::Report(report(18, Outcome::Complete, true))];
    assert_eq!(after([started(), late].concat_actions()).live, None);
}

#[test]
fn only_the_last_single_run_can_be_taken_up_again() {
    let kernel = Topic::Kernel("fib".to_owned());
    let single = vec![Action::Start(kernel.clone(), vec![job(18)]), ended(18, Outcome::Complete, true)];
    let state = after(single);
    assert!(state.can_retry(&kernel));
    let state = after(vec![
        Action::Start(kernel.clone(), vec![job(18)]),
        ended(18, Outcome::Complete, true),
        Action::Reopen(kernel.clone()),
    ]);
    assert_eq!((state.running.as_ref(), state.series(&kernel).unwrap().done.len()), (Some(&kernel), 0));
    let mut more = vec![Action::Start(kernel.clone(), vec![job(18)]), ended(18, Outcome::Complete, true)];
    more.extend(started());
    assert!(!after(more).can_retry(&kernel));
}

#[test]
fn the_file_of_a_series_is_json_with_every_run() {
    let runs = vec![ended(18, Outcome::Complete, true), ended(21, Outcome::Complete, true)];
    let state = after([started(), runs].concat_actions());
    let json = state.series(&growth()).unwrap().json().unwrap();
    assert_eq!(json, "{\"schema\":\"crosscheck.series.v1\",\"runs\":[\n{\"n\":18},\n{\"n\":21}\n]}\n");
}

#[test]
fn another_kernel_is_a_step_in_the_history_and_takes_its_usual_size() {
    let state = after(vec![Action::Size(18), Action::Kernel("fib".to_owned())]);
    assert_eq!((state.moved, state.address.n), (Moved::Far, None));
    assert_eq!(after(vec![Action::Size(18)]).chosen().unwrap().hash, "#/lab?kernel=fib&n=18");
}

#[test]
fn a_bare_address_is_the_beginning() {
    let open = |hash: &str| Action::Open(hash.to_owned());
    let state = after(vec![open("#/lab?kernel=fib&n=18"), open("#/lab")]);
    assert_eq!((state.address.n, state.moved), (None, Moved::No));
}

#[test]
fn a_series_that_gave_nothing_gives_way_to_the_one_before() {
    let whole = || {
        vec![
            ended(18, Outcome::Complete, true),
            ended(21, Outcome::Complete, true),
            ended(24, Outcome::Complete, true),
        ]
    };
    let nothing = vec![ended(18, Outcome::Cancelled, false)];
    let state = after([started(), whole(), started(), nothing].concat_actions());
    assert_eq!(state.series(&growth()).unwrap().done.len(), 3);
    let one = vec![ended(18, Outcome::Complete, true), ended(21, Outcome::Cancelled, false)];
    let state = after([started(), whole(), started(), one].concat_actions());
    assert_eq!(state.series(&growth()).unwrap().done.len(), 1);
}

#[test]
fn an_edited_source_is_not_taken_up_again_and_nothing_starts_without_runs() {
    let edited = Topic::Edited("fib".to_owned(), Language::Python);
    let state = after(vec![Action::Start(edited.clone(), vec![job(18)]), ended(18, Outcome::Complete, true)]);
    assert!(!state.can_retry(&edited));
    assert_eq!(after(vec![Action::Start(growth(), vec![])]).running, None);
}

#[test]
fn a_refusal_is_taken_back_by_the_next_start() {
    let refused = after(vec![Action::Open("#/lab?x=1".to_owned()), Action::Refuse, Action::Refuse]);
    assert_eq!(refused.notices.len(), 2);
    let freed = after(vec![Action::Open("#/lab?x=1".to_owned()), Action::Refuse, Action::Free]);
    assert_eq!((freed.is_refused(), freed.notices.len()), (false, refused.notices.len() - 1));
    let refused = vec![Action::Open("#/lab?x=1".to_owned()), Action::Refuse];
    assert_eq!(after([refused, started()].concat_actions()).notices.len(), 1);
}

#[test]
fn an_edit_is_kept_for_its_kernel_and_language_until_put_back() {
    let edit = |text: Option<&str>| Action::Edit("fib".to_owned(), Language::Python, text.map(Rc::from));
    let key = ("fib".to_owned(), Language::Python);
    let state = after(vec![edit(Some("x")), Action::Kernel("fib".to_owned()), Action::Source(Language::Go)]);
    assert_eq!(state.edits.get(&key).map(|text| &**text), Some("x"));
    assert!(after(vec![edit(Some("x")), edit(None)]).edits.is_empty());
}

#[test]
fn what_came_of_a_copy_stands_at_its_own_table_until_that_is_measured_again() {
    let kernel = Topic::Kernel("fib".to_owned());
    let copied = || vec![Action::HandedOver(growth(), "copied")];
    let state = after(copied());
    assert_eq!((state.handed_over(&growth()), state.handed_over(&kernel)), (Some("copied"), None));
    let other = vec![Action::Start(kernel, vec![job(18)])];
    assert_eq!(after([copied(), other].concat_actions()).handed_over(&growth()), Some("copied"));
    assert_eq!(after([copied(), started()].concat_actions()).handed_over(&growth()), None);
}

/// Lists of actions, one after the other; an action cannot be cloned.
trait ConcatActions {
    fn concat_actions(self) -> Vec<Action>;
}

impl<const N: usize> ConcatActions for [Vec<Action>; N] {
    fn concat_actions(self) -> Vec<Action> {
        self.into_iter().flatten().collect()
    }
}
