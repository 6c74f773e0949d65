//! The page. Thin: it shows state, sends actions and carries out effects; what there is to know is in `core`.

mod app;
pub mod charts;
mod components;
mod hooks;
mod pages;
mod platform;
pub mod reference;

/// Mounts the page into the document.
pub fn start() {
    platform::crash::show_panics_on_the_page();
    match platform::document::root() {
        Some(root) => {
            yew::Renderer::<app::App>::with_root(root).render();
        }
        None => platform::crash::show("The page has no place to put itself."),
    }
}
