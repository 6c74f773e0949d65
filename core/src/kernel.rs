//! A kernel's card: what it measures, its sizes, and the checksums that every language must give.

use serde::{Deserialize, Serialize};

/// The card that stands beside a kernel's sources (`kernels/<slug>/card.toml`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Folder, address, JSON and CSS name.
    pub slug: String,
    /// Name for a reader.
    pub title: String,
    /// Whether the work is spelled out or left to each language's library.
    pub style: Style,
    /// What is measured, in a sentence or two.
    pub summary: String,
    /// What of the machine and the language it stresses, in a few words.
    pub stresses: String,
    /// The backend work it stands for.
    pub stands_for: String,
    /// What each source must do and must not do.
    pub rules: Vec<String>,
    /// Known reasons why the comparison is not wholly fair.
    pub distortions: Vec<String>,
    /// What was learnt of the price of the browser, from its own measurements.
    #[serde(default)]
    pub learnt: Vec<String>,
    /// What n counts: "side of the image in pixels".
    pub size: String,
    /// Work as a function of n, for a reader.
    pub complexity: String,
    /// The same, for computing.
    pub growth: Growth,
    /// How the exact number of calls follows from n, where it is known.
    #[serde(default)]
    pub calls: Option<String>,
    /// Sizes offered.
    pub sizes: Sizes,
    /// Checksums that every language must give.
    pub golden: Vec<Golden>,
    /// Exact number of calls at a size.
    #[serde(default)]
    pub calls_at: Vec<CallsAt>,
}

/// How the four sources of a kernel relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Style {
    /// The same algorithm, written out in every language.
    ByHand,
    /// The same task, by the standard or most used library of each language.
    Idiomatic,
}

impl Style {
    /// The words for a reader.
    pub const fn label(self) -> &'static str {
        match self {
            Self::ByHand => "same algorithm, by hand",
            Self::Idiomatic => "idiomatic, each language’s own library",
        }
    }
}

/// Work as a function of n, up to a constant: n^power · log2(n)^log · base^n · (n!)^factorial.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Growth {
    /// Exponent of n.
    pub power: f64,
    /// Exponent of the logarithm of n.
    pub log: f64,
    /// What is raised to the power of n.
    pub base: f64,
    /// Exponent of the factorial of n.
    pub factorial: f64,
}

impl Default for Growth {
    fn default() -> Self {
        Self { power: 0.0, log: 0.0, base: 1.0, factorial: 0.0 }
    }
}

impl Growth {
    /// The natural logarithm of the work at n, up to a constant. Finite for n from 2 on.
    pub fn ln_work(&self, n: u32) -> f64 {
        let n = f64::from(n.max(1));
        let log = if self.log == 0.0 { 0.0 } else { self.log * n.max(2.0).log2().ln() };
        let factorial = if self.factorial == 0.0 { 0.0 } else { self.factorial * ln_factorial(n) };
        self.power * n.ln() + log + n * self.base.ln() + factorial
    }

    /// How many times the work at `from` the work at `to` is.
    pub fn factor(&self, from: u32, to: u32) -> f64 {
        (self.ln_work(to) - self.ln_work(from)).exp()
    }
}

/// ln n!, by Stirling's series to 1 / n³: within 1e-4 for n = 1, and nearer for every larger one.
fn ln_factorial(n: f64) -> f64 {
    (n + 0.5) * n.ln() - n + 0.5 * std::f64::consts::TAU.ln() + 1.0 / (12.0 * n) - 1.0 / (360.0 * n * n * n)
}

/// The sizes of a kernel; the same for all four languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sizes {
    /// All that are offered, ascending: the sizes of the growth chart.
    pub steps: [u32; 5],
    /// The one for phones.
    pub small: u32,
    /// Such that one Python call in the tab stays under 250 ms.
    pub default: u32,
}

impl Sizes {
    /// The size that is measured unless the reader chose another; phones get the small one.
    pub const fn usual(&self, handheld: bool) -> u32 {
        if handheld { self.small } else { self.default }
    }
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

/// Seed of the input that is measured; the golden checksums hold others as well.
pub const INPUT_SEED: u32 = 0;

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

    /// Whether its time follows an exact count of calls, so that times and ratios can be carried from one size to another.
    pub fn counts_calls(&self) -> bool {
        self.calls.is_some()
    }

    /// What is wrong with the card, a sentence each; nothing for one that can be used.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let texts =
            [&self.title, &self.summary, &self.stresses, &self.stands_for, &self.size, &self.complexity];
        if texts.iter().any(|text| text.trim().is_empty()) {
            faults.push("a text is empty".to_owned());
        }
        if self.rules.is_empty() || self.distortions.is_empty() {
            faults.push("rules or distortions are missing".to_owned());
        }
        let Sizes { steps, small, default } = &self.sizes;
        if !steps.is_sorted_by(|a, b| a < b) {
            faults.push("the steps do not ascend".to_owned());
        }
        if !steps.contains(small) || !steps.contains(default) {
            faults.push("small or default is not one of the steps".to_owned());
        }
        for n in steps {
            if self.checksum(INPUT_SEED, *n).is_none() {
                faults.push(format!("there is no golden checksum for seed {INPUT_SEED} and n {n}"));
            }
        }
        let growing = |pair: &[u32]| self.growth.factor(pair[0], pair[1]) > 1.0;
        if !steps.windows(2).all(growing) {
            faults.push("by its growth the work does not grow".to_owned());
        }
        faults
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
    fn every_size_of_the_fib_card_has_a_scale() {
        let card = fib_card();
        for n in card.sizes.steps {
            assert!(card.scale(n, 35).is_some(), "n = {n}");
        }
        assert_eq!(card.checksum(0, 35), Some(9_227_465));
    }

    #[test]
    fn growth_follows_its_formula() {
        let close = |a: f64, b: f64| (a / b - 1.0).abs() < 1e-9;
        let cubic = Growth { power: 3.0, ..Growth::default() };
        assert!(close(cubic.factor(10, 20), 8.0));
        let sort = Growth { power: 1.0, log: 1.0, ..Growth::default() };
        assert!(close(sort.factor(1024, 2048), 2.0 * 11.0 / 10.0));
        let tree = Growth { base: 2.0, ..Growth::default() };
        assert!(close(tree.factor(10, 13), 8.0));
        let permutations = Growth { factorial: 1.0, ..Growth::default() };
        assert!((permutations.factor(7, 9) / 72.0 - 1.0).abs() < 1e-6);
        assert!((permutations.factor(2, 12) / 239_500_800.0 - 1.0).abs() < 1e-4);
    }

    #[test]
    fn faults_of_a_card_are_named() {
        let card = fib_card();
        assert_eq!(card.faults(), Vec::<String>::new());
        let mut bad = card.clone();
        bad.sizes.steps[0] = 25;
        assert_eq!(bad.faults().len(), 3, "{:?}", bad.faults());
        let mut bad = card.clone();
        bad.growth = Growth::default();
        bad.sizes.small = 1;
        bad.rules.clear();
        assert_eq!(bad.faults().len(), 3, "{:?}", bad.faults());
    }
}
