//! The alternatives with their shares of the possible points.

use std::rc::Rc;

use yew::prelude::*;

use super::bar::{Bar, hue};
use crate::comparison::Comparison;
use crate::language::{Language, Message};
use crate::verdict::{Standing, Verdict};

/// Properties of [`Totals`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// The verdict.
    pub verdict: Rc<Verdict>,
    /// The language.
    pub language: Language,
}

/// A bar for each alternative, in the author's order so that no bar jumps while a slider moves.
#[component]
pub fn Totals(props: &Props) -> Html {
    let alternatives = props.comparison.alternatives.iter().enumerate();
    let rows = alternatives.filter_map(|(position, alternative)| {
        let standings = &props.verdict.ranking;
        let standing = standings
            .iter()
            .find(|standing| standing.alternative == position)?;
        let out = !standing.excluded_by.is_empty();
        let class = format!("total {}{}", hue(position), if out { " out" } else { "" });
        Some(html! {
            <li key={alternative.id.clone()} {class}>
                <span class="name">{ alternative.name.clone() }</span>
                <Bar percent={standing.percent.unwrap_or_default()} alternative={position} />
                <span class="percent">{ figure(standing, &props.language) }</span>
            </li>
        })
    });
    html! { <ul class="totals">{ for rows }</ul> }
}

fn figure(standing: &Standing, language: &Language) -> String {
    match standing.percent {
        _ if !standing.excluded_by.is_empty() => language.say(Message::TotalOut).to_owned(),
        Some(percent) => language.formats().percent(percent),
        None => language.say(Message::TotalUnknown).to_owned(),
    }
}
