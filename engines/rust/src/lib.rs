//! Rust kernels as WebAssembly, one in each module of the page: plain exports, only u32 over the boundary.
//!
//! `adapter.js` is the other side. Text crosses in one buffer, at [`text`]: the adapter writes a kernel's name there
//! and reads there what a call left, [`text_length`] bytes of UTF-8.
#![allow(unsafe_code, reason = "exported symbols need `no_mangle`, and an allocator is unsafe by its trait")]

mod memory;
mod text;

use crosscheck_kernels::Prepared;
use std::cell::RefCell;
use std::hint::black_box;

thread_local! {
    static PREPARED: RefCell<Option<Prepared>> = const { RefCell::new(None) };
}

/// Address of the text buffer.
#[unsafe(no_mangle)]
pub extern "C" fn text() -> *const u8 {
    text::address()
}

/// Bytes of text that the last call left.
#[unsafe(no_mangle)]
pub extern "C" fn text_length() -> u32 {
    text::length()
}

/// To be called once, first: leaves the compiler's name and version as text, and from then on a panic leaves its
/// message there before it traps.
#[unsafe(no_mangle)]
pub extern "C" fn start() {
    std::panic::set_hook(Box::new(|panic| text::write(format_args!("{panic}"))));
    text::write(format_args!("{}", crosscheck_kernels::RUSTC));
}

/// Makes the input of the kernel whose name is the first `name_length` bytes of the text buffer.
/// Returns 1, or 0 when there is no such kernel.
#[unsafe(no_mangle)]
pub extern "C" fn prepare(name_length: u32, seed: u32, n: u32) -> u32 {
    let name = text::take(name_length);
    // The old input goes first, so that two never share the memory.
    PREPARED.set(None);
    let prepared = crosscheck_kernels::prepare(&name, seed, n);
    let known = prepared.is_some();
    PREPARED.set(prepared);
    known.into()
}

/// Calls the prepared kernel `reps` times. Returns its checksum, or the complement of the first call's when the
/// calls disagree; 0 when nothing is prepared.
#[unsafe(no_mangle)]
pub extern "C" fn run(reps: u32) -> u32 {
    PREPARED.with_borrow(|prepared| {
        let Some(run) = prepared else { return 0 };
        // The compiler must not know what is called: it could do the work once for all repetitions.
        let run = black_box(run);
        let checksum = run();
        let mut same = true;
        for _ in 1..reps {
            same &= black_box(run()) == checksum;
        }
        if same { checksum } else { !checksum }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    // One test, since there is one text buffer.
    #[test]
    fn a_kernel_is_prepared_by_the_name_in_the_buffer_and_run() {
        assert_eq!(run(3), 0);
        text::write(format_args!("fib"));
        assert_eq!(prepare(text_length(), 0, 20), 1);
        assert_eq!((text_length(), run(1), run(3)), (0, 6765, 6765));

        text::write(format_args!("nope"));
        assert_eq!(prepare(text_length(), 0, 20), 0);
        assert_eq!(run(1), 0, "the old kernel is gone");

        text::write(format_args!("{}", "x".repeat(1000)));
        assert_eq!(text_length(), 512);
        assert_eq!(prepare(u32::MAX, 0, 20), 0);
    }
}
