//! Texts to the reader of claims files. What it reads must come back from what it writes.

#![no_main]

use crosscheck_core::claims::parse;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    match parse(&text) {
        Ok(article) => assert_eq!(parse(&article.to_json()), Ok(article)),
        Err(problems) => assert!(!problems.is_empty()),
    }
});
