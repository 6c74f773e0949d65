//! A worker that speaks the protocol of `crosscheck_core::protocol`. Dropping it terminates it at once, busy or not.

use super::environment::BUILD_ID;
use super::location::absolute;
use crosscheck_core::protocol::ToWorker;
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Blob, ErrorEvent, MessageEvent, WorkerOptions, WorkerType};

/// The field of a message that a copy stands in.
const COPY: &str = "copy";

/// What comes from a worker.
pub enum FromOutside {
    /// A message, as JSON, not read yet; and the copy of an engine that came with it.
    Message(String, Option<EngineCopy>),
    /// The worker could not start, or an error got out of it.
    Error(String),
}

/// A copy of the memory of an engine that has just started. Only workers look into it.
#[derive(Clone)]
pub struct EngineCopy(Blob);

/// A running worker.
pub struct Worker {
    worker: web_sys::Worker,
    _listeners: [EventListener; 3],
}

impl Worker {
    /// Starts `engines/worker.js` of this build.
    ///
    /// # Errors
    /// The browser's own words when it does not allow a worker at all.
    pub fn spawn(on_event: impl Fn(FromOutside) + Clone + 'static) -> Result<Self, String> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let url = absolute(&format!("engines/worker.js?v={BUILD_ID}")).ok_or("the page has no address")?;
        let worker = web_sys::Worker::new_with_options(&url, &options)
            .map_err(|error| format!("{}: {}", url, text_of(&error)))?;
        let (on_message, on_unreadable) = (on_event.clone(), on_event.clone());
        let listeners = [
            EventListener::new(&worker, "message", move |event| {
                let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data).unwrap_or_default();
                let copy =
                    js_sys::Reflect::get(&data, &COPY.into()).ok().and_then(|copy| copy.dyn_into().ok());
                on_message(FromOutside::Message(json_of(&data), copy.map(EngineCopy)));
            }),
            EventListener::new(&worker, "messageerror", move |_| {
                on_unreadable(FromOutside::Message(String::new(), None));
            }),
            EventListener::new(&worker, "error", move |event| {
                event.prevent_default();
                let message = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).unwrap_or_default();
                // A script that is not there gives an event without words.
                let message = if message.is_empty() { format!("could not start {url}") } else { message };
                on_event(FromOutside::Error(message));
            }),
        ];
        Ok(Self { worker, _listeners: listeners })
    }

    /// Sends a message, and the copy of an engine with it. What cannot be sent is answered by the limit on the answer's
    /// time.
    pub fn send(&self, message: &ToWorker, copy: Option<&EngineCopy>) {
        let object =
            serde_json::to_string_pretty(message).ok().and_then(|json| js_sys::JSON::parse(&json).ok());
        if let Some(object) = object {
            if let Some(EngineCopy(blob)) = copy {
                let _ = js_sys::Reflect::set(&object, &COPY.into(), blob);
            }
            let _ = self.worker.post_message(&object);
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn json_of(value: &wasm_bindgen::JsValue) -> String {
    js_sys::JSON::stringify(value).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// An error in the browser's own words.
pub fn text_of(error: &wasm_bindgen::JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(|| "not allowed".to_owned(), |error| error.message().into())
}
