//! Measures the model: everything that a reader's step sets off, the panels' counting, and the
//! files, on the bundled comparisons and on the largest that there may be.
//!
//! It is compiled as the release is, for size. Criterion keeps the figures of the last run and
//! reports regressions.

mod case;
mod largest;

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{BatchSize, Criterion};
use weigh_up::audit::{Audit, Auditor};
use weigh_up::comparison::{Comparison, ViewId};
use weigh_up::export::Kind;
use weigh_up::notation;
use weigh_up::verdict::dominance::{Dominance, Reach};
use weigh_up::verdict::explanation::Explanation;
use weigh_up::verdict::groups::Merged;
use weigh_up::verdict::ledger::Ledger;
use weigh_up::verdict::opinions::opinions;
use weigh_up::verdict::sensitivity::Sensitivity;
use weigh_up::verdict::sensitivity::interval::intervals;
use weigh_up::verdict::sensitivity::overturns::Overturns;
use weigh_up::verdict::sensitivity::score::score_flips;
use weigh_up::verdict::sensitivity::tornado::tornado;
use weigh_up::verdict::share::Shares;
use weigh_up::verdict::space::Space;
use weigh_up::verdict::{Findings, Table, Verdict};

use crate::case::{Case, TODAY};

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_secs(1))
        .configure_from_args();
    let cases = Case::all();
    each_step(&mut criterion, &cases);
    shares(&mut criterion, &cases);
    panels(&mut criterion, &cases);
    texts(&mut criterion, &cases);
    criterion.final_summary();
}

/// Measures something on every case.
fn measure<T>(criterion: &mut Criterion, what: &str, cases: &[Case], work: impl Fn(&Case) -> T) {
    for case in cases {
        criterion.bench_function(&case.id(what), |bencher| {
            bencher.iter(|| work(black_box(case)));
        });
    }
}

/// Measures the work of each step of a slider, before anything is painted.
fn each_step(criterion: &mut Criterion, cases: &[Case]) {
    measure(criterion, "step/table", cases, |case| {
        Table::new(&case.comparison, &case.answers)
    });
    measure(criterion, "step/verdict", cases, |case| {
        Verdict::new(&case.comparison, &case.answers)
    });
    measure(criterion, "step/sensitivity", cases, |case| {
        Sensitivity::new(&case.table, case.verdict())
    });
    measure(criterion, "step/overturns", cases, |case| {
        let (comparison, answers) = (&case.comparison, &case.answers);
        Overturns::new(comparison, answers, &case.table, case.verdict())
    });
    measure(criterion, "step/ledger", cases, |case| {
        let Findings {
            verdict,
            sensitivity,
            ..
        } = &case.findings;
        let (comparison, answers) = (&case.comparison, &case.answers);
        Ledger::new(
            comparison,
            answers,
            &case.table,
            verdict,
            sensitivity,
            TODAY,
        )
    });
    measure(criterion, "step/findings", cases, |case| {
        Findings::new(&case.comparison, &case.answers, TODAY)
    });
    measure(criterion, "step/explanation", cases, |case| {
        Explanation::new(
            &case.comparison,
            &case.answers,
            &case.findings,
            &case.language,
        )
    });
    measure(criterion, "step/begin-shares", cases, |case| {
        case.findings.begin_shares(&case.comparison, &case.answers)
    });
}

/// Measures counting the shares, as a whole and by the longest slice, which must not block the
/// page.
fn shares(criterion: &mut Criterion, cases: &[Case]) {
    let begin = |case: &Case| case.findings.begin_shares(&case.comparison, &case.answers);
    measure(criterion, "shares/whole", cases, |case| {
        begin(case).finish()
    });
    measure(criterion, "audit/whole", cases, |case| {
        Audit::whole(&case.comparison, ViewId::FIRST)
    });
    measure_longest(
        criterion,
        "shares/longest-slice",
        cases,
        begin,
        Shares::advance,
    );
    let begin = |case: &Case| Auditor::begin(&case.comparison, ViewId::FIRST);
    measure_longest(
        criterion,
        "audit/longest-slice",
        cases,
        begin,
        Auditor::advance,
    );
}

