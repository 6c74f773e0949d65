//! Compiles into the page: the published claims, the kernels' cards, what it takes of the newest reference run, the id of
//! the engines' build that it is to work with, and the id of its own sources.

use crosscheck_core::claims::parse_for;
use crosscheck_core::kernel::{Card, INPUT_SEED};
use crosscheck_core::measure::{Estimate, Interval};
use crosscheck_core::reference::{KernelReference, Reference, Suite};
use serde_json::Value;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs};

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// What the page is made of.
const SOURCES: [&str; 6] = ["Cargo.lock", "Cargo.toml", "build.rs", "core", "data", "src"];

/// The claims files: those of the ledger, and what others published.
const CLAIMS: [&str; 3] = ["article", "briefing", "others"];

fn main() -> Outcome<()> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let cards = cards()?;
    fs::write(out.join("cards.json"), serde_json::to_string(&cards)?)?;
    fs::write(out.join("kernels.rs"), kernels(&cards)?)?;
    for name in CLAIMS {
        let claims = claims(name, &cards)?;
        fs::write(out.join(format!("{name}.json")), claims.to_string())?;
        fs::write(out.join(format!("{name}-in-short.json")), in_short(claims).to_string())?;
    }

    // Written by `cargo xtask engines`, which Trunk runs before it builds the page.
    println!("cargo::rerun-if-changed=target/build-id");
    let id = fs::read_to_string("target/build-id").unwrap_or_else(|_| "no-engines".to_owned());
    let id = id.trim();
    println!("cargo::rustc-env=CROSSCHECK_BUILD_ID={id}");

    let suite = reference()?.map(|reference| suite(&reference, id));
    fs::write(out.join("reference.json"), serde_json::to_string(&suite)?)?;
    fs::write(out.join("prices.rs"), prices(suite.as_ref()))?;

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

/// All cards: Fibonacci first, which most readers come for, then by title.
fn cards() -> Outcome<Vec<Card>> {
    println!("cargo::rerun-if-changed=kernels");
    let paths = fs::read_dir("kernels")?
        .filter_map(|entry| Some(entry.ok()?.path().join("card.toml")))
        .filter(|path| path.exists());
    let mut cards = paths.map(|path| card(&path)).collect::<Result<Vec<_>, _>>()?;
    cards.sort_by_key(|card| (card.slug != "fib", card.title.clone()));
    Ok(cards)
}

fn card(path: &Path) -> Outcome<Card> {
    toml::from_str(&fs::read_to_string(path)?).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// What it takes to run each kernel, as Rust: the first view has no need of the cards for this.
fn kernels(cards: &[Card]) -> Outcome<String> {
    let kernel = |card: &Card| {
        let size = |n| Some((n, card.checksum(INPUT_SEED, n)?));
        let (small, usual) = size(card.sizes.small).zip(size(card.sizes.default))?;
        let Card { slug, title, .. } = card;
        let counts_calls = card.counts_calls();
        // As `Debug` writes them, these are Rust expressions.
        Some(format!(
            "Kernel {{ slug: {slug:?}, title: {title:?}, counts_calls: {counts_calls}, small: {small:?}, usual: {usual:?} }}"
        ))
    };
    let all: Option<Vec<String>> = cards.iter().map(kernel).collect();
    let all = all.ok_or("a kernel has no checksum at its small or usual size")?;
    Ok(format!("pub static KERNELS: [Kernel; {}] = [{}];\n", all.len(), all.join(", ")))
}

/// The browser's prices of a reference run as Rust, to seven digits: all that the first view takes of it.
fn prices(suite: Option<&Suite>) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "rounded on purpose")]
    let price = |price: &Estimate| {
        let ends = price.interval.unwrap_or(Interval { lo: price.value, hi: price.value });
        (price.value as f32, ends.lo as f32, ends.hi as f32, price.n)
    };
    let kernel = |(slug, kernel): &(String, KernelReference)| {
        format!("({slug:?}, {:?})", kernel.price.each_ref().map(price))
    };
    let all: Vec<String> = suite.iter().flat_map(|suite| &suite.kernels).map(kernel).collect();
    let made_on = suite.map(|suite| suite.made_on.as_str());
    format!(
        "/// Machine, browser and month of the reference run, for a reader.\npub const MADE_ON: Option<&str> = {made_on:?};\n\
         static PRICES: [(&str, [Price; 4]); {}] = [{}];\n",
        all.len(),
        all.join(", "),
    )
}

/// A claims file, which must be one that the page can use.
fn claims(name: &str, cards: &[Card]) -> Outcome<Value> {
    let path = Path::new("data/claims").join(name).with_extension("json");
    let text = fs::read_to_string(&path)?;
    let slugs: Vec<&str> = cards.iter().map(|card| card.slug.as_str()).collect();
    if let Err(problems) = parse_for(&text, &slugs) {
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        return Err(format!("{}:\n{}", path.display(), problems.join("\n")).into());
    }
    Ok(serde_json::from_str(&text)?)
}

/// What the first view shows of a claims file: no chains of origin, no notes, nothing of what others published. The
/// claims' own pages have the rest.
fn in_short(mut file: Value) -> Value {
    for claim in file["claims"].as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
        claim.insert("origins".to_owned(), Value::Array(Vec::new()));
        claim.remove("others");
        claim.remove("related_kernel");
        claim.remove("note");
        for value in claim.get_mut("values").and_then(Value::as_array_mut).into_iter().flatten() {
            value.as_object_mut().map(|value| value.remove("note"));
        }
    }
    file
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
