//! The shares of weightings in words.

use weigh_up::comparison::AlternativeId;
use weigh_up::language::Language;
use weigh_up::verdict::Findings;
use weigh_up::verdict::explanation::percent;
use weigh_up::verdict::share::{Portion, Share};

use crate::case::Case;
use crate::{case, explain, findings, two};

/// Shares in thousandths: of all weightings, in the reader's order, and near theirs.
pub(crate) fn share(alternative: usize, all: u32, order: Option<u32>, near: u32) -> Share {
    let thousandths = |part| Portion::from_millionths(part * 1_000);
    Share {
        alternative: AlternativeId(alternative),
        all: thousandths(all),
        order: order.map(thousandths),
        near: thousandths(near),
    }
}

#[track_caller]
fn check(case: &Case, shares: Option<&[Share]>, expected: &[&str]) {
    let findings = Findings {
        shares: shares.map(<[Share]>::to_vec),
        ..findings(case)
    };
    assert_eq!(explain(case, &findings).shares, expected);
}

fn led() -> Case {
    let mut case = two();
    case.criteria[1].1 = 6;
    case
}

/// Go leads, Node.js is second.
fn three() -> Case {
    let criteria = [("Learning", 5), ("Speed", 10)];
    case(
        &criteria,
        &[("Node.js", &[7, 9]), ("Python", &[9, 6]), ("Go", &[6, 10])],
    )
}

#[test]
fn the_leader_of_two_speaks_for_both() {
    check(
        &led(),
        Some(&[share(0, 532, Some(610), 700), share(1, 468, Some(390), 280)]),
        &[
            "Of all possible weights, Node.js comes first in 53%; of those that rank the criteria as you do, in 61%; of those within two steps of yours, in 70%",
        ],
    );
}

#[test]
fn equal_weights_are_no_order() {
    check(
        &led(),
        Some(&[share(0, 532, None, 700), share(1, 468, None, 280)]),
        &[
            "Of all possible weights, Node.js comes first in 53% (everything that counts has the same weight, so there is no ranking to keep); of those within two steps of yours, in 70%",
        ],
    );
}

#[test]
fn what_is_nearly_nothing_or_all_does_not_read_as_such() {
    check(
        &led(),
        Some(&[share(0, 4, Some(1_000), 998), share(1, 996, Some(0), 2)]),
        &[
            "Of all possible weights, Node.js comes first in <1%; of those that rank the criteria as you do, in 100%; of those within two steps of yours, in >99%",
        ],
    );
}

#[test]
fn a_portion_is_rounded_half_up_to_whole_per_cents() {
    let rows = [
        (0, "0%"),
        (1, "<1%"),
        (9_999, "<1%"),
        (10_000, "1%"),
        (14_999, "1%"),
        (15_000, "2%"),
        (504_999, "50%"),
        (505_000, "51%"),
        (984_999, "98%"),
        (990_000, "99%"),
        (990_001, ">99%"),
        (999_999, ">99%"),
        (1_000_000, "100%"),
    ];
    for (millionths, text) in rows {
        let told = percent(
            Portion::from_millionths(millionths).percent(),
            &Language::english(),
        );
        assert_eq!(told, text, "{millionths}");
    }
}

#[test]
fn a_ranking_that_favours_another_than_the_leader_is_explained() {
    let told = |python| {
        let node = share(0, 532, Some(1_000 - python), 700);
        let findings = Findings {
            shares: Some(vec![node, share(1, 468, Some(python), 280)]),
            ..findings(&led())
        };
        explain(&led(), &findings).shares.get(1).cloned()
    };
    let reason = "Your ranking puts Speed first, and most weights with that ranking favor Python; it is the size of the gaps between your weights that puts Node.js ahead";
    assert_eq!(told(501).as_deref(), Some(reason));
    assert_eq!(told(500), None);
    assert_eq!(told(0), None);
}

#[test]
fn a_tie_tells_both_shares_and_why_they_differ() {
    check(
        &two(),
        Some(&[share(0, 472, None, 450), share(1, 528, None, 510)]),
        &[
            "Of all possible weights, Node.js comes first in 47% (everything that counts has the same weight, so there is no ranking to keep); of those within two steps of yours, in 45%; Python in 53% and 51%",
            "Even in a tie the shares can differ: they count all possible weights, not only yours",
        ],
    );
}

#[test]
fn a_tie_with_equal_shares_needs_no_reason() {
    check(
        &two(),
        Some(&[share(0, 500, Some(500), 480), share(1, 500, Some(500), 480)]),
        &[
            "Of all possible weights, Node.js comes first in 50%; of those that rank the criteria as you do, in 50%; of those within two steps of yours, in 48%; Python in 50%, 50%, and 48%",
        ],
    );
}

#[test]
fn shares_that_read_equal_need_no_reason_either() {
    check(
        &two(),
        Some(&[share(0, 501, None, 480), share(1, 499, None, 480)]),
        &[
            "Of all possible weights, Node.js comes first in 50% (everything that counts has the same weight, so there is no ranking to keep); of those within two steps of yours, in 48%; Python in 50% and 48%",
        ],
    );
}

#[test]
fn of_three_the_largest_share_but_the_leaders_is_told_too() {
    let shares = [
        share(0, 100, Some(0), 90),
        share(1, 550, Some(200), 10),
        share(2, 350, Some(800), 900),
    ];
    check(
        &three(),
        Some(&shares),
        &[
            "Of all possible weights, Go comes first in 35%; of those that rank the criteria as you do, in 80%; of those within two steps of yours, in 90%; Python in 55%, 20%, and 1%",
        ],
    );
}

#[test]
fn of_equally_large_shares_the_first_is_the_next() {
    let shares = [
        share(0, 300, None, 0),
        share(1, 300, None, 200),
        share(2, 400, None, 800),
    ];
    check(
        &three(),
        Some(&shares),
        &[
            "Of all possible weights, Go comes first in 40% (everything that counts has the same weight, so there is no ranking to keep); of those within two steps of yours, in 80%; Node.js in 30% and 0%",
        ],
    );
}

#[test]
fn twelve_alternatives_read_like_three() {
    let names = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"];
    let sides = names.map(|name| (name, &[5, 5][..]));
    let mut case = case(&[("Learning", 5), ("Speed", 5)], &sides);
    case.sides[11].scores[0] = Some((9, 1));
    let mut shares: Vec<Share> = (0..11).map(|side| share(side, 40, Some(10), 0)).collect();
    shares[4] = share(4, 60, Some(20), 1);
    shares.push(share(11, 540, Some(880), 999));
    check(
        &case,
        Some(&shares),
        &[
            "Of all possible weights, L comes first in 54%; of those that rank the criteria as you do, in 88%; of those within two steps of yours, in >99%; E in 6%, 2%, and <1%",
        ],
    );
}

#[test]
fn a_tie_of_three_leaves_out_who_is_behind() {
    let sides: [(&str, &[i64]); 4] = [("A", &[5]), ("B", &[4]), ("C", &[5]), ("D", &[5])];
    check(
        &case(&[("Speed", 5)], &sides),
        Some(&[0, 1, 2, 3].map(|side| share(side, 0, None, 0))),
        &[
            "Of all possible weights, A comes first in 0% (everything that counts has the same weight, so there is no ranking to keep); of those within two steps of yours, in 0%; C in 0% and 0%; D in 0% and 0%; none alone in 100% and 100%",
        ],
    );
}

#[test]
fn shares_that_are_not_counted_or_do_not_exist_are_not_told() {
    check(&led(), None, &[]);
    check(&led(), Some(&[]), &[]);
}
