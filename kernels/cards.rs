//! Reads the cards of all kernels. Whoever needs them includes this file by its path: the crate of the kernels becomes part
//! of what is measured, and is to hold nothing else.

use crosscheck_core::kernel::Card;
use std::fs;
use std::path::Path;

/// The cards by slug: every folder in `kernels` that has a `card.toml` is a kernel.
///
/// # Errors
/// A folder or a card cannot be read, or a card has another slug than its folder; the error names it.
pub fn read_cards(kernels: &Path) -> Result<Vec<Card>, String> {
    let unreadable = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    let mut cards = Vec::new();
    for entry in fs::read_dir(kernels).map_err(|error| unreadable(kernels, error))? {
        let folder = entry.map_err(|error| unreadable(kernels, error))?.path();
        let path = folder.join("card.toml");
        if !path.is_file() {
            continue;
        }
        let text = fs::read_to_string(&path).map_err(|error| unreadable(&path, error))?;
        let card: Card = toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        if !folder.ends_with(&card.slug) {
            return Err(format!("{}: the slug '{}' is not the folder's name", path.display(), card.slug));
        }
        cards.push(card);
    }
    cards.sort_by(|one, other| one.slug.cmp(&other.slug));
    Ok(cards)
}
