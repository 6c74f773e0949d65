//! Small text files of the page's own build.

use super::document::{browser, then};
use super::environment::BUILD_ID;
use super::location::absolute;
use super::worker::text_of;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::Response;

/// The text at `path` of the site that is being prerendered; `None` in a browser, which has to fetch it.
pub fn built(path: &str) -> Option<String> {
    if cfg!(target_arch = "wasm32") {
        return None;
    }
    std::fs::read_to_string(std::path::Path::new(&std::env::var_os("TRUNK_STAGING_DIR")?).join(path)).ok()
}

/// Fetches the text at `path`, below the root, then tells it or why it could not be had.
pub fn text(path: &str, done: impl Fn(Result<String, String>) + 'static) {
    let done = Rc::new(done);
    let Some((window, url)) = browser().zip(absolute(&format!("{path}?v={BUILD_ID}"))) else {
        done(Err("the page has no address".to_owned()));
        return;
    };
    let (answered, failed) = (done.clone(), failure(&done));
    let answer = Closure::once_into_js(move |response: JsValue| read(response.unchecked_into(), &answered));
    then(&window.fetch_with_str(&url), &answer, &failed);
}

fn read(response: Response, done: &Rc<impl Fn(Result<String, String>) + 'static>) {
    if !response.ok() {
        done(Err(format!("HTTP {}", response.status())));
        return;
    }
    let Ok(body) = response.text() else {
        done(Err("no text".to_owned()));
        return;
    };
    let arrived = done.clone();
    let whole = Closure::once_into_js(move |text: JsValue| {
        arrived(text.as_string().ok_or_else(|| "no text".to_owned()))
    });
    then(&body, &whole, &failure(done));
}

fn failure(done: &Rc<impl Fn(Result<String, String>) + 'static>) -> JsValue {
    let done = done.clone();
    Closure::once_into_js(move |error: JsValue| done(Err(text_of(&error))))
}
