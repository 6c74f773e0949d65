//! The shapes of a picture: those that the page has, larger.

use super::canvas::{Canvas, Type};
use crosscheck_core::claims::Status;
use crosscheck_core::lang::Language;
use tiny_skia::{Color, PathBuilder, Rect};

type At = (f32, f32);

/// The sign of the site: a diamond with a dot in it.
pub fn sign(canvas: &mut Canvas, at: At, size: f32, colour: Color) {
    canvas.stroke(polygon(at, size, &DIAMOND), size / 3.5, colour);
    canvas.fill(circle(at, size * 0.36), colour);
}

pub fn line(canvas: &mut Canvas, from: At, to: At, width: f32, colour: Color) {
    let mut path = PathBuilder::new();
    path.move_to(from.0, from.1);
    path.line_to(to.0, to.1);
    canvas.stroke(path, width, colour);
}

/// What checking an origin gave: how much of the origin is there.
pub fn status(canvas: &mut Canvas, status: Status, at: At, size: f32, colour: Color) {
    let width = size / 4.0;
    match status {
        Status::Faithful => canvas.fill(circle(at, size + width / 2.0), colour),
        Status::ThirdHand => {
            canvas.stroke(circle(at, size), width, colour);
            let mut half = PathBuilder::new();
            // Two quarters of a circle, from the top over the left.
            let (bow, (x, y)) = (size * 0.5523, at);
            half.move_to(x, y - size);
            half.cubic_to(x - bow, y - size, x - size, y - bow, x - size, y);
            half.cubic_to(x - size, y + bow, x - bow, y + size, x, y + size);
            half.close();
            canvas.fill(half, colour);
        }
        Status::Contradicted => {
            canvas.stroke(circle(at, size), width, colour);
            let reach = size * 0.7;
            line(canvas, (at.0 - reach, at.1 + reach), (at.0 + reach, at.1 - reach), width, colour);
        }
        Status::Unlocatable => canvas.stroke(circle(at, size), width, colour),
        Status::Opinion => {
            canvas.text("“", (at.0 - size * 0.9, at.1 + size * 2.2), Type::bold(size * 4.0), colour);
        }
    }
}

/// Each language has its own shape, so that colour is never the only sign.
pub fn language(canvas: &mut Canvas, language: Language, at: At, size: f32, colour: Color) {
    #[expect(clippy::cast_possible_truncation, reason = "places of a figure")]
    let corners: Vec<At> = language.marker().iter().map(|&(x, y)| (x as f32, y as f32)).collect();
    if corners.is_empty() {
        return canvas.fill(circle(at, size), colour);
    }
    canvas.fill(polygon(at, size, &corners), colour);
}

/// A published ratio.
pub fn diamond(canvas: &mut Canvas, at: At, size: f32, colour: Color) {
    canvas.stroke(polygon(at, size, &DIAMOND), size / 4.0, colour);
}

/// A bar from its upper left to its lower right corner. What is doubted is an outline with stripes in it.
pub fn bar(canvas: &mut Canvas, (left, top): At, (right, bottom): At, is_doubted: bool, colour: Color) {
    let mut shape = PathBuilder::new();
    if let Some(rect) = Rect::from_ltrb(left, top, right, bottom) {
        shape.push_rect(rect);
    }
    if !is_doubted {
        return canvas.fill(shape, colour);
    }
    canvas.stroke(shape, STROKE, colour);
    let height = bottom - top;
    let mut foot = left - height + STRIPES;
    while foot < right {
        // From the lower to the upper edge at 45 degrees, cut by the sides.
        let (start, end) = (foot.max(left), (foot + height).min(right));
        line(canvas, (start, bottom - (start - foot)), (end, bottom - (end - foot)), STROKE, colour);
        foot += STRIPES;
    }
}

/// Keeps lines out of the way of a text that is written next, by its left middle, width and size.
pub fn behind_text(canvas: &mut Canvas, (x, y): At, width: f32, size: f32, paper: Color) {
    let half = size * 0.45;
    bar(canvas, (x - 6.0, y - half), (x + width + 6.0, y + half), false, paper);
}

const STROKE: f32 = 3.0;
const STRIPES: f32 = 14.0;
const DIAMOND: [At; 4] = [(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)];

fn circle((x, y): At, radius: f32) -> PathBuilder {
    let mut path = PathBuilder::new();
    path.push_circle(x, y, radius);
    path
}

fn polygon((x, y): At, size: f32, corners: &[At]) -> PathBuilder {
    let mut path = PathBuilder::new();
    for (place, (dx, dy)) in corners.iter().enumerate() {
        let (x, y) = (x + dx * size, y + dy * size);
        if place == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
    }
    path.close();
    path
}
