//! The ledger: the claims of a document by section, what of them is shown, and how many there are of each kind.

use crate::claims::file::{Article, Claim, Kind, Status};
use crate::claims::judge::{StandingKind, figures};
use crate::lang::Language;

/// The claims of a document that stand under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Section<'a> {
    /// The heading.
    pub title: &'a str,
    /// Its claims, in the order of the document; not empty.
    pub claims: Vec<&'a Claim>,
}

/// The sections of a document in the order of their first claims, with the claims that `shown` admits. A section
/// without any is left out.
pub fn sections<'a>(article: &'a Article, shown: impl Fn(&Claim) -> bool) -> Vec<Section<'a>> {
    let mut sections: Vec<Section<'a>> = Vec::new();
    for claim in article.claims.iter().filter(|claim| shown(claim)) {
        match sections.iter_mut().find(|section| section.title == claim.section) {
            Some(section) => section.claims.push(claim),
            None => sections.push(Section { title: &claim.section, claims: vec![claim] }),
        }
    }
    sections
}

/// What of the ledger is shown; `None` shows all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Claims of this kind.
    pub kind: Option<Kind>,
    /// Claims that say something of this language, one of [`Language::ALL`].
    pub language: Option<Language>,
    /// Claims that have this status, or of which a value has it.
    pub status: Option<Status>,
    /// Claims that stand so here.
    pub verdict: Option<StandingFilter>,
}

impl Filter {
    /// Whether a claim that stands so is shown.
    pub fn admits(&self, claim: &Claim, standing: StandingKind) -> bool {
        let has = |status| claim.values.iter().any(|value| value.status == Some(status));
        self.kind.is_none_or(|kind| claim.kind == kind)
            && self.language.is_none_or(|language| claim.is_about(language))
            && self.status.is_none_or(|status| claim.status == status || has(status))
            && self.verdict.is_none_or(|verdict| verdict.admits(standing))
    }

    /// Whether it shows everything.
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }
}

/// What a reader asks of where claims stand here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandingFilter {
    /// That they can be checked, whether they were or not.
    Testable,
    /// That they stand just so.
    Stands(StandingKind),
}

impl StandingFilter {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 7] = [
        Self::Testable,
        Self::Stands(StandingKind::Holds),
        Self::Stands(StandingKind::SameBallpark),
        Self::Stands(StandingKind::DoesNotHold),
        Self::Stands(StandingKind::Unclear),
        Self::Stands(StandingKind::NotChecked),
        Self::Stands(StandingKind::NotTestable),
    ];

    /// The name in addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Testable => "testable",
            Self::Stands(kind) => kind.slug(),
        }
    }

    /// The words for a reader.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Testable => "Can be checked",
            Self::Stands(kind) => kind.label(),
        }
    }

    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|here| here.slug() == slug)
    }

    fn admits(self, standing: StandingKind) -> bool {
        match self {
            Self::Testable => standing != StandingKind::NotTestable,
            Self::Stands(kind) => standing == kind,
        }
    }
}

/// How many claims and figures there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub claims: usize,
    /// Claims with a test.
    pub testable: usize,
    /// Numbers and ranges that the claims print, by the rule of [`figures`]: each once, and words are none.
    pub figures: usize,
    /// Figures by what checking them gave, in the order of [`Status::ALL`].
    pub figures_by_status: [usize; 5],
    /// Claims by where they stand, in the order of [`StandingKind::ALL`].
    pub by_standing: [usize; 6],
}

impl Counts {
    /// Counts claims; `standing` says where each stands.
    pub fn of<'a>(
        claims: impl IntoIterator<Item = &'a Claim>,
        standing: impl Fn(&Claim) -> StandingKind,
    ) -> Self {
        let claims: Vec<&Claim> = claims.into_iter().collect();
        let mut counts = Self { claims: claims.len(), ..Self::default() };
        for &claim in &claims {
            counts.testable += usize::from(claim.test.is_some());
            count(&mut counts.by_standing, &StandingKind::ALL, standing(claim));
        }
        for (claim, value) in figures(claims) {
            counts.figures += 1;
            count(&mut counts.figures_by_status, &Status::ALL, value.status_in(claim));
        }
        counts
    }

    pub fn figures_of(&self, status: Status) -> usize {
        Status::ALL
            .iter()
            .zip(self.figures_by_status)
            .find(|(one, _)| **one == status)
            .map_or(0, |(_, count)| count)
    }

    /// Claims that stand so.
    pub fn standing(&self, kind: StandingKind) -> usize {
        StandingKind::ALL
            .iter()
            .zip(self.by_standing)
            .find(|(one, _)| **one == kind)
            .map_or(0, |(_, count)| count)
    }

    /// "Of 27 figures, 4 are contradicted by their named source; 15 of 129 claims can be checked here."
    pub fn sentence(&self) -> String {
        let Self { claims, testable, figures, .. } = self;
        let contradicted = self.figures_of(Status::Contradicted);
        let is = |count: usize| if count == 1 { "is" } else { "are" };
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        let checked = format!("{testable} of {claims} claim{} can be checked here.", plural(*claims));
        match figures {
            0 => checked,
            _ => format!(
                "Of {figures} figure{}, {contradicted} {} contradicted by {} named source; {checked}",
                plural(*figures),
                is(contradicted),
                if contradicted == 1 { "its" } else { "their" },
            ),
        }
    }
}

fn count<T: PartialEq>(counts: &mut [usize], kinds: &[T], kind: T) {
    if let Some(index) = kinds.iter().position(|one| *one == kind) {
        counts[index] += 1;
    }
}

#[cfg(test)]
mod tests;
