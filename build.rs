//! Compiles three things into the page: the kernels' cards, as JSON, what it takes of the newest reference run, and the
//! id of the engines' build that it is to work with.

use crosscheck_core::claims::published::FIBONACCI;
use crosscheck_core::reference::{KernelReference, Reference};
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("cards.json"), cards()?)?;

    let reference = reference()?;
    fs::write(out.join("reference.rs"), of_the_claim(reference.as_ref()))?;
    let suite = reference.as_ref().map(Reference::suite);
    fs::write(out.join("reference.json"), serde_json::to_string(&suite)?)?;

    // Written by `cargo xtask engines`, which Trunk runs before it builds the page.
    println!("cargo::rerun-if-changed=target/build-id");
    let id = fs::read_to_string("target/build-id").unwrap_or_else(|_| "no-engines".to_owned());
    println!("cargo::rustc-env=CROSSCHECK_BUILD_ID={}", id.trim());
    Ok(())
}

/// All cards in one JSON array, by slug.
fn cards() -> Result<String, Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=kernels");
    let mut paths: Vec<PathBuf> = fs::read_dir("kernels")?
        .filter_map(|entry| Some(entry.ok()?.path().join("card.toml")))
        .filter(|path| path.exists())
        .collect();
    paths.sort();
    let cards = paths.iter().map(|path| card(path)).collect::<Result<Vec<_>, _>>()?;
    Ok(serde_json::to_string(&cards)?)
}

fn card(path: &Path) -> Result<toml::Value, Box<dyn std::error::Error>> {
    toml::from_str(&fs::read_to_string(path)?).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// The newest of the reference runs; each must be one that can be used.
fn reference() -> Result<Option<Reference>, Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=data");
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

/// The figures of the claim's kernel as Rust: the first view needs these few, and no reader of JSON for them.
fn of_the_claim(reference: Option<&Reference>) -> String {
    let suite = reference.map(Reference::suite);
    let figures: Option<&KernelReference> = suite.as_ref().and_then(|suite| suite.kernel(FIBONACCI.kernel));
    let made_on = suite.as_ref().map_or("", |suite| &suite.made_on);
    let needed = figures.map_or("", |_| "use crosscheck_core::measure::{Estimate, Interval};\n");
    // As `Debug` writes them, these are Rust expressions.
    format!(
        "{needed}const OF_CLAIM: Option<KernelReference> = {figures:?};\nconst MADE_ON: &str = {made_on:?};\n"
    )
}
