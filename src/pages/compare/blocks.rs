//! The blocks of a part: figures with their tables, and lists.

use super::documents::Shown;
use super::state::Action;
use crate::bundle::kernel_facts;
use crate::charts::Caption;
use crate::components::{Chart, ChartFigure, save_csv, sheet_table};
use crate::platform::location::href;
use crosscheck_core::chart::extent::raised;
use crosscheck_core::chart::sheet::Sort;
use crosscheck_core::chart::{Bars, Credit, Notes, Sheet};
use crosscheck_core::claims::KeptRuns;
use crosscheck_core::compare::{About, BarsBlock, Block, Fact, FactsBlock, Grid, RangesBlock, Roster};
use std::rc::Rc;
use yew::prelude::*;

/// Why some bars are striped.
const HATCHED: &str =
    "Striped or hollow: a source that was checked says something else, or the figure was found nowhere.";

/// What the blocks of a page work with. Equal when it is the same, not when it says the same: it is asked at every change.
#[derive(Clone)]
pub struct Ctx {
    pub act: Callback<Action>,
    pub shown: Rc<Shown>,
    pub checks: Rc<KeptRuns>,
}

impl PartialEq for Ctx {
    fn eq(&self, other: &Self) -> bool {
        self.act == other.act
            && Rc::ptr_eq(&self.shown, &other.shown)
            && Rc::ptr_eq(&self.checks, &other.checks)
    }
}

#[derive(PartialEq, Properties)]
pub struct BlockProps {
    pub ctx: Ctx,
    /// Which part, and which of its blocks.
    pub at: (usize, usize),
    /// Whether its table is shut at first.
    pub folded: bool,
    /// How the reader sorted its table.
    pub sort: Option<Sort>,
    /// What came of the last download, where that was of this block.
    pub told: Option<&'static str>,
}

impl BlockProps {
    /// Where a claim stands here, in words.
    fn standing(&self, id: &str) -> Option<&'static str> {
        self.ctx.shown.standing(id, &self.ctx.checks, &kernel_facts)
    }
}

/// Any block: a component, so that it is left alone while others change.
#[component]
pub fn BlockView(props: &BlockProps) -> Html {
    let (part, at) = props.at;
    match props.ctx.shown.parts.get(part).and_then(|part| part.blocks.get(at)) {
        Some(Block::Bars(it)) => bars(props, it),
        Some(Block::Ranges(it)) => ranges(props, it),
        Some(Block::Grid(it)) => grid(props, it),
        Some(Block::Roster(it)) => roster(props, it),
        Some(Block::Facts(it)) => facts(props, it),
        None => Html::default(),
    }
}

fn bars(props: &BlockProps, block: &BarsBlock) -> Html {
    let about = &block.about;
    let is_doubted = |panel: &Bars| panel.bars.iter().any(|bar| bar.doubted);
    let figure = |(at, panel): (usize, &Bars)| {
        let title =
            if at == 0 { about.title.clone() } else { format!("{}: {}", about.title, panel.credit.title) };
        let used = panel.bars.iter().filter_map(|bar| bar.note);
        let caption = caption(title, &about.says, &panel.credit, &block.notes, used, is_doubted(panel));
        let file =
            format!("crosscheck-{}{}", about.id, if at == 0 { String::new() } else { format!("-{at}") });
        let below = if at == 0 { own_source(props, about, &block.notes) } else { other_source(panel) };
        html! {
            <ChartFigure key={at} chart={Rc::new(Chart::Bars(panel.clone()))} caption={Rc::new(caption)}
                {file} on_saved={told(props, &about.id)}>{ below }</ChartFigure>
        }
    };
    let mut figures = block.panels.iter().enumerate().map(figure);
    let first = figures.next();
    let others: Html = figures.collect();
    html! {
        <section key={about.id.clone()} class="comparison" data-claim={about.id.clone()}>
            <h3>{ about.title.clone() }</h3>
            <p>{ about.says.clone() }</p>
            { first.unwrap_or_default() }
            if block.panels.len() > 1 {
                <p class="beside">
                    { "Others published this. Each has its own axis: other machines, rounds or tests do not compare." }
                </p>
                <div class="panels">{ others }</div>
            }
            { notes(&block.notes, block.panels.iter().any(is_doubted)) }
            { table(props, &block.sheet) }
        </section>
    }
}

