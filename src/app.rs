//! The frame around the pages: header, navigation, footer, and which page is shown.
//!
//! A page that was opened stays, hidden, when another is shown: its run goes on and its figures are kept. Pages but the
//! first view are WebAssembly modules of their own, so that nobody loads what they do not open.

use crate::hooks::{Module, use_module, use_page};
use crate::pages::home::Home;
use crate::platform::environment::BUILD_ID;
use crosscheck_core::claims::published::FIBONACCI;
use crosscheck_core::kernel::Card;
use crosscheck_core::share::Page;
use std::rc::Rc;
use yew::prelude::*;

/// Header, page, footer. A build without a usable card says so instead of half working.
#[component]
pub fn App() -> Html {
    let card = use_memo((), |()| card().map(Rc::new));
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
                {
                    match card.as_ref() {
                        Ok(card) => html! { <Home card={card.clone()} /> },
                        Err(message) => html! { <main><p role="alert">{ message.clone() }</p></main> },
                    }
                }
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

/// The card of the claim's kernel.
fn card() -> Result<Card, String> {
    serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/claim-card.json")))
        .map_err(|error| format!("This build's card of {} cannot be read: {error}", FIBONACCI.kernel))
}
