//! The native programs of `kernels/native/`, one a language: builds them, and says how each is started.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use crosscheck_core::lang::Language;
use serde::Serialize;

use crate::command::{answer, say};
use crate::engines::{checked, target_folder};
use crate::tools::Tools;

/// What starts each language's program: the words of its command line.
#[derive(Serialize)]
pub(crate) struct Natives(BTreeMap<&'static str, Vec<PathBuf>>);

impl Natives {
    /// # Errors
    /// Go is not installed, or a compiler fails.
    pub(crate) fn build(tools: &Tools) -> Result<Self> {
        let kernels = tools.root.join("kernels");
        let script = |program: &str, file: &str| vec![program.into(), kernels.join("native").join(file)];
        let program = |language| {
            let words = match language {
                Language::Rust => vec![rust(tools)?],
                Language::Go => vec![go(tools, &kernels)?],
                Language::JavaScript => script("node", "native.mjs"),
                Language::Python => script(tools.python, "native.py"),
            };
            Ok((language.slug(), words))
        };
        Language::ALL.into_iter().map(program).collect::<Result<_>>().map(Self)
    }

    /// A command that starts a fresh process of a language.
    ///
    /// # Errors
    /// PATH or the lock file cannot be read.
    pub(crate) fn command(&self, tools: &Tools, language: Language) -> Result<Command> {
        let words = self.0.get(language.slug()).context("there is no such native program")?;
        let (program, arguments) = words.split_first().context("a command line is empty")?;
        let mut command = tools.command(program)?;
        command.current_dir(tools.root.join("kernels")).args(arguments);
        Ok(command)
    }
}

/// `cargo xtask natives`: builds them and prints an object, a command line for each language.
///
/// # Errors
/// Go is not installed, or a compiler fails.
pub(crate) fn print() -> Result<()> {
    say!("{}", serde_json::to_string(&Natives::build(&Tools::locate()?)?)?);
    Ok(())
}

fn go(tools: &Tools, kernels: &Path) -> Result<PathBuf> {
    let out = target_folder(tools).join(format!("native-go{}", std::env::consts::EXE_SUFFIX));
    let mut compile = tools.command(Tools::require(tools.go())?)?;
    compile.current_dir(kernels).args(["build", "-buildvcs=false", "-o"]).arg(&out).arg("./native");
    checked(&mut compile, "compiling the Go kernels")?;
    Ok(out)
}

/// In the profile that the engine of the tab is compiled with. Says nothing of the processor, so that it is the code that
/// anybody gets.
fn rust(tools: &Tools) -> Result<PathBuf> {
    let mut cargo = tools.command("cargo")?;
    cargo.args(["build", "--quiet", "--profile", "engine", "--package", "crosscheck-kernels"]);
    cargo.args(["--example", "native", "--message-format", "json-render-diagnostics"]);
    cargo.env_remove("CARGO_ENCODED_RUSTFLAGS").env_remove("CARGO_BUILD_RUSTFLAGS").env_remove("RUSTFLAGS");
    let messages = answer(&mut cargo)?;
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|message| message["target"]["name"] == "native")
        .find_map(|message| Some(PathBuf::from(message["executable"].as_str()?)))
        .context("cargo does not say where it put the native kernels")
}
