//! The frame around the pages: header, navigation, and which page is shown.
//!
//! A page that was opened stays, hidden, when another is shown: its run goes on and its figures are kept.

use crate::about::about;
use crate::hooks::{RunLock, use_lock, use_page};
use crate::pages::{claim::ClaimPage, compare::Compare, lab::Lab, ledger::Ledger, own::Own, quiz::Quiz};
use crate::platform::{document, location};
use crosscheck_core::address::Page;
use yew::prelude::*;

/// The pages with a link in the header, and the link's text; a claim belongs to the ledger, whose link is marked instead.
const LINKS: [(Page, &str); 5] = [
    (Page::Ledger, "Claims"),
    (Page::Compare, "Compare"),
    (Page::Quiz, "Quiz"),
    (Page::Lab, "Lab"),
    (Page::Own, "Your article"),
];

/// Header and pages.
#[component]
pub fn App() -> Html {
    let (here, page, go) = use_page();
    let opened = use_mut_ref(Vec::<Page>::new);
    let lock = use_lock();
    use_effect_with(here, |here| document::entitle(&about(here).title));
    if !opened.borrow().contains(&page) {
        opened.borrow_mut().push(page);
    }
    let opened = opened.borrow();
    html! {
        <ContextProvider<RunLock> context={lock}>
            { header(page, &go) }
            { for opened.iter().map(|&one| html! {
                <div key={id(one)} id={id(one)} class="place" hidden={one != page}>{ content(one) }</div>
            }) }
        </ContextProvider<RunLock>>
    }
}

fn header(page: Page, go: &Callback<Page>) -> Html {
    let marked = if page == Page::Claim { Page::Ledger } else { page };
    let link = |(to, text): (Page, &'static str)| {
        let current = (to == marked).then_some(if to == page { "page" } else { "true" });
        let onclick = go.reform(move |event: MouseEvent| {
            event.prevent_default();
            to
        });
        html! { <a key={text} href={location::href(to.path())} aria-current={current} {onclick}>{ text }</a> }
    };
    html! {
        <div key="header" class="place">
            <header class="site">
                <p class="name">{ "Crosscheck" }</p>
                <nav aria-label="Pages">{ for LINKS.into_iter().map(link) }</nav>
            </header>
        </div>
    }
}

/// The id of a page's element.
const fn id(page: Page) -> &'static str {
    match page {
        Page::Ledger => "ledger",
        Page::Claim => "claim",
        Page::Compare => "compare",
        Page::Quiz => "quiz",
        Page::Lab => "lab",
        Page::Own => "own",
    }
}

fn content(page: Page) -> Html {
    match page {
        Page::Ledger => html! { <Ledger /> },
        Page::Claim => html! { <ClaimPage /> },
        Page::Compare => html! { <Compare /> },
        Page::Quiz => html! { <Quiz /> },
        Page::Lab => html! { <Lab /> },
        Page::Own => html! { <Own /> },
    }
}
