//! All the evidence for one reader: the table, what their team and their measurement make of it, what they set
//! themselves, and what follows for the stacks.

use super::measured::Measured;
use super::team::{Effect, Facts};
use crate::lang::Language;
use crate::measure::Interval;
use crate::quiz::model::{Answers, Blend, Criterion, Entry, Grade, Source, Stack, entry};

/// Where an item comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Origin {
    Table(&'static Entry),
    Blend {
        first: Stack,
        second: Stack,
        blend: Blend,
    },
    Counted,
    /// With the entry of the table that it was joined with.
    Measured(Option<&'static Entry>),
    Reader,
    Nothing,
}

/// What is known of an option on a criterion.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assessment {
    /// The least and the most that it may be, in the unit of the criterion's scale.
    pub range: Interval,
    /// What that is worth, 0 to 100.
    pub span: Interval,
    /// How good it is. What follows by a rule is a judgement.
    pub grade: Grade,
    /// What the answers about the team made of it.
    pub team: Effect,
    origin: Origin,
}

impl Assessment {
    fn new(criterion: Criterion, range: Interval, grade: Grade, origin: Origin) -> Self {
        Self { range, span: criterion.scale().span(range), grade, team: Effect::None, origin }
    }

    /// The stacks that it follows from, and the rule.
    pub const fn blend(&self) -> Option<(Stack, Stack, Blend)> {
        let Origin::Blend { first, second, blend } = self.origin else { return None };
        Some((first, second, blend))
    }
}

/// The evidence for every option on every criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct EvidenceTable {
    rows: Vec<Vec<Assessment>>,
    /// What the reader measured.
    measured: Option<String>,
}

impl EvidenceTable {
    pub fn new(answers: &Answers, facts: &Facts, measured: Option<&Measured>) -> Self {
        let what = measured.map(|measured| measured.what.clone());
        let mut table = Self { rows: Vec::with_capacity(Stack::COUNT), measured: what };
        for stack in Stack::ALL {
            let row = Criterion::ALL.map(|criterion| {
                let set = answers.evidence.get(&(stack, criterion));
                set.map(|range| Assessment::new(criterion, *range, Grade::Reader, Origin::Reader))
                    .or_else(|| measured_here(stack, criterion, measured?))
                    .unwrap_or_else(|| table.found(stack, criterion, facts))
            });
            table.rows.push(row.into());
        }
        table
    }

    /// What is known of an option on a criterion.
    pub fn get(&self, stack: Stack, criterion: Criterion) -> &Assessment {
        &self.rows[stack.index()][criterion.index()]
    }

    /// What was found about it, or how it follows, for a reader.
    pub fn note(&self, stack: Stack, criterion: Criterion) -> String {
        let item = self.get(stack, criterion);
        let note = match item.origin {
            Origin::Table(entry) if entry.from_documents_alone() => {
                format!("{}; known only from a document whose advice also tests this quiz", entry.note)
            }
            Origin::Table(entry) => entry.note.to_owned(),
            Origin::Blend { first, second, blend } => {
                format!("from {} and {}: {}", first.label(), second.label(), blend.reason)
            }
            Origin::Counted => "counted".to_owned(),
            Origin::Measured(published) => {
                let own = format!("measured by you: {}", self.measured.as_deref().unwrap_or_default());
                published.map_or(own.clone(), |it| format!("{own}; published: {}", it.note))
            }
            Origin::Reader => "set by you".to_owned(),
            Origin::Nothing => "nothing is known".to_owned(),
        };
        let team = match (item.team, criterion) {
            (Effect::None, _) => return note,
            (Effect::Stated, Criterion::Staffing) => {
                "with the browser’s, since by your answers the same people write for it"
            }
            (Effect::Unstated, Criterion::Staffing) => {
                "with the browser’s or without: it is not said whether the same people write for it"
            }
            (Effect::Stated, _) => "changed by what you say of the team",
            (Effect::Unstated, Criterion::Hiring) => {
                "wider, since it is not said whether you train newcomers"
            }
            (Effect::Unstated, _) => "wider, since it is not said what the team knows",
        };
        format!("{note}; {team}")
    }

    /// Where it was found; for a stack, where its parts were.
    pub fn sources(&self, stack: Stack, criterion: Criterion) -> Vec<&'static Source> {
        match self.get(stack, criterion).origin {
            Origin::Table(entry) | Origin::Measured(Some(entry)) => entry.sources.to_vec(),
            Origin::Blend { first, second, .. } => {
                let mut sources = self.sources(first, criterion);
                let more = self.sources(second, criterion);
                sources.extend(more.into_iter().filter(|it| !sources.contains(it)).collect::<Vec<_>>());
                sources
            }
            Origin::Measured(None) | Origin::Counted | Origin::Reader | Origin::Nothing => Vec::new(),
        }
    }

    fn found(&self, stack: Stack, criterion: Criterion, facts: &Facts) -> Assessment {
        let (first, second) = stack.parts();
        match second.and_then(|(second, joint)| Some((second, Blend::of(joint, criterion)?))) {
            Some((second, blend)) => self.blended(criterion, Stack::of(first), Stack::of(second), blend),
            None if criterion == Criterion::Staffing => {
                let (range, team) = facts.languages(stack);
                Assessment { team, ..Assessment::new(criterion, range, Grade::Primary, Origin::Counted) }
            }
            None => looked_up(entry(criterion, first), criterion, first, facts),
        }
    }

    fn blended(&self, criterion: Criterion, first: Stack, second: Stack, blend: Blend) -> Assessment {
        let parts = [self.get(first, criterion), self.get(second, criterion)];
        let span = blend.span(parts[0].span, parts[1].span);
        let missing = parts.iter().any(|part| part.grade == Grade::Missing);
        Assessment {
            range: criterion.scale().range(span),
            span,
            grade: if missing { Grade::Missing } else { Grade::Judgement },
            team: parts[0].team.with(parts[1].team),
            origin: Origin::Blend { first, second, blend },
        }
    }
}

fn measured_here(stack: Stack, criterion: Criterion, measured: &Measured) -> Option<Assessment> {
    let (language, None) = stack.parts() else { return None };
    let range = measured.of(language).filter(|_| criterion == Criterion::Cpu)?;
    let published = entry(criterion, language).filter(|_| measured.joined.contains(&language));
    let grade = if published.is_some() { Grade::Joined } else { Grade::OwnMeasurement };
    Some(Assessment::new(criterion, range, grade, Origin::Measured(published)))
}

/// What the table knows; where it has no row, anything may be.
fn looked_up(
    known: Option<&'static Entry>,
    criterion: Criterion,
    language: Language,
    facts: &Facts,
) -> Assessment {
    let Some(known) = known else {
        return Assessment::new(criterion, criterion.scale().whole(), Grade::Missing, Origin::Nothing);
    };
    let newcomer = || entry(Criterion::Ease, language).map_or(Criterion::Ease.scale().whole(), |it| it.range);
    let (range, team) = if criterion == Criterion::Ease {
        facts.months(language, known.range)
    } else if criterion == Criterion::Hiring {
        facts.pool(known.range, newcomer())
    } else {
        (known.range, Effect::None)
    };
    let grade = if team == Effect::None { known.grade } else { Grade::Judgement };
    Assessment { team, ..Assessment::new(criterion, range, grade, Origin::Table(known)) }
}

#[cfg(test)]
mod tests;
