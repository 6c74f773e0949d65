//! The page. Thin: it shows state, sends actions and carries out effects; what there is to know is in `core`.

mod app;
pub mod charts;
mod components;
mod hooks;
mod pages;
mod platform;
pub mod reference;

/// Mounts the frame and the claim into the document: the first view.
pub fn start() {
    platform::crash::show_panics_on_the_page();
    match platform::document::root() {
        Some(root) => {
            yew::Renderer::<app::App>::with_root(root).render();
        }
        None => platform::crash::show("The page has no place to put itself."),
    }
}

/// Mounts the Lab into the place that the frame keeps for it.
pub fn start_lab() {
    platform::crash::show_panics_on_the_page();
    match platform::document::element("lab") {
        Some(place) => {
            yew::Renderer::<pages::lab::Lab>::with_root(place).render();
        }
        None => platform::crash::show("The Lab has no place to put itself."),
    }
}
