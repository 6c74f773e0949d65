//! The forms that single texts of a claims file must have.

/// Longest id, in characters.
pub const LONGEST_ID: usize = 64;

/// Lower-case letters, digits and hyphens, at most [`LONGEST_ID`] of them: an id, or the name of a kernel.
pub fn is_id(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=LONGEST_ID).contains(&text.len()) && text.bytes().all(plain)
}

/// An http or https address with a host's name: what may stand in a link. Letters beyond ASCII may stand after the host
/// only, and a name or password before it is refused, since it makes one host look like another.
pub fn is_address(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else {
        return false;
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    let (host, port) = host.split_once(':').map_or((host, None), |(host, port)| (host, Some(port)));
    let never = |c: char| c.is_whitespace() || c.is_control() || r#"<>"\^`{|}"#.contains(c);
    is_host(host) && port.is_none_or(is_port) && !path.contains(never)
}

/// Labels of letters, digits and hyphens between dots. The last begins with a letter, which rules out bare numbers.
fn is_host(host: &str) -> bool {
    let label = |label: &str| {
        let inside = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        !label.is_empty() && label.bytes().all(inside) && !label.starts_with('-') && !label.ends_with('-')
    };
    let last = host.rsplit('.').next().unwrap_or_default();
    host.len() <= 253 && host.split('.').all(label) && last.starts_with(|c: char| c.is_ascii_alphabetic())
}

fn is_port(port: &str) -> bool {
    (1..=5).contains(&port.len())
        && port.bytes().all(|byte| byte.is_ascii_digit())
        && port.parse::<u16>().is_ok()
}

/// A year, a month or a day, ISO 8601: `2025`, `2025-02`, `2025-02-24`.
pub fn is_date(text: &str) -> bool {
    let digits = |part: &str, len| part.len() == len && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
    if parts.next().is_some() || !digits(year, 4) || year.starts_with('0') {
        return false;
    }
    let number = |part: &str| if digits(part, 2) { part.parse().unwrap_or(0) } else { 0u32 };
    let year: u32 = year.parse().unwrap_or(0);
    match (month.map(number), day.map(number)) {
        (None, None) => true,
        (Some(month), None) => (1..=12).contains(&month),
        (Some(month), Some(day)) => (1..=days(year, month)).contains(&day),
        (None, Some(_)) => false,
    }
}

/// Days of a month; none for what is no month.
const fn days(year: u32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ids() {
        assert!(["a", "fib", "other-fib-2", &"x".repeat(64)].into_iter().all(is_id));
        assert!(!["", "Fib", "a_b", "a b", "é", &"x".repeat(65)].into_iter().any(is_id));
    }

    #[test]
    fn dates() {
        for good in ["2025", "2025-02", "2024-02-29", "2000-02-29", "1999-12-31"] {
            assert!(is_date(good), "{good}");
        }
        for bad in [
            "",
            "25",
            "0999",
            "20255",
            "2025-",
            "2025-1",
            "2025-13",
            "2025-00",
            "2025-02-29",
            "1900-02-29",
            "2025-04-31",
            "2025-04-00",
            "2025-04-1",
            "2025-04-01-",
            "2025-04-01T00",
            "2025/04",
            "２０２５",
            "+2025",
            "-2025",
        ] {
            assert!(!is_date(bad), "{bad}");
        }
    }

    #[test]
    fn addresses() {
        for good in [
            "https://a.org",
            "http://localhost:8080/x",
            "https://en.wikipedia.org/wiki/Große_Zahl?x=1&y=%20#part",
            "https://a.org?q",
            "https://1.a.org#x",
        ] {
            assert!(is_address(good), "{good}");
        }
        for bad in [
            "",
            "a.org",
            "//a.org",
            "javascript:alert(1)",
            "data:text/html,x",
            "ftp://a.org",
            "HTTPS://a.org",
            "https://",
            "https:///x",
            "https://a..org",
            "https://-a.org",
            "https://a.org:",
            "https://a.org:99999",
            "https://a.org:+80",
            "https://user@a.org",
            "https://a.org@b.org/",
            "https://1.2.3.4",
            "https://ä.org",
            "https://a.org/a b",
            "https://a.org/\"x",
            "https://a.org/<b>",
            "https://a.org\\x",
            "https://a.org/\u{a0}",
            " https://a.org",
            "https://a.org\n",
            "https://.",
            "https://a.org.",
        ] {
            assert!(!is_address(bad), "{bad}");
        }
    }

    proptest! {
        // Punycode is left out: which of its labels are valid only tables can tell.
        #[test]
        fn every_address_is_one_by_the_standard_too(text in "https?://[a-wyz0-9.:-]{1,20}[/?#]?[ -~é]{0,20}") {
            if is_address(&text) {
                let url = url::Url::parse(&text);
                prop_assert!(url.is_ok_and(|url| url.has_host() && url.username().is_empty()), "{}", text);
            }
        }

        #[test]
        fn any_text_is_answered(text in ".{0,80}") {
            let _ = (is_id(&text), is_date(&text), is_address(&format!("https://{text}")));
        }
    }
}
