//! Published figures as bars, where no kernel's times can stand beside them. Each source has its own axis: other machines
//! and other tests do not compare.

use super::Ctx;
use super::state::Action;
use crate::charts::Caption;
use crate::components::{Chart, ChartFigure};
use crosscheck_core::chart::{Bar, Bars, Notes};
use crosscheck_core::claims::Test;
use std::rc::Rc;
use yew::prelude::*;

/// Fewer bars than this say no more than their words.
const FEWEST: usize = 2;

/// The bars of a claim and of what others published about it, by source.
pub fn panels(ctx: &Ctx) -> Vec<Bars> {
    if matches!(ctx.claim.test, Some(Test::Ratio { .. })) {
        return Vec::new();
    }
    let all = Bars::panels(ctx.article, ctx.claim, &mut Notes::default());
    all.into_iter().filter(|panel| panel.bars.len() >= FEWEST).collect()
}

/// The bars of the document itself.
pub fn own(ctx: &Ctx, panels: &[Bars]) -> Html {
    // Only of others it is told what was found there: of the document's own figures that is the claim.
    let own = panels.iter().find(|panel| panel.checked.is_empty());
    let source =
        |panel: &Bars| html! { <p class="source">{ format!("Source: {}.", panel.credit.text()) }</p> };
    own.map_or_else(Html::default, |panel| figure(ctx, panel, "claim", source(panel)))
}

/// The bars of another source, by its name and what was found there.
pub fn of_source(ctx: &Ctx, panels: &[Bars], title: &str, checked: &str, at: usize) -> Html {
    let is_it = |panel: &&Bars| panel.credit.title == title && panel.checked == checked;
    let panel = panels.iter().find(is_it);
    panel
        .map_or_else(Html::default, |panel| figure(ctx, panel, &format!("other-{}", at + 1), Html::default()))
}

fn figure(ctx: &Ctx, panel: &Bars, part: &str, below: Html) -> Html {
    let claim = ctx.claim;
    // The chart's numbers of notes are those of the page of comparisons; here the notes stand beside the values.
    let bars = panel.bars.iter().cloned().map(|bar| Bar { note: None, ..bar }).collect();
    let caption = Caption {
        title: claim.title.clone(),
        lines: vec![claim.says.clone(), format!("Source: {}.", panel.credit.text())],
    };
    html! {
        <ChartFigure key={part.to_owned()} chart={Rc::new(Chart::Bars(Bars { bars, ..panel.clone() }))} caption={Rc::new(caption)}
            file={format!("crosscheck-{}-{part}", claim.id)} on_saved={ctx.act.reform(Action::Exported)}>
            { below }
        </ChartFigure>
    }
}
