//! Compiles the id of the engines' build, which the page is to work with, into the page.

use std::fs;

fn main() {
    // Written by `cargo xtask engines`, which Trunk runs before it builds the page.
    println!("cargo::rerun-if-changed=target/build-id");
    let id = fs::read_to_string("target/build-id").unwrap_or_else(|_| "no-engines".to_owned());
    println!("cargo::rustc-env=CROSSCHECK_BUILD_ID={}", id.trim());
}
