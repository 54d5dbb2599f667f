//! The labels of buttons that would change the verdict.

use weigh_up::answers::Factor;
use weigh_up::comparison::AlternativeId;
use weigh_up::language::Language;
use weigh_up::verdict::explanation::{cheapest_label, flip_label, needs_label};
use weigh_up::verdict::sensitivity::Step;

use crate::change::{GO, LEARNING, PYTHON, SPEED, flip, step, three, unknown};

#[test]
fn labels_are_short() {
    let (comparison, english) = (three().comparison(), Language::english());
    let label = |flip| flip_label(&comparison, &flip, &english);
    assert_eq!(
        label(flip(LEARNING, 5, 2, PYTHON)),
        "Learning 5 → 2: Python leads"
    );
    assert_eq!(
        label(flip(Factor::Team, 0, 10, None)),
        "Team experience 0 → 10: none leads"
    );
    let needs = needs_label(&comparison, &unknown(GO, SPEED, 7), &english);
    assert_eq!(needs, "Go needs at least 7 on Speed");
}

#[test]
fn the_label_of_the_cheapest_change_counts_its_steps() {
    let (comparison, english) = (three().comparison(), Language::english());
    let label = |steps: &[Step]| cheapest_label(&comparison, AlternativeId(1), steps, &english);
    let steps = [step(LEARNING, 5, 4), step(Factor::Fit, 5, 7)];
    assert_eq!(
        label(&steps).as_deref(),
        Some("Learning 5 → 4 and Project fit 5 → 7, 3 steps in all: Python is overtaken")
    );
    assert_eq!(label(&steps[..1]), None);
    assert_eq!(label(&[]), None);
}
