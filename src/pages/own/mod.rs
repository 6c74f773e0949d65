//! Bring your own article: a claims file is opened or made, and kept in this browser for the other pages to use.

mod check;
mod claim;
mod fields;
mod form;
mod kept;
mod open;
mod origins;
mod state;
mod value;

use crate::bundle::cards;
use crate::components::footer;
use crate::hooks::{use_act, use_drop, use_stored};
use crate::platform::file::TextFile;
use crate::platform::{focus, store};
use crosscheck_core::claims::MOST_BYTES;
use crosscheck_core::claims::Problem;
use fields::id;
use form::form;
use kept::kept;
use open::open;
use state::{Action, State, too_large};
use std::rc::Rc;
use yew::prelude::*;

/// What the parts of the page work with.
struct Ctx<'a> {
    state: &'a Rc<State>,
    act: Callback<Action>,
    /// What the form has to say of what was typed.
    problems: &'a [Problem],
}

impl Ctx<'_> {
    /// Does something on a click.
    fn on(&self, action: Action) -> Callback<MouseEvent> {
        self.act.reform(move |_: MouseEvent| action.clone())
    }
}

/// The page.
#[component]
pub fn Own() -> Html {
    let state = use_reducer(|| State::new(cards()));
    let act = use_act(&state);
    use_in_step(store::ARTICLE, state.kept.clone(), act.reform(Action::Kept));
    let draft = use_memo(state.draft.clone(), |draft| (!draft.is_empty()).then(|| Rc::from(draft.to_kept())));
    use_in_step(store::DRAFT, (*draft).clone(), act.reform(Action::DraftKept));
    let on_file = use_callback((), {
        let act = act.clone();
        move |file: TextFile, ()| take(&file, &act)
    });
    let held_over = use_drop("own", on_file.clone());
    use_effect_with(state.focus.clone(), |(number, field)| {
        if *number > 0 {
            focus::give_to_id(&id(field));
        }
    });
    let article = use_memo(state.kept.clone(), |kept| kept.as_deref().map(|text| state.read(text)));
    let problems = use_memo((state.draft.clone(), state.judged), |(_, judged)| {
        if *judged { state.file().err().unwrap_or_default() } else { Vec::new() }
    });
    let area = use_node_ref();
    let shared = Rc::new((*state).clone());
    let ctx = Ctx { state: &shared, act, problems: &problems };
    html! {
        <>
        <main key="main">
            <h1 key="title">{ "Bring your own article" }</h1>
            <p key="lead" class="lead">
                { "Hold the figures of any article against its sources and your own machine, as this page does with ours. \
                   Nothing leaves this browser." }
            </p>
            { kept(&ctx, article.as_ref().as_ref()) }
            { open(&ctx, &on_file, &area) }
            { form(&ctx) }
            <p key="drop" class="drop" hidden={!held_over}>{ "Let go to open the claims file" }</p>
        </main>
        { footer() }
        </>
    }
}

/// Reads a file, unless it is too large for one.
fn take(file: &TextFile, act: &Callback<Action>) {
    if file.of() > 1 {
        let why = format!("These are {} files, and the page has room for one: none was read.", file.of());
        act.emit(Action::Refuse(why));
        return;
    }
    let name = file.name();
    if file.bytes() > MOST_BYTES as f64 {
        act.emit(Action::Refuse(too_large(&name, file.bytes())));
        return;
    }
    let act = act.clone();
    file.read(move |text| {
        act.emit(match text {
            Some(text) => Action::Read(text.into()),
            None => Action::Refuse(format!("The browser cannot read {name}.")),
        });
    });
}

/// Keeps a text of the page and the one in the store the same, whichever of them changes. Each is passed on once, so that
/// what the page writes does not come back to it as news.
#[hook]
fn use_in_step(key: &'static str, mine: Option<Rc<str>>, on_other: Callback<Option<Rc<str>>>) {
    let (stored, save) = use_stored(key);
    let known = use_mut_ref(|| None::<Rc<str>>);
    {
        let known = known.clone();
        use_effect_with(mine, move |mine| {
            if known.replace(mine.clone()) != *mine {
                save.emit(mine.clone());
            }
        });
    }
    use_effect_with(stored, move |stored| {
        if known.replace(stored.clone()) != *stored {
            on_other.emit(stored.clone());
        }
    });
}
