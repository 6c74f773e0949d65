//! A kernel's card: what it measures, its sizes, and the checksums that every language must give.

use serde::{Deserialize, Serialize};

/// The card that stands beside a kernel's sources (`kernels/<slug>/card.toml`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Folder, address, JSON and CSS name.
    pub slug: String,
    /// Name for a reader.
    pub title: String,
    /// What is measured, in a sentence or two.
    pub summary: String,
    /// The backend work it stands for.
    pub stands_for: String,
    /// What each source must do and must not do.
    pub rules: Vec<String>,
    /// Known reasons why the comparison is not wholly fair.
    pub distortions: Vec<String>,
    /// Work as a function of n.
    pub complexity: String,
    /// How the exact number of calls follows from n.
    pub calls: String,
    /// Sizes offered.
    pub sizes: Sizes,
    /// Checksums that every language must give.
    pub golden: Vec<Golden>,
    /// Exact number of calls at a size.
    pub calls_at: Vec<CallsAt>,
}

/// The sizes of a kernel; the same for all four languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sizes {
    /// For phones.
    pub small: u32,
    /// Such that one Python call in the tab stays under 250 ms.
    pub default: u32,
    /// For patience.
    pub large: u32,
}

/// A known result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Golden {
    /// Seed of the input.
    pub seed: u32,
    /// Size.
    pub n: u32,
    /// The output folded into 32 bits.
    pub checksum: u32,
}

/// The exact number of calls at a size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallsAt {
    /// Size.
    pub n: u32,
    /// Calls of the kernel's recursive function.
    pub calls: u32,
}

impl Card {
    /// The checksum that every language must give for `seed` and `n`, where it is known.
    pub fn checksum(&self, seed: u32, n: u32) -> Option<u32> {
        self.golden.iter().find(|golden| (golden.seed, golden.n) == (seed, n)).map(|golden| golden.checksum)
    }

    /// The factor from time at `from` to time at `to`, by the exact call counts: for showing a time that was
    /// measured at one size at the size that was published.
    pub fn scale(&self, from: u32, to: u32) -> Option<f64> {
        let calls = |n| self.calls_at.iter().find(|at| at.n == n).map(|at| at.calls);
        match (calls(from)?, calls(to)?) {
            (0, _) => None,
            (from, to) => Some(f64::from(to) / f64::from(from)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fib_card() -> Card {
        toml::from_str(include_str!("../../kernels/fib/card.toml")).unwrap()
    }

    #[test]
    fn the_fib_card_scales_by_its_exact_call_counts() {
        let card = fib_card();
        // Calls of naive fib(n) are 2 F(n + 1) - 1.
        assert_eq!(card.scale(card.sizes.default, 35), Some(29_860_703.0 / 635_621.0));
        assert_eq!(card.scale(35, 36), None);
    }

    #[test]
    fn every_size_of_the_fib_card_has_a_golden_checksum_and_a_scale() {
        let card = fib_card();
        for n in [card.sizes.small, card.sizes.default, card.sizes.large] {
            assert!(card.checksum(0, n).is_some(), "n = {n}");
            assert!(card.scale(n, 35).is_some(), "n = {n}");
        }
        assert_eq!(card.checksum(0, 35), Some(9_227_465));
    }
}
