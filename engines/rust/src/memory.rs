//! Says "out of memory" before an allocation that fails traps; the standard library says nothing on this target.

use crate::text;
use std::alloc::{GlobalAlloc, Layout, System};

struct Reporting;

#[global_allocator]
static ALLOCATOR: Reporting = Reporting;

fn report(pointer: *mut u8, size: usize) -> *mut u8 {
    if pointer.is_null() {
        text::write(format_args!("out of memory: {size} bytes wanted"));
    }
    pointer
}

// SAFETY: every call goes to the system's allocator with its arguments unchanged.
unsafe impl GlobalAlloc for Reporting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        report(unsafe { System.alloc(layout) }, layout.size())
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        report(unsafe { System.alloc_zeroed(layout) }, layout.size())
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        report(unsafe { System.realloc(pointer, layout, size) }, size)
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }
}
