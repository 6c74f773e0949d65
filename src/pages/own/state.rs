//! The state of the page for the reader's own article, and how it changes. Pure: effects are in the hooks.

mod form;

use crosscheck_core::claims::draft::Draft;
use crosscheck_core::claims::{Article, MOST_BYTES, Problem, parse_for};
use crosscheck_core::format::printed;
use crosscheck_core::kernel::Card;
use std::rc::Rc;
use yew::Reducible;

/// Everything that the page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The build's kernels, which tests may name.
    pub cards: &'static [Card],
    /// The claims file that the other pages use.
    pub kept: Option<Rc<str>>,
    /// What was there before it was replaced or removed, until the next time.
    pub before: Option<Rc<str>>,
    /// The text in the field for pasting: also that of a file that could not be used, so that it can be put right there.
    pub text: Rc<str>,
    /// What is wrong with it, as of when it was last opened.
    pub problems: Rc<Vec<Problem>>,
    /// Why a file was not even read.
    pub refused: Option<String>,
    /// What came of the last thing that was done with a file.
    pub news: String,
    /// The form.
    pub draft: Rc<Draft>,
    /// What was in the form before the last thing that takes something away.
    pub draft_before: Option<Rc<Draft>>,
    /// Whether the form is open although nothing is in it.
    pub begun: bool,
    /// The claim of the form that is being worked on.
    pub claim: Option<usize>,
    /// Whether the reader asked for the file already: from then on the form says what is wrong.
    pub judged: bool,
    /// What came of the last thing that was done with the form.
    pub form_news: String,
    /// The field that the keyboard goes to; a number that only rises tells one request from the next.
    pub focus: (u32, String),
}

/// What a reader does on the page, and what the browser tells it.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The kept file is this one now: another page or tab may have changed it.
    Kept(Option<Rc<str>>),
    /// The same for the kept draft.
    DraftKept(Option<Rc<str>>),
    /// The text in the field for pasting has changed.
    Paste(Rc<str>),
    /// That text is to be opened.
    Open,
    /// A file was read.
    Read(Rc<str>),
    /// A file could not be read: why.
    Refuse(String),
    /// The kept file goes.
    Forget,
    /// What was kept before comes back.
    Restore,
    /// What is kept cannot be used: its text is to be put right.
    Fix,
    /// Something was handed to the browser, or could not be.
    Exported(&'static str),
    /// An empty form is opened.
    Begin,
    /// The form is filled with the example.
    Example,
    /// The form is filled with the kept article.
    Change,
    /// The form is emptied.
    Clear,
    /// What the last thing took away from the form comes back.
    Undo,
    /// A claim is worked on, or none.
    Show(Option<usize>),
    /// A text was typed or chosen.
    Type(String, String),
    /// Something was put into a set, or taken out.
    Toggle(String, String),
    /// A list gets one more.
    Add(String),
    /// A list loses one.
    Remove(String),
    /// One of a list changes places with the one before it.
    Lift(String),
    /// The form's file is to be used here.
    Use,
    /// The form's file was wanted and is not right yet.
    Judge,
    /// The keyboard goes to a field.
    Focus(String),
}

impl State {
    /// The page before anything is known of what is kept.
    pub fn new(cards: &'static [Card]) -> Self {
        Self {
            cards,
            kept: None,
            before: None,
            text: "".into(),
            problems: Rc::default(),
            refused: None,
            news: String::new(),
            draft: Rc::default(),
            draft_before: None,
            begun: false,
            claim: None,
            judged: false,
            form_news: String::new(),
            focus: (0, String::new()),
        }
    }

