//! Keeps a canvas drawn: when the model changes, the size, the theme or the density of the screen.

use crate::charts::Theme;
use crate::platform::canvas::{SizeWatch, backend, canvas_of};
use crate::platform::theme::{on_theme_change, theme};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters_canvas::CanvasBackend;
use std::rc::Rc;
use yew::prelude::*;

/// Draws a model on the whole canvas; the last argument is device pixels for a CSS pixel.
pub type Draw<M> = fn(&DrawingArea<CanvasBackend, Shift>, &M, &Theme, f64);

/// Gives the reference for a canvas that `draw` keeps up to date with `model`.
#[hook]
pub fn use_canvas<M: PartialEq + 'static>(model: Rc<M>, draw: Draw<M>) -> NodeRef {
    let node = use_node_ref();
    use_effect_with((node.clone(), model), move |(node, model)| {
        let canvas = canvas_of(node);
        let redraw = {
            let (canvas, model) = (canvas.clone(), model.clone());
            move || {
                if let Some((backend, scale)) = canvas.as_ref().and_then(backend) {
                    draw(&backend.into_drawing_area(), &model, &theme(), scale);
                }
            }
        };
        redraw();
        let listeners = on_theme_change(redraw.clone());
        let watch = canvas.and_then(|canvas| SizeWatch::new(&canvas, redraw));
        move || drop((listeners, watch))
    });
    node
}
