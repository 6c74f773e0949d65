//! Where tools are put, and how a folder gets there whole or not at all.

use std::env;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::command::{self, Outcome, say};

/// The platform's cache folder for a program.
///
/// # Errors
/// The user has no home folder.
pub(super) fn user_cache(program: &str) -> Result<PathBuf> {
    let absolute = |name| env::var_os(name).map(PathBuf::from).filter(|path: &PathBuf| path.is_absolute());
    let home =
        || env::home_dir().context("the home folder is unknown: set HOME and run the same command again");
    let base = match absolute("XDG_CACHE_HOME") {
        Some(folder) => folder,
        None if cfg!(target_os = "macos") => home()?.join("Library/Caches"),
        None if cfg!(windows) => absolute("LOCALAPPDATA").context("LOCALAPPDATA is not set")?,
        None => home()?.join(".cache"),
    };
    Ok(base.join(program))
}

/// The file name of a program on this platform.
pub(super) fn executable(program: &str) -> String {
    format!("{program}{}", env::consts::EXE_SUFFIX)
}

/// Keeps a second set-up from working in the cache at the same time; released when dropped.
///
/// # Errors
/// The lock file cannot be made.
pub(super) fn lock(cache: &Path) -> Result<File> {
    let path = cache.join(".lock");
    let file = File::create(&path).with_context(|| format!("could not create {}", path.display()))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            say!("another set-up is at work; waiting for it");
            file.lock().context("could not wait for the other set-up")?;
        }
        Err(TryLockError::Error(error)) => return Err(error).context("could not lock the tools' cache"),
    }
    Ok(file)
}

/// What is installed, and what a reader is told about it.
pub(super) struct Installation<'a> {
    /// Name and version.
    pub(super) title: &'a str,
    /// Where from and how long, said before it starts.
    pub(super) cost: &'a str,
    pub(super) folder: &'a Path,
}

impl Installation<'_> {
    /// Installs into a sibling folder and renames it: a folder under its final name is always whole.
    ///
    /// # Errors
    /// The installer fails, or the folders cannot be written.
    pub(super) fn run(&self, install: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
        if self.folder.exists() {
            say!("{}: already there", self.title);
            return Ok(());
        }
        say!("{}: {}", self.title, self.cost);
        let started = Instant::now();
        let name = self.folder.file_name().context("a tool's folder has no name")?.to_string_lossy();
        let partial = self.folder.with_file_name(format!(".{name}.partial"));
        remove(&partial)?;
        fs::create_dir_all(&partial).with_context(|| format!("could not create {}", partial.display()))?;
        if let Err(error) = install(&partial) {
            // Half a toolchain helps nobody, least of all on a full disk; the first error is the one to report.
            let _ = remove(&partial);
            return Err(error);
        }
        let bytes = size(&partial);
        fs::rename(&partial, self.folder)
            .with_context(|| format!("could not move {} into place", self.folder.display()))?;
        let seconds = started.elapsed().as_secs_f64();
        say!(
            "{}: installed in {seconds:.0} s, {} MB, in {}",
            self.title,
            bytes / 1_000_000,
            self.folder.display()
        );
        Ok(())
    }
}

/// Turns a failed installer into its last lines and one sentence.
///
/// # Errors
/// The installer failed.
pub(super) fn succeeded(what: &str, outcome: &Outcome) -> Result<()> {
    if outcome.status.success() {
        return Ok(());
    }
    command::show_tail(&outcome.output);
    bail!("{what} {}: {}", command::ended(outcome.status), advice(&outcome.output))
}

/// What to try, from what a failed installer printed.
fn advice(output: &str) -> &'static str {
    let output = output.to_lowercase();
    let mentions = |needles: &[&str]| needles.iter().any(|needle| output.contains(needle));
    if mentions(&["no space left", "enospc", "not enough space", "disk quota"]) {
        "the disk is full, so free about 2 GB and run the same command again"
    } else if mentions(&["hashes are required", "do not match the hashes", "eintegrity", "checksum"]) {
        "a downloaded file is not the one that the lock file names, so try again and, if it stays so, check the mirror or proxy in use"
    } else if mentions(&[
        "could not resolve",
        "couldn't resolve",
        "name resolution",
        "enotfound",
        "eai_again",
        "etimedout",
        "econnrefused",
        "econnreset",
        "enetunreach",
        "timed out",
        "failed to connect",
        "could not connect",
        "connection refused",
        "failed to establish a new connection",
        "proxyerror",
        "spurious network error",
        "certificate",
    ]) {
        "its package registry was not reached, so check the network connection and proxy and run the same command again"
    } else if mentions(&["no matching distribution"]) {
        "no build of it was found for this machine, so check the network connection, and that Python and the system are 64-bit"
    } else if mentions(&["linker", "link.exe"]) {
        "a C linker is needed, so install one (on Debian `apt-get install gcc libc6-dev`) and run the same command again"
    } else {
        "see its last lines above, and run the same command again once the cause is gone"
    }
}

/// Removes a folder or a link, if it is there.
pub(super) fn remove(path: &Path) -> Result<()> {
    let Ok(meta) = path.symlink_metadata() else { return Ok(()) };
    if meta.is_dir() {
        fs::remove_dir_all(path)
    } else {
        fs::remove_file(path).or_else(|_| fs::remove_dir(path))
    }
    .with_context(|| format!("could not remove {}", path.display()))
}

fn size(folder: &Path) -> u64 {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    entries
        .flatten()
        .filter_map(|entry| Some((entry.path(), entry.path().symlink_metadata().ok()?)))
        .map(|(path, meta)| if meta.is_dir() { size(&path) } else { meta.len() })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn advice_follows_the_cause() {
        assert!(advice("error: No space left on device (os error 28)").contains("disk is full"));
        assert!(advice("npm error code ENOTFOUND").contains("registry was not reached"));
        assert!(advice("npm error code EINTEGRITY").contains("lock file names"));
        assert!(advice("error: linker `cc` not found").contains("C linker"));
        assert!(advice("something else").contains("last lines"));
    }

    #[test]
    fn an_interrupted_installation_is_done_again() {
        let cache = env::temp_dir().join(format!("crosscheck-place-{}", std::process::id()));
        let folder = cache.join("tool-1");
        let installation = Installation { title: "tool 1", cost: "a moment", folder: &folder };
        assert!(installation.run(|_| bail!("interrupted")).is_err());
        assert!(!folder.exists());
        assert!(installation.run(|partial| Ok(fs::write(partial.join("tool"), "whole")?)).is_ok());
        assert_eq!(fs::read_to_string(folder.join("tool")).ok().as_deref(), Some("whole"));
        assert!(installation.run(|_| bail!("installed twice")).is_ok());
        assert!(remove(&cache).is_ok());
    }
}
