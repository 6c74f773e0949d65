//! The languages that gave no figure, why, and what to do.

use crosscheck_core::lang::Language;
use crosscheck_core::protocol::Failure;
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct FailuresProps {
    pub failures: Rc<BTreeMap<Language, Failure>>,
    pub on_retry: Callback<Language>,
}

#[component]
pub fn Failures(props: &FailuresProps) -> Html {
    html! {
        <ul class="failures" role="alert" hidden={props.failures.is_empty()}>
            { for props.failures.iter().map(|(&language, failure)| row(props, language, failure)) }
        </ul>
    }
}

fn row(props: &FailuresProps, language: Language, failure: &Failure) -> Html {
    let retry = props.on_retry.reform(move |_: MouseEvent| language);
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
