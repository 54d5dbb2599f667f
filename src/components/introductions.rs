//! The alternatives themselves: what each is, what is said for and against it, and who uses
//! it for what.

use yew::prelude::*;

use super::claims::{Claims, gravest, rests_on};
use super::disclosure::{DisclosureId, Passage};
use super::environment::{Environment, use_environment};
use super::heading::{heading, named_heading};
use super::lists::{List, all};
use super::scene::Scene;
use crate::comparison::{Alternative, AlternativeId, Case, ClaimId, Point, Text};
use crate::language::Message as Word;
use crate::notation::Part;

/// A column for each alternative.
pub fn introductions(scene: &Scene<'_>) -> Html {
    let list = List::Introductions;
    let columns = |listed: Vec<AlternativeId>| {
        html! {
            <div class="introductions">
                for position in listed {
                    <Introduction
                        key={usize::from(position)}
                        alternative={position}
                        open={open(scene, position)}
                    />
                }
            </div>
        }
    };
    html! {
        <>
            { columns(scene.first(list)) }
            { all(scene, list, scene.say(Word::IntroductionsTitle), &columns) }
        </>
    }
}

/// The passages of the introduction of an alternative whose evidence is open.
fn open(scene: &Scene<'_>, alternative: AlternativeId) -> Vec<Passage> {
    let open = scene.open.iter().filter_map(|id| match id {
        DisclosureId::Introduction(of, passage) if *of == alternative => Some(*passage),
        _ => None,
    });
    open.collect()
}

#[derive(Clone, PartialEq, Properties)]
struct IntroductionProps {
    alternative: AlternativeId,
    /// The passages whose evidence is open.
    open: Vec<Passage>,
}

/// An alternative with its evidence.
#[component]
fn Introduction(props: &IntroductionProps) -> Html {
    let environment = use_environment();
    let alternatives = &environment.comparison.alternatives;
    let Some(alternative) = alternatives.get(props.alternative) else {
        return Html::default();
    };
    let (pros, cons) = if is_by_article(&environment, alternative) {
        (Word::ProsArticle, Word::ConsArticle)
    } else {
        (Word::Pros, Word::Cons)
    };
    let below = |word| heading(&environment.settings, 4, environment.language.say(word));
    let evidence = |passage, about: &Text, claims: &[ClaimId]| {
        if !environment.shows(Part::Evidence) {
            return Html::default();
        }
        let id = DisclosureId::Introduction(props.alternative, passage);
        let open = props.open.contains(&passage);
        let title = environment.say(Word::Evidence);
        rests_on((id, open), title.into(), about, claims, || {
            html! { <Claims positions={claims.to_vec()} /> }
        })
    };
    let point = |passage, point: &Point| evidence(passage, &point.text, &point.claims);
    html! {
        <section class={classes!("side", environment.hue(props.alternative))}>
            { named_heading(&environment.settings, 3, ("name", None), alternative.name.clone()) }
            if !alternative.kind.is_empty() {
                <p class="note">{ alternative.kind.clone() }</p>
            }
            if !alternative.introduction.is_empty() {
                <p>{ alternative.introduction.clone() }</p>
            }
            { evidence(Passage::Opening, &alternative.name, &alternative.claims) }
            if !alternative.pros.is_empty() {
                { below(pros) }
                { points(&environment, "points pros", &alternative.pros, |place, pro| point(Passage::Pro(place), pro)) }
            }
            if !alternative.cons.is_empty() {
                { below(cons) }
                { points(&environment, "points cons", &alternative.cons, |place, con| point(Passage::Con(place), con)) }
            }
            if !alternative.cases.is_empty() {
                { below(Word::Cases) }
                <ul class="cases">
                    for (place, case) in alternative.cases.iter().enumerate() {
                        <li key={place}>
                            { known_use(&environment, case) }
                            { evidence(Passage::Case(place), &case.user, &case.claims) }
                        </li>
                    }
                </ul>
            }
        </section>
    }
}

/// Returns `true` if the points are the article's, which the record need not bear out.
fn is_by_article(environment: &Environment, alternative: &Alternative) -> bool {
    let points = alternative.pros.iter().chain(&alternative.cons);
    let mut claims = points
        .flat_map(|point| &point.claims)
        .filter_map(|claim| environment.comparison.claims.get(*claim));
    claims.any(|claim| claim.in_article)
}

/// A line for each point, with the gravest judgement of what it repeats.
fn points(
    environment: &Environment,
    class: &'static str,
    points: &[Point],
    evidence: impl Fn(usize, &Point) -> Html,
) -> Html {
    html! {
        <ul {class}>
            for (place, point) in points.iter().enumerate() {
                <li key={place}>
                    { point.text.clone() }
                    { " " }
                    { gravest(environment, &point.claims) }
                    { evidence(place, point) }
                </li>
            }
        </ul>
    }
}

/// A known use of it, and the state of that today.
fn known_use(environment: &Environment, case: &Case) -> Html {
    html! {
        <>
            <p><b>{ case.user.clone() }</b>{ " · " }{ case.says.clone() }</p>
            <p class="note">
                { environment.say(Word::CaseToday) }
                { " " }
                { case.today.clone() }
            </p>
        </>
    }
}
