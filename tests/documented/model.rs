//! The example of `docs/model.md`, each of whose numbers is computed anew.

use weigh_up::answers::Factor;
use weigh_up::comparison::{AlternativeId, Comparison};
use weigh_up::language::{Language, Message as Word};
use weigh_up::verdict::table::{Row, Value};
use weigh_up::verdict::{Band, Standing, Table, Verdict};
use weigh_up::{content, notation};

use crate::{page, table};

/// The answers of the example.
const ANSWERS: &str = "speed=8&projects=messaging-chat&team.python=6";

const HEAD: &str =
    "| factor | weight | Node.js | Python | uncertainty | *s·A*, Node.js | *s·A*, Python |";

fn name(comparison: &Comparison, factor: Factor) -> String {
    match factor {
        Factor::Criterion(criterion) => {
            let criterion = comparison.criteria.get(criterion).expect("a criterion");
            criterion.short.to_string()
        }
        Factor::Fit => "Project fit".to_owned(),
        Factor::Team => "Team experience".to_owned(),
    }
}

/// The rows that the table is to have.
fn expected(comparison: &Comparison, table: &Table, verdict: &Verdict) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for row in &table.rows {
        let values = <&[Value; 2]>::try_from(row.values.raw.as_slice());
        let [node, python] = values.expect("two alternatives");
        assert_eq!(node.uncertainty, python.uncertainty, "{row:?}");
        let weight = row.weight.get();
        let mut cells = vec![name(comparison, row.factor)];
        let numbers = [
            weight,
            node.low,
            python.low,
            node.uncertainty,
            weight * node.low,
            weight * python.low,
        ];
        cells.extend(numbers.map(|number| number.to_string()));
        rows.push(cells);
    }
    let weights: i64 = table.rows.iter().map(|row| row.weight.get()).sum();
    let total = |alternative| {
        let standing = verdict.standing(alternative).expect("it is there");
        format!("**{}**", standing.total.low)
    };
    let last = [
        "**total**",
        &weights.to_string(),
        "",
        "",
        "",
        &total(AlternativeId(0)),
        &total(AlternativeId(1)),
    ];
    rows.push(last.map(str::to_owned).into());
    rows
}

#[test]
fn the_example_can_be_checked_with_a_calculator() {
    let text = page("docs/model.md");
    assert!(text.contains(&format!("`{ANSWERS}`")));
    let comparison = content::bundled("node-vs-python").expect("it is bundled");
    let (answers, ignored) = notation::decode(&comparison, ANSWERS);
    assert_eq!(ignored, []);
    let made = Table::new(&comparison, &answers);
    let verdict = Verdict::from_table(&comparison, &answers, &made);
    assert_eq!(table(&text, HEAD), expected(&comparison, &made, &verdict));

    let ranking = <&[Standing; 2]>::try_from(verdict.ranking.as_slice());
    let [python, node] = ranking.expect("two alternatives");
    let most = 10 * made.rows.iter().map(|row| row.weight.get()).sum::<i64>();
    let squares: i64 = made.rows.iter().map(square).sum();
    let of_ten = |points| verdict.scale.told(points, &Language::english());
    let told = format!(
        "*D* = {lead}, and {node_total} and {python_total} of {most} points are {node_score} and \
        {python_score} of 10. The margin is √{squares}, rounded down to {margin}.\n{lead} is within it: \
        a toss-up. On the screen the lead is {lead_told} and the margin {margin_told}.",
        lead = verdict.lead.expect("one leads"),
        node_total = node.total.low,
        python_total = python.total.low,
        node_score = of_ten(node.total.low),
        python_score = of_ten(python.total.low),
        margin = verdict.margin,
        lead_told = of_ten(verdict.lead.expect("one leads")),
        margin_told = of_ten(verdict.margin),
    );
    assert!(text.contains(&told), "{told}");
    assert_eq!(verdict.band, Band::Close);
}

/// What a row adds to the square of the margin.
fn square(row: &Row) -> i64 {
    let errors = row.values.iter().map(|value| value.uncertainty.pow(2));
    row.weight.get().pow(2) * errors.sum::<i64>()
}

#[test]
fn every_band_has_its_rule_and_says_what_it_says_on_the_screen() {
    let rows = table(
        &page("docs/model.md"),
        "| band | rule | what the widget says |",
    );
    let language = Language::english();
    let led = |message| language.fill(message, &[("leader", "Node.js")]);
    let tied = [("alternatives", "Node.js and Python")];
    let expected = [
        (Band::Tie, language.fill(Word::HeadlineTie, &tied)),
        (Band::Certain, led(Word::HeadlineCertain)),
        (Band::Close, led(Word::HeadlineClose)),
        (Band::Leans, led(Word::HeadlineLeans)),
        (Band::Clear, led(Word::HeadlineClear)),
    ];
    let told: Vec<_> = rows.iter().map(|row| (&*row[0], row[2].clone())).collect();
    assert_eq!(told, expected.map(|(band, says)| (band.id(), says)));
    let only = led(Word::HeadlineOnlyOne);
    assert!(page("docs/model.md").contains(&only), "{only}");
}
