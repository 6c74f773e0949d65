//! The figures that the page has to reach, measured in a real browser.

use std::process::ExitCode;

use anyhow::Result;

use crate::command::attached;
use crate::{page, tools};

/// Sets up, builds, and hands over to the benches with every tool named in the environment.
///
/// # Errors
/// The set-up or the build fails, or the benches cannot be started.
pub(crate) fn run(arguments: &[String]) -> Result<ExitCode> {
    let tools = tools::set_up()?;
    let browser = tools::find_or_install_browser()?;
    // Not `build`, which fails on a first view that is too big: a bench prints that figure like any other.
    page::compile(&tools)?;
    let mut node = tools.command("node")?;
    let status = attached(node.arg("e2e/bench/run.js").args(arguments).env("CHROMIUM", browser))?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
