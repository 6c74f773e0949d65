//! What went wrong with kernels, and what has to be loaded for them.

use crate::errand::Trouble;
use crate::kernels::title_of;
use crosscheck_core::lang::Language;
use yew::prelude::*;

/// What has to be loaded for some languages, once: "1.1 MB for Go and 5.5 MB for Python"; `None` for nothing worth saying.
pub fn loads(languages: &[Language]) -> Option<String> {
    let load = |language: &Language| Some(format!("{} for {}", language.download()?, language.label()));
    let loads: Vec<String> = languages.iter().filter_map(load).collect();
    (!loads.is_empty()).then(|| loads.join(" and "))
}

/// What went wrong, each with its own way on; `on_retry` is given the kernels that it befell.
pub fn trouble_list(troubles: &[Trouble], disabled: bool, on_retry: &Callback<Vec<String>>) -> Html {
    html! {
        <div key="failures" role="alert">
            <ul class="failures">{ for troubles.iter().map(|trouble| row(trouble, disabled, on_retry)) }</ul>
        </div>
    }
}

fn row(trouble: &Trouble, disabled: bool, on_retry: &Callback<Vec<String>>) -> Html {
    let titles = trouble.kernels.iter().map(|kernel| title_of(kernel)).collect::<Vec<_>>().join(", ");
    let kernels = trouble.kernels.clone();
    let onclick = on_retry.reform(move |_: MouseEvent| kernels.clone());
    html! {
        <li key={trouble.why.clone()} data-kernels={trouble.kernels.join(" ")}>
            <p><strong>{ titles.clone() }</strong>{ format!(": {}", trouble.why) }</p>
            <button type="button" {onclick} {disabled} aria-label={format!("Retry {titles}")}>{ "Retry" }</button>
        </li>
    }
}
