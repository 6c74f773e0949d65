//! The kernels in Rust, by slug. The same folder holds them in Go, JavaScript and Python: `<slug>/<slug>.*`, with
//! the card that says what is measured and under which rules.
//!
//! Every kernel has `prepare(seed, n) -> Input`, never timed, and `run(&Input) -> u32`, the checksum of its output.

#[path = "../binary-trees/binary-trees.rs"]
pub mod binary_trees;
#[path = "../fannkuch-redux/fannkuch-redux.rs"]
pub mod fannkuch_redux;
#[path = "../fib/fib.rs"]
pub mod fib;
#[path = "../fortunes/fortunes.rs"]
pub mod fortunes;
#[path = "../http-route/http-route.rs"]
pub mod http_route;
#[path = "../json/json.rs"]
pub mod json;
#[path = "../lru/lru.rs"]
pub mod lru;
#[path = "../mandelbrot/mandelbrot.rs"]
pub mod mandelbrot;
#[path = "../matmul/matmul.rs"]
pub mod matmul;
#[path = "../nbody/nbody.rs"]
pub mod nbody;
#[path = "../nsieve/nsieve.rs"]
pub mod nsieve;
#[path = "../quicksort/quicksort.rs"]
pub mod quicksort;
#[path = "../sha256/sha256.rs"]
pub mod sha256;
#[path = "../spectral-norm/spectral-norm.rs"]
pub mod spectral_norm;
/// Name and version of the compiler, e.g. "rustc 1.95.0".
pub const RUSTC: &str = env!("RUSTC_VERSION");

/// A kernel with its input made: each call does the whole work once and returns its checksum.
pub type Prepared = Box<dyn Fn() -> u32>;

macro_rules! kernels {
    ($($slug:literal: $module:ident,)*) => {
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
    "fib": fib,
    "nbody": nbody,
    "spectral-norm": spectral_norm,
    "mandelbrot": mandelbrot,
    "fannkuch-redux": fannkuch_redux,
    "nsieve": nsieve,
    "matmul": matmul,
    "quicksort": quicksort,
    "binary-trees": binary_trees,
    "lru": lru,
    "sha256": sha256,
    "http-route": http_route,
    "json": json,
    "fortunes": fortunes,
}

/// Joins an input to its kernel. Generic, so that the kernel is called directly and may be inlined.
fn bind<Input: 'static>(input: Input, run: impl Fn(&Input) -> u32 + 'static) -> Prepared {
    Box::new(move || run(&input))
}

#[cfg(test)]
mod tests;
