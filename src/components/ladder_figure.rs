//! The ratio ladder on a canvas, with its legend and the choice of axis.

use crate::charts;
use crate::hooks::use_canvas;
use crosscheck_core::chart::{Ladder, Scale};
use crosscheck_core::format;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct LadderFigureProps {
    pub ladder: Rc<Ladder>,
    pub on_scale: Callback<Scale>,
}

#[component]
pub fn LadderFigure(props: &LadderFigureProps) -> Html {
    let canvas = use_canvas(props.ladder.clone(), |area, model, theme, scale| {
        // A figure that cannot be drawn is still there as a table.
        let _ = charts::ladder(area, model, theme, scale);
    });
    let height = format!("height: {}px", charts::height_css(&props.ladder));
    html! {
        <figure class="ladder">
            <figcaption>
                <span class="legend">
                    <span><svg viewBox="-8 -8 16 16" aria-hidden="true"><path d="M0-7 7 0 0 7-7 0z" class="hollow" /></svg>{ "published" }</span>
                    if props.ladder.rows.iter().any(|row| row.reference.is_some()) {
                        <span><svg viewBox="-4 -8 8 16" aria-hidden="true"><path d="M0-7V7" class="whisker" /></svg>{ "reference, native" }</span>
                    }
                    <span><svg viewBox="-14 -8 28 16" aria-hidden="true"><path d="M-13 0H13M-13-4V4M13-4V4" class="whisker" /><circle r="5" /></svg>{ "here, with 95 % interval" }</span>
                    <span><svg viewBox="-12 -8 24 16" aria-hidden="true"><g class="faint"><circle cx="-6" r="3" /><circle cx="1" r="3" /><circle cx="7" r="3" /></g></svg>{ "single rounds" }</span>
                </span>
                <span class="scale" role="group" aria-label="Axis of the figure">
                    { scale_button(props, Scale::Ratio, "Ratio") }
                    { scale_button(props, Scale::Milliseconds, "Milliseconds") }
                </span>
            </figcaption>
            <canvas ref={canvas} dir="ltr" role="img" aria-label={summary(&props.ladder)} style={height}></canvas>
        </figure>
    }
}

fn scale_button(props: &LadderFigureProps, scale: Scale, label: &str) -> Html {
    let pressed = props.ladder.scale == scale;
    let onclick = props.on_scale.reform(move |_: MouseEvent| scale);
    html! {
        <button type="button" class="quiet" aria-pressed={pressed.to_string()} {onclick}>{ label.to_owned() }</button>
    }
}

/// The figure in words, for those who cannot see it.
fn summary(ladder: &Ladder) -> String {
    let value = |value: f64, digits: i32| match ladder.scale {
        Scale::Ratio => format::ratio(value, digits),
        Scale::Milliseconds => format::duration(value, digits),
    };
    let rows = ladder.rows.iter().map(|row| {
        let published =
            row.published.map_or("not published".to_owned(), |it| format!("published {}", value(it, 2)));
        let missing = if row.failed { "failed here" } else { "not yet checked here" };
        let here = row.here.as_ref().map_or(missing.to_owned(), |mark| {
            format!("here {}", value(mark.value, format::digits(mark.value, mark.interval)))
        });
        let reference = row.reference.map(|it| format!(", reference {}", value(it, 2))).unwrap_or_default();
        format!("{}: {published}, {here}{reference}", row.language.label())
    });
    let axis = match ladder.scale {
        Scale::Ratio => format!("Times the time of {}", ladder.baseline.label()),
        Scale::Milliseconds => format!("Milliseconds, scaled to n = {}", ladder.published_n),
    };
    format!("{axis}. {}.", rows.collect::<Vec<_>>().join("; "))
}
