//! Writes the pages of the built site as files, and the data that they speak of. Trunk runs it after each build, in the
//! checkout, with its staging folder in `TRUNK_STAGING_DIR`; the page that Trunk has built there is the template.

mod head;
mod picture;
mod review;
mod sources;
mod template;
#[cfg(test)]
mod tests;

use anyhow::{Context, Result};
use crosscheck::prerender::{About, Bundle, FILES, about, claim_at, links, render, texts};
use crosscheck_core::address::Location;
use picture::{Fonts, PICTURE, Painter, Subject};
use std::fs;
use std::path::{Path, PathBuf};
use template::Template;

/// The root of a page that hosts show at any address: its loader finds it.
const ANYWHERE: &str = "?";

/// What that page says until the program has seen what the address means.
const MISSING: &str = "<main class=\"place\"><h1>There is no page at this address</h1>\
    <p><a data-home href=\"./\">All claims</a> are on the first page.</p></main>";

fn main() -> Result<()> {
    let site = PathBuf::from(std::env::var_os("TRUNK_STAGING_DIR").context("trunk runs this after a build")?);
    let texts = texts(Path::new(".")).map_err(|error| anyhow::anyhow!("{error}"))?;
    for (path, text) in FILES.iter().zip(&texts) {
        write(&site.join(path), text)?;
    }
    copy_schemas(&site)?;
    Bundle::read(&texts).map_err(|error| anyhow::anyhow!("{error}"))?.publish();

    let address = std::env::var("CROSSCHECK_SITE").ok().and_then(|it| root(&it));
    let (template, fonts) = (Template::read(&site)?, Fonts::read(Path::new("."))?);
    let faces = fonts.faces()?;
    let painter = Painter::new(&faces)?;
    for link in links() {
        let (here, folder) = (Location::of(&link), site.join(&link));
        let (about, claim) = (about(&here), claim_at(&here));
        let subject = painter.fitted(Subject::of(&about, claim));
        let head = head::head(&about, claim, address.as_deref(), &link, &subject.alternative());
        write(&folder.join("index.html"), template.page(&link, &head, &render(&link)?))?;
        write(&folder.join(PICTURE), painter.picture(&subject)?)?;
    }
    let page = template.without_program("../", &without_picture(&all_sources()), &sources::sources(&site)?);
    write(&site.join("sources/index.html"), page)?;
    let page = template.page_at(ANYWHERE, &without_picture(&missing()), MISSING);
    write(&site.join("404.html"), page)
}

/// The head of a page that nobody links with a preview.
fn without_picture(about: &About) -> String {
    head::head(about, None, None, "", "")
}

/// What is said of the page with all sources.
fn all_sources() -> About {
    About {
        title: "The kernels’ sources · Crosscheck".to_owned(),
        description: "The sources of every kernel in Rust, Go, JavaScript and Python: the files that run."
            .to_owned(),
    }
}

/// What is said of an address without a page.
fn missing() -> About {
    About {
        title: "There is no such page · Crosscheck".to_owned(),
        description: "Crosscheck has no page at this address.".to_owned(),
    }
}

/// Each schema beside what it describes, for others who read the data.
fn copy_schemas(site: &Path) -> Result<()> {
    for entry in fs::read_dir("data")? {
        let path = entry?.path();
        if let Some(name) = path.file_name().filter(|_| path.is_file()) {
            write(&site.join("data").join(name), &fs::read_to_string(&path)?)?;
        }
    }
    Ok(())
}

/// The whole address of the root with a slash at its end; of nothing, nothing.
fn root(address: &str) -> Option<String> {
    let address = address.trim().trim_end_matches('/');
    (!address.is_empty()).then(|| format!("{address}/"))
}

fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    fs::write(path, content).with_context(|| format!("{} cannot be written", path.display()))
}
