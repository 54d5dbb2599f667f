//! The evidence: each claim once, the figures behind computed scores, and a way to dispute a claim.

use std::collections::BTreeSet;
use std::rc::Rc;

use scraper::{ElementRef, Html};
use weigh_up::comparison::{Comparison, CriterionId, Estimate, Tenths, ViewId};
use weigh_up::components::dispute::begun;
use weigh_up::content;

use crate::dom::{find, is, text, within};
use crate::rules::check;
use crate::stage::{Stage, bundled};

fn comparisons() -> impl Iterator<Item = Rc<Comparison>> {
    content::ids().filter_map(content::bundled).map(Rc::new)
}

/// What the claims of a list say, without what stands around it.
fn said(list: ElementRef<'_>) -> Vec<String> {
    let claims = within(list, ".claim > p:first-child").into_iter();
    claims.map(text).collect()
}

#[test]
fn a_claim_stands_once_for_each_criterion() {
    for comparison in comparisons() {
        let page = Stage::of(&comparison, "").show_unfolded();
        let all = find(&page, ".evidence");
        assert_eq!(all.len(), comparison.criteria.len());
        let listed = comparison.listed_criteria();
        for (evidence, (position, criterion)) in all.into_iter().zip(listed) {
            let lists = within(evidence, ".shared > .claims, .side > .claims");
            let shown: Vec<_> = lists.into_iter().flat_map(said).collect();
            let distinct: BTreeSet<_> = shown.iter().collect();
            assert_eq!(shown.len(), distinct.len(), "{}: {shown:#?}", criterion.id);
            let sides = comparison.alternatives.keys();
            let scores = sides.filter_map(|side| comparison.score(ViewId::FIRST, side, position));
            let cited: BTreeSet<_> = scores.flat_map(|score| &score.claims).collect();
            assert_eq!(shown.len(), cited.len(), "{}", criterion.id);
        }
        assert!(!find(&page, ".evidence > .shared").is_empty());
    }
}

#[test]
fn a_computed_score_has_its_figures() {
    for comparison in comparisons() {
        let page = Stage::of(&comparison, "").show_unfolded();
        let tables = find(&page, ".evidence > .computed");
        assert_eq!(tables.len(), 1, "Speed alone is computed");
        let heads: Vec<_> = within(tables[0], "thead th")
            .into_iter()
            .map(text)
            .collect();
        let names = comparison.alternatives.iter();
        let names = names.map(|alternative| alternative.name.to_string());
        let expected = ["Figure", "Reference"].map(str::to_owned);
        assert_eq!(heads, expected.into_iter().chain(names).collect::<Vec<_>>());
        let whole = text(tables[0]);
        for figure in ["260,710", "107,487", "55,775", "1.213", "3.156", "80.83"] {
            assert!(whole.contains(figure), "no {figure} in {whole}");
        }
    }
    let article = Stage::of(&bundled(), "view=article").show_unfolded();
    assert!(
        find(&article, ".computed").is_empty(),
        "it computes nothing"
    );
}

#[test]
fn a_measurement_of_our_own_says_so() {
    let page = Stage::of(&bundled(), "").show_unfolded();
    let claims = find(&page, ".evidence .claim").into_iter().map(text);
    let own: Vec<_> = claims
        .filter(|claim| claim.contains("We measured:"))
        .collect();
    assert!(!own.is_empty());
    for claim in own {
        for part in [
            "Own measurements on two cores (Node 20",
            "measured by us",
            "2026-11-22",
        ] {
            assert!(claim.contains(part), "no “{part}” in {claim}");
        }
    }
}

#[test]
fn a_point_has_its_judgement_in_its_line() {
    let page = Stage::of(&bundled(), "").show_unfolded();
    let points = find(&page, ".introductions .points > li");
    assert_eq!(points.len(), 26);
    for point in &points {
        let marks = point.child_elements().filter(|child| is(*child, ".mark"));
        assert_eq!(marks.count(), 1, "{}", text(*point));
    }
    let wrong = find(&page, ".introductions .points > li > .mark.wrong");
    assert!(!wrong.is_empty());
}

/// The addresses to dispute the claims behind a criterion's scores.
fn disputes(page: &Html) -> Vec<String> {
    let links = find(page, ".evidence .claim .origin > a").into_iter();
    let links = links.filter(|link| text(*link) == "Dispute this");
    links
        .filter_map(|link| Some(link.attr("href")?.to_owned()))
        .collect()
}

