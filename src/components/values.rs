//! What a document prints, figure by figure.

use super::status::status_word;
use crosscheck_core::claims::{Claim, Status, Value};
use yew::prelude::*;

/// Values of a claim, or of another source for it, in a line; where checking did not find all of them alike, each says
/// what it found.
pub fn values(values: &[Value], claim: &Claim) -> Html {
    let differ = values.iter().any(|value| own_status(claim, value).is_some());
    html! {
        <ul class="values">
            { for values.iter().enumerate().map(|(at, value)| html! {
                <li key={at}>
                    <strong>{ value.subject_label() }</strong>{ " " }{ value.figure_text(&claim.unit) }
                    if differ {
                        { " " }<span class="quiet">{ status_word(value.status_in(claim)) }</span>
                    }
                </li>
            }) }
        </ul>
    }
}

/// What checking a value gave, where that differs from its claim.
pub fn own_status(claim: &Claim, value: &Value) -> Option<Status> {
    value.status.filter(|&status| status != claim.status)
}
