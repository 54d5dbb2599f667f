//! Whatever a reader answers shows: every change of an answer changes what the verdict says or is
//! made for.

use weigh_up::answers::{Action, Answers, Cell, Choice, Factor};
use weigh_up::comparison::{Comparison, Points};
use weigh_up::components::verdict::verdict;

use crate::dom::text;
use crate::stage::{Stage, bundled, parse, with_go};

/// A change of each answer that there is.
fn changes(comparison: &Comparison, answers: &Answers) -> Vec<Action> {
    let other = |points: Points| Points::clamped((points.get() + 1) % 11);
    let criteria = comparison.criteria.keys();
    let factors = criteria
        .map(Factor::Criterion)
        .chain([Factor::Fit, Factor::Team]);
    let weights = factors.map(|factor| Action::SetWeight(factor, other(answers.weight(factor))));
    // All are alike, so that a few stand for them.
    let types = comparison.project_types.keys().step_by(5);
    let types = types.flat_map(|position| {
        let choices = [Choice::No, Choice::Yes, Choice::Must].into_iter();
        let others = choices.filter(move |choice| *choice != answers.project(position));
        others.map(move |choice| Action::SetProject(position, choice))
    });
    let team = comparison.alternatives.keys().map(|position| {
        let said = answers.experience(position).map_or(Points::MIN, other);
        Action::SetExperience(position, Some(said))
    });
    let scores = comparison.alternatives.keys().flat_map(|alternative| {
        let cells = comparison.criteria.keys().map(move |criterion| Cell {
            alternative,
            criterion,
        });
        cells.map(|cell| Action::SetScore(cell, answers.own_score(cell).map_or(Points::MIN, other)))
    });
    weights.chain(types).chain(team).chain(scores).collect()
}

#[test]
fn every_change_of_an_answer_changes_what_is_seen() {
    let states = [
        (bundled(), "view=article&team.nodejs=3"),
        (bundled(), "mode=compact&speed=8&projects=messaging-chat"),
        (with_go(), "mode=verdict&must=data-science&team.python=6"),
    ];
    let mut tried = 0;
    for (comparison, link) in states {
        let stage = Stage::of(&comparison, link);
        let seen = |stage: &Stage| text(parse(&stage.render(verdict)).root_element());
        let before = seen(&stage);
        for change in changes(&comparison, &stage.link.answers) {
            let mut after = stage.clone();
            after.link.answers.apply(change.clone());
            tried += 1;
            assert_ne!(seen(&after), before, "“{link}”: {change:?} shows nowhere");
        }
    }
    assert!(tried > 80, "{tried} changes alone were tried");
}
