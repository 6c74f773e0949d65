//! Where the page stands: the site's root, the path below it, and the fragment.

use super::document::browser;
use crosscheck_core::address::{Location, PageAddress, moved};
use gloo_events::EventListener;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use web_sys::{Element, Event, MouseEvent, Url};

thread_local! {
    /// Where the page was told to stand: now, before the last change by the reader, and how many such changes there were.
    static KNOWN: RefCell<(Location, Location, usize)> = RefCell::default();
    /// What stands before a link below the root; and where the prerendering, which has no browser, is.
    static ROOT: RefCell<(String, Location)> = RefCell::default();
}

/// What is told on the window when the page itself has gone to another address.
const WENT: &str = "crosscheck:went";

/// Finds the root: the document says how far above it it lies. To be called before anything moves the address.
pub fn find_root() {
    let root = browser().and_then(|window| {
        let up = window.document()?.document_element()?.get_attribute("data-root")?;
        Some(Url::new_with_base(&up, &window.location().href().ok()?).ok()?.pathname())
    });
    ROOT.with_borrow_mut(|(known, _)| *known = root.unwrap_or_default());
    settle();
    KNOWN.with_borrow_mut(|(now, ..)| *now = here());
}

/// Stands at a path without a browser; links lead from there.
#[cfg(not(target_arch = "wasm32"))]
pub fn pretend(here: &Location) {
    ROOT.set(("../".repeat(here.path.matches('/').count()), here.clone()));
}

/// A link below the root as an address to go to.
pub fn href(link: &str) -> String {
    ROOT.with_borrow(|(root, _)| match (root.as_str(), link) {
        ("", "") => "./".to_owned(),
        ("", fragment) if fragment.starts_with('#') => format!("./{fragment}"),
        (root, link) => format!("{root}{link}"),
    })
}

/// A link below the root as a whole address: the site may lie under any path of any server.
pub fn absolute(link: &str) -> Option<String> {
    let base = browser()?.location().href().ok()?;
    Some(Url::new_with_base(&href(link), &base).ok()?.href())
}

/// The address of a page's state, to go to.
pub fn link_to(address: &impl PageAddress) -> String {
    href(&address.link())
}

/// Where the page stands.
pub fn here() -> Location {
    let Some(location) = browser().map(|window| window.location()) else {
        return ROOT.with_borrow(|(_, here)| here.clone());
    };
    let path = location.pathname().unwrap_or_default();
    let path = below_root(&path).unwrap_or_default();
    let fragment = location.hash().unwrap_or_default();
    Location { path, fragment: fragment.strip_prefix('#').unwrap_or_default().to_owned() }
}

fn below_root(path: &str) -> Option<String> {
    ROOT.with_borrow(|(root, _)| path.strip_prefix(root.as_str()).map(str::to_owned))
}

/// Puts the address of today in the place of one of the old scheme.
fn settle() {
    let Location { mut path, fragment } = here();
    if path.contains("%23") {
        // A mail program has made the whole address a path, and a question mark in it begins a search part.
        path += &browser().and_then(|window| window.location().search().ok()).unwrap_or_default();
    }
    if let Some(link) = moved(&path, &fragment) {
        write(&link, false);
    }
}

/// Goes to a link below the root, as a click on it does.
pub fn go(link: &str) {
    let before = here();
    write(link, true);
    // To the page it is a change by the reader.
    KNOWN.with_borrow_mut(|(now, ..)| *now = before);
    if let Some((window, event)) = browser().zip(Event::new(WENT).ok()) {
        let _ = window.dispatch_event(&event);
    }
}

/// Puts a link below the root into the address bar, as a new entry of the history or in place of the present one. Where
/// the browser refuses (a sandboxed frame), the address keeps its old text, and nothing else changes.
pub fn write(link: &str, new_entry: bool) {
    let Some(history) = browser().and_then(|window| window.history().ok()) else { return };
    let address = Some(href(link));
    let _ = if new_entry {
        history.push_state_with_url(&JsValue::NULL, "", address.as_deref())
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", address.as_deref())
    };
    KNOWN.with_borrow_mut(|(now, ..)| *now = here());
}

/// Calls `on_change` with where the page stood before, whenever the reader goes to another address, until the listeners
/// are dropped.
pub fn on_change(on_change: impl Fn(&Location) + 'static) -> Vec<EventListener> {
    let Some(window) = browser() else { return Vec::new() };
    let told = Rc::new(Cell::new(KNOWN.with_borrow(|(.., changes)| *changes)));
    let on_change = Rc::new(on_change);
    let listen = |event| {
        let (told, on_change) = (told.clone(), on_change.clone());
        EventListener::new(window.as_ref(), event, move |_| {
            let (before, changes) = change();
            // A step in the history may be told twice.
            if told.replace(changes) != changes {
                on_change(&before);
            }
        })
    };
    ["popstate", "hashchange", WENT].into_iter().map(listen).collect()
}

/// Takes note of a change by the reader, once for all that listen: where the page stood before, and the how many-th it is.
fn change() -> (Location, usize) {
    if KNOWN.with_borrow(|(known, ..)| *known != here()) {
        let before = KNOWN.with_borrow(|(known, ..)| known.clone());
        settle();
        KNOWN.with_borrow_mut(|known| *known = (here(), before, known.2 + 1));
    }
    KNOWN.with_borrow(|(_, before, changes)| (before.clone(), *changes))
}

/// Calls `on_click` with where a link leads that the reader has clicked, if it leads below the root, and goes there by
/// itself where that gives true. Clicks that open a window of their own are the browser's.
pub fn on_link(on_click: impl Fn(&Location) -> bool + 'static) -> Option<EventListener> {
    let options = gloo_events::EventListenerOptions::enable_prevent_default();
    let window = browser()?;
    Some(EventListener::new_with_options(window.as_ref(), "click", options, move |event| {
        if let Some(to) = event.dyn_ref().and_then(clicked_link)
            && on_click(&to)
        {
            event.prevent_default();
            go(&to.link());
        }
    }))
}

fn clicked_link(click: &MouseEvent) -> Option<Location> {
    let is_plain = click.button() == 0
        && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key())
        && !click.default_prevented();
    let link = click.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()??;
    if !is_plain || link.has_attribute("download") || link.has_attribute("target") {
        return None;
    }
    let location = browser()?.location();
    let url = Url::new_with_base(&link.get_attribute("href")?, &location.href().ok()?).ok()?;
    if url.origin() != location.origin().ok()? || !url.search().is_empty() {
        return None;
    }
    let fragment = url.hash();
    let fragment = fragment.strip_prefix('#').unwrap_or_default().to_owned();
    Some(Location { path: below_root(&url.pathname())?, fragment })
}
