//! The card of a link: what a chat or a feed shows of it, 1,200 by 630 pixels, and readable at a
//! quarter of that.

use weigh_up_model::language::Message;
use weigh_up_model::verdict::Standing;

use super::canvas::{At, Canvas, Fill, Font, INK, MUTED, SOFT};
use super::{figure, fill, widest_name};
use crate::{Export, measure};

/// The size that Open Graph's readers crop least: 1.91 to 1.
const SIZE: (i64, i64) = (1_200, 630);
/// The room around what it shows.
const EDGE: i64 = 64;
const ROOM: i64 = SIZE.0 - 2 * EDGE;

/// The room of the names beside the bars: as much as the widest needs, between these.
const NARROWEST: i64 = 236;
const WIDEST: i64 = 620;
/// The smallest letters that names shrink to, where the widest would be cut.
const SMALLEST: i64 = 18;
/// The last line that the bars may reach.
const BARS_END: i64 = 538;
/// The room for the figure behind a bar.
const FIGURE: i64 = 196;
/// The baseline of the line at the foot.
const FOOT: i64 = 588;

/// The most alternatives that have room; those behind them are left out.
const MOST: usize = 5;

/// The sizes that a headline may have, each with the lines that it may take: the first that fits.
const HEADLINES: [(i64, usize); 4] = [(78, 1), (66, 2), (54, 2), (44, 2)];

/// The product's name, and its width in the heading.
const NAME: &str = "weigh-up";
const NAMED: i64 = 236;

/// Draws the card.
pub(crate) fn write(export: &Export<'_>, whose: Option<&str>) -> String {
    let mut canvas = Canvas::new();
    canvas.rect(0, -canvas.y, (SIZE.0, 12), Fill::plain(INK));
    head(export, &mut canvas, whose);
    headline(export, &mut canvas);
    bars(export, &mut canvas);
    foot(export, &mut canvas);
    let title = &export.explanation.headline;
    canvas.framed(SIZE, title, export.explanation.text())
}

fn font(size: i64, is_bold: bool, color: &'static str) -> Font {
    Font {
        size,
        is_bold,
        color,
    }
}

/// Writes the question, whose answers these are, and in the corner the product's name.
fn head(export: &Export<'_>, canvas: &mut Canvas, whose: Option<&str>) {
    canvas.y = 52;
    let left = At::Left(EDGE);
    let question = font(46, true, INK);
    let room = ROOM - NAMED;
    canvas.text(&export.comparison.title, question, left, room, 46);
    let end = SIZE.0 - EDGE;
    canvas.text(NAME, font(36, true, MUTED), At::Right(end), NAMED, 44);
    let whose = whose.unwrap_or_else(|| export.say(Message::FallbackNeutral));
    canvas.text(whose, font(36, false, MUTED), left, ROOM, 104);
    canvas.y = 190;
}

fn headline(export: &Export<'_>, canvas: &mut Canvas) {
    let text = &export.explanation.headline;
    let mut sizes = HEADLINES.into_iter();
    let fits = |(size, most): &(i64, usize)| lines(text, *size).len() <= *most;
    let (size, _) = sizes.find(fits).unwrap_or((44, 2));
    for line in lines(text, size).iter().take(2) {
        canvas.text(line, font(size, true, INK), At::Left(EDGE), ROOM, size);
        canvas.y += size * 6 / 5;
    }
}

fn lines(text: &str, size: i64) -> Vec<String> {
    measure::wrap(text, font(size, true, INK).measured(), ROOM)
}

/// Draws a bar for each alternative, in the order of the ranking, from the foot upwards.
fn bars(export: &Export<'_>, canvas: &mut Canvas) {
    let ranking = &export.verdict().ranking;
    let count = i64::try_from(ranking.len().min(MOST)).unwrap_or_default();
    let row = ((BARS_END - canvas.y - 12) / count.max(1)).clamp(30, 62);
    canvas.y = BARS_END - row * count;
    let (size, thick) = ((row * 2 / 3).min(38), row * 3 / 5);
    let widest = |size| widest_name(export, font(size, true, INK));
    let mut sizes = (SMALLEST..=size).rev();
    let named = sizes
        .find(|size| widest(*size) <= WIDEST)
        .unwrap_or(SMALLEST);
    let room = widest(named).clamp(NARROWEST, WIDEST);
    let bar = EDGE + room + 20;
    let full = SIZE.0 - EDGE - FIGURE - 8 - bar;
    for standing in ranking.iter().take(MOST) {
        let hue = fill(standing.alternative);
        let top = (row - thick) / 2;
        let base = top + thick / 2 + size * 9 / 25;
        let name = export.name(standing.alternative);
        canvas.text(
            name,
            font(named, true, hue.color),
            At::Left(EDGE),
            room,
            base,
        );
        canvas.rect(bar, top, (full, thick), Fill::plain(SOFT));
        if let (Some(score), false) = (standing.score, standing.is_excluded()) {
            canvas.rect(bar, top, (full * score / 1_000, thick), hue);
        }
        let end = At::Right(SIZE.0 - EDGE);
        let figure = figure_of_ten(export, standing);
        // A word in place of the number is smaller rather than cut.
        let fits =
            |size: &i64| measure::width(&figure, font(*size, true, INK).measured()) <= FIGURE;
        let size = (1..=size).rev().find(fits).unwrap_or(size);
        canvas.text(&figure, font(size, true, INK), end, FIGURE, base);
        canvas.y += row;
    }
}

/// The figure with what it is of.
fn figure_of_ten(export: &Export<'_>, standing: &Standing) -> String {
    let figure = figure(export, standing);
    if standing.is_excluded() || standing.score.is_none() {
        return figure;
    }
    export.fill(Message::TotalOf, &[("score", &figure)])
}

/// Writes which scores these are, and how old.
fn foot(export: &Export<'_>, canvas: &mut Canvas) {
    let Some(view) = export.comparison.views.get(export.answers.view()) else {
        return;
    };
    let date = export.date(view.as_of);
    let values = [("view", &*view.name_in_sentence), ("date", &*date)];
    let text = export.fill(Message::ExportCardView, &values);
    canvas.y = FOOT;
    canvas.text(&text, font(28, false, MUTED), At::Left(EDGE), ROOM, 0);
}
