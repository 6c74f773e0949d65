//! The kernels of this build, as far as the first view needs them: what it takes to run one, without its card.

use crate::platform::environment::is_handheld;
use crosscheck_core::kernel::INPUT_SEED;
use crosscheck_core::lang::Language;
use crosscheck_core::measure::{Preset, Spec};

/// What it takes to run a kernel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kernel {
    /// Its name in addresses.
    pub slug: &'static str,
    /// Its name for a reader.
    pub title: &'static str,
    /// Whether its card counts its calls.
    pub counts_calls: bool,
    /// Its size on a phone, and the checksum that every language must give for it.
    small: (u32, u32),
    /// Its size everywhere else, and the same.
    usual: (u32, u32),
}

// Written by build.rs from the cards: KERNELS.
include!(concat!(env!("OUT_DIR"), "/kernels.rs"));

/// The kernel of a slug.
pub fn kernel(slug: &str) -> Option<&'static Kernel> {
    KERNELS.iter().find(|kernel| kernel.slug == slug)
}

/// A kernel's name for a reader; its slug where this build does not have it.
pub fn title_of(slug: &str) -> &str {
    kernel(slug).map_or(slug, |kernel| kernel.title)
}

/// The runs of kernels in all four languages, each at the size that suits the machine. Kernels that this build does not
/// have are left out.
pub fn jobs<'a>(slugs: impl IntoIterator<Item = &'a str>, preset: Preset) -> Vec<Spec> {
    let handheld = is_handheld();
    let job = |kernel: &Kernel| {
        let (n, checksum) = if handheld { kernel.small } else { kernel.usual };
        Spec {
            kernel: kernel.slug.to_owned(),
            input_seed: INPUT_SEED,
            n,
            checksum,
            languages: Language::ALL.to_vec(),
            edited_source: None,
            preset,
            questions: Vec::new(),
            seed: 0,
        }
    };
    slugs.into_iter().filter_map(kernel).map(job).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cards::cards;

    #[test]
    fn every_kernel_is_that_of_its_card() {
        let cards = cards().unwrap();
        assert_eq!(KERNELS.len(), cards.len());
        for card in cards.iter() {
            let kernel = kernel(&card.slug).unwrap();
            let size = |n| (n, card.checksum(INPUT_SEED, n).unwrap());
            assert_eq!(
                (kernel.title, kernel.small, kernel.usual, kernel.counts_calls),
                (&*card.title, size(card.sizes.small), size(card.sizes.default), card.counts_calls())
            );
        }
        assert_eq!((kernel("no-kernel"), title_of("no-kernel")), (None, "no-kernel"));
    }
}
