//! The languages that gave no figure, why, and what to do.

use crate::hooks::{Measuring, Report};
use crosscheck_core::failure::LanguageFailure;
use crosscheck_core::lang::Contender;
use yew::prelude::*;

/// A row a language that failed in a run, each with its own way on where it can be taken up again.
pub fn failures(measuring: &Measuring, report: Option<&Report>) -> Html {
    let on_retry = measuring.on_retry();
    let rows = report.into_iter().flat_map(|report| {
        let can_retry = |failed| measuring.can_retry(report) && report.retryable.contains(failed);
        report.failures.iter().map(move |failed| (failed, can_retry(&failed.language)))
    });
    let rows = rows.map(|(failed, can_retry)| row(failed, can_retry, &on_retry));
    html! {
        <div key="failures" role="alert">
            <ul class="failures">{ for rows }</ul>
        </div>
    }
}

fn row(failed: &LanguageFailure, can_retry: bool, on_retry: &Callback<Contender>) -> Html {
    let LanguageFailure { language, failure } = failed;
    let language = *language;
    let retry = on_retry.reform(move |_: MouseEvent| language);
    html! {
        <li key={language.slug()} data-language={language.slug()} data-kind={failure.kind.slug()}>
            <p>
                <strong>{ language.label() }</strong>
                { format!(": {}", failure.title()) }
                if !failure.message.is_empty() {
                    { " (" }<code>{ failure.message.clone() }</code>{ ")" }
                }
                { format!(". {}", failure.advice()) }
            </p>
            if can_retry {
                <button type="button" onclick={retry} aria-label={format!("Retry {}", language.label())}>
                    { "Retry" }
                </button>
            }
        </li>
    }
}
