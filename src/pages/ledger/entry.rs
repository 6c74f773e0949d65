//! One claim in the list.

use crate::components::{standing_word, status_word, values};
use crate::platform::location;
use crosscheck_core::address::ClaimAddress;
use crosscheck_core::claims::StandingKind;
use crosscheck_core::claims::TestResult;
use crosscheck_core::claims::{Claim, Status, Test};
use yew::prelude::*;

/// The claim with its origin and where it stands here.
pub fn entry(claim: &Claim, evidence: &TestResult, own: bool) -> Html {
    let kind = evidence.standing().kind();
    html! {
        <li key={claim.id.clone()} class="claim" data-claim={claim.id.clone()} data-verdict={kind.slug()}>
            <h4><a href={location::link_to(&ClaimAddress::of(&claim.id, own))}>{ claim.title.clone() }</a></h4>
            <p>{ claim.says.clone() }</p>
            { values(&claim.values, claim) }
            <dl class="found">
                <dt>{ "Origin" }</dt>
                <dd>{ status_word(claim.status) }{ ". " }{ origin(claim) }</dd>
                <dt>{ "Here" }</dt>
                <dd>{ standing_word(kind) }{ here(evidence, kind) }{ reading(claim) }</dd>
            </dl>
        </li>
    }
}

/// What the word means, and where it is a doubt, why.
fn origin(claim: &Claim) -> String {
    let doubt = matches!(claim.status, Status::Contradicted | Status::Unlocatable);
    match claim.reason.as_ref().filter(|_| doubt) {
        Some(reason) => format!("{} {reason}", claim.status.meaning()),
        None => claim.status.meaning().to_owned(),
    }
}

/// How its words are read, where they say more than a direction.
fn reading(claim: &Claim) -> String {
    let reading = claim.test.as_ref().and_then(Test::reading);
    reading.map(|reading| format!(" Read as: {reading}.")).unwrap_or_default()
}

fn here(evidence: &TestResult, kind: StandingKind) -> String {
    if kind == StandingKind::NotTestable { ".".to_owned() } else { format!(". {}", evidence.sentence()) }
}
