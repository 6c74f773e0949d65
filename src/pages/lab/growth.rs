//! One kernel at all its sizes.

use super::kernel::takeaway;
use super::{Ctx, jobs};
use crate::components::{GrowthFigure, circumstances, data_table, take_along};
use crosscheck_core::chart::{GrowthChart, Table};
use crosscheck_core::growth::curves;
use std::rc::Rc;
use yew::prelude::*;

/// The view: the chart, and the table beside it.
pub fn figures(ctx: &Ctx) -> Html {
    let Some(card) = ctx.state.card() else { return Html::default() };
    let topic = jobs::topic(ctx.state);
    let series = ctx.measuring.series(&topic);
    let runs = series.map(|series| series.done.as_slice()).unwrap_or_default();
    let curves = curves(runs.iter().map(|run| (run.report.spec.n, &*run.report.summary)));
    let steps = &card.sizes.steps;
    let chart = Rc::new(GrowthChart::of(&curves, &card.growth, steps));
    let table = Table::of_growth(&curves, &card.growth, steps);
    html! {
        <>
            <GrowthFigure key="chart" {chart} />
            <section key="table">
                <p class="quiet">{ runs.last().map(|run| circumstances(&run.report)).unwrap_or_default() }</p>
                if !curves.is_empty() {
                    { data_table(&table, "Times at each size") }
                    <p class="quiet key">
                        { "The exponent is the slope of the line through the times on logarithmic axes. The card’s is the \
                           slope of its formula at the same sizes, which is the work, or where memory decides, time as it \
                           was found. Caches, allocation and fixed costs a call make the difference." }
                    </p>
                    { take_along(&table, &takeaway(ctx, &topic, &format!("{}-growth", card.slug))) }
                }
            </section>
        </>
    }
}
