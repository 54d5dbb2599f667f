//! Parts of the widget: what is hidden is absent, and what unfolds has its content.

use std::rc::Rc;

use weigh_up::answers::Answers;
use weigh_up::comparison::Comparison;
use weigh_up::components::share::Shared;
use weigh_up::language::{Language, Message};

use crate::dom::{find, tag, text, within};
use crate::rules::check;
use crate::stage::{Stage, bundled};

#[test]
fn a_hidden_part_is_absent() {
    // A chosen project type has evidence too.
    let answers = "projects=iot";
    let rows = [
        ("share", ".share"),
        ("embed", ".embed"),
        ("evidence", ".why, .evidence"),
        ("evidence", ".claims"),
        ("evidence", ".project .fold, .introductions .fold"),
        ("charts", ".verdict table"),
        ("footer", "footer, .about"),
    ];
    for (part, selector) in rows {
        let count = |link: &str| {
            let page = Stage::of(&bundled(), link).show_unfolded();
            find(&page, selector).len()
        };
        assert!(count(answers) > 0, "{selector} is nowhere");
        let left = count(&format!("{answers}&hide={part}"));
        assert_eq!(left, 0, "hide={part} leaves {selector}");
    }
}

#[test]
fn compact_asks_the_same_and_folds_the_rest() {
    let comparison = bundled();
    let [full, compact] = ["", "mode=compact"].map(|link| Stage::of(&comparison, link));
    let asked = ".questions > section";
    let questions = |stage: &Stage| {
        let page = stage.show();
        let titles = find(&page, &format!("{asked} > :first-child"));
        titles.into_iter().map(text).collect::<Vec<_>>()
    };
    assert_eq!(
        questions(&full),
        [
            "1 · What are you building?",
            "2 · What does your team know?",
            "3 · What matters most?"
        ]
    );
    assert_eq!(questions(&full), questions(&compact));
    for stage in [&full, &compact] {
        assert!(find(&stage.show(), ".slider").is_empty());
        let page = stage.show_unfolded();
        let sliders = find(&page, &format!("{asked} .criterion > .slider")).len();
        assert_eq!(sliders, comparison.criteria.len());
    }
    let rest = ".questions .start, .questions .scores";
    let in_sight = |stage: &Stage| find(&stage.show(), rest).len();
    assert_eq!((in_sight(&full), in_sight(&compact)), (2, 0));
    assert_eq!(find(&compact.show_unfolded(), rest).len(), 2);
}

#[test]
fn a_fold_has_content_only_once_it_is_open() {
    for link in [
        "projects=iot,fintech&view=article",
        "mode=compact&projects=iot",
    ] {
        let stage = Stage::of(&bundled(), link);
        let empty = |page| {
            // The rows of the chart are there from the start.
            let mut folds = find(page, ":not(th, .opens):has(> .opener, > .opens)");
            folds.retain(|fold| {
                let closed = within(*fold, ":scope > .opener[aria-expanded=false], :scope > .opens > .opener[aria-expanded=false]").len();
                let filled = within(*fold, ":scope > *").len() - 1;
                assert_eq!(filled + closed, 1, "{}", tag(*fold));
                closed == 1
            });
            folds.into_iter().map(tag).collect::<Vec<_>>()
        };
        let (folded, unfolded) = (stage.show(), stage.show_unfolded());
        assert_eq!(
            empty(&folded).len(),
            find(&folded, ":not(th) > .opener").len()
        );
        assert_eq!(empty(&unfolded), Vec::<String>::new(), "“{link}”");
    }
}

#[test]
fn the_evidence_shows_both_sides_of_every_criterion() {
    let comparison = bundled();
    for (view, named) in comparison.views.iter_enumerated() {
        let page = Stage::of(&comparison, &format!("view={}", named.id)).show_unfolded();
        let evidence = find(&page, ".evidence");
        assert_eq!(evidence.len(), comparison.criteria.len());
        for (criterion, evidence) in comparison.criteria.keys().zip(evidence) {
            let texts: Vec<String> = within(evidence, ".side > p")
                .into_iter()
                .map(text)
                .collect();
            let sides = comparison.alternatives.keys();
            let scores = sides.filter_map(|side| comparison.score(view, side, criterion));
            let expected: Vec<String> = scores.map(|score| score.text.to_string()).collect();
            assert_eq!(texts, expected);
            let links = within(evidence, ".side .claims a");
            assert!(!links.is_empty(), "{criterion:?} has no source");
        }
    }
}

