//! The frame around the pages: header, navigation, and which page is shown.
//!
//! A page that was opened stays, hidden, when another is shown: its run goes on and its figures are kept. Pages but the
//! first view are WebAssembly modules of their own, so that nobody loads what they do not open. Each has a place of its own
//! in `index.html` beside this one, never inside it: Yew finds the listener of an event by numbers that it writes on the
//! elements, and would take those of another module for its own.

use crate::components::footer;
use crate::hooks::{Module, use_module, use_page};
use crate::pages::home::Home;
use crate::platform::{document, location};
use crosscheck_core::kernel::{CallsAt, Card, Golden, Growth, Sizes, Style};
use crosscheck_core::share::Page;
use std::rc::Rc;
use yew::prelude::*;

/// Header and first view.
#[component]
pub fn App() -> Html {
    let card = use_memo((), |()| Rc::new(claim_card()));
    let page = use_page();
    // Where the reader was on the other page: the navigation leads back there, not to that page's beginning.
    let other = use_mut_ref(|| if page == Page::Lab { Page::Claim } else { Page::Lab }.path().to_owned());
    let go = Callback::from(move |to: Page| {
        let here = location::hash();
        if Page::of(&here) != to {
            location::go(&other.replace(here));
        }
    });
    let (lab, load_again) = use_module("lab", page == Page::Lab);
    use_effect_with(page, |&page| document::show("lab", page == Page::Lab));
    html! {
        <>
            <header key="header" class="site">
                <p class="name">{ "Crosscheck" }</p>
                <nav aria-label="Pages">
                    { link(Page::Claim, "The claim", page, &go) }
                    { link(Page::Lab, "The Lab", page, &go) }
                </nav>
            </header>
            <div key="claim" id="claim-page" hidden={page != Page::Claim}>
                <Home card={(*card).clone()} />
                { footer() }
            </div>
            <div key="lab" hidden={page != Page::Lab}>
                { waiting_for(&lab, load_again) }
            </div>
        </>
    }
}

fn link(to: Page, text: &'static str, shown: Page, go: &Callback<Page>) -> Html {
    let onclick = go.reform(move |event: MouseEvent| {
        event.prevent_default();
        to
    });
    html! { <a href={to.path()} aria-current={(to == shown).then_some("page")} {onclick}>{ text }</a> }
}

fn waiting_for(module: &Module, load_again: Callback<()>) -> Html {
    let again = load_again.reform(|_: MouseEvent| ());
    html! {
        <div key="waiting" class="module" role="status">
            {
                match module {
                    Module::Loading => html! { <p>{ "Loading the Lab…" }</p> },
                    Module::Failed(why) => html! {
                        <p>
                            { format!("The Lab could not be loaded ({why}). Check the connection, then try again. ") }
                            <button type="button" onclick={again}>{ "Try again" }</button>
                        </p>
                    },
                    Module::Absent | Module::Ready => Html::default(),
                }
            }
        </div>
    }
}

// Written by build.rs: claim_card().
include!(concat!(env!("OUT_DIR"), "/claim_card.rs"));

#[cfg(test)]
mod tests {
    use super::*;
    use crosscheck_core::claims::published::FIBONACCI;

    #[test]
    fn the_card_in_the_code_is_the_claims_and_the_one_on_file() {
        let cards: Vec<Card> =
            serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/cards.json"))).unwrap();
        assert_eq!(claim_card().slug, FIBONACCI.kernel);
        let on_file = cards.into_iter().find(|card| card.slug == FIBONACCI.kernel).unwrap();
        assert_eq!(on_file.for_the_first_view(), claim_card());
    }
}
