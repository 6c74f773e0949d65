//! The page. Thin: it shows state, sends actions and carries out effects; what there is to know is in `core`.

mod app;
mod articles;
mod cards;
mod charts;
mod components;
mod errand;
mod hooks;
mod kernels;
mod pages;
mod platform;
mod prices;
mod reference;

use yew::prelude::*;

/// Mounts the frame and the ledger: the first view.
pub fn start() {
    mount::<app::App>("app");
}

/// Mounts the claim into the place that the document keeps for it.
pub fn start_claim() {
    mount::<pages::claim::ClaimPage>("claim");
}

/// Mounts what measures for the ledger; its place stays empty.
pub fn start_measure() {
    mount::<pages::measure::Measure>("measure");
}

/// Mounts the comparisons into the place that the document keeps for them.
pub fn start_compare() {
    mount::<pages::compare::Compare>("compare");
}

/// Mounts the Lab into the place that the document keeps for it.
pub fn start_lab() {
    mount::<pages::lab::Lab>("lab");
}

/// Mounts the quiz into the place that the document keeps for it.
pub fn start_quiz() {
    mount::<pages::quiz::Quiz>("quiz");
}

/// Mounts the page for the reader's own article into the place that the document keeps for it.
pub fn start_own() {
    mount::<pages::own::Own>("own");
}

/// Mounts a page into the element with the id `place`.
fn mount<P>(place: &str)
where
    P: BaseComponent,
    P::Properties: Default,
{
    platform::crash::show_panics_on_the_page();
    match platform::document::element(place) {
        Some(element) => {
            yew::Renderer::<P>::with_root(element).render();
        }
        None => platform::crash::show(&format!("The page has no place “{place}” to put itself.")),
    }
}
