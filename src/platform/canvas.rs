//! A canvas at the resolution of the screen.

use super::document::browser;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlCanvasElement, ResizeObserver};
use yew::NodeRef;

/// Below this many CSS pixels in either direction there is nothing to see.
const LEAST_CSS_PIXELS: f64 = 80.0;

/// The canvas behind a reference, once it is on the page.
pub fn canvas_of(node: &NodeRef) -> Option<HtmlCanvasElement> {
    node.cast()
}

/// Its width in CSS pixels; `None` while it is not laid out.
pub fn width_css(node: &NodeRef) -> Option<f64> {
    let width = canvas_of(node)?.get_bounding_client_rect().width();
    (width >= LEAST_CSS_PIXELS).then_some(width)
}

/// Gives the canvas as many pixels as the screen has under it, and a backend that draws on them. The second value is
/// device pixels for a CSS pixel. `None` while the canvas is not laid out.
pub fn backend(canvas: &HtmlCanvasElement) -> Option<(CanvasBackend, f64)> {
    let scale = browser()?.device_pixel_ratio().clamp(0.5, 8.0);
    let size = canvas.get_bounding_client_rect();
    if size.width() < LEAST_CSS_PIXELS || size.height() < LEAST_CSS_PIXELS {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the size of a screen")]
    let pixels = |css: f64| (css * scale).round() as u32;
    // Setting the size clears the canvas, so it must be followed by drawing in the same task.
    canvas.set_width(pixels(size.width()));
    canvas.set_height(pixels(size.height()));
    Some((CanvasBackend::with_canvas_object(canvas.clone())?, scale))
}

/// Watches the size of an element until it is dropped.
pub struct SizeWatch {
    observer: ResizeObserver,
    _closure: Closure<dyn Fn()>,
}

impl SizeWatch {
    /// Calls `on_change` now and whenever the size changes.
    pub fn new(element: &Element, on_change: impl Fn() + 'static) -> Option<Self> {
        let closure = Closure::<dyn Fn()>::new(on_change);
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _closure: closure })
    }
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
