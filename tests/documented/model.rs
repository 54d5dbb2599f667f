//! The example of `docs/model.md`, each of whose numbers is computed anew.

use weigh_up::answers::Factor;
use weigh_up::comparison::{AlternativeId, Comparison};
use weigh_up::language::{Language, Message as Word};
use weigh_up::verdict::table::{Row, Value};
use weigh_up::verdict::{Band, Table, Verdict};
use weigh_up::{content, notation};

use crate::{page, table};

/// The answers of the examples.
const TOSS_UP: &str = "speed=8&projects=messaging-chat&team.python=6";
const LEANING: &str = "learning=0&architecture=0&speed=8&errors=0&extensibility=0&community=0\
    &projects=messaging-chat,collaboration";

const HEAD: &str =
    "| factor | weight | Node.js | Python | uncertainty | *s·A*, Node.js | *s·A*, Python |";

/// The numbers of an example, in points or, as on the screen, of 10.
struct Numbers {
    lead: i64,
    /// The totals in the author's order.
    totals: [i64; 2],
    /// The points that there are.
    most: i64,
    of_ten: [String; 2],
    /// The square of the margin, not rounded.
    squares: i64,
    margin: i64,
    doubt: i64,
    lead_of_ten: String,
    margin_of_ten: String,
    doubt_of_ten: String,
}

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
    // What has no weight adds nothing.
    for row in table.rows.iter().filter(|row| row.weight.get() > 0) {
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

/// The part of the page about an example: from its answers to the next heading.
fn part(text: &str, answers: &str) -> String {
    let (_, part) = text.split_once(&format!("`{answers}`")).expect(answers);
    part.split("\n## ").next().unwrap_or_default().to_owned()
}

/// Fails unless the part of the page about an example has its table, and its end in words.
fn check(answers: &str, band: Band, says: impl Fn(&Numbers) -> String) {
    let text = part(&page("docs/model.md"), answers);
    let comparison = content::bundled("node-vs-python").expect("it is bundled");
    let (answers, ignored) = notation::decode(&comparison, answers);
    assert_eq!(ignored, []);
    let made = Table::new(&comparison, &answers);
    let verdict = Verdict::from_table(&comparison, &answers, &made);
    assert_eq!(table(&text, HEAD), expected(&comparison, &made, &verdict));
    assert_eq!(verdict.band, band);

    let weights = made.rows.iter().map(|row| row.weight.get()).sum::<i64>();
    let of_ten = |points| verdict.scale.told(points, &Language::english());
    let total = |id| verdict.standing(id).expect("it is there").total.low;
    let totals = [AlternativeId(0), AlternativeId(1)].map(total);
    let lead = verdict.lead.expect("one leads");
    let told = says(&Numbers {
        lead,
        totals,
        most: 10 * weights * answers.chosen().map(|_| 1).sum::<i64>(),
        of_ten: totals.map(of_ten),
        squares: made.rows.iter().map(square).sum(),
        margin: verdict.margin,
        doubt: verdict.doubt,
        lead_of_ten: of_ten(lead),
        margin_of_ten: of_ten(verdict.margin),
        doubt_of_ten: of_ten(verdict.doubt),
    });
    assert!(in_one_line(&text).contains(&told), "{told}");
}

/// A text without its line ends.
fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_example_can_be_checked_with_a_calculator() {
    check(TOSS_UP, Band::Close, |numbers| {
        let Numbers {
            lead,
            totals: [node, python],
            most,
            of_ten: [node_of_ten, python_of_ten],
            squares,
            margin,
            lead_of_ten,
            margin_of_ten,
            ..
        } = numbers;
        format!(
            "*D* = {lead}, and {node} and {python} of {most} points are {node_of_ten} and \
             {python_of_ten} of 10. The margin is √{squares}, rounded down to {margin}. {lead} is within \
             it: a toss-up. On the screen the lead is {lead_of_ten} and the margin {margin_of_ten}."
        )
    });
}

#[test]
fn the_example_with_two_project_types_can_be_checked_too() {
    check(LEANING, Band::Leans, |numbers| {
        let Numbers {
            lead,
            totals: [node, python],
            most,
            of_ten: [node_of_ten, python_of_ten],
            squares,
            margin,
            doubt,
            lead_of_ten,
            margin_of_ten,
            doubt_of_ten,
        } = numbers;
        format!(
            "*D* = {lead}, and {node} and {python} of 2 × {} points are {node_of_ten} and \
             {python_of_ten} of 10. The margin is √{squares}, rounded down to {margin}; {lead} is \
             beyond it. The errors come to {doubt} if all go against Node.js, and {lead} is no more: it leans. On \
             the screen the lead is {lead_of_ten}, the margin {margin_of_ten} and the worst {doubt_of_ten}.",
            most / 2
        )
    });
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
