//! The browser of the end-to-end tests: the system's Chromium or Chrome.

use std::env;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use anyhow::{Result, bail};

use super::on_path;
use super::place::succeeded;
use crate::command::{answer, quietly, say};

const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

#[cfg(target_os = "macos")]
const ELSEWHERE: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
#[cfg(windows)]
const ELSEWHERE: [&str; 1] = ["C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"];
#[cfg(not(any(target_os = "macos", windows)))]
const ELSEWHERE: [&str; 0] = [];

/// The browser's program: `$CHROMIUM`, else what is installed, else what the system's packages give.
///
/// # Errors
/// There is none and none can be installed.
pub(crate) fn find_or_install() -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM").map(PathBuf::from) {
        if !named.is_file() {
            bail!(
                "CHROMIUM names {}, which is not there: name a browser that is, or unset it",
                named.display()
            );
        }
        return Ok(named);
    }
    if let Some(found) = find() {
        say!("browser: {} is already there", found.display());
        return Ok(found);
    }
    if on_path("apt-get").is_none() || !is_root() {
        bail!(
            "a browser is needed for the end-to-end tests: install the package 'chromium' (or Google Chrome), or set CHROMIUM to one"
        );
    }
    say!("browser: installing Debian's package chromium, a download of about 100 MB");
    let started = Instant::now();
    for arguments in [&["update"][..], &["install", "-y", "--no-install-recommends", "chromium"][..]] {
        let outcome =
            quietly(Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))?;
        succeeded(&format!("`apt-get {}`", arguments.join(" ")), &outcome)?;
    }
    say!("browser: installed in {:.0} s", started.elapsed().as_secs_f64());
    match find() {
        Some(found) => Ok(found),
        None => bail!("the package chromium brought no browser: install one and set CHROMIUM to it"),
    }
}

fn find() -> Option<PathBuf> {
    let elsewhere = ELSEWHERE.iter().map(PathBuf::from).find(|path| path.is_file());
    NAMES.iter().find_map(|name| on_path(name)).or(elsewhere)
}

fn is_root() -> bool {
    answer(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}
