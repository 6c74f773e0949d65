//! Texts to the reader of the draft that the form keeps. What it reads must come back from what it keeps, and be judged as a
//! claims file without a panic.

#![no_main]

use crosscheck_core::claims::draft::Draft;
use crosscheck_core::claims::parse;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some(draft) = Draft::from_kept(&String::from_utf8_lossy(bytes)) else { return };
    assert_eq!(Draft::from_kept(&draft.to_kept()).as_ref(), Some(&draft));
    match draft.article(&["fib"]) {
        Ok(article) => assert_eq!(parse(&article.to_json()), Ok(article)),
        Err(problems) => assert!(!problems.is_empty()),
    }
});
