//! The labels of buttons that would change the verdict.

use weigh_up::answers::{Cell, Dial, Factor};
use weigh_up::comparison::{AlternativeId, CriterionId, Points};
use weigh_up::language::Language;
use weigh_up::verdict::Findings;
use weigh_up::verdict::explanation::{
    dial_label, far_label, flip_label, needs_label, overturn_label, step_label,
};
use weigh_up::verdict::sensitivity::Sensitivity;
use weigh_up::verdict::sensitivity::overturns::{Overturn, Overturns};

use crate::case::DAY;
use crate::change::{GO, LEARNING, PYTHON, SPEED, flip, step, three, unknown};

const CELL: Cell = Cell {
    alternative: AlternativeId(0),
    criterion: CriterionId(1),
};

#[test]
fn labels_are_short() {
    let (comparison, english) = (three().comparison(), Language::english());
    let label = |flip| flip_label(&comparison, &flip, &english);
    assert_eq!(
        label(flip(LEARNING, 5, 2, PYTHON)),
        "Set Learning from 5 to 2: Python leads"
    );
    assert_eq!(
        label(flip(Factor::Team, 0, 10, None)),
        "Set Team experience from 0 to 10: none leads"
    );
    let needs = needs_label(&comparison, &unknown(GO, SPEED, 7), &english);
    assert_eq!(needs, "Go needs at least 7 on Speed");
    let label = |steps: &[_]| step_label(&comparison, steps, &english);
    assert_eq!(
        label(&[step(LEARNING, 5, 4), step(Factor::Fit, 5, 7)]),
        "Set Learning from 5 to 4 and Project fit from 5 to 7"
    );
}

fn overturn(dial: Dial, from: Option<i64>, to: i64) -> Overturn {
    Overturn {
        dial,
        from: from.map(|points| Points::clamped(points).into()),
        to: Points::clamped(to),
        winner: AlternativeId(1),
        lead: 1,
        uncertainty: 0,
    }
}

#[test]
fn an_offer_says_what_would_have_to_be_so_and_what_is_done() {
    let (comparison, english) = (three().comparison(), Language::english());
    let python = Dial::Experience(AlternativeId(1));
    let rows = [
        (
            overturn(Dial::Weight(SPEED), Some(5), 1),
            "If Speed counted 1, not 5: Python leads",
            "Speed is 1",
        ),
        (
            overturn(Dial::Weight(Factor::Team), Some(5), 1),
            "If Team experience counted 1, not 5: Python leads",
            "Team experience is 1",
        ),
        (
            overturn(python, None, 7),
            "If your team knew Python at 7 of 10: Python leads",
            "your team’s experience with Python is 7",
        ),
        (
            overturn(python, Some(0), 7),
            "If your team knew Python at 7 of 10, not 0: Python leads",
            "your team’s experience with Python is 7",
        ),
        (
            overturn(Dial::Score(CELL), Some(9), 7),
            "If Node.js had 7 on Speed, not 9: Python leads",
            "Node.js has 7 on Speed",
        ),
    ];
    for (overturn, offer, done) in rows {
        assert_eq!(overturn_label(&comparison, &overturn, &english), offer);
        let label = dial_label(&comparison, overturn.dial, overturn.to, &english);
        assert_eq!(label, done);
    }
}

#[test]
fn what_is_far_is_told_in_steps() {
    let mut case = three();
    case.criteria[1].1 = 10;
    let comparison = case.comparison();
    let told = |alone: Option<i64>, together: i64| {
        let overturns = Overturns {
            score: alone.map(|to| overturn(Dial::Score(CELL), Some(0), to)),
            ..Overturns::default()
        };
        let cheapest = (together > 0).then(|| vec![step(LEARNING, 0, together)]);
        let findings = Findings {
            sensitivity: Sensitivity {
                cheapest,
                ..Sensitivity::default()
            },
            overturns,
            ..Findings::new(&comparison, &case.answers(), DAY)
        };
        far_label(&comparison, &findings, &Language::english())
    };
    let far = |steps| {
        Some(format!(
            "Hardly anything: it would take {steps} steps to overtake Go"
        ))
    };
    assert_eq!(told(Some(7), 0), far(7));
    assert_eq!(told(Some(9), 8), far(8));
    assert_eq!(told(None, 10), far(10));
    assert_eq!(told(Some(6), 8), None);
    assert_eq!(told(Some(8), 6), None);
    assert_eq!(told(None, 0), None, "nothing at all would");
}
