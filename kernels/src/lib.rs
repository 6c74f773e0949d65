//! The kernels in Rust, by slug. The same folder holds them in Go, JavaScript and Python: `<slug>/<slug>.*`, with
//! the card that says what is measured and under which rules.
//!
//! Every kernel has `prepare(seed, n) -> Input`, never timed, and `run(&Input) -> u32`, the checksum of its output.

#[path = "../fib/fib.rs"]
pub mod fib;

/// A kernel with its input made: each call does the whole work once and returns its checksum.
pub type Prepared = Box<dyn Fn() -> u32>;

/// Makes the input of the kernel `slug`, or nothing when there is no such kernel.
pub fn prepare(slug: &str, seed: u32, n: u32) -> Option<Prepared> {
    match slug {
        "fib" => Some(bind(fib::prepare(seed, n), fib::run)),
        _ => None,
    }
}

/// Joins an input to its kernel. Generic, so that the kernel is called directly and may be inlined.
fn bind<Input: 'static>(input: Input, run: impl Fn(&Input) -> u32 + 'static) -> Prepared {
    Box::new(move || run(&input))
}

#[cfg(test)]
mod tests;
