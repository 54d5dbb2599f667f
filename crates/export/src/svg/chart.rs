//! The chart of contributions: a row for each factor, with a bar towards the side it pulls to.

use weigh_up_model::answers::{Cell, Factor};
use weigh_up_model::comparison::AlternativeId;
use weigh_up_model::language::Message;
use weigh_up_model::language::isolation::isolated;
use weigh_up_model::verdict::Contribution;

use super::canvas::{At, Canvas, Fill, Font, LINE, MARGIN, WIDTH};
use super::fill;
use crate::Export;

/// The right edges of the columns of numbers.
const WEIGHT: i64 = 246;
const LEFT: i64 = 336;
const RIGHT: i64 = 426;
/// The middle of the bars, and how far they reach.
const MIDDLE: i64 = 526;
const REACH: i64 = 84;
/// The distance to the next row, where every text of this one has a single line.
const ROW: i64 = 24;

/// Draws the chart, where there are two to compare.
pub(super) fn draw(export: &Export<'_>, canvas: &mut Canvas) {
    let verdict = export.verdict();
    let Some((first, second)) = verdict.chart.sides else {
        return;
    };
    let (left, right) = (first.min(second), first.max(second));
    let values = [("first", export.name(left)), ("second", export.name(right))];
    canvas.heading(&export.fill(Message::ChartCaption, &values));
    head(export, canvas, left, right);
    let amounts = verdict.chart.pulls.iter().map(|pull| pull.amount);
    let full = amounts.max().unwrap_or_default().max(1);
    canvas.y += 6;
    let mut is_own = false;
    for pull in &verdict.chart.pulls {
        let height = ROW + numbers(export, canvas, pull, [(left, LEFT), (right, RIGHT)]);
        canvas.rect(MIDDLE, -4, (1, height), Fill::plain(LINE));
        bar(export, canvas, pull, (left, full));
        is_own |= [left, right].iter().any(|side| own(export, pull, *side));
        canvas.y += height;
    }
    if is_own {
        canvas.paragraph(export.say(Message::ChartOwn), Font::SMALL);
    }
}

fn head(export: &Export<'_>, canvas: &mut Canvas, left: AlternativeId, right: AlternativeId) {
    let small = Font::SMALL;
    let factor = export.say(Message::ChartFactor);
    canvas.text(factor, small, At::Left(MARGIN), 140, 12);
    let weight = export.say(Message::ChartWeight);
    canvas.text(weight, small, At::Right(WEIGHT), 70, 12);
    let mut lower = 0;
    for (side, x) in [(left, LEFT), (right, RIGHT)] {
        let font = small.colored(fill(export, side).color);
        lower = lower.max(canvas.lines(export.name(side), font, At::Right(x), 84, 12));
    }
    let adds = export.say(Message::ChartAdds);
    canvas.text(adds, small, At::Right(WIDTH - MARGIN), 140, 12);
    canvas.y += 18 + lower;
}

/// Writes the texts of a row. Returns how much lower the last line of the longest stands than the
/// others.
fn numbers(
    export: &Export<'_>,
    canvas: &mut Canvas,
    pull: &Contribution,
    sides: [(AlternativeId, i64); 2],
) -> i64 {
    let text = Font::TEXT;
    let factor = canvas.lines(export.short(pull.factor), text, At::Left(MARGIN), 140, 13);
    let weight = export.number(pull.weight.get());
    canvas.text(&weight, text, At::Right(WEIGHT), 70, 13);
    for (side, x) in sides {
        let known = pull.scores.get(side).copied().flatten();
        let mut score =
            known.map_or_else(|| "?".to_owned(), |score| export.score(pull.factor, score));
        if own(export, pull, side) {
            score.push('*');
        }
        canvas.text(&score, text, At::Right(x), 84, 13);
    }
    let scale = export.verdict().scale;
    let mut amount = scale.short(pull.amount, export.language);
    let toward = pull.toward.filter(|_| pull.amount > 0);
    if let Some(toward) = toward {
        amount.push(' ');
        amount.push_str(&isolated(export.name(toward)));
    }
    let font = toward.map_or(text, |toward| text.colored(fill(export, toward).color));
    let amount = canvas.lines(&amount, font, At::Right(WIDTH - MARGIN), 140, 13);
    factor.max(amount)
}

fn bar(
    export: &Export<'_>,
    canvas: &mut Canvas,
    pull: &Contribution,
    (left, full): (AlternativeId, i64),
) {
    let Some(toward) = pull.toward else { return };
    let length = (pull.amount * REACH / full).clamp(1, REACH);
    let x = if toward == left {
        MIDDLE - length
    } else {
        MIDDLE + 1
    };
    canvas.rect(x, 2, (length, 12), fill(export, toward));
}

/// Returns `true` if a score is the reader's own.
fn own(export: &Export<'_>, pull: &Contribution, alternative: AlternativeId) -> bool {
    let Factor::Criterion(criterion) = pull.factor else {
        return false;
    };
    let cell = Cell {
        alternative,
        criterion,
    };
    export.answers.own_score(cell).is_some()
}
