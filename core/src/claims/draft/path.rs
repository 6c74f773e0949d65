//! Fields and lists of a draft by their paths, which are those that the parser of claims files names in its problems:
//! `claims[3].values[0].value`.

use super::{ClaimDraft, Draft, OriginDraft, SourceDraft, TestDraft, ValueDraft};

/// A list of a draft, whatever is in it.
pub trait List {
    fn count(&self) -> usize;
    /// Adds an empty one at the end.
    fn add(&mut self);
    /// Takes one out. What is not there is left so.
    fn remove(&mut self, index: usize);
    /// Puts one before the one that it stands behind.
    fn lift(&mut self, index: usize);
}

impl<T: Default> List for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn add(&mut self) {
        self.push(T::default());
    }

    fn remove(&mut self, index: usize) {
        if index < self.len() {
            self.remove(index);
        }
    }

    fn lift(&mut self, index: usize) {
        if (1..self.len()).contains(&index) {
            self.swap(index - 1, index);
        }
    }
}

/// The first step of a path: a name and, for one element of a list, its place; and the rest of the path.
fn step(path: &str) -> (&str, Option<usize>, &str) {
    let (first, rest) = path.split_once('.').unwrap_or((path, ""));
    match element(first) {
        Some((name, index)) => (name, Some(index), rest),
        None => (first, None, rest),
    }
}

/// The path of a list and the place in it, for a path that ends with one: `claims[3].values` and 0.
pub fn element(path: &str) -> Option<(&str, usize)> {
    let (list, index) = path.strip_suffix(']')?.rsplit_once('[')?;
    Some((list, index.parse().ok()?))
}

impl Draft {
    pub fn text_mut(&mut self, path: &str) -> Option<&mut String> {
        match step(path) {
            ("claims", Some(at), rest) => self.claims.get_mut(at)?.text_mut(rest),
            ("title", None, "") => Some(&mut self.title),
            ("author", None, "") => Some(&mut self.author),
            ("date", None, "") => Some(&mut self.date),
            ("address", None, "") => Some(&mut self.address),
            ("collection", None, "") => Some(&mut self.collection),
            ("note", None, "") => Some(&mut self.note),
            _ => None,
        }
    }

    pub fn list_mut(&mut self, path: &str) -> Option<&mut dyn List> {
        match step(path) {
            ("claims", None, "") => Some(&mut self.claims),
            ("claims", Some(at), rest) => self.claims.get_mut(at)?.list_mut(rest),
            _ => None,
        }
    }

    /// Puts a slug into the set at a path, or takes it out.
    pub fn toggle(&mut self, path: &str, slug: &str) {
        let Some(set) = self.set_mut(path) else { return };
        match set.iter().position(|other| other == slug) {
            Some(at) => drop(set.remove(at)),
            None => set.push(slug.to_owned()),
        }
    }

    fn set_mut(&mut self, path: &str) -> Option<&mut Vec<String>> {
        let ("claims", Some(at), rest) = step(path) else { return None };
        let claim = self.claims.get_mut(at)?;
        if rest == "about" { Some(&mut claim.about) } else { claim.test.set_mut(rest.strip_prefix("test.")?) }
    }
}

impl ClaimDraft {
    fn text_mut(&mut self, path: &str) -> Option<&mut String> {
        match step(path) {
            ("values", Some(at), rest) => self.values.get_mut(at)?.text_mut(rest),
            ("origins", Some(at), rest) => self.origins.get_mut(at)?.text_mut(rest),
            ("others", Some(at), rest) => self.others.get_mut(at)?.text_mut(rest),
            ("test", None, rest) => self.test.text_mut(rest),
            ("id", None, "") => Some(&mut self.id),
            ("section", None, "") => Some(&mut self.section),
            ("title", None, "") => Some(&mut self.title),
            ("says", None, "") => Some(&mut self.says),
            ("kind", None, "") => Some(&mut self.kind),
            ("unit", None, "") => Some(&mut self.unit),
            ("better", None, "") => Some(&mut self.better),
            ("related_kernel", None, "") => Some(&mut self.related_kernel),
            ("status", None, "") => Some(&mut self.status),
            ("reason", None, "") => Some(&mut self.reason),
            ("note", None, "") => Some(&mut self.note),
            _ => None,
        }
    }

    fn list_mut(&mut self, path: &str) -> Option<&mut dyn List> {
        match step(path) {
            ("values", None, "") => Some(&mut self.values),
            ("origins", None, "") => Some(&mut self.origins),
            ("others", None, "") => Some(&mut self.others),
            ("others", Some(at), "values") => Some(&mut self.others.get_mut(at)?.values),
            _ => None,
        }
    }
}

impl ValueDraft {
    fn text_mut(&mut self, path: &str) -> Option<&mut String> {
        match path {
            "language" => Some(&mut self.language),
            "framework" => Some(&mut self.framework),
            "label" => Some(&mut self.label),
            "form" => Some(&mut self.form),
            "value" => Some(&mut self.value),
            "rounding" => Some(&mut self.rounding),
            "range[0]" => Some(&mut self.range[0]),
            "range[1]" => Some(&mut self.range[1]),
            "text" => Some(&mut self.text),
            "status" => Some(&mut self.status),
            "note" => Some(&mut self.note),
            _ => None,
        }
    }
}

impl TestDraft {
    fn text_mut(&mut self, path: &str) -> Option<&mut String> {
        match path {
            "form" => Some(&mut self.form),
            "kernel" => Some(&mut self.kernel),
            "n" => Some(&mut self.n),
            "language" => Some(&mut self.language),
            "pace" => Some(&mut self.pace),
            "at_least" => Some(&mut self.at_least),
            _ => None,
        }
    }

    fn set_mut(&mut self, path: &str) -> Option<&mut Vec<String>> {
        match path {
            "kernels" => Some(&mut self.kernels),
            // A file has them under the word for which way.
            "faster" | "slower" => Some(&mut self.than),
            _ => None,
        }
    }
}

impl OriginDraft {
    fn text_mut(&mut self, path: &str) -> Option<&mut String> {
        match path {
            "title" => Some(&mut self.title),
            "address" => Some(&mut self.address),
            "date" => Some(&mut self.date),
            "checked" => Some(&mut self.checked),
            _ => None,
        }
    }
}

impl SourceDraft {
    fn text_mut(&mut self, path: &str) -> Option<&mut String> {
        match step(path) {
            ("values", Some(at), rest) => self.values.get_mut(at)?.text_mut(rest),
            _ => self.origin.text_mut(path),
        }
    }
}

/// The field of the form that a problem belongs to: mostly the one of its own path. What is wrong with the elements of a
/// set is told at the set, what is wrong with a group at its first field.
pub fn field_of(problem: &str) -> String {
    const SETS: [&str; 4] = [".about", ".test.faster", ".test.slower", ".test.kernels"];
    if let Some((within, index)) = element(problem) {
        return match within {
            _ if SETS.iter().any(|set| within.ends_with(set)) => within.to_owned(),
            _ if within.ends_with(".values") => format!("{problem}.language"),
            _ if within.ends_with(".range") => format!("{within}[{}]", index.min(1)),
            _ => format!("{problem}.title"),
        };
    }
    match problem {
        "" | "schema" => "title".to_owned(),
        _ if problem.ends_with(".range") => format!("{problem}[0]"),
        _ if problem.ends_with(".test") => format!("{problem}.form"),
        _ => problem.to_owned(),
    }
}
