//! The reference run that this build was made with: the newest of `data/reference/`, if there is one.

use crosscheck_core::reference::{KernelReference, Suite};
use std::rc::Rc;

// Written by build.rs: OF_CLAIM and MADE_ON, and what they need.
include!(concat!(env!("OUT_DIR"), "/reference.rs"));

/// The figures of the published claim's kernel, and machine, browser and month for a reader. Constants, since the first
/// view must not carry what reading them from JSON takes.
pub const fn of_claim() -> Option<(KernelReference, &'static str)> {
    match OF_CLAIM {
        Some(figures) => Some((figures, MADE_ON)),
        None => None,
    }
}

thread_local! {
    // Read once: the page draws several times a second beside a measurement.
    static SUITE: Option<Rc<Suite>> =
        Suite::parse(include_str!(concat!(env!("OUT_DIR"), "/reference.json"))).ok().flatten().map(Rc::new);
}

/// The figures of any kernel; `None` without a run, or where it does not hold the kernel.
pub fn reference_of(kernel: &str) -> Option<KernelReference> {
    suite()?.kernel(kernel).copied()
}

/// The figures of all kernels; `None` without a run. build.rs has read them already, and failed on a file that cannot be
/// used.
pub fn suite() -> Option<Rc<Suite>> {
    SUITE.with(Clone::clone)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosscheck_core::claims::published::FIBONACCI;

    #[test]
    fn the_constants_are_those_of_the_suite() {
        let on_file = reference_of(FIBONACCI.kernel).map(|figures| figures.in_single_precision());
        assert_eq!(of_claim().map(|(figures, _)| figures), on_file);
        assert_eq!(
            of_claim().map(|(_, made_on)| made_on.to_owned()),
            suite().map(|suite| suite.made_on.clone())
        );
        assert_eq!(reference_of("no-kernel"), None);
    }
}
