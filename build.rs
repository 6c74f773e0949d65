//! Compiles two things into the page: the kernels' cards, as JSON, and the id of the engines' build that it is to
//! work with.

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("cards.json"), cards()?)?;

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
