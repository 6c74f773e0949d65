//! The buffer in which text crosses the boundary. Fixed, so that it works when memory has run out.

use std::fmt;
use std::sync::atomic::{AtomicU8, AtomicU32, Ordering::Relaxed};

const CAPACITY: usize = 512;

// Atomics, since the page's side writes here and a static must be shareable; the module has one thread.
static BYTES: [AtomicU8; CAPACITY] = [const { AtomicU8::new(0) }; CAPACITY];
static LENGTH: AtomicU32 = AtomicU32::new(0);

struct Cursor;

impl fmt::Write for Cursor {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for byte in text.bytes() {
            let at = LENGTH.load(Relaxed);
            let slot = BYTES.get(at as usize).ok_or(fmt::Error)?;
            slot.store(byte, Relaxed);
            LENGTH.store(at + 1, Relaxed);
        }
        Ok(())
    }
}

/// Address of the buffer.
pub(crate) fn address() -> *const u8 {
    BYTES.as_ptr().cast()
}

/// Bytes written last.
pub(crate) fn length() -> u32 {
    LENGTH.load(Relaxed)
}

/// Replaces the text, cut where the buffer ends.
pub(crate) fn write(text: fmt::Arguments<'_>) {
    LENGTH.store(0, Relaxed);
    // The only error is the end of the buffer.
    let _ = fmt::Write::write_fmt(&mut Cursor, text);
}

/// Empties the buffer and returns its first `length` bytes; what is not UTF-8 is replaced.
pub(crate) fn take(length: u32) -> String {
    LENGTH.store(0, Relaxed);
    let bytes: Vec<u8> = BYTES.iter().take(length as usize).map(|byte| byte.load(Relaxed)).collect();
    String::from_utf8_lossy(&bytes).into_owned()
}
