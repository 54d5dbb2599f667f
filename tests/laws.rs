//! The laws of the decision model, each of them one that some published tool breaks.

#![allow(
    clippy::indexing_slicing,
    reason = "a test that reaches beyond a list is to fail"
)]

#[path = "small/case.rs"]
mod case;
#[path = "laws/formulas.rs"]
mod formulas;
#[path = "laws/found.rs"]
mod found;
#[path = "laws/plain.rs"]
mod plain;
#[path = "laws/random.rs"]
mod random;
#[path = "laws/shortlist.rs"]
mod shortlist;
#[path = "laws/suits.rs"]
mod suits;

use std::collections::{BTreeMap, BTreeSet};

use case::{Case, Rating};
use formulas::{band, factors};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use random::cases;
use serde_json::Value;
use weigh_up::answers::{Choice, Factor};
use weigh_up::comparison::{AlternativeId, ProjectTypeId};
use weigh_up::language::Language;
use weigh_up::verdict::explanation::Explanation;
use weigh_up::verdict::ledger::Stale;
use weigh_up::verdict::report::Report;
use weigh_up::verdict::scale::mean;
use weigh_up::verdict::sensitivity::Step;
use weigh_up::verdict::share::{Portion, Share};
use weigh_up::verdict::{Band, Findings, Reason, Standing, Total, Verdict};

fn complete() -> impl Strategy<Value = Case> {
    cases(10, 12)
}

fn with_gaps() -> impl Strategy<Value = Case> {
    cases(10, 10)
}

fn any_case() -> impl Strategy<Value = Case> {
    prop_oneof![complete(), with_gaps()]
}

fn verdict(case: &Case) -> Verdict {
    Verdict::new(&case.comparison(), &case.answers())
}

/// A verdict by names and without order among equals.
#[derive(Debug, PartialEq)]
struct Told {
    standings: BTreeMap<String, (Total, Option<i64>, BTreeSet<String>)>,
    leader: Option<String>,
    tied: BTreeSet<String>,
    lead: Option<i64>,
    band: Band,
    reason: Option<Reason>,
    would_have_led: Option<String>,
}

impl Told {
    fn new(case: &Case) -> Self {
        let verdict = verdict(case);
        let name = |side: AlternativeId| case.sides[usize::from(side)].name.clone();
        let must = |must: &ProjectTypeId| case.types[usize::from(*must)].0.clone();
        let standings = verdict.ranking.iter().map(|standing| {
            let musts = standing.excluded_by.iter().map(must).collect();
            (
                name(standing.alternative),
                (standing.total, standing.percent, musts),
            )
        });
        Self {
            standings: standings.collect(),
            leader: verdict.leader.map(name),
            tied: verdict.tied.iter().copied().map(name).collect(),
            lead: verdict.lead,
            band: verdict.band,
            reason: verdict.reason,
            would_have_led: verdict.would_have_led.map(name),
        }
    }

    fn total(&self, name: &str) -> Total {
        self.standings[name].0
    }

    /// Counts the alternatives that are left and have a better total.
    fn ahead_of(&self, name: &str) -> usize {
        let left = self
            .standings
            .values()
            .filter(|(.., excluded_by)| excluded_by.is_empty());
        left.filter(|(total, ..)| total.low > self.total(name).low)
            .count()
    }
}

/// The places of the alternatives that are left.
fn left(verdict: &Verdict) -> Vec<usize> {
    let left = verdict
        .ranking
        .iter()
        .filter(|standing| !standing.is_excluded());
    left.map(|standing| standing.alternative.into()).collect()
}

/// A case with what follows from it, or with what might.
fn found() -> impl Strategy<Value = (Case, Findings)> {
    any_case().prop_flat_map(|case| {
        let findings = found::findings(&case);
        (Just(case), findings)
    })
}

fn explain(case: &Case, findings: &Findings) -> Explanation {
    let (comparison, answers) = (case.comparison(), case.answers());
    Explanation::new(&comparison, &answers, findings, &Language::english())
}

