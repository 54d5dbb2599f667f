//! Weights near the reader's: a hundred dots, each for one in a hundred of their sets.

use std::iter;

use yew::prelude::*;

use super::bars::length;
use super::button::truth;
use super::environment::{Environment, use_environment};
use super::heading::heading;
use super::scene::Scene;
use super::shares::{Shown, is_first, named, shown};
use crate::comparison::AlternativeId;
use crate::explained::Explained;
use crate::language::Message as Word;
use crate::verdict::Band;
use crate::verdict::share::{Percent, Portion};

/// The dots in a row, and the rows.
const ROW: usize = 20;
const ROWS: usize = 5;

/// The dots, and in words the alternatives that they are for.
pub(super) fn near(scene: &Scene<'_>, explained: &Explained) -> Html {
    let is_first = is_first(scene, explained);
    html! {
        <section
            class="near"
            aria-label={scene.say(Word::NearTitle)}
            aria-busy={truth(!explained.is_counted())}
            hidden={scene.shares.is_empty() && !is_first}
        >
            { heading(&scene.settings, 2, scene.say(Word::NearTitle)) }
            <p class="hint">{ scene.say(Word::NearHint) }</p>
            <Dots shown={shown(scene, |share| Some(share.near), is_first)} />
            <p class="note" hidden={scene.verdict.band != Band::Close}>{ scene.say(Word::NearTossUp) }</p>
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct DotsProps {
    shown: Shown,
}

/// Rows of dots, and their text.
#[component]
fn Dots(props: &DotsProps) -> Html {
    let environment = use_environment();
    let (dots, text) = match &props.shown {
        Shown::NotYet | Shown::Nothing => (Vec::new(), html! { "…" }),
        Shown::Shares(portions, percents, left) => (
            dots(portions, percents, *left),
            named(&environment, portions),
        ),
    };
    html! {
        <>
            <div class="dots" aria-hidden="true">
                for row in 0..ROWS {
                    { line(&environment, dots.chunks(ROW).nth(row).unwrap_or_default()) }
                }
            </div>
            <p class="portions">{ text }</p>
        </>
    }
}

/// The alternative that each dot is for, in the author's order; `None` where it is for none alone.
/// What is not quite nothing has a dot, and what is not quite all lacks one.
fn dots(
    portions: &[(AlternativeId, Portion)],
    percents: &[Percent],
    left: Option<Percent>,
) -> Vec<Option<AlternativeId>> {
    let number = |percent: Percent| match percent {
        Percent::BelowOne => 1,
        Percent::Exactly(percent) => usize::from(percent),
        Percent::Above99 => ROW * ROWS - 1,
    };
    let whose = portions.iter().map(|(alternative, _)| Some(*alternative));
    let whose = whose.zip(percents.iter().copied());
    let left = left.map(|left| (None, left));
    let dots = whose.chain(left);
    dots.flat_map(|(whose, percent)| iter::repeat_n(whose, number(percent)))
        .take(ROW * ROWS)
        .collect()
}

/// A row of dots: a bar that is seen through holes.
fn line(environment: &Environment, dots: &[Option<AlternativeId>]) -> Html {
    let runs = dots.chunk_by(|one, next| one == next);
    let class = |run: &[Option<AlternativeId>]| {
        let whose = run.first().copied().flatten();
        whose.map(|whose| environment.hue(whose))
    };
    let tenths = |run: &[_]| i64::try_from(run.len() * 1000 / ROW).unwrap_or_default();
    html! {
        <div class="bar">
            for run in runs {
                <hr width={length(tenths(run))} class={class(run)} />
            }
        </div>
    }
}
