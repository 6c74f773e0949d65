//! The ratio ladder on a canvas, with its legend and the choice of axis.

use crate::charts;
use crate::hooks::use_canvas;
use crosscheck_core::chart::{Ladder, Row, Scale, Subject};
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
    let height = format!("height: {:.0}px", charts::height_css(&props.ladder));
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
            <canvas ref={canvas} dir="ltr" role="img" aria-label={summary(&props.ladder)} style={height}></canvas>
        </figure>
    }
}

fn legend(ladder: &Ladder) -> Html {
    let shows = |has: fn(&Row) -> bool| ladder.rows.iter().any(has);
    let (here, dots) = match ladder.subject {
        Subject::Suite => ("geometric mean here, with 95 % interval", "single kernels"),
        _ => ("here, with 95 % interval", "single rounds"),
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

/// The figure in words, for those who cannot see it.
fn summary(ladder: &Ladder) -> String {
    let value = |value: f64, digits: i32| match ladder.scale {
        Scale::Ratio => format::ratio(value, digits),
        Scale::Milliseconds => format::duration(value, digits),
    };
    let is_claim = matches!(ladder.subject, Subject::Claim(_));
    let row = |row: &Row| {
        let published = match row.published {
            Some(it) => format!("published {}, ", value(it, 2)),
            None if is_claim => "not published, ".to_owned(),
            None => String::new(),
        };
        let here = match &row.here {
            Some(mark) => format!("here {}", value(mark.value, format::digits(mark.value, mark.interval))),
            None if row.failed => "failed here".to_owned(),
            None if is_claim => "not yet checked here".to_owned(),
            None => "not yet measured here".to_owned(),
        };
        let others: Vec<String> = row.others.iter().map(|it| value(*it, 2)).collect();
        let others = if others.is_empty() {
            String::new()
        } else {
            format!(", others published {}", others.join(" and "))
        };
        let band = row.band.map(|band| format!(", public native suites {}", format::ratio_range(band, 2)));
        let reference = row.reference.map(|it| format!(", reference {}", value(it, 2)));
        let [band, reference] = [band, reference].map(Option::unwrap_or_default);
        format!("{}: {published}{here}{reference}{others}{band}", row.language.label())
    };
    let rows: Vec<String> = ladder.rows.iter().map(row).collect();
    let mut axis = ladder.title();
    // Not `to_uppercase`, which brings the case tables of all of Unicode along.
    if let Some(first) = axis.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    format!("{axis}. {}.", rows.join("; "))
}
