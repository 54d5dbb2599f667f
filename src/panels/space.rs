//! The panel “space”: who leads for every pair of two weights, as a picture and as a table.

mod picture;
mod table;

use yew::prelude::*;

use super::Sheet;
use crate::answers::Factor;
use crate::comparison::{AlternativeId, Comparison, Text};
use crate::components::panel::Panel;
use crate::components::scene::Scene;
use crate::components::writable::Selection;
use crate::language::Message as Word;
use crate::verdict::explanation::factor_name;
use crate::verdict::space::{Lead, Space};
use crate::verdict::{Contribution, Table};

/// Two factors, across and up.
type Axes = (Factor, Factor);

/// The panel. Its state names two factors by their ids, across and up: `speed,fit`.
pub fn space(sheet: &Sheet<'_>) -> Html {
    let scene = sheet.scene;
    let rows = Table::new(&scene.comparison, scene.answers)
        .rows
        .into_iter();
    let in_play: Vec<Factor> = rows.map(|row| row.factor).collect();
    let axes = named(&scene.comparison, &in_play, sheet.state)
        .or_else(|| telling(&scene.verdict.contributions))
        .or_else(|| Some((*in_play.first()?, *in_play.get(1)?)));
    let space =
        axes.and_then(|axes| Some((axes, Space::new(&scene.comparison, scene.answers, axes)?)));
    let space = match space {
        Some((axes, space)) => shown(scene, &in_play, axes, &space),
        None => html! { <p>{ scene.say(Word::SpaceOneFactor) }</p> },
    };
    html! { <div class="panel space">{ space }</div> }
}

fn shown(scene: &Scene<'_>, in_play: &[Factor], axes: Axes, space: &Space) -> Html {
    html! {
        <>
            <p class="hint">{ scene.say(Word::SpaceHint) }</p>
            { choices(scene, in_play, axes) }
            <p role="status">{ seen(scene, space, axes) }</p>
            { picture::picture(scene, space, axes) }
            { picture::legend(scene, space) }
            { table::table(scene, space, axes) }
        </>
    }
}

/// The factors that a state names.
fn named(comparison: &Comparison, in_play: &[Factor], state: &str) -> Option<Axes> {
    let (across, up) = state.split_once(',')?;
    let factor = |named: &str| {
        let mut factors = in_play.iter();
        factors.find(|factor| id(comparison, **factor) == named)
    };
    let (across, up) = (*factor(across)?, *factor(up)?);
    (across != up).then_some((across, up))
}

/// The factor that pulls the most, and the one that pulls the most the other way; where all pull
/// one way, the second of them.
fn telling(contributions: &[Contribution]) -> Option<Axes> {
    let mut pulls: Vec<&Contribution> = contributions.iter().collect();
    pulls.sort_by_key(|pull| -pull.amount);
    let first = pulls.first()?;
    let against = |pull: &&&Contribution| pull.toward.is_some() && pull.toward != first.toward;
    let second = pulls.iter().find(against).or_else(|| pulls.get(1))?;
    Some((first.factor, second.factor))
}

fn id(comparison: &Comparison, factor: Factor) -> &str {
    match factor {
        Factor::Criterion(criterion) => {
            let criterion = comparison.criteria.get(criterion);
            criterion.map_or("", |criterion| &*criterion.id)
        }
        Factor::Fit => "fit",
        Factor::Team => "team",
    }
}

fn name(scene: &Scene<'_>, factor: Factor) -> AttrValue {
    let name = factor_name(&scene.comparison, factor, &scene.language);
    AttrValue::from(name.to_owned())
}

/// The controls that choose the factors across and up.
fn choices(scene: &Scene<'_>, in_play: &[Factor], (across, up): Axes) -> Html {
    // Whoever chooses the other axis's factor has the two change places.
    let to_across = |factor| {
        if factor == up {
            (up, across)
        } else {
            (factor, up)
        }
    };
    let to_up = |factor| {
        if factor == across {
            (up, across)
        } else {
            (across, factor)
        }
    };
    html! {
        <div class="axes">
            { choice(scene, Word::SpaceAcross, in_play, across, &to_across) }
            { choice(scene, Word::SpaceUp, in_play, up, &to_up) }
        </div>
    }
}

fn choice(
    scene: &Scene<'_>,
    label: Word,
    in_play: &[Factor],
    chosen: Factor,
    axes: &dyn Fn(Factor) -> Axes,
) -> Html {
    let state = |factor| {
        let (across, up) = axes(factor);
        let [across, up] = [across, up].map(|factor| id(&scene.comparison, factor));
        Text::from(format!("{across},{up}"))
    };
    let options = in_play.iter().map(|factor| (*factor, state(*factor)));
    html! {
        <label>
            <span>{ scene.say(label) }</span>
            <Selection panel={Panel::Space}>
                for (factor, state) in options {
                    // Its key holds what the other axis shows: when that changes, a new option is
                    // selected as the state has it, whatever was selected in the old one by hand.
                    <option key={state.clone()} value={state} selected={factor == chosen}>
                        { name(scene, factor) }
                    </option>
                }
            </Selection>
        </label>
    }
}

/// The picture in a sentence.
fn seen(scene: &Scene<'_>, space: &Space, (across, up): Axes) -> String {
    let alternatives = scene.comparison.alternatives.keys();
    let count = |alternative: AlternativeId| space.count(Lead::By(alternative));
    let most = alternatives.clone().map(count).max().unwrap_or_default();
    let first: Vec<String> = alternatives
        .filter(|alternative| count(*alternative) == most)
        .map(|alternative| String::from(&*scene.name(alternative)))
        .collect();
    let all = space.rows.iter().map(Vec::len).sum::<usize>();
    let pairs = match (most, first.len()) {
        (0, _) => Word::SpaceNone,
        (most, 1) if most == all => Word::SpaceAll,
        (_, 1) => Word::SpaceMost,
        _ => Word::SpaceMostEach,
    };
    let leaders = scene.language.formats().list(&first);
    let pairs = scene.fill(
        pairs,
        &[
            ("leaders", &leaders),
            ("n", &most.to_string()),
            ("all", &all.to_string()),
        ],
    );
    let (leader, here) = match space.at(space.here) {
        Lead::By(leader) => (scene.name(leader), Word::SpaceHereLed),
        Lead::Tie => (AttrValue::Static(""), Word::SpaceHereTie),
        Lead::Open => (AttrValue::Static(""), Word::SpaceHereOpen),
    };
    scene.fill(
        here,
        &[
            ("across", &name(scene, across)),
            ("x", &scene.number(space.here.0.get())),
            ("up", &name(scene, up)),
            ("y", &scene.number(space.here.1.get())),
            ("leader", &leader),
            ("pairs", &pairs),
        ],
    )
}
