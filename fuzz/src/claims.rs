//! Texts to the reader of claims files, as any page reads them. What it reads must come back from what it writes and from
//! the form, and the pages must find room for all of it.

#![no_main]

use crosscheck_core::claims::draft::Draft;
use crosscheck_core::claims::{parse, parse_for};
use crosscheck_core::compare::{Whose, by_kind};
use libfuzzer_sys::fuzz_target;

/// Some that tests of the seeds name.
const KERNELS: [&str; 4] = ["fib", "fortunes", "json", "http-route"];

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    match parse_for(&text, &KERNELS) {
        Ok(article) => {
            assert_eq!(parse(&article.to_json()).as_ref(), Ok(&article));
            assert_eq!(Draft::of(&article).article(&KERNELS).as_ref(), Ok(&article));
            assert!(!by_kind(&article, Whose::Readers).is_empty());
        }
        Err(problems) => assert!(!problems.is_empty()),
    }
});