/// The numbers that the findings beside the verdict have.
fn numbers_found(findings: &Findings) -> BTreeSet<i64> {
    let sensitivity = &findings.sensitivity;
    let flips = sensitivity.flips.iter().map(|flip| flip.step);
    let steps = flips.chain(sensitivity.cheapest.iter().flatten().copied());
    let mut known: BTreeSet<i64> = steps
        .flat_map(|Step { from, to, .. }| [from.get(), to.get()])
        .collect();
    known.extend(sensitivity.unknown.iter().map(|cell| cell.needs.get()));
    // Together they come to 100, so that each is rounded down or up.
    let shares: Vec<&Share> = findings.shares.iter().flatten().collect();
    let parts = |part: fn(&Share) -> Option<Portion>| {
        let portions = shares.iter().filter_map(|share| part(share));
        let parts: Vec<u32> = portions.map(Portion::millionths).collect();
        let left = 1_000_000_u32.saturating_sub(parts.iter().sum());
        parts.into_iter().chain([left]).collect::<Vec<_>>()
    };
    let parts = [
        parts(|share| Some(share.all)),
        parts(|share| share.order),
        parts(|share| Some(share.near)),
    ];
    for part in parts.concat() {
        known.extend([part / 10_000, part.div_ceil(10_000)].map(i64::from));
        known.extend([part].iter().filter(|part| **part > 990_000).map(|_| 99));
    }
    for Stale { why, .. } in &findings.ledger.stale {
        let same = findings
            .ledger
            .stale
            .iter()
            .filter(|other| other.why == *why);
        known.insert(i64::try_from(same.count()).expect("few claims"));
    }
    known
}

/// Every figure of a text, without the commas between thousands.
fn numbers(text: &str) -> BTreeSet<String> {
    let plain = text.replace(',', "");
    let runs = plain.split(|letter: char| !letter.is_ascii_digit() && letter != '.');
    let figures = runs.map(|run| run.trim_matches('.').to_owned());
    figures.filter(|figure| !figure.is_empty()).collect()
}

