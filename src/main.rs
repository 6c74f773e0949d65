//! The program of the page. The page calls `start` once program and data have arrived.

// Links the library, whose exports are all that there is.
use crosscheck as _;

fn main() {}
