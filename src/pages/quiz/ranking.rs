//! The ranking: beside the questions as a figure, under the answer as a table.

use super::marks::named;
use super::{ANSWER, Ctx, SO_FAR};
use crate::components::data_table;
use crate::platform::focus;
use crosscheck_core::chart::Table;
use crosscheck_core::quiz::percent;
use crosscheck_core::quiz::{Decision, Ranked};
use yew::prelude::*;

/// The figure that follows every answer.
pub fn ranking(ctx: &Ctx) -> Html {
    let decision = ctx.decision;
    html! {
        <aside key="ranking" class="ranking" aria-labelledby={SO_FAR}>
            <h2 id={SO_FAR} tabindex="-1">{ "So far" }</h2>
            <p class="sentence">{ decision.sentence() }</p>
            <p class="axis" aria-hidden="true"><span>{ "Option" }</span><span>{ "comes first in" }</span></p>
            <ol>{ for decision.ranking.iter().map(row) }</ol>
            <p class="axis" aria-hidden="true"><span>{ "0" }</span><span>{ "worth, of 100" }</span><span>{ "100" }</span></p>
            <p class="key quiet">
                { "Dot: in the middle of all weights and all evidence. Line: nine tenths of 10,000 draws of both, which is where the \
                   percentages come from." }
            </p>
            { ruled_out(decision) }
            <button type="button" class="plain" onclick={|_: MouseEvent| focus::jump_to(ANSWER)}>
                { "Why, and what would change it" }
            </button>
        </aside>
    }
}

/// Where the ranking has no place beside the questions: what is first most often, in sight while they are.
pub fn bar(decision: &Decision) -> Html {
    let first = decision.most_often().map(|often| {
        html! {
            <>{ named(often.stack) }<span class="share">{ format!(" first in {}", percent(often.first_share())) }</span></>
        }
    });
    html! {
        <div key="bar" class="bar">
            <p>{ first.unwrap_or_else(|| html! { "Everything is ruled out" }) }</p>
            <button type="button" class="plain" onclick={|_: MouseEvent| focus::jump_to(SO_FAR)}>{ "See the ranking" }</button>
        </div>
    }
}

fn row(ranked: &Ranked) -> Html {
    let (from, to) = (ranked.span.lo, ranked.span.hi);
    let line = format!("left: {from:.2}%; width: {:.2}%", to - from);
    let dot = format!("left: {:.2}%", ranked.value);
    html! {
        <li key={ranked.stack.slug()} data-stack={ranked.stack.slug()} class={classes!(ranked.tied().then_some("tied"))}>
            <span class="option">{ named(ranked.stack) }</span>
            <span class="share">{ percent(ranked.first_share()) }</span>
            <span class="track" aria-hidden="true">
                <span class="line" style={line}></span>
                <span class="dot" style={dot}></span>
            </span>
            <span class="visually-hidden">{ format!("first; worth {:.0}, {from:.0} to {to:.0}", ranked.value) }</span>
        </li>
    }
}

fn ruled_out(decision: &Decision) -> Html {
    if decision.excluded.is_empty() {
        return Html::default();
    }
    let out: Vec<&str> = decision.excluded.iter().map(|it| it.stack.label()).collect();
    html! { <p class="out">{ format!("Ruled out: {}.", out.join("; ")) }</p> }
}

/// The same with all figures.
pub fn table(decision: &Decision) -> Html {
    let headings = [
        "Option",
        "First in",
        "Worth, of 100",
        "Nine tenths of draws",
        "In the first three",
        "Behind the first",
    ];
    let rows = decision.ranking.iter().enumerate().map(|(place, ranked)| {
        let podium: f64 = ranked.acceptability.iter().take(3).sum();
        vec![
            ranked.stack.label().to_owned(),
            percent(ranked.first_share()),
            format!("{:.1}", ranked.value),
            format!("{:.1} to {:.1}", ranked.span.lo, ranked.span.hi),
            percent(podium.min(1.0)),
            if place == 0 { String::new() } else { percent(ranked.beaten) },
        ]
    });
    let table = Table { headings: headings.map(str::to_owned).into(), rows: rows.collect() };
    data_table(&table, "Ranking of the options")
}