fn ranges(props: &BlockProps, block: &RangesBlock) -> Html {
    let (sheet, ranges) = (&block.sheet, &block.ranges);
    let spans = || ranges.tracks.iter().flat_map(|track| &track.spans);
    let is_doubted = spans().any(|span| span.doubted);
    let title = block.title.clone();
    let used = spans().filter_map(|span| span.note);
    let says: Vec<&str> = block.abouts.iter().map(|about| about.says.as_str()).collect();
    let caption = caption(title.clone(), &says.join(" "), &ranges.credit, &block.notes, used, is_doubted);
    let disagreements = ranges.disagreements();
    html! {
        <section key={sheet.id.clone()} class="comparison" data-claim={sheet.id.clone()}>
            <h3>{ title }</h3>
            { for block.abouts.iter().map(|about| html! { <p key={about.id.clone()}>{ about.says.clone() }</p> }) }
            <ChartFigure chart={Rc::new(Chart::Ranges(ranges.clone()))} caption={Rc::new(caption)}
                file={format!("crosscheck-{}", sheet.id)} on_saved={told(props, &sheet.id)}>
                <p class="source">
                    { "Source: " }{ credit(&ranges.credit) }{ ". " }
                    { "Origin: " }
                    { for block.abouts.iter().map(|about| html! {
                        <span key={about.id.clone()}>
                            { format!("{}, ", about.title) }{ status(props, about, &block.notes) }
                        </span>
                    }) }
                </p>
            </ChartFigure>
            if !disagreements.is_empty() {
                <p class="disagreement">
                    { format!("The document’s headline ranges do not fit its own other figures. {}.", disagreements.join(". ")) }
                </p>
            }
            { notes(&block.notes, is_doubted) }
            { table(props, sheet) }
        </section>
    }
}

fn grid(props: &BlockProps, grid: &Grid) -> Html {
    let mut credits: Vec<&Credit> = Vec::new();
    for about in &grid.abouts {
        if !credits.contains(&&about.credit) {
            credits.push(&about.credit);
        }
    }
    html! {
        <section key={grid.sheet.id.clone()} class="comparison" data-claim={grid.sheet.id.clone()}>
            { table(props, &grid.sheet) }
            <p class="source">
                { "Source: " }
                { for credits.into_iter().map(|it| html! { <>{ credit(it) }{ ". " }</> }) }
                { "Each cell leads to its evidence." }
            </p>
            <ul class="notes">
                { for grid.abouts.iter().map(|about| html! {
                    <li key={about.id.clone()}>{ format!("{}: ", about.title) }{ status(props, about, &Notes::default()) }</li>
                }) }
            </ul>
        </section>
    }
}

fn roster(props: &BlockProps, roster: &Roster) -> Html {
    html! {
        <section key={roster.sheet.id.clone()} class="comparison" data-claim={roster.sheet.id.clone()}>
            { table(props, &roster.sheet) }
            { notes(&roster.notes, false) }
        </section>
    }
}

fn facts(props: &BlockProps, block: &FactsBlock) -> Html {
    let fact = |fact: &Fact| {
        let about = &fact.about;
        html! {
            <li key={about.id.clone()} class="fact" data-claim={about.id.clone()}>
                <p>{ about.says.clone() }</p>
                <p class="source">
                    <a href={href(&about.link)}>{ about.status.slug() }</a>{ ": " }
                    { for [&about.reason, &about.note].into_iter().flatten().map(|text| format!("{text} ")) }
                    { "Source: " }{ credit(&about.credit) }
                    { for fact.traced.iter().enumerate().map(|(at, it)| html! {
                        <>{ if at == 0 { ". Traced to: " } else { "; " } }{ credit(it) }</>
                    }) }
                </p>
            </li>
        }
    };
    html! {
        <section key={block.sheet.id.clone()} class="comparison" data-claim={block.sheet.id.clone()}>
            <ul class="facts">{ for block.facts.iter().map(fact) }</ul>
            { take_along(props, &block.sheet, None) }
            { export_status(props) }
        </section>
    }
}

