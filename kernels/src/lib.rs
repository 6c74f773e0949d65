//! The kernels in Rust, by slug. The same folder holds them in Go, JavaScript and Python: `<slug>/<slug>.*`, with
//! the card that says what is measured and under which rules.
//!
//! Every kernel has `prepare(seed, n) -> Input`, never timed, and `run(&Input) -> u32`, the checksum of its output.

/// Name and version of the compiler, e.g. "rustc 1.95.0".
pub const RUSTC: &str = env!("RUSTC_VERSION");

/// A kernel with its input made: each call does the whole work once and returns its checksum.
pub type Prepared = Box<dyn Fn() -> u32>;

macro_rules! kernels {
    ($($slug:literal: $module:ident in $path:literal;)*) => {
        $(#[path = $path] pub mod $module;)*

        /// The slugs of all kernels, in the order in which they are shown.
        pub const SLUGS: &[&str] = &[$($slug),*];

        /// Makes the input of the kernel `slug`, or nothing when there is no such kernel.
        pub fn prepare(slug: &str, seed: u32, n: u32) -> Option<Prepared> {
            match slug {
                $($slug => Some(bind($module::prepare(seed, n), $module::run)),)*
                _ => None,
            }
        }
    };
}

kernels! {
    "fib": fib in "../fib/fib.rs";
}

/// Joins an input to its kernel. Generic, so that the kernel is called directly and may be inlined.
fn bind<Input: 'static>(input: Input, run: impl Fn(&Input) -> u32 + 'static) -> Prepared {
    Box::new(move || run(&input))
}

#[cfg(test)]
mod tests;
