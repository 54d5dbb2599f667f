//! A card: the verdict of some answers, or the question alone, at the size that previews of links
//! have. It reads at a quarter of that: what is asked, by whose answers, who leads, what tips it
//! and what would turn it.

mod beam;
mod ranks;
mod words;

use weigh_up_model::comparison::AlternativeId;
use weigh_up_model::language::{Counted, Message};
use weigh_up_model::verdict::{Reason, Standing};

use super::canvas::{At, Canvas, Fill, Font, INK, MUTED};
use super::{figure, fill};
use crate::{Export, measure};

/// The size that Open Graph's readers crop least: 1.91 to 1.
const SIZE: (i64, i64) = (1_200, 630);
/// The room around what it shows.
const EDGE: i64 = 64;
const ROOM: i64 = SIZE.0 - 2 * EDGE;

/// The baselines of the question, of whose answers these are, of the first reason, and of the line
/// at the foot.
const QUESTION: i64 = 84;
const WHOSE: i64 = 126;
const TIPS: i64 = 534;
const FOOT: i64 = 612;
/// The top of the headline.
const HEADLINE: i64 = 142;

/// The sizes that a headline may have, each with the lines that it may take: the first that fits.
const HEADLINES: [(i64, usize); 5] = [(66, 1), (56, 1), (46, 1), (40, 2), (32, 3)];

/// The smallest letters: what is longer in these is cut.
const SMALLEST: i64 = 22;
/// The lines of reasons in these, and the distance between them.
const MOST: usize = 3;
const NEXT: i64 = 27;

/// The product's name, where there is no address.
const NAME: &str = "weigh-up";

/// Draws the card of a verdict.
pub(crate) fn write(export: &Export<'_>, whose: Option<&str>) -> String {
    let mut canvas = Canvas::new();
    let whose = whose.map_or_else(|| words::answers(export), str::to_owned);
    line(&mut canvas, &export.comparison.title, QUESTION, 36, INK);
    line(&mut canvas, &whose, WHOSE, 29, MUTED);
    headline(&mut canvas, &export.explanation.headline);
    if export.verdict().ranking.len() == 2 {
        beam::draw(export, &mut canvas);
    } else {
        ranks::draw(export, &mut canvas);
    }
    let [tips, turns] = words::reasons(export);
    reasons(&mut canvas, &tips, &turns);
    foot(export, &mut canvas);
    let title = &export.explanation.headline;
    let said: Vec<String> = [tips, turns]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    canvas.framed(SIZE, title, &said.join(" "))
}

/// Draws the card of a question, which claims no verdict: a level beam without a number.
pub(crate) fn question(export: &Export<'_>) -> String {
    let mut canvas = Canvas::new();
    headline(&mut canvas, &export.comparison.title);
    let names = export.comparison.alternatives.iter_enumerated();
    let names = names.map(|(position, alternative)| (position, &*alternative.name));
    let behind = beam::level(export, &mut canvas, &names.collect::<Vec<_>>());
    if behind > 0 {
        let more = export.language.count(Counted::CompareMore, behind);
        let more_font = font(SMALLEST, false, MUTED);
        canvas.text(&more, more_font, At::Right(SIZE.0 - EDGE), ROOM, 486);
    }
    let invites = export.say(Message::CardInvites);
    canvas.y = 0;
    canvas.text(
        invites,
        font(40, true, INK),
        At::Middle(SIZE.0 / 2),
        ROOM,
        558,
    );
    foot(export, &mut canvas);
    canvas.framed(SIZE, &export.comparison.title, invites)
}

fn font(size: i64, is_bold: bool, color: &'static str) -> Font {
    Font {
        size,
        is_bold,
        color,
    }
}

/// Writes what tips the verdict and what would turn it, each on a line while both have room on one.
fn reasons(canvas: &mut Canvas, tips: &str, turns: &str) {
    let small = font(SMALLEST, false, INK);
    let is_long = |text: &str| measure::width(text, small.measured()) > ROOM;
    if !is_long(tips) && !is_long(turns) {
        line(canvas, tips, TIPS, 30, INK);
        line(canvas, turns, TIPS + 38, 27, MUTED);
        return;
    }
    let wrapped = |text| measure::wrap(text, small.measured(), ROOM).into_iter();
    let tips = wrapped(tips).map(|line| (line, INK));
    let lines: Vec<_> = tips
        .chain(wrapped(turns).map(|line| (line, MUTED)))
        .collect();
    canvas.y = TIPS - 12;
    for (place, (line, color)) in lines.iter().enumerate().take(MOST) {
        let goes_on = place + 1 == MOST && lines.len() > MOST;
        let line = if goes_on {
            measure::cut(&[line, " …"].concat(), SMALLEST, ROOM)
        } else {
            line.clone()
        };
        canvas.text(&line, small.colored(color), At::Left(EDGE), ROOM, 0);
        canvas.y += NEXT;
    }
}

/// Writes a line in the largest letters in which it fits, up to a size; a question is bold.
fn line(canvas: &mut Canvas, text: &str, baseline: i64, most: i64, color: &'static str) {
    let is_bold = baseline == QUESTION;
    let fits = |size: &i64| measure::width(text, font(*size, is_bold, color).measured()) <= ROOM;
    let mut sizes = (SMALLEST..=most).rev();
    let size = sizes.find(fits).unwrap_or(SMALLEST);
    canvas.y = 0;
    let font = font(size, is_bold, color);
    canvas.text(text, font, At::Left(EDGE), ROOM, baseline);
}

/// Writes what is to be read first, and moves `y` below it.
fn headline(canvas: &mut Canvas, text: &str) {
    let mut sizes = HEADLINES.into_iter();
    let fits = |(size, most): &(i64, usize)| lines(text, *size).len() <= *most;
    let (size, most) = sizes.find(fits).unwrap_or((32, 3));
    canvas.y = HEADLINE;
    for line in lines(text, size).iter().take(most) {
        canvas.text(line, font(size, true, INK), At::Left(EDGE), ROOM, size);
        canvas.y += size * 6 / 5;
    }
}

fn lines(text: &str, size: i64) -> Vec<String> {
    measure::wrap(text, font(size, true, INK).measured(), ROOM)
}

/// The figure of an alternative; empty where nothing has a weight, so that there is none.
fn figure_of(export: &Export<'_>, standing: &Standing) -> String {
    match export.verdict().reason {
        Some(Reason::NoWeights) => String::new(),
        _ => figure(export, standing),
    }
}

/// The colour of an alternative, as dense as letters on it ask for.
fn ground(export: &Export<'_>, alternative: AlternativeId) -> Fill {
    Fill {
        is_faint: false,
        ..fill(export, alternative)
    }
}

/// Writes where the card comes from, which scores it goes by, and how old they are.
fn foot(export: &Export<'_>, canvas: &mut Canvas) {
    let place = host(export.link).unwrap_or(NAME);
    let view = export.comparison.views.get(export.answers.view());
    let text = view.map_or_else(
        || place.to_owned(),
        |view| {
            let date = export.date(view.as_of);
            let values = [
                ("place", place),
                ("view", &*view.name_in_sentence),
                ("date", &*date),
            ];
            export.fill(Message::CardFoot, &values)
        },
    );
    line(canvas, &text, FOOT, 24, MUTED);
}

/// The host of an address of the web.
fn host(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once("://")?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    rest.get(..end).filter(|host| !host.is_empty())
}
