//! Which runs a subject takes. Pure.

use super::state::{State, Subject};
use crosscheck_core::kernel::{Card, INPUT_SEED};
use crosscheck_core::lang::Language;
use crosscheck_core::measure::Spec;
use crosscheck_core::share::View;

/// The subject of the view that is shown.
pub fn subject(state: &State) -> Subject {
    match state.address.view {
        View::Kernel => Subject::Kernel(state.address.kernel.clone()),
        View::Growth => Subject::Growth(state.address.kernel.clone()),
        View::Suite => Subject::Suite,
    }
}

/// The size that a kernel is measured at, unless the reader chose another.
pub fn usual_size(card: &Card, handheld: bool) -> u32 {
    if handheld { card.sizes.small } else { card.sizes.default }
}

/// The runs of the view that is shown, in order. `seed` gives a seed for the order within rounds, anew for each.
pub fn jobs(state: &State, handheld: bool, seed: fn() -> u32) -> Vec<Spec> {
    let Some(card) = state.card() else { return Vec::new() };
    let languages = &state.address.languages;
    let run = |card: &Card, n: u32| spec(state, card, n, languages, None, seed());
    match state.address.view {
        View::Kernel => {
            run(card, state.address.n.unwrap_or_else(|| usual_size(card, handheld))).into_iter().collect()
        }
        View::Growth => card.sizes.steps.into_iter().filter_map(|n| run(card, n)).collect(),
        View::Suite => state.cards.iter().filter_map(|card| run(card, usual_size(card, handheld))).collect(),
    }
}

/// The run of the reader's source against the untouched one.
pub fn edited_job(
    state: &State,
    language: Language,
    source: &str,
    handheld: bool,
    seed: u32,
) -> Option<Spec> {
    let card = state.card()?;
    let n = state.address.n.unwrap_or_else(|| usual_size(card, handheld));
    spec(state, card, n, &[language, language.edited()?], Some(source.to_owned()), seed)
}

fn spec(
    state: &State,
    card: &Card,
    n: u32,
    languages: &[Language],
    edited_source: Option<String>,
    seed: u32,
) -> Option<Spec> {
    Some(Spec {
        kernel: card.slug.clone(),
        input_seed: INPUT_SEED,
        n,
        checksum: card.checksum(INPUT_SEED, n)?,
        languages: languages.to_vec(),
        edited_source,
        preset: state.address.preset,
        seed,
    })
}