#[test]
fn an_own_score_stands_beside_the_authored_one() {
    let page = Stage::of(&bundled(), "python.speed=9").show_unfolded();
    let scores: Vec<String> = find(&page, ".side .score").into_iter().map(text).collect();
    let own = scores
        .iter()
        .filter(|score| score.starts_with("9 (yours; the author’s is "));
    assert_eq!(own.count(), 1, "{scores:?}");
    let undo = find(&page, ".own button[aria-disabled=false]:not(.step)");
    assert_eq!(undo.len(), 1, "only what is set can be undone");
}

#[test]
fn the_introductions_have_every_case() {
    let page = Stage::of(&bundled(), "").show_unfolded();
    assert_eq!(find(&page, ".introductions .cases > li").len(), 10);
}

#[test]
fn a_refused_link_stands_there_to_be_copied() {
    let link = "https://example.org/?c=node-vs-python&speed=9";
    let stage = Stage {
        shared: Shared::Refused(link.to_owned()),
        ..Stage::of(&bundled(), "speed=9")
    };
    let page = stage.show_unfolded();
    check("a refused link", &page);
    let field = find(&page, ".share input:not([hidden])[readonly]");
    assert_eq!(
        field.first().and_then(|field| field.attr("value")),
        Some(link)
    );
    let note: String = find(&page, ".share .note").into_iter().map(text).collect();
    assert_eq!(note, Language::english().say(Message::ShareRefused));
}

#[test]
fn the_verdict_is_shared_beside_it() {
    let short = ["Share my verdict", "Save picture"];
    let long = ["Share my verdict", "Copy link", "Save picture"];
    for (link, with_sheet) in [("", long.as_slice()), ("mode=compact", &short)] {
        for (share_sheet, expected) in [(true, with_sheet), (false, &short)] {
            let stage = Stage {
                share_sheet,
                ..Stage::of(&bundled(), link)
            };
            let page = stage.show();
            check("sharing", &page);
            let buttons = find(&page, ".verdict > .share button").into_iter();
            let buttons: Vec<_> = buttons.map(text).collect();
            assert_eq!(buttons, expected, "“{link}”");
            assert_eq!(find(&page, ".share").len(), 1, "“{link}”");
        }
    }
    let bare = Stage::of(&bundled(), "mode=verdict").show();
    assert!(find(&bare, ".share").is_empty());
}

#[test]
fn a_link_that_some_programs_cut_off_is_told_of() {
    let language = Language::english();
    let long = language.say(Message::ShareLong);
    let told = |shared: Shared| shared.sentence(&language).starts_with(long);
    for (length, expected) in [(2_000, false), (2_001, true)] {
        let link = "x".repeat(length);
        assert_eq!(told(Shared::Copied(link.clone())), expected, "{length}");
        assert_eq!(told(Shared::Refused(link)), expected, "{length}");
    }
}

#[test]
fn neutral_answers_have_nothing_to_undo() {
    let comparison = bundled();
    let stage = Stage::of(&comparison, "");
    assert_eq!(stage.link.answers, Answers::neutral(&comparison));
    assert!(find(&stage.show(), ".again:not([hidden])").is_empty());
    let page = Stage::of(&comparison, "speed=9").show();
    assert_eq!(
        find(&page, ".again:not([hidden]) button:not([hidden])").len(),
        1
    );
}

#[test]
fn a_question_without_anything_to_choose_is_not_asked() {
    let mut comparison = Comparison::clone(&bundled());
    let asked = |comparison: &Comparison| {
        let page = Stage::of(&Rc::new(comparison.clone()), "").show();
        let titles = find(&page, ".questions > section > :first-child");
        let numbers = titles.into_iter().map(|title| text(title).chars().next());
        let numbers: String = numbers.map(Option::unwrap_or_default).collect();
        (numbers, find(&page, ".start").len())
    };
    assert_eq!(asked(&comparison), ("123".to_owned(), 1));
    comparison.presets.clear();
    assert_eq!(asked(&comparison), ("123".to_owned(), 0));
    comparison.project_types.clear();
    assert_eq!(asked(&comparison), ("12".to_owned(), 0));
}
