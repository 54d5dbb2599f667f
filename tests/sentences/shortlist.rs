//! The sentence on a shortlist.

use weigh_up::answers::Action;
use weigh_up::comparison::AlternativeId;
use weigh_up::language::Language;
use weigh_up::verdict::Findings;
use weigh_up::verdict::explanation::Explanation;

use super::case;
use super::case::DAY;

/// What is said where the sides at some places are picked, each side with one score.
#[track_caller]
fn check(scores: &[(&str, i64)], picks: &[usize], expected: Option<&str>) {
    let rows: Vec<(&str, [i64; 1])> = scores
        .iter()
        .map(|(name, score)| (*name, [*score]))
        .collect();
    let sides: Vec<(&str, &[i64])> = rows.iter().map(|(name, row)| (*name, &row[..])).collect();
    let case = case(&[("Speed", 5)], &sides);
    let comparison = case.comparison();
    let mut answers = case.answers();
    for pick in picks {
        answers.apply(Action::SetShortlisted(AlternativeId(*pick), true));
    }
    let findings = Findings::new(&comparison, &answers, DAY);
    let explained = Explanation::new(&comparison, &answers, &findings, &Language::english());
    assert_eq!(explained.of_all.as_deref(), expected);
    if let Some(expected) = expected {
        assert!(explained.text().contains(expected), "{}", explained.text());
    }
}

#[test]
fn a_shortlist_says_what_leads_of_all() {
    let four = [("Norway", 9), ("Sweden", 7), ("Finland", 5), ("Iceland", 3)];
    check(&four, &[], None);
    check(&four, &[1], None);
    check(&four, &[0, 1, 2, 3], None);
    check(
        &four,
        &[1, 2],
        Some("The best of your 2; of all 4 it would be Norway"),
    );
    check(
        &four,
        &[0, 1, 2],
        Some("The best of your 3, and of all 4 too"),
    );
}

#[test]
fn a_tie_on_either_side_is_told() {
    let level = [("Norway", 9), ("Sweden", 9), ("Finland", 5), ("Iceland", 5)];
    check(
        &level,
        &[1, 2],
        Some("Only your 2 are compared; of all 4, Norway and Sweden would be tied"),
    );
    let led = [("Norway", 9), ("Sweden", 7), ("Finland", 5), ("Iceland", 5)];
    check(
        &led,
        &[2, 3],
        Some("Only your 2 are compared; of all 4 it would be Norway"),
    );
}