/// The figures that points of a verdict read as, in each of the ways to tell them.
fn figures(verdict: &Verdict, points: &BTreeSet<i64>) -> BTreeSet<String> {
    let (scale, language) = (verdict.scale, Language::english());
    let told = points.iter().flat_map(|points| {
        [
            scale.told(*points, &language),
            scale.about(*points, &language),
            scale.at_least(*points, &language),
        ]
    });
    told.flat_map(|told| numbers(&told)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 512,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn multiplied_weights_change_nothing_but_the_size_of_the_numbers(
        case in cases(3, 11), times in 1..=3_i64,
    ) {
        let mut larger = case.clone();
        larger.criteria.iter_mut().for_each(|(_, weight)| *weight *= times);
        larger.fit *= times;
        larger.team *= times;
        let (before, after) = (verdict(&case), verdict(&larger));
        let places = |verdict: &Verdict| {
            let places = verdict.ranking.iter();
            places.map(|place| (place.alternative, place.percent)).collect::<Vec<_>>()
        };
        prop_assert_eq!(places(&before), places(&after));
        prop_assert_eq!(before.band, after.band);
        prop_assert_eq!(before.leader, after.leader);
        prop_assert_eq!(before.reason, after.reason);
        prop_assert_eq!(before.lead.map(|lead| lead * times), after.lead);
        prop_assert_eq!(before.doubt * times, after.doubt);
    }

    #[test]
    fn more_weight_never_lowers_the_rank_of_whoever_is_best_there(
        case in complete(), place: Index,
    ) {
        let place = place.index(case.criteria.len());
        let mut heavier = case.clone();
        heavier.criteria[place].1 = (case.criteria[place].1 + 1).min(10);
        let (_, ratings) = &factors(&case)[place];
        let left = left(&verdict(&case));
        let best = left.iter().filter_map(|side| ratings[*side]).map(|(a, _)| a).max();
        let (before, after) = (Told::new(&case), Told::new(&heavier));
        for side in left {
            if ratings[side].map(|(a, _)| a) == best {
                let name = &case.sides[side].name;
                prop_assert!(after.ahead_of(name) <= before.ahead_of(name));
            }
        }
    }

    #[test]
    fn a_step_of_weight_moves_each_lead_by_the_difference_in_scores(
        case in complete(), place: Index,
    ) {
        let place = place.index(case.criteria.len());
        prop_assume!(case.criteria[place].1 < 10);
        let mut heavier = case.clone();
        heavier.criteria[place].1 += 1;
        let (_, ratings) = &factors(&case)[place];
        let (before, after) = (Told::new(&case), Told::new(&heavier));
        let lead = |told: &Told, side: usize| {
            let total = |side: usize| told.total(&case.sides[side].name).low;
            total(side) - total(0)
        };
        for (side, rating) in ratings.iter().enumerate() {
            let moved = lead(&after, side) - lead(&before, side);
            let difference = rating.zip(ratings[0]).map(|((a, _), (b, _))| a - b);
            prop_assert_eq!(Some(moved), difference);
        }
    }

    #[test]
    fn a_better_score_never_hurts(case in any_case(), side: Index, place: Index) {
        let (side, place) = (side.index(case.sides.len()), place.index(case.criteria.len()));
        let mut better = case.clone();
        let raise = |(a, e): Rating| ((a + 1).min(10), e);
        let changed = &mut better.sides[side];
        changed.scores[place] = changed.scores[place].map(raise);
        changed.own[place] = changed.own[place].map(|own| (own + 1).min(10));
        let name = &case.sides[side].name;
        let (before, after) = (Told::new(&case), Told::new(&better));
        prop_assert!(after.total(name).low >= before.total(name).low);
        prop_assert!(after.ahead_of(name) <= before.ahead_of(name));
        if before.leader.as_ref() == Some(name) {
            prop_assert_eq!(after.leader.as_ref(), Some(name));
        }
        if before.tied.contains(name) {
            prop_assert!(after.tied.contains(name) || after.leader.as_ref() == Some(name));
        }
    }

    #[test]
    fn whoever_fails_a_deal_breaker_never_leads_and_nobody_else_is_out(case in any_case()) {
        let told = Told::new(&case);
        prop_assert!(verdict(&case).ranking.is_sorted_by_key(Standing::is_excluded));
        for side in &case.sides {
            let failed = case.types.iter().zip(&side.fits).filter(|((_, choice), fit)| {
                *choice == Choice::Must && fit.is_some_and(|(fit, _)| fit <= 3)
            });
            let fails: BTreeSet<String> = failed.map(|((name, _), _)| name.clone()).collect();
            if !fails.is_empty() {
                prop_assert!(told.leader.as_ref() != Some(&side.name));
                prop_assert!(!told.tied.contains(&side.name));
            }
            prop_assert_eq!(&told.standings[&side.name].2, &fails);
        }
    }

    #[test]
    fn whoever_would_have_led_leads_without_deal_breakers(case in any_case()) {
        let mut milder = case.clone();
        for (_, choice) in &mut milder.types {
            if *choice == Choice::Must {
                *choice = Choice::Yes;
            }
        }
        let (strict, mild) = (Told::new(&case), Told::new(&milder));
        let is_out = |name: &String| !strict.standings[name].2.is_empty();
        prop_assert_eq!(strict.would_have_led.clone(), mild.leader.filter(is_out));
    }

    #[test]
    fn dropping_the_smallest_set_of_deal_breakers_lets_somebody_in_and_no_smaller_one_does(
        case in complete(),
    ) {
        let verdict = verdict(&case);
        let smallest = verdict.smallest_musts_to_drop();
        prop_assert_eq!(smallest.is_empty(), verdict.reason != Some(Reason::AllExcluded));
        let musts: Vec<ProjectTypeId> = case.answers().musts().collect();
        for mask in 0..1_usize << musts.len() {
            let picked = musts.iter().enumerate().filter(|(bit, _)| mask >> bit & 1 == 1);
            let dropped: Vec<ProjectTypeId> = picked.map(|(_, must)| *must).collect();
            let mut milder = case.clone();
            for must in &dropped {
                milder.types[usize::from(*must)].1 = Choice::Yes;
            }
            let lets_in = !left(&self::verdict(&milder)).is_empty();
            if dropped.len() < smallest.len() {
                prop_assert!(!lets_in);
            }
            if dropped == smallest {
                prop_assert!(lets_in);
            }
        }
    }

    #[test]
    fn the_ranking_of_fewer_alternatives_is_that_of_all_without_the_others(
        case in any_case(), side: Index,
    ) {
        let names = |case: &Case| {
            let ranking = verdict(case).ranking.into_iter();
            ranking.map(|place| case.sides[usize::from(place.alternative)].name.clone()).collect::<Vec<_>>()
        };
        let mut fewer = case.clone();
        let gone = fewer.sides.remove(side.index(case.sides.len()));
        let mut expected = names(&case);
        expected.retain(|name| *name != gone.name);
        prop_assert_eq!(names(&fewer), expected);
    }

    #[test]
    fn the_order_of_alternatives_and_criteria_does_not_matter(
        (case, sides, criteria) in any_case().prop_flat_map(|case| {
            let sides: Vec<usize> = (0..case.sides.len()).collect();
            let criteria: Vec<usize> = (0..case.criteria.len()).collect();
            (Just(case), Just(sides).prop_shuffle(), Just(criteria).prop_shuffle())
        }),
    ) {
        let mut other = case.clone();
        other.sides = sides.iter().map(|side| case.sides[*side].clone()).collect();
        other.criteria = criteria.iter().map(|place| case.criteria[*place].clone()).collect();
        for side in &mut other.sides {
            side.scores = criteria.iter().map(|place| side.scores[*place]).collect();
            side.own = criteria.iter().map(|place| side.own[*place]).collect();
        }
        prop_assert_eq!(Told::new(&case), Told::new(&other));
    }

    #[test]
    fn swapping_two_alternatives_mirrors_the_verdict(mut case in any_case()) {
        case.sides.truncate(2);
        let mut swapped = case.clone();
        swapped.sides.reverse();
        let (one, other) = (verdict(&case), verdict(&swapped));
        let mirror = |side: AlternativeId| AlternativeId(1 - usize::from(side));
        prop_assert_eq!(one.leader.map(mirror), other.leader);
        prop_assert_eq!((one.lead, one.band), (other.lead, other.band));
        prop_assert_eq!((one.margin, one.doubt), (other.margin, other.doubt));
        if one.leader.is_some() {
            prop_assert_eq!(one.rival.map(mirror), other.rival);
            for (row, mirrored) in one.contributions.iter().zip(&other.contributions) {
                prop_assert_eq!(row.toward.map(mirror), mirrored.toward);
                prop_assert_eq!(row.amount, mirrored.amount);
            }
        }
    }

    #[test]
    fn an_interval_brackets_every_completion_and_a_lead_holds_in_each(
        case in with_gaps(), guesses in vec((0..=10_i64, 0..=3_i64), 5 * 6),
        fits in vec((4..=10_i64, 0..=3_i64), 5 * 3),
    ) {
        // A guess of a fit suits, because a missing fit excludes nobody.
        let mut full = case.clone();
        let (mut guesses, mut fits) = (guesses.into_iter(), fits.into_iter());
        for side in &mut full.sides {
            side.scores.iter_mut().for_each(|score| *score = score.or(guesses.next()));
            side.fits.iter_mut().for_each(|fit| *fit = fit.or(fits.next()));
        }
        let (open, closed) = (Told::new(&case), Told::new(&full));
        for (name, (total, ..)) in &open.standings {
            let completed = closed.total(name);
            prop_assert!(completed.is_exact());
            prop_assert!(total.low <= completed.low && completed.low <= total.high);
        }
        if open.leader.is_some() {
            prop_assert_eq!(&open.leader, &closed.leader);
        }
        if !open.tied.is_empty() {
            prop_assert_eq!(&open.tied, &closed.tied);
        }
        prop_assert!(closed.reason != Some(Reason::UnknownScores));
    }

    #[test]
    fn whoever_leads_whatever_is_missing_is_at_least_as_far_ahead_as_the_lead_says(
        mut case in with_gaps(), guess in 0..=10_i64,
    ) {
        case.sides.truncate(2);
        let mut full = case.clone();
        for side in &mut full.sides {
            side.scores.iter_mut().for_each(|score| *score = score.or(Some((guess, 0))));
            side.fits.iter_mut().for_each(|fit| *fit = fit.or(Some((guess.max(4), 0))));
        }
        let (open, closed) = (verdict(&case), verdict(&full));
        if let Some(lead) = open.lead {
            prop_assert!(closed.lead >= Some(lead));
        }
    }

    #[test]
    fn contributions_sum_to_the_lead(case in any_case()) {
        let verdict = verdict(&case);
        let first = left(&verdict).first().copied().map(AlternativeId);
        let signed = verdict.contributions.iter().map(|row| {
            assert_eq!(row.toward.is_none(), row.amount == 0);
            if row.toward == first { row.amount } else { -row.amount }
        });
        let sum: i64 = signed.sum();
        if let Some(lead) = verdict.lead {
            prop_assert_eq!(sum, lead);
            prop_assert!(lead > 0);
        }
        if !verdict.tied.is_empty() {
            prop_assert_eq!(sum, 0);
        }
        prop_assert_eq!(verdict.contributions.is_empty(), left(&verdict).len() < 2);
    }

    #[test]
    fn the_band_is_the_weakest_of_the_formulas_over_all_rivals(case in complete()) {
        let verdict = verdict(&case);
        let left = left(&verdict);
        let expected = match left.as_slice() {
            [] => Band::None,
            [_] => Band::Certain,
            _ if verdict.reason == Some(Reason::NoWeights) => Band::None,
            [first, rivals @ ..] => {
                let bands = rivals.iter().map(|rival| band(&case, *first, *rival));
                bands.min().expect("at least one rival")
            }
        };
        prop_assert_eq!(verdict.band, expected);
        prop_assert!(verdict.margin <= verdict.doubt);
        if let (Some(leader), Some(challenger)) = (verdict.leader, verdict.challenger) {
            prop_assert_eq!(verdict.band, band(&case, leader.into(), challenger.into()));
        }
    }

    #[test]
    fn totals_and_percents_are_those_of_a_pocket_calculator(case in complete()) {
        let factors = factors(&case);
        let weights: i64 = factors.iter().map(|(weight, _)| weight).sum();
        let k = i64::try_from(case.answers().chosen().count().max(1)).expect("few types");
        for place in verdict(&case).ranking {
            let products = factors.iter().filter_map(|(weight, ratings)| {
                Some(weight * ratings[usize::from(place.alternative)]?.0)
            });
            let total: i64 = products.sum();
            prop_assert_eq!(place.total, Total { low: total, high: total });
            let possible = 10 * k * weights;
            prop_assert_eq!(place.percent.is_none(), weights == 0);
            if let Some(percent) = place.percent {
                prop_assert!((2 * percent - 1) * possible <= 200 * total);
                prop_assert!(200 * total < (2 * percent + 1) * possible);
            }
        }
    }

    #[test]
    fn fit_is_a_mean(case in any_case()) {
        let mut doubled = case.clone();
        let again = case.types.iter().map(|(name, choice)| (format!("{name} again"), *choice));
        doubled.types.extend(again);
        doubled.sides.iter_mut().for_each(|side| side.fits.extend_from_within(..));
        let (one, two) = (Told::new(&case), Told::new(&doubled));
        prop_assert_eq!((&one.leader, &one.tied), (&two.leader, &two.tied));
        prop_assert_eq!((one.band, one.reason), (two.band, two.reason));
        for (name, (_, percent, _)) in &one.standings {
            prop_assert_eq!(percent, &two.standings[name].1);
        }
    }

    #[test]
    fn the_explanation_has_no_number_that_is_not_found((case, findings) in found()) {
        let explanation = explain(&case, &findings);
        let verdict = &findings.verdict;
        let k = i64::try_from(case.answers().chosen().count()).expect("few types");
        let mut points = BTreeSet::from([verdict.margin, verdict.doubt]);
        points.extend(verdict.lead);
        let total = |side| verdict.standing(side).map(|place| place.total);
        let to_challenger = verdict.leader.and_then(total).zip(verdict.challenger.and_then(total));
        points.extend(to_challenger.map(|(leader, rival)| leader.low - rival.high));
        points.extend(verdict.ranking.iter().map(|place| place.total.low));
        let tied = verdict.tied.first().copied().and_then(total);
        points.extend(tied.into_iter().flat_map(|tied| {
            let leads = verdict.ranking.iter().map(move |place| tied.low - place.total.high);
            leads.filter(|lead| *lead > 0)
        }));
        points.extend(verdict.contributions.iter().map(|row| row.amount));
        let mut known = figures(verdict, &points);
        known.extend(numbers_found(&findings).iter().map(i64::to_string));
        // All figures are of 10, and a weight of 0 leaves a missing score out.
        known.extend(["0", "10"].map(str::to_owned));
        for row in &verdict.contributions {
            let types = if row.factor == Factor::Fit { k } else { 1 };
            let scores = row.scores.iter().flatten();
            known.extend(scores.map(|score| mean(*score, types, &Language::english())));
        }
        let unknown = &numbers(explanation.text()) - &known;
        prop_assert!(unknown.is_empty(), "{:?} in {}", unknown, explanation.text());
    }

    #[test]
    fn the_explanation_names_the_leader_and_fills_every_gap((case, findings) in found()) {
        let explanation = explain(&case, &findings);
        let verdict = &findings.verdict;
        for side in verdict.leader.iter().chain(&verdict.tied) {
            prop_assert!(explanation.headline.contains(&case.sides[usize::from(*side)].name));
        }
        let text = explanation.text();
        for slip in ["  ", "..", " ,", ": .", ", ,", "{", "}", " ;", "“”", " .", " :"] {
            prop_assert!(!text.contains(slip), "{slip:?} in {text}");
        }
        for word in ["chance", "probab", "likel", "point"] {
            prop_assert!(!text.contains(word), "{word:?} in {text}");
        }
        let against = explanation.against.map(|argument| argument.factor);
        for argument in explanation.in_favour {
            prop_assert!(against != Some(argument.factor));
        }
    }

    #[test]
    fn the_explanation_tells_what_is_found_and_nothing_else((case, findings) in found()) {
        let explanation = explain(&case, &findings);
        let open = findings.verdict.reason;
        let silent = match open {
            Some(Reason::UnknownScores) => findings.sensitivity.unknown.is_empty(),
            Some(Reason::NoWeights | Reason::AllExcluded) => true,
            None => false,
        };
        prop_assert_eq!(explanation.change.is_none(), silent);
        let stale = !findings.ledger.stale.is_empty();
        prop_assert_eq!(explanation.freshness.len(), if stale { 2 } else { 0 });
        let first = findings.verdict.leader.iter().chain(&findings.verdict.tied);
        let named: BTreeSet<AlternativeId> = first.copied().collect();
        let mut shares = findings.shares.iter().flatten();
        let told = shares.any(|share| named.contains(&share.alternative));
        prop_assert_eq!(explanation.shares.is_empty(), !told);
    }

    #[test]
    fn the_report_tells_the_findings_by_their_public_names((case, findings) in found()) {
        let (comparison, answers) = (case.comparison(), case.answers());
        let explanation = explain(&case, &findings);
        let report = Report::new(&comparison, &answers, "a=1", &findings, &explanation);
        let text = report.to_json();
        let read: Value = serde_json::from_str(&text).expect("a report is JSON");
        prop_assert_eq!(read, plain::report(&case, &findings, explanation.text()));
        let mut rest = &*text;
        for name in plain::NAMES {
            let found = rest.split_once(&format!("\"{name}\":"));
            rest = found.ok_or_else(|| TestCaseError::fail(format!("{name} is out of order")))?.1;
        }
    }
}
