//! The weight space as a picture: a mark for each pair, in the leader's colour and shape.
//!
//! One step of a weight is 10 units wide. Marks differ in shape too, so that no colour is needed
//! to tell them apart. Everything here stands in the table as well, so that it is silent.

use yew::prelude::*;

use super::{Axes, name};
use crate::comparison::AlternativeId;
use crate::components::scene::Scene;
use crate::language::{Counted, Message as Word};
use crate::verdict::Shown;
use crate::verdict::space::{Border, Lead, Space};

/// The picture with its axes.
pub(super) fn picture(scene: &Scene<'_>, space: &Space, (across, up): Axes) -> Html {
    let tick = |number: i64| html! { <span>{ scene.number(number) }</span> };
    // The drawing runs from left to right in every language.
    html! {
        <div class="plot" dir="ltr" aria-hidden="true">
            <p class="up"><bdi>{ name(scene, up) }</bdi>{ " ↑" }</p>
            <div class="ticks up">{ (0..=10).rev().map(tick).collect::<Html>() }</div>
            { drawing(scene, space) }
            <div class="ticks across">{ (0..=10).map(tick).collect::<Html>() }</div>
            <p class="across"><bdi>{ name(scene, across) }</bdi>{ " →" }</p>
        </div>
    }
}

fn drawing(scene: &Scene<'_>, space: &Space) -> Html {
    let shapes = |leader: AlternativeId| {
        let marks = marks(space, Lead::By(leader));
        marks
            .map(|place| shape(scene.look(leader), place))
            .collect::<String>()
    };
    let ties = marks(space, Lead::Tie).map(level).collect::<String>();
    let borders = space.borders.iter().map(border).collect::<String>();
    let (x, y) = space.here;
    let content = html! {
        <>
            <rect class="frame" width="110" height="110" />
            for leader in leaders(scene, space) {
                { painted(scene, leader, shapes(leader)) }
            }
            <path class="level" d={ties} />
            <path class="border" d={borders} />
            { ring(centre((x.get(), y.get()))) }
        </>
    };
    svg("0 0 110 110", content)
}

/// The meaning of the marks, and the number of each.
pub(super) fn legend(scene: &Scene<'_>, space: &Space) -> Html {
    let middle = (5, 5);
    let entry = |key: usize, mark: Html, words: AttrValue, count: usize| {
        html! {
            <li {key}>
                { svg("0 0 10 10", mark) }
                <span>{ words }</span>
                <span class="count">{ scene.count(Counted::SpacePairs, count) }</span>
            </li>
        }
    };
    let leaders = leaders(scene, space).map(|leader| {
        let mark = painted(scene, leader, shape(scene.look(leader), middle));
        let count = space.count(Lead::By(leader));
        entry(leader.into(), mark, scene.name(leader), count)
    });
    let tie = html! { <path class="level" d={level(middle)} /> };
    let alternatives = scene.comparison.alternatives.len();
    let marks = [
        (Lead::Tie, tie, Word::SpaceTie),
        (Lead::Open, Html::default(), Word::SpaceOpen),
    ];
    let others = (alternatives..).zip(marks);
    let found = others.filter_map(|(key, (lead, mark, word))| {
        let count = space.count(lead);
        (count > 0).then(|| entry(key, mark, scene.say(word).into(), count))
    });
    html! {
        <ul class="legend">
            { leaders.chain(found).collect::<Html>() }
            <li>
                { svg("-2 -2 14 14", ring(middle)) }
                <span>{ scene.say(Word::SpaceHere) }</span>
            </li>
        </ul>
    }
}

/// The alternatives that lead somewhere.
fn leaders<'a>(scene: &Scene<'_>, space: &'a Space) -> impl Iterator<Item = AlternativeId> + 'a {
    let alternatives = scene.comparison.alternatives.keys();
    alternatives.filter(|alternative| space.count(Lead::By(*alternative)) > 0)
}

/// The places of all pairs that have a given lead.
fn marks(space: &Space, wanted: Lead) -> impl Iterator<Item = (i64, i64)> + '_ {
    let rows = (0..).zip(&space.rows);
    let pairs =
        rows.flat_map(|(up, row)| (0..).zip(row).map(move |(across, lead)| (across, up, lead)));
    let wanted = pairs.filter(move |(_, _, lead)| **lead == wanted);
    wanted.map(|(across, up, _)| centre((across, up)))
}

/// The place of the mark of two weights.
fn centre((across, up): (i64, i64)) -> (i64, i64) {
    (10 * across + 5, 105 - 10 * up)
}

fn svg(view: &'static str, content: Html) -> Html {
    html! { <svg viewBox={view} aria-hidden="true" focusable="false">{ content }</svg> }
}

/// A shape in an alternative's colour; beyond six alternatives it is hollow.
fn painted(scene: &Scene<'_>, alternative: AlternativeId, shape: String) -> Html {
    html! { <path class={classes!("mark-of", scene.hue(alternative))} d={shape} /> }
}

/// The shape of a look: square, disc, diamond, cross, or a triangle on its side or tip.
fn shape(look: usize, (x, y): (i64, i64)) -> String {
    let outline = match look % Shown::COLORS {
        0 => "m-3.5-3.5h7v7h-7z",
        1 => "m-3.75 0a3.75 3.75 0 1 0 7.5 0a3.75 3.75 0 1 0-7.5 0z",
        2 => "m0-4.5l4.5 4.5l-4.5 4.5l-4.5-4.5z",
        3 => "m-1.25-4h2.5v2.75h2.75v2.5h-2.75v2.75h-2.5v-2.75h-2.75v-2.5h2.75z",
        4 => "m0-3.75l4 7.25h-8z",
        _ => "m-4-3.5h8l-4 7.25z",
    };
    format!("M{x} {y}{outline}")
}

/// The mark of a tie: two lines.
fn level((x, y): (i64, i64)) -> String {
    format!("M{x} {y}m-2.5-1.75h5m0 3.5h-5")
}

/// A ring around the reader's own weights, with a halo that keeps it apart from the marks.
fn ring((x, y): (i64, i64)) -> Html {
    html! {
        for class in ["halo", "here"] {
            <circle {class} cx={x.to_string()} cy={y.to_string()} r="6" />
        }
    }
}

/// A piece of a border, from thousandths of a weight to hundredths of a unit.
fn border(((x1, y1), (x2, y2)): &Border) -> String {
    let across = |x: &i64| hundredths(x + 500);
    let up = |y: &i64| hundredths(10_500 - y);
    format!("M{} {}L{} {}", across(x1), up(y1), across(x2), up(y2))
}

fn hundredths(number: i64) -> String {
    format!("{}.{:02}", number / 100, number % 100)
}
