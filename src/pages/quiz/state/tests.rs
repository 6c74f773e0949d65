use super::*;
use crosscheck_core::quiz::PROFILES;
use crosscheck_core::quiz::{SEED, decide};

fn after(actions: impl IntoIterator<Item = Action>) -> State {
    let start = Rc::new(State::default());
    (*actions.into_iter().fold(start, |state, action| state.reduce(action))).clone()
}

fn given(state: &State, question: Question) -> Option<Answer> {
    state.answers().get(question)
}

const CPU: usize = Criterion::Cpu.index();

#[test]
fn what_the_reader_came_with_stays_in_the_bar_until_something_is_done() {
    let link = "quiz/#v=1&pain=data&work=poetry";
    let opened = after([Action::Open(Location::of(link))]);
    assert_eq!((opened.bar.notices.len(), opened.bar.chosen()), (1, None));
    let answered = after([Action::Open(Location::of(link)), Action::Answer(Question::Time, Answer::of(0))]);
    let chosen = answered.bar.chosen().unwrap();
    assert_eq!((chosen.link.as_str(), chosen.entry), ("quiz/#v=1&pain=data&time=weeks", HistoryEntry::Push));
    assert!(answered.bar.notices.is_empty());
    let back =
        after([Action::Answer(Question::Time, Answer::of(0)), Action::Open(Location::of("quiz/#v=1"))]);
    assert_eq!((given(&back, Question::Time), back.bar.chosen()), (None, None));
}

#[test]
fn a_team_knows_several_things_or_it_is_not_known() {
    let team = |actions: Vec<Action>| given(&after(actions), Question::Team);
    let toggle = |choice| Action::Toggle(Question::Team, choice);
    assert_eq!(team(vec![toggle(0), toggle(2)]), Some(Answer::Chosen(0b101)));
    assert_eq!(team(vec![toggle(0), toggle(2), toggle(0)]), Some(Answer::Chosen(0b100)));
    assert_eq!(team(vec![toggle(0), toggle(0)]), None);
    let unknown = Action::Answer(Question::Team, Answer::Unknown);
    assert_eq!(team(vec![toggle(0), unknown]), Some(Answer::Unknown));
    let unknown = Action::Answer(Question::Team, Answer::Unknown);
    assert_eq!(team(vec![unknown, toggle(1)]), Some(Answer::of(1)));
}

#[test]
fn a_start_takes_the_place_of_everything_and_is_recognised() {
    let start = &PROFILES[3];
    let state = after([Action::Weight(Criterion::Cpu, Some(0.5)), Action::Start(start)]);
    assert_eq!((state.answers(), state.profile().map(|it| it.slug)), (&start.answers(), Some(start.slug)));
    let other = after([Action::Start(start), Action::Weight(Criterion::Cpu, Some(0.5))]);
    assert!(other.profile().is_none());
    assert_eq!(after([Action::Start(start), Action::Clear]).answers(), &Answers::default());
}

#[test]
fn a_flip_that_is_applied_flips() {
    let start = after([Action::Answer(Question::Pain, Answer::of(0))]);
    let before = decide(start.answers(), None, SEED);
    assert!(!before.flips.is_empty());
    for flip in before.flips {
        let winner = flip.winner;
        let state = Rc::new(start.clone()).reduce(Action::Apply(flip));
        let now = decide(state.answers(), None, SEED).winner().map(|it| it.stack);
        assert_eq!(now, Some(winner));
        assert_ne!(now, before.ranking.first().map(|it| it.stack));
    }
}

#[test]
fn a_shift_of_weights_that_is_applied_flips_and_can_be_put_back() {
    let start = after([Action::Answer(Question::Pain, Answer::of(0))]);
    let before = decide(start.answers(), None, SEED);
    let shift = before.shift.clone().unwrap();
    let state = Rc::new(start.clone()).reduce(Action::Shift(shift.clone()));
    let now = decide(state.answers(), None, SEED);
    assert_eq!(now.winner().map(|it| it.stack), Some(shift.winner));
    assert_ne!(Some(shift.winner), before.winner().map(|it| it.stack));
    assert!(state.answers().weights.iter().all(Option::is_some), "each is marked as set");
    assert_eq!(state.reduce(Action::Reset).answers(), start.answers());
}

