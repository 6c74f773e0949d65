//! The frame around the pages: header, navigation, footer, and which page is shown.
//!
//! A page that was opened stays, hidden, when another is shown: its run goes on and its figures are kept. Pages but the
//! first view are WebAssembly modules of their own, so that nobody loads what they do not open.

use crate::hooks::{Module, use_module, use_page};
use crate::pages::home::Home;
use crate::platform::environment::BUILD_ID;
use crosscheck_core::kernel::{CallsAt, Card, Golden, Growth, Sizes, Style};
use crosscheck_core::share::Page;
use std::rc::Rc;
use yew::prelude::*;

/// Header, page, footer.
#[component]
pub fn App() -> Html {
    let card = use_memo((), |()| Rc::new(claim_card()));
    let page = use_page();
    let (lab, load_again) = use_module("lab", page == Page::Lab);
    html! {
        <>
            <header key="header" class="site">
                <p class="name">{ "Crosscheck" }</p>
                <nav aria-label="Pages">
                    { link("#/", "The claim", page == Page::Claim) }
                    { link("#/lab", "The Lab", page == Page::Lab) }
                </nav>
            </header>
            <div key="claim" id="claim-page" hidden={page != Page::Claim}>
                <Home card={(*card).clone()} />
            </div>
            <div key="lab" hidden={page != Page::Lab}>
                { waiting_for(&lab, load_again) }
                // The Lab's own module puts itself in here; nothing of this frame may.
                <div key="place" id="lab"></div>
            </div>
            <footer key="footer" class="site">
                <p>
                    { "Everything runs in this tab. Nothing is sent anywhere, and nothing is loaded from another host. " }
                    { "MIT or Apache-2.0. Build " }<code>{ BUILD_ID }</code>{ "." }
                </p>
            </footer>
        </>
    }
}

fn link(href: &'static str, text: &'static str, current: bool) -> Html {
    html! { <a {href} aria-current={current.then_some("page")}>{ text }</a> }
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
        assert_eq!(cards.into_iter().find(|card| card.slug == FIBONACCI.kernel), Some(claim_card()));
    }
}
