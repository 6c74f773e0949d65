//! Published figures on a canvas, to look at and to take along as a picture.

use super::plot;
use crate::charts::{self, Caption, Drawing, Drawn, Theme};
use crate::hooks::use_canvas;
use crate::platform::theme::theme;
use crate::platform::{canvas, clock, picture};
use crosscheck_core::chart::{Bars, Ranges};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::prelude::DrawingBackend;
use plotters_canvas::CanvasBackend;
use std::rc::Rc;
use yew::prelude::*;

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    /// Bars of one source.
    Bars(Bars),
    /// Dots and bands.
    Ranges(Ranges),
}

impl Drawing for Chart {
    fn height_css(&self) -> f64 {
        match self {
            Self::Bars(bars) => bars.height_css(),
            Self::Ranges(ranges) => ranges.height_css(),
        }
    }

    fn summary(&self) -> String {
        match self {
            Self::Bars(bars) => bars.summary(),
            Self::Ranges(ranges) => ranges.summary(),
        }
    }

    fn draw<B: DrawingBackend>(&self, area: &DrawingArea<B, Shift>, theme: &Theme, scale: f64) -> Drawn<B> {
        match self {
            Self::Bars(bars) => bars.draw(area, theme, scale),
            Self::Ranges(ranges) => ranges.draw(area, theme, scale),
        }
    }
}

#[derive(PartialEq, Properties)]
pub struct ChartFigureProps {
    pub chart: Rc<Chart>,
    /// What goes along with the picture.
    pub caption: Rc<Caption>,
    /// Name of the picture's file, without its ending.
    pub file: AttrValue,
    /// What came of saving it.
    pub on_saved: Callback<&'static str>,
    /// What stands below the figure: where it comes from.
    pub children: Html,
}

/// Around a picture's content, in CSS pixels.
const MARGIN: f64 = 16.0;
/// The width of a picture of a figure that is not laid out at the moment, in CSS pixels.
const USUAL_WIDTH: f64 = 720.0;

#[component]
pub fn ChartFigure(props: &ChartFigureProps) -> Html {
    let node = use_canvas(props.chart.clone());
    let onclick = {
        let (node, chart, caption) = (node.clone(), props.chart.clone(), props.caption.clone());
        let (file, told) = (props.file.clone(), props.on_saved.clone());
        Callback::from(move |_: MouseEvent| {
            let width = canvas::width_css(&node).unwrap_or(USUAL_WIDTH);
            let told = told.clone();
            save(&chart, &caption, &file, width, move |saved| {
                told.emit(if saved {
                    "Picture handed to the browser."
                } else {
                    "The browser refused the picture."
                });
            });
        })
    };
    html! {
        <figure class="chart">
            { plot(&node, &*props.chart) }
            <figcaption>
                { props.children.clone() }
                <button type="button" class="quiet" {onclick}
                    aria-label={format!("Save as PNG: {}", props.caption.title)}>{ "PNG" }</button>
            </figcaption>
        </figure>
    }
}

/// The figure as a PNG file, in the colours of the page, with its caption and the day below it.
fn save(chart: &Chart, caption: &Caption, file: &str, width: f64, told: impl FnOnce(bool) + 'static) {
    let mut caption = caption.clone();
    let date = clock::date();
    caption.lines.push(format!("Crosscheck, {}", date.split('T').next().unwrap_or_default()));
    let figure = chart.height_css();
    let size = (width + 2.0 * MARGIN, figure + caption.height_css(width) + 2.0 * MARGIN);
    let drawn = |backend: CanvasBackend| {
        let (theme, area) = (theme(), backend.into_drawing_area());
        charts::fill(&area, &theme);
        #[expect(clippy::cast_possible_truncation, reason = "a few pixels")]
        let margin = (MARGIN * picture::SCALE) as i32;
        let inside = area.margin(margin, margin, margin, margin);
        // A picture that could not be drawn is empty, and seen to be.
        let _ = caption.below(&inside, figure, &theme, picture::SCALE, |upper| {
            chart.draw(upper, &theme, picture::SCALE)
        });
    };
    picture::save(format!("{file}.png"), size, drawn, told);
}
