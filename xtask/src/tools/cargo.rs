//! The tools that are compiled from crates.io: Trunk and wasm-bindgen's command line.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::place::{Installation, remove, succeeded};
use super::{TRUNK, Tools, WASM_BINDGEN, leave_cargo};
use crate::command::quietly;

pub(super) fn install(tools: &Tools) -> Result<()> {
    // Shared by the two, and kept until both are there: an interrupted build goes on where it was.
    let build = tools.cache.join(".build");
    Installation {
        title: &format!("trunk {TRUNK}"),
        cost: "compiling from crates.io, about 2 minutes on two cores",
        folder: &tools.trunk_folder(),
    }
    .run(|partial| compile(&format!("trunk@{TRUNK}"), "trunk", &build, partial))?;
    Installation {
        title: &format!("wasm-bindgen {WASM_BINDGEN}"),
        cost: "compiling from crates.io, about 40 s on two cores",
        folder: &tools.wasm_bindgen_folder(),
    }
    .run(|partial| compile(&format!("wasm-bindgen-cli@{WASM_BINDGEN}"), "wasm-bindgen", &build, partial))?;
    remove(&build)
}

/// Unoptimised and without debug information: a quarter of the time, and the tools run for a second at most.
/// Without default features they have no TLS, so neither can fetch anything by itself.
fn compile(package: &str, program: &str, build: &Path, root: &Path) -> Result<()> {
    let mut command = Command::new("cargo");
    leave_cargo(&mut command);
    command
        .args([
            "install",
            "--locked",
            "--debug",
            "--no-default-features",
            "--no-track",
            "--bin",
            program,
            "--root",
        ])
        .arg(root)
        .arg(package)
        // Away from the checkout, whose cargo configuration is for the checkout.
        .current_dir(root)
        .env("CARGO_TARGET_DIR", build)
        .env("CARGO_PROFILE_DEV_DEBUG", "0");
    for flags in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_RUSTFLAGS", "CARGO_BUILD_TARGET"] {
        command.env_remove(flags);
    }
    succeeded(&format!("`cargo install {package}`"), &quietly(&mut command)?)
}