#[test]
fn pairs_follow_the_answers_and_keep_what_was_said() {
    let asked = |state: &State| state.weighing.clone().unwrap();
    let begun =
        after([Action::Answer(Question::Pain, Answer::of(2)), Action::Weigh(true), Action::Say(0, 1)]);
    let pairs = |answers: &Answers| pairwise::pairs(answers);
    let of = |pairs: &[Pair]| pairs.iter().map(|pair| (pair.one, pair.other)).collect::<Vec<_>>();
    let set = Rc::new(begun.clone()).reduce(Action::Weight(Criterion::Cpu, Some(0.5)));
    assert_eq!(asked(&set), asked(&begun), "what was set by hand is no other answer");
    let other = Rc::new(begun.clone()).reduce(Action::Answer(Question::Pain, Answer::of(3)));
    assert_eq!(of(&asked(&other)), pairs(other.answers()));
    assert_ne!(of(&asked(&other)), of(&asked(&begun)));
    assert!(asked(&other).iter().all(|pair| pair.said.is_none() || asked(&begun).contains(pair)));
    let started = Rc::new(begun.clone()).reduce(Action::Start(&PROFILES[2]));
    assert_eq!(of(&asked(&started)), pairs(started.answers()));
    // An answer that leaves the first pair as it was leaves what was said of it.
    let more = Rc::new(begun.clone()).reduce(Action::Answer(Question::Speed, Answer::of(1)));
    assert_eq!(asked(&more)[0], asked(&begun)[0]);
    assert_eq!(asked(&more)[0].said, Some(1));
}

#[test]
fn what_is_set_can_be_put_back() {
    let range = Interval { lo: 1.0, hi: 2.0 };
    let key = (Stack::Go, Criterion::Cpu);
    let set = || {
        [Action::Weight(Criterion::Cpu, Some(1.0)), Action::Evidence(Stack::Go, Criterion::Cpu, Some(range))]
    };
    let state = after(set());
    assert_eq!((state.answers().weights[CPU], state.answers().evidence.get(&key)), (Some(1.0), Some(&range)));
    assert_eq!(
        state.bar.chosen().unwrap().entry,
        HistoryEntry::Replace,
        "a figure is no step of the history"
    );
    let one = after(set().into_iter().chain([Action::Weight(Criterion::Cpu, None)]));
    assert_eq!((one.answers().weights[CPU], one.answers().evidence.len()), (None, 1));
    let other = after(set().into_iter().chain([Action::Evidence(Stack::Go, Criterion::Cpu, None)]));
    assert_eq!((other.answers().weights[CPU], other.answers().evidence.len()), (Some(1.0), 0));
    assert_eq!(after(set().into_iter().chain([Action::Reset])).answers(), &Answers::default());
    for no_range in [Interval { lo: 2.0, hi: 1.0 }, Interval { lo: f64::NAN, hi: 1.0 }] {
        let state = after(set().into_iter().chain([Action::Evidence(key.0, key.1, Some(no_range))]));
        assert_eq!(state.answers().evidence.get(&key), Some(&range));
    }
}

