//! The tab's half: one kernel on the built page in headless Chromium, by `e2e/reference/tab.js`.

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use crosscheck_core::measure::Preset;

use crate::command::{answer, ended};
use crate::tools::Tools;

/// How often it is asked whether the browser is done. Rarely, to keep the machine still.
const EVERY: Duration = Duration::from_millis(500);

/// Measures a kernel; gives the file that the page hands out at the end. `waiting` is called while it goes on.
///
/// # Errors
/// The browser, the page or its download fails; the reason stands on stderr.
pub(super) fn measure(
    tools: &Tools,
    browser: &Path,
    kernel: &str,
    preset: Preset,
    out: &Path,
    mut waiting: impl FnMut(),
) -> Result<String> {
    let mut node = tools.command("node")?;
    node.args(["e2e/reference/tab.js", kernel, preset.slug()]).arg(out).env("CHROMIUM", browser);
    let mut child = node.spawn().context("could not start node")?;
    let status = loop {
        if let Some(status) = child.try_wait().context("could not wait for the browser")? {
            break status;
        }
        waiting();
        sleep(EVERY);
    };
    if !status.success() {
        bail!(
            "{kernel} in the tab: the browser's run {}, see above; what is finished is kept",
            ended(status)
        );
    }
    let json = fs::read_to_string(out).with_context(|| format!("could not read {}", out.display()))?;
    fs::remove_file(out).with_context(|| format!("could not remove {}", out.display()))?;
    Ok(json)
}

/// The browser's name and version: "Chromium 156.0.7444.59".
///
/// # Errors
/// It cannot be asked.
pub(super) fn version(tools: &Tools, browser: &Path) -> Result<String> {
    Ok(name_and_version(&answer(tools.command(browser)?.arg("--version"))?))
}

/// What stands before and in the first number.
fn name_and_version(text: &str) -> String {
    let mut words: Vec<&str> = Vec::new();
    for word in text.split_whitespace() {
        words.push(word);
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            break;
        }
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_browser_says_of_itself_is_cut_to_name_and_version() {
        let debian = "Chromium 156.0.7444.59 built on Debian GNU/Linux 12 (bookworm)\n";
        assert_eq!(name_and_version(debian), "Chromium 156.0.7444.59");
        assert_eq!(name_and_version("Google Chrome 156.0.1.2"), "Google Chrome 156.0.1.2");
    }
}
