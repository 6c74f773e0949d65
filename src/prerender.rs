//! The pages as text, for the files of the built site. They come from the components of the live page; what needs a browser
//! is left out of them.

pub use crate::about::{About, about, claim_at};
pub use crate::bundle::{Bundle, FILES, cards, files::texts};

use crate::app::App;
use crate::bundle::{collected, ours};
use crate::platform::location;
use crosscheck_core::address::{ClaimAddress, Location, Page, PageAddress};

/// The links, below the root, of all pages that have a file of their own.
pub fn links() -> Vec<String> {
    let pages = Page::ALL.iter().map(|page| page.path().to_owned());
    let claims = ours().iter().chain(collected()).flat_map(|article| &article.claims);
    pages.chain(claims.map(|claim| ClaimAddress::of(&claim.id, false).path())).collect()
}

/// The content of the page at a link, as HTML.
///
/// # Errors
/// The renderer's runtime cannot be started.
pub fn render(link: &str) -> std::io::Result<String> {
    location::pretend(&Location::of(link));
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let page = yew::LocalServerRenderer::<App>::new().hydratable(false).render();
    Ok(tokio::task::LocalSet::new().block_on(&runtime, page))
}
