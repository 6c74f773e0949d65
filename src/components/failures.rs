//! The languages that gave no figure, why, and what to do.

use crosscheck_core::lang::Language;
use crosscheck_core::protocol::LanguageFailure;
use yew::prelude::*;

/// A row a failed language, each with its own way on.
pub fn failures(failures: &[LanguageFailure], on_retry: &Callback<Language>) -> Html {
    html! {
        <ul key="failures" class="failures" role="alert" hidden={failures.is_empty()}>
            { for failures.iter().map(|failed| row(failed, on_retry)) }
        </ul>
    }
}

fn row(failed: &LanguageFailure, on_retry: &Callback<Language>) -> Html {
    let LanguageFailure { language, failure } = failed;
    let language = *language;
    let retry = on_retry.reform(move |_: MouseEvent| language);
    html! {
        <li key={language.slug()} data-language={language.slug()} data-kind={failure.kind.slug()}>
            <p>
                <strong class={language.slug()}>{ language.label() }</strong>
                { format!(": {}", failure.title()) }
                if !failure.message.is_empty() {
                    { " (" }<code>{ failure.message.clone() }</code>{ ")" }
                }
                { format!(". The other languages go on. {}", failure.advice()) }
            </p>
            <button type="button" onclick={retry} aria-label={format!("Retry {}", language.label())}>{ "Retry" }</button>
        </li>
    }
}
