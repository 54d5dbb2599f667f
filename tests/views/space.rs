//! The weight space: each pair is what a verdict with those weights says, in picture and table.

use weigh_up::answers::{Action, Choice, Factor};
use weigh_up::comparison::{CriterionId, Points};
use weigh_up::components::panel::Panel;
use weigh_up::verdict::Verdict;
use weigh_up::verdict::space::{Lead, Space};

use crate::case::{Case, Side};
use crate::dom::{find, text, within};
use crate::rules::check;
use crate::stage::{Stage, bundled, parse};

const SPEED_AND_COST: (Factor, Factor) = (
    Factor::Criterion(CriterionId(0)),
    Factor::Criterion(CriterionId(1)),
);

/// Alternatives with scores on speed, cost and ease; a missing score is −1.
fn case(scores: &[[i64; 3]], weights: [i64; 3]) -> Case {
    let side = |(position, scores): (usize, &[i64; 3])| Side {
        name: format!("Side {position}"),
        scores: scores
            .map(|score| (score >= 0).then_some((score, 1)))
            .to_vec(),
        own: vec![None; 3],
        fits: vec![Some((if position == 1 { 2 } else { 8 }, 1))],
        experience: 0,
    };
    let names = ["Speed", "Cost", "Ease"].map(str::to_owned);
    Case {
        decimals: false,
        sides: scores.iter().enumerate().map(side).collect(),
        criteria: names.into_iter().zip(weights).collect(),
        types: vec![("Shop".to_owned(), Choice::No)],
        fit: 5,
        team: 5,
    }
}

fn many(sides: i64) -> Case {
    let scores = (0..sides).map(|side| [side * 7 % 11, side * 5 % 11, side * 3 % 11]);
    case(&scores.collect::<Vec<_>>(), [3, 7, 4])
}

fn stage(case: &Case) -> Stage {
    Stage::with_answers(case.comparison(), case.answers())
}

fn cases() -> Vec<Case> {
    let three = [[9, 1, 5], [1, 9, 5], [6, 6, 4]];
    let mut cases = vec![
        case(&[[8, 3, 5], [3, 8, 5]], [5, 5, 5]),
        case(&[[8, 3, 5], [3, 8, 5]], [5, 5, 0]),
        case(&[[5, 5, 5], [5, 5, 5]], [5, 5, 5]),
        case(&[[8, -1, 5], [3, 8, 5]], [9, 1, 5]),
        case(&[[8, -1, 5], [8, -1, 5], [3, 8, 5]], [9, 1, 5]),
        case(&three, [5, 5, 1]),
        case(&three, [5, 5, 0]),
        many(6),
        many(12),
    ];
    // The second is excluded, and then all but one of two.
    for scores in [&three[..], &three[..2]] {
        let mut excluded = case(scores, [5, 5, 0]);
        excluded.types[0].1 = Choice::Must;
        cases.push(excluded);
    }
    cases
}

#[test]
fn each_pair_is_what_a_verdict_with_those_weights_says() {
    for case in cases() {
        let (comparison, answers) = (case.comparison(), case.answers());
        let space = Space::new(&comparison, &answers, SPEED_AND_COST).expect("both are in play");
        for across in 0..=10 {
            for up in 0..=10 {
                let weights = (Points::clamped(across), Points::clamped(up));
                let mut there = answers.clone();
                there.apply(Action::SetWeight(SPEED_AND_COST.0, weights.0));
                there.apply(Action::SetWeight(SPEED_AND_COST.1, weights.1));
                let verdict = Verdict::new(&comparison, &there);
                let expected = match (verdict.leader, verdict.tied.is_empty()) {
                    (Some(leader), _) => Lead::By(leader),
                    (None, false) => Lead::Tie,
                    (None, true) => Lead::Open,
                };
                assert_eq!(space.at(weights), expected, "{case:?} at {across}, {up}");
            }
        }
    }
}

#[test]
fn a_border_of_two_is_the_line_on_which_they_are_level() {
    // 5 × speed − 5 × cost = 0, from corner to corner.
    let level = case(&[[8, 3, 5], [3, 8, 5]], [5, 5, 5]);
    // 5 × speed − 2 × cost − 5 × 3 = 0.
    let slanted = case(&[[8, 3, 2], [3, 5, 5]], [5, 5, 5]);
    // The missing score leaves a gap: 5 × speed − 8 × cost = 0 and 5 × speed + 2 × cost = 0.
    let open = case(&[[8, -1, 5], [3, 8, 5]], [5, 5, 5]);
    let equal = case(&[[5, 5, 5], [5, 5, 5]], [5, 5, 5]);
    let rows = [
        (level, vec![((-500, -500), (10_500, 10_500))]),
        (slanted, vec![((2800, -500), (7200, 10_500))]),
        (
            open,
            vec![((-500, -312), (10_500, 6562)), ((-500, 1250), (200, -500))],
        ),
        (equal, vec![]),
    ];
    for (case, borders) in rows {
        let space = Space::new(&case.comparison(), &case.answers(), SPEED_AND_COST);
        let pairs = space.expect("both are in play").borders.into_iter();
        let found: Vec<_> = pairs.map(|(a, b)| (a.min(b), a.max(b))).collect();
        assert_eq!(found, borders);
    }
}

