//! The languages that gave no figure, why, and what to do.

use crate::hooks::Report;
use crosscheck_core::failure::LanguageFailure;
use crosscheck_core::lang::Language;
use yew::prelude::*;

/// A row a failed language, each with its own way on where `can_retry`: only the last run can be taken up again.
pub fn failures(report: Option<&Report>, can_retry: bool, on_retry: &Callback<Language>) -> Html {
    let rows = report.into_iter().flat_map(|report| {
        report
            .failures
            .iter()
            .map(|failed| row(failed, can_retry && report.retryable.contains(&failed.language), on_retry))
    });
    html! {
        <div key="failures" role="alert">
            <ul class="failures">{ for rows }</ul>
        </div>
    }
}

fn row(failed: &LanguageFailure, can_retry: bool, on_retry: &Callback<Language>) -> Html {
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
