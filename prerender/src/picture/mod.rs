//! The picture of a page, for where it is linked: its title, what was found, and the figure or a sentence, in type that can
//! be read when the picture is a quarter of its size.

mod canvas;
mod marks;
mod palette;
mod subject;

use anyhow::{Context, Result};
pub use canvas::Fonts;
use canvas::{Canvas, Faces, Type};
use palette::Palette;
pub use subject::Subject;
use subject::{Figure, Mark, Row};

/// Its file, beside the page's.
pub const PICTURE: &str = "card.png";
pub const SIZE: (u32, u32) = (1200, 630);

const LEFT: f32 = 72.0;
const RIGHT: f32 = 1200.0 - LEFT;
/// The line below the name of the site, and where the rest ends.
const LINE: f32 = 118.0;
const END: f32 = 598.0;
const HEADER: Type = Type::bold(46.0);
const LEADING: f32 = 1.15;
/// Sizes of the title and of the rest. Of the pairs with which all of it fits the largest is taken.
const TITLES: [f32; 8] = [104.0, 96.0, 88.0, 80.0, 72.0, 64.0, 60.0, 56.0];
const TEXTS: [f32; 8] = [64.0, 60.0, 56.0, 52.0, 48.0, 45.0, 42.0, 40.0];
/// A title is larger than the rest by at least this factor, where there is room.
const TITLE_OVER_TEXT: f32 = 1.4;
const MOST_LINES: usize = 3;
/// Of the width that names and values leave, the marks need at least this.
const LEAST_MARKS: f32 = 260.0;
const LEAST_AIR: f32 = 16.0;
const GAP: f32 = 26.0;
/// What a figure counts, in words, and the room for it.
const CAPTION: Type = Type::regular(40.0);
const CAPTION_ROOM: f32 = 56.0;

/// Draws pictures.
pub struct Painter<'a> {
    faces: &'a Faces<'a>,
    palette: Palette,
}

/// What fits below the header, and how.
struct Plan<'a> {
    title: Vec<String>,
    title_size: f32,
    size: f32,
    body: Body<'a>,
}

#[derive(Clone)]
enum Body<'a> {
    Figure(&'a Figure, Columns),
    Sentence(Vec<String>),
}

/// Where the marks of a figure begin and end; its values stand right of them, words at the begin.
#[derive(Clone, Copy)]
struct Columns {
    from: f32,
    to: f32,
}

impl Columns {
    /// Where a place on the axis is.
    #[expect(clippy::cast_possible_truncation, reason = "the size of a picture")]
    fn x(self, position: f64) -> f32 {
        self.from + position as f32 * (self.to - self.from)
    }
}

impl<'a> Painter<'a> {
    pub fn new(faces: &'a Faces<'a>) -> Result<Self> {
        Ok(Self { faces, palette: Palette::read()? })
    }

    /// The subject without a figure that is too large for the picture.
    pub fn fitted(&self, subject: Subject) -> Subject {
        let is_shown = self.plan(&subject).is_some_and(|plan| matches!(plan.body, Body::Figure(..)));
        Subject { figure: subject.figure.filter(|_| is_shown), ..subject }
    }

    /// The picture, as a PNG file.
    pub fn picture(&self, subject: &Subject) -> Result<Vec<u8>> {
        self.palette.png(SIZE, self.draw(subject)?.pixels())
    }

