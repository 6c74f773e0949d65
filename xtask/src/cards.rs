//! The cards of all kernels, and `cargo xtask cards`, which gives scripts what they need of them.

#[path = "../../kernels/cards.rs"]
mod read;

use std::path::Path;

use anyhow::{Error, Result};
use crosscheck_core::kernel::Card;
use serde_json::{Value, json};

use crate::command::say;
use crate::tools::Tools;

/// By slug.
///
/// # Errors
/// A card cannot be read.
pub(crate) fn cards(root: &Path) -> Result<Vec<Card>> {
    read::read_cards(&root.join("kernels")).map_err(Error::msg)
}

/// # Errors
/// A card cannot be read.
pub(crate) fn slugs(root: &Path) -> Result<Vec<String>> {
    Ok(cards(root)?.into_iter().map(|card| card.slug).collect())
}

/// Prints an array with an object for each kernel.
///
/// # Errors
/// The checkout is not found, or a card cannot be read.
pub(crate) fn print() -> Result<()> {
    let cards: Value = cards(&Tools::locate()?.root)?.iter().map(in_short).collect();
    say!("{cards}");
    Ok(())
}

/// A card's figures. `factors` are those from the work at each of its sizes to that at the next.
fn in_short(card: &Card) -> Value {
    let Card { slug, sizes, golden, calls_at, growth, .. } = card;
    let factors: Vec<f64> = sizes.steps.windows(2).map(|pair| growth.factor(pair[0], pair[1])).collect();
    json!({ "slug": slug, "sizes": sizes, "factors": factors, "golden": golden, "calls_at": calls_at })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_in_short_has_its_figures() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let cards = cards(&root).unwrap();
        let card = cards.iter().find(|card| card.slug == "matmul").unwrap();
        let short = in_short(card);
        assert_eq!(short["sizes"]["default"], card.sizes.default);
        assert_eq!(short["golden"].as_array().unwrap().len(), card.golden.len());
        // Its work grows with the cube of n.
        let [first, second, ..] = card.sizes.steps.map(f64::from);
        let factor = short["factors"][0].as_f64().unwrap();
        assert!((factor / (second / first).powi(3) - 1.0).abs() < 1e-9, "{factor}");
        assert_eq!(short["factors"].as_array().unwrap().len(), card.sizes.steps.len() - 1);
    }

    #[test]
    fn a_card_in_the_wrong_folder_is_an_error() {
        let root = std::env::temp_dir().join(format!("crosscheck-cards-{}", std::process::id()));
        let write = |folder: &str, text: &str| {
            let folder = root.join("kernels").join(folder);
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(folder.join("card.toml"), text).unwrap();
        };
        let fib = include_str!("../../kernels/fib/card.toml");
        write("fib", fib);
        std::fs::create_dir_all(root.join("kernels/without")).unwrap();
        assert_eq!(slugs(&root).unwrap(), ["fib"]);
        for (folder, text) in [("other", fib), ("another", "slug = 1")] {
            write(folder, text);
            let error = slugs(&root).unwrap_err().to_string();
            assert!(error.contains(folder), "{error}");
            std::fs::remove_dir_all(root.join("kernels").join(folder)).unwrap();
        }
        std::fs::remove_dir_all(root).unwrap();
    }
}
