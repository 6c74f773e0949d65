use super::*;

fn after(actions: Vec<Action>) -> State {
    let start = Rc::new(State::at(&Location::default(), crate::bundle::cards()));
    (*actions.into_iter().fold(start, |state, action| state.reduce(action))).clone()
}

#[test]
fn another_kernel_is_a_step_in_the_history_and_takes_its_usual_size() {
    let state = after(vec![Action::Size(18), Action::Kernel("fib".to_owned())]);
    assert_eq!((state.bar.chosen().unwrap().entry, state.bar.address.n), (Push, None));
    assert_eq!(after(vec![Action::Size(18)]).bar.chosen().unwrap().link, "lab/#kernel=fib&n=18");
}

#[test]
fn a_bare_address_is_the_beginning() {
    let open = |link: &str| Action::Open(Location::of(link));
    let state = after(vec![open("lab/#kernel=fib&n=18"), open("lab/")]);
    assert_eq!((state.bar.address.n, state.bar.chosen()), (None, None));
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
    let (growth, kernel) = (Topic::Growth("fib".to_owned()), Topic::Kernel("fib".to_owned()));
    let copied = || Action::Exported(growth.clone(), "copied");
    let state = after(vec![copied()]);
    assert_eq!((state.export_status(&growth), state.export_status(&kernel)), (Some("copied"), None));
    let other = Action::Begin(kernel);
    assert_eq!(after(vec![copied(), other]).export_status(&growth), Some("copied"));
    assert_eq!(after(vec![copied(), Action::Begin(growth.clone())]).export_status(&growth), None);
}
