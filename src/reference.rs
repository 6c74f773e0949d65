//! The reference run that this build was made with: the newest of `data/reference/`, if there is one.

use crosscheck_core::reference::{KernelReference, Suite};
use std::rc::Rc;

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
