//! The tables of a comparison of people: a column for each of them.

use super::Party;
use crate::components::bars::hue;
use crate::components::element::bars::bar;
use crate::components::element::{Element, Value, classed, el};
use crate::language::Message as Word;
use crate::verdict::Standing;
use crate::verdict::agreement::Weights;
use crate::verdict::explanation::factor_name;

/// The per cents of every alternative, and their sum.
pub(super) fn totals(party: &Party<'_>) -> Element {
    let scene = party.scene;
    let together = &party.agreement.together;
    let rows = (0..scene.comparison.alternatives.len()).map(|alternative| {
        let cells = party.agreement.verdicts.iter().map(|verdict| {
            let standing = verdict.standing(alternative);
            let out = standing.is_some_and(Standing::is_excluded);
            let percent = standing.and_then(|standing| standing.percent);
            el("td").text(match percent {
                _ if out => scene.say(Word::TotalOut).to_owned(),
                Some(percent) => scene.language.formats().percent(percent),
                None => scene.say(Word::TotalUnknown).to_owned(),
            })
        });
        let sum = together.sums.iter().find(|(left, _)| *left == alternative);
        let sum = sum.filter(|_| together.is_telling());
        let sum = sum.map_or_else(|| "–".to_owned(), |(_, sum)| scene.number(*sum));
        let name = el("span")
            .set("class", hue(alternative))
            .text(scene.name(alternative));
        el("tr")
            .key_at(alternative)
            .child(el("th").set("scope", "row").child(name))
            .children(cells)
            .child(el("td").child(el("strong").text(sum)))
    });
    let words = (
        Word::CompareTotals,
        Word::CompareAlternative,
        Word::CompareSum,
    );
    table(party, words, rows.collect())
}

/// How much each factor matters to whom.
pub(super) fn weights(party: &Party<'_>) -> Element {
    let scene = party.scene;
    let farthest = party.agreement.farthest_apart();
    let name = |weights: &Weights| factor_name(scene.comparison, weights.factor, scene.language);
    let parted: Vec<String> = farthest
        .iter()
        .filter_map(|weights| {
            let (least, greatest) = weights.range()?;
            let [least, greatest] = [least, greatest].map(|weight| scene.number(weight.get()));
            let values = [
                ("factor", name(weights)),
                ("from", &least),
                ("to", &greatest),
            ];
            Some(scene.fill(Word::CompareApart, &values))
        })
        .collect();
    let parted = if parted.is_empty() {
        scene.say(Word::CompareSame).to_owned()
    } else {
        let factors = scene.language.formats().list(&parted);
        scene.fill(Word::CompareMost, &[("factors", &factors)])
    };
    let rows = party.agreement.weights.iter().map(|weights| {
        let cells = weights.by_person.iter().map(|weight| match weight {
            Some(weight) => el("td")
                .text(scene.number(weight.get()))
                .child(bar(10 * weight.get())),
            None => el("td").text("–"),
        });
        let apart = scene.number(weights.apart());
        let apart = if farthest.contains(&weights) {
            el("td").child(el("strong").text(apart))
        } else {
            el("td").text(apart)
        };
        el("tr")
            .key(&name(weights).into())
            .child(el("th").set("scope", "row").text(name(weights).to_owned()))
            .children(cells)
            .child(apart)
    });
    let words = (Word::CompareWeights, Word::ChartFactor, Word::CompareSpread);
    el("section")
        .child(scene.heading(1).text(scene.say(Word::CompareWeights)))
        .child(el("p").text(parted))
        .child(table(party, words, rows.collect()))
        .child(classed("p", "note").text(scene.say(Word::CompareProportions)))
}

/// A table that scrolls within its own box, with a column for each person.
fn table(
    party: &Party<'_>,
    (caption, first, last): (Word, Word, Word),
    rows: Vec<Element>,
) -> Element {
    let scene = party.scene;
    let column = |text: Value| el("th").set("scope", "col").child(el("bdi").text(text));
    let people = party.people.iter();
    let people = people.map(|person| column(person.name.clone().into()));
    let head = el("tr")
        .child(column(scene.say(first).into()))
        .children(people)
        .child(column(scene.say(last).into()));
    let table = el("table")
        .child(classed("caption", "visually-hidden").text(scene.say(caption)))
        .child(el("thead").child(head))
        .child(el("tbody").children(rows));
    classed("div", "scroll")
        .set("role", "region")
        .set("aria-label", scene.say(caption))
        .set("tabindex", "0")
        .child(table)
}
