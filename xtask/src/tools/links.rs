//! Links that let plain `trunk serve` and plain `node` find the tools.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::place::{executable, remove};
use super::{BINARYEN, TRUNK, Tools, WASM_BINDGEN, on_path};
use crate::command::{answer, say};

pub(super) fn make(tools: &Tools) -> Result<()> {
    let trunk_cache = trunk_cache()?;
    fs::create_dir_all(&trunk_cache)
        .with_context(|| format!("could not create {}", trunk_cache.display()))?;
    link_folder(
        &tools.wasm_bindgen_folder().join("bin"),
        &trunk_cache.join(format!("wasm-bindgen-{WASM_BINDGEN}")),
    )?;
    link_folder(
        &tools.node_modules()?.join("binaryen"),
        &trunk_cache.join(format!("wasm-opt-version_{BINARYEN}")),
    )?;
    trunk_on_path(&tools.cache, &tools.trunk_folder().join("bin").join(executable("trunk")))
}

/// Where Trunk looks for a tool that is not on PATH (its `tools.rs`, by the crate `directories`).
fn trunk_cache() -> Result<PathBuf> {
    super::place::user_cache(if cfg!(target_os = "macos") {
        "dev.trunkrs.trunk"
    } else if cfg!(windows) {
        "trunkrs\\trunk\\cache"
    } else {
        "trunk"
    })
}

/// Links trunk into cargo's bin folder, unless the user has a trunk of their own. A link into our cache is ours, whatever
/// version it leads to.
fn trunk_on_path(cache: &Path, trunk: &Path) -> Result<()> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let folder = home.context("cargo's home folder is unknown: set CARGO_HOME")?.join("bin");
    let link = folder.join(executable("trunk"));
    let target = fs::read_link(&link).ok();
    if target.as_deref() == Some(trunk) {
        return Ok(());
    }
    let ours = target.is_some_and(|target| target.starts_with(cache));
    let theirs = if link.exists() && !ours { Some(link.clone()) } else { on_path("trunk") };
    if let Some(found) = theirs.filter(|found| !(ours && *found == link)) {
        let version = answer(Command::new(&found).arg("--version")).unwrap_or_default();
        if version != format!("trunk {TRUNK}") {
            say!(
                "plain `trunk` is '{version}' at {}: use `cargo xtask serve`, which takes {TRUNK}",
                found.display()
            );
        }
        return Ok(());
    }
    fs::create_dir_all(&folder).with_context(|| format!("could not create {}", folder.display()))?;
    remove(&link)?;
    link_file(trunk, &link).with_context(|| format!("could not link {}", link.display()))?;
    say!("trunk {TRUNK}: linked as {}, so that plain `trunk serve` works too", link.display());
    if on_path("trunk").is_none() {
        say!("  (add {} to PATH for that)", folder.display());
    }
    Ok(())
}

/// Makes `link` lead to the folder; a real folder of that name is left as it is.
pub(super) fn link_folder(folder: &Path, link: &Path) -> Result<()> {
    if fs::read_link(link).is_ok_and(|target| target == folder) {
        return Ok(());
    }
    if link.symlink_metadata().is_ok_and(|meta| meta.is_dir()) {
        if link.ends_with("node_modules") {
            bail!("{} is a folder of its own: remove it, then run the same command again", link.display());
        }
        return Ok(());
    }
    remove(link)?;
    symlink_folder(folder, link).with_context(|| format!("could not link {}", link.display()))
}

#[cfg(unix)]
fn symlink_folder(folder: &Path, link: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(folder, link)
}

#[cfg(unix)]
fn link_file(file: &Path, link: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(file, link)
}

/// A junction: unlike a symbolic link it needs no privilege.
#[cfg(not(unix))]
fn symlink_folder(folder: &Path, link: &Path) -> std::io::Result<()> {
    let status = Command::new("cmd").args(["/C", "mklink", "/J"]).arg(link).arg(folder).status()?;
    if status.success() { Ok(()) } else { Err(std::io::Error::other("mklink failed")) }
}

#[cfg(not(unix))]
fn link_file(file: &Path, link: &Path) -> std::io::Result<()> {
    fs::copy(file, link).map(drop)
}
