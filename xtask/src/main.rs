//! `cargo xtask VERB`: everything that is done to Crosscheck, from a fresh clone on.

mod bench;
mod cards;
mod check;
mod command;
mod engines;
mod fingerprint;
mod fuzz;
mod minify;
mod natives;
mod page;
mod reference;
mod sources;
mod summary;
mod tools;

use std::process::ExitCode;

use anyhow::{Result, bail};
use command::say;

const HELP: &str = "\
cargo xtask VERB [ARGUMENTS]

  setup              install every pinned tool once, into a per-user cache
  serve [ARGUMENTS]  set up, then build and serve the page; the arguments go to trunk (--port 9000)
  build              set up, then build the release page into dist/ and print its sizes
  test [--only STEP] set up, then run every check (or one step of them)
  bench [ARGUMENTS]  set up, build, then print the figures that the page has to reach
  reference [ARGUMENTS] set up, build, then measure every kernel natively and in the browser: data/reference/
                     [--preset quick|standard|rigorous] [--kernel SLUG] [--fresh]; interrupted, it resumes
  fuzz [INPUTS]      feed the readers of claims and checks a million inputs, or so many
  cards              print what tests and benches in JavaScript need of the kernels' cards, as JSON
  natives            build the native programs and print their command lines, as JSON
  engines [--out DIR] stage the four engines (Trunk runs this before each build)
  minify             make the scripts of a release build small (Trunk runs this after it)
  help               this list";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<ExitCode> {
    let (verb, rest) = match arguments.split_first() {
        Some((verb, rest)) => (verb.as_str(), rest),
        None => ("help", arguments),
    };
    match verb {
        "setup" => tools::set_up().map(|_| ExitCode::SUCCESS),
        "serve" => page::serve(&tools::set_up()?, rest),
        "build" => page::build(&tools::set_up()?).map(|()| ExitCode::SUCCESS),
        "test" => check::run(rest),
        "bench" => bench::run(rest),
        "reference" => reference::run(rest),
        "fuzz" => fuzz::run(rest),
        "cards" => cards::print().map(|()| ExitCode::SUCCESS),
        "natives" => natives::print().map(|()| ExitCode::SUCCESS),
        "minify" => minify::run().map(|()| ExitCode::SUCCESS),
        "engines" => engines::stage(rest).map(|()| ExitCode::SUCCESS),
        "help" | "-h" | "--help" => {
            say!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        unknown => bail!("there is no verb '{unknown}'\n\n{HELP}"),
    }
}
