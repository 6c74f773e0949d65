//! `cargo xtask test`: every check, the quick ones first.

use std::fs;
use std::io::{IsTerminal, stdout};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

use anyhow::{Result, bail};

use crate::command::{aloud, ended, say};
use crate::summary::{Count, Runner, count};
use crate::tools::Tools;
use crate::{page, tools};

/// A named check and what is run for it.
struct Step {
    name: &'static str,
    what: &'static str,
    run: fn(&KeptRuns) -> Result<Count>,
}

const STEPS: [Step; 14] = [
    Step { name: "fmt", what: "Rust is formatted", run: KeptRuns::rustfmt },
    Step { name: "gofmt", what: "Go is formatted", run: KeptRuns::gofmt },
    Step { name: "biome", what: "JavaScript and CSS are formatted and linted", run: KeptRuns::biome },
    Step { name: "ruff", what: "Python is formatted and linted", run: KeptRuns::ruff },
    Step { name: "vet", what: "go vet of the kernels and the engine", run: KeptRuns::vet },
    Step {
        name: "clippy",
        what: "clippy of the workspace",
        run: |c| c.cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]),
    },
    Step {
        name: "clippy-page",
        what: "clippy of the page and the Rust engine for the browser",
        run: |c| {
            let packages = ["--package", "crosscheck", "--package", "crosscheck-engine"];
            let target = ["--target", "wasm32-unknown-unknown", "--", "-D", "warnings"];
            c.cargo(&[&["clippy"][..], &packages[..], &target[..]].concat())
        },
    },
    Step { name: "native", what: "Rust tests", run: KeptRuns::native },
    Step {
        name: "kernels",
        what: "parity of the kernels in Node.js, Go and CPython",
        run: |c| c.node_tests("kernels"),
    },
    Step { name: "engines", what: "tests of the adapters and the worker", run: |c| c.node_tests("engines") },
    Step { name: "sources", what: "tests of the highlighted sources", run: |c| c.node_tests("xtask") },
    Step { name: "build", what: "release build of the page", run: |c| passed(page::compile(&c.tools)) },
    Step { name: "size", what: "size of the first view", run: |c| passed(page::weigh(&c.tools)) },
    Step { name: "e2e", what: "Playwright on the built page", run: KeptRuns::e2e },
];

