//! A paragraph for a decision record.

use super::Ctx;
use super::state::Action;
use crate::platform::{clipboard, location};
use crosscheck_core::address::PageAddress;
use yew::prelude::*;

/// The paragraph in Markdown, to read and to copy.
pub fn record(ctx: &Ctx) -> Html {
    let link = ctx.state.bar.address.link();
    let address = location::absolute(&link).unwrap_or(link);
    let text = ctx.decision.record(ctx.state.answers(), ctx.measured, &address);
    let copy = {
        let (text, act) = (text.clone(), ctx.act.clone());
        Callback::from(move |_: MouseEvent| {
            let act = act.clone();
            clipboard::copy(text.clone(), move |copied| {
                act.emit(Action::Exported(if copied {
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
                <span role="status">{ ctx.state.export_status.unwrap_or_default() }</span>
            </p>
        </section>
    }
}
