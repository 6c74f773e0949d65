//! The state of the Lab and how it changes. Pure: effects are in the hooks.

use crate::hooks::Topic;
use crosscheck_core::address::HistoryEntry::{Push, Replace};
use crosscheck_core::address::{Addressed, LabAddress, Location, View};
use crosscheck_core::chart::Scale;
use crosscheck_core::kernel::Card;
use crosscheck_core::lang::{Contender, Language, toggled};
use crosscheck_core::measure::Preset;
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::Reducible;

/// What the reader chose, wrote and took along.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The build's kernels.
    pub cards: &'static [Card],
    /// The reader's choices.
    pub bar: Addressed<LabAddress>,
    /// What the axis of the ladder counts.
    pub scale: Scale,
    /// The language whose source is shown.
    pub source: Language,
    /// The reader's sources, by kernel and language.
    pub edits: BTreeMap<(String, Language), Rc<str>>,
    /// What came of the reader's last copy or download, and of whose table.
    pub export_status: Option<(Topic, &'static str)>,
}

/// What a reader does to the Lab.
#[derive(Debug)]
pub enum Action {
    /// The address was opened or changed.
    Open(Location),
    /// Another view was chosen.
    See(View),
    /// Another kernel was chosen.
    Kernel(String),
    /// Another size was chosen.
    Size(u32),
    /// A preset was chosen.
    Choose(Preset),
    /// A language was switched on or off.
    Toggle(Contender),
    /// Another axis was chosen.
    Show(Scale),
    /// A language's source is shown.
    Source(Language),
    /// The reader's source has another text; none puts the kernel's own back.
    Edit(String, Language, Option<Rc<str>>),
    /// A topic is to be measured.
    Begin(Topic),
    /// Something of a topic was copied or downloaded, or could not be.
    Exported(Topic, &'static str),
}

impl State {
    /// The Lab at an address, before anything was done in it.
    pub fn at(here: &Location, cards: &'static [Card]) -> Self {
        let mut state = Self {
            cards,
            bar: Addressed::default(),
            scale: Scale::default(),
            source: Language::Rust,
            edits: BTreeMap::new(),
            export_status: None,
        };
        state.open(here);
        state
    }

    /// The card of the chosen kernel.
    pub fn card(&self) -> Option<&Card> {
        self.cards.iter().find(|card| card.slug == self.bar.address.kernel)
    }

    /// What came of the last copy or download, if it was of this topic's table.
    pub fn export_status(&self, topic: &Topic) -> Option<&'static str> {
        self.export_status.as_ref().filter(|(of, _)| of == topic).map(|(_, what)| *what)
    }

    fn open(&mut self, here: &Location) {
        self.bar = Addressed::open(here);
        let misfits = self.bar.address.fit(self.cards);
        self.bar.notices.extend(misfits);
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            Action::Open(here) => state.open(&here),
            Action::See(view) => state.bar.choose(Push, |address| address.view = view),
            Action::Kernel(slug) => state.bar.choose(Push, |address| {
                (address.kernel, address.n) = (slug, None);
            }),
            Action::Size(n) => state.bar.choose(Replace, |address| address.n = Some(n)),
            Action::Choose(preset) => state.bar.choose(Replace, |address| address.preset = preset),
            Action::Toggle(language) => state.bar.choose(Replace, |address| {
                address.languages = toggled(&LabAddress::OFFERED, &address.languages, language);
            }),
            Action::Show(scale) => state.scale = scale,
            Action::Source(language) => state.source = language,
            Action::Edit(kernel, language, text) => {
                match text {
                    Some(text) => state.edits.insert((kernel, language), text),
                    None => state.edits.remove(&(kernel, language)),
                };
            }
            // What came of a copy is told until its table is measured again.
            Action::Begin(topic) => {
                state.export_status = state.export_status.take().filter(|(of, _)| *of != topic);
            }
            Action::Exported(topic, what) => state.export_status = Some((topic, what)),
        }
        Rc::new(state)
    }
}

#[cfg(test)]
mod tests;
