//! The claims, by document and section.

use super::entry::entry;
use crate::bundle::Articles;
use crate::hooks::use_stages;
use crosscheck_core::claims::TestResult;
use crosscheck_core::claims::sections;
use crosscheck_core::claims::{Article, Claim, Status};
use crosscheck_core::claims::{Filter, Section, StandingKind};
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::prelude::*;

/// A phone draws so many within a few hundredths of a second.
const CLAIMS_A_TASK: usize = 4;

/// What the list is made of. A component, since it is large and must stay as it is while progress is shown above it.
#[derive(Clone, Properties)]
pub struct ClaimListProps {
    /// The documents.
    pub articles: Articles,
    /// What was measured here says of each claim.
    pub findings: Rc<Findings>,
    /// What is shown.
    pub filter: Filter,
    /// Whether they are the reader's own.
    pub own: bool,
}

impl PartialEq for ClaimListProps {
    fn eq(&self, other: &Self) -> bool {
        // Whether they are the same and not whether they say the same: asked several times a second.
        self.articles == other.articles
            && Rc::ptr_eq(&self.findings, &other.findings)
            && (self.filter, self.own) == (other.filter, other.own)
    }
}

#[component]
pub fn ClaimList(props: &ClaimListProps) -> Html {
    let documents: Vec<_> = props.articles.iter().map(|article| (article, props.sections(article))).collect();
    let claims = |section: &Section| section.claims.len();
    let sections = || documents.iter().flat_map(|(_, sections)| sections);
    let all: usize = sections().map(claims).sum();
    // What is shut is drawn last, when the page has long been taken over.
    let in_sight: usize = sections().filter(|section| props.is_open(section)).map(claims).sum();
    let budget = use_stages(all, CLAIMS_A_TASK);
    let (mut seen, mut unseen) = (budget.min(in_sight), budget.saturating_sub(in_sight));
    let documents = documents.iter().enumerate().map(|(at, (article, sections))| {
        let mut section = |section: &Section| {
            let left = if props.is_open(section) { &mut seen } else { &mut unseen };
            let drawn = (*left).min(claims(section));
            *left -= drawn;
            let title = AttrValue::from(section.title.to_owned());
            html! { <ClaimSection key={section.title.to_owned()} list={props.clone()} {at} {title} {drawn} /> }
        };
        let drawn: Vec<Html> = sections.iter().map(&mut section).collect();
        html! {
            <section key={at} class="document" hidden={sections.is_empty()}>
                <h2>{ article.title.clone() }</h2>
                <p class="quiet">{ about(article) }</p>
                { for drawn }
            </section>
        }
    });
    let unfinished = budget < in_sight;
    html! { <div data-unfinished={unfinished.then_some("")}>{ for documents }</div> }
}

impl ClaimListProps {
    /// The sections of a document with the claims that are shown.
    fn sections<'a>(&self, article: &'a Article) -> Vec<Section<'a>> {
        sections(article, |claim| self.findings.is_shown(self.filter, claim))
    }

    /// Whether a section is open at first: where a reader can do something, or has asked for something.
    fn is_open(&self, section: &Section) -> bool {
        !self.filter.is_open() || self.own || testable(section) > section.claims.len() / 2
    }
}

/// What the checks say of each claim, by its id. Worked out once a change.
#[derive(Debug, Default)]
pub struct Findings(pub BTreeMap<String, TestResult>);

impl Findings {
    /// Where a claim stands.
    pub fn standing(&self, claim: &Claim) -> StandingKind {
        self.0.get(&claim.id).map_or(StandingKind::NotTestable, |evidence| evidence.standing().kind())
    }

    /// Whether a claim is shown.
    pub fn is_shown(&self, filter: Filter, claim: &Claim) -> bool {
        filter.admits(claim, self.standing(claim))
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

#[derive(PartialEq, Properties)]
struct ClaimSectionProps {
    list: ClaimListProps,
    /// Which document.
    at: usize,
    /// Heading of the section.
    title: AttrValue,
    /// How many of its claims are drawn by now.
    drawn: usize,
}

/// A section of the list: a component, so that it is left alone while others are drawn.
#[component]
fn ClaimSection(props: &ClaimSectionProps) -> Html {
    let ClaimSectionProps { list, at, title, drawn } = props;
    let sections = list.articles.get(*at).map(|article| list.sections(article)).unwrap_or_default();
    let Some(section) = sections.iter().find(|section| section.title == title.as_str()) else {
        return Html::default();
    };
    let open = list.is_open(section);
    // What can be checked comes first.
    let (first, then): (Vec<&Claim>, Vec<&Claim>) =
        section.claims.iter().copied().partition(|claim| claim.test.is_some());
    let entry = |claim: &Claim| Some(entry(claim, list.findings.0.get(&claim.id)?, list.own));
    html! {
        <details class="section" {open}>
            <summary><h3>{ title }</h3><span class="quiet">{ contents(section) }</span></summary>
            <ul class="claims">{ for first.into_iter().chain(then).take(*drawn).filter_map(entry) }</ul>
        </details>
    }
}

fn testable(section: &Section) -> usize {
    section.claims.iter().filter(|claim| claim.test.is_some()).count()
}

/// "12 claims, 9 to check here, 2 contradicted"
fn contents(section: &Section) -> String {
    let (count, testable) = (section.claims.len(), testable(section));
    let contradicted = section.claims.iter().filter(|claim| claim.status == Status::Contradicted).count();
    let plural = if count == 1 { "" } else { "s" };
    let testable = if testable == 0 { String::new() } else { format!(" · {testable} to check here") };
    let contradicted =
        if contradicted == 0 { String::new() } else { format!(" · {contradicted} contradicted") };
    format!("{count} claim{plural}{testable}{contradicted}")
}
