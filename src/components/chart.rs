//! The contribution chart: which factor pulls which way, and how far. It is a table, so that it
//! reads as one where nothing is seen.

use std::rc::Rc;

use yew::prelude::*;

use super::pull::{Pull, PullBar};
use crate::answers::Factor;
use crate::comparison::Comparison;
use crate::language::{Language, Message};
use crate::verdict::{Contribution, Verdict};

/// Properties of [`Chart`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// The verdict.
    pub verdict: Rc<Verdict>,
    /// The language.
    pub language: Language,
}

/// The two alternatives that the contributions compare, in the author's order: left and right.
pub fn sides(verdict: &Verdict) -> Option<(usize, usize)> {
    let [first, second, ..] = verdict.ranking.as_slice() else {
        return None;
    };
    let (first, second) = (first.alternative, second.alternative);
    (!verdict.contributions.is_empty()).then(|| (first.min(second), first.max(second)))
}

/// The pull of a contribution. All pulls of a verdict have one scale: the farthest that any of
/// its factors could pull with the weight 10, so that bars do not rescale under a moved slider.
pub fn pull(verdict: &Verdict, contribution: &Contribution) -> Pull {
    let reach = |contribution: &Contribution| match contribution.weight.get() {
        0 => 0,
        weight => contribution.amount / weight * 10,
    };
    let full = verdict.contributions.iter().map(reach).max();
    Pull {
        toward: contribution.toward.filter(|_| contribution.amount > 0),
        left: sides(verdict).is_some_and(|(left, _)| contribution.toward == Some(left)),
        amount: contribution.amount,
        full: full.unwrap_or_default().max(1),
    }
}

/// A factor's short name.
pub fn short_name(comparison: &Comparison, factor: Factor, language: &Language) -> AttrValue {
    match factor {
        Factor::Criterion(criterion) => comparison
            .criteria
            .get(criterion)
            .map(|criterion| AttrValue::from(criterion.short.clone()))
            .unwrap_or_default(),
        Factor::Fit => AttrValue::from(language.say(Message::ProjectFit)),
        Factor::Team => AttrValue::from(language.say(Message::TeamExperience)),
    }
}

/// A row for each factor in play.
#[component]
pub fn Chart(props: &Props) -> Html {
    let Props {
        comparison,
        verdict,
        language,
    } = props;
    let Some((left, right)) = sides(verdict) else {
        return Html::default();
    };
    let name = |position: usize| {
        let alternative = comparison.alternatives.get(position);
        alternative.map_or_else(AttrValue::default, |alternative| {
            AttrValue::from(alternative.name.clone())
        })
    };
    let say = |message| language.say(message);
    html! {
        <table class="chart" part="chart">
            <caption>{ say(Message::ChartCaption) }</caption>
            <thead>
                <tr>
                    <th scope="col" class="visually-hidden">{ say(Message::ChartFactor) }</th>
                    <th scope="col" class="visually-hidden">{ say(Message::ChartWeight) }</th>
                    <th scope="col" class="visually-hidden">{ name(left) }</th>
                    <th scope="col" class="visually-hidden">{ name(right) }</th>
                    <th scope="col" class="legend" colspan="2">
                        <span class="visually-hidden">{ say(Message::ChartPull) }</span>
                        <span class={super::bar::hue(left)} aria-hidden="true">{ "◀ " }{ name(left) }</span>
                        <span class={super::bar::hue(right)} aria-hidden="true">{ name(right) }{ " ▶" }</span>
                    </th>
                </tr>
            </thead>
            <tbody>
                { for verdict.contributions.iter().map(|contribution| {
                    row(props, contribution, (left, right), name(contribution.toward.unwrap_or(left)))
                }) }
            </tbody>
        </table>
    }
}

fn row(
    props: &Props,
    contribution: &Contribution,
    (left, right): (usize, usize),
    toward: AttrValue,
) -> Html {
    let formats = props.language.formats();
    let score = |alternative: usize| {
        let score = contribution.scores.get(alternative).copied().flatten();
        score.map_or_else(|| "?".to_owned(), |score| formats.number(score))
    };
    let pull = pull(&props.verdict, contribution);
    let name = short_name(&props.comparison, contribution.factor, &props.language);
    html! {
        <tr key={name.to_string()}>
            <th scope="row">{ name.clone() }</th>
            <td class="visually-hidden">{ formats.number(contribution.weight.get()) }</td>
            <td class="visually-hidden">{ score(left) }</td>
            <td class="visually-hidden">{ score(right) }</td>
            <td class="bars"><PullBar {pull} /></td>
            <td class="amount">
                { formats.number(contribution.amount) }
                if pull.toward.is_some() {
                    <span class="visually-hidden">{ " " }{ toward }</span>
                }
            </td>
        </tr>
    }
}
