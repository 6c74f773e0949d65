//! Addresses hold for any text, and those of the scheme before this one keep their meaning.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use crosscheck_core::address::{
    ClaimAddress, CompareAddress, LabAddress, LedgerAddress, Page, PageAddress, QuizAddress, moved, page_of,
};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Debug;

/// Old addresses with their links of today.
fn old_addresses() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = include_str!("../../e2e/old-addresses.txt").lines();
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("# "));
    lines.map(|line| line.split_once(" ->").map(|(old, new)| (old, new.trim_start())).unwrap())
}

/// Path and fragment.
fn split(link: &str) -> (&str, &str) {
    link.split_once('#').unwrap_or((link, ""))
}

#[test]
fn every_old_address_leads_to_its_page() {
    let mut of_page = BTreeMap::<&str, usize>::new();
    for (old, new) in old_addresses() {
        let (path, fragment) = split(old);
        assert_eq!(moved(path, fragment).as_deref(), Some(new), "{old}");
        let (path, fragment) = split(new);
        assert_eq!(moved(path, fragment), None, "{new}");
        let page = page_of(path).unwrap_or_else(|| panic!("{new} is on no page"));
        *of_page.entry(page.page.label()).or_default() += 1;
    }
    for page in Page::ALL {
        let least = if *page == Page::Own { 1 } else { 30 };
        assert!(of_page.get(page.label()).is_some_and(|count| *count >= least), "{page:?}: {of_page:?}");
    }
}

#[test]
fn what_is_of_no_page_is_not_moved() {
    for (path, fragment) in [
        ("", ""),
        ("", "/old?preset=standard"),
        ("", "/claims"),
        ("", "/claims/fib/x"),
        ("", "kind=pay"),
        ("", "?secret=x"),
        ("claims/fib/", "preset=standard"),
        ("own/claim/", "id=sums"),
        ("old/%23x", ""),
    ] {
        assert_eq!(moved(path, fragment), None, "{path} {fragment}");
    }
    assert_eq!(moved("claims/fib/", "/lab?n=18").as_deref(), Some("lab/#n=18"));
}

/// Keys of all pages and others, values that some of them take, and what could break them.
fn any_pair() -> impl Strategy<Value = String> {
    let key = "(b\\.)?(id|preset|languages|article|sort|kind|language|status|verdict|view|kernel|n|v|b|pain|team|time|w\\.cpu|e\\.(go|rust)\\.(cpu|ease)|utm_x|amp;n|[a-z]{1,3})";
    let value = "(quick|standard|(rust|go|python|rust-scalar|,){0,5}|own|([a-z]{1,2}:[a-z]:(up|down),?){0,12}|pay|contradicted|testable|growth|fib|[0-9]{1,4}|data|any|unknown|-?[0-9.e+]{0,6}(\\.\\.[0-9.e+]{0,6})?|[a-z-]{0,90}|[ -~]{0,6})";
    (key, "=?", value).prop_map(|(key, sign, value)| format!("{key}{sign}{value}"))
}

fn any_fragment() -> impl Strategy<Value = String> {
    let pairs = || prop::collection::vec(any_pair(), 0..8).prop_map(|pairs| pairs.join("&"));
    let hostile = "[a-z0-9=&,:;.?#%/+~)]{0,80}";
    let route =
        ("/(claims/fib|lab|quiz|compare|own|old|)", pairs()).prop_map(|(page, q)| format!("{page}?{q}"));
    prop_oneof![4 => pairs(), 1 => ".{0,300}", 1 => hostile, 1 => route, 1 => "x{1990,2010}"]
}

fn any_path() -> impl Strategy<Value = String> {
    prop_oneof![
        "(claims/[a-z-]{1,9}|own|own/claim|lab|quiz|compare|)/?(index\\.html)?",
        "[a-z/]{0,9}%23/?(claims/fib|lab)?(%3F|\\?)?[a-z%&=+]{0,20}",
        ".{0,60}",
    ]
}

/// Any text is an address, and whatever it says, its link says the same without a complaint.
fn survives_its_link<A: PageAddress + Debug>(path: &str, fragment: &str) -> Result<(), TestCaseError> {
    let (address, _) = A::parse(path, fragment);
    let link = address.link();
    let (path, fragment) = split(&link);
    prop_assert_eq!(page_of(path).map(|found| found.page), Some(A::PAGE));
    prop_assert_eq!(moved(path, fragment), None);
    prop_assert_eq!(A::parse(path, fragment), (address, vec![]));
    Ok(())
}

proptest! {
    #[test]
    fn every_address_survives_its_link(path in any_path(), fragment in any_fragment()) {
        survives_its_link::<LedgerAddress>(&path, &fragment)?;
        survives_its_link::<ClaimAddress>(&path, &fragment)?;
        survives_its_link::<CompareAddress>(&path, &fragment)?;
        survives_its_link::<LabAddress>(&path, &fragment)?;
        survives_its_link::<QuizAddress>(&path, &fragment)?;
    }

    #[test]
    fn what_is_moved_leads_to_a_page(path in any_path(), fragment in any_fragment()) {
        if let Some(link) = moved(&path, &fragment) {
            prop_assert!(page_of(split(&link).0).is_some(), "{link}");
        }
    }
}
