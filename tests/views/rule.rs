//! The panel of the rule: whoever redoes its sums by hand finds each of them in the model.

use weigh_up::answers::Factor;
use weigh_up::comparison::AlternativeId;
use weigh_up::components::panel::Panel;
use weigh_up::language::Language;
use weigh_up::verdict::table::Row;
use weigh_up::verdict::{Band, Duel, Table, Total, Verdict};

use scraper::{ElementRef, Html};

use crate::dom::{find, text, within};
use crate::leads::{shown, stages};
use crate::rules::check;
use crate::stage::{Stage, bundled};

/// A number, or the least and the most that it may be.
type Range = (i64, i64);

/// A text without the marks of its direction.
fn plain(element: ElementRef<'_>) -> String {
    text(element).replace(['\u{2066}', '\u{2069}'], "")
}

fn number(text: &str) -> i64 {
    let digits = text.trim_end_matches('*').replace(',', "");
    digits.parse().expect("a number")
}

fn range(text: &str) -> Range {
    let bare = text.trim_matches(['(', ')']);
    match bare.split_once(" to ") {
        Some((low, high)) => (number(low), number(high)),
        None => (number(bare), number(bare)),
    }
}

/// Redoes a product such as `5 × 3 × 8 = 120`, asserts its result and returns it.
fn redone(product: &str) -> Range {
    let (left, points) = product.split_once(" = ").expect("a sum has a result");
    let factors = left.split(" × ").map(range);
    let redone = factors.fold((1, 1), |so_far, factor| {
        (so_far.0 * factor.0, so_far.1 * factor.1)
    });
    assert_eq!(redone, range(points), "{product}");
    redone
}

/// Redoes a part such as `5² × (1² + 2²) = 125` or `5 × (1 + 2) = 15`, asserts its result and
/// returns it.
fn redone_part(part: &str) -> i64 {
    let (left, result) = part.split_once(" = ").expect("a sum has a result");
    let (weight, both) = left.split_once(" × ").expect("a product");
    let value = |text: &str| match text.strip_suffix('²') {
        Some(text) => number(text) * number(text),
        None => number(text),
    };
    let terms = both.trim_matches(['(', ')']).split(" + ").map(value);
    assert_eq!(value(weight) * terms.sum::<i64>(), number(result), "{part}");
    number(result)
}

/// The rows of the table whose caption begins so, without its heads.
fn rows(page: &Html, caption: &str) -> Vec<Vec<String>> {
    let mut tables = find(page, ".sums");
    tables.retain(|table| plain(within(*table, "caption")[0]).starts_with(caption));
    let rows = tables
        .into_iter()
        .flat_map(|table| within(table, "tbody tr"));
    let cells = rows.map(|row| within(row, "td").into_iter().map(plain).collect());
    cells.collect()
}

fn each_stage(mut look: impl FnMut(&str, &Stage, &Html, &Table, &Verdict)) {
    for (state, stage) in stages() {
        let (comparison, answers) = (&stage.comparison, &stage.link.answers);
        let page = shown(&stage, Panel::Rule);
        let table = Table::new(comparison, answers);
        let verdict = Verdict::new(comparison, answers);
        look(&state, &stage, &page, &table, &verdict);
    }
}

#[test]
fn the_panel_keeps_the_rules_in_every_state() {
    each_stage(|state, _, page, _, _| check(state, page));
}

#[test]
fn every_product_and_every_sum_is_that_of_the_model() {
    each_stage(|state, stage, page, table, verdict| {
        let mut rows = rows(page, "Weight × ");
        let scores = (table.possible() > 0).then(|| rows.pop().expect("scores"));
        let sums = rows.pop().expect("sums");
        assert_eq!(rows.len(), table.rows.len(), "{state}");
        for (position, alternative) in stage.comparison.alternatives.keys().enumerate() {
            let mut total = (0, 0);
            for (row, cells) in table.rows.iter().zip(&rows) {
                let points = redone(&cells[position]);
                let value = row.value(alternative);
                let weight = row.weight.get();
                assert_eq!(points, (weight * value.low, weight * value.high), "{state}");
                total = (total.0 + points.0, total.1 + points.1);
            }
            assert_eq!(total, range(&sums[position]), "{state}");
            let standing = verdict.standing(alternative).expect("a standing");
            let (low, high) = total;
            assert_eq!(standing.total, Total { low, high }, "{state}");
            if let Some(scores) = &scores {
                let told = |_| verdict.scale.told(low, &Language::english());
                let expected = standing.score.map_or("unknown".to_owned(), told);
                assert_eq!(scores[position], expected, "{state}");
            }
        }
    });
}

#[test]
fn the_errors_make_the_margin_and_the_doubt() {
    let mut seen = 0;
    each_stage(|state, _, page, table, verdict| {
        let mut rows = rows(page, "Uncertainties of ");
        let (Some(leader), Some(challenger)) = (verdict.leader, verdict.challenger) else {
            assert!(rows.is_empty(), "{state}");
            return;
        };
        let sums = rows.pop().expect("sums");
        let added = |column: usize| rows.iter().map(|row| redone_part(&row[column])).sum();
        let (squares, doubt): (i64, i64) = (added(0), added(1));
        assert_eq!(
            (squares, doubt),
            (number(&sums[0]), number(&sums[1])),
            "{state}"
        );
        let duel = Duel::new(table, leader, challenger);
        assert_eq!(
            (squares.isqrt(), doubt),
            (duel.margin, duel.doubt),
            "{state}"
        );
        let asked = plain(find(page, ".asked")[0]);
        let lead = duel.lead;
        assert!(
            asked.contains(&format!(" = {}", told(lead))),
            "{state}: {asked}"
        );
        seen += 1;
    });
    assert!(seen > 10, "only {seen} stages are led");
}

