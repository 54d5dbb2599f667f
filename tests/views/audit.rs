//! The panel on what a comparison leaves to the weights, counted in slices.

use scraper::{ElementRef, Html};
use weigh_up::answers::Choice;
use weigh_up::audit::{Account, Audit};
use weigh_up::comparison::{Comparison, ViewId};
use weigh_up::components::panel::Panel;
use weigh_up::language::Language;

use crate::case::{Case, Side};
use crate::dom::{find, text, within};
use crate::rules::check;
use crate::stage::{Stage, bundled, parse, with_go};

const PARTS: &str = ".audit > [aria-busy], .audit details > [aria-busy]";

/// So many alternatives on three criteria; a missing score is that of the last on the last one.
fn many(sides: i64, missing: bool) -> Case {
    let side = |position: i64| {
        let mut scores = [7, 5, 3].map(|step| Some((position * step % 11, 1)));
        if missing && position == sides - 1 {
            scores[2] = None;
        }
        Side {
            name: format!("Side {position}"),
            scores: scores.to_vec(),
            own: vec![None; 3],
            fits: vec![Some((position.min(5), 1))],
            experience: 0,
        }
    };
    let names = ["Speed", "Cost", "Ease"].map(str::to_owned);
    Case {
        decimals: false,
        sides: (0..sides).map(side).collect(),
        criteria: names.into_iter().zip([3, 7, 4]).collect(),
        types: vec![("Shop".to_owned(), Choice::Yes)],
        fit: 5,
        team: 5,
    }
}

fn stage(case: &Case) -> Stage {
    Stage::with_answers(case.comparison(), case.answers())
}

fn sentences(part: ElementRef<'_>) -> Vec<String> {
    within(part, ".points li").into_iter().map(text).collect()
}

/// The account of a view without its first sentence, which the bar stands for.
fn told(comparison: &Comparison, view: ViewId) -> Vec<String> {
    let audit = Audit::whole(comparison, view);
    let account = Account::new(comparison, &audit, &Language::english());
    account.findings[1..].to_vec()
}

#[test]
fn each_view_is_told_and_the_one_on_the_screen_stands_first() {
    let rows = [
        ("", [ViewId(0), ViewId(1)]),
        ("view=article", [ViewId(1), ViewId(0)]),
    ];
    for (link, views) in rows {
        let stage = Stage::of(&bundled(), link);
        let page = parse(&stage.panel(Panel::Audit, ""));
        let parts = find(&page, PARTS);
        assert_eq!(parts.len(), 2);
        for (part, view) in parts.into_iter().zip(views) {
            assert_eq!(sentences(part), told(&stage.comparison, view), "“{link}”");
        }
        let other = &stage.comparison.views[views[1]];
        let summary = text(find(&page, "details > summary")[0]);
        assert_eq!(summary, format!("{}: is it fair?", other.name));
    }
}

#[test]
fn the_bar_is_told_by_name_in_its_order() {
    let rows = [
        (bundled(), "Node.js 47% Python 53%"),
        (with_go(), "Node.js 39% Python 53% Go 8%"),
    ];
    for (comparison, expected) in rows {
        let page = parse(&Stage::of(&comparison, "speed=9").panel(Panel::Audit, ""));
        let items = within(find(&page, PARTS)[0], ".portions li").into_iter();
        let portions: Vec<String> = items.map(text).collect();
        assert_eq!(portions.join(" "), expected);
        let fills = within(find(&page, PARTS)[0], ".bar hr").len();
        assert_eq!(fills, portions.len());
    }
}

#[test]
fn a_missing_score_leaves_no_bar_and_a_sentence_says_so() {
    let page = parse(&stage(&many(3, true)).panel(Panel::Audit, ""));
    assert!(find(&page, ".bar, .portions").is_empty());
    let told = sentences(find(&page, PARTS)[0]);
    assert_eq!(told[0], "Scores are missing, so no shares are counted.");
}

#[test]
fn of_many_only_those_are_told_that_are_ever_the_best() {
    let rows = [
        (6, "Of 1 project type, Side 5 has the best fit for 1."),
        (
            7,
            "Of 1 project type, no alternative is the sole best fit for any.",
        ),
    ];
    for (sides, expected) in rows {
        let page = parse(&stage(&many(sides, false)).panel(Panel::Audit, ""));
        let told = sentences(find(&page, PARTS)[0]);
        let best = "Of 3 criteria, Side 2 is best on 1 and Side 3 on 2.";
        assert!(told.iter().any(|told| told == best), "{told:?}");
        assert!(told.iter().any(|told| told == expected), "{told:?}");
    }
}

#[test]
fn the_panel_keeps_the_rules_at_any_time() {
    for sides in [2, 3, 6, 12, 40] {
        for missing in [false, true] {
            let stage = stage(&many(sides, missing));
            let mut desk = stage.desk();
            for state in ["", "counted", "<b>\u{0}"] {
                let page = parse(&stage.panel_of(&mut desk, Panel::Audit, state));
                check(state, &page);
                let counted = !state.is_empty();
                assert_eq!(busy(&page), usize::from(!counted), "{sides}");
                while desk.work() {}
            }
        }
    }
}

fn busy(page: &Html) -> usize {
    find(page, "[aria-busy=true]").len()
}

#[test]
fn the_view_on_the_screen_is_counted_first_and_no_answer_counts_anew() {
    let article = Stage::of(&bundled(), "view=article");
    let mut desk = article.desk();
    let mut seen = Vec::new();
    loop {
        let page = parse(&article.panel_of(&mut desk, Panel::Audit, ""));
        let parts = find(&page, PARTS).into_iter();
        let busy: Vec<&str> = parts.filter_map(|part| part.attr("aria-busy")).collect();
        if seen.last() != Some(&busy.join(" ")) {
            seen.push(busy.join(" "));
        }
        if busy == ["false", "false"] {
            break;
        }
        desk.work();
    }
    assert_eq!(seen, ["true true", "false true", "false false"]);
    assert!(!desk.work());
    for link in ["", "speed=9", "view=article&learning=0&nodejs.speed=1"] {
        let page = parse(&Stage::of(&bundled(), link).panel_of(&mut desk, Panel::Audit, ""));
        assert_eq!(busy(&page), 0, "“{link}”");
        assert!(!desk.work(), "“{link}”");
    }
}