    /// The picture, as it is before it is stored.
    pub fn draw(&self, subject: &Subject) -> Result<Canvas<'_>> {
        let plan = self.plan(subject).with_context(|| format!("no picture holds “{}”", subject.title))?;
        let mut canvas = Canvas::new(SIZE, self.palette.paper(), self.faces)?;
        self.header(&mut canvas, subject);
        let (ink, mut y) = (self.palette.of("ink"), LINE + (END - LINE - plan.height()) / 2.0);
        for line in &plan.title {
            y += plan.title_size * LEADING;
            canvas.text(line, (LEFT, y - plan.title_size * 0.3), Type::bold(plan.title_size), ink);
        }
        y += GAP;
        match &plan.body {
            Body::Figure(figure, columns) => self.figure(&mut canvas, figure, *columns, plan.size, y),
            Body::Sentence(lines) => {
                for line in lines {
                    y += plan.size * LEADING;
                    canvas.text(line, (LEFT, y - plan.size * 0.3), Type::regular(plan.size), ink);
                }
            }
        }
        Ok(canvas)
    }

    /// The largest type with which title and figure, or else title and sentence, fit.
    fn plan<'s>(&self, subject: &'s Subject) -> Option<Plan<'s>> {
        let width = RIGHT - LEFT;
        let title = self.faces.words(&subject.title, true);
        let titles = TITLES.map(|size| (size, title.lines(size, width)));
        let plan = |size: f32, body: Body<'s>| {
            let fitting = |(title_size, title): &(f32, Option<Vec<String>>)| {
                let plan = Plan { title: title.clone()?, title_size: *title_size, size, body: body.clone() };
                let is_larger = *title_size >= size * TITLE_OVER_TEXT;
                let fits = plan.title.len() <= MOST_LINES && plan.height() <= END - LINE - LEAST_AIR;
                (is_larger && fits).then_some(plan)
            };
            titles.iter().find_map(fitting)
        };
        let largest = |body: &dyn Fn(f32) -> Option<Body<'s>>| {
            let plans = TEXTS.into_iter().filter_map(|size| plan(size, body(size)?));
            plans.max_by(|one, other| one.sum().total_cmp(&other.sum()))
        };
        let figure = subject.figure.as_ref();
        let figure = figure
            .and_then(|figure| largest(&|size| Some(Body::Figure(figure, self.columns(figure, size)?))));
        let sentence = self.faces.words(&subject.sentence, false);
        let sentence = |size| Some(Body::Sentence(sentence.lines(size, width)?));
        figure.or_else(|| largest(&sentence))
    }

    /// `None` where the rows are too wide.
    fn columns(&self, figure: &Figure, size: f32) -> Option<Columns> {
        let name = |row: &Row| self.faces.width(&row.name, Type::regular(size));
        let value = |row: &Row| self.faces.width(&row.value, value_type(row, size));
        let names = figure.rows.iter().map(name).fold(0.0, f32::max);
        let from = LEFT + size * 1.1 + if names > 0.0 { names + size * 0.6 } else { 0.0 };
        let to = RIGHT - figure.rows.iter().map(value).fold(0.0, f32::max) - size * 0.7;
        let least = if figure.caption.is_empty() { 0.0 } else { LEAST_MARKS };
        let fits = to - from >= least && self.faces.width(&figure.caption, CAPTION) <= RIGHT - LEFT;
        fits.then_some(Columns { from, to })
    }

    fn header(&self, canvas: &mut Canvas, subject: &Subject) {
        let (ink, base) = (self.palette.of("ink"), LINE - 36.0);
        let middle = base - HEADER.size * 0.32;
        marks::sign(canvas, (LEFT + 20.0, middle), 20.0, self.palette.of("rust"));
        canvas.text("Crosscheck", (LEFT + 56.0, base), HEADER, ink);
        if let Some(status) = subject.status {
            let x = RIGHT - self.faces.width(status.slug(), HEADER);
            canvas.text(status.slug(), (x, base), HEADER, ink);
            marks::status(canvas, status, (x - 34.0, middle), 16.0, ink);
        }
        marks::line(canvas, (LEFT, LINE), (RIGHT, LINE), 2.0, self.palette.of("hairline"));
    }

    fn figure(&self, canvas: &mut Canvas, figure: &Figure, columns: Columns, size: f32, top: f32) {
        let (ink, hairline) = (self.palette.of("ink"), self.palette.of("hairline"));
        let row = row_height(size);
        let x = |position| columns.x(position);
        let bottom = top + row * figure.rows.len() as f32;
        for &tick in &figure.ticks {
            marks::line(canvas, (x(tick), top), (x(tick), bottom), 2.0, hairline);
        }
        for (at, it) in figure.rows.iter().enumerate() {
            let y = top + row * (at as f32 + 0.5);
            let base = y + size * 0.32;
            let colour = self.palette.of_language(it.language);
            marks::language(canvas, it.language, (LEFT + size * 0.3, y), size * 0.3, colour);
            canvas.text(&it.name, (LEFT + size * 1.1, base), Type::regular(size), ink);
            let end = match it.mark {
                Mark::None => columns.from,
                Mark::Diamond(at) => {
                    marks::line(canvas, (columns.from, y), (columns.to, y), 2.0, hairline);
                    marks::diamond(canvas, (x(at), y), size * 0.36, ink);
                    x(at) + size * 0.7
                }
                Mark::Bar { from, to, is_doubted } => {
                    let (from, to) = (x(from), x(to).max(x(from) + 4.0));
                    let half = size * 0.34;
                    marks::bar(canvas, (from, y - half), (to, y + half), is_doubted, colour);
                    to + size * 0.3
                }
            };
            let kind = value_type(it, size);
            marks::behind_text(
                canvas,
                (end, y),
                canvas.faces.width(&it.value, kind),
                size,
                self.palette.paper(),
            );
            canvas.text(&it.value, (end, base), kind, ink);
        }
        canvas.text(&figure.caption, (LEFT, bottom + 46.0), CAPTION, self.palette.of("quiet"));
    }
}

/// Figures stand out, words do not.
fn value_type(row: &Row, size: f32) -> Type {
    Type { is_bold: row.mark != Mark::None, size }
}

fn row_height(size: f32) -> f32 {
    size * 1.24
}

impl Plan<'_> {
    /// How large it is: the rest counts more than the title, which is read anyway.
    fn sum(&self) -> f32 {
        self.title_size + 3.0 * self.size
    }

    fn height(&self) -> f32 {
        let title = self.title.len() as f32 * self.title_size * LEADING;
        let body = match &self.body {
            Body::Sentence(lines) => lines.len() as f32 * self.size * LEADING,
            Body::Figure(figure, _) => {
                let caption = if figure.caption.is_empty() { 0.0 } else { CAPTION_ROOM };
                figure.rows.len() as f32 * row_height(self.size) + caption
            }
        };
        title + GAP + body
    }
}
