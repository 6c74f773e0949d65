//! The reference run that this build was made with: the newest of `data/reference/`, if there is one.

use crosscheck_core::reference::{KernelReference, Suite};

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

/// The figures of any kernel; `None` without a run, or where it does not hold the kernel.
pub fn reference_of(kernel: &str) -> Option<KernelReference> {
    suite()?.kernel(kernel).copied()
}

/// The figures of all kernels; `None` without a run.
pub fn suite() -> Option<Suite> {
    Suite::parse(include_str!(concat!(env!("OUT_DIR"), "/reference.json"))).ok()?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosscheck_core::claims::published::FIBONACCI;

    #[test]
    fn the_constants_are_those_of_the_suite() {
        assert_eq!(of_claim().map(|(figures, _)| figures), reference_of(FIBONACCI.kernel));
        assert_eq!(of_claim().map(|(_, made_on)| made_on.to_owned()), suite().map(|suite| suite.made_on));
        assert_eq!(reference_of("no-kernel"), None);
    }
}
