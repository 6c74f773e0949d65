//! The state of the quiz and how it changes. Pure: effects are in the hooks.

use crosscheck_core::address::HistoryEntry::{self, Push, Replace};
use crosscheck_core::address::{Addressed, Location, Page, PageAddress, QuizAddress, moved, page_of};
use crosscheck_core::measure::Interval;
use crosscheck_core::quiz::pairwise::{self, Judgement, SAYINGS, Weighed};
use crosscheck_core::quiz::{Answer, Answers, Criterion, Flip, Profile, Question, Shift, Stack};
use std::rc::Rc;
use yew::Reducible;

/// Everything that the quiz shows, but for what follows from the answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The answers, and the second view if there is one.
    pub bar: Addressed<QuizAddress>,
    /// What could not be read of the link that was pasted, told beside its field.
    pub pasted: Vec<String>,
    /// The one question that is shown; `None` while all are.
    pub single: Option<Question>,
    /// The pairs that the reader weighs, while they do.
    pub weighing: Option<Vec<Pair>>,
    /// The criteria whose evidence is shown.
    pub opened: Vec<Criterion>,
    /// The figure that was set or put back last: the keyboard stays there.
    pub touched: Option<Figure>,
    /// The figure that was typed and cannot be meant, with the reason.
    pub refused: Option<(Figure, String)>,
    /// What came of the reader's last copy.
    pub export_status: Option<&'static str>,
}

/// A figure that a reader can set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    Weight(Criterion),
    /// An end of a range of evidence.
    Evidence(Stack, Criterion),
}

impl Figure {
    /// The id of its field; of a range, of the field of its lower end.
    pub fn id(self) -> String {
        match self {
            Self::Weight(criterion) => format!("quiz-weight-{}", criterion.slug()),
            Self::Evidence(stack, criterion) => format!("quiz-range-{}-{}", stack.slug(), criterion.slug()),
        }
    }
}

/// Two criteria, and which of [`SAYINGS`] the reader has said of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    pub one: Criterion,
    pub other: Criterion,
    pub said: Option<usize>,
}

