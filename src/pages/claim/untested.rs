//! Why a claim is not tested.

use crate::bundle::title_of;
use crate::platform::location::link_to;
use crosscheck_core::address::LabAddress;
use crosscheck_core::claims::{Claim, Kind};
use yew::prelude::*;

/// The reason, and the kernel that does related work, where there is one.
pub fn why(claim: &Claim) -> Html {
    html! {
        <section key="untested" aria-labelledby="untested">
            <h2 id="untested">{ "Not testable in a browser" }</h2>
            <p>{ reason(claim.kind) }</p>
            if let Some(kernel) = &claim.related_kernel {
                <p>
                    { "The kernel " }<a href={link_to(&LabAddress::new(kernel))}>{ title_of(kernel).to_owned() }</a>
                    { " does related work without testing the claim; the Lab measures it." }
                </p>
            }
        </section>
    }
}

const fn reason(kind: Kind) -> &'static str {
    match kind {
        Kind::Compute => "No kernel of this page does the same work in the same way.",
        Kind::Throughput => {
            "Requests take a server, a client and a network between them, often a database too. A tab has none of these, and \
             a figure from one would say nothing of them."
        }
        Kind::Pay => "Pay is looked up, not measured: it stands or falls with its source.",
        Kind::Trend => "A trend shows in surveys over years; no run of a program can show it.",
        Kind::Rating => "A grade names no quantity that a run of a program could give.",
        Kind::Statement => "No run of a program in a tab could show it or refute it.",
    }
}
