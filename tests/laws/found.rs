//! Findings as they are, and as they might be: whatever is found must be told.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use weigh_up::answers::Factor;
use weigh_up::comparison::{AlternativeId, ClaimId, CriterionId, Points};
use weigh_up::verdict::ledger::{Ledger, Stale, Why, Without};
use weigh_up::verdict::sensitivity::{Flip, Sensitivity, Step, Unknown};
use weigh_up::verdict::share::{Portion, Share};
use weigh_up::verdict::{Band, Findings};

use crate::case::CLAIMS;
use crate::case::{self, Case};

/// The findings of a case, or its verdict with everything beside it invented.
pub(crate) fn findings(case: &Case) -> impl Strategy<Value = Findings> + use<> {
    let whole = Findings::whole(&case.comparison(), &case.answers(), case::DAY);
    let (sides, criteria) = (case.sides.len(), case.criteria.len());
    let verdict = whole.verdict.clone();
    let unchanged = Without {
        leader: verdict.leader,
        band: verdict.band,
        unchanged: true,
    };
    let open = Without {
        leader: None,
        band: Band::None,
        unchanged: false,
    };
    let firmer = Without {
        band: verdict.leader.map_or(Band::None, |_| Band::Certain),
        unchanged: false,
        ..unchanged
    };
    let parts = (
        sensitivity(sides, criteria),
        ledger(vec![unchanged, open, firmer]),
        option::of(shares(sides)),
    );
    let overturns = whole.overturns.clone();
    let invented = parts.prop_map(move |(sensitivity, ledger, shares)| Findings {
        verdict: verdict.clone(),
        sensitivity,
        overturns: overturns.clone(),
        ledger,
        shares,
    });
    prop_oneof![Just(whole), invented]
}

fn points() -> impl Strategy<Value = Points> {
    (0..=10_i64).prop_map(Points::clamped)
}

fn step(criteria: usize) -> impl Strategy<Value = Step> {
    let factor = prop_oneof![
        (0..criteria).prop_map(|criterion| Factor::Criterion(CriterionId(criterion))),
        Just(Factor::Fit),
        Just(Factor::Team),
    ];
    (factor, points(), points()).prop_map(|(factor, from, to)| Step { factor, from, to })
}

fn sensitivity(sides: usize, criteria: usize) -> impl Strategy<Value = Sensitivity> {
    let flip = (
        step(criteria),
        option::of((0..sides).prop_map(AlternativeId)),
    )
        .prop_map(|(step, winner)| Flip {
            step,
            winner,
            level: Vec::new(),
        });
    let cell = (0..sides, 0..criteria, points());
    let unknown = cell.prop_map(|(alternative, criterion, needs)| Unknown {
        alternative: AlternativeId(alternative),
        factor: Factor::Criterion(CriterionId(criterion)),
        needs,
    });
    let cheapest = option::of(vec(step(criteria), 1..5));
    let found = (vec(flip, 0..4), cheapest, vec(unknown, 0..5));
    found.prop_map(|(flips, cheapest, unknown)| Sensitivity {
        flips,
        cheapest,
        unknown,
        ..Sensitivity::default()
    })
}

fn ledger(without: Vec<Without>) -> impl Strategy<Value = Ledger> {
    let why = prop_oneof![
        Just(Why::Wrong),
        Just(Why::Contested),
        Just(Why::PastReview)
    ];
    let without = proptest::sample::select(without);
    let claim = (0..CLAIMS, why, without.clone());
    let stale = claim.prop_map(|(claim, why, without)| Stale {
        claim: ClaimId(claim),
        why,
        without,
    });
    (vec(stale, 0..4), without).prop_map(|(stale, without)| Ledger {
        without_all: (!stale.is_empty()).then_some(without),
        stale,
    })
}

/// Shares of some of the alternatives, all of them with an order or none.
fn shares(sides: usize) -> impl Strategy<Value = Vec<Share>> {
    let edge = prop_oneof![Just(0_u32), 0..20_000_u32, 980_000..=1_000_000_u32];
    let portion = prop_oneof![edge, 0..=1_000_000_u32].prop_map(Portion::from_millionths);
    let portions = (portion.clone(), portion.clone(), portion, any::<bool>());
    let shares = (vec(portions, sides), any::<bool>());
    shares.prop_map(|(portions, ordered)| {
        let told = portions.into_iter().enumerate().filter(|(_, part)| part.3);
        told.map(|(alternative, (all, order, near, _))| Share {
            alternative: AlternativeId(alternative),
            all,
            order: ordered.then_some(order),
            near,
        })
        .collect()
    })
}
