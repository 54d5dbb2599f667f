//! The alternatives themselves: what each is, what is said for and against it, and who uses
//! it for what.

use super::bars::hue;
use super::claims::rests_on;
use super::element::{Element, classed, el, value};
use super::fold::Fold;
use super::scene::Scene;
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
        let fold = Fold("case", position, place);
        checked(scene, item, fold, &case.user, &case.claims)
    });
    let column = el("section")
        .set("class", format!("side {}", hue(position)))
        .key(&alternative.id)
        .child(
            scene
                .heading(1)
                .set("class", "name")
                .text(value(&alternative.name)),
        )
        .child(classed("p", "note").text(value(&alternative.kind)))
        .child(el("p").text(value(&alternative.introduction)));
    let (pros, cons) = if is_by_article(scene, alternative) {
        (Word::ProsArticle, Word::ConsArticle)
    } else {
        (Word::Pros, Word::Cons)
    };
    checked(
        scene,
        column,
        Fold("introduction", position, 0),
        &alternative.name,
        &alternative.claims,
    )
    .child(scene.heading(2).text(scene.say(pros)))
    .child(points(
        scene,
        ("points pros", "pro"),
        position,
        &alternative.pros,
    ))
    .child(scene.heading(2).text(scene.say(cons)))
    .child(points(
        scene,
        ("points cons", "con"),
        position,
        &alternative.cons,
    ))
    .child(scene.heading(2).text(scene.say(Word::Cases)))
    .child(classed("ul", "cases").children(cases))
}

/// Whether the points are the article's, which need not be what the record says.
fn is_by_article(scene: &Scene<'_>, alternative: &Alternative) -> bool {
    let points = alternative.pros.iter().chain(&alternative.cons);
    let mut claims = points
        .flat_map(|point| &point.claims)
        .filter_map(|claim| scene.comparison.claims.get(*claim));
    claims.any(|claim| claim.in_article)
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
        checked(scene, item, fold, &point.text, &point.claims)
    });
    classed("ul", class).children(points)
}

/// An element with the claims behind it, where evidence is shown.
fn checked(
    scene: &Scene<'_>,
    element: Element,
    fold: Fold,
    about: &str,
    claims: &[usize],
) -> Element {
    if scene.shows(Part::Evidence) {
        element.child(rests_on(scene, fold, about, claims))
    } else {
        element
    }
}
