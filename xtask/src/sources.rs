//! Stages the kernels' sources as HTML for reading. They are highlighted here, so that the reader is sent no highlighter.

use std::path::Path;

use anyhow::Result;
use crosscheck_core::lang::Language;

use crate::engines::checked;
use crate::tools::Tools;

/// Writes `<slug>.<extension>.html` into a folder, for each of the kernels and languages.
///
/// # Errors
/// The highlighter or a source is missing, or the folder cannot be written.
pub(crate) fn stage(tools: &Tools, slugs: &[String], out: &Path) -> Result<()> {
    Tools::require(tools.node_modules()?.join("@lezer/highlight"))?;
    let folder = tools.root.join("kernels");
    let files = slugs.iter().flat_map(|slug| {
        Language::ALL.map(|it| folder.join(slug).join(format!("{slug}.{}", it.extension())))
    });
    let mut node = tools.command("node")?;
    node.arg("xtask/src/sources/stage.js").arg(out).args(files);
    checked(&mut node, "highlighting the kernels' sources")
}
