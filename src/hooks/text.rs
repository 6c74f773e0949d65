//! Text files that are fetched when they are shown.

use crate::platform::fetch;
use std::rc::Rc;
use yew::prelude::*;

/// How far a file is.
#[derive(Clone, Debug, PartialEq)]
pub enum Text {
    /// On its way.
    Loading,
    /// Here.
    Loaded(AttrValue),
    /// Why it did not arrive.
    Failed(String),
}

/// What is asked for: a path, and how often it was tried again.
type Question = (String, u32);

/// The file that was asked for last, and what came of it.
#[derive(Debug, PartialEq)]
struct Asked {
    question: Question,
    text: Text,
}

enum Action {
    Ask(Question),
    Answer(Question, Text),
}

impl Reducible for Asked {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        match action {
            Action::Ask(question) => Rc::new(Self { question, text: Text::Loading }),
            // An answer for the file before must not take the place of this one's.
            Action::Answer(question, _) if question != self.question => self,
            Action::Answer(question, text) => Rc::new(Self { question, text }),
        }
    }
}

impl Asked {
    /// The text for a question. For a moment the state is still that of the one before.
    fn text(&self, question: &Question) -> Text {
        if self.question == *question { self.text.clone() } else { Text::Loading }
    }
}

/// The text at `path`, fetched anew whenever that changes; the callback tries again after a failure.
#[hook]
pub fn use_text(path: String) -> (Text, Callback<()>) {
    let tries = use_state(|| 0_u32);
    let question = (path, *tries);
    let asked = {
        let question = question.clone();
        use_reducer(move || match fetch::built(&question.0) {
            Some(text) => Asked { question, text: Text::Loaded(text.into()) },
            None => Asked { question: Question::default(), text: Text::Loading },
        })
    };
    {
        let dispatcher = asked.dispatcher();
        use_effect_with(question.clone(), move |question| {
            dispatcher.dispatch(Action::Ask(question.clone()));
            let (question, path) = (question.clone(), question.0.clone());
            fetch::text(&path, move |outcome| {
                let text = outcome.map_or_else(Text::Failed, |text| Text::Loaded(text.into()));
                dispatcher.dispatch(Action::Answer(question.clone(), text));
            });
        });
    }
    let text = asked.text(&question);
    let again = Callback::from(move |()| tries.set(*tries + 1));
    (text, again)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(path: &str, tries: u32) -> Question {
        (path.to_owned(), tries)
    }

    fn after(actions: Vec<Action>) -> Rc<Asked> {
        let start = Rc::new(Asked { question: Question::default(), text: Text::Loading });
        actions.into_iter().fold(start, |state, action| state.reduce(action))
    }

    fn loaded(text: &'static str) -> Text {
        Text::Loaded(text.into())
    }

    #[test]
    fn a_late_answer_does_not_take_the_place_of_the_file_that_is_shown() {
        let (old, new) = (question("a", 0), question("b", 0));
        let both = || vec![Action::Ask(old.clone()), Action::Ask(new.clone())];
        let state = after(both().into_iter().chain([Action::Answer(old.clone(), loaded("a"))]).collect());
        assert_eq!(state.text(&new), Text::Loading);

        let answers = [Action::Answer(new.clone(), loaded("b")), Action::Answer(old.clone(), loaded("a"))];
        assert_eq!(after(both().into_iter().chain(answers).collect()).text(&new), loaded("b"));
    }

    #[test]
    fn a_failure_that_comes_late_does_not_undo_another_try() {
        let (first, second) = (question("a", 0), question("a", 1));
        let state = after(vec![
            Action::Ask(first.clone()),
            Action::Ask(second.clone()),
            Action::Answer(second.clone(), loaded("a")),
            Action::Answer(first, Text::Failed("HTTP 404".to_owned())),
        ]);
        assert_eq!(state.text(&second), loaded("a"));
    }

    #[test]
    fn the_text_of_another_file_is_not_shown_for_this_one() {
        let state = after(vec![Action::Ask(question("a", 0)), Action::Answer(question("a", 0), loaded("a"))]);
        assert_eq!(state.text(&question("a", 0)), loaded("a"));
        assert_eq!(state.text(&question("b", 0)), Text::Loading);
    }
}
