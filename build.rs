//! Compiles into the page: the kernels' cards, what it takes of the newest reference run, the id of the engines' build
//! that it is to work with, and the id of its own sources.

use crosscheck_core::claims::published::FIBONACCI;
use crosscheck_core::kernel::Card;
use crosscheck_core::reference::{Reference, Suite};
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// What the page is made of.
const SOURCES: [&str; 6] = ["Cargo.lock", "Cargo.toml", "build.rs", "core", "data", "src"];

fn main() -> Outcome<()> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let cards = cards()?;
    if !cards.iter().any(|card| card.slug == FIBONACCI.kernel) {
        return Err("the claim's kernel has no card".into());
    }
    fs::write(out.join("cards.json"), serde_json::to_string(&cards)?)?;

    // Written by `cargo xtask engines`, which Trunk runs before it builds the page.
    println!("cargo::rerun-if-changed=target/build-id");
    let id = fs::read_to_string("target/build-id").unwrap_or_else(|_| "no-engines".to_owned());
    let id = id.trim();
    println!("cargo::rustc-env=CROSSCHECK_BUILD_ID={id}");

    let suite = reference()?.map(|reference| suite(&reference, id));
    fs::write(out.join("reference.json"), serde_json::to_string(&suite)?)?;

    let mut page = DefaultHasher::new();
    page.write(id.as_bytes());
    page.write(serde_json::to_string(&cards)?.as_bytes());
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
        add(&mut page, Path::new(source))?;
    }
    println!("cargo::rustc-env=CROSSCHECK_PAGE_ID={:016x}", page.finish());
    Ok(())
}

/// All cards: the claim's first, then by title.
fn cards() -> Outcome<Vec<Card>> {
    println!("cargo::rerun-if-changed=kernels");
    let paths = fs::read_dir("kernels")?
        .filter_map(|entry| Some(entry.ok()?.path().join("card.toml")))
        .filter(|path| path.exists());
    let mut cards = paths.map(|path| card(&path)).collect::<Result<Vec<_>, _>>()?;
    cards.sort_by_key(|card| (card.slug != FIBONACCI.kernel, card.title.clone()));
    Ok(cards)
}

fn card(path: &Path) -> Outcome<Card> {
    toml::from_str(&fs::read_to_string(path)?).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// Adds a file, or all files of a folder in the order of their names.
fn add(hasher: &mut DefaultHasher, path: &Path) -> Outcome<()> {
    if path.is_dir() {
        let mut inside =
            fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
        inside.sort();
        inside.iter().try_for_each(|path| add(hasher, path))
    } else {
        hasher.write(path.to_string_lossy().as_bytes());
        hasher.write(&fs::read(path)?);
        Ok(())
    }
}

/// The newest of the reference runs; each must be one that can be used.
fn reference() -> Outcome<Option<Reference>> {
    let Ok(entries) = fs::read_dir("data/reference") else { return Ok(None) };
    let mut newest: Option<Reference> = None;
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.extension().is_some_and(|extension| extension == "json") {
            let reference = Reference::parse(&fs::read_to_string(&path)?)
                .map_err(|error| format!("{}: {error}", path.display()))?;
            if newest.as_ref().is_none_or(|newest| newest.date < reference.date) {
                newest = Some(reference);
            }
        }
    }
    Ok(newest)
}

/// What the page takes of a run; it says so when the run was made with other engines than these, whose prices may differ.
fn suite(reference: &Reference, build: &str) -> Suite {
    let mut suite = reference.suite();
    if reference.build != build {
        suite.made_on += ", with another build of the kernels";
    }
    suite
}