/// The table, and what can be taken along of it.
fn table(props: &BlockProps, sheet: &Sheet) -> Html {
    let sort = props.sort.as_ref();
    let press = {
        let table = sheet.id.clone();
        props.ctx.act.reform(move |column: String| Action::Press { table: table.clone(), column })
    };
    let content = html! {
        <>
            { sheet_table(sheet, sort, &press, &|id| props.standing(id)) }
            { take_along(props, sheet, sort) }
        </>
    };
    html! {
        <>
            if props.folded {
                <details><summary>{ "The same as a table" }</summary>{ content }</details>
            } else {
                { content }
            }
            { export_status(props) }
        </>
    }
}

fn take_along(props: &BlockProps, sheet: &Sheet, sort: Option<&Sort>) -> Html {
    let save = {
        let (sheet, sort, told) = (sheet.clone(), sort.cloned(), told(props, &sheet.id));
        Callback::from(move |_: MouseEvent| told.emit(save_csv(&sheet, sort.as_ref())))
    };
    html! {
        <p class="takeaway">
            <button type="button" class="quiet" onclick={save} aria-label={format!("Save as CSV: {}", sheet.title)}>
                { "CSV" }
            </button>
        </p>
    }
}

fn export_status(props: &BlockProps) -> Html {
    html! { <p class="handed-over" role="status">{ props.told.unwrap_or_default() }</p> }
}

fn told(props: &BlockProps, id: &str) -> Callback<&'static str> {
    let id = id.to_owned();
    props.ctx.act.reform(move |what| Action::Exported(id.clone(), what))
}

/// The numbered notes of a figure, and what its stripes mean.
fn notes(notes: &Notes, has_doubted: bool) -> Html {
    html! {
        <>
            if has_doubted {
                <p class="key">{ stripes() }{ HATCHED }</p>
            }
            if !notes.all().is_empty() {
                <ol class="notes">{ for notes.all().iter().map(|note| html! { <li>{ note.clone() }</li> }) }</ol>
            }
        </>
    }
}

fn stripes() -> Html {
    html! {
        <svg viewBox="0 0 28 14" aria-hidden="true">
            <path d="M1 1H27V13H1zM1 7 7 1M1 13 13 1M7 13 19 1M13 13 25 1M19 13 27 5M25 13 27 11" />
        </svg>
    }
}

fn own_source(props: &BlockProps, about: &About, notes: &Notes) -> Html {
    html! {
        <p class="source">{ "Source: " }{ credit(&about.credit) }{ ". Origin: " }{ status(props, about, notes) }</p>
    }
}

fn other_source(panel: &Bars) -> Html {
    html! { <p class="source"><strong>{ credit(&panel.credit) }</strong>{ ". " }{ panel.checked.clone() }</p> }
}

/// A claim's status with its reason, unless `said` says that, and where it can be checked, where it stands here.
fn status(props: &BlockProps, about: &About, said: &Notes) -> Html {
    let texts = [&about.reason, &about.note].into_iter().flatten();
    let why: String = texts.filter(|text| !said.say(text)).map(|text| format!("{text} ")).collect();
    let standing = about.check().and_then(|id| props.standing(&id));
    html! {
        <>
            <a href={href(&about.link)}>{ about.status.slug() }</a>{ ". " }{ why }
            if let Some(standing) = standing {
                <a class="live" href={href(&about.link)}>{ format!("On this machine: {standing}") }</a>{ ". " }
            }
        </>
    }
}

fn credit(credit: &Credit) -> Html {
    match &credit.address {
        Some(address) => html! { <a href={address.clone()} rel="noopener external">{ credit.text() }</a> },
        None => html! { credit.text() },
    }
}

fn caption(
    title: String,
    says: &str,
    credit: &Credit,
    notes: &Notes,
    used: impl Iterator<Item = usize>,
    has_doubted: bool,
) -> Caption {
    let address = credit.address.as_ref().map(|address| format!(", {address}")).unwrap_or_default();
    let mut used: Vec<usize> = used.collect();
    used.sort_unstable();
    used.dedup();
    let note =
        |number: usize| Some(format!("{} {}", raised(number), notes.all().get(number.checked_sub(1)?)?));
    let lines = [says.to_owned(), format!("Source: {}{address}.", credit.text())]
        .into_iter()
        .chain(used.into_iter().filter_map(note))
        .chain(has_doubted.then(|| HATCHED.to_owned()));
    Caption { title, lines: lines.collect() }
}
