//! The tables of a comparison of people: a column for each of them.

use yew::prelude::*;

use super::Party;
use crate::comparison::AlternativeId;
use crate::components::bars::bar;
use crate::components::heading::heading;
use crate::components::lists::{List, all};
use crate::language::{Decimals, Message as Word};
use crate::verdict::Verdict;
use crate::verdict::agreement::Weights;
use crate::verdict::explanation::factor_name;

/// The totals of every alternative, and their sum.
pub(super) fn totals(party: &Party<'_>) -> Html {
    let scene = party.scene;
    let together = &party.agreement.together;
    let hundredths = |score| scene.language.formats().decimal(score, Decimals::Two);
    let figure = |verdict: &Verdict, alternative| {
        let standing = verdict.standing(alternative);
        let Some(standing) = standing else {
            return scene.say(Word::TotalLeftOut).to_owned();
        };
        match standing.score {
            _ if standing.is_excluded() => scene.say(Word::TotalOut).to_owned(),
            Some(score) => hundredths(score),
            None => scene.say(Word::TotalUnknown).to_owned(),
        }
    };
    let sum = |alternative: AlternativeId| {
        let mut sums = together.sums.iter().filter(|_| together.is_telling());
        let own = sums.find(|(left, _)| *left == alternative);
        own.map_or_else(|| "–".to_owned(), |(_, sum)| hundredths(*sum))
    };
    let rows = html! {
        for alternative in scene.listed(List::People) {
            <tr key={usize::from(alternative)}>
                <th scope="row">
                    <span class={scene.hue(alternative)}>{ scene.name(alternative) }</span>
                </th>
                for verdict in &party.agreement.verdicts {
                    <td>{ figure(verdict, alternative) }</td>
                }
                <td><strong>{ sum(alternative) }</strong></td>
            </tr>
        }
    };
    let words = (Word::CompareTotals, Word::CompareOf, Word::CompareSum);
    html! {
        <>
            { all(scene, List::People, scene.say(Word::CompareTotals), &|_| Html::default()) }
            { table(party, words, rows) }
        </>
    }
}

/// The weights of each factor, by person.
pub(super) fn weights(party: &Party<'_>) -> Html {
    let scene = party.scene;
    let farthest = party.agreement.farthest_apart();
    let rows = html! {
        for weights in &party.agreement.weights {
            { row(party, weights, farthest.contains(&weights)) }
        }
    };
    let words = (Word::CompareWeights, Word::ChartFactor, Word::CompareSpread);
    html! {
        <section>
            { heading(&scene.settings, 3, scene.say(Word::CompareWeights)) }
            <p>{ parted(party, &farthest) }</p>
            { table(party, words, rows) }
            <p class="note">{ scene.say(Word::CompareProportions) }</p>
        </section>
    }
}

fn name<'a>(party: &Party<'a>, weights: &Weights) -> &'a str {
    factor_name(
        &party.scene.comparison,
        weights.factor,
        &party.scene.language,
    )
}

/// Names the factors whose weights are the farthest apart.
fn parted(party: &Party<'_>, farthest: &[&Weights]) -> String {
    let scene = party.scene;
    let ranges = farthest.iter().filter_map(|weights| {
        let (least, greatest) = weights.range()?;
        let [least, greatest] = [least, greatest].map(|weight| scene.number(weight.get()));
        let values = [
            ("factor", name(party, weights)),
            ("from", &least),
            ("to", &greatest),
        ];
        Some(scene.fill(Word::CompareApart, &values))
    });
    let parted: Vec<String> = ranges.collect();
    if parted.is_empty() {
        return scene.say(Word::CompareSame).to_owned();
    }
    let factors = scene.language.formats().list(&parted);
    scene.fill(Word::CompareMost, &[("factors", &factors)])
}

fn row(party: &Party<'_>, weights: &Weights, is_farthest: bool) -> Html {
    let scene = party.scene;
    let apart = scene.number(weights.apart());
    let name = name(party, weights);
    html! {
        <tr key={name}>
            <th scope="row">{ name }</th>
            for weight in &weights.by_person {
                if let Some(weight) = weight {
                    <td>{ scene.number(weight.get()) }{ bar(100 * weight.get()) }</td>
                } else {
                    <td>{ "–" }</td>
                }
            }
            if is_farthest {
                <td><strong>{ apart }</strong></td>
            } else {
                <td>{ apart }</td>
            }
        </tr>
    }
}

/// A table that scrolls within its own box, with a column for each person.
fn table(party: &Party<'_>, (caption, first, last): (Word, Word, Word), rows: Html) -> Html {
    let scene = party.scene;
    html! {
        <div class="scroll" role="region" aria-label={scene.say(caption)} tabindex="0">
            <table>
                <caption class="visually-hidden">{ scene.say(caption) }</caption>
                <thead>
                    <tr>
                        <th scope="col"><bdi>{ scene.say(first) }</bdi></th>
                        for person in party.people {
                            <th scope="col"><bdi>{ &person.name }</bdi></th>
                        }
                        <th scope="col"><bdi>{ scene.say(last) }</bdi></th>
                    </tr>
                </thead>
                <tbody>{ rows }</tbody>
            </table>
        </div>
    }
}
