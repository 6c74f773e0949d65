//! The frame around the pages: header, navigation, and which page is shown.
//!
//! A page that was opened stays, hidden, when another is shown: its run goes on and its figures are kept. Pages but the
//! first view are WebAssembly modules of their own, so that nobody loads what they do not open. Each has a place of its own
//! in `index.html` beside this one, never inside it: Yew finds the listener of an event by numbers that it writes on the
//! elements, and would take those of another module for its own.

use crate::hooks::{Module, use_module, use_page};
use crate::pages::ledger::Ledger;
use crate::platform::document;
use crosscheck_core::share::Page;
use yew::prelude::*;

/// A page that is a module of its own.
#[derive(Debug, PartialEq)]
struct Room {
    page: Page,
    /// Name of its files and id of its place in the document.
    module: &'static str,
    /// What it is called, at the beginning of a sentence.
    name: &'static str,
    /// Its link in the header; without one it belongs to the ledger, whose link is marked instead.
    link: Option<&'static str>,
}

/// Every page but the first, in the order of the header.
static ROOMS: [Room; 5] = [
    Room { page: Page::Claim, module: "claim", name: "The claim", link: None },
    Room { page: Page::Compare, module: "compare", name: "The comparison", link: Some("Compare") },
    Room { page: Page::Quiz, module: "quiz", name: "The tradeoff quiz", link: Some("Quiz") },
    Room { page: Page::Lab, module: "lab", name: "The Lab", link: Some("Lab") },
    Room { page: Page::Own, module: "own", name: "Your own article", link: Some("Your article") },
];

/// Header and first view.
#[component]
pub fn App() -> Html {
    let (page, go) = use_page();
    let shown = ROOMS.iter().find(|room| room.page == page);
    use_effect_with(page, move |_| {
        document::entitle(shown.map_or("What articles claim, checked here", |room| room.name));
    });
    let marked = shown.filter(|room| room.link.is_some()).map_or(Page::Ledger, |room| room.page);
    let link = |to: Page, text: &'static str| {
        let current = (to == marked).then_some(if to == page { "page" } else { "true" });
        let onclick = go.reform(move |event: MouseEvent| {
            event.prevent_default();
            to
        });
        html! { <a key={text} href={to.path()} aria-current={current} {onclick}>{ text }</a> }
    };
    html! {
        <>
            <header key="header" class="site">
                <p class="name">{ "Crosscheck" }</p>
                <nav aria-label="Pages">
                    { link(Page::Ledger, "Claims") }
                    { for ROOMS.iter().filter_map(|room| Some(link(room.page, room.link?))) }
                </nav>
            </header>
            <div key="ledger" id="ledger" hidden={page != Page::Ledger}><Ledger /></div>
            { for ROOMS.iter().map(|room| html! {
                <Door key={room.module} {room} open={room.page == page} />
            }) }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct DoorProps {
    room: &'static Room,
    /// Whether its page is shown.
    open: bool,
}

/// Shows a page's place while it is open, and what there is to say until the page stands in it.
#[component]
fn Door(props: &DoorProps) -> Html {
    let &DoorProps { room, open } = props;
    let (module, load_again) = use_module(room.module, open);
    use_effect_with(open, move |&open| document::show(room.module, open));
    html! {
        <div class="module" role="status" hidden={!open}>
            {
                match module {
                    Module::Loading => html! { <p>{ format!("{} is loading…", room.name) }</p> },
                    Module::Failed(why) => html! {
                        <p>
                            { format!("{} could not be loaded ({why}). Check the connection, then try again. ", room.name) }
                            <button type="button" onclick={load_again.reform(|_: MouseEvent| ())}>{ "Try again" }</button>
                        </p>
                    },
                    Module::Absent | Module::Ready => Html::default(),
                }
            }
        </div>
    }
}
