//! Several people's answers: what they come to, side by side and together.

use weigh_up::answers::Answers;
use weigh_up::comparison::AlternativeId;
use weigh_up::components::panel::Panel;
use weigh_up::notation::people::People;
use weigh_up::notation::{decode, encode};
use weigh_up::verdict::agreement::Agreement;

use crate::case::{Case, Side};
use crate::dom::{find, text, within};
use crate::rules::check;
use crate::stage::{Stage, bundled, parse};

#[test]
fn a_link_with_the_answers_of_others_opens_the_comparison() {
    let stage = Stage::of(&bundled(), "with=speed%3D9&with=&with=learning%3D1");
    let folds = |page| {
        let folds = find(page, ".opener[aria-expanded=true]");
        folds.into_iter().map(text).collect::<Vec<_>>()
    };
    assert_eq!(folds(&stage.show()), ["Compare several people’s answers"]);
    let lines = People::lines(&stage.comparison, &stage.link.with);
    let page = parse(&stage.panel(Panel::Compare, &lines));
    assert_eq!(find(&page, ".each > li").len(), 4);
    let page = parse(&stage.panel(Panel::Compare, ""));
    assert_eq!(find(&page, ".each > li").len(), 0);
}

#[test]
fn the_panel_keeps_the_rules_whatever_its_state() {
    let comparison = bundled();
    let stages = [
        Stage::of(&comparison, ""),
        Stage::of(&comparison, "must=data-science,mobile-app"),
        Stage::of(
            &comparison,
            "learning=0&architecture=0&libraries=0&speed=0&scalability=0&errors=0&extensibility=0&community=0",
        ),
    ];
    let everything = "Ada: speed=9&projects=iot,ai-ml&team.python=8\nspeed=0&view=article&nodejs.speed=4\nmust=data-science\nc=other\nhello";
    let texts = [
        String::new(),
        "\n\n".to_owned(),
        "<script>: speed=9".to_owned(),
        "\u{0}\u{202e}&&&===%%%".to_owned(),
        everything.to_owned(),
        "x\n".repeat(500),
        "speed=1&nonsense=2\n".repeat(12),
        "speed=9&".repeat(9000),
    ];
    for stage in stages {
        for state in &texts {
            let page = parse(&stage.panel(Panel::Compare, state));
            check(state, &page);
            assert!(find(&page, ".problems li").len() <= 5);
            let people = find(&page, ".each > li").len();
            for table in find(&page, "table") {
                let columns = within(table, "thead th").len();
                assert_eq!(columns, people + 2);
                for row in within(table, "tbody tr") {
                    assert_eq!(within(row, "th, td").len(), columns);
                }
            }
            let buttons = find(&page, ".each button").len();
            assert_eq!(
                buttons,
                people.saturating_sub(1),
                "each other's answers can be taken over"
            );
        }
    }
}

/// Two or three alternatives, judged by speed and cost; some people's deal-breaker is a shop.
fn case(scores: &[[Option<i64>; 2]], unsuitable: usize) -> Case {
    let side = |(position, scores): (usize, &[Option<i64>; 2])| Side {
        name: format!("Side {position}"),
        scores: scores.map(|score| Some((score?, 1))).to_vec(),
        own: vec![None; 2],
        fits: vec![Some((if position == unsuitable { 2 } else { 8 }, 1))],
        experience: 0,
    };
    Case {
        decimals: false,
        sides: scores.iter().enumerate().map(side).collect(),
        criteria: vec![("Speed".to_owned(), 5), ("Cost".to_owned(), 5)],
        types: vec![("Shop".to_owned(), weigh_up::answers::Choice::No)],
        fit: 5,
        team: 5,
    }
}

fn together(case: &Case, people: &[&str]) -> (Agreement, String) {
    let comparison = case.comparison();
    let answers: Vec<Answers> = people
        .iter()
        .map(|text| decode(&comparison, text).0)
        .collect();
    let agreement = Agreement::new(&comparison, &answers.iter().collect::<Vec<_>>());
    let (first, rest) = answers.split_first().expect("somebody");
    let lines: Vec<String> = rest
        .iter()
        .map(|answers| encode(&comparison, answers))
        .collect();
    let lines = People::lines(&comparison, &lines);
    let stage = Stage::with_answers(comparison, first.clone());
    let page = parse(&stage.panel(Panel::Compare, &lines));
    let section = find(&page, ".compare section")[0];
    let sentences = within(section, "p").into_iter().map(text);
    (agreement, sentences.collect::<Vec<_>>().join(" "))
}

