//! One page with the sources of all kernels, for those who read without the program.

use anyhow::{Context, Result};
use crosscheck::prerender::cards;
use crosscheck_core::lang::Language;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The content of the page, from the highlighted sources in the site's `sources/`.
pub fn sources(site: &Path) -> Result<String> {
    let mut page = "<main class=\"place\"><p class=\"crumbs quiet\"><a href=\"../lab/\">The Lab</a></p>\
        <h1>The kernels’ sources</h1><p class=\"lead\">Every language does the same work and must give the same \
        checksum; these files are what runs.</p>"
        .to_owned();
    for card in cards() {
        write!(page, "<h2 id=\"{}\">{}</h2><p>{}</p>", card.slug, card.title, card.summary)?;
        for language in Language::ALL {
            let (ending, language) = (language.extension(), language.label());
            let path = site.join(format!("sources/{}.{ending}.html", card.slug));
            let source =
                fs::read_to_string(&path).with_context(|| format!("{} is not built", path.display()))?;
            write!(
                page,
                "<details><summary>{language}</summary><pre class=\"code\"><code>{source}</code></pre></details>"
            )?;
        }
    }
    Ok(page + "</main>")
}
