//! Which runs a topic takes. Pure.

use super::state::{State, Topic};
use crosscheck_core::kernel::{Card, INPUT_SEED};
use crosscheck_core::lang::Language;
use crosscheck_core::measure::Spec;
use crosscheck_core::share::View;

/// The topic of the view that is shown.
pub fn topic(state: &State) -> Topic {
    match state.address.view {
        View::Kernel => Topic::Kernel(state.address.kernel.clone()),
        View::Growth => Topic::Growth(state.address.kernel.clone()),
        View::Suite => Topic::Suite,
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
        questions: Vec::new(),
        seed,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosscheck_core::measure::Preset;
    use std::rc::Rc;

    fn state() -> State {
        let cards = serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/cards.json"))).unwrap();
        let mut state = State::new(Rc::new(cards));
        "nbody".clone_into(&mut state.address.kernel);
        state.address.languages = vec![Language::Rust, Language::Python];
        state.address.preset = Preset::Standard;
        state
    }

    fn sizes(specs: &[Spec]) -> Vec<u32> {
        specs.iter().map(|spec| spec.n).collect()
    }

    #[test]
    fn a_kernel_is_one_run_of_what_is_chosen() {
        let state = state();
        let [spec] = jobs(&state, false, || 7).try_into().unwrap();
        let checksum = state.card().unwrap().checksum(INPUT_SEED, 20_000).unwrap();
        assert_eq!((spec.kernel.as_str(), spec.n, spec.checksum, spec.seed), ("nbody", 20_000, checksum, 7));
        assert_eq!((spec.languages, spec.preset), (vec![Language::Rust, Language::Python], Preset::Standard));
        assert_eq!(spec.edited_source, None);
    }

    #[test]
    fn a_chosen_size_goes_before_the_usual_one_which_is_small_on_a_phone() {
        let mut state = state();
        assert_eq!(sizes(&jobs(&state, true, || 0)), [10_000]);
        state.address.n = Some(5_000);
        for handheld in [false, true] {
            assert_eq!(sizes(&jobs(&state, handheld, || 0)), [5_000]);
        }
    }

    #[test]
    fn growth_goes_over_all_sizes_of_the_kernel_whatever_is_chosen() {
        let mut state = state();
        state.address.view = View::Growth;
        state.address.n = Some(5_000);
        let specs = jobs(&state, true, || 0);
        assert_eq!(sizes(&specs), state.card().unwrap().sizes.steps);
        assert!(specs.iter().all(|spec| spec.kernel == "nbody"));
    }

    #[test]
    fn the_suite_goes_over_all_kernels_at_their_usual_sizes() {
        let mut state = state();
        state.address.view = View::Suite;
        // Another kernel's size would be a size that most do not have.
        state.address.n = Some(5_000);
        for handheld in [false, true] {
            let specs = jobs(&state, handheld, || 0);
            let found: Vec<_> = specs.iter().map(|spec| (spec.kernel.clone(), spec.n)).collect();
            let usual = state.cards.iter().map(|card| (card.slug.clone(), usual_size(card, handheld)));
            assert_eq!(found, usual.collect::<Vec<_>>());
        }
    }

    #[test]
    fn an_edited_source_runs_beside_the_untouched_one_alone() {
        let state = state();
        let spec = edited_job(&state, Language::Python, "source", false, 3).unwrap();
        assert_eq!(spec.languages, [Language::Python, Language::Python.edited().unwrap()]);
        assert_eq!((spec.edited_source.as_deref(), spec.n, spec.seed), (Some("source"), 20_000, 3));
        assert_eq!(edited_job(&state, Language::Go, "source", false, 3), None);
    }

    #[test]
    fn each_view_has_a_subject_of_its_own() {
        let mut state = state();
        let mut seen = Vec::new();
        for view in [View::Kernel, View::Growth, View::Suite] {
            state.address.view = view;
            seen.push(topic(&state));
        }
        let nbody = || "nbody".to_owned();
        assert_eq!(seen, [Topic::Kernel(nbody()), Topic::Growth(nbody()), Topic::Suite]);
    }
}
