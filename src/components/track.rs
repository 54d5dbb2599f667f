//! The track of a weight: which alternative leads at each weight from 0 to 10, as a line and in
//! words.

use yew::prelude::*;

use super::bars::length;
use super::environment::Environment;
use crate::comparison::Points;
use crate::language::Message as Word;
use crate::verdict::sensitivity::track::Run;
use crate::verdict::space::Lead;

/// A line in the colours of what leads, for a slider that is as long. Each weight has the place
/// around it, so that those at the ends have half as much.
pub fn line(environment: &Environment, runs: &[Run], weight: Points) -> Html {
    if runs.is_empty() {
        return Html::default();
    }
    let twentieths = |run: &Run| {
        let (from, to) = ((2 * run.from - 1).max(0), (2 * run.to + 1).min(20));
        50 * (to - from)
    };
    let class = |run: &Run| {
        let hue = match run.lead {
            Lead::By(leader) => Some(environment.hue(leader)),
            Lead::Tie | Lead::Open => None,
        };
        classes!(hue, run.has(weight).then_some("now"))
    };
    html! {
        <div class="track" aria-hidden="true">
            for run in runs {
                <hr width={length(twentieths(run))} class={class(run)} />
            }
        </div>
    }
}

/// The weights at which something else leads than with the reader's own: “Python up to 2”. Empty
/// where the lead holds at any weight.
pub fn turns(environment: &Environment, runs: &[Run], weight: Points) -> String {
    let now = runs.iter().find(|run| run.has(weight)).map(|run| run.lead);
    let others = runs.iter().filter(|run| Some(run.lead) != now);
    let others: Vec<String> = others.map(|run| told(environment, *run)).collect();
    environment.language.formats().list(&others)
}

/// A run in words: “Node.js from 9”.
pub fn told(environment: &Environment, Run { lead, from, to }: Run) -> String {
    let word = match (from, to) {
        (0, 10) => Word::SpaceThroughout,
        (from, to) if from == to => Word::SpaceAt,
        (0, _) => Word::SpaceUpTo,
        (_, 10) => Word::SpaceFrom,
        _ => Word::SpaceFromTo,
    };
    let who = match lead {
        Lead::By(leader) => environment.name(leader),
        Lead::Tie => environment.say(Word::SpaceTie).into(),
        Lead::Open => environment.say(Word::SpaceOpen).into(),
    };
    let (from, to) = (environment.number(from), environment.number(to));
    environment.fill(word, &[("who", &who), ("from", &from), ("to", &to)])
}