#[test]
fn what_cannot_be_meant_is_not_taken_and_that_is_told() {
    let set = |action| after([Action::Weight(Criterion::Cpu, Some(0.25)), action]);
    for share in [2.5, -0.05, f64::NAN] {
        let state = set(Action::Weight(Criterion::Cpu, Some(share)));
        let (figure, told) = state.refused.clone().unwrap();
        assert_eq!((state.answers().weights[CPU], figure), (Some(0.25), Figure::Weight(Criterion::Cpu)));
        assert!(told.contains("CPU speed can be 0 to 100 %"), "{told}");
        let again = Rc::new(state).reduce(Action::Weight(Criterion::Cpu, Some(0.5)));
        assert_eq!((again.refused.as_ref(), again.touched), (None, Some(Figure::Weight(Criterion::Cpu))));
    }
    for (criterion, lo) in [(Criterion::Cpu, -3.0), (Criterion::Cpu, 0.0), (Criterion::Ease, -1.0)] {
        let state = set(Action::Evidence(Stack::Go, criterion, Some(Interval { lo, hi: 1.0 })));
        assert!(state.answers().evidence.is_empty());
        assert_eq!(state.refused.map(|it| it.0), Some(Figure::Evidence(Stack::Go, criterion)));
    }
}

#[test]
fn pairs_become_weights_once_all_are_judged() {
    let begun = after([Action::Answer(Question::Pain, Answer::of(2)), Action::Weigh(true)]);
    let pairs = begun.weighing.clone().unwrap();
    assert!(pairs.len() >= 3);
    let mut state = Rc::new(begun);
    for place in 0..pairs.len() {
        assert!(state.weighed().is_none());
        state = state.reduce(Action::Say(place, 2));
    }
    let weighed = state.weighed().unwrap();
    let done = state.reduce(Action::Weighed);
    assert!(done.weighing.is_none());
    let set: Vec<f64> = weighed.shares.iter().filter_map(|it| done.answers().weights[it.0.index()]).collect();
    assert_eq!(set.len(), weighed.shares.len());
    assert!(set.iter().all(|weight| *weight == set[0] && *weight > 0.0), "as much as each other: {set:?}");
    assert!(done.bar.chosen().unwrap().link.len() < 200, "the address stays short");
}

#[test]
fn a_second_view_is_kept_pasted_swapped_and_let_go() {
    let data = || Action::Answer(Question::Pain, Answer::of(1));
    let kept = after([data(), Action::Keep, Action::Answer(Question::Pain, Answer::of(2))]);
    assert_eq!(kept.bar.chosen().unwrap().link, "quiz/#v=1&pain=performance&b&b.pain=data");
    let swapped = Rc::new(kept).reduce(Action::Swap);
    assert_eq!(swapped.bar.chosen().unwrap().link, "quiz/#v=1&pain=data&b&b.pain=performance");
    assert_eq!(swapped.reduce(Action::Alone).bar.chosen().unwrap().link, "quiz/#v=1&pain=data");
    let paste = |link: &str| after([data(), Action::Paste(link.to_owned())]);
    let pasted = paste(" https://example.org/a/#/quiz?v=1&time=weeks&home=moon ");
    assert_eq!(pasted.bar.chosen().unwrap().link, "quiz/#v=1&pain=data&b&b.time=weeks");
    assert_eq!((pasted.pasted.len(), pasted.bar.notices.len()), (1, 0), "{:?}", pasted.pasted);
    for no_link in ["", "hello", "https://example.org/#/lab", "quizzes/"] {
        let state = paste(no_link);
        assert_eq!((state.bar.address.other.is_some(), state.pasted.len()), (false, 1), "{no_link}");
        assert!(Rc::new(state).reduce(data()).pasted.is_empty());
    }
}

#[test]
fn one_question_at_a_time_and_evidence_that_is_unfolded() {
    let state = after([Action::Show(Some(Question::Pain)), Action::Unfold(Criterion::Cpu, true)]);
    assert_eq!((state.single, state.opened.as_slice()), (Some(Question::Pain), [Criterion::Cpu].as_slice()));
    assert_eq!(state.bar.chosen(), None, "neither belongs into the address");
    let state = Rc::new(state).reduce(Action::Unfold(Criterion::Cpu, false)).reduce(Action::Show(None));
    assert_eq!((state.single, state.opened.len()), (None, 0));
}
