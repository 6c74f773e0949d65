//! The pairs of a fragment, read and written, and what mail and chat do to a link on its way.

use form_urlencoded::byte_serialize;

/// What the sentence around a link leaves at its end. No value of ours ends so.
pub(super) const TAIL: [char; 15] =
    ['.', ',', ';', ':', ')', ']', '}', '>', '"', '\'', '“', '”', '’', '»', '«'];

/// Keys that others add to links to follow readers; `secret` is what WordPress adds when it embeds a page. Beside them,
/// those that begin with `utm_`.
const FOREIGN: [&str; 5] = ["fbclid", "gclid", "mc_cid", "mc_eid", "secret"];

/// A fragment without its `#` and without a text fragment directive, which is meant for the browser.
pub(super) fn stripped(fragment: &str) -> &str {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    fragment.split_once(":~:").map_or(fragment, |(before, _)| before)
}

/// The keys and values of a fragment, without what is not ours. `?` parts them like `&`: it is how others add keys to an
/// address of which they do not see that it has some.
pub(super) fn read(fragment: &str) -> Vec<(String, String)> {
    let text = fragment.replace('?', "&");
    let mut pairs: Vec<(String, String)> = form_urlencoded::parse(text.as_bytes()).into_owned().collect();
    if let Some((key, value)) = pairs.last_mut() {
        let end = if value.is_empty() { key } else { value };
        end.truncate(end.trim_end_matches(TAIL).len());
    }
    let is_ours = |key: &str| !key.starts_with("utm_") && !FOREIGN.contains(&key);
    // `&amp;` in place of `&`, as HTML writes it, leaves its end at the key.
    let pairs = pairs.into_iter().map(|(key, value)| (key.trim_start_matches("amp;").to_owned(), value));
    pairs.filter(|(key, value)| is_ours(key) && !(key.is_empty() && value.is_empty())).collect()
}

/// The state of a page as it stands in a link.
#[derive(Debug, Default)]
pub struct Fragment(String);

impl Fragment {
    /// Adds a pair; without a value, only the key.
    pub fn add(&mut self, key: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        self.0.push_str(&escaped(key));
        if !value.is_empty() {
            self.0.push('=');
            self.0.push_str(&escaped(value));
        }
    }

    /// The link to this state at a path.
    pub(super) fn link(self, path: String) -> String {
        if self.0.is_empty() { path } else { format!("{path}#{}", self.0) }
    }
}

/// As a form writes it, but with the commas and colons of our lists left readable: a fragment may hold them. Every `%` of
/// the text is escaped, so that no other text comes out the same.
fn escaped(text: &str) -> String {
    byte_serialize(text.as_bytes()).collect::<String>().replace("%2C", ",").replace("%3A", ":")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What is read, with a space between pairs.
    fn read_again(fragment: &str) -> String {
        let mut again = Fragment::default();
        read(stripped(fragment)).iter().for_each(|(key, value)| again.add(key, value));
        again.0.replace('&', " ")
    }

    #[test]
    fn what_mail_and_chat_do_to_a_link_is_undone() {
        let clean = "preset=standard languages=rust,go";
        let link = "preset=standard&languages=rust,go";
        let follow =
            ["utm_source=x&utm_medium=y", "fbclid=x", "gclid=x", "mc_cid=x&mc_eid=x", "amp;utm_term"];
        for fragment in [
            link.to_owned(),
            format!("#{link}"),
            link.replace('&', "&amp;"),
            link.replace('&', "&amp;amp;"),
            link.replace(',', "%2C"),
            format!("{link}:~:text=is%20x,-y&text=z"),
            format!("{link}?secret=Ab3dE"),
            format!("{link}&"),
            format!("?{link}"),
        ]
        .into_iter()
        .chain(follow.map(|key| format!("{link}&{key}")))
        .chain(follow.map(|key| format!("{key}&{link}")))
        .chain(TAIL.map(|tail| format!("{link}{tail}")))
        // As browsers hand it over.
        .chain(["%22", "%3E", "%E2%80%9D", "%22).", "%29"].map(|tail| format!("{link}{tail}")))
        {
            assert_eq!(read_again(&fragment), clean, "{fragment}");
        }
        for nothing in ["", "#", "?secret=Ab3dE", "#.", "utm_source=x", ":~:text=x", "&&"] {
            assert_eq!(read_again(nothing), "", "{nothing}");
        }
        assert_eq!(read_again("v=1&b)"), "v=1 b");
    }

    proptest! {
        #[test]
        fn pairs_survive_their_text(
            pairs in prop::collection::vec(("[a-z][a-z.]{0,5}", "([ -~]|.){0,9}x"), 0..5),
        ) {
            let mut fragment = Fragment::default();
            pairs.iter().for_each(|(key, value)| fragment.add(key, value));
            prop_assert_eq!(read(&fragment.0), pairs);
        }

        #[test]
        fn lists_stay_readable(value in "[a-z0-9,:.-]{1,20}") {
            prop_assert_eq!(escaped(&value), value);
        }
    }
}