#[test]
fn a_border_stands_between_different_leaders_and_nowhere_else() {
    let mut changes = 0;
    for case in cases() {
        let (comparison, answers) = (case.comparison(), case.answers());
        let space = Space::new(&comparison, &answers, SPEED_AND_COST).expect("both are in play");
        // Where the borders cross the height of a row, in thousandths.
        let crossings = |height: i64| {
            let borders = space.borders.iter().map(|(a, b)| (a.min(b), a.max(b)));
            let level = borders.filter(move |((_, y1), (_, y2))| {
                y1 != y2 && (*y1.min(y2)..=*y1.max(y2)).contains(&height)
            });
            level.map(move |((x1, y1), (x2, y2))| x1 + (x2 - x1) * (height - y1) / (y2 - y1))
        };
        for (height, row) in (0..).step_by(1000).zip(&space.rows) {
            for (from, pair) in (0..).step_by(1000).zip(row.windows(2)) {
                let between = |slack: i64| {
                    let inner = (from - slack)..=(from + 1000 + slack);
                    crossings(height).any(|x| inner.contains(&x))
                };
                match pair {
                    [Lead::By(one), Lead::By(other)] if one == other => {
                        assert!(!between(-3), "{case:?} at {from}, {height}");
                    }
                    [Lead::By(_), Lead::By(_)] => {
                        changes += 1;
                        assert!(between(3), "{case:?} at {from}, {height}");
                    }
                    _ => {}
                }
            }
        }
    }
    assert!(changes > 20, "{changes} changes try nothing");
}

#[test]
fn the_panel_keeps_the_rules_whatever_its_state() {
    let states = [
        "",
        "speed,cost",
        "cost,speed",
        "speed,speed",
        "fit,team",
        ",",
        "speed",
        "<b>,\u{0}",
        "speed,cost,ease",
    ];
    for case in cases() {
        for state in states {
            let page = parse(&stage(&case).panel(Panel::Space, state));
            check(state, &page);
            let chosen: Vec<String> = find(&page, "option[selected]")
                .into_iter()
                .map(text)
                .collect();
            assert_eq!(chosen.len(), 2, "“{state}” chooses {chosen:?}");
            assert_ne!(chosen[0], chosen[1], "“{state}”");
            assert_eq!(find(&page, ".by-row tbody tr").len(), 11);
        }
    }
}

#[test]
fn the_choice_of_the_other_axis_makes_them_change_places() {
    let stage = Stage::of(&bundled(), "");
    let page = parse(&stage.panel(Panel::Space, "speed,learning"));
    let values = |label: usize| {
        let options = within(find(&page, ".axes label")[label], "option").into_iter();
        let values = options.map(|option| option.attr("value").unwrap_or_default());
        values.collect::<Vec<_>>()
    };
    assert_eq!((values(0).len(), values(1).len()), (8, 8));
    assert!(values(0).contains(&"community,learning"));
    assert!(values(0).contains(&"learning,speed"));
    assert!(values(1).contains(&"speed,community"));
    assert!(values(1).contains(&"learning,speed"));
}

#[test]
fn the_picture_is_told_in_words() {
    let case = case(&[[8, 3, 5], [3, 8, 5]], [5, 5, 5]);
    let page = parse(&stage(&case).panel(Panel::Space, "speed,cost"));
    let seen = text(find(&page, "[role=status]")[0]);
    assert_eq!(
        seen,
        "With Speed at 5 and Cost at 5 it is a tie; Side 0 and Side 1 lead in 55 of the 121 pairs each."
    );
    let texts = |selector| find(&page, selector).into_iter().map(text);
    let rows: Vec<String> = texts(".by-row tbody tr").collect();
    let told = |row: &str| rows.iter().any(|told| told == row);
    assert!(told("10Side 1 up to 9 and tied at 10"), "{rows:?}");
    assert!(
        told("7Side 1 up to 6, tied at 7, and Side 0 from 8"),
        "{rows:?}"
    );
    let legend: Vec<String> = texts(".legend li").collect();
    assert_eq!(
        legend,
        [
            "Side 055 pairs",
            "Side 155 pairs",
            "tied11 pairs",
            "your weights"
        ]
    );
}

#[test]
fn by_default_the_strongest_pulls_of_either_side_are_shown() {
    let chosen = |case: &Case| {
        let page = parse(&stage(case).panel(Panel::Space, ""));
        let chosen = find(&page, "option[selected]").into_iter().map(text);
        chosen.collect::<Vec<_>>().join(" ")
    };
    let either_side = case(&[[9, 8, 1], [1, 2, 5]], [5, 5, 5]);
    assert_eq!(chosen(&either_side), "Speed Ease");
    let one_side = case(&[[2, 8, 5], [1, 2, 1]], [5, 5, 5]);
    assert_eq!(chosen(&one_side), "Cost Ease");
}

#[test]
fn a_single_factor_has_no_pairs() {
    let mut case = case(&[[8, 3, 5], [3, 8, 5]], [5, 5, 5]);
    case.criteria.truncate(1);
    for side in &mut case.sides {
        side.scores.truncate(1);
        side.own.truncate(1);
    }
    let page = parse(&stage(&case).panel(Panel::Space, "speed,fit"));
    assert_eq!(find(&page, "p").len(), 1);
    assert!(find(&page, "select, svg").is_empty());
}