/// A number as it is written.
fn told(number: i64) -> String {
    Language::english().formats().number(number)
}

#[test]
fn the_first_yes_is_the_band() {
    let titles = [
        "A tie?",
        "Behind on nothing, even with the scores off?",
        "A toss-up?",
        "Only leaning?",
        "Clearly ahead?",
    ];
    let bands = ["Tie", "Certain", "Close", "Leans", "Clear"];
    let mut seen = std::collections::BTreeSet::new();
    each_stage(|state, _, page, _, verdict| {
        let asked: Vec<String> = find(page, ".asked li").into_iter().map(plain).collect();
        if verdict.challenger.is_none() {
            assert!(asked.is_empty(), "{state}");
            return;
        }
        let band = format!("{:?}", verdict.band);
        let place = bands
            .iter()
            .position(|known| *known == band)
            .expect("a band with a question");
        for (position, (item, title)) in asked.iter().zip(titles).enumerate() {
            let answer = match position.cmp(&place) {
                std::cmp::Ordering::Less => "no",
                std::cmp::Ordering::Equal => "yes",
                std::cmp::Ordering::Greater => "not asked",
            };
            let expected = format!("{title} {answer}");
            assert!(item.starts_with(&expected), "{state}, {band}: {item}");
        }
        assert_eq!(asked.len(), 5, "{state}");
        seen.insert(band);
    });
    assert_eq!(seen.len(), 5, "only {seen:?} were seen");
}

#[test]
fn each_rival_has_its_line_and_none_is_weaker_than_the_band() {
    each_stage(|state, _, page, table, verdict| {
        let rows = rows(page, "Against each rival");
        let Some(leader) = verdict.leader else {
            assert!(rows.is_empty(), "{state}");
            return;
        };
        let left = verdict.left();
        let rivals: Vec<AlternativeId> =
            left.into_iter().filter(|rival| *rival != leader).collect();
        assert_eq!(
            rows.len(),
            if rivals.len() > 1 { rivals.len() } else { 0 },
            "{state}"
        );
        for (rival, cells) in rivals.into_iter().zip(rows) {
            let duel = Duel::new(table, leader, rival);
            assert_eq!(number(&cells[0]), duel.lead, "{state}");
            assert_eq!(number(&cells[1]), duel.lead * duel.lead, "{state}");
            assert_eq!(number(&cells[2]).isqrt(), duel.margin, "{state}");
            assert_eq!(number(&cells[3]), duel.doubt, "{state}");
            let band = match duel.band() {
                Band::Close => "toss-up".to_owned(),
                band => format!("{band:?}").to_lowercase(),
            };
            assert!(
                cells[4].contains(&band),
                "{state}: {} is not {band}",
                cells[4]
            );
            assert!(duel.band() >= verdict.band, "{state}");
        }
    });
}

#[test]
fn fit_is_the_sum_over_the_chosen_types() {
    each_stage(|state, stage, page, table, _| {
        let mut rows = rows(page, "Project fit");
        let fit = |row: &&Row| row.factor == Factor::Fit;
        let Some(fit) = table.rows.iter().find(fit) else {
            assert!(rows.is_empty(), "{state}");
            return;
        };
        let sums = rows.pop().expect("sums");
        assert_eq!(rows.len(), stage.link.answers.chosen().count(), "{state}");
        for (alternative, sum) in sums.iter().enumerate() {
            let parts = rows.iter().map(|row| {
                let cell = row[alternative].trim_start_matches("not listed (counts as ");
                let (score, off) = cell.trim_end_matches(')').split_once(" ± ").expect("a fit");
                (number(score), number(off))
            });
            let added = parts.fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
            let value = fit.value(AlternativeId(alternative));
            assert_eq!(added, (value.low, value.uncertainty), "{state}");
            assert_eq!(*sum, format!("{} ± {}", added.0, added.1), "{state}");
        }
    });
}

#[test]
fn an_own_score_is_marked() {
    let page = shown(&Stage::of(&bundled(), "nodejs.speed=4"), Panel::Rule);
    let cells = find(&page, ".sums td").into_iter().map(plain);
    let marked: Vec<String> = cells.filter(|cell| cell.contains('*')).collect();
    assert_eq!(marked, ["5 × 4* = 20"]);
    assert!(plain(find(&page, ".decided")[0]).contains("* your own score"));
    let page = shown(&Stage::of(&bundled(), ""), Panel::Rule);
    assert!(!plain(find(&page, ".decided")[0]).contains('*'));
}

#[test]
fn a_deal_breaker_names_whom_it_rules_out_and_why() {
    let lines = |link: &str| {
        let page = shown(&Stage::of(&bundled(), link), Panel::Rule);
        find(&page, ".ruled-out li")
            .into_iter()
            .map(plain)
            .collect::<Vec<_>>()
    };
    assert!(lines("projects=ai-ml").is_empty());
    assert_eq!(
        lines("must=ai-ml,multithreaded&view=article"),
        [
            "“Multi-threaded programs” rules out Node.js (fit 2 ± 1).",
            "“AI, machine learning and neural networks” rules out nothing.",
        ]
    );
}

#[test]
fn a_missing_score_is_an_interval_and_leaves_it_open() {
    let stages = stages();
    let (_, open) = stages
        .iter()
        .find(|(state, _)| state == "open")
        .expect("it");
    let page = shown(open, Panel::Rule);
    let told = plain(find(&page, ".decided")[0]);
    assert!(told.contains("5 × (0 to 10) = 0 to 50"), "{told}");
    assert!(
        told.contains("A missing score counts as anything from 0 to 10."),
        "{told}"
    );
    assert!(told.contains("so it is open which leads."), "{told}");
}
