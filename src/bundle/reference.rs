//! What the newest reference run found.

use super::{bundle, kernel};
use crosscheck_core::claims::KernelFacts;
use crosscheck_core::reference::{KernelReference, Suite};

/// The figures of all kernels; `None` without a run.
pub fn suite() -> Option<&'static Suite> {
    bundle().suite.as_ref()
}

/// The figures of any kernel; `None` without a run, or where it does not hold the kernel.
pub fn reference_of(slug: &str) -> Option<KernelReference> {
    suite()?.kernel(slug).copied()
}

/// Machine, browser and month of the run, for a reader.
pub fn made_on() -> Option<&'static str> {
    suite().map(|suite| suite.made_on.as_str())
}

/// All that a verdict needs to know of a kernel.
pub fn kernel_facts(slug: &str) -> KernelFacts {
    KernelFacts {
        prices: reference_of(slug).map(|reference| reference.price),
        counts_calls: kernel(slug).is_some_and(|card| card.counts_calls()),
    }
}
