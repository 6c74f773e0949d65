//! The machine that a reference is measured on.

use anyhow::{Context, Result};
use crosscheck_core::reference::Machine;
use serde::Deserialize;

use crate::command::answer;
use crate::tools::Tools;

#[derive(Deserialize)]
struct Described {
    cpu: String,
    cores: u32,
    memory_mb: u32,
    os: String,
    date: String,
}

/// The machine as Node.js sees it, the same way on every platform, and the time in UTC.
///
/// # Errors
/// Node.js cannot be asked.
pub(super) fn describe(tools: &Tools) -> Result<(Machine, String)> {
    let script = include_str!("machine.js");
    let line = answer(tools.command("node")?.args(["--input-type=module", "--eval", script]))?;
    let Described { cpu, cores, memory_mb, os, date } =
        serde_json::from_str(&line).context("Node.js does not describe the machine")?;
    let machine = Machine { name: slug(&cpu, cores), cpu, cores, memory_mb: Some(memory_mb), os };
    Ok((machine, date))
}

/// "Intel(R) Core(TM) i7-9750H CPU @ 2.60GHz" with 12 cores: `intel-core-i7-9750h-12-cores`.
fn slug(cpu: &str, cores: u32) -> String {
    let name = cpu.split('@').next().unwrap_or_default().to_lowercase();
    let name = name.replace("(r)", " ").replace("(tm)", " ");
    let words = name.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> =
        words.filter(|word| !["", "cpu", "processor"].contains(word)).chain([""]).collect();
    format!("{}{cores}-core{}", words.join("-"), if cores == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_is_named_by_processor_and_cores() {
        assert_eq!(slug("AMD EPYC", 2), "amd-epyc-2-cores");
        assert_eq!(slug("Intel(R) Core(TM) i7-9750H CPU @ 2.60GHz", 12), "intel-core-i7-9750h-12-cores");
        assert_eq!(slug("Apple M1", 1), "apple-m1-1-core");
        assert_eq!(slug("", 4), "4-cores");
    }
}
