//! The panel of second opinions: what each says, and that it says so in any state.

use scraper::{ElementRef, Html};
use weigh_up::answers::{Action, Cell, Choice, Factor};
use weigh_up::comparison::{AlternativeId, CriterionId, Points, ProjectTypeId};
use weigh_up::components::panel::Panel;

use crate::case::{Case, Side};
use crate::dom::{find, text, within};
use crate::rules::check;
use crate::stage::{Stage, parse, with_go};

/// The scores of each alternative.
type Scores<'a> = &'a [&'a [i64]];

/// Scores, weights, and of each rule whether it agrees and what it says.
type Row<'a> = (Scores<'a>, &'a [i64], [(&'a str, &'a str); 3]);

/// Alternatives with scores on criteria A, B and so on; a missing score is −1.
fn case(scores: Scores<'_>, weights: &[i64]) -> Case {
    let side = |(position, scores): (usize, &&[i64])| Side {
        name: format!("Side {position}"),
        scores: scores
            .iter()
            .map(|score| (*score >= 0).then_some((*score, 1)))
            .collect(),
        own: vec![None; scores.len()],
        fits: vec![Some((if position == 0 { 8 } else { 2 }, 1))],
        experience: 0,
    };
    let names = ('a'..).map(|letter| format!("In {letter}"));
    Case {
        decimals: false,
        sides: scores.iter().enumerate().map(side).collect(),
        criteria: names.zip(weights.iter().copied()).collect(),
        types: vec![("Shop".to_owned(), Choice::No)],
        fit: 0,
        team: 5,
    }
}

/// Twelve alternatives on twenty criteria.
fn large() -> Case {
    let score = |side: i64, row: i64| (side * 7 + row * 5 + side * row * 3) % 11;
    let sides: Vec<Vec<i64>> = (0..12)
        .map(|side| (0..20).map(|row| score(side, row)).collect())
        .collect();
    let scores: Vec<&[i64]> = sides.iter().map(Vec::as_slice).collect();
    case(&scores, &[5; 20])
}

fn stage(case: &Case) -> Stage {
    Stage::with_answers(case.comparison(), case.answers())
}

fn page(stage: &Stage) -> Html {
    parse(&stage.panel(Panel::Opinions, ""))
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    find(page, selector).into_iter().map(text).collect()
}

/// The sentences of a part: the rules, the groups, the reach.
fn part(page: &Html, number: usize) -> Vec<String> {
    let part = format!(".part:nth-of-type({})", number + 1);
    texts(page, &format!("{part} > p, {part} .points > li"))
}

#[test]
fn each_rule_says_whom_it_puts_first_and_whether_that_is_the_verdict() {
    let both = "Side 0 and Side 1 would share the first place.";
    let all = "Side 0, Side 1, and Side 2 would share the first place.";
    let circle = "None would come first: each loses to another, in a circle.";
    let [zero, one] = [0, 1].map(|side| format!("Side {side} would come first."));
    let (zero, one) = (zero.as_str(), one.as_str());
    // A vote, the best worst score, the most important first.
    let rows: [Row<'_>; 5] = [
        (
            &[&[9, 2, 2], &[6, 3, 3]],
            &[9, 4, 3],
            [("agrees", zero), ("disagrees", one), ("agrees", zero)],
        ),
        (
            &[&[9, 2, 3], &[5, 6, 3]],
            &[5, 5, 0],
            [("agrees", both), ("breaks the tie", one), ("agrees", both)],
        ),
        (
            &[&[9, 3, 3], &[3, 4, 9]],
            &[5, 1, 5],
            [("agrees", one), ("agrees in part", both), ("agrees", one)],
        ),
        (
            &[&[3, 1, 2], &[2, 3, 1], &[1, 2, 3]],
            &[4, 5, 3],
            [
                ("leaves it open", circle),
                ("agrees in part", all),
                ("agrees", one),
            ],
        ),
        (
            &[&[9, 2, 2], &[6, -1, 3]],
            &[9, 1, 0],
            [("leaves it open", ""); 3],
        ),
    ];
    for (scores, weights, expected) in rows {
        let page = page(&stage(&case(scores, weights)));
        let marks = texts(&page, ".mark");
        let rules = find(&page, ".points > li:has(.mark)").into_iter();
        let first: Vec<String> = rules.map(whom).collect();
        let (says, whom): (Vec<&str>, Vec<&str>) = expected.into_iter().unzip();
        assert_eq!(marks, says, "{scores:?} {weights:?}");
        assert_eq!(first, whom, "{scores:?} {weights:?}");
    }
}

/// The alternative that a rule puts first, which stands between the rule's name and its way to
/// decide; empty where it cannot say.
fn whom(rule: ElementRef<'_>) -> String {
    match within(rule, "p").as_slice() {
        [_, first, _] => text(*first),
        _ => String::new(),
    }
}

#[test]
fn where_no_rule_has_anything_to_decide_a_sentence_says_so() {
    let two: Scores<'_> = &[&[9, 2], &[6, 3]];
    let no_weights = page(&stage(&case(two, &[0, 0])));
    assert!(part(&no_weights, 0)[0].starts_with("Nothing has a weight"));
    let missing = page(&stage(&case(&[&[9, -1], &[6, 3]], &[5, 5])));
    assert!(part(&missing, 0)[0].starts_with("A score is missing"));
    let mut one_left = case(two, &[5, 5]);
    one_left.types[0].1 = Choice::Must;
    let mut none_left = one_left.clone();
    none_left.sides[0].fits = vec![Some((1, 0))];
    let rows = [
        (
            one_left,
            "Only Side 0 passes your deal-breakers, so every method puts it first.",
        ),
        (
            none_left,
            "Every alternative fails a deal-breaker, so no method has anything to decide.",
        ),
    ];
    for (case, expected) in rows {
        assert_eq!(texts(&page(&stage(&case)), "p:not(.hint)"), [expected]);
    }
}

#[test]
fn merged_groups_change_the_verdict_or_do_not() {
    let whole = " (the mean of its scores, the largest of its weights), the verdict ";
    let rows = [
        ([5, 5, 5], whole, "becomes: A toss-up: Side 1 by a hair."),
        ([5, 5, 0], whole, "stays the same."),
        ([0, 0, 0], "", " there is no verdict either."),
    ];
    for (weights, how, expected) in rows {
        let case = case(&[&[7, 7, 3], &[4, 4, 8]], &weights);
        let alone = part(&page(&stage(&case)), 1);
        assert!(alone[0].starts_with("No two criteria are in one group"));
        let mut comparison = case.comparison();
        for criterion in comparison.criteria.iter_mut().take(2) {
            criterion.group = Some("letters".into());
        }
        let grouped = page(&Stage::with_answers(comparison, case.answers()));
        let expected = [
            "In a and In b are in one group: they measure nearly the same.".to_owned(),
            format!("With each group merged into one criterion{how}{expected}"),
        ];
        assert_eq!(part(&grouped, 1), expected, "{weights:?}");
    }
    let page = page(&Stage::of(&with_go(), ""));
    assert!(part(&page, 1)[0].starts_with("Architecture and Scalability are in one group"));
}

#[test]
fn who_can_come_first_and_who_is_never_behind_is_told() {
    let rows: [(Scores<'_>, [&str; 2]); 5] = [
        (
            &[&[5, 5], &[4, 5]],
            [
                "Side 1 can be tied for first, but never ahead of all others.",
                "Side 0 is at least as good as Side 1 on everything that is compared and better on In a, \
                 so no weights put Side 1 ahead of it.",
            ],
        ),
        (
            &[&[9, 1], &[1, 9], &[4, 4]],
            [
                "No weights put Side 2 first.",
                "None is at least as good as another on everything that is compared, so every choice \
                 between two is a trade-off.",
            ],
        ),
        (
            &[&[9, 9], &[5, 5], &[4, 6]],
            [
                "No weights put Side 1 and Side 2 first.",
                "Side 0 is at least as good as Side 1 and Side 2 on everything that is compared and better \
                 on something, so no weights put any of them ahead of it.",
            ],
        ),
        (
            &[&[9, -1], &[5, 5]],
            [
                "Each alternative can come first.",
                "While scores are missing, none is certain to be at least as good as another on \
                 everything that is compared.",
            ],
        ),
        (
            &[&[9, 9, 9, 9, 9], &[5, 5, 5, 5, 5]],
            [
                "No weights put Side 1 first.",
                "Side 0 is at least as good as Side 1 on everything that is compared and better on In a, \
                 In b, In c, and others, so no weights put Side 1 ahead of it.",
            ],
        ),
    ];
    for (scores, expected) in rows {
        let weights = vec![5; scores[0].len()];
        let told = part(&page(&stage(&case(scores, &weights))), 2);
        assert_eq!(told, expected, "{scores:?}");
    }
}

#[test]
fn whoever_is_out_is_not_among_those_who_can_come_first() {
    let mut case = case(&[&[9, 1], &[1, 9], &[8, 8]], &[5, 5]);
    case.types[0].1 = Choice::Must;
    case.sides[1].fits = vec![Some((8, 1))];
    assert_eq!(
        part(&page(&stage(&case)), 2)[0],
        "Each of Side 0 and Side 1 can come first."
    );
}

#[test]
fn what_takes_long_is_counted_in_slices_and_anew_only_for_other_scores() {
    let case = large();
    let mut stage = stage(&case);
    let mut desk = stage.desk();
    let is_busy = |html: String| !find(&parse(&html), "[aria-busy=true]").is_empty();
    assert!(is_busy(stage.panel_of(&mut desk, Panel::Opinions, "")));
    let mut slices = 1;
    while desk.work() {
        slices += 1;
    }
    assert!(slices > 2, "{slices}");
    let cell = Cell {
        alternative: AlternativeId(3),
        criterion: CriterionId(4),
    };
    let rows = [
        (Action::SetWeight(Factor::Team, Points::MAX), false),
        (Action::SetScore(cell, Points::clamped(1)), true),
        (
            Action::SetWeight(Factor::Criterion(CriterionId(0)), Points::MIN),
            false,
        ),
        (Action::SetProject(ProjectTypeId(0), Choice::Yes), true),
    ];
    for (action, anew) in rows {
        stage.link.answers.apply(action.clone());
        let busy = is_busy(stage.panel_of(&mut desk, Panel::Opinions, ""));
        assert_eq!(busy, anew, "{action:?}");
        while desk.work() {}
        assert!(!is_busy(stage.panel_of(&mut desk, Panel::Opinions, "")));
    }
}

#[test]
fn the_panel_keeps_the_rules_whatever_its_state() {
    let mut cases = vec![
        case(&[&[5], &[5]], &[5]),
        case(&[&[5], &[-1]], &[5]),
        case(&[&[9, 1], &[1, 9], &[4, 4]], &[0, 0]),
        large(),
        large(),
    ];
    cases[4].sides.truncate(6);
    for case in cases {
        let stage = stage(&case);
        let mut desk = stage.desk();
        for state in ["", "<b>,\u{0}", "speed,cost"] {
            let page = parse(&stage.panel_of(&mut desk, Panel::Opinions, state));
            check(state, &page);
            desk.work();
        }
    }
}
