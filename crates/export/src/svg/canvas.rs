//! A picture as it is drawn: text, rectangles and triangles in whole pixels, in one column from the
//! top, and some of them turned together about a point.
//!
//! `dots` in `element/files.ts` paints what is written here, element for element.

pub(super) use super::font::{At, Font};
use crate::measure;
use crate::plain;

/// The width of the picture.
pub(super) const WIDTH: i64 = 800;
/// The room around what it shows.
pub(super) const MARGIN: i64 = 32;
/// The width of what it shows.
pub(super) const ROOM: i64 = WIDTH - 2 * MARGIN;

pub(super) const INK: &str = "#16191d";
pub(super) const MUTED: &str = "#59616b";
pub(super) const LINE: &str = "#dde1e6";
pub(super) const SOFT: &str = "#f4f5f7";

/// A picture. What was drawn stands above `y`.
pub(super) struct Canvas {
    out: String,
    pub(super) y: i64,
    /// The attribute that turns what is drawn; empty where nothing is turned.
    turn: String,
}

/// A colour and how dense it is.
#[derive(Clone, Copy)]
pub(super) struct Fill {
    pub(super) color: &'static str,
    pub(super) is_faint: bool,
}

impl Canvas {
    pub(super) fn new() -> Self {
        Self {
            out: String::new(),
            y: MARGIN,
            turn: String::new(),
        }
    }

    /// Draws something turned clockwise about a point, by hundredths of a degree.
    pub(super) fn turned(&mut self, angle: i64, about: (i64, i64), draw: impl FnOnce(&mut Self)) {
        if angle != 0 {
            let sign = if angle < 0 { "-" } else { "" };
            let [whole, part] = [angle.abs() / 100, angle.abs() % 100].map(|part| part.to_string());
            let point = if part.len() == 1 { ".0" } else { "." };
            let (x, y) = (about.0.to_string(), about.1.to_string());
            let turn = [sign, &whole, point, &part, " ", &x, " ", &y].concat();
            self.turn = [" transform=\"rotate(", &turn, ")\""].concat();
        }
        draw(self);
        self.turn.clear();
    }

    /// Writes a text on one line, cut to its room, with its baseline so far below `y`.
    pub(super) fn text(&mut self, text: &str, font: Font, at: At, room: i64, below: i64) {
        let text = measure::cut(&plain(text), font.measured(), room);
        let (x, anchor) = match at {
            At::Left(x) => (x, ""),
            At::Right(x) => (x, " text-anchor=\"end\""),
            At::Middle(x) => (x, " text-anchor=\"middle\""),
        };
        let weight = if font.is_bold {
            " font-weight=\"700\""
        } else {
            ""
        };
        // The words around a name are English, whatever page the picture stands on.
        self.push(&["<text direction=\"ltr\" unicode-bidi=\"isolate\""]);
        self.push(&[" x=\"", &x.to_string()]);
        self.push(&["\" y=\"", &(self.y + below).to_string()]);
        self.push(&["\" font-size=\"", &font.size.to_string()]);
        self.push(&["\" fill=\"", font.color, "\"", weight, anchor]);
        self.out.push_str(&self.turn);
        self.push(&[">", &escape(&text), "</text>\n"]);
    }

    /// Writes a text on as many lines as its room asks for, the first with its baseline so far
    /// below `y`. Returns how much lower the last one stands.
    pub(super) fn lines(&mut self, text: &str, font: Font, at: At, room: i64, below: i64) -> i64 {
        let mut lower = 0;
        for (place, line) in (0..).zip(measure::wrap(&plain(text), font.measured(), room)) {
            lower = place * (font.size + 4);
            self.text(&line, font, at, room, below + lower);
        }
        lower
    }

    /// Writes a text on as many lines as it needs, and moves `y` below them.
    pub(super) fn paragraph(&mut self, text: &str, font: Font) {
        let height = font.size * 3 / 2;
        for line in measure::wrap(&plain(text), font.measured(), ROOM) {
            self.text(&line, font, At::Left(MARGIN), ROOM, font.size);
            self.y += height;
        }
    }

    /// Writes a heading with a line above it, and moves `y` below both.
    pub(super) fn heading(&mut self, text: &str) {
        self.y += 18;
        self.rect(MARGIN, 0, (ROOM, 1), Fill::plain(LINE));
        self.y += 18;
        let lower = self.lines(text, Font::TITLE, At::Left(MARGIN), ROOM, 14);
        self.y += 28 + lower;
    }

    /// Draws a rectangle of a width and a height, so far below `y`.
    pub(super) fn rect(&mut self, x: i64, below: i64, size: (i64, i64), fill: Fill) {
        self.rounded(x, below, size, 0, fill);
    }

    /// Draws a rectangle whose corners are round by a radius.
    pub(super) fn rounded(
        &mut self,
        x: i64,
        below: i64,
        (width, height): (i64, i64),
        radius: i64,
        fill: Fill,
    ) {
        self.push(&["<rect x=\"", &x.to_string()]);
        self.push(&["\" y=\"", &(self.y + below).to_string()]);
        self.push(&["\" width=\"", &width.to_string()]);
        self.push(&["\" height=\"", &height.to_string()]);
        let faint = if fill.is_faint {
            "\" fill-opacity=\"0.5"
        } else {
            ""
        };
        if radius > 0 {
            self.push(&["\" rx=\"", &radius.to_string()]);
        }
        self.push(&["\" fill=\"", fill.color, faint, "\""]);
        self.out.push_str(&self.turn);
        self.push(&["/>\n"]);
    }

    /// Draws a triangle with its top at a place and its foot so much lower, on half a width to
    /// either side.
    pub(super) fn triangle(
        &mut self,
        (x, top): (i64, i64),
        (half, height): (i64, i64),
        color: &str,
    ) {
        let foot = (top + height).to_string();
        self.push(&["<path d=\"M", &x.to_string(), " ", &top.to_string()]);
        self.push(&["L", &(x - half).to_string(), " ", &foot]);
        self.push(&["L", &(x + half).to_string(), " ", &foot]);
        self.push(&["Z\" fill=\"", color, "\"/>\n"]);
    }

    /// Returns the whole file, with what it says where it is not seen.
    pub(super) fn finish(self, title: &str, description: &str) -> String {
        let size = (WIDTH, self.y + MARGIN);
        self.framed(size, title, description)
    }

    /// Returns the whole file, of a width and a height.
    pub(super) fn framed(
        self,
        (width, height): (i64, i64),
        title: &str,
        description: &str,
    ) -> String {
        let (width, height) = (width.to_string(), height.to_string());
        let mut file = Self::new();
        file.push(&["<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\""]);
        file.push(&[&width, "\" height=\"", &height, "\" viewBox=\"0 0 "]);
        file.push(&[
            &width,
            " ",
            &height,
            "\" font-family=\"system-ui, -apple-system, ",
        ]);
        file.push(&["'Segoe UI', Roboto, Helvetica, Arial, sans-serif\">\n<title>"]);
        file.push(&[&escape(&plain(title)), "</title>\n<desc>"]);
        file.push(&[&escape(&plain(description)), "</desc>\n"]);
        file.push(&["<rect width=\"", &width, "\" height=\"", &height]);
        file.push(&["\" fill=\"#fff\"/>\n", &self.out, "</svg>\n"]);
        file.out
    }

    fn push(&mut self, parts: &[&str]) {
        for part in parts {
            self.out.push_str(part);
        }
    }
}

impl Fill {
    pub(super) fn plain(color: &'static str) -> Self {
        Self {
            color,
            is_faint: false,
        }
    }
}

/// A text within an element (XML 1.0, section 2.4).
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
