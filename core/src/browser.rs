//! The name of a browser, from what it says of itself.

/// "Chromium 156" from a user agent string; the string itself, cut short, where it is none of the usual ones.
pub fn name(user_agent: &str) -> String {
    // More telling names first: Edge and Opera also say Chrome, and all say Safari.
    let known = [
        ("Edg/", "Edge"),
        ("EdgiOS/", "Edge for iOS"),
        ("CriOS/", "Chrome for iOS"),
        ("FxiOS/", "Firefox for iOS"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chromium"),
        ("Version/", "Safari"),
    ];
    known
        .iter()
        .find_map(|(token, name)| {
            let version: String =
                user_agent.split_once(token)?.1.chars().take_while(char::is_ascii_digit).take(4).collect();
            (!version.is_empty()).then(|| format!("{name} {version}"))
        })
        .unwrap_or_else(|| user_agent.chars().filter(|c| !c.is_control()).take(60).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_usual_ones() {
        let webkit = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)";
        for (user_agent, expected) in [
            (format!("{webkit} Chrome/156.0.0.0 Safari/537.36"), "Chromium 156"),
            (format!("{webkit} Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0"), "Edge 156"),
            (format!("{webkit} Version/19.1 Safari/605.1.15"), "Safari 19"),
            ("Mozilla/5.0 (X11; rv:140.0) Gecko/20100101 Firefox/140.0".to_owned(), "Firefox 140"),
            ("curl/8".to_owned(), "curl/8"),
            (String::new(), ""),
        ] {
            assert_eq!(name(&user_agent), expected);
        }
    }

    proptest! {
        #[test]
        fn any_text_gives_a_short_name(text in ".{0,200}") {
            prop_assert!(name(&text).chars().count() <= 60);
            prop_assert!(!name(&text).contains('\n'));
        }
    }
}
