//! The kernels of this build.

use super::bundle;
use crate::platform::environment::is_handheld;
use crosscheck_core::kernel::{Card, INPUT_SEED};
use crosscheck_core::lang::Contender;
use crosscheck_core::measure::{Preset, Spec};

/// All cards, the published claim's first.
pub fn cards() -> &'static [Card] {
    &bundle().cards
}

pub fn kernel(slug: &str) -> Option<&'static Card> {
    cards().iter().find(|card| card.slug == slug)
}

/// A kernel's name for a reader; its slug where this build does not have it.
pub fn title_of(slug: &str) -> &str {
    kernel(slug).map_or(slug, |card| &card.title)
}

/// The runs of kernels in all four languages, each at the size that suits the machine. Kernels that this build does not
/// have are left out.
pub fn jobs<'a>(slugs: impl IntoIterator<Item = &'a str>, preset: Preset) -> Vec<Spec> {
    let handheld = is_handheld();
    let job = |card: &Card| {
        let n = card.sizes.usual(handheld);
        Some(Spec {
            kernel: card.slug.clone(),
            input_seed: INPUT_SEED,
            n,
            checksum: card.checksum(INPUT_SEED, n)?,
            languages: Contender::PLAIN.to_vec(),
            edited_source: None,
            preset,
            questions: Vec::new(),
            seed: 0,
        })
    };
    slugs.into_iter().filter_map(kernel).filter_map(job).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kernel_can_be_run_at_its_usual_size() {
        let slugs = || cards().iter().map(|card| card.slug.as_str());
        assert_eq!(slugs().next(), Some("fib"));
        let jobs = jobs(slugs().chain(["no-kernel"]), Preset::Quick);
        let sizes: Vec<(&str, u32)> = jobs.iter().map(|job| (job.kernel.as_str(), job.n)).collect();
        assert_eq!(sizes, cards().iter().map(|card| (&*card.slug, card.sizes.default)).collect::<Vec<_>>());
        assert_eq!((kernel("no-kernel"), title_of("no-kernel")), (None, "no-kernel"));
    }
}