/// Measures the longest slice of some work on every case.
fn measure_longest<T: Clone>(
    criterion: &mut Criterion,
    what: &str,
    cases: &[Case],
    begin: impl Fn(&Case) -> T,
    advance: fn(&mut T) -> bool,
) {
    for case in cases {
        let before = before_longest(|| begin(case), advance);
        criterion.bench_function(&case.id(what), |bencher| {
            bencher.iter_batched_ref(|| before.clone(), advance, BatchSize::SmallInput);
        });
    }
}

/// Returns the state just before the longest slice of some work. Each slice counts with its
/// shortest time of a few runs, since whatever else the machine does only makes a slice longer.
fn before_longest<T>(begin: impl Fn() -> T, advance: fn(&mut T) -> bool) -> T {
    const RUNS: usize = 5;
    let mut shortest: Vec<Duration> = Vec::new();
    for _ in 0..RUNS {
        let mut state = begin();
        for place in 0.. {
            let start = Instant::now();
            let done = advance(&mut state);
            let took = start.elapsed();
            match shortest.get_mut(place) {
                Some(known) => *known = took.min(*known),
                None => shortest.push(took),
            }
            if done {
                break;
            }
        }
    }
    let slices = shortest.iter().enumerate();
    let longest = slices.max_by_key(|(_, took)| **took);
    let mut state = begin();
    for _ in 0..longest.map_or(0, |(place, _)| place) {
        advance(&mut state);
    }
    state
}

/// Measures the counting for each panel, which only an open one sets off.
fn panels(criterion: &mut Criterion, cases: &[Case]) {
    measure(criterion, "panels/reach", cases, |case| {
        let left = case.verdict().left();
        let reach = left
            .iter()
            .map(|side| Reach::new(&case.table, *side, &left));
        reach.collect::<Vec<_>>()
    });
    measure(criterion, "panels/dominance", cases, |case| {
        Dominance::all(&case.table, &case.verdict().left())
    });
    measure(criterion, "panels/intervals", cases, |case| {
        intervals(&case.table, case.verdict())
    });
    measure(criterion, "panels/score-flips", cases, |case| {
        score_flips(&case.table, case.verdict())
    });
    measure(criterion, "panels/tornado", cases, |case| {
        let left = case.verdict().left();
        let [first, second, ..] = *left else {
            return Vec::new();
        };
        tornado(&case.table, first, second)
    });
    measure(criterion, "panels/merged", cases, |case| {
        Merged::new(&case.comparison, &case.answers, &case.table, case.verdict())
    });
    measure(criterion, "panels/opinions", cases, |case| {
        opinions(&case.table, &case.verdict().left())
    });
    measure(criterion, "panels/space", cases, |case| {
        let mut factors = case.table.rows.iter().map(|row| row.factor);
        let pair = factors.next().zip(factors.next_back());
        pair.and_then(|pair| Space::new(&case.comparison, &case.answers, pair))
    });
}

/// Measures reading and writing: the notation, the comparison's blob, and the exports.
fn texts(criterion: &mut Criterion, cases: &[Case]) {
    measure(criterion, "notation/encode", cases, |case| {
        notation::encode(&case.comparison, &case.answers)
    });
    for case in cases {
        let text = notation::encode(&case.comparison, &case.answers);
        criterion.bench_function(&case.id("notation/decode"), |bencher| {
            bencher.iter(|| notation::decode(&case.comparison, black_box(&text)));
        });
        let blob = case.comparison.to_blob();
        criterion.bench_function(&case.id("blob/read"), |bencher| {
            bencher.iter(|| Comparison::from_blob(black_box(&blob)));
        });
    }
    for kind in Kind::ALL {
        let what = format!("export/{}", kind.id());
        measure(criterion, &what, cases, |case| case.export(kind));
    }
}
