//! What the head of a page says to those that link it: title, description, preview, and what was checked.

use crate::picture::{PICTURE, SIZE};
use crate::review::review;
use crosscheck::prerender::About;
use crosscheck_core::claims::{Article, Claim};

/// Longer descriptions are cut by those who show them, and not at a word.
const LONGEST: usize = 300;

/// The elements for the head of the page at a link. `site` is the whole address of the root, where it is known: previews
/// and search engines take no other. `alternative` is the picture in words.
pub fn head(
    about: &About,
    claim: Option<(&Article, &Claim)>,
    site: Option<&str>,
    link: &str,
    alternative: &str,
) -> String {
    let title = escaped(&about.title);
    let description = escaped(&shortened(&about.description, LONGEST));
    let mut elements = vec![
        format!("<title>{title}</title>"),
        format!("<meta name=\"description\" content=\"{description}\" />"),
        property("og:type", "article"),
        property("og:site_name", "Crosscheck"),
        property("og:title", &title),
        property("og:description", &description),
        named("twitter:card", "summary_large_image"),
    ];
    if let Some(site) = site {
        let address = escaped(&format!("{site}{link}"));
        let alternative = escaped(alternative);
        let picture = format!("{address}{PICTURE}");
        elements.push(format!("<link rel=\"canonical\" href=\"{address}\" />"));
        elements.push(property("og:url", &address));
        elements.push(property("og:image", &picture));
        elements.push(property("og:image:width", &SIZE.0.to_string()));
        elements.push(property("og:image:height", &SIZE.1.to_string()));
        elements.push(property("og:image:alt", &alternative));
        elements.push(named("twitter:image", &picture));
        elements.push(named("twitter:image:alt", &alternative));
    }
    if let Some((article, claim)) = claim {
        let address = site.map(|site| format!("{site}{link}"));
        let review = review(article, claim, address.as_deref()).to_string();
        // In a script only the end of the element would be read as anything but text.
        let review = review.replace("</", "<\\/");
        elements.push(format!("<script type=\"application/ld+json\">{review}</script>"));
    }
    elements.join("\n    ")
}

/// The text, or as many of its words as fit, with an ellipsis.
fn shortened(text: &str, longest: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(longest) else { return text.to_owned() };
    // The ellipsis takes a letter's place.
    let fits = text[..end].char_indices().next_back().map_or("", |(last, _)| &text[..last]);
    let words = fits.rsplit_once(char::is_whitespace).map_or(fits, |(words, _)| words);
    format!("{}…", words.trim_end_matches([',', ';', ':', ' ']))
}

fn property(name: &str, escaped: &str) -> String {
    format!("<meta property=\"{name}\" content=\"{escaped}\" />")
}

fn named(name: &str, escaped: &str) -> String {
    format!("<meta name=\"{name}\" content=\"{escaped}\" />")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hostile_title_stays_text_and_addresses_need_the_site() {
        let about = About { title: "\"><script>".to_owned(), description: "a & b".to_owned() };
        let bare = head(&about, None, None, "quiz/", "a & b");
        assert!(bare.contains("<title>&quot;&gt;&lt;script&gt;</title>"), "{bare}");
        assert!(bare.contains("content=\"a &amp; b\""), "{bare}");
        assert!(!bare.contains("canonical") && !bare.contains("og:image"), "{bare}");
        let whole = head(&about, None, Some("https://example.org/x/"), "quiz/", "a & b");
        assert!(whole.contains("<link rel=\"canonical\" href=\"https://example.org/x/quiz/\" />"), "{whole}");
        assert!(whole.contains("content=\"https://example.org/x/quiz/card.png\""), "{whole}");
    }
    #[test]
    fn a_long_text_is_cut_at_a_word() {
        for (text, short) in [
            ("one two, three", "one two, three"),
            ("one two, threes", "one two…"),
            ("one two théâtres", "one two…"),
            ("abcdefghijklmnop", "abcdefghijklm…"),
        ] {
            assert_eq!(shortened(text, 14), short);
        }
    }
}
