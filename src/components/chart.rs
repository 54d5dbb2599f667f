//! The contribution chart: which factor pulls which way, and how far. It is a table, so that it
//! reads as one where nothing is seen.

use super::bars::{Pull, hue, pull_bar};
use super::element::{Element, Value, classed, el};
use super::scene::Scene;
use crate::answers::{Cell, Factor};
use crate::comparison::Text;
use crate::language::Message as Word;
use crate::verdict::explanation::factor_name;
use crate::verdict::{Contribution, Verdict};

/// The two alternatives that the chart compares, in the author's order: left and right.
pub fn sides(verdict: &Verdict) -> Option<(usize, usize)> {
    let sides = verdict.chart.sides;
    sides.map(|(first, second)| (first.min(second), first.max(second)))
}

/// The pull of a contribution. All pulls of a verdict have one scale: the farthest that any of
/// its factors could pull with the weight 10, so that bars do not rescale under a moved slider.
pub fn pull(verdict: &Verdict, contribution: &Contribution) -> Pull {
    let steps = verdict.chart.pulls.iter();
    let steps = steps.map(|contribution| contribution.difference.abs());
    Pull {
        toward: contribution.toward.filter(|_| contribution.amount > 0),
        left: sides(verdict).is_some_and(|(left, _)| contribution.toward == Some(left)),
        amount: contribution.amount,
        full: (steps.max().unwrap_or_default() * 10).max(1),
    }
}

/// A row for each factor in play.
pub fn chart(scene: &Scene<'_>) -> Element {
    let (left, right) = sides(scene.verdict()).unwrap_or_default();
    let column = |class, text: Value| classed("th", class).set("scope", "col").text(text);
    let side = |alternative: usize| {
        let class = format!("number {}", hue(alternative));
        el("th")
            .set("class", class)
            .set("scope", "col")
            .child(within(scene.name(alternative)))
    };
    let head = el("tr")
        .child(
            el("th")
                .set("scope", "col")
                .child(classed("span", "visually-hidden").text(scene.say(Word::ChartFactor))),
        )
        .child(column("number", scene.say(Word::ChartWeight).into()))
        .child(side(left))
        .child(side(right))
        .child(column("amount", scene.say(Word::ChartPoints).into()).set("colspan", "2"));
    let contributions = scene.verdict().chart.pulls.iter();
    let rows = contributions.map(|contribution| row(scene, contribution, (left, right)));
    let (first, second) = (scene.name(left), scene.name(right));
    let values = [("first", &*first), ("second", &*second)];
    let caption = scene.fill(Word::ChartCaption, &values);
    let own = scene.answers.own_scores().next().is_some();
    let own = own.then(|| classed("span", "note").text(scene.say(Word::ChartOwn)));
    classed("table", "chart")
        .set("part", "chart")
        .flag("hidden", scene.verdict().chart.pulls.is_empty())
        .child(el("caption").text(caption).children(own))
        .child(el("thead").child(head))
        .child(el("tbody").children(rows))
}

/// Whether a score is the reader's own.
pub fn is_own(scene: &Scene<'_>, factor: Factor, alternative: usize) -> bool {
    let Factor::Criterion(criterion) = factor else {
        return false;
    };
    let cell = Cell {
        alternative,
        criterion,
    };
    scene.answers.own_score(cell).is_some()
}

/// A name in a column that it may not widen as far as it likes.
fn within(name: Value) -> Element {
    classed("span", "within").text(name)
}

fn row(scene: &Scene<'_>, contribution: &Contribution, (left, right): (usize, usize)) -> Element {
    let number = |text: String| classed("td", "number").text(text);
    let score = |alternative: usize| {
        let score = contribution.scores.get(alternative).copied().flatten();
        let mut score = score.map_or_else(|| "?".to_owned(), |score| scene.number(score));
        if is_own(scene, contribution.factor, alternative) {
            score.push('*');
        }
        number(score)
    };
    let mut weight = scene.number(contribution.weight.get());
    let times = scene.answers.chosen().count();
    if times > 1 && contribution.factor != Factor::Fit {
        weight.push_str(" × ");
        weight.push_str(&times.to_string());
    }
    let pull = pull(scene.verdict(), contribution);
    let name = factor_name(scene.comparison, contribution.factor, scene.language);
    let toward = pull
        .toward
        .map(|toward| classed("span", "toward").text([" ", &scene.name(toward)].concat()));
    el("tr")
        .key(&Text::from(name))
        .child(
            el("th")
                .set("scope", "row")
                .child(within(name.to_owned().into())),
        )
        .child(number(weight))
        .child(score(left))
        .child(score(right))
        .child(
            classed("td", "bars")
                .set("aria-hidden", "true")
                .child(pull_bar(Some(pull))),
        )
        .child(
            classed("td", "amount")
                .text(scene.number(contribution.amount))
                .children(toward),
        )
}