    /// A claims file whose tests name kernels of this build.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(&self, text: &str) -> Result<Article, Vec<Problem>> {
        parse_for(text, &self.kernels())
    }

    fn kernels(&self) -> Vec<&str> {
        self.cards.iter().map(|card| &*card.slug).collect()
    }

    /// The file that the form makes.
    ///
    /// # Errors
    /// What is wrong with what was typed.
    pub fn file(&self) -> Result<String, Vec<Problem>> {
        self.draft.article(&self.kernels()).map(|article| article.to_json())
    }

    /// Whether the form is shown.
    pub fn has_form(&self) -> bool {
        self.begun || !self.draft.is_empty()
    }

    fn open(&mut self) {
        self.refused = None;
        match self.read(&self.text) {
            Ok(article) => {
                let text = std::mem::replace(&mut self.text, "".into());
                self.problems = Rc::default();
                self.keep(Some(text), format!("“{}” is in use now.", article.title));
                self.focus_on("kept");
            }
            Err(problems) => {
                self.problems = Rc::new(problems);
                self.news = String::new();
            }
        }
    }

    fn keep(&mut self, text: Option<Rc<str>>, news: String) {
        if self.kept != text {
            self.before = std::mem::replace(&mut self.kept, text);
        }
        self.news = news;
    }

    fn refuse(&mut self, why: String) {
        self.refused = Some(why);
        self.problems = Rc::default();
        self.news = String::new();
    }
}

/// Why a file of so many bytes is not read.
pub fn too_large(name: &str, bytes: f64) -> String {
    let kilobytes = |bytes: f64| printed((bytes / 1_024.0).ceil());
    format!(
        "{name} has {} KB. A claims file may have {} KB, so it was not read.",
        kilobytes(bytes),
        kilobytes(MOST_BYTES as f64)
    )
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = (*self).clone();
        match action {
            Action::Kept(text) => state.kept = text,
            Action::DraftKept(text) => state.draft_kept(text.as_deref()),
            Action::Paste(text) => state.text = text,
            Action::Open if state.text.trim().is_empty() => {
                state.refuse("There is nothing to open yet: paste a claims file into the field.".to_owned());
            }
            Action::Open => state.open(),
            Action::Read(text) => {
                state.text = text;
                state.open();
            }
            Action::Refuse(why) => state.refuse(why),
            Action::Forget => state.keep(None, "Removed from this browser.".to_owned()),
            Action::Restore => {
                if let Some(before) = state.before.take() {
                    state.keep(Some(before), "The one before is back.".to_owned());
                }
            }
            Action::Fix => {
                state.text = state.kept.clone().unwrap_or_else(|| "".into());
                state.open();
                state.focus_on("text");
            }
            Action::Exported(what) => state.form_news = what.to_owned(),
            Action::Begin => {
                state.begun = true;
                state.focus_on("title");
            }
            Action::Example => {
                state.replace_draft(Draft::example(), "This is the example: change whatever you like.");
                state.focus_on("title");
            }
            Action::Change => {
                if let Some(Ok(article)) = state.kept.clone().map(|kept| state.read(&kept)) {
                    state.replace_draft(Draft::of(&article), "The article in use stands in the form now.");
                    state.focus_on("title");
                }
            }
            Action::Clear => {
                state.begun = true;
                state.replace_draft(Draft::default(), "The form is empty.");
                state.focus_on("title");
            }
            Action::Undo => {
                if let Some(before) = state.draft_before.take() {
                    state.draft = before;
                    state.claim = None;
                    state.form_news = "It is back.".to_owned();
                }
            }
            Action::Show(claim) => {
                state.claim = claim;
                state
                    .focus_on(&claim.map_or_else(|| "claims".to_owned(), |at| format!("claims[{at}].title")));
            }
            Action::Type(path, text) => state.change(|draft| {
                if let Some(field) = draft.text_mut(&path) {
                    *field = text;
                }
            }),
            Action::Toggle(path, slug) => state.change(|draft| draft.toggle(&path, &slug)),
            Action::Add(list) => state.add(&list),
            Action::Remove(path) => state.remove(&path),
            Action::Lift(path) => state.lift(&path),
            Action::Use => state.use_form(),
            Action::Judge => state.judge(),
            Action::Focus(field) => state.go_to(&field),
        }
        Rc::new(state)
    }
}

#[cfg(test)]
mod tests;
