//! Hands the compiler’s version to whoever runs the kernels.

use std::process::Command;

fn main() {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output();
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned());
    // "rustc 1.95.0 (59807616e 2026-04-14)": name and number.
    let version: Vec<String> =
        text.unwrap_or_default().split_whitespace().take(2).map(String::from).collect();
    println!("cargo::rustc-env=RUSTC_VERSION={}", version.join(" "));
    println!("cargo::rerun-if-changed=build.rs");
}
