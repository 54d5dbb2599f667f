//! The ranks: for each of several alternatives a line from 0 to 10 with a dot on it, the best
//! first.

use weigh_up_model::language::{Counted, Message};

use super::{EDGE, Export, ROOM, SIZE, figure_of, font, measure};
use crate::svg::canvas::{At, Canvas, Fill, INK, LINE, MUTED};
use crate::svg::{fill, widest_name};

/// The most alternatives that have a line; those behind them are counted.
const MOST: usize = 5;
/// Where the lines end, above the numbers of the scale.
const END: i64 = 466;
/// The room of the names: as much as the widest needs, between these.
const NARROWEST: i64 = 180;
const WIDEST: i64 = 560;
/// The smallest letters that names shrink to, where the widest would be cut.
const SMALLEST: i64 = 18;
/// The room for the figure behind a line.
const FIGURE: i64 = 150;

/// Draws the lines, in the order of the ranking, from the foot upwards.
pub(super) fn draw(export: &Export<'_>, canvas: &mut Canvas) {
    let ranking = &export.verdict().ranking;
    let shown = ranking.len().min(MOST);
    let count = i64::try_from(shown).unwrap_or_default();
    let row = ((END - canvas.y - 8) / count.max(1)).clamp(34, 64);
    canvas.y = END - row * count;
    let most = (row * 3 / 5).min(36);
    let room = widest_name(export, font(most, true, INK)).clamp(NARROWEST, WIDEST);
    let begin = EDGE + room + 28;
    let length = SIZE.0 - EDGE - FIGURE - begin;
    let radius = (row / 4).min(13);
    for standing in ranking.iter().take(MOST) {
        let hue = fill(export, standing.alternative);
        let middle = row / 2;
        let name = export.name(standing.alternative);
        let size = fitting(name, most, room);
        let base = middle + most * 9 / 25;
        let is_out = standing.is_excluded();
        let color = if is_out { MUTED } else { hue.color };
        canvas.text(name, font(size, true, color), At::Left(EDGE), room, base);
        canvas.rounded(begin, middle - 2, (length, 4), 2, Fill::plain(LINE));
        if let (Some(score), false) = (standing.score, is_out) {
            let x = begin + length * score / 1_000;
            let dot = (2 * radius, 2 * radius);
            canvas.rounded(x - radius, middle - radius, dot, radius, hue);
        }
        let told = figure_of(export, standing);
        let size = fitting(&told, most, FIGURE);
        let end = At::Right(SIZE.0 - EDGE);
        canvas.text(&told, font(size, true, INK), end, FIGURE, base);
        canvas.y += row;
    }
    scale(export, canvas, (begin, length));
    let behind = i64::try_from(ranking.len() - shown).unwrap_or_default();
    if behind > 0 {
        let more = export.language.count(Counted::CompareMore, behind);
        canvas.text(&more, font(22, false, MUTED), At::Left(EDGE), room, 22);
    }
}

/// The largest size of letters in which a text has room on a line.
fn fitting(text: &str, most: i64, room: i64) -> i64 {
    let fits = |size: &i64| measure::width(text, font(*size, true, INK).measured()) <= room;
    let mut sizes = (SMALLEST..=most).rev();
    sizes.find(fits).unwrap_or(SMALLEST)
}

/// Writes the ends of the scale below the lines.
fn scale(export: &Export<'_>, canvas: &mut Canvas, (begin, length): (i64, i64)) {
    let small = font(22, false, MUTED);
    let ends = [(0, begin), (5, begin + length / 2), (10, begin + length)];
    for (points, x) in ends {
        canvas.text(&export.number(points), small, At::Middle(x), ROOM, 22);
    }
    let of = export.say(Message::CardScale);
    canvas.text(of, small, At::Right(SIZE.0 - EDGE), FIGURE, 22);
}
