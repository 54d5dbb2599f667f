//! Optional criteria on the screen: listed after the others with a word on what they are, and in
//! no sum, chart or panel before they have a weight.

use scraper::Html;
use weigh_up::comparison::{Comparison, CriterionId};
use weigh_up::components::panel::Panel;
use weigh_up::notation::Link;

use crate::dom::{find, text, within};
use crate::leads::shown;
use crate::rules::check;
use crate::stage::{Stage, bundled};

/// The bundled comparison with its third criterion, the libraries, optional in place of its own
/// optional ones.
fn comparison() -> Comparison {
    let mut comparison = (*bundled()).clone();
    comparison.criteria.retain(|criterion| !criterion.optional);
    comparison.revisions.clear();
    comparison.criteria[CriterionId(2)].optional = true;
    comparison
}

fn stage(comparison: Comparison, answers: &str) -> Stage {
    let link = Link::read(&comparison, answers);
    Stage::with_answers(comparison, link.answers)
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    find(page, selector).into_iter().map(text).collect()
}

#[test]
fn an_optional_criterion_is_listed_last_and_at_0() {
    let page = stage(comparison(), "").show_unfolded();
    check("optional", &page);
    let rows = find(&page, ".matters .criterion");
    assert_eq!(rows.len(), 8);
    let (last, others) = rows.split_last().expect("a row");
    let said = |row, what| within(row, what).into_iter().map(text).collect::<String>();
    assert_eq!(said(*last, "label"), "Libraries (optional)");
    // At 5 all are level, as they are with the same weight on everything.
    assert_eq!(said(*last, ".turns"), "tied at 5 and Python from 6");
    let slider = within(*last, "input")
        .first()
        .and_then(|input| input.attr("value"));
    assert_eq!(slider, Some("0"));
    for row in others {
        assert!(!said(*row, "label").contains('('), "{}", text(*row));
    }
    let raised = stage(comparison(), "libraries=5").show_unfolded();
    let rows = texts(&raised, ".matters .criterion .turns");
    assert_eq!(rows[7], "Node.js up to 4 and Python from 6");
}

#[test]
fn it_is_marked_as_not_in_the_article_where_there_is_one_that_it_is_not_in() {
    let mut comparison = comparison();
    let own = comparison
        .claims
        .position(|claim| !claim.in_article)
        .expect("evidence that is not the article's");
    let scores = comparison.criteria[CriterionId(2)]
        .scores
        .iter_mut()
        .flatten()
        .flatten();
    for score in scores {
        score.claims = vec![own];
    }
    let page = stage(comparison.clone(), "").show_unfolded();
    let name = "Libraries (not in the article)";
    assert_eq!(
        texts(&page, ".matters .criterion > .name")
            .last()
            .map(String::as_str),
        Some(name)
    );
    for claim in &mut comparison.claims {
        claim.in_article = false;
    }
    let page = stage(comparison, "").show_unfolded();
    let name = "Libraries (optional)";
    assert_eq!(
        texts(&page, ".matters .criterion > .name")
            .last()
            .map(String::as_str),
        Some(name)
    );
}

/// The texts about the verdict, and those of the panels.
fn told(stage: &Stage) -> Vec<String> {
    let page = stage.show_unfolded();
    let mut told = texts(&page, ".verdict, .shares, .chart, .sureness");
    for panel in [
        Panel::Limits,
        Panel::Rule,
        Panel::Opinions,
        Panel::Space,
        Panel::Audit,
    ] {
        told.extend(texts(&shown(stage, panel), ".panel"));
    }
    told
}

#[test]
fn before_it_has_a_weight_no_part_of_the_screen_counts_it() {
    let mut without = (*bundled()).clone();
    without.criteria.remove(CriterionId(2));
    for answers in [
        "",
        "speed=8&projects=messaging-chat&team.python=6",
        "view=article&speed=0",
    ] {
        let with = told(&stage(comparison(), answers));
        let before = told(&stage(without.clone(), answers));
        assert_eq!(with, before, "{answers}");
    }
}
