//! How long to measure, and which languages.

use crosscheck_core::lang::Language;
use crosscheck_core::measure::Preset;
use crosscheck_core::share::Address;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct ChoicesProps {
    pub address: Address,
    /// While a run goes on its choices stand.
    pub disabled: bool,
    pub on_preset: Callback<Preset>,
    pub on_language: Callback<Language>,
}

#[component]
pub fn Choices(props: &ChoicesProps) -> Html {
    html! {
        <form class="choices" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <fieldset disabled={props.disabled}>
                <legend>{ "How long" }</legend>
                { for Preset::ALL.iter().map(|&preset| preset_choice(props, preset)) }
            </fieldset>
            <fieldset disabled={props.disabled}>
                <legend>{ "Which languages" }</legend>
                { for Language::ALL.iter().map(|&language| language_choice(props, language)) }
            </fieldset>
        </form>
    }
}

fn preset_choice(props: &ChoicesProps, preset: Preset) -> Html {
    let chosen = props.address.preset == preset;
    let onchange = props.on_preset.reform(move |_: Event| preset);
    let schedule = preset.schedule();
    let effort = format!("{} rounds, Python {}", schedule.rounds, schedule.python_rounds);
    html! {
        <label key={preset.slug()}>
            <input type="radio" name="preset" value={preset.slug()} checked={chosen} {onchange} />
            { preset.label() }<small>{ effort }</small>
        </label>
    }
}

fn language_choice(props: &ChoicesProps, language: Language) -> Html {
    let chosen = props.address.languages.contains(&language);
    // A run needs a language: the last one cannot be switched off.
    let last = chosen && props.address.languages.len() == 1;
    let onchange = props.on_language.reform(move |_: Event| language);
    html! {
        <label key={language.slug()}>
            <input type="checkbox" value={language.slug()} checked={chosen} disabled={last} {onchange} />
            { language.label() }
            if let Some(size) = language.download() {
                <small>{ format!("{size} to load") }</small>
            }
        </label>
    }
}
