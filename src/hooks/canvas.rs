//! Keeps a canvas drawn: when the figure changes, the size, the theme or the density of the screen.

use crate::charts::Drawing;
use crate::platform::canvas::{SizeWatch, backend, canvas_of};
use crate::platform::theme::{on_theme_change, theme};
use plotters::drawing::IntoDrawingArea;
use std::rc::Rc;
use yew::prelude::*;

/// Gives the reference for a canvas that is kept up to date with a figure.
#[hook]
pub fn use_canvas<F: Drawing + 'static>(figure: Rc<F>) -> NodeRef {
    let node = use_node_ref();
    use_effect_with((node.clone(), figure), move |(node, figure)| {
        let canvas = canvas_of(node);
        let redraw = {
            let (canvas, figure) = (canvas.clone(), figure.clone());
            move || {
                if let Some((backend, scale)) = canvas.as_ref().and_then(backend) {
                    // A figure that cannot be drawn is still there as a table.
                    let _ = figure.draw(&backend.into_drawing_area(), &theme(), scale);
                }
            }
        };
        let listeners = on_theme_change(redraw.clone());
        let watch = canvas.and_then(|canvas| SizeWatch::new(&canvas, redraw));
        move || drop((listeners, watch))
    });
    node
}
