//! What is done with the form, and what becomes of the draft in it.

use super::State;
use crosscheck_core::claims::draft::{Draft, element, field_of};
use std::rc::Rc;

impl State {
    /// Another draft takes the place of what is in the form, which can be had back.
    pub(super) fn replace_draft(&mut self, draft: Draft, news: &str) {
        let before = std::mem::replace(&mut self.draft, Rc::new(draft));
        self.draft_before = (!before.is_empty()).then_some(before);
        self.form_news = news.to_owned();
        self.claim = None;
        self.judged = false;
    }

    /// A change that takes nothing away. What was taken away before can no longer be had back, since that would undo
    /// this change as well.
    pub(super) fn change(&mut self, change: impl FnOnce(&mut Draft)) {
        change(Rc::make_mut(&mut self.draft));
        self.draft_before = None;
        self.form_news = String::new();
    }

    pub(super) fn add(&mut self, list: &str) {
        let mut added = None;
        self.change(|draft| {
            if let Some(list) = draft.list_mut(list) {
                list.add();
                added = list.count().checked_sub(1);
            }
        });
        let Some(index) = added else { return };
        if list == "claims" {
            self.claim = Some(index);
        }
        self.focus_on(&field_of(&format!("{list}[{index}]")));
    }

    pub(super) fn remove(&mut self, path: &str) {
        let Some((list, index)) = element(path) else { return };
        let before = self.draft.clone();
        self.change(|draft| {
            if let Some(list) = draft.list_mut(list) {
                list.remove(index);
            }
        });
        self.draft_before = Some(before);
        self.form_news = "Removed.".to_owned();
        if list == "claims" {
            self.claim = match self.claim {
                Some(shown) if shown == index => None,
                Some(shown) if shown > index => Some(shown - 1),
                shown => shown,
            };
        }
        self.focus_on(list);
    }

    pub(super) fn lift(&mut self, path: &str) {
        let Some((list, index)) = element(path) else { return };
        let Some(above) = index.checked_sub(1) else { return };
        let mut lifted = false;
        self.change(|draft| {
            if let Some(list) = draft.list_mut(list).filter(|list| index < list.count()) {
                list.lift(index);
                lifted = true;
            }
        });
        if lifted && list == "claims" {
            self.claim = self.claim.map(|shown| match shown {
                _ if shown == index => above,
                _ if shown == above => index,
                _ => shown,
            });
        }
    }

    pub(super) fn judge(&mut self) {
        self.judged = true;
        self.form_news = String::new();
        let first = self.file().err().and_then(|problems| Some(field_of(&problems.first()?.field)));
        if let Some(field) = first {
            self.go_to(&field);
        }
    }

    /// Opens the claim that a field belongs to and gives it the keyboard.
    pub(super) fn go_to(&mut self, field: &str) {
        let claim = field.split_once('.').and_then(|(first, _)| element(first));
        if let Some(("claims", index)) = claim.filter(|&(_, index)| index < self.draft.claims.len()) {
            self.claim = Some(index);
        }
        self.focus_on(field);
    }

    pub(super) fn focus_on(&mut self, field: &str) {
        self.focus = (self.focus.0 + 1, field.to_owned());
    }

    pub(super) fn use_form(&mut self) {
        match self.file() {
            Ok(file) => {
                self.keep(Some(file.into()), format!("“{}” is in use now.", self.draft.title));
                self.form_news = "In use now: see the top of this page.".to_owned();
                self.focus_on("kept");
            }
            Err(_) => self.judge(),
        }
    }

    pub(super) fn draft_kept(&mut self, text: Option<&str>) {
        let draft = text.map(Draft::from_kept);
        match draft {
            Some(None) => {
                self.form_news =
                    "The draft that this browser kept cannot be read; the form begins anew.".to_owned();
            }
            Some(Some(draft)) => self.draft = Rc::new(draft),
            None => self.draft = Rc::default(),
        }
        self.claim = self.claim.filter(|&claim| claim < self.draft.claims.len());
    }
}
