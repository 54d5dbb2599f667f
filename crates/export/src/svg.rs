//! A picture of the verdict, in light colours: the headline with its reasons, the totals, what
//! pulls which way, and the shares. It refers to nothing outside itself, so that a browser may
//! paint it and hand the dots out.

mod canvas;
pub(super) mod card;
mod chart;
mod font;

use weigh_up_model::comparison::AlternativeId;
use weigh_up_model::language::{Counted, Message};
use weigh_up_model::verdict::share::{Percent, Portion, Share, Told};
use weigh_up_model::verdict::{Shown, Standing};

use super::{Export, PartOfShare, SHARES, measure, plain};
use canvas::{At, Canvas, Fill, Font, MARGIN, MUTED, ROOM, SOFT, WIDTH};

/// The room that names have beside the bars: as much as the widest needs, between these.
const NARROWEST: i64 = 172;
const WIDEST: i64 = 340;

/// Draws the picture.
pub(super) fn write(export: &Export<'_>) -> String {
    let mut canvas = Canvas::new();
    let headline = &export.explanation.headline;
    canvas.paragraph(&export.comparison.title, Font::TEXT.colored(MUTED));
    canvas.y += 4;
    canvas.paragraph(headline, Font::HEADLINE);
    canvas.y += 6;
    canvas.paragraph(reasons(export), Font::TEXT);
    totals(export, &mut canvas);
    chart::draw(export, &mut canvas);
    shares(export, &mut canvas);
    foot(export, &mut canvas);
    canvas.finish(headline, export.explanation.text())
}

/// The explanation without its headline.
fn reasons<'a>(export: &Export<'a>) -> &'a str {
    let explanation = export.explanation;
    let headline = export.fill(Message::Sentence, &[("text", &explanation.headline)]);
    let text = explanation.text();
    text.strip_prefix(&*headline).unwrap_or(text).trim_start()
}

/// The light colour of an alternative: six, then again fainter.
fn fill(export: &Export<'_>, alternative: AlternativeId) -> Fill {
    const HUES: [&str; Shown::COLORS] = [
        "#1c5fb0", "#b4540a", "#0b7560", "#8a3f86", "#6f6300", "#54606e",
    ];
    let look = export.shown().look(alternative);
    let hue = HUES.get(look % HUES.len());
    Fill {
        color: hue.copied().unwrap_or(MUTED),
        is_faint: look >= HUES.len(),
    }
}

/// A bar for each alternative, in the order of the ranking.
fn totals(export: &Export<'_>, canvas: &mut Canvas) {
    canvas.heading(export.say(Message::ExportScore));
    let room = widest_name(export, Font::TEXT).clamp(NARROWEST, WIDEST);
    let bar = MARGIN + room + 16;
    let full = WIDTH - MARGIN - 80 - bar;
    let shown = export.shown().alternatives;
    let (shown, others): (Vec<_>, Vec<_>) = export
        .verdict()
        .ranking
        .iter()
        .partition(|standing| shown.contains(&standing.alternative));
    for standing in shown {
        let alternative = standing.alternative;
        let font = Font::TEXT.colored(fill(export, alternative).color);
        let name = export.name(alternative);
        let lower = canvas.lines(name, font, At::Left(MARGIN), room, 14);
        canvas.rect(bar, 3, (full, 14), Fill::plain(SOFT));
        if let (Some(score), false) = (standing.score, standing.is_excluded()) {
            canvas.rect(
                bar,
                3,
                (full * score / 1_000, 14),
                fill(export, alternative),
            );
        }
        let end = At::Right(WIDTH - MARGIN);
        canvas.text(&figure(export, standing), Font::TEXT, end, 72, 14);
        canvas.y += 26 + lower;
    }
    if !others.is_empty() {
        let number = others.iter().map(|_| 1).sum();
        let more = export.language.count(Counted::ListAndOthers, number);
        canvas.text(&more, Font::TEXT.colored(MUTED), At::Left(MARGIN), ROOM, 14);
        canvas.y += 26;
    }
}

/// The width of the widest name of an alternative.
fn widest_name(export: &Export<'_>, font: Font) -> i64 {
    let ranking = export.verdict().ranking.iter();
    let names = ranking.map(|standing| plain(export.name(standing.alternative)));
    let widths = names.map(|name| measure::width(&name, font.measured()));
    widths.max().unwrap_or_default()
}

