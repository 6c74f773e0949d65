//! Small text files of the page's own build.

use super::document::browser;
use super::environment::BUILD_ID;
use super::location::{absolute, href};
use super::worker::text_of;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Response, Window};

/// The text at `path` of the site that is being prerendered; `None` in a browser, which has to fetch it.
pub fn built(path: &str) -> Option<String> {
    if cfg!(target_arch = "wasm32") {
        return None;
    }
    std::fs::read_to_string(std::path::Path::new(&std::env::var_os("TRUNK_STAGING_DIR")?).join(path)).ok()
}

/// Where the file at `path` is, as a link from this page; of this build, whatever a cache has.
pub fn address(path: &str) -> String {
    href(&format!("{path}?v={BUILD_ID}"))
}

/// Fetches the text at `path`, below the root, then tells it or why it could not be had.
pub fn text(path: &str, done: impl FnOnce(Result<String, String>) + 'static) {
    let place = browser().zip(absolute(&format!("{path}?v={BUILD_ID}")));
    spawn_local(async move {
        done(match place {
            Some((window, url)) => fetched(&window, &url).await,
            None => Err("the page has no address".to_owned()),
        });
    });
}

async fn fetched(window: &Window, url: &str) -> Result<String, String> {
    let why = |error: JsValue| text_of(&error);
    let response: Response = JsFuture::from(window.fetch_with_str(url)).await.map_err(why)?.unchecked_into();
    if !response.ok() {
        return Err(format!("HTTP {}", response.status()));
    }
    let text = JsFuture::from(response.text().map_err(why)?).await.map_err(why)?;
    text.as_string().ok_or_else(|| "no text".to_owned())
}
