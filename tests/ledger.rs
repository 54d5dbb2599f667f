//! The ledger: which claims behind a verdict should not be relied on, and what it is without them.

#![allow(
    clippy::indexing_slicing,
    reason = "a test that reaches beyond a list is to fail"
)]

#[path = "small/case.rs"]
mod case;
#[path = "ledger/founded.rs"]
mod founded;
#[path = "laws/random.rs"]
mod random;

use case::{Case, Side};
use founded::{Founded, REVIEW_BY};
use proptest::prelude::*;
use random::cases;
use weigh_up::answers::{Choice, Factor};
use weigh_up::comparison::{
    AlternativeId, ClaimId, Comparison, CriterionId, Date, Judgement, Points, ViewId,
};
use weigh_up::content;
use weigh_up::notation;
use weigh_up::verdict::ledger::{Ledger, Why, Without};
use weigh_up::verdict::sensitivity::{Flip, Sensitivity, Step};
use weigh_up::verdict::{Band, Table};

const fn day(year: u16, month: u8, day: u8) -> Date {
    Date { year, month, day }
}

fn side(name: &str, scores: &[i64], fit: i64) -> Side {
    Side {
        name: name.into(),
        scores: scores.iter().map(|score| Some((*score, 1))).collect(),
        own: vec![None; scores.len()],
        fits: vec![Some((fit, 1))],
        experience: 0,
    }
}

/// Tea leads: taste speaks most for it, then price, then looks; speed speaks most against it.
fn drinks() -> Case {
    let criteria = ["taste", "price", "looks", "speed", "smell"];
    Case {
        decimals: false,
        sides: vec![
            side("tea", &[9, 8, 7, 4, 5], 9),
            side("coffee", &[3, 4, 5, 7, 5], 2),
        ],
        criteria: criteria.map(|name| (name.to_owned(), 5)).into(),
        types: vec![("breakfast".to_owned(), Choice::No)],
        fit: 5,
        team: 5,
    }
}

const BEFORE: Date = day(2027, 5, 21);
const AFTER: Date = day(2027, 5, 23);

#[test]
fn a_claim_is_stale_from_the_day_after_its_review() {
    let drinks = Founded::new(&drinks());
    for (today, stale) in [(BEFORE, 0), (REVIEW_BY, 0), (AFTER, 6)] {
        assert_eq!(drinks.stale(today).len(), stale, "on {today}");
    }
}

#[test]
fn only_what_the_explanation_names_counts() {
    let stale = Founded::new(&drinks()).stale(AFTER);
    let named = ["taste", "price", "speed"].map(|criterion| {
        [
            format!("tea on {criterion}"),
            format!("coffee on {criterion}"),
        ]
    });
    let ids: Vec<_> = stale.into_iter().map(|(id, _)| id).collect();
    assert_eq!(ids, named.concat());
}

#[test]
fn what_is_wrong_or_contested_is_stale_on_any_day_and_what_is_outdated_is_not() {
    for (judgement, before, after) in [
        (Judgement::Accurate, None, Why::PastReview),
        (Judgement::Outdated, None, Why::PastReview),
        (Judgement::Contested, Some(Why::Contested), Why::Contested),
        (Judgement::Wrong, Some(Why::Wrong), Why::Wrong),
    ] {
        let drinks = Founded::new(&drinks()).judged("tea on taste", judgement);
        let on = |today| {
            let mut stale = drinks.stale(today).into_iter();
            let found = stale.find(|(id, _)| id == "tea on taste");
            found.map(|(_, why)| why)
        };
        assert_eq!(
            (on(BEFORE), on(AFTER)),
            (before, Some(after)),
            "{judgement:?}"
        );
    }
}

#[test]
fn a_score_of_the_readers_own_rests_on_no_claim() {
    let mut case = drinks();
    case.sides[0].own[0] = Some(9);
    let drinks = Founded::new(&case).judged("tea on taste", Judgement::Wrong);
    assert_eq!(drinks.stale(BEFORE), []);
    let both = drinks.judged("coffee on taste", Judgement::Wrong);
    assert_eq!(both.stale(BEFORE).len(), 1);
}

#[test]
fn the_nearest_flip_brings_its_factor_and_whoever_wins_by_it() {
    let mut case = drinks();
    case.sides.push(side("cocoa", &[2, 2, 2, 2, 9], 2));
    let drinks = Founded::new(&case);
    let step = |criterion| Step {
        factor: Factor::Criterion(CriterionId(criterion)),
        from: Points::MIDDLE,
        to: Points::MAX,
    };
    let flip = |winner: Option<usize>| Flip {
        step: step(4),
        winner: winner.map(AlternativeId),
        level: Vec::new(),
    };
    let named = |flips, cheapest| {
        let sensitivity = Sensitivity {
            flips,
            cheapest,
            ..Sensitivity::default()
        };
        let ledger = drinks.ledger(&sensitivity, AFTER);
        let ids = ledger
            .stale
            .iter()
            .map(|stale| &*drinks.comparison.claims[stale.claim].id)
            .filter(|id| id.ends_with("smell") || id.ends_with("looks"));
        ids.collect::<Vec<_>>().join(", ")
    };
    assert_eq!(named(vec![], None), "");
    assert_eq!(
        named(vec![flip(Some(2))], None),
        "tea on smell, cocoa on smell"
    );
    assert_eq!(
        named(vec![flip(None)], None),
        "tea on smell, coffee on smell"
    );
    assert_eq!(
        named(vec![], Some(vec![step(2), step(4)])),
        "tea on looks, coffee on looks, tea on smell, coffee on smell"
    );
    // The steps of a combined change are not named where a single one is.
    assert_eq!(
        named(vec![flip(None)], Some(vec![step(2)])),
        "tea on smell, coffee on smell"
    );
}

