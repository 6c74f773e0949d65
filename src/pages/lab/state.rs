//! The state of the Lab and how it changes. Pure: effects are in the hooks.

use super::series::{FinishedRun, Series};
use crate::hooks::{Chosen, Report};
use crate::pages::BUSY;
use crosscheck_core::chart::Scale;
use crosscheck_core::kernel::Card;
use crosscheck_core::lang::{Language, toggled};
use crosscheck_core::measure::{Preset, Spec};
use crosscheck_core::share::{LabAddress, View};
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::Reducible;

/// What a series measures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Topic {
    /// A kernel at one size.
    Kernel(String),
    /// A kernel at all its sizes.
    Growth(String),
    /// Every kernel.
    Suite,
    /// The reader's source of a kernel in a language, against the untouched one.
    Edited(String, Language),
}

/// Everything that the Lab shows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The build's kernels.
    pub cards: Rc<Vec<Card>>,
    /// The reader's choices.
    pub address: LabAddress,
    /// What could not be read of the address.
    pub notices: Vec<String>,
    /// Whether the address bar has to follow the choices, and whether that is a step in its history.
    pub moved: Moved,
    /// What the axis of the ladder counts.
    pub scale: Scale,
    /// Everything that was measured, a series a topic.
    pub series: Vec<Series>,
    /// What was measured of the running topic before.
    pub before: Option<Series>,
    /// The topic that is being measured.
    pub running: Option<Topic>,
    /// The run to start next; a number that only rises, and the run's place in its series.
    pub next: Option<(u32, usize)>,
    /// News of the run that goes on.
    pub live: Option<Report>,
    /// The language whose source is shown.
    pub source: Language,
    /// The reader's sources, by kernel and language.
    pub edits: BTreeMap<(String, Language), Rc<str>>,
    /// What came of the reader's last copy or download, and of whose table.
    pub handed_over: Option<(Topic, &'static str)>,
}

/// What the address bar has to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Moved {
    /// It is the address that the reader came with.
    #[default]
    No,
    /// Another kernel or view: a new entry in the history.
    Far,
    /// A smaller choice: the same entry.
    Near,
}

/// What a reader, or a run, does to the Lab.
#[derive(Debug)]
pub enum Action {
    /// The address was opened or changed.
    Open(String),
    /// Another view was chosen.
    See(View),
    /// Another kernel was chosen.
    Kernel(String),
    /// Another size was chosen.
    Size(u32),
    /// A preset was chosen.
    Choose(Preset),
    /// A language was switched on or off.
    Toggle(Language),
    /// Another axis was chosen.
    Show(Scale),
    /// A language's source is shown.
    Source(Language),
    /// The reader's source has another text; none puts the kernel's own back.
    Edit(String, Language, Option<Rc<str>>),
    /// A series begins.
    Start(Topic, Vec<Spec>),
    /// The run has news.
    Report(Report),
    /// The run is over.
    Finished(FinishedRun),
    /// The last run of a topic is taken up again.
    Reopen(Topic),
    /// A measurement cannot begin, since one goes on elsewhere.
    Refuse,
    /// That one has ended.
    Free,
    /// Something of a topic was copied or downloaded, or could not be.
    HandedOver(Topic, &'static str),
}

impl State {
    /// Whether a measurement could not begin, since one goes on elsewhere.
    pub fn is_refused(&self) -> bool {
        self.notices.iter().any(|notice| notice == BUSY)
    }

    /// The Lab before anything was done in it. `cards` must not be empty.
    pub fn new(cards: Rc<Vec<Card>>) -> Self {
        let address = LabAddress::new(cards.first().map_or("", |card| &card.slug));
        Self {
            cards,
            address,
            notices: Vec::new(),
            moved: Moved::default(),
            scale: Scale::default(),
            series: Vec::new(),
            before: None,
            running: None,
            next: None,
            live: None,
            source: Language::Rust,
            edits: BTreeMap::new(),
            handed_over: None,
        }
    }

    /// The card of the chosen kernel.
    pub fn card(&self) -> Option<&Card> {
        self.cards.iter().find(|card| card.slug == self.address.kernel)
    }

    /// The series of a topic.
    pub fn series(&self, topic: &Topic) -> Option<&Series> {
        self.series.iter().find(|series| series.topic == *topic)
    }

    /// The newest report on the run of a topic at a place of its series: news, or its end.
    pub fn report(&self, topic: &Topic, at: usize) -> Option<&Report> {
        let series = self.series(topic)?;
        let goes_on = self.running.as_ref() == Some(topic) && series.at() == Some(at);
        let live = self.live.as_ref().filter(|_| goes_on);
        live.or_else(|| series.done.get(at).map(|finished| &finished.report))
    }

    /// What came of the last copy or download, if it was of this topic's table.
    pub fn handed_over(&self, topic: &Topic) -> Option<&'static str> {
        self.handed_over.as_ref().filter(|(of, _)| of == topic).map(|(_, what)| *what)
    }