fn reporting_to(report: &str) -> Stage {
    let mut comparison = Comparison::clone(&bundled());
    comparison.about.report = report.into();
    Stage {
        base: "https://example.org/weigh-up/",
        ..Stage::of(&Rc::new(comparison), "nodejs.speed=4&team.python=6")
    }
}

#[test]
fn every_claim_can_be_disputed_with_the_reader_s_own_scores_and_link() {
    let stage = reporting_to("https://github.com/somebody/something/issues");
    let page = stage.show_unfolded();
    check("disputes", &page);
    let claims = find(&page, ".evidence .claim").len();
    let addresses = disputes(&page);
    assert_eq!(addresses.len(), claims);
    let of = |claim: &str| {
        let part = format!("%20Claim%20{claim}&");
        let mut of = addresses.iter().filter(|address| address.contains(&part));
        of.next().expect(claim).clone()
    };
    let speed = of("e-speed-web");
    let begins = "https://github.com/somebody/something/issues/new?title=Node.js%20or%20Python%3F";
    assert!(speed.starts_with(begins), "{speed}");
    for part in [
        "107%2C487",
        "My%20score%20for%20Node.js%20on%20Speed%20is%204%3B%20yours%20is%209.",
        "https%3A%2F%2Fexample.org%2Fweigh-up%2F%3Fc%3Dnode-vs-python%26",
        "nodejs.speed%3D4",
    ] {
        assert!(speed.contains(part), "no {part} in {speed}");
    }
    // A score of the reader's on another criterion is none on this.
    assert!(!of("e-growth").contains("My%20score"));
}

#[test]
fn without_an_address_for_reports_nothing_can_be_disputed() {
    assert!(disputes(&reporting_to("").show_unfolded()).is_empty());
}

#[test]
fn an_address_takes_what_its_form_takes() {
    for (report, expected) in [
        (
            "https://a.example/x/issues",
            "https://a.example/x/issues/new?title=A%20b&body=c%26%0Ad",
        ),
        (
            "https://a.example/x/issues/",
            "https://a.example/x/issues/new?title=A%20b&body=c%26%0Ad",
        ),
        (
            "https://a.example/x/issues/new",
            "https://a.example/x/issues/new?title=A%20b&body=c%26%0Ad",
        ),
        (
            "https://a.example/x/-/issues",
            "https://a.example/x/-/issues",
        ),
        (
            "https://a.example/contact?to=us",
            "https://a.example/contact?to=us",
        ),
        (
            "mailto:a@a.example",
            "mailto:a@a.example?subject=A%20b&body=c%26%0Ad",
        ),
        (
            "mailto:a@a.example?cc=b",
            "mailto:a@a.example?cc=b&subject=A%20b&body=c%26%0Ad",
        ),
    ] {
        assert_eq!(begun(report, "A b", "c&\nd"), expected);
    }
}

/// The evidence of the first criterion, with values behind its two scores, in tenths.
fn measured(values: [(&str, i64); 2]) -> Html {
    let mut comparison = Comparison::clone(&bundled());
    let sides = comparison.criteria[CriterionId::FIRST].scores[ViewId::FIRST].iter_mut();
    for (score, (value, tenths)) in sides.zip(values) {
        let score = score.as_mut().expect("a score");
        score.measured = value.into();
        score.estimate = Estimate {
            value: Tenths::clamped(tenths),
            uncertainty: Tenths::clamped(1),
        };
    }
    Stage::of(&Rc::new(comparison), "").show_unfolded()
}

#[test]
fn a_score_stands_beside_the_value_that_it_was_computed_from() {
    let page = measured([("2.8 ms", 91), ("7 ms", 68)]);
    let told: Vec<_> = find(&page, ".side .score").into_iter().map(text).collect();
    let first = ["2.8 ms (9.1 ± 0.1 of 10)", "7 ms (6.8 ± 0.1 of 10)"];
    assert_eq!(told[..2], first);
    let alike = "All values come to within one point of each other";
    assert!(!page.root_element().text().any(|text| text.contains(alike)));
    let page = measured([("2.8 ms", 91), ("4.7 ms", 81)]);
    assert!(page.root_element().text().any(|text| text.contains(alike)));
}