#[test]
fn a_verdict_stays_or_becomes_another_without_a_claim() {
    // Tea is 45 ahead: at worst it loses 45 on taste, or coffee gains 35 there, or tea loses 20
    // on speed.
    let drinks = Founded::new(&drinks())
        .judged("tea on speed", Judgement::Contested)
        .judged("tea on taste", Judgement::Wrong)
        .judged("coffee on taste", Judgement::Wrong);
    let verdict = drinks.verdict();
    assert_eq!((verdict.lead, verdict.band), (Some(45), Band::Leans));
    let ledger = drinks.ledger(&Sensitivity::default(), BEFORE);
    let tea = Some(AlternativeId(0));
    let without = |leader, band| Without {
        leader,
        band,
        unchanged: (leader, band) == (tea, Band::Leans),
    };
    let each: Vec<_> = ledger.stale.iter().map(|stale| stale.without).collect();
    assert_eq!(
        each,
        [
            without(None, Band::None),
            without(tea, Band::Close),
            without(tea, Band::Leans),
        ]
    );
    assert_eq!(ledger.without_all, Some(without(None, Band::None)));
}

#[test]
fn a_deal_breaker_without_its_claim_excludes_nobody() {
    let mut case = drinks();
    case.types[0].1 = Choice::Must;
    case.fit = 10;
    let drinks = Founded::new(&case).judged("breakfast", Judgement::Contested);
    assert_eq!(drinks.verdict().rival, None, "coffee is out");
    assert_eq!(drinks.stale(BEFORE), [], "nothing was weighed");

    case.sides.push(side("cocoa", &[5, 5, 5, 5, 5], 4));
    case.sides[1] = side("coffee", &[10, 10, 10, 10, 10], 2);
    case.fit = 4;
    let drinks = Founded::new(&case).judged("breakfast", Judgement::Contested);
    let ledger = drinks.ledger(&Sensitivity::default(), BEFORE);
    assert_eq!(drinks.verdict().leader, Some(AlternativeId(0)));
    assert_eq!(
        ledger.without_all.map(|without| without.leader),
        Some(Some(AlternativeId(1)))
    );
}

/// The bundled comparison on a day, by the answers in the notation.
fn bundled(answers: &str, today: Date) -> (Comparison, Ledger) {
    let comparison = content::bundled("node-vs-python").expect("it is bundled");
    let (answers, ignored) = notation::decode(&comparison, answers);
    assert!(ignored.is_empty());
    let founded = Founded {
        comparison,
        answers,
    };
    let table = Table::new(&founded.comparison, &founded.answers);
    let sensitivity = Sensitivity::new(&table, &founded.verdict());
    let ledger = founded.ledger(&sensitivity, today);
    (founded.comparison, ledger)
}

#[test]
fn the_articles_verdict_rests_on_what_is_wrong() {
    let (comparison, ledger) = bundled("view=article", day(2026, 11, 23));
    let why = |id: &str| {
        let mut stale = ledger.stale.iter();
        let found = stale.find(|stale| *comparison.claims[stale.claim].id == *id);
        found.map(|stale| stale.why)
    };
    assert_eq!(why("k4d"), Some(Why::Wrong), "Python has threads");
    assert_eq!(
        why("k5a"),
        Some(Why::Contested),
        "Python scales by processes"
    );
    assert!(ledger.without_all.is_some_and(|without| !without.unchanged));
}

#[test]
fn the_evidence_holds_on_the_day_after_it_was_checked_and_is_stale_in_years() {
    let (_, fresh) = bundled("speed=9", day(2026, 11, 23));
    assert_eq!(fresh, Ledger::default());
    let (_, stale) = bundled("speed=9", day(2030, 1, 1));
    assert!(!stale.stale.is_empty());
    assert!(stale.stale.iter().all(|stale| stale.why == Why::PastReview));
}

proptest! {
    /// Each claim by itself and all together, against a comparison without the scores.
    #[test]
    fn a_claim_that_is_gone_takes_its_scores_along(case in cases(10, 11)) {
        let founded = Founded::new(&case);
        let ledger = founded.ledger(&Sensitivity::default(), AFTER);
        for stale in &ledger.stale {
            prop_assert_eq!(stale.without, founded.without(&[stale.claim]));
        }
        let all: Vec<ClaimId> = ledger.stale.iter().map(|stale| stale.claim).collect();
        let without_all = (!all.is_empty()).then(|| founded.without(&all));
        prop_assert_eq!(ledger.without_all, without_all);
    }

    #[test]
    fn every_stale_claim_is_behind_a_factor_that_is_named(case in cases(10, 11)) {
        let founded = Founded::new(&case);
        let verdict = founded.verdict();
        let named: Vec<Factor> = {
            let arguments = verdict.arguments();
            let rows = arguments.in_favour.iter().chain(&arguments.against);
            rows.map(|row| row.factor).collect()
        };
        prop_assert!(named.len() <= 3);
        for stale in founded.ledger(&Sensitivity::default(), AFTER).stale {
            let is_behind = |factor: &Factor| match factor {
                Factor::Criterion(criterion) => {
                    let scores = founded.comparison.criteria[*criterion].scores[ViewId::FIRST].iter();
                    scores.flatten().any(|score| score.claims == [stale.claim])
                }
                Factor::Fit => founded.answers.chosen().any(|project_type| {
                    let fits = &founded.comparison.project_types[project_type].fits;
                    fits[ViewId::FIRST].claims == [stale.claim]
                }),
                Factor::Team => false,
            };
            prop_assert!(named.iter().any(is_behind));
        }
    }
}
