use super::*;
use crosscheck_core::claims::parse;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

fn new() -> Rc<State> {
    Rc::new(State::new(crate::bundle::cards()))
}

fn after(state: Rc<State>, actions: impl IntoIterator<Item = Action>) -> Rc<State> {
    actions.into_iter().fold(state, Reducible::reduce)
}

fn example() -> Rc<str> {
    after(new(), [Action::Example]).file().unwrap().into()
}

fn typed(path: &str, text: &str) -> Action {
    Action::Type(path.to_owned(), text.to_owned())
}

#[test]
fn a_good_file_is_kept_as_it_is_and_the_one_before_comes_back() {
    let (first, second) = (example(), Rc::from(example().replace("Go and Rust", "Rust and Go")));
    let state = after(new(), [Action::Read(first.clone()), Action::Paste(Rc::clone(&second)), Action::Open]);
    assert_eq!((state.kept.clone(), state.before.clone()), (Some(second.clone()), Some(first.clone())));
    assert_eq!((&*state.text, state.problems.len()), ("", 0));
    assert!(state.news.contains("Rust and Go"), "{}", state.news);
    let state = after(state, [Action::Restore]);
    assert_eq!((state.kept.clone(), state.before.clone()), (Some(first.clone()), Some(second)));
    let state = after(state, [Action::Forget]);
    assert_eq!((state.kept.clone(), state.before.clone()), (None, Some(first)));
}

#[test]
fn a_bad_file_changes_nothing_and_its_text_stays() {
    let good = example();
    let bad: Rc<str> = good.replace("\"quicksort\"", "\"slowsort\"").into();
    let state = after(new(), [Action::Read(good.clone()), Action::Read(bad.clone())]);
    assert_eq!((state.kept.as_ref(), &state.text), (Some(&good), &bad));
    let line = 1 + bad.lines().position(|line| line.contains("slowsort")).unwrap();
    assert_eq!((state.problems[0].line, &*state.problems[0].field), (line, "claims[0].test.kernel"));
    assert!(state.problems[0].why.contains("binary-trees, "), "{}", state.problems[0].why);
    let state = after(state, [Action::Refuse("too large".to_owned())]);
    assert_eq!((state.problems.len(), state.refused.as_deref()), (0, Some("too large")));
    assert_eq!(state.text, bad);
}

#[test]
fn nothing_is_no_file() {
    let state = after(new(), [Action::Paste(" \n".into()), Action::Open]);
    assert!(state.refused.is_some() && state.problems.is_empty());
}

#[test]
fn a_size_is_refused_in_words() {
    assert_eq!(
        too_large("big.json", 300_000.0),
        "big.json has 293 KB. A claims file may have 256 KB, so it was not read."
    );
}

#[test]
fn the_form_tells_what_is_wrong_only_once_the_file_was_wanted() {
    let state = after(new(), [Action::Begin, typed("title", "A"), Action::Add("claims".to_owned())]);
    assert_eq!((state.judged, state.claim, &*state.focus.1), (false, Some(0), "claims[0].title"));
    let state = after(state, [Action::Show(None), Action::Use]);
    assert_eq!((state.judged, state.claim), (true, Some(0)));
    assert!(state.focus.1.starts_with("claims[0]."), "{:?}", state.focus);
    assert_eq!(state.kept, None);
}

#[test]
fn the_kept_article_goes_through_the_form_unchanged() {
    let state = after(new(), [Action::Read(example()), Action::Change, Action::Use]);
    assert_eq!(state.kept, Some(example()));
    assert_eq!(state.before, None);
}

#[test]
fn what_is_taken_away_can_be_had_back_until_something_else_changes() {
    let full = after(new(), [Action::Example, Action::Show(Some(1))]);
    let removed = after(full.clone(), [Action::Remove("claims[0]".to_owned())]);
    assert_eq!((removed.draft.claims.len(), removed.claim), (1, Some(0)));
    assert_eq!(after(removed.clone(), [Action::Undo]).draft, full.draft);
    let changed = after(removed, [typed("author", "B")]);
    assert_eq!(after(changed.clone(), [Action::Undo]), changed);
    let cleared = after(full.clone(), [Action::Clear]);
    assert!(cleared.draft.is_empty() && cleared.has_form());
    assert_eq!(after(cleared, [Action::Undo]).draft, full.draft);
}

#[test]
fn the_open_claim_stays_open_when_the_order_changes() {
    let lift = |at| Action::Lift(format!("claims[{at}]"));
    let state = after(new(), [Action::Example, Action::Show(Some(0)), lift(1)]);
    assert_eq!(state.claim, Some(1));
    assert_eq!(after(state.clone(), [lift(1)]).claim, Some(0));
    assert_eq!(after(state, [lift(0)]).claim, Some(1));
}

#[test]
fn a_draft_that_is_none_begins_anew() {
    let draft = Draft::example();
    let state = after(new(), [Action::DraftKept(Some(draft.to_kept().into()))]);
    assert_eq!(*state.draft, draft);
    let state = after(new(), [Action::DraftKept(Some("{".into()))]);
    assert!(state.draft.is_empty() && !state.form_news.is_empty());
    let state = after(state, [Action::Example, Action::Show(Some(1)), Action::DraftKept(None)]);
    assert!(state.draft.is_empty() && state.claim.is_none());
}

fn any_action() -> impl Strategy<Value = Action> {
    const PATHS: [&str; 9] = [
        "claims",
        "claims[0]",
        "claims[1]",
        "claims[2].values",
        "claims[0].values[0]",
        "claims[1].test.kernels",
        "claims[0].origins",
        "claims[0].title",
        "nowhere[7]",
    ];
    let path = || select(&PATHS[..]).prop_map(str::to_owned);
    prop_oneof![
        path().prop_map(Action::Add),
        path().prop_map(Action::Remove),
        path().prop_map(Action::Lift),
        path().prop_map(Action::Focus),
        (path(), ".{0,4}").prop_map(|(path, text)| Action::Type(path, text)),
        (path(), Just("nbody".to_owned())).prop_map(|(path, slug)| Action::Toggle(path, slug)),
        Just(Action::Example),
        Just(Action::Clear),
        Just(Action::Undo),
        Just(Action::Use),
        Just(Action::Change),
        Just(Action::Forget),
        Just(Action::Restore),
        Just(Action::Open),
        ".{0,9}".prop_map(|text| Action::Paste(text.into())),
    ]
}

#[test]
fn a_claim_that_is_not_there_cannot_be_lifted_over_the_one_that_is_shown() {
    let state = after(new(), vec![Action::Add("claims".to_owned()), Action::Lift("claims[1]".to_owned())]);
    assert_eq!((state.claim, state.draft.claims.len()), (Some(0), 1));
}

proptest! {
    #[test]
    fn whatever_is_done_what_is_kept_is_a_claims_file(actions in vec(any_action(), 0..20)) {
        let state = after(new(), actions);
        if let Some(kept) = &state.kept {
            prop_assert!(parse(kept).is_ok());
        }
        prop_assert!(state.claim.is_none_or(|claim| claim < state.draft.claims.len()));
    }
}
