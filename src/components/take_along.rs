//! What a reader can take along of a run.

use crate::platform::{clipboard, download};
use crosscheck_core::chart::Table;
use yew::prelude::*;

/// What can be taken along, and what came of the last time.
pub struct Takeaway {
    /// Name of the file for download.
    pub file: String,
    /// Gives its text.
    pub json: Callback<(), Option<String>>,
    /// What came of the last copy or download.
    pub export_status: Option<&'static str>,
    pub on_exported: Callback<&'static str>,
}

/// The buttons below a table.
pub fn take_along(table: &Table, takeaway: &Takeaway) -> Html {
    let copy = {
        let (text, told) = (table.to_tsv(), takeaway.on_exported.clone());
        Callback::from(move |_: MouseEvent| {
            let told = told.clone();
            clipboard::copy(text.clone(), move |copied| {
                told.emit(if copied {
                    "Table copied."
                } else {
                    "The browser refused: select the table and copy it."
                });
            });
        })
    };
    let save = {
        let (json, told) = (takeaway.json.clone(), takeaway.on_exported.clone());
        let file = takeaway.file.clone();
        Callback::from(move |_: MouseEvent| {
            let saved = json.emit(()).is_some_and(|json| download::save(&file, "application/json", &json));
            told.emit(if saved {
                "JSON handed to the browser."
            } else {
                "The browser refused the download."
            });
        })
    };
    html! {
        <p class="takeaway">
            <button type="button" onclick={copy}>{ "Copy table" }</button>
            <button type="button" onclick={save}>{ "Download JSON" }</button>
            <span role="status">{ takeaway.export_status.unwrap_or_default() }</span>
        </p>
    }
}
