//! The claims, by document and section.

use super::entry::entry;
use crate::prices::known;
use crosscheck_core::claims::{
    Article, Checks, Claim, Evidence, Filter, Section, Status, evidence, sections,
};
use std::rc::Rc;
use yew::prelude::*;

/// What the list is made of. A component, since it is large and must stay as it is while progress is shown above it.
#[derive(Properties)]
pub struct ClaimListProps {
    /// The documents.
    pub articles: Rc<Vec<Article>>,
    /// What was measured here.
    pub checks: Rc<Checks>,
    /// What is shown.
    pub filter: Filter,
    /// Whether they are the reader's own.
    pub own: bool,
}

impl PartialEq for ClaimListProps {
    fn eq(&self, other: &Self) -> bool {
        // Whether they are the same and not whether they say the same: asked several times a second.
        Rc::ptr_eq(&self.articles, &other.articles)
            && Rc::ptr_eq(&self.checks, &other.checks)
            && (self.filter, self.own) == (other.filter, other.own)
    }
}

#[component]
pub fn ClaimList(props: &ClaimListProps) -> Html {
    html! {
        <>
            { for props.articles.iter().enumerate().map(|(at, article)| document(props, at, article)) }
        </>
    }
}

/// What the checks say of a claim, by the reference run of this build.
pub fn evidence_of(claim: &Claim, checks: &Checks) -> Evidence {
    evidence(claim, checks, &known)
}

/// Whether a claim is shown.
pub fn is_shown(filter: Filter, claim: &Claim, checks: &Checks) -> bool {
    filter.admits(claim, evidence_of(claim, checks).standing().kind())
}

fn document(props: &ClaimListProps, at: usize, article: &Article) -> Html {
    let sections = sections(article, |claim| is_shown(props.filter, claim, &props.checks));
    html! {
        <section key={at} class="document" hidden={sections.is_empty()}>
            <h2>{ article.title.clone() }</h2>
            <p class="quiet">{ about(article) }</p>
            { for sections.iter().map(|part| section(props, part)) }
        </section>
    }
}

/// Who, when, where, and what is to be known of it.
fn about(article: &Article) -> Html {
    let by = article.author.as_ref().map(|author| format!("By {author}")).unwrap_or_default();
    let date = article.date.as_ref().map(|date| format!(", {date}")).unwrap_or_default();
    let note = article.note.clone().unwrap_or_default();
    let head = format!("{by}{date}");
    let head = head.trim_start_matches(", ").to_owned();
    html! {
        <>
            { head.clone() }
            if let Some(address) = &article.address {
                { if head.is_empty() { "" } else { " · " } }
                <a href={address.clone()} rel="noopener noreferrer">{ "the document" }</a>
            }
            if !note.is_empty() {
                { if head.is_empty() && article.address.is_none() { "" } else { ". " } }{ note }
            }
        </>
    }
}

fn section(props: &ClaimListProps, section: &Section) -> Html {
    // Open where a reader can do something, or has asked for something; the rest is one click away.
    let testable = section.claims.iter().filter(|claim| claim.test.is_some()).count();
    let open = !props.filter.is_open() || props.own || testable > section.claims.len() / 2;
    // What can be checked comes first.
    let (first, then): (Vec<&Claim>, Vec<&Claim>) =
        section.claims.iter().copied().partition(|claim| claim.test.is_some());
    html! {
        <details key={section.title.to_owned()} class="section" {open}>
            <summary><h3>{ section.title.to_owned() }</h3><span class="quiet">{ contents(section, testable) }</span></summary>
            <ul class="claims">
                { for first.into_iter().chain(then).map(|claim| entry(claim, &evidence_of(claim, &props.checks), props.own)) }
            </ul>
        </details>
    }
}

/// "12 claims, 9 to check here, 2 contradicted"
fn contents(section: &Section, testable: usize) -> String {
    let count = section.claims.len();
    let contradicted = section.claims.iter().filter(|claim| claim.status == Status::Contradicted).count();
    let plural = if count == 1 { "" } else { "s" };
    let testable = if testable == 0 { String::new() } else { format!(" · {testable} to check here") };
    let contradicted =
        if contradicted == 0 { String::new() } else { format!(" · {contradicted} contradicted") };
    format!("{count} claim{plural}{testable}{contradicted}")
}
