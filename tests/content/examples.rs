//! The comparisons that stand as examples of the short form: nothing is wrong with them.

use std::fs;

use weigh_up::check::{Form, check_text};
use weigh_up::comparison::{Comparison, CriterionId, ViewId};

fn examples() -> Vec<(String, Comparison)> {
    let files = fs::read_dir("examples/comparisons").expect("the folder");
    let mut examples = Vec::new();
    for file in files {
        let path = file.expect("a file").path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            let name = path.display().to_string();
            let text = fs::read_to_string(&path).expect("a text");
            let checked = check_text(Form::Toml, &name, &text);
            let checked = checked.expect("no mistake");
            examples.push((name, checked.comparison));
        }
    }
    examples.sort_by(|(one, _), (other, _)| one.cmp(other));
    examples
}

#[test]
fn every_example_is_a_comparison_with_a_source_for_every_score() {
    let examples = examples();
    let sizes: Vec<_> = examples
        .iter()
        .map(|(_, its)| (its.alternatives.len(), its.criteria.len()))
        .collect();
    assert_eq!(sizes, [(23, 9), (3, 12)]);
    for (name, comparison) in examples {
        for criterion in &comparison.criteria {
            for score in criterion.scores[ViewId::FIRST].iter().flatten() {
                let mut sources = score.claims.iter().flat_map(|claim| {
                    let sources = comparison.claims[*claim].sources.iter();
                    sources.filter_map(|source| comparison.sources[*source].address.as_ref())
                });
                assert!(sources.next().is_some(), "{name}: {}", criterion.id);
            }
        }
    }
}

#[test]
fn a_value_is_told_with_its_unit_and_its_score() {
    let (_, frameworks) = examples().swap_remove(0);
    let scores = &frameworks.criteria[CriterionId::FIRST].scores[ViewId::FIRST];
    let told: Vec<_> = scores.iter().flatten().take(2).collect();
    let told: Vec<_> = told
        .iter()
        .map(|score| (&*score.measured, score.estimate.value.to_string()))
        .collect();
    // 10 · log(100 ÷ 23.6) ÷ log(100 ÷ 20) = 8.97 and, of 23.8, 8.92.
    let expected = [("23.6 ms", "9".to_owned()), ("23.8 ms", "8.9".to_owned())];
    assert_eq!(told, expected);
}
