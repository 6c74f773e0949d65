//! Text files that the reader hands to the page. They are read here and go nowhere.

use super::document::{document, element};
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, Event, File, FileList, HtmlInputElement};

/// A file that was chosen or dropped. Nothing of it has been read.
pub struct TextFile {
    file: File,
    /// How many files came at once.
    of: u32,
}

impl TextFile {
    /// The one chosen in a picker, which is emptied, so that the same file can be chosen again once it was changed.
    pub fn chosen(picker: &HtmlInputElement) -> Option<Self> {
        let chosen = first(picker.files());
        picker.set_value("");
        chosen
    }

    pub fn name(&self) -> String {
        self.file.name()
    }

    /// How many files came at once, this one included.
    pub fn of(&self) -> u32 {
        self.of
    }

    /// Its size in bytes.
    pub fn bytes(&self) -> f64 {
        self.file.size()
    }

    /// Reads it, then gives its text; `None` where the browser cannot read it. Bytes that are no text become marks.
    pub fn read(&self, done: impl FnOnce(Option<String>) + 'static) {
        let text = JsFuture::from(self.file.text());
        spawn_local(async move { done(text.await.ok().and_then(|text| text.as_string())) });
    }
}

fn first(files: Option<FileList>) -> Option<TextFile> {
    let files = files?;
    Some(TextFile { file: files.get(0)?, of: files.length() })
}

/// While the element with the id `place` is shown, tells of files that are dragged over the window (`on_over`, with
/// whether they still are) and dropped anywhere on it; until the listeners are dropped. Elsewhere the browser would
/// leave the page and open the file itself.
pub fn on_drop(
    place: &'static str,
    on_over: impl Fn(bool) + Clone + 'static,
    on_file: impl Fn(TextFile) + 'static,
) -> Vec<EventListener> {
    let Some(document) = document() else { return Vec::new() };
    let listen = |name: &'static str, heard: Box<dyn Fn(&DragEvent)>| {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document, name, options, move |event| {
            if let Some(event) = carries_files(event).filter(|_| is_shown(place)) {
                heard(event);
            }
        })
    };
    let (over, left, dropped) = (on_over.clone(), on_over.clone(), on_over);
    vec![
        listen(
            "dragover",
            Box::new(move |event| {
                event.prevent_default();
                over(true);
            }),
        ),
        listen(
            "dragleave",
            Box::new(move |event| {
                // From one element to another it only moves on.
                if event.related_target().is_none() {
                    left(false);
                }
            }),
        ),
        listen(
            "drop",
            Box::new(move |event| {
                event.prevent_default();
                dropped(false);
                if let Some(file) = event.data_transfer().and_then(|data| first(data.files())) {
                    on_file(file);
                }
            }),
        ),
    ]
}

fn carries_files(event: &Event) -> Option<&DragEvent> {
    let event: &DragEvent = event.dyn_ref()?;
    event.data_transfer()?.types().includes(&"Files".into(), 0).then_some(event)
}

fn is_shown(place: &str) -> bool {
    element(place).is_some_and(|place| !place.has_attribute("hidden"))
}
