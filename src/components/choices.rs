//! How long to measure, and which languages.

use crosscheck_core::lang::Language;
use crosscheck_core::measure::Preset;
use crosscheck_core::share::Address;
use yew::prelude::*;

/// The two groups of choices. `disabled` while a run goes on, since its choices stand.
pub fn choices(
    address: &Address,
    disabled: bool,
    on_preset: &Callback<Preset>,
    on_language: &Callback<Language>,
) -> Html {
    html! {
        <form key="choices" class="choices" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <fieldset {disabled}>
                <legend>{ "How long" }</legend>
                { for Preset::ALL.iter().map(|&preset| preset_choice(address, preset, on_preset)) }
            </fieldset>
            <fieldset {disabled}>
                <legend>{ "Which languages" }</legend>
                { for Language::ALL.iter().map(|&language| language_choice(address, language, on_language)) }
            </fieldset>
        </form>
    }
}

fn preset_choice(address: &Address, preset: Preset, on_preset: &Callback<Preset>) -> Html {
    let chosen = address.preset == preset;
    let onchange = on_preset.reform(move |_: Event| preset);
    html! {
        <label key={preset.slug()}>
            <input type="radio" name="preset" value={preset.slug()} checked={chosen} {onchange} />
            { preset.label() }<small>{ preset.takes() }</small>
        </label>
    }
}

fn language_choice(address: &Address, language: Language, on_language: &Callback<Language>) -> Html {
    let chosen = address.languages.contains(&language);
    // A run needs a language: the last one cannot be switched off.
    let last = chosen && address.languages.len() == 1;
    let onchange = on_language.reform(move |_: Event| language);
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
