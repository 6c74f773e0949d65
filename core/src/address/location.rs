//! An address of the site, as the address bar has it.

/// A path below the site's root, and a fragment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    /// The path, without a slash at its beginning.
    pub path: String,
    /// The part after `#`.
    pub fragment: String,
}

impl Location {
    /// The address that a link below the root leads to.
    pub fn of(link: &str) -> Self {
        let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
        Self { path: path.to_owned(), fragment: fragment.to_owned() }
    }

    /// The link below the root that leads here.
    pub fn link(&self) -> String {
        if self.fragment.is_empty() { self.path.clone() } else { format!("{}#{}", self.path, self.fragment) }
    }
}
