//! The alternatives themselves: what each is, what the article says for and against it, and who
//! uses it for what.

use std::rc::Rc;

use yew::prelude::*;

use super::bar::hue;
use super::claims::Claims;
use super::fold::Fold;
use crate::comparison::{Alternative, Case, Comparison, Point};
use crate::language::{Language, Message};

/// Properties of [`Introductions`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// Whether the claims are shown.
    pub evidence: bool,
    /// The level of their headings, 1 to 6.
    pub level: u8,
    /// The language.
    pub language: Language,
}

/// A column for each alternative.
#[component]
pub fn Introductions(props: &Props) -> Html {
    let alternatives = props.comparison.alternatives.iter().enumerate();
    html! {
        <div class="introductions">
            { for alternatives.map(|(position, alternative)| view(props, position, alternative)) }
        </div>
    }
}

fn view(props: &Props, position: usize, alternative: &Alternative) -> Html {
    let say = |message| props.language.say(message);
    let heading = format!("h{}", props.level);
    let below = format!("h{}", (props.level + 1).min(6));
    html! {
        <section key={alternative.id.clone()} class={format!("side {}", hue(position))}>
            <@{heading} class="name">{ alternative.name.clone() }</@>
            <p class="note">{ alternative.kind.clone() }</p>
            <p>{ alternative.introduction.clone() }</p>
            { claims(props, &alternative.claims) }
            <@{below.clone()}>{ say(Message::Pros) }</@>
            { points(props, &alternative.pros, "pros") }
            <@{below.clone()}>{ say(Message::Cons) }</@>
            { points(props, &alternative.cons, "cons") }
            <@{below}>{ say(Message::Cases) }</@>
            <ul class="cases">
                { for alternative.cases.iter().map(|case| self::case(props, case)) }
            </ul>
        </section>
    }
}

fn points(props: &Props, points: &[Point], class: &'static str) -> Html {
    html! {
        <ul class={format!("points {class}")}>
            { for points.iter().map(|point| html! {
                <li key={point.text.clone()}>
                    { point.text.clone() }{ claims(props, &point.claims) }
                </li>
            }) }
        </ul>
    }
}

fn case(props: &Props, case: &Case) -> Html {
    html! {
        <li key={case.user.clone()}>
            <p><b>{ case.user.clone() }</b>{ " · " }{ case.says.clone() }</p>
            <p class="note">{ props.language.say(Message::CaseToday) }{ " " }{ case.today.clone() }</p>
            { claims(props, &case.claims) }
        </li>
    }
}

fn claims(props: &Props, positions: &[usize]) -> Html {
    if !props.evidence || positions.is_empty() {
        return Html::default();
    }
    html! {
        <Fold class="quiet" summary={props.language.say(Message::Checked)}>
            <Claims comparison={props.comparison.clone()} claims={positions.to_vec()}
                language={props.language.clone()} />
        </Fold>
    }
}