/// Sets up and runs every step, or the one that `--only` names; the last line says how many tests passed and failed.
///
/// # Errors
/// The set-up fails, or there is no such step. A failed check is no error but part of the count.
pub(crate) fn run(arguments: &[String]) -> Result<ExitCode> {
    let steps: Vec<&Step> = match arguments {
        [] => STEPS.iter().collect(),
        [flag, name] if flag == "--only" => STEPS.iter().filter(|step| step.name == name).collect(),
        _ => bail!("`test` takes `--only STEP` and nothing else"),
    };
    if steps.is_empty() {
        bail!("there is no such step; the steps are {}", STEPS.map(|step| step.name).join(", "));
    }
    let tools = tools::set_up()?;
    // Asked for at the start, so that nobody waits minutes to hear that it is missing.
    let browser = if steps.iter().any(|step| step.name == "e2e") {
        Some(tools::find_or_install_browser()?)
    } else {
        None
    };
    let checks = KeptRuns { tools, browser };

    let mut total = Count::default();
    let mut failed = Vec::new();
    for step in steps {
        let count = if matches!(step.name, "size" | "e2e") && failed.contains(&"build") {
            say!("\n== {}: not run, since the build failed", step.name);
            Count { passed: 0, failed: 1 }
        } else {
            checks.timed(step)
        };
        if count.failed > 0 {
            failed.push(step.name);
        }
        total += count;
    }
    say!("");
    if !failed.is_empty() {
        say!("failed: {} (again: cargo xtask test --only {})", failed.join(", "), failed[0]);
    }
    say!("{} passed, {} failed", total.passed, total.failed);
    Ok(if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

struct KeptRuns {
    tools: Tools,
    browser: Option<PathBuf>,
}

impl KeptRuns {
    fn timed(&self, step: &Step) -> Count {
        say!("\n== {}: {}", step.name, step.what);
        let started = Instant::now();
        let count = (step.run)(self).unwrap_or_else(|error| {
            say!("error: {error:#}");
            Count { passed: 0, failed: 1 }
        });
        let seconds = started.elapsed().as_secs_f64();
        say!("== {}: {} passed, {} failed in {seconds:.1} s", step.name, count.passed, count.failed);
        count
    }

    /// A check without tests of its own counts as one test.
    fn whole(&self, command: &mut Command) -> Result<Count> {
        let passed = aloud(command)?.status.success();
        Ok(Count { passed: passed.into(), failed: (!passed).into() })
    }

    /// A runner's own count; one that breaks off without a failed test, or runs none, has failed once.
    fn counted(&self, runner: Runner, command: &mut Command) -> Result<Count> {
        let outcome = aloud(command)?;
        let mut count = count(runner, &outcome.output);
        if !outcome.status.success() && count.failed == 0 {
            say!("the test runner {} without a failed test", ended(outcome.status));
            count.failed = 1;
        } else if count == Count::default() {
            bail!("no test was run");
        }
        Ok(count)
    }

    fn cargo_command(&self, arguments: &[&str]) -> Result<Command> {
        let mut command = self.tools.command("cargo")?;
        command.args(arguments);
        if stdout().is_terminal() {
            command.env("CARGO_TERM_COLOR", "always");
        }
        Ok(command)
    }

    fn cargo(&self, arguments: &[&str]) -> Result<Count> {
        self.whole(&mut self.cargo_command(arguments)?)
    }

    /// cargo's own runner and not nextest: it needs no installation and runs the examples in the docs as well.
    fn native(&self) -> Result<Count> {
        self.counted(Runner::Cargo, &mut self.cargo_command(&["test", "--workspace", "--no-fail-fast"])?)
    }

    fn rustfmt(&self) -> Result<Count> {
        let mut count = self.cargo(&["fmt", "--all", "--check"])?;
        // No member of the workspace, and built by `cargo xtask fuzz` alone.
        count += self.cargo(&["fmt", "--manifest-path", "fuzz/Cargo.toml", "--check"])?;
        Ok(count)
    }

    fn gofmt(&self) -> Result<Count> {
        let outcome =
            aloud(self.tools.command(self.tools.gofmt())?.args(["-l", "-d", "kernels", "engines/go"]))?;
        let passed = outcome.status.success() && outcome.output.trim().is_empty();
        Ok(Count { passed: passed.into(), failed: (!passed).into() })
    }

    fn biome(&self) -> Result<Count> {
        let biome = Tools::require(self.tools.node_modules()?.join("@biomejs/biome/bin/biome"))?;
        let colors = if stdout().is_terminal() { "--colors=force" } else { "--colors=off" };
        self.whole(self.tools.command("node")?.arg(biome).args(["ci", "--error-on-warnings", colors]))
    }

    fn ruff(&self) -> Result<Count> {
        let mut total = Count::default();
        for arguments in [["format", "--check", "--no-cache"], ["check", "--no-cache", "--quiet"]] {
            total += self.whole(self.tools.command(self.tools.ruff())?.args(arguments))?;
        }
        Ok(total)
    }

    fn vet(&self) -> Result<Count> {
        let mut kernels = self.tools.command(self.tools.go())?;
        let mut total =
            self.whole(kernels.args(["vet", "./..."]).current_dir(self.tools.root.join("kernels")))?;
        let mut engine = self.tools.command(self.tools.go())?;
        engine.args(["vet", "./..."]).current_dir(self.tools.root.join("engines/go"));
        total += self.whole(engine.env("GOOS", "js").env("GOARCH", "wasm"))?;
        Ok(total)
    }

    fn node_tests(&self, room: &str) -> Result<Count> {
        let is_test = |name: &str| name.ends_with(".test.js") || name.ends_with(".test.mjs");
        let tests = files_in(&self.tools.root.join(room), is_test);
        self.counted(Runner::Node, self.tools.command("node")?.arg("--test").args(tests))
    }

    fn e2e(&self) -> Result<Count> {
        if !self.tools.root.join("dist/index.html").is_file() {
            bail!("dist/ is not built: run `cargo xtask build`");
        }
        let mut node = self.tools.command("node")?;
        node.args(["node_modules/@playwright/test/cli.js", "test", "--config", "e2e/playwright.config.js"]);
        if let Some(browser) = &self.browser {
            node.env("CHROMIUM", browser);
        }
        self.counted(Runner::Playwright, &mut node)
    }
}

fn passed(result: Result<()>) -> Result<Count> {
    result.map(|()| Count { passed: 1, failed: 0 })
}

/// The files below a folder whose names fit, sorted.
fn files_in(folder: &Path, fits: fn(&str) -> bool) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            found.extend(files_in(&path, fits));
        } else if path.file_name().is_some_and(|name| fits(&name.to_string_lossy())) {
            found.push(path);
        }
    }
    found.sort();
    found
}
