//! The frame around the pages.

use crate::pages::home::Home;
use crate::platform::environment::BUILD_ID;
use crosscheck_core::claims::published::FIBONACCI;
use crosscheck_core::kernel::Card;
use std::rc::Rc;
use yew::prelude::*;

/// Header, page, footer. A build without a usable card says so instead of half working.
#[component]
pub fn App() -> Html {
    let card = use_memo((), |()| card().map(Rc::new));
    html! {
        <>
            <header class="site">
                <p class="name">{ "Crosscheck" }</p>
                <p class="tagline">{ "What articles claim about backend languages, checked on your own machine" }</p>
            </header>
            {
                match card.as_ref() {
                    Ok(card) => html! { <Home card={card.clone()} /> },
                    Err(message) => html! { <main><p role="alert">{ message.clone() }</p></main> },
                }
            }
            <footer class="site">
                <p>
                    { "Everything runs in this tab. Nothing is sent anywhere, and nothing is loaded from another host. " }
                    { "MIT or Apache-2.0. Build " }<code>{ BUILD_ID }</code>{ "." }
                </p>
            </footer>
        </>
    }
}

/// The card of the claim's kernel.
fn card() -> Result<Card, String> {
    let cards: Vec<Card> = serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/cards.json")))
        .map_err(|error| format!("This build's cards cannot be read: {error}"))?;
    cards
        .into_iter()
        .find(|card| card.slug == FIBONACCI.kernel)
        .ok_or_else(|| format!("This build has no card for {}.", FIBONACCI.kernel))
}
