//! What is claimed.

use super::Ctx;
use crate::components::{own_status, status_word, values};
use crate::platform::location;
use crosscheck_core::address::LedgerAddress;
use crosscheck_core::claims::{Claim, Value};
use yew::prelude::*;

/// The claim as its document has it, with the way back to all of them.
pub fn head(ctx: &Ctx) -> Html {
    let Ctx { article, claim, .. } = ctx;
    let own = ctx.state.bar.address.own;
    let ledger = location::link_to(&LedgerAddress { own, ..LedgerAddress::default() });
    html! {
        <section key="claim" aria-labelledby="claimed">
            <p class="crumbs quiet">
                <a href={ledger}>{ if own { "Your own claims file" } else { "All claims" } }</a>
                { format!(" › {} › {}", article.title, claim.section) }
            </p>
            <h1 id="claimed">{ claim.title.clone() }</h1>
            <p class="lead">{ claim.says.clone() }</p>
            { if claim.values.iter().any(|value| is_noted(claim, value)) { noted(claim) } else { values(&claim.values, claim) } }
        </section>
    }
}

fn is_noted(claim: &Claim, value: &Value) -> bool {
    value.note.is_some() || own_status(claim, value).is_some()
}

/// Each value with what is to be known of it.
fn noted(claim: &Claim) -> Html {
    html! {
        <ul class="noted">
            { for claim.values.iter().enumerate().map(|(at, value)| html! {
                <li key={at}>
                    <p>
                        <strong>{ value.subject_label() }</strong>{ format!(" {} · ", value.figure_text(&claim.unit)) }
                        { status_word(value.status_in(claim)) }
                    </p>
                    <p class="quiet">{ value.note.as_deref().unwrap_or_else(|| value.status_in(claim).meaning()).to_owned() }</p>
                </li>
            }) }
        </ul>
    }
}
