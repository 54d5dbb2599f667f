//! A wrong claim never stands without its mark.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html};
use weigh_up::comparison::{Claim, ClaimId, Comparison, Judgement, ViewId};
use weigh_up::language::{Language, Message};
use weigh_up::page::Page;

use crate::dom::{closest, find, text, within};
use crate::stage::{Stage, bundled, parse, wait};

fn wrong(comparison: &Comparison) -> impl Iterator<Item = &Claim> {
    let claims = comparison.claims.iter();
    claims.filter(|claim| claim.judgement == Judgement::Wrong)
}

/// The wrong claims that a page repeats. Fails where one of them has no mark beside it.
#[track_caller]
fn marked_wrong_claims<'a>(comparison: &'a Comparison, page: &Html) -> BTreeSet<&'a str> {
    let mut repeated = BTreeSet::new();
    for element in find(page, "*") {
        let whole = text(element);
        for claim in wrong(comparison).filter(|claim| whole.contains(&*claim.says)) {
            let mut within = element.child_elements();
            if within.any(|inner| text(inner).contains(&*claim.says)) {
                continue;
            }
            assert!(is_marked(element), "“{}” stands without a mark", claim.says);
            repeated.insert(&*claim.says);
        }
    }
    repeated
}

fn is_marked(element: ElementRef<'_>) -> bool {
    let word = Language::english().say(Message::JudgementWrong);
    closest(element, "li").is_some_and(|item| {
        let marks = within(item, ".mark.wrong, em");
        marks.into_iter().any(|mark| text(mark).contains(word))
    })
}

/// The wrong claims that the scores of a view rest on.
fn wrong_claims_of(comparison: &Comparison, view: ViewId) -> BTreeSet<&str> {
    let sides = comparison.alternatives.keys();
    let cells = sides.flat_map(|side| comparison.criteria.keys().map(move |row| (side, row)));
    let scores = cells.filter_map(|(side, criterion)| comparison.score(view, side, criterion));
    let cited: BTreeSet<ClaimId> = scores.flat_map(|score| score.claims.clone()).collect();
    let claims = cited
        .into_iter()
        .filter_map(|claim| comparison.claims.get(claim));
    let wrong = claims.filter(|claim| claim.judgement == Judgement::Wrong);
    wrong.map(|claim| &*claim.says).collect()
}

#[test]
fn in_the_evidence() {
    let comparison = bundled();
    let page = Stage::of(&comparison, "view=article&hide=footer").show_unfolded();
    let expected = wrong_claims_of(&comparison, ViewId(1));
    assert_eq!(marked_wrong_claims(&comparison, &page), expected);
    assert!(
        expected.len() > 4,
        "the article's scores rest on wrong claims"
    );
}

#[test]
fn in_the_whole_widget() {
    let comparison = bundled();
    for link in [
        "view=article&projects=mobile-app",
        "mode=compact&projects=mobile-app",
    ] {
        let page = Stage::of(&comparison, link).show_unfolded();
        assert!(
            !marked_wrong_claims(&comparison, &page).is_empty(),
            "“{link}”"
        );
    }
    // The introductions have what no score rests on.
    let page = Stage::of(&comparison, "").show_unfolded();
    assert_eq!(
        marked_wrong_claims(&comparison, &page).len(),
        wrong(&comparison).count()
    );
}

#[test]
fn in_the_fallback() {
    let comparison = bundled();
    let page = Page::of(&comparison.id, None).expect("there is a page");
    let page = parse(&wait(page.fallback()));
    let expected = wrong_claims_of(&comparison, ViewId(1));
    assert_eq!(marked_wrong_claims(&comparison, &page), expected);
}

#[test]
fn and_none_is_in_sight_before_the_evidence_is() {
    let comparison = bundled();
    for link in [
        "",
        "view=article",
        "mode=verdict&view=article",
        "projects=mobile-app",
    ] {
        let page = Stage::of(&comparison, link).show();
        let repeated = marked_wrong_claims(&comparison, &page);
        assert!(repeated.is_empty(), "“{link}” repeats {repeated:?}");
    }
}

#[test]
#[should_panic(expected = "stands without a mark")]
fn a_bare_one_is_caught() {
    let comparison = bundled();
    let claim = wrong(&comparison).next().expect("there is one");
    let html = format!(
        "<ul><li><p>{}</p></li><li><em>wrong</em></li></ul>",
        claim.says
    );
    marked_wrong_claims(&comparison, &parse(&html));
}