/// The total of an alternative on the scale from 0 to 10, or why there is none.
fn figure(export: &Export<'_>, standing: &Standing) -> String {
    let scale = export.verdict().scale;
    match standing.score {
        _ if standing.is_excluded() => export.say(Message::TotalOut).to_owned(),
        Some(_) => scale.told(standing.total.low, export.language),
        None => export.say(Message::TotalUnknown).to_owned(),
    }
}

/// For each kind of share a bar with the alternatives end to end, and their portions in words.
fn shares(export: &Export<'_>, canvas: &mut Canvas) {
    let shares = export.findings.shares.as_deref().unwrap_or_default();
    if shares.is_empty() {
        return;
    }
    let mut is_first = true;
    for (label, part) in SHARES {
        let portions = shares.iter();
        let portions = portions.map(|share| Some((share.alternative, part(share)?)));
        let Some(portions) = portions.collect::<Option<Vec<_>>>() else {
            continue;
        };
        if is_first {
            canvas.heading(export.say(label));
        } else {
            canvas.y += 8;
            canvas.text(export.say(label), Font::TITLE, At::Left(MARGIN), ROOM, 14);
            canvas.y += 28;
        }
        is_first = false;
        stack(export, canvas, shares, part);
        canvas.paragraph(&portions_in_words(export, &portions), Font::TEXT);
    }
    canvas.y += 4;
    canvas.paragraph(export.say(Message::ExportSharesRule), Font::SMALL);
}

/// The portions of what is shown, of all others together, and of none alone.
fn portions_in_words(export: &Export<'_>, portions: &[(AlternativeId, Portion)]) -> String {
    let told = Told::new(portions, &export.shown().alternatives);
    let is_told = |(_, percent): &(String, Percent)| *percent != Percent::Exactly(0);
    let named = told.named.iter();
    let named = named.map(|(named, percent)| (export.name(*named).to_owned(), *percent));
    let number = i64::try_from(told.others).unwrap_or(i64::MAX);
    let others = export.language.count(Counted::ListOthers, number);
    let nobody = export.say(Message::SharesNobody).to_owned();
    let rest = [(others, told.of_others), (nobody, told.left)];
    let all = named.chain(rest.into_iter().filter(is_told));
    let portions = all.map(|(label, percent)| {
        let values = [("label", &*label), ("value", &*export.percent(percent))];
        // No line ends between a name and its portion.
        let portion = export.fill(Message::ExportLabelled, &values);
        portion.replace(' ', "\u{a0}")
    });
    portions.collect::<Vec<_>>().join(" · ")
}

fn stack(export: &Export<'_>, canvas: &mut Canvas, shares: &[Share], part: PartOfShare) {
    canvas.rect(MARGIN, 0, (ROOM, 16), Fill::plain(SOFT));
    let mut begun = 0;
    for share in shares {
        let portion = part(share).unwrap_or_default();
        // The portions of one kind add up to a million at most, but for their rounding.
        let end = begun + i64::from(portion.millionths());
        let (x, until) = (ROOM * begun / 1_000_000, (ROOM * end / 1_000_000).min(ROOM));
        if until > x {
            // A gap separates two of the same colour.
            let gap = i64::from(until < ROOM && until - x > 1);
            let size = (until - x - gap, 16);
            canvas.rect(MARGIN + x, 0, size, fill(export, share.alternative));
        }
        begun = end;
    }
    canvas.y += 22;
}

/// Writes when and from what the picture was made, and the link.
fn foot(export: &Export<'_>, canvas: &mut Canvas) {
    canvas.y += 18;
    if let Some(view) = export.comparison.views.get(export.answers.view()) {
        let values = [
            ("date", &*export.date(export.today)),
            ("view", &view.name_in_sentence),
            ("as-of", &export.date(view.as_of)),
        ];
        let made = export.fill(Message::ExportMade, &values);
        let revision = export.comparison.revision.to_string();
        let revision = export.labelled(Message::AboutRevision, &revision);
        canvas.paragraph(&made, Font::SMALL);
        canvas.paragraph(&revision, Font::SMALL);
    }
    if !export.link.is_empty() {
        canvas.paragraph(&plain(export.link), Font::SMALL);
    }
}