/// What a reader does to the quiz.
#[derive(Debug)]
pub enum Action {
    /// The address was opened or changed.
    Open(Location),
    /// A question has another answer.
    Answer(Question, Answer),
    /// A choice of a question that takes several is switched on or off.
    Toggle(Question, usize),
    /// The answers of a profile take the place of all that was answered and set.
    Start(&'static Profile),
    /// Everything is as at first.
    Clear,
    /// One question is shown, or all.
    Show(Option<Question>),
    /// What would change it is done.
    Apply(Flip),
    /// These weights are set in the place of all others.
    Shift(Shift),
    /// A weight is set, as a share of 1, or goes back to what the answers make of it.
    Weight(Criterion, Option<f64>),
    /// Evidence is set, or goes back to what was found.
    Evidence(Stack, Criterion, Option<Interval>),
    /// Everything that was set goes back.
    Reset,
    /// The reader is helped to weigh, or no longer.
    Weigh(bool),
    /// The reader has said something of a pair.
    Say(usize, usize),
    /// The weights that follow from the pairs are set.
    Weighed,
    /// The evidence on a criterion is shown or hidden.
    Unfold(Criterion, bool),
    /// The answers are kept as a second view, to compare others with.
    Keep,
    /// A link with the second view was pasted.
    Paste(String),
    /// The two views change places.
    Swap,
    /// The second view goes.
    Alone,
    /// Something was copied or could not be.
    Exported(&'static str),
}

/// Said of what was pasted.
const NO_LINK: &str = "What was pasted is no link to the quiz: one has “quiz/#” in it.";

impl State {
    /// The page at an address, before anything was done on it.
    pub fn at(here: &Location) -> Self {
        Self { bar: Addressed::open(here), ..Self::default() }
    }

    /// The answers that the page is about.
    pub const fn answers(&self) -> &Answers {
        &self.bar.address.answers
    }

    /// The profile whose answers these are.
    pub fn profile(&self) -> Option<&'static Profile> {
        crosscheck_core::quiz::PROFILES.iter().find(|profile| profile.answers() == *self.answers())
    }

    /// What the pairs come to, once all of them are judged.
    pub fn weighed(&self) -> Option<Weighed> {
        let judged = |pair: &Pair| {
            Some(Judgement { one: pair.one, other: pair.other, times: SAYINGS.get(pair.said?)?.0 })
        };
        let judgements: Option<Vec<Judgement>> = self.weighing.as_ref()?.iter().map(judged).collect();
        pairwise::weigh(&judgements?)
    }

    /// What is done on the page takes the place of the address that the reader came with, and of its faults.
    fn choose(&mut self, entry: HistoryEntry) {
        self.bar.choose(entry, |_| ());
        self.pasted.clear();
        (self.touched, self.refused, self.export_status) = (None, None, None);
    }

    fn change(&mut self, answers: Answers) {
        self.bar.address.answers = answers;
        self.choose(Push);
    }

    fn open(&mut self, here: &Location) {
        self.bar = Addressed::open(here);
        self.pasted.clear();
        self.weighing = None;
        (self.touched, self.refused, self.export_status) = (None, None, None);
    }

    fn toggle(&mut self, question: Question, choice: usize) {
        let held = if let Some(Answer::Chosen(bits)) = self.answers().get(question) { bits } else { 0 };
        self.bar.address.answers.set(question, Some(Answer::Chosen(held ^ (1 << choice))));
        self.choose(Push);
    }

    fn weigh(&mut self, begin: bool) {
        let pair = |(one, other)| Pair { one, other, said: None };
        self.weighing = begin.then(|| pairwise::pairs(self.answers()).into_iter().map(pair).collect());
    }

    /// Other answers give other pairs; what was said of a pair that is still asked stays said.
    fn ask_again(&mut self) {
        let Some(before) = self.weighing.take() else { return };
        self.weigh(true);
        for pair in self.weighing.iter_mut().flatten() {
            let same = before.iter().find(|it| (it.one, it.other) == (pair.one, pair.other));
            pair.said = same.and_then(|it| it.said);
        }
    }

    fn say(&mut self, place: usize, saying: usize) {
        if let Some(pair) = self.weighing.as_mut().and_then(|pairs| pairs.get_mut(place)) {
            pair.said = Some(saying);
        }
    }

    fn take_weights(&mut self) {
        let Some(weighed) = self.weighed() else { return };
        self.weighing = None;
        self.change(weighed.apply(self.answers()));
    }

    fn paste(&mut self, link: &str) {
        match fragment_of(link) {
            Some(fragment) => {
                let (address, notices) = QuizAddress::parse(Page::Quiz.path(), &fragment);
                self.bar.address.other = Some(address.answers);
                self.choose(Push);
                self.pasted = notices;
            }
            None => self.pasted = vec![NO_LINK.to_owned()],
        }
    }

    fn swap(&mut self) {
        if let Some(other) = &mut self.bar.address.other {
            std::mem::swap(other, &mut self.bar.address.answers);
            self.choose(Push);
        }
    }

    fn set_evidence(&mut self, stack: Stack, criterion: Criterion, range: Option<Interval>) {
        let (set, scale) = (&mut self.bar.address.answers.evidence, criterion.scale());
        let figure = Figure::Evidence(stack, criterion);
        match range {
            Some(range) if scale.takes(range) => set.insert((stack, criterion), range),
            Some(_) => {
                let what = format!("{}, {}", stack.label(), criterion.label());
                return self.refuse(figure, format!("For {what} an amount is {}.", scale.demand()));
            }
            None => set.remove(&(stack, criterion)),
        };
        self.choose(Replace);
        self.touched = Some(figure);
    }

    fn set_weight(&mut self, criterion: Criterion, weight: Option<f64>) {
        let figure = Figure::Weight(criterion);
        if weight.is_some_and(|share| !(0.0..=1.0).contains(&share)) {
            return self.refuse(figure, format!("The weight of {} can be 0 to 100 %.", criterion.label()));
        }
        self.bar.address.answers.weights[criterion.index()] = weight;
        self.choose(Replace);
        self.touched = Some(figure);
    }

    /// What stood there stays, and it is told.
    fn refuse(&mut self, figure: Figure, why: String) {
        self.refused = Some((figure, format!("{why} What was typed is not taken.")));
    }
}

/// The fragment of a link to the quiz, of today or of old; the site may lie anywhere.
fn fragment_of(link: &str) -> Option<String> {
    let (path, fragment) = link.trim().split_once('#')?;
    if let Some(link) = moved("", fragment) {
        let here = Location::of(&link);
        return (here.path == Page::Quiz.path()).then_some(here.fragment);
    }
    let last = path.trim_end_matches("index.html").trim_end_matches('/').rsplit('/').next()?;
    (page_of(last)?.page == Page::Quiz).then(|| fragment.to_owned())
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            Action::Open(here) => state.open(&here),
            Action::Answer(question, answer) => {
                state.bar.address.answers.set(question, Some(answer));
                state.choose(Push);
            }
            Action::Toggle(question, choice) => state.toggle(question, choice),
            Action::Start(profile) => state.change(profile.answers()),
            Action::Clear => {
                state.weighing = None;
                state.change(Answers::default());
            }
            Action::Show(single) => state.single = single,
            Action::Apply(flip) => state.change(flip.apply(self.answers())),
            Action::Shift(shift) => state.change(shift.apply(self.answers())),
            Action::Weight(criterion, weight) => state.set_weight(criterion, weight),
            Action::Evidence(stack, criterion, range) => state.set_evidence(stack, criterion, range),
            Action::Reset => {
                state.bar.address.answers.weights = Default::default();
                state.bar.address.answers.evidence.clear();
                state.choose(Push);
            }
            Action::Weigh(begin) => state.weigh(begin),
            Action::Say(place, saying) => state.say(place, saying),
            Action::Weighed => state.take_weights(),
            Action::Unfold(criterion, open) => {
                state.opened.retain(|it| *it != criterion);
                if open {
                    state.opened.push(criterion);
                }
            }
            Action::Keep => {
                state.bar.address.other = Some(self.answers().clone());
                state.choose(Push);
            }
            Action::Paste(link) => state.paste(&link),
            Action::Swap => state.swap(),
            Action::Alone => {
                state.bar.address.other = None;
                state.choose(Push);
            }
            Action::Exported(what) => state.export_status = Some(what),
        }
        if state.bar.address.answers != self.bar.address.answers {
            state.ask_again();
        }
        Rc::new(state)
    }
}

#[cfg(test)]
mod tests;
