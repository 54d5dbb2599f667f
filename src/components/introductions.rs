//! The alternatives themselves: what each is, what the article says for and against it, and who
//! uses it for what.

use super::bars::hue;
use super::claims::rests_on;
use super::element::{Element, classed, el, value};
use super::scene::{Fold, Scene};
use crate::comparison::{Alternative, Point};
use crate::language::Message as Word;
use crate::notation::Part;

/// A column for each alternative.
pub fn introductions(scene: &Scene<'_>) -> Element {
    let alternatives = scene.comparison.alternatives.iter().enumerate();
    let columns = alternatives.map(|(position, alternative)| view(scene, position, alternative));
    classed("div", "introductions").children(columns)
}

fn view(scene: &Scene<'_>, position: usize, alternative: &Alternative) -> Element {
    let cases = alternative.cases.iter().enumerate().map(|(place, case)| {
        let says = el("p")
            .child(el("b").text(value(&case.user)))
            .text(" · ")
            .text(value(&case.says));
        let today = classed("p", "note")
            .text(scene.say(Word::CaseToday))
            .text(" ")
            .text(value(&case.today));
        let item = el("li").key_at(place).child(says).child(today);
        checked(scene, item, Fold("case", position, place), &case.claims)
    });
    let column = el("section")
        .set("class", format!("side {}", hue(position)))
        .key(&alternative.id)
        .child(scene.heading(1).set("class", "name").text(value(&alternative.name)))
        .child(classed("p", "note").text(value(&alternative.kind)))
        .child(el("p").text(value(&alternative.introduction)));
    checked(scene, column, Fold("introduction", position, 0), &alternative.claims)
        .child(scene.heading(2).text(scene.say(Word::Pros)))
        .child(points(scene, ("points pros", "pro"), position, &alternative.pros))
        .child(scene.heading(2).text(scene.say(Word::Cons)))
        .child(points(scene, ("points cons", "con"), position, &alternative.cons))
        .child(scene.heading(2).text(scene.say(Word::Cases)))
        .child(classed("ul", "cases").children(cases))
}

fn points(
    scene: &Scene<'_>,
    (class, fold): (&'static str, &'static str),
    position: usize,
    points: &[Point],
) -> Element {
    let points = points.iter().enumerate().map(|(place, point)| {
        let item = el("li").key_at(place).text(value(&point.text));
        let fold = match fold {
            "pro" => Fold("pro", position, place),
            _ => Fold("con", position, place),
        };
        checked(scene, item, fold, &point.claims)
    });
    classed("ul", class).children(points)
}

/// An element with the claims behind it, where evidence is shown.
fn checked(scene: &Scene<'_>, element: Element, fold: Fold, claims: &[usize]) -> Element {
    if scene.shows(Part::Evidence) {
        element.child(rests_on(scene, fold, claims))
    } else {
        element
    }
}
