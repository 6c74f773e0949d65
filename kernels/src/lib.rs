//! The kernels in Rust, by slug. The same folder holds them in Go, JavaScript and Python: `<slug>/<slug>.*`, with
//! the card that says what is measured and under which rules.
//!
//! Each is behind a feature of its own, named by its slug, so that the engine of the tab can hold one of them alone: beside
//! others the same kernel may be compiled otherwise (Chromium inlines the calls of `fib` only where it is alone).
//!
//! Every kernel has `prepare(seed, n) -> Input`, never timed, and `run(&Input) -> u32`, the checksum of its output.

#[cfg(feature = "binary-trees")]
#[path = "../binary-trees/binary-trees.rs"]
pub mod binary_trees;
#[cfg(feature = "fannkuch-redux")]
#[path = "../fannkuch-redux/fannkuch-redux.rs"]
pub mod fannkuch_redux;
#[cfg(feature = "fib")]
#[path = "../fib/fib.rs"]
pub mod fib;
#[cfg(feature = "fortunes")]
#[path = "../fortunes/fortunes.rs"]
pub mod fortunes;
#[cfg(feature = "http-route")]
#[path = "../http-route/http-route.rs"]
pub mod http_route;
#[cfg(feature = "json")]
#[path = "../json/json.rs"]
pub mod json;
#[cfg(feature = "lru")]
#[path = "../lru/lru.rs"]
pub mod lru;
#[cfg(feature = "mandelbrot")]
#[path = "../mandelbrot/mandelbrot.rs"]
pub mod mandelbrot;
#[cfg(feature = "matmul")]
#[path = "../matmul/matmul.rs"]
pub mod matmul;
#[cfg(feature = "nbody")]
#[path = "../nbody/nbody.rs"]
pub mod nbody;
#[cfg(feature = "nsieve")]
#[path = "../nsieve/nsieve.rs"]
pub mod nsieve;
#[cfg(feature = "quicksort")]
#[path = "../quicksort/quicksort.rs"]
pub mod quicksort;
#[cfg(feature = "sha256")]
#[path = "../sha256/sha256.rs"]
pub mod sha256;
#[cfg(feature = "spectral-norm")]
#[path = "../spectral-norm/spectral-norm.rs"]
pub mod spectral_norm;
/// Name and version of the compiler, e.g. "rustc 1.95.0".
pub const RUSTC: &str = env!("RUSTC_VERSION");

/// A kernel with its input made: each call does the whole work once and returns its checksum.
pub type Prepared = Box<dyn Fn() -> u32>;

macro_rules! kernels {
    ($($slug:tt: $module:ident,)*) => {
        /// The slugs of all kernels of this build.
        pub const SLUGS: &[&str] = &[$(#[cfg(feature = $slug)] $slug),*];

        /// Makes the input of the kernel `slug`, or nothing when there is no such kernel.
        pub fn prepare(slug: &str, seed: u32, n: u32) -> Option<Prepared> {
            match slug {
                $(#[cfg(feature = $slug)] $slug => Some(bind($module::prepare(seed, n), $module::run)),)*
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
