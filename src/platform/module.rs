//! WebAssembly modules beside the first view's. The import itself stands in `index.html`: a module can only be imported
//! by a script.

use super::environment::PAGE_ID;
use js_sys::Promise;
use wasm_bindgen::prelude::{Closure, JsValue, wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// Loads `NAME.js` with its WebAssembly, both of the build `version`, and starts it.
    #[wasm_bindgen(catch, js_name = crosscheckOpenModule)]
    fn open_module(name: &str, version: &str) -> Result<Promise, JsValue>;
}

/// Loads and starts a module, then tells how that went; a failure in the browser's own words.
pub fn open(name: &str, done: impl Fn(Result<(), String>) + 'static) {
    let done = std::rc::Rc::new(done);
    let refused = done.clone();
    match open_module(name, PAGE_ID) {
        Ok(promise) => {
            let ready = Closure::once_into_js(move |_: JsValue| done(Ok(())));
            let failed =
                Closure::once_into_js(move |error: JsValue| refused(Err(super::worker::text_of(&error))));
            super::document::then(&promise, &ready, &failed);
        }
        Err(error) => done(Err(super::worker::text_of(&error))),
    }
}
