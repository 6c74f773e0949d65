//! Time against size on a canvas, with its legend.

use super::plot;
use crate::hooks::use_canvas;
use crosscheck_core::chart::GrowthChart;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct GrowthFigureProps {
    pub chart: Rc<GrowthChart>,
}

#[component]
pub fn GrowthFigure(props: &GrowthFigureProps) -> Html {
    let canvas = use_canvas(props.chart.clone());
    html! {
        <figure class="ladder">
            <figcaption>
                <span class="legend">
                    <span><svg viewBox="-14 -8 28 16" aria-hidden="true"><path d="M-13 0H13" class="whisker" /><circle r="5" /></svg>{ "measured here" }</span>
                    <span><svg viewBox="-12 -8 24 16" aria-hidden="true"><g class="faint"><circle cx="-8" r="3" /><circle cx="0" r="3" /><circle cx="8" r="3" /></g></svg>{ "the card’s growth, from the first size on" }</span>
                </span>
            </figcaption>
            { plot(&canvas, &*props.chart) }
        </figure>
    }
}
