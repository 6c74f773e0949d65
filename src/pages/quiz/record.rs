//! A paragraph for a decision record.

use super::Desk;
use super::state::Action;
use crate::platform::{clipboard, location};
use crosscheck_core::address::PageAddress;
use yew::prelude::*;

/// The paragraph in Markdown, to read and to copy.
pub fn record(desk: &Desk) -> Html {
    let link = desk.state.bar.address.link();
    let address = location::absolute(&link).unwrap_or(link);
    let text = desk.decision.record(desk.state.answers(), desk.measured, &address);
    let copy = {
        let (text, act) = (text.clone(), desk.act.clone());
        Callback::from(move |_: MouseEvent| {
            let act = act.clone();
            clipboard::copy(text.clone(), move |copied| {
                act.emit(Action::HandedOver(if copied {
                    "Paragraph copied."
                } else {
                    "The browser refused: select the text and copy it."
                }));
            });
        })
    };
    html! {
        <section key="record" aria-labelledby="quiz-record">
            <h2 id="quiz-record">{ "For a decision record" }</h2>
            <p>{ "A paragraph in Markdown, with a link that holds every answer." }</p>
            <textarea readonly=true rows="8" aria-label="Paragraph for a decision record" value={text} />
            <p class="takeaway">
                <button type="button" onclick={copy}>{ "Copy paragraph" }</button>
                <span role="status">{ desk.state.handed_over.unwrap_or_default() }</span>
            </p>
        </section>
    }
}
