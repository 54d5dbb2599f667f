//! The whole text: every sentence once, in the order of the model.

use weigh_up::answers::{Choice, Factor};
use weigh_up::comparison::{AlternativeId, CriterionId};
use weigh_up::verdict::ledger::{Why, Without};
use weigh_up::verdict::sensitivity::Sensitivity;
use weigh_up::verdict::{Band, Findings};

use crate::change::flip;
use crate::freshness::ledger;
use crate::shares::share;
use crate::{building, case, explain, findings};

#[test]
fn the_text_follows_the_order_of_the_model() {
    let criteria = [("Learning", 5), ("Speed", 6), ("Libraries", 5)];
    let case = case(
        &criteria,
        &[
            ("Node.js", &[7, 9, 8]),
            ("Python", &[9, 6, 9]),
            ("Go", &[6, 10, 6]),
        ],
    );
    let case = building(case, "Desktop app", Choice::Must, &[5, 5, 3]);
    let without = Without {
        leader: None,
        band: Band::None,
        unchanged: false,
    };
    let findings = Findings {
        sensitivity: Sensitivity {
            flips: vec![flip(
                Factor::Criterion(CriterionId(0)),
                5,
                7,
                Some(AlternativeId(1)),
            )],
            ..Sensitivity::default()
        },
        ledger: ledger(&[Why::Contested], without),
        shares: Some(vec![
            share(0, 450, Some(800), 550),
            share(1, 550, Some(200), 430),
        ]),
        ..findings(&case)
    };
    let text = "A toss-up: Node.js by a hair. \
        Node.js is 0.1 of 10 ahead of Python, but scores are only good to about 0.7. \
        Speed: 9 to 6 puts Node.js 0.9 ahead. \
        Against it, Learning: 9 to 7 puts Python 0.5 ahead. \
        Python would lead with Learning at 7 instead of 5. \
        Of all possible weights, Node.js comes first in 45%; of those that rank the criteria as you do, in 80%; of those within two steps of yours, in 55%. \
        Go is ruled out: it does not suit “Desktop app”. \
        Of the claims behind these reasons, 1 is contested. \
        Without the scores that rest on it: Undecided: the scores that would settle it are missing.";
    assert_eq!(explain(&case, &findings).text(), text);
}
