//! Serving and building the page.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

use crate::command::{answer, attached, ended, say};
use crate::tools::Tools;

/// What parts of the page may weigh, compressed with brotli: what a reader fetches to read the first view, and all code.
const LIMITS_BYTES: [(&str, u64); 2] = [("first view", 45_000), ("program", 450_000)];

/// Serves the page with Trunk until it is stopped.
///
/// The release page: from a clean start it is compiled in less time than a development build (33 s against 40 s on
/// two cores), and it is the page as it is published. Plain `trunk serve` builds the development page, whose next
/// build after an edit is the quicker one. The engines are the same in both: they have a profile of their own.
///
/// # Errors
/// Trunk cannot be started.
pub(crate) fn serve(tools: &Tools, arguments: &[String]) -> Result<ExitCode> {
    say!("serving: {} once the page is built, until Ctrl-C", address(arguments));
    let status = attached(trunk(tools)?.args(["serve", "--release"]).args(arguments))?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Trunk appends a backtrace to each of its errors where one is asked for; its messages say all there is.
fn trunk(tools: &Tools) -> Result<Command> {
    let mut command = tools.command("trunk")?;
    command.env("RUST_BACKTRACE", "0");
    Ok(command)
}

/// The address Trunk will serve at, from the arguments that are passed on to it.
fn address(arguments: &[String]) -> String {
    let value = |short: &str, long: &str| {
        arguments.iter().enumerate().find_map(|(place, argument)| {
            let inline = argument.strip_prefix(long).and_then(|rest| rest.strip_prefix('='));
            match inline {
                Some(value) => Some(value.to_owned()),
                None if argument == short || argument == long => arguments.get(place + 1).cloned(),
                None => None,
            }
        })
    };
    let host =
        value("-a", "--address").filter(|host| host != "0.0.0.0").unwrap_or_else(|| "127.0.0.1".to_owned());
    let port = value("-p", "--port").unwrap_or_else(|| "8080".to_owned());
    format!("http://{host}:{port}/")
}

/// Builds the release page into `dist/`, prints its sizes and holds them to their limits.
///
/// # Errors
/// The build fails, or a part is too big.
pub(crate) fn build(tools: &Tools) -> Result<()> {
    compile(tools)?;
    weigh(tools)
}

/// Builds the release page into `dist/`.
///
/// # Errors
/// The build fails.
pub(crate) fn compile(tools: &Tools) -> Result<()> {
    let status = attached(trunk(tools)?.args(["build", "--release"]))?;
    if !status.success() {
        bail!("`trunk build` {}: see its messages above", ended(status));
    }
    Ok(())
}

/// Prints the sizes of what is in `dist/`.
///
/// # Errors
/// A part is too big, or nothing is built.
pub(crate) fn weigh(tools: &Tools) -> Result<()> {
    let sizes = sizes(tools)?;
    for (part, limit) in LIMITS_BYTES {
        let (_, size) =
            sizes.iter().find(|(name, _)| name == part).with_context(|| format!("no {part} is built"))?;
        if *size > limit {
            bail!("the {part} is {size} bytes with brotli, more than the {limit} it may be");
        }
    }
    Ok(())
}

/// Prints the raw and compressed sizes of each part; returns their names and compressed sizes.
fn sizes(tools: &Tools) -> Result<Vec<(String, u64)>> {
    let script = include_str!("sizes.js");
    let dist: PathBuf = tools.root.join("dist");
    let listing =
        answer(tools.command("node")?.args(["--input-type=module", "--eval", script, "--"]).arg(&dist))?;
    say!("{:<24} {:>12} {:>12}", "dist/", "bytes", "brotli");
    let mut sizes = Vec::new();
    for line in listing.lines() {
        let (part, raw, compressed) = size_line(line).with_context(|| format!("no size in '{line}'"))?;
        say!("{part:<24} {raw:>12} {compressed:>12}");
        sizes.push((part.to_owned(), compressed));
    }
    Ok(sizes)
}

fn size_line(line: &str) -> Option<(&str, u64, u64)> {
    let mut fields = line.split('\t');
    Some((fields.next()?, fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(arguments: &[&str]) -> String {
        address(&arguments.iter().map(ToString::to_string).collect::<Vec<_>>())
    }

    #[test]
    fn the_address_follows_the_arguments() {
        assert_eq!(at(&[]), "http://127.0.0.1:8080/");
        assert_eq!(at(&["--open", "--port", "9000"]), "http://127.0.0.1:9000/");
        assert_eq!(at(&["--port=9001", "-a", "0.0.0.0"]), "http://127.0.0.1:9001/");
    }

    #[test]
    fn reads_a_line_of_sizes() {
        assert_eq!(size_line("first view\t200\t100"), Some(("first view", 200, 100)));
        assert_eq!(size_line("first view\t200"), None);
    }
}
