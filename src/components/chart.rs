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
            <th class="amount" scope="col" colspan="2">{ scene.say(Word::ChartPoints) }</th>
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
    let score = |alternative: AlternativeId| {
        let score = contribution.scores.get(alternative).copied().flatten();
        (score, is_own(scene, factor, alternative))
    };
    let chosen = scene.answers.chosen().count();
    RowProps {
        factor,
        weight: contribution.weight,
        times: if factor == Factor::Fit { 1 } else { chosen },
        scores: [score(left), score(right)],
        pull: pull(scene.verdict, contribution),
    }
}

#[derive(Clone, PartialEq, Properties)]
struct RowProps {
    factor: Factor,
    weight: Points,
    /// The number of times that the weight counts.
    times: usize,
    /// The scores of both sides, and whether each is the reader's own.
    scores: [(Option<i64>, bool); 2],
    pull: Pull,
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
    let mut weight = environment.number(props.weight.get());
    if props.times > 1 {
        weight.push_str(" × ");
        weight.push_str(&props.times.to_string());
    }
    let pull = props.pull;
    html! {
        <tr>
            <th scope="row">
                <span class="within">{ factor_name(comparison, props.factor, language) }</span>
            </th>
            <td class="number">{ weight }</td>
            for score in props.scores {
                <td class="number">{ score_text(&environment, score) }</td>
            }
            <td class="bars" aria-hidden="true">{ pull_bar(Some(pull)) }</td>
            <td class="amount">
                { environment.number(pull.amount) }
                if let Some(toward) = pull.toward {
                    <span class="toward">{ [" ", &*environment.name(toward)].concat() }</span>
                }
            </td>
        </tr>
    }
}

fn score_text(environment: &Environment, (score, is_own): (Option<i64>, bool)) -> String {
    let mut text = score.map_or_else(|| "?".to_owned(), |score| environment.number(score));
    if is_own {
        text.push('*');
    }
    text
}
