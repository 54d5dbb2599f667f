//! Components whose properties are equal, which Yew does not render again.

use weigh_up::answers::{Action, Choice, Factor};
use weigh_up::comparison::{CriterionId, Points};
use weigh_up::components::chart;
use weigh_up::components::scene::Scene;
use weigh_up::components::weights::rows;
use yew::Html;
use yew::virtual_dom::VNode;

use crate::case::{Case, Side};
use crate::stage::Stage;

/// Two alternatives on forty criteria, of which the first leads by far.
fn forty() -> Stage {
    let side = |name: &str, score: i64| Side {
        name: name.to_owned(),
        scores: vec![Some((score, 1)); 40],
        own: vec![None; 40],
        fits: vec![None],
        experience: 0,
    };
    let case = Case {
        decimals: false,
        sides: vec![side("Ahead", 8), side("Behind", 3)],
        criteria: (0..40)
            .map(|place| (format!("Criterion {place}"), 5))
            .collect(),
        types: vec![("Shop".to_owned(), Choice::No)],
        fit: 5,
        team: 5,
    };
    Stage::with_answers(case.comparison(), case.answers())
}

/// The same after a step of a slider.
fn stepped() -> Stage {
    let mut stage = forty();
    let step = Action::SetWeight(Factor::Criterion(CriterionId(17)), Points::clamped(6));
    stage.link.answers.apply(step);
    stage
}

/// The components in a part of the screen, as far as they stand in no other.
fn components(stage: &Stage, part: impl FnOnce(&Scene<'_>) -> Html) -> Vec<VNode> {
    let mut found = Vec::new();
    stage.render(|scene| {
        collect(&part(scene), &mut found);
        Html::default()
    });
    found
}

/// Adds the components in a node, as far as they stand in no other.
pub(crate) fn collect(node: &VNode, found: &mut Vec<VNode>) {
    match node {
        VNode::VComp(_) => found.push(node.clone()),
        VNode::VList(list) => list.iter().for_each(|child| collect(child, found)),
        VNode::VTag(tag) => tag
            .children()
            .into_iter()
            .for_each(|child| collect(child, found)),
        _ => {}
    }
}

/// Counts the components of a part that are rendered after the step, and all of them.
fn rendered(part: impl Fn(&Scene<'_>) -> Html) -> (usize, usize) {
    let (before, after) = (components(&forty(), &part), components(&stepped(), &part));
    assert_eq!(before.len(), after.len(), "none comes and none goes");
    let changed = before
        .iter()
        .zip(&after)
        .filter(|(before, after)| before != after);
    (changed.count(), after.len())
}

#[test]
fn of_forty_rows_a_step_renders_one() {
    assert_eq!(rendered(rows), (1, 40));
}

#[test]
fn of_forty_rows_of_the_chart_a_step_renders_few() {
    let rows = |stage: &Stage| {
        let mut rows = Vec::new();
        stage.render(|scene| {
            rows = chart::rows(scene, chart::sides(scene.verdict).expect("two sides"));
            Html::default()
        });
        rows
    };
    let (before, after) = (rows(&forty()), rows(&stepped()));
    assert_eq!((before.len(), after.len()), (40, 40));
    let changed = before.iter().zip(&after).filter(|(one, next)| one != next);
    let changed = changed.count();
    assert!((1..10).contains(&changed), "{changed} of 40 are rendered");
}
