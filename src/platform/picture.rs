//! A figure as a picture file.

use super::document::document;
use super::download;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::{Blob, HtmlCanvasElement};

/// Pixels of a picture for a CSS pixel: sharp in print, whatever screen it was made on.
pub const SCALE: f64 = 2.0;

/// Draws on a canvas of its own, `width` by `height` CSS pixels at [`SCALE`], and offers it as a PNG file; then tells
/// whether the browser took it.
pub fn save(
    name: String,
    (width, height): (f64, f64),
    draw: impl FnOnce(CanvasBackend),
    told: impl FnOnce(bool) + 'static,
) {
    let Some(canvas) = canvas(width, height) else { return told(false) };
    let Some(backend) = CanvasBackend::with_canvas_object(canvas.clone()) else { return told(false) };
    draw(backend);
    let saved = Closure::once_into_js(move |blob: JsValue| {
        // There is none for a canvas that is too large for the browser.
        told(blob.dyn_into::<Blob>().is_ok_and(|blob| download::save_blob(&name, &blob)));
    });
    // It fails only for a canvas with foreign pictures on it.
    let _ = canvas.to_blob(saved.unchecked_ref());
}

fn canvas(width: f64, height: f64) -> Option<HtmlCanvasElement> {
    let canvas: HtmlCanvasElement = document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the size of a screen")]
    let pixels = |css: f64| (css * SCALE).round() as u32;
    canvas.set_width(pixels(width));
    canvas.set_height(pixels(height));
    Some(canvas)
}
