//! Texts to the reader of the checks that the page keeps. What it reads must come back from what it writes.

#![no_main]

use crosscheck_core::claims::KeptRuns;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let json = KeptRuns::parse(&text).0.to_json();
    let (checks, notices) = KeptRuns::parse(&json);
    assert_eq!((checks.to_json(), notices), (json, vec![]));
});