#[test]
fn a_leader_of_all_is_named() {
    let case = case(&[[Some(9), Some(5)], [Some(3), Some(5)]], 9);
    let (agreement, told) = together(&case, &["speed=1", "cost=9", "speed=10"]);
    assert_eq!(agreement.common_leader(), Some(AlternativeId(0)));
    assert_eq!(told, "Side 0 leads for everyone: 3 of 3.");
}

#[test]
fn totals_are_added_up_where_leaders_differ() {
    let two = case(&[[Some(9), Some(2)], [Some(3), Some(7)]], 9);
    // 9 + 2 + 2 to 3 + 7 + 7.
    let people = ["cost=0", "speed=0", "speed=0&cost=9"];
    let (agreement, told) = together(&two, &people);
    let (first, second) = (AlternativeId(0), AlternativeId(1));
    assert_eq!(agreement.together.sums, [(second, 1_700), (first, 1_300)]);
    assert_eq!(agreement.together.ahead(), Some(second));
    assert!(told.starts_with("Of 3 people, Side 1 leads for 2 and Side 0 leads for 1. With everyone’s totals added up, Side 1 is ahead: 17.00 to 13.00 for Side 0. The sum"), "{told}");
}

#[test]
fn what_rounding_can_make_is_no_lead() {
    // At 7 and 6: 9·7 + 1·6 of 13 is 5.31, 1·7 + 9·6 of 13 is 4.69; the other way round too.
    let case = case(&[[Some(9), Some(1)], [Some(1), Some(9)]], 9);
    let (agreement, told) = together(&case, &["speed=7&cost=6", "speed=6&cost=7"]);
    let sums = [(AlternativeId(0), 1_000), (AlternativeId(1), 1_000)];
    assert_eq!(agreement.together.sums, sums);
    assert_eq!(agreement.together.ahead(), None);
    assert!(
        told.contains("Side 0 has 10.00 and Side 1 10.00. Rounding alone"),
        "{told}"
    );
}

#[test]
fn a_deal_breaker_of_one_is_one_of_all() {
    let three = case(
        &[[Some(9), Some(2)], [Some(3), Some(7)], [Some(4), Some(4)]],
        1,
    );
    let (agreement, told) = together(&three, &["cost=0", "speed=0", "must=shop"]);
    assert_eq!(
        agreement
            .together
            .sums
            .iter()
            .map(|(left, _)| *left)
            .collect::<Vec<_>>(),
        [AlternativeId(0), AlternativeId(2)]
    );
    assert!(
        told.ends_with("Ruled out by somebody’s deal-breaker: Side 1."),
        "{told}"
    );
    let two = case(&[[Some(9), Some(2)], [Some(3), Some(7)]], 1);
    let (_, told) = together(&two, &["cost=0", "speed=0", "must=shop"]);
    assert!(
        told.contains("Side 0 alone passes everyone’s deal-breakers. Ruled out"),
        "{told}"
    );
}

#[test]
fn whoever_has_an_open_total_is_not_counted() {
    let case = case(&[[Some(9), None], [Some(3), Some(7)]], 9);
    let (agreement, told) = together(&case, &["cost=0", "side1.speed=10&cost=0", "speed=1"]);
    assert_eq!(agreement.together.counted, [0, 1]);
    assert!(
        told.ends_with("Not counted, because a total is unknown: B."),
        "{told}"
    );
    let (agreement, told) = together(&case, &["cost=0", "speed=1"]);
    assert!(!agreement.together.is_telling());
    assert!(!told.contains("added up"), "{told}");
}

#[test]
fn the_weights_that_are_farthest_apart_are_named() {
    let stage = Stage::of(&bundled(), "speed=2&projects=iot");
    let page = parse(&stage.panel(
        Panel::Compare,
        "speed=9&learning=0\nlearning=1&view=article",
    ));
    let told: Vec<String> = find(&page, ".compare section > p")
        .into_iter()
        .map(text)
        .collect();
    let apart = "You disagree most about Speed (2 to 9) and Learning (0 to 5).";
    assert!(told.iter().any(|sentence| sentence == apart), "{told:?}");
    let rows: Vec<String> = find(&page, "tbody tr").into_iter().map(text).collect();
    assert!(rows.iter().any(|row| row == "Speed2957"), "{rows:?}");
    assert!(rows.iter().any(|row| row == "Project fit5––0"), "{rows:?}");
    let differences: Vec<String> = find(&page, ".differences dt")
        .into_iter()
        .map(text)
        .collect();
    assert_eq!(differences, ["Scores from", "Projects"]);
}
