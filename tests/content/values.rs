//! Laws of values: a score follows from its value and the author's scale alone, in their direction.

use proptest::prelude::*;
use proptest::sample::select;
use weigh_up::check::{Form, check_text};

/// The tenths of a row of values, in one comparison; `None` where it has a mistake.
fn tenths(values: &[String], rest: &str) -> Option<Vec<Option<i64>>> {
    let names: Vec<String> = (0..values.len())
        .map(|place| format!("\"N{place}\""))
        .collect();
    let (names, values) = (names.join(", "), values.join(", "));
    let text = format!(
        "title = \"Which?\"\nchecked = 2026-11-30\nby = \"Ann\"\ncompare = [{names}]\n\
         [scores]\n\"Row\" = {{ is = [{values}], judged = true, {rest} }}\n\
         \"Other\" = {{ is = [{values}], judged = true, {rest} }}\n"
    );
    let comparison = check_text(Form::Toml, "", &text).ok()?.comparison;
    let scores = comparison.criteria.first()?.scores.first()?;
    let tenths = scores
        .iter()
        .map(|score| Some(score.as_ref()?.estimate.value.get()));
    Some(tenths.collect())
}

fn decimal(digits: i64, decimals: u32) -> String {
    let unit = 10_i64.pow(decimals);
    let sign = if digits < 0 { "-" } else { "" };
    let (whole, rest) = (digits.abs() / unit, digits.abs() % unit);
    match decimals {
        0 => format!("{sign}{whole}"),
        _ => format!(
            "{sign}{whole}.{rest:0width$}",
            width = usize::try_from(decimals).expect("few")
        ),
    }
}

prop_compose! {
    fn scale()(
        worst in 1_i64..5_000, best in 1_i64..5_000, decimals in 0_u32..3,
        curve in select(vec!["linear", "halving"]),
    ) -> (bool, String) {
        let best = if best == worst { worst + 1 } else { best };
        let [from, to] = [worst, best].map(|digits| decimal(digits, decimals));
        (best > worst, format!("unit = \"ms\", worst = {from}, best = {to}, curve = \"{curve}\""))
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_better_value_never_has_a_lower_score(
        (rises, scale) in scale(), mut values in prop::collection::vec((-100_i64..6_000, 0_u32..3), 2..9),
    ) {
        values.sort_by_key(|(digits, decimals)| digits * 10_i64.pow(3 - decimals));
        let values: Vec<String> = values.iter().map(|(digits, decimals)| decimal(*digits, *decimals)).collect();
        let scores = tenths(&values, &scale).expect("no mistake");
        for pair in scores.windows(2) {
            prop_assert!(if rises { pair[0] <= pair[1] } else { pair[0] >= pair[1] }, "{values:?} {scale}");
        }
    }

    #[test]
    fn a_score_does_not_depend_on_the_other_alternatives(
        (_, scale) in scale(), values in prop::collection::vec((-100_i64..6_000, 0_u32..3), 3..9),
    ) {
        let values: Vec<String> = values.iter().map(|(digits, decimals)| decimal(*digits, *decimals)).collect();
        let all = tenths(&values, &scale).expect("no mistake");
        let fewer = tenths(&values[1..], &scale).expect("no mistake");
        prop_assert_eq!(&all[1..], &fewer[..]);
    }
}

#[test]
fn values_are_scores_in_every_form() {
    for (values, rest, expected) in [
        ("9, 7.5", "", "90 75"),
        (
            "\"yes\", \"partly\", \"no\", \"✓\", true",
            "",
            "100 50 0 100 100",
        ),
        ("\"80%\", \"4/5\"", "", ""),
        ("\"80%\", \"7.5 %\", \"?\"", "", "80 8 -"),
        ("\"4/5\", \"★★★☆☆\", \"7/10\"", "", "80 60 70"),
        (
            "\"none\", \"Basic\", \"full\"",
            "scale = [\"none\", \"basic\", \"full\"]",
            "0 50 100",
        ),
        (
            "\"d\", \"c\", \"b\", \"a\"",
            "scale = [\"d\", \"c\", \"b\", \"a\"]",
            "0 33 67 100",
        ),
        ("4.3, 4.1, 1, 5", "scale = [1, 5]", "83 78 0 100"),
        ("2, 5", "scale = [5, 1]", "75 0"),
        (
            "\"$1,200.50\", \"1.2345 USD\"",
            "unit = \"USD\", worst = 2000, best = 0",
            "40 100",
        ),
        (
            "\"1.234,5\", \"1.234\", \"10\"",
            "unit = \"EUR\", worst = 2000, best = 0",
            "38 38 100",
        ),
        (
            "\"1 234\", \"999\"",
            "unit = \"km\", worst = 0, best = 2000",
            "62 50",
        ),
        (
            "\"3,5\", \"1.000\"",
            "unit = \"km\", worst = 0, best = 2000",
            "0 50",
        ),
        (
            "10, 1, 100, 0, 1000",
            "unit = \"ms\", worst = 100, best = 1, curve = \"halving\"",
            "50 100 0 100 0",
        ),
        (
            "\"$31\", \"31 $\", \"31 USD\", 31",
            "unit = \"USD a month\", worst = 100, best = 10",
            "77 77 77 77",
        ),
        ("\"٣٫١\", \"１\"", "worst = 20, best = 1", "89 100"),
        ("3, 7", "worst = 10, best = 0", "70 30"),
        ("3, 7", "worst = \"poor\", best = \"rich\"", "30 70"),
    ] {
        let values: Vec<String> = values.split(", ").map(str::to_owned).collect();
        let found = tenths(&values, rest).unwrap_or_default();
        let found = found
            .iter()
            .map(|score| score.map_or("-".to_owned(), |score| score.to_string()));
        assert_eq!(
            found.collect::<Vec<_>>().join(" "),
            expected,
            "{values:?} {rest}"
        );
    }
}
