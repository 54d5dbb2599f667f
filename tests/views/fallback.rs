//! The page without scripts.

use std::rc::Rc;

use scraper::Html;
use weigh_up::comparison::{Comparison, Fit};
use weigh_up::content;
use weigh_up::page::Page;

use crate::dom::{find, text, within};
use crate::rules::check;
use crate::stage::{Stage, parse, wait};

/// The bundled comparison as it is now, which the page tells of.
fn bundled() -> Rc<Comparison> {
    Rc::new(content::bundled("node-vs-python").expect("it is bundled"))
}

fn fallback() -> Html {
    of(None)
}

fn of(preset: Option<&str>) -> Html {
    let page = Page::of("node-vs-python", preset).expect("there is a page");
    parse(&wait(page.fallback()))
}

#[test]
fn it_keeps_the_rules_and_needs_no_script() {
    let page = fallback();
    check("fallback", &page);
    let active = find(
        &page,
        "input, select, textarea, button, form, details, script, slot",
    );
    assert!(active.is_empty(), "{active:?}");
}

#[test]
fn it_has_the_neutral_verdict() {
    let whole = text(fallback().root_element());
    let explanation = Stage::of(&bundled(), "").explanation();
    for sentence in [explanation.headline, explanation.detail] {
        assert!(whole.contains(&sentence), "“{sentence}” is missing");
    }
}

#[test]
fn at_a_preset_it_has_the_verdict_and_the_reasons_of_that() {
    let comparison = bundled();
    for preset in &comparison.presets {
        let page = of(Some(&preset.id));
        check(&preset.id, &page);
        let whole = text(page.root_element());
        let explanation = Stage::of(&comparison, &preset.answers).explanation();
        let stands = [explanation.headline, explanation.detail].map(Into::into);
        for sentence in [&preset.name, &preset.note].into_iter().chain(&stands) {
            assert!(
                whole.contains(&**sentence),
                "{}: no “{sentence}”",
                preset.id
            );
        }
    }
}

#[test]
fn the_scores_that_count_stand_first_and_are_named() {
    for preset in [None, Some("live-chat")] {
        let page = of(preset);
        let captions: Vec<_> = find(&page, "caption").into_iter().map(text).collect();
        let views = ["the evidence of November 2026", "the article of 2021"];
        assert_eq!(captions.len(), 4, "{captions:?}");
        for (caption, view) in captions.iter().zip(views.iter().chain(&views)) {
            assert!(caption.ends_with(view), "{captions:?}");
        }
        let whole = text(page.root_element());
        let by = "By the evidence of November 2026, as of November 30, 2026.";
        let table = whole.find("Scores from 0 to 10").expect("a table");
        assert!(
            whole.find(by).is_some_and(|place| place < table),
            "{preset:?}"
        );
    }
}

#[test]
fn what_previews_say_of_a_comparison_claims_no_verdict() {
    for page in Page::all() {
        let said = [page.card_in_words(), page.description()];
        let is_claimed = |text: &String| text.contains(page.headline());
        if page.preset.is_some() {
            assert!(said.iter().all(is_claimed), "{said:?}");
            continue;
        }
        assert!(!said.iter().any(is_claimed), "{said:?}");
        let [card, description] = &said;
        let invites = format!("{} Weigh it for your case.", page.comparison.title);
        assert_eq!(*card, invites);
        assert_eq!(*description, *page.comparison.lede);
        assert!(!page.card().contains("8.0"));
    }
}

#[test]
fn it_has_every_score_of_every_view_with_its_text() {
    let comparison = bundled();
    let page = fallback();
    for (view, named) in comparison.views.iter_enumerated() {
        let rows = rows(&page, "Scores", &named.name_in_sentence);
        assert_eq!(rows.len(), comparison.criteria.len());
        for (row, (criterion, named)) in rows.iter().zip(comparison.criteria.iter_enumerated()) {
            let (head, cells) = row.split_first().expect("a head");
            assert!(head.starts_with(&*named.name), "{head}");
            assert_eq!(cells.len(), 2);
            for (side, cell) in comparison.alternatives.keys().zip(cells) {
                let score = comparison.score(view, side, criterion).expect("a score");
                let says = format!("{} {}", score.estimate.value, score.text);
                assert!(cell.starts_with(&says), "{head}: “{cell}” is not “{says}”");
            }
        }
    }
}

#[test]
fn it_has_every_fit_of_every_view() {
    let comparison = bundled();
    let page = fallback();
    for (view, named) in comparison.views.iter_enumerated() {
        let rows = rows(&page, "How well", &named.name_in_sentence);
        assert_eq!(rows.len(), comparison.project_types.len());
        let types = comparison.project_types.iter_enumerated();
        for (row, (position, named)) in rows.iter().zip(types) {
            let (head, cells) = row.split_first().expect("a head");
            assert_eq!(head, &*named.name);
            assert_eq!(cells.len(), 2);
            for (side, cell) in comparison.alternatives.keys().zip(cells) {
                let says = match comparison.fit(view, side, position) {
                    Fit::Judged(fit) => format!("{} ± {}", fit.value, fit.uncertainty),
                    Fit::NotListed(fit) => format!("not listed (counts as {} ±", fit.value),
                    Fit::Unknown => "not known".to_owned(),
                };
                assert!(cell.starts_with(&says), "{head}: “{cell}” is not “{says}”");
            }
        }
    }
}

#[test]
fn it_has_every_case_with_what_holds_today() {
    let comparison = bundled();
    let page = fallback();
    let items: Vec<String> = find(&page, "section > ul > li")
        .into_iter()
        .map(text)
        .collect();
    let cases = comparison
        .alternatives
        .iter()
        .flat_map(|alternative| &alternative.cases);
    assert_eq!(items.len(), 10);
    for (case, item) in cases.zip(&items) {
        for part in [&case.user, &case.says, &case.today] {
            assert!(item.contains(&**part), "“{part}” is not in “{item}”");
        }
    }
}

#[test]
fn an_unknown_comparison_or_preset_has_none() {
    assert!(Page::of("tabs-vs-spaces", None).is_none());
    assert!(Page::of("node-vs-python", Some("tabs")).is_none());
}

/// The cells of each row of the table whose caption begins and ends so.
fn rows(page: &Html, begins: &str, ends: &str) -> Vec<Vec<String>> {
    let mut tables = find(page, "table");
    tables.retain(|table| {
        let caption = within(*table, "caption")
            .into_iter()
            .map(text)
            .collect::<String>();
        caption.starts_with(begins) && caption.ends_with(ends)
    });
    assert_eq!(tables.len(), 1, "tables of “{begins} … {ends}”");
    let rows = within(tables[0], "tbody > tr").into_iter();
    rows.map(|row| within(row, "th, td").into_iter().map(text).collect())
        .collect()
}
