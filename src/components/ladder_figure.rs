//! The ratio ladder on a canvas, with its legend and the choice of axis.

use super::plot;
use crate::hooks::use_canvas;
use crosscheck_core::chart::{Ladder, Row, Scale, Subject};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct LadderFigureProps {
    pub ladder: Rc<Ladder>,
    pub on_scale: Callback<Scale>,
}

#[component]
pub fn LadderFigure(props: &LadderFigureProps) -> Html {
    let canvas = use_canvas(props.ladder.clone());
    html! {
        <figure class="ladder">
            <figcaption>
                { legend(&props.ladder) }
                if props.ladder.has_milliseconds {
                    <span class="scale" role="group" aria-label="Axis of the figure">
                        { scale_button(props, Scale::Ratio, "Ratio") }
                        { scale_button(props, Scale::Milliseconds, "Milliseconds") }
                    </span>
                }
            </figcaption>
            { plot(&canvas, &*props.ladder) }
        </figure>
    }
}

fn legend(ladder: &Ladder) -> Html {
    let shows = |has: fn(&Row) -> bool| ladder.rows.iter().any(has);
    let (here, dots) = match ladder.subject {
        Subject::Suite => ("geometric mean here, with 95 % interval", "single kernels"),
        Subject::Claim(_) | Subject::Kernel(_) => ("here, with 95 % interval", "single rounds"),
    };
    html! {
        <span class="legend">
            if shows(|row| row.published.is_some()) {
                <span><svg viewBox="-8 -8 16 16" aria-hidden="true"><path d="M0-7 7 0 0 7-7 0z" class="hollow" /></svg>{ "published" }</span>
            }
            if shows(|row| !row.others.is_empty()) {
                <span><svg viewBox="-8 -8 16 16" aria-hidden="true"><path d="M0-5 5 0 0 5-5 0z" class="hollow quiet" /></svg>{ "others published" }</span>
            }
            if shows(|row| row.band.is_some()) {
                <span><svg viewBox="-14 -8 28 16" aria-hidden="true"><path d="M-13 0H13M-13-4V4M13-4V4" class="whisker quiet" /></svg>{ "public native suites" }</span>
            }
            if shows(|row| row.reference.is_some()) {
                <span><svg viewBox="-4 -8 8 16" aria-hidden="true"><path d="M0-7V7" class="whisker" /></svg>{ "reference, native" }</span>
            }
            <span><svg viewBox="-14 -8 28 16" aria-hidden="true"><path d="M-13 0H13M-13-4V4M13-4V4" class="whisker" /><circle r="5" /></svg>{ here }</span>
            <span><svg viewBox="-12 -8 24 16" aria-hidden="true"><g class="faint"><circle cx="-6" r="3" /><circle cx="1" r="3" /><circle cx="7" r="3" /></g></svg>{ dots }</span>
        </span>
    }
}

fn scale_button(props: &LadderFigureProps, scale: Scale, label: &str) -> Html {
    let pressed = props.ladder.scale == scale;
    let onclick = props.on_scale.reform(move |_: MouseEvent| scale);
    html! {
        <button type="button" class="quiet" aria-pressed={pressed.to_string()} {onclick}>{ label.to_owned() }</button>
    }
}
