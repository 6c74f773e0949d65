//! `cargo xtask fuzz`: millions of texts to the readers of files, by libFuzzer on the pinned stable toolchain.
//!
//! `cargo fuzz` would ask for a nightly one, for its sanitizers. The readers are safe Rust, so what has to be found is a
//! panic or a hang, and for those the counters of the compiler's own coverage pass are enough.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use crosscheck_core::claims::draft::Draft;
use crosscheck_core::claims::{Article, KeptRun, KeptRuns, parse};
use crosscheck_core::reference::Reference;

use crate::command::{answer, quietly, say, show_tail};
use crate::tools::Tools;

const RUNS: u64 = 1_000_000;
/// Longer inputs find nothing more and take longer; the largest claim of the data fits.
const LONGEST: &str = "-max_len=16384";
/// One input may take as long, in seconds, before it counts as a hang.
const LIMIT: &str = "-timeout=5";
/// Counts edges, and tells the fuzzer what is compared with what, so that it finds the words of the schemas.
const INSTRUMENTS: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
                           -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
                           -Cllvm-args=-sanitizer-coverage-pc-table \
                           -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1";

/// Feeds each reader as many inputs as the one argument says.
///
/// # Errors
/// The argument is no number, there is no C++ compiler, the seeds cannot be written, or the fuzzer cannot be built. A
/// panic of a reader is no error but a failure, with the input that led to it.
pub(crate) fn run(arguments: &[String]) -> Result<ExitCode> {
    let runs = match arguments {
        [] => RUNS,
        [runs] => runs
            .replace(['_', ','], "")
            .parse()
            .with_context(|| format!("'{runs}' is no number of inputs"))?,
        _ => bail!("`fuzz` takes the number of inputs and nothing else"),
    };
    require_cpp()?;
    let root = Tools::locate()?.root;
    let place = root.join("target/fuzz");
    let mut sound = true;
    let readers = [
        ("claims", claims_seeds(&root, Article::to_json)?),
        ("drafts", claims_seeds(&root, |article| Draft::of(article).to_kept())?),
        ("checks", checks_seeds(&root)?),
    ];
    for (reader, seeds) in readers {
        let folder = place.join("seeds").join(reader);
        write_seeds(&folder, &seeds)?;
        sound &= feed(&root, &place, reader, &folder, runs)?;
    }
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// libFuzzer is C++ and is compiled here.
fn require_cpp() -> Result<()> {
    if cfg!(windows) {
        bail!("libFuzzer with these instruments runs on Linux and macOS only");
    }
    let compiler = env::var_os("CXX").unwrap_or_else(|| "c++".into());
    let found = Command::new(&compiler).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    if !found.is_ok_and(|status| status.success()) {
        bail!(
            "libFuzzer needs a C++ compiler, and '{}' does not run: install g++ or clang, or name one in CXX. \
             `cargo test -p crosscheck-core` feeds the readers some thousand inputs without it.",
            compiler.display()
        );
    }
    Ok(())
}

/// Whether a reader stood its inputs.
fn feed(root: &Path, place: &Path, reader: &str, seeds: &Path, runs: u64) -> Result<bool> {
    let (corpus, crashes) = (place.join("corpus").join(reader), place.join("crashes").join(reader));
    fs::create_dir_all(&corpus).with_context(|| format!("could not make {}", corpus.display()))?;
    fs::create_dir_all(&crashes).with_context(|| format!("could not make {}", crashes.display()))?;
    let program = build(root, place, reader)?;
    let started = Instant::now();
    let outcome = quietly(
        Command::new(program)
            .args([LONGEST, LIMIT, &format!("-runs={runs}")])
            .arg(format!("-artifact_prefix={}/", crashes.display()))
            .args([&corpus, seeds]),
    )?;
    let seconds = started.elapsed().as_secs_f64();
    let sound = outcome.status.success();
    if sound {
        say!("{reader}: {runs} inputs in {seconds:.0} s, no panic");
    } else {
        show_tail(&outcome.output);
        say!("{reader}: an input made it fail; it is in {}", crashes.display());
    }
    Ok(sound)
}

fn build(root: &Path, place: &Path, reader: &str) -> Result<PathBuf> {
    let host = answer(Command::new("rustc").args(["--print", "host-tuple"]))?;
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--release", "--locked", "--bin", reader]).current_dir(root.join("fuzz"));
    // Named, so that build scripts and macros stay without the instruments.
    cargo.args(["--target", &host]).arg("--target-dir").arg(place);
    cargo.env("RUSTFLAGS", INSTRUMENTS).env_remove("CARGO_ENCODED_RUSTFLAGS");
    let outcome = quietly(&mut cargo)?;
    if !outcome.status.success() {
        show_tail(&outcome.output);
        bail!("the fuzzer of {reader} could not be built");
    }
    Ok(place.join(host).join("release").join(reader))
}

/// Each claim of our files as a file of its own: a short seed is changed in more places in the same time.
fn claims_seeds(root: &Path, write: fn(&Article) -> String) -> Result<Vec<String>> {
    let mut seeds = Vec::new();
    for path in json_files(&root.join("data/claims"))? {
        let text = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
        let Ok(article) = parse(&text) else { bail!("{} cannot be read", path.display()) };
        for claim in &article.claims {
            let mut one = article.clone();
            one.claims = vec![claim.clone()];
            seeds.push(write(&one));
        }
    }
    Ok(seeds)
}

/// What the kernels of the reference runs would leave behind: a seed each, and one of all.
fn checks_seeds(root: &Path) -> Result<Vec<String>> {
    let (mut seeds, mut all) = (Vec::new(), KeptRuns::default());
    for path in json_files(&root.join("data/reference"))? {
        let text = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
        let Ok(reference) = Reference::parse(&text) else { bail!("{} cannot be read", path.display()) };
        for run in &reference.kernels {
            let ratios = run.tab.summary.ratios.iter().filter_map(|ratio| {
                Some((ratio.numerator.plain()?, ratio.denominator.plain()?, ratio.estimate))
            });
            let check = KeptRun {
                kernel: run.kernel.clone(),
                n: run.n,
                preset: reference.preset,
                build: reference.build.clone(),
                date: reference.date.clone(),
                ratios: ratios.collect(),
            };
            let mut one = KeptRuns::default();
            one.add(check.clone());
            all.add(check);
            seeds.push(one.to_json());
        }
    }
    seeds.push(all.to_json());
    Ok(seeds)
}

fn json_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))?;
    let paths = entries.flatten().map(|entry| entry.path());
    Ok(paths.filter(|path| path.extension().is_some_and(|extension| extension == "json")).collect())
}

fn write_seeds(folder: &Path, seeds: &[String]) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("could not make {}", folder.display()))?;
    for (index, seed) in seeds.iter().enumerate() {
        let path = folder.join(format!("{index}.json"));
        fs::write(&path, seed).with_context(|| format!("could not write {}", path.display()))?;
    }
    Ok(())
}
