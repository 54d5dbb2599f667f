//! The contribution chart: which factor pulls which way, and how far. It is a table, so that it
//! reads as one where nothing is seen.

use yew::prelude::*;

use super::bars::{Pull, hue, pull_bar};
use super::environment::{Environment, use_environment};
use super::scene::Scene;
use crate::answers::{Cell, Factor};
use crate::comparison::{AlternativeId, Points};
use crate::language::Message as Word;
use crate::verdict::explanation::factor_name;
use crate::verdict::scale::mean;
use crate::verdict::{Contribution, Verdict};

/// The two alternatives that the chart compares, in the author's order: left and right.
pub fn sides(verdict: &Verdict) -> Option<(AlternativeId, AlternativeId)> {
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
pub fn chart(scene: &Scene<'_>) -> Html {
    let verdict = scene.verdict;
    let (left, right) = sides(verdict).unwrap_or((AlternativeId::FIRST, AlternativeId::FIRST));
    let values = [
        ("first", &*scene.name(left)),
        ("second", &*scene.name(right)),
    ];
    html! {
        <table class="chart" part="chart" hidden={verdict.chart.pulls.is_empty()}>
            <caption>
                { scene.fill(Word::ChartCaption, &values) }
                if scene.answers.own_scores().next().is_some() {
                    <span class="note">{ scene.say(Word::ChartOwn) }</span>
                }
            </caption>
            <thead>{ head(scene, left, right) }</thead>
            <tbody>
                for contribution in &verdict.chart.pulls {
                    <Row
                        key={factor_name(&scene.comparison, contribution.factor, &scene.language)}
                        ..row(scene, contribution, (left, right))
                    />
                }
            </tbody>
        </table>
    }
}

fn head(scene: &Scene<'_>, left: AlternativeId, right: AlternativeId) -> Html {
    let side = |alternative: AlternativeId| {
        html! {
            <th class={classes!("number", hue(alternative))} scope="col">
                <span class="within">{ scene.name(alternative) }</span>
            </th>
        }
    };
    html! {
        <tr>
            <th scope="col">
                <span class="visually-hidden">{ scene.say(Word::ChartFactor) }</span>
            </th>
            <th class="number" scope="col">{ scene.say(Word::ChartWeight) }</th>
            { side(left) }
            { side(right) }
            <th class="amount" scope="col" colspan="2">{ scene.say(Word::ChartAdds) }</th>
        </tr>
    }
}

/// Returns `true` if a score is the reader's own.
pub fn is_own(scene: &Scene<'_>, factor: Factor, alternative: AlternativeId) -> bool {
    let Factor::Criterion(criterion) = factor else {
        return false;
    };
    let cell = Cell {
        alternative,
        criterion,
    };
    scene.answers.own_score(cell).is_some()
}

fn row(
    scene: &Scene<'_>,
    contribution: &Contribution,
    (left, right): (AlternativeId, AlternativeId),
) -> RowProps {
    let factor = contribution.factor;
    let types = match factor {
        Factor::Fit => scene.answers.chosen().map(|_| 1).sum(),
        _ => 1,
    };
    let score = |alternative: AlternativeId| {
        let known = contribution.scores.get(alternative).copied().flatten();
        let told = |score| mean(score, types, &scene.language);
        let mut score = known.map_or_else(|| "?".to_owned(), told);
        if is_own(scene, factor, alternative) {
            score.push('*');
        }
        AttrValue::from(score)
    };
    let scale = scene.verdict.scale;
    RowProps {
        factor,
        weight: contribution.weight,
        scores: [score(left), score(right)],
        pull: pull(scene.verdict, contribution),
        adds: scale.short(contribution.amount, &scene.language).into(),
    }
}

#[derive(Clone, PartialEq, Properties)]
struct RowProps {
    factor: Factor,
    weight: Points,
    /// The scores of both sides, as they read; a fit is the mean over the chosen types.
    scores: [AttrValue; 2],
    pull: Pull,
    /// The strength of the pull, as it reads.
    adds: AttrValue,
}

/// A factor with its weight, its scores, and how far it pulls.
#[component]
fn Row(props: &RowProps) -> Html {
    let environment = use_environment();
    let Environment {
        comparison,
        language,
        ..
    } = &*environment;
    let pull = props.pull;
    html! {
        <tr>
            <th scope="row">
                <span class="within">{ factor_name(comparison, props.factor, language) }</span>
            </th>
            <td class="number">{ environment.number(props.weight.get()) }</td>
            for score in &props.scores {
                <td class="number">{ score }</td>
            }
            <td class="bars" aria-hidden="true">{ pull_bar(Some(pull)) }</td>
            <td class="amount">
                { &props.adds }
                if let Some(toward) = pull.toward {
                    <span class="toward">{ [" ", &*environment.name(toward)].concat() }</span>
                }
            </td>
        </tr>
    }
}
