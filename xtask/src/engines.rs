//! Stages the engines: `worker.js`, an adapter a language, and what each adapter loads.

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, anyhow, bail};
use crosscheck_core::lang::Language;

use crate::cards::slugs;
use crate::command::{ended, quietly, say, show_tail};
use crate::fingerprint::Fingerprint;
use crate::sources;
use crate::tools::{BINARYEN, Tools};

/// What a page needs of Pyodide; the rest of its package is for Node.js and for type checkers.
const PYODIDE: [&str; 5] =
    ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"];
const BUILD_ID: &str = "__BUILD_ID__";
/// Where the page's build script finds the id.
pub(crate) const BUILD_ID_FILE: &str = "target/build-id";

/// Stages the engines into `--out DIR`; without it, into the staging folder of the Trunk build that runs this, with the
/// kernels' sources for reading beside them.
///
/// # Errors
/// A tool or a source is missing, a compiler fails, or the folder cannot be written.
pub(crate) fn stage(arguments: &[String]) -> Result<()> {
    let started = Instant::now();
    let (out, sources) = match arguments {
        [] => {
            let staging =
                env::var_os("TRUNK_STAGING_DIR").context("say where to: cargo xtask engines --out DIR")?;
            let staging = PathBuf::from(staging);
            (staging.join("engines"), Some(staging.join("sources")))
        }
        [flag, folder] if flag == "--out" => (PathBuf::from(folder), None),
        _ => bail!("`engines` takes `--out DIR` and nothing else"),
    };
    let tools = Tools::locate()?;
    if let Some(sources) = sources {
        sources::stage(&tools, &slugs(&tools.root)?, &sources)?;
    }
    let mut files = collect(&tools)?;
    let id = fill_in_build_id(&mut files)?;
    for (name, content) in &files {
        let path = out.join(name);
        let folder = path.parent().context("a staged file has no folder")?;
        fs::create_dir_all(folder).with_context(|| format!("could not create {}", folder.display()))?;
        fs::write(&path, content).with_context(|| format!("could not write {}", path.display()))?;
    }
    publish_build_id(&tools.root, &id)?;
    say!("engines: build {id} staged in {:.1} s", started.elapsed().as_secs_f64());
    Ok(())
}

/// Content by name, relative to `engines/`.
type Files = BTreeMap<String, Vec<u8>>;

fn collect(tools: &Tools) -> Result<Files> {
    let compiled = compile(tools)?;
    let mut files = Files::new();
    let mut add = |name: String, path: PathBuf| -> Result<()> {
        let content = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        files.insert(name, content);
        Ok(())
    };
    add("worker.js".to_owned(), tools.root.join("engines/worker.js"))?;
    for language in Language::ALL.map(Language::slug) {
        add(format!("{language}/adapter.js"), tools.root.join("engines").join(language).join("adapter.js"))?;
    }
    for (name, path) in compiled {
        add(name, path)?;
    }
    add("go/wasm_exec.js".to_owned(), tools.go_root().join("lib/wasm/wasm_exec.js"))?;
    let pyodide = Tools::require(tools.node_modules()?.join("pyodide"))?;
    for file in PYODIDE {
        add(format!("python/pyodide/{file}"), pyodide.join(file))?;
    }
    for slug in slugs(&tools.root)? {
        for language in ["js", "py"] {
            let file = format!("{slug}.{language}");
            add(format!("kernels/{slug}/{file}"), tools.root.join("kernels").join(&slug).join(&file))?;
        }
    }
    Ok(files)
}

/// The three compiled engines, side by side: they share nothing but the processor.
fn compile(tools: &Tools) -> Result<Vec<(String, PathBuf)>> {
    Tools::require(tools.go())?;
    let joined = |thread: std::thread::ScopedJoinHandle<'_, Result<Vec<(String, PathBuf)>>>| {
        thread.join().unwrap_or_else(|_| Err(anyhow!("a build thread has died")))
    };
    let slugs = &slugs(&tools.root)?;
    std::thread::scope(|scope| {
        let simd128 = scope.spawn(|| rust(tools, slugs, "simd128", Some("-C target-feature=+simd128")));
        let scalar = scope.spawn(|| rust(tools, slugs, "scalar", None));
        let go = scope.spawn(|| Ok(vec![("go/engine.wasm".to_owned(), go(tools)?)]));
        let mut all = joined(simd128)?;
        all.append(&mut joined(scalar)?);
        all.append(&mut joined(go)?);
        Ok(all)
    })
}

/// A module a kernel. Each variant has a target folder of its own: other flags in the same one would rebuild everything
/// each time.
fn rust(
    tools: &Tools,
    slugs: &[String],
    variant: &str,
    flags: Option<&str>,
) -> Result<Vec<(String, PathBuf)>> {
    let target = target_folder(tools).join(format!("engine-{variant}"));
    let module = |slug: &String| {
        let path = rust_module(tools, slug, &target, flags)
            .with_context(|| format!("the Rust engine of {slug} ({variant})"))?;
        Ok((format!("rust/{slug}.{variant}.wasm"), path))
    };
    slugs.iter().map(module).collect()
}