    /// The newest report on a topic, whichever of its runs it is of.
    pub fn newest_report(&self, topic: &Topic) -> Option<&Report> {
        let series = self.series(topic)?;
        self.report(topic, series.done.len()).or_else(|| series.done.last().map(|last| &last.report))
    }

    /// Whether a language that failed in a topic's run can be taken up again: only a series of one run, and only the
    /// last one that was measured, since the runner knows no other.
    pub fn can_retry(&self, topic: &Topic) -> bool {
        // The reader mends an edited source first, and then runs it anew.
        let is_edited = matches!(topic, Topic::Edited(..));
        let is_other = self.running.as_ref().is_some_and(|running| running != topic);
        let last = self.series.last().filter(|last| last.topic == *topic && last.jobs.len() == 1);
        !is_edited && !is_other && last.is_some()
    }

    /// The choices made on the page, which belong into the address.
    pub fn chosen(&self) -> Option<Chosen> {
        (self.moved != Moved::No)
            .then(|| Chosen { hash: self.address.to_string(), is_step: self.moved == Moved::Far })
    }

    /// The spec of the run to start, with the number that tells it from others.
    pub fn to_start(&self) -> Option<(u32, Spec)> {
        let (number, at) = self.next?;
        Some((number, self.series(self.running.as_ref()?)?.jobs.get(at)?.clone()))
    }

    fn series_mut(&mut self, topic: &Topic) -> Option<&mut Series> {
        self.series.iter_mut().find(|series| series.topic == *topic)
    }

    /// A choice on the page takes the place of the address that the reader came with, and of its faults.
    fn choose(&mut self, moved: Moved) {
        self.moved = moved;
        self.notices.clear();
    }

    fn open(&mut self, hash: &str) {
        (self.address, self.notices) = LabAddress::parse(hash, &self.cards);
        self.moved = Moved::No;
    }

    fn start(&mut self, topic: Topic, jobs: Vec<Spec>) {
        if jobs.is_empty() {
            return;
        }
        let before = self.series.iter().position(|series| series.topic == topic);
        self.before = before.map(|place| self.series.remove(place));
        self.series.push(Series::new(topic.clone(), jobs));
        self.notices.retain(|notice| notice != BUSY);
        self.handed_over = self.handed_over.take().filter(|(of, _)| *of != topic);
        self.running = Some(topic);
        self.live = None;
        self.start_at(0);
    }

    fn start_at(&mut self, at: usize) {
        let number = self.next.map_or(0, |(number, _)| number);
        self.next = Some((number + 1, at));
    }

    fn finish(&mut self, finished: FinishedRun) {
        let Some(topic) = self.running.clone() else { return };
        let Some(series) = self.series_mut(&topic) else { return };
        let before = series.at();
        series.finish(finished);
        match series.at() {
            Some(at) if Some(at) == before => return,
            Some(at) => self.start_at(at),
            None => self.end(&topic),
        }
        self.live = None;
    }

    /// A series is over. One that gave nothing gives way to the one before it.
    fn end(&mut self, topic: &Topic) {
        self.running = None;
        let before = self.before.take().filter(|before| before.topic == *topic);
        if let Some((series, before)) = self.series_mut(topic).zip(before)
            && series.done.is_empty()
        {
            *series = before;
        }
    }

    fn reopen(&mut self, topic: Topic) {
        let Some(series) = self.series_mut(&topic) else { return };
        series.reopen();
        self.running = Some(topic);
        self.notices.retain(|notice| notice != BUSY);
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            Action::Open(hash) => state.open(&hash),
            Action::See(view) => {
                state.address.view = view;
                state.choose(Moved::Far);
            }
            Action::Kernel(slug) => {
                state.address.kernel = slug;
                state.address.n = None;
                state.choose(Moved::Far);
            }
            Action::Size(n) => {
                state.address.n = Some(n);
                state.choose(Moved::Near);
            }
            Action::Choose(preset) => {
                state.address.preset = preset;
                state.choose(Moved::Near);
            }
            Action::Toggle(language) => {
                state.address.languages = toggled(&LabAddress::OFFERED, &state.address.languages, language);
                state.choose(Moved::Near);
            }
            Action::Show(scale) => state.scale = scale,
            Action::Source(language) => state.source = language,
            Action::Edit(kernel, language, text) => {
                match text {
                    Some(text) => state.edits.insert((kernel, language), text),
                    None => state.edits.remove(&(kernel, language)),
                };
            }
            Action::Start(topic, jobs) => state.start(topic, jobs),
            Action::Report(report) => state.live = state.running.is_some().then_some(report),
            Action::Finished(finished) => state.finish(finished),
            Action::Reopen(topic) => state.reopen(topic),
            Action::Refuse => {
                state.notices.retain(|notice| notice != BUSY);
                state.notices.push(BUSY.to_owned());
            }
            Action::Free => state.notices.retain(|notice| notice != BUSY),
            Action::HandedOver(topic, what) => state.handed_over = Some((topic, what)),
        }
        Rc::new(state)
    }
}

#[cfg(test)]
mod tests;
