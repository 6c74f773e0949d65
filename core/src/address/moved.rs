//! Addresses of the scheme before this one: every page was a hash route at the root, `#/claims/fib?preset=standard`.
//! Links to them stand in other people's texts for ever.

use super::pairs::{self, Fragment};
use super::{Page, bare, page_of};
use percent_encoding::percent_decode_str;

/// The link of today for an address of the old scheme, and for any address whose `#` a mail program has made `%23`, so
/// that it stands in the path. The path is the one below the root; a search part may be left at its end. `None` when it
/// is neither. The state is carried over as it is, with what cannot be read of it, so that the page tells of it.
pub fn moved(path: &str, fragment: &str) -> Option<String> {
    let (before, mangled) = path.split_once("%23").map_or((path, None), |(page, rest)| (page, Some(rest)));
    let fragment = pairs::stripped(mangled.unwrap_or(fragment));
    let fragment = fragment.strip_prefix("%23").unwrap_or(fragment);
    let is_escaped = mangled.is_some() || !fragment.starts_with('/') || !fragment.contains('?');
    let fragment =
        if is_escaped { percent_decode_str(fragment).decode_utf8_lossy() } else { fragment.into() };
    old(&fragment).or_else(|| {
        mangled?;
        let bare = bare(before);
        page_of(bare)?;
        Some(link(if bare.is_empty() { String::new() } else { format!("{bare}/") }, pairs::read(&fragment)))
    })
}

fn old(hash: &str) -> Option<String> {
    let route = hash.strip_prefix('/')?;
    let (path, query) = route.split_at(route.find(['?', '&']).unwrap_or(route.len()));
    let found = page_of(path)?;
    // It stood for itself; in a form it is a space.
    let mut pairs = pairs::read(&query.replace('+', "%2B"));
    let Some(id) = found.claim else { return Some(link(found.page.path().to_owned(), pairs)) };
    let is_own = |(key, value): &(String, String)| key == "article" && value == "own";
    if !pairs.iter().any(is_own) {
        return Some(link(format!("claims/{id}/"), pairs));
    }
    pairs.retain(|pair| !is_own(pair) && pair.0 != "id");
    pairs.insert(0, ("id".to_owned(), id.to_owned()));
    Some(link(Page::Claim.path().to_owned(), pairs))
}

fn link(path: String, pairs: Vec<(String, String)>) -> String {
    let mut fragment = Fragment::default();
    pairs.iter().for_each(|(key, value)| fragment.add(key, value));
    fragment.link(path)
}