fn rust_module(tools: &Tools, slug: &str, target: &Path, flags: Option<&str>) -> Result<PathBuf> {
    let mut cargo = tools.command("cargo")?;
    cargo.args(["build", "--package", "crosscheck-engine", "--profile", "engine"]);
    cargo.args(["--no-default-features", "--features", &format!("crosscheck-kernels/{slug}")]);
    cargo.args(["--target", "wasm32-unknown-unknown"]).arg("--target-dir").arg(target);
    // Whatever flags the caller builds with, the engines are measured with these.
    cargo.env_remove("CARGO_ENCODED_RUSTFLAGS").env_remove("CARGO_BUILD_RUSTFLAGS").env_remove("RUSTFLAGS");
    if let Some(flags) = flags {
        cargo.env("RUSTFLAGS", flags);
    }
    checked(&mut cargo, "compiling")?;

    // Cargo writes every kernel's module under the same name: kept under its own, and optimised when it is another.
    let compiled = fs::read(target.join("wasm32-unknown-unknown/engine/engine.wasm"))?;
    let kept = target.join(format!("{slug}.wasm"));
    let optimised = target.join(format!("{slug}.binaryen-{BINARYEN}.wasm"));
    if fs::read(&kept).is_ok_and(|before| before == compiled) && optimised.is_file() {
        return Ok(optimised);
    }
    fs::write(&kept, compiled)?;
    // Which features the code uses stands in its target_features section, where wasm-opt reads it.
    let wasm_opt = Tools::require(tools.node_modules()?.join("binaryen/bin/wasm-opt"))?;
    let mut node = tools.command("node")?;
    node.args([
        wasm_opt.as_os_str(),
        OsStr::new("-O3"),
        kept.as_os_str(),
        OsStr::new("-o"),
        optimised.as_os_str(),
    ]);
    checked(&mut node, "optimising")?;
    Ok(optimised)
}

fn go(tools: &Tools) -> Result<PathBuf> {
    let out = target_folder(tools).join("engine-go").join("engine.wasm");
    let mut command = tools.command(tools.go())?;
    command.current_dir(tools.root.join("engines/go")).env("GOOS", "js").env("GOARCH", "wasm");
    // Without the commit's stamp: the same sources give the same bytes, and so the same build id.
    command.args(["build", "-buildvcs=false", "-ldflags=-s -w", "-trimpath", "-o"]).arg(&out).arg(".");
    checked(&mut command, "compiling the Go engine")?;
    Ok(out)
}

/// Runs a compiler or the like, whose output is shown only if it fails.
///
/// # Errors
/// It cannot be started or fails.
pub(crate) fn checked(command: &mut Command, what: &str) -> Result<()> {
    let outcome = quietly(command)?;
    if !outcome.status.success() {
        show_tail(&outcome.output);
        bail!("{what} {}: see its last lines above", ended(outcome.status));
    }
    Ok(())
}

pub(crate) fn target_folder(tools: &Tools) -> PathBuf {
    tools.root.join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

/// The id stands for all staged files, names and bytes, as they are before it is filled in.
fn fill_in_build_id(files: &mut Files) -> Result<String> {
    let mut fingerprint = Fingerprint::new();
    for (name, content) in &*files {
        fingerprint.add(name.as_bytes());
        fingerprint.add(content);
    }
    let id = fingerprint.hex();
    let worker = files.get_mut("worker.js").context("engines/worker.js is missing")?;
    let source = std::str::from_utf8(worker).context("engines/worker.js is not UTF-8")?;
    if !source.contains(BUILD_ID) {
        bail!("engines/worker.js has no {BUILD_ID} to fill in");
    }
    *worker = source.replace(BUILD_ID, &id).into_bytes();
    Ok(id)
}

/// For the page's build script; written only when it differs, or the page would be rebuilt each time.
fn publish_build_id(root: &Path, id: &str) -> Result<()> {
    let path = root.join(BUILD_ID_FILE);
    if fs::read_to_string(&path).is_ok_and(|present| present == id) {
        return Ok(());
    }
    fs::create_dir_all(root.join("target")).context("could not create target/")?;
    fs::write(&path, id).with_context(|| format!("could not write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(worker: &str, kernel: &str) -> Files {
        let content = [("worker.js", worker), ("kernels/fib/fib.js", kernel)];
        content.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into()
    }

    #[test]
    fn the_build_id_is_filled_in_and_follows_every_file() {
        let mut first = files("const BUILD = \"__BUILD_ID__\";", "a");
        let id = fill_in_build_id(&mut first).unwrap();
        assert_eq!(id.len(), 16);
        assert_eq!(first["worker.js"], format!("const BUILD = \"{id}\";").into_bytes());

        let again = fill_in_build_id(&mut files("const BUILD = \"__BUILD_ID__\";", "a")).unwrap();
        let changed = fill_in_build_id(&mut files("const BUILD = \"__BUILD_ID__\";", "b")).unwrap();
        assert_eq!(again, id);
        assert_ne!(changed, id);
    }

    #[test]
    fn a_worker_without_the_place_for_it_is_an_error() {
        assert!(fill_in_build_id(&mut files("const BUILD = 1;", "a")).is_err());
    }
}
