//! How long to measure, and which languages.

use crosscheck_core::lang::Contender;
use crosscheck_core::measure::Preset;
use yew::prelude::*;

/// What can be chosen, and what is.
pub struct Choices<'a> {
    /// The preset that is chosen.
    pub preset: Preset,
    /// The rows that can be chosen; none where the languages are given.
    pub offered: &'a [Contender],
    pub languages: &'a [Contender],
    /// While a run goes on, since its choices stand.
    pub disabled: bool,
    pub on_preset: Callback<Preset>,
    pub on_language: Callback<Contender>,
}

/// The two groups of choices.
pub fn choices(choices: &Choices) -> Html {
    let disabled = choices.disabled;
    html! {
        <form key="choices" class="choices" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <fieldset {disabled}>
                <legend>{ "How long" }</legend>
                { for Preset::ALL.iter().map(|&preset| preset_choice(choices, preset)) }
            </fieldset>
            <fieldset {disabled} hidden={choices.offered.is_empty()}>
                <legend>{ "Which languages" }</legend>
                { for choices.offered.iter().map(|&language| language_choice(choices, language)) }
            </fieldset>
        </form>
    }
}

fn preset_choice(choices: &Choices, preset: Preset) -> Html {
    let chosen = choices.preset == preset;
    let onchange = choices.on_preset.reform(move |_: Event| preset);
    html! {
        <label key={preset.slug()}>
            <input type="radio" name="preset" value={preset.slug()} checked={chosen} {onchange} />
            { preset.label() }<small>{ preset.takes() }</small>
        </label>
    }
}

fn language_choice(choices: &Choices, contender: Contender) -> Html {
    let chosen = choices.languages.contains(&contender);
    // A run needs a language: the last one cannot be switched off.
    let last = chosen && choices.languages.len() == 1;
    let onchange = choices.on_language.reform(move |_: Event| contender);
    html! {
        <label key={contender.slug()}>
            <input type="checkbox" value={contender.slug()} checked={chosen} disabled={last} {onchange} />
            { contender.label() }
            if let Some(size) = contender.language().download() {
                <small>{ format!("{size} to load") }</small>
            }
        </label>
    }
}
