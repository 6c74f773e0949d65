//! What a reader has to bring: a Rust toolchain, Node.js with npm, Python with pip.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use super::place::succeeded;
use crate::command::{answer, quietly, say};

pub(super) const PYTHON: &str = if cfg!(windows) { "python" } else { "python3" };
/// npm is a script on Windows, and only the full name starts a script.
pub(super) const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// # Errors
/// One is missing or too old; the error says what to install.
pub(super) fn check(root: &Path) -> Result<()> {
    let node = answer(Command::new("node").arg("--version")).ok();
    at_least("Node.js", (20, 0), node.as_deref(), "install it from nodejs.org or your package manager")?;
    let npm = answer(Command::new(NPM).arg("--version")).ok();
    at_least("npm", (9, 0), npm.as_deref(), "it comes with Node.js; on Debian `apt-get install npm`")?;
    let python = answer(Command::new(PYTHON).arg("--version")).ok();
    at_least("Python", (3, 11), python.as_deref(), "install it from python.org or your package manager")?;
    let pip = answer(Command::new(PYTHON).args(["-m", "pip", "--version"])).ok();
    at_least(
        "pip",
        (22, 0),
        pip.as_deref(),
        "install it with `python3 -m ensurepip`, or on Debian `apt-get install python3-pip`",
    )?;
    wasm_target(root)
}

fn wasm_target(root: &Path) -> Result<()> {
    let query = ["--print", "target-libdir", "--target", WASM_TARGET];
    let present = || {
        let folder = answer(Command::new("rustc").args(query).current_dir(root));
        folder.is_ok_and(|folder| Path::new(&folder).is_dir())
    };
    if present() {
        return Ok(());
    }
    say!("{WASM_TARGET}: adding the target with rustup, about 25 MB");
    let Ok(outcome) = quietly(Command::new("rustup").args(["target", "add", WASM_TARGET]).current_dir(root))
    else {
        bail!(
            "Rust's target {WASM_TARGET} is needed: install rustup from rustup.rs, then run the same command again"
        );
    };
    succeeded("`rustup target add`", &outcome)
}

/// `found` is what the program says about its version, nothing if it could not be asked.
fn at_least(program: &str, needed: (u32, u32), found: Option<&str>, remedy: &str) -> Result<()> {
    let wanted = match needed {
        (major, 0) => major.to_string(),
        (major, minor) => format!("{major}.{minor}"),
    };
    match found.map(|text| (text, version(text))) {
        Some((_, Some(version))) if version >= needed => Ok(()),
        Some((text, _)) => {
            let text: String = text.chars().take(40).collect();
            bail!(
                "{program} {wanted} or newer is needed and '{text}' was found: {remedy}, then run the same command again"
            )
        }
        None => bail!(
            "{program} {wanted} or newer is needed and was not found: {remedy}, then run the same command again"
        ),
    }
}

/// Major and minor version: the first `N.N` in what a program says about itself.
fn version(text: &str) -> Option<(u32, u32)> {
    text.split_whitespace().find_map(|word| {
        let mut numbers = word.trim_start_matches('v').split('.').map(str::parse);
        match (numbers.next(), numbers.next()) {
            (Some(Ok(major)), Some(Ok(minor))) => Some((major, minor)),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_versions_as_the_programs_say_them() {
        assert_eq!(version("v20.20.2"), Some((20, 20)));
        assert_eq!(version("Python 3.11.7"), Some((3, 11)));
        assert_eq!(version("pip 24.0 from /usr/lib/python3/dist-packages/pip (python 3.12)"), Some((24, 0)));
        assert_eq!(version("11.19.1"), Some((11, 19)));
        assert_eq!(version("not a version"), None);
    }

    #[test]
    fn names_what_is_missing_and_what_to_do() {
        assert!(at_least("Python", (3, 11), Some("Python 3.11.0"), "x").is_ok());
        assert!(at_least("Python", (3, 11), Some("Python 4.0.0"), "x").is_ok());
        let old = at_least("Node.js", (20, 0), Some("v18.19.1"), "install it").unwrap_err().to_string();
        assert_eq!(
            old,
            "Node.js 20 or newer is needed and 'v18.19.1' was found: install it, then run the same command again"
        );
        let absent = at_least("Python", (3, 11), None, "install it").unwrap_err().to_string();
        assert!(absent.starts_with("Python 3.11 or newer is needed and was not found"));
    }
}
