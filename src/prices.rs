//! What the browser makes of each language's time, by the reference run that this build was made with: all that a verdict
//! needs of it.

use crate::kernels::kernel;
use crosscheck_core::claims::Known;
use crosscheck_core::measure::{Estimate, Interval};
use crosscheck_core::reference::Prices;

/// The price, both ends of its interval, and the workers that it rests on.
type Price = (f32, f32, f32, usize);

// Written by build.rs: PRICES, by kernel and in the order of the languages, and MADE_ON.
include!(concat!(env!("OUT_DIR"), "/prices.rs"));

/// The prices in a kernel; `None` without a reference run, or where it does not hold the kernel.
fn prices_of(kernel: &str) -> Option<Prices> {
    let (_, prices) = PRICES.iter().find(|(slug, _)| *slug == kernel)?;
    Some(Prices(prices.map(|(value, lo, hi, n)| Estimate {
        value: value.into(),
        interval: Some(Interval { lo: lo.into(), hi: hi.into() }),
        n,
    })))
}

/// All that a verdict needs to know of a kernel.
pub fn known(slug: &str) -> Known {
    let counts_calls = kernel(slug).is_some_and(|kernel| kernel.counts_calls);
    Known { prices: prices_of(slug), counts_calls }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::suite;
    use crosscheck_core::lang::Language;

    #[test]
    fn they_are_those_of_the_suite() {
        let suite = suite();
        assert_eq!(MADE_ON, suite.as_ref().map(|suite| suite.made_on.as_str()));
        for (slug, kernel) in suite.iter().flat_map(|suite| &suite.kernels) {
            let prices = prices_of(slug).unwrap();
            for language in Language::ALL {
                let (here, there) = (prices.of(language), kernel.price(language));
                assert!(
                    (here.value / there.value - 1.0).abs() < 1e-6 && here.n == there.n,
                    "{slug}, {language:?}"
                );
            }
        }
        assert_eq!(prices_of("no-kernel"), None);
    }
}
