//! The verdict: headline and bars, which stay in sight, and the reasons.

use std::rc::Rc;

use yew::prelude::*;

use super::bar::hue;
use super::chart::Chart;
use super::totals::Totals;
use crate::comparison::Comparison;
use crate::language::{Language, Message};
use crate::verdict::{Band, Verdict};
use crate::verdict::explanation::Explanation;

/// Properties of [`Summary`] and [`Reasons`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// The verdict.
    pub verdict: Rc<Verdict>,
    /// The verdict in words.
    pub explanation: Rc<Explanation>,
    /// The level of its headings, 1 to 6.
    pub level: u8,
    /// Whether the chart is shown.
    pub charts: bool,
    /// The language.
    pub language: Language,
}

/// Headline and bars.
#[component]
pub fn Summary(props: &Props) -> Html {
    html! {
        <div class="summary">
            <@{format!("h{}", props.level)} class="headline" part="headline">
                <span class="visually-hidden">{ props.language.say(Message::VerdictLabel) }</span>
                { headline(props) }
            </@>
            <Totals comparison={props.comparison.clone()} verdict={props.verdict.clone()}
                language={props.language.clone()} />
        </div>
    }
}

/// The headline with the leader's name in its colour.
fn headline(props: &Props) -> Html {
    let text = &props.explanation.headline;
    let leader = props.verdict.leader.and_then(|leader| {
        let name = &props.comparison.alternatives.get(leader)?.name;
        let (before, after) = text.split_once(&**name)?;
        Some((leader, before, name, after))
    });
    match leader {
        Some((leader, before, name, after)) => html! {
            <>{ before.to_owned() }<span class={hue(leader)}>{ name.clone() }</span>{ after.to_owned() }</>
        },
        None => html! { text },
    }
}

/// The reasons in words, and the chart.
#[component]
pub fn Reasons(props: &Props) -> Html {
    let Explanation {
        detail,
        in_favour,
        against,
        excluded,
        ..
    } = &*props.explanation;
    let tie = props.verdict.band == Band::Tie;
    let reason = |class: &'static str, sign: &'static str, position: usize, text: &str| {
        html! {
            <li key={format!("{class}{position}")} {class}>
                <span class="sign" aria-hidden="true">{ if tie { "•" } else { sign } }</span>{ text.to_owned() }
            </li>
        }
    };
    let reasons = in_favour
        .iter()
        .enumerate()
        .map(|(position, text)| reason("plus", "+", position, &text.sentence))
        .chain(
            against
                .iter()
                .enumerate()
                .map(|(position, text)| reason("minus", "−", position, &text.sentence)),
        )
        .chain(
            excluded
                .iter()
                .enumerate()
                .map(|(position, text)| reason("veto", "✗", position, text)),
        );
    html! {
        <div class="reasons">
            <p class="detail">{ detail.clone() }</p>
            <ul class="because">{ for reasons }</ul>
            if props.charts {
                <Chart comparison={props.comparison.clone()} verdict={props.verdict.clone()}
                    language={props.language.clone()} />
            }
        </div>
    }
}
