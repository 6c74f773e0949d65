//! The npm parts: Binaryen (wasm-opt), Biome, Gelasio (the font of the previews), Pyodide, Lezer (highlighting), Playwright.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::place::{Installation, succeeded};
use super::{Tools, links, prerequisites};
use crate::command::quietly;
use crate::fingerprint;

/// One folder a lock file, so that two checkouts with different locks live side by side.
pub(super) fn folder(tools: &Tools) -> Result<PathBuf> {
    let lock = tools.root.join("package-lock.json");
    let content = fs::read(&lock).with_context(|| format!("could not read {}", lock.display()))?;
    Ok(tools.cache.join(format!("npm-{}", fingerprint::of(&content))))
}

pub(super) fn install(tools: &Tools) -> Result<()> {
    let folder = folder(tools)?;
    Installation {
        title: "npm packages (binaryen, biome, gelasio, pyodide, lezer, playwright)",
        cost: "installing from the npm registry, a download of about 71 MB",
        folder: &folder,
    }
    .run(|partial| {
        for file in ["package.json", "package-lock.json"] {
            fs::copy(tools.root.join(file), partial.join(file))
                .with_context(|| format!("could not copy {file}"))?;
        }
        ci(partial)
    })?;
    links::link_folder(&folder.join("node_modules"), &tools.root.join("node_modules"))
}

/// Exactly what the lock names, each file checked against its hash, and no package's script is run.
fn ci(folder: &Path) -> Result<()> {
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--include=dev"];
    // A registry that is out of reach is reported within seconds instead of after a minute.
    let retries = ["--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"];
    let mut npm = Command::new(prerequisites::NPM);
    let outcome = quietly(npm.args(arguments).args(retries).current_dir(folder))?;
    succeeded("`npm ci`", &outcome)
}
