//! Makes the page's scripts small. Trunk's own minifier cannot read what wasm-bindgen writes.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::engines::checked;
use crate::tools::Tools;

/// Rewrites the scripts at the top of the staging folder of the Trunk build that runs this, in a release build; their
/// names stay, and nothing refers to their bytes. What the engines are made of is left as it is: that is measured.
///
/// # Errors
/// The minifier is missing, or cannot read a script.
pub(crate) fn run() -> Result<()> {
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile != "release") {
        return Ok(());
    }
    let folder = PathBuf::from(env::var_os("TRUNK_STAGING_DIR").context("trunk runs this after a build")?);
    let tools = Tools::locate()?;
    let terser = Tools::require(tools.node_modules()?.join("terser/bin/terser"))?;
    let entries = fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.extension().is_some_and(|extension| extension == "js") {
            let mut node = tools.command("node")?;
            node.arg(&terser).arg(&path).args(["--module", "--compress", "--mangle", "--output"]).arg(&path);
            checked(&mut node, "making the scripts small")?;
        }
    }
    Ok(())
}
