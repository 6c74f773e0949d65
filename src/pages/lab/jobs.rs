//! Which runs a topic takes. Pure.

use super::state::State;
use crate::hooks::Topic;
use crosscheck_core::address::View;
use crosscheck_core::kernel::Card;
use crosscheck_core::lang::{Contender, Language};
use crosscheck_core::measure::Spec;

/// The topic of the view that is shown.
pub fn topic(state: &State) -> Topic {
    match state.bar.address.view {
        View::Kernel => Topic::Kernel(state.bar.address.kernel.clone()),
        View::Growth => Topic::Growth(state.bar.address.kernel.clone()),
        View::Suite => Topic::Suite,
    }
}

/// The runs of the view that is shown, in order.
pub fn jobs(state: &State, handheld: bool) -> Vec<Spec> {
    let Some(card) = state.card() else { return Vec::new() };
    let languages = &state.bar.address.languages;
    let run = |card: &Card, n: u32| spec(state, card, n, languages);
    match state.bar.address.view {
        View::Kernel => {
            run(card, state.bar.address.n.unwrap_or_else(|| card.sizes.usual(handheld))).into_iter().collect()
        }
        View::Growth => card.sizes.steps.into_iter().filter_map(|n| run(card, n)).collect(),
        View::Suite => state.cards.iter().filter_map(|card| run(card, card.sizes.usual(handheld))).collect(),
    }
}

/// The run of the reader's source against the untouched one.
pub fn edited_job(state: &State, language: Language, source: &str, handheld: bool) -> Option<Spec> {
    let card = state.card()?;
    let n = state.bar.address.n.unwrap_or_else(|| card.sizes.usual(handheld));
    let spec = spec(state, card, n, &[language.into(), language.edited()?])?;
    Some(Spec { edited_source: Some(source.to_owned()), ..spec })
}

/// The usual run of a kernel, at another size and in these languages.
fn spec(state: &State, card: &Card, n: u32, languages: &[Contender]) -> Option<Spec> {
    let usual = crate::bundle::jobs([card.slug.as_str()], state.bar.address.preset).pop()?;
    let checksum = card.checksum(usual.input_seed, n)?;
    Some(Spec { n, checksum, languages: languages.to_vec(), ..usual })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosscheck_core::kernel::INPUT_SEED;
    use crosscheck_core::measure::Preset;

    fn state() -> State {
        let mut state = State::at(&Default::default(), crate::bundle::cards());
        "nbody".clone_into(&mut state.bar.address.kernel);
        state.bar.address.languages = vec![Contender::RUST, Contender::PYTHON];
        state.bar.address.preset = Preset::Standard;
        state
    }

    fn sizes(specs: &[Spec]) -> Vec<u32> {
        specs.iter().map(|spec| spec.n).collect()
    }

    #[test]
    fn a_kernel_is_one_run_of_what_is_chosen() {
        let state = state();
        let [spec] = jobs(&state, false).try_into().unwrap();
        let checksum = state.card().unwrap().checksum(INPUT_SEED, 20_000).unwrap();
        assert_eq!((spec.kernel.as_str(), spec.n, spec.checksum), ("nbody", 20_000, checksum));
        assert_eq!(
            (spec.languages, spec.preset),
            (vec![Contender::RUST, Contender::PYTHON], Preset::Standard)
        );
        assert_eq!(spec.edited_source, None);
    }

    #[test]
    fn a_chosen_size_goes_before_the_usual_one_which_is_small_on_a_phone() {
        let mut state = state();
        assert_eq!(sizes(&jobs(&state, true)), [10_000]);
        state.bar.address.n = Some(5_000);
        for handheld in [false, true] {
            assert_eq!(sizes(&jobs(&state, handheld)), [5_000]);
        }
    }

    #[test]
    fn growth_goes_over_all_sizes_of_the_kernel_whatever_is_chosen() {
        let mut state = state();
        state.bar.address.view = View::Growth;
        state.bar.address.n = Some(5_000);
        let specs = jobs(&state, true);
        assert_eq!(sizes(&specs), state.card().unwrap().sizes.steps);
        assert!(specs.iter().all(|spec| spec.kernel == "nbody"));
    }

    #[test]
    fn the_suite_goes_over_all_kernels_at_their_usual_sizes() {
        let mut state = state();
        state.bar.address.view = View::Suite;
        // Another kernel's size would be a size that most do not have.
        state.bar.address.n = Some(5_000);
        for handheld in [false, true] {
            let specs = jobs(&state, handheld);
            let found: Vec<_> = specs.iter().map(|spec| (spec.kernel.clone(), spec.n)).collect();
            let usual = state.cards.iter().map(|card| (card.slug.clone(), card.sizes.usual(handheld)));
            assert_eq!(found, usual.collect::<Vec<_>>());
        }
    }

    #[test]
    fn an_edited_source_runs_beside_the_untouched_one_alone() {
        let state = state();
        let spec = edited_job(&state, Language::Python, "source", false).unwrap();
        assert_eq!(spec.languages, [Contender::PYTHON, Contender::EditedPython]);
        assert_eq!((spec.edited_source.as_deref(), spec.n), (Some("source"), 20_000));
        assert_eq!(edited_job(&state, Language::Go, "source", false), None);
    }

    #[test]
    fn each_view_has_a_subject_of_its_own() {
        let mut state = state();
        let mut seen = Vec::new();
        for view in [View::Kernel, View::Growth, View::Suite] {
            state.bar.address.view = view;
            seen.push(topic(&state));
        }
        let nbody = || "nbody".to_owned();
        assert_eq!(seen, [Topic::Kernel(nbody()), Topic::Growth(nbody()), Topic::Suite]);
    }
}
