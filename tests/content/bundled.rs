//! The comparisons that are bundled: they pass the check, and say what their evidence says.

use std::fs;

use weigh_up::check::{Checked, check};
use weigh_up::comparison::{Comparison, ViewId};
use weigh_up::content;

#[test]
fn the_bundled_comparisons_pass_without_a_warning() {
    for id in content::ids() {
        let file = format!("content/{id}.toml");
        let text = fs::read_to_string(&file).expect("the file of a bundled comparison");
        let Checked {
            comparison,
            warnings,
        } = check(&file, &text).expect("no mistake");
        assert_eq!(warnings, [], "{file}");
        assert_eq!(content::bundled(id), Some(comparison), "{file}");
    }
    assert_eq!(content::bundled("tea-vs-coffee"), None);
}

#[test]
fn the_bundled_comparisons_keep_their_history() {
    for comparison in content::ids().filter_map(content::bundled) {
        let last = comparison.revisions.last().map(|last| last.number);
        assert_eq!(last, Some(comparison.revision), "{}", comparison.id);
    }
}

/// The points of each alternative at the start, where all that is in play weighs the same.
fn totals(comparison: &Comparison, view: ViewId) -> Vec<i64> {
    let total = |alternative| {
        let criteria = comparison.criteria.iter_enumerated();
        let in_play = criteria.filter(|(_, criterion)| !criterion.optional);
        let scores =
            in_play.filter_map(|(criterion, _)| comparison.score(view, alternative, criterion));
        scores.map(|score| score.estimate.value.get() / 10).sum()
    };
    comparison.alternatives.keys().map(total).collect()
}

#[test]
fn the_rule_tells_of_the_tie_at_the_start_where_there_is_one() {
    for comparison in content::ids().filter_map(content::bundled) {
        let criteria = comparison.criteria.iter();
        let most = 10 * criteria.filter(|criterion| !criterion.optional).count();
        let totals = totals(&comparison, ViewId::FIRST);
        let (node, python) = (totals[0], totals[1]);
        let rule = &comparison.views[ViewId::FIRST].rule;
        let told = rule.split_once(" both come to ");
        let told = told.and_then(|(_, rest)| rest.split_once(" is chance"));
        let due = (node == python).then(|| format!("{node} of {most}"));
        assert_eq!(
            told.map(|(told, _)| told),
            due.as_deref(),
            "the rule of {} with the totals {totals:?}: {rule}",
            comparison.id
        );
    }
}

#[test]
fn node_against_python_is_the_comparison_of_the_facts() {
    let comparison = content::bundled("node-vs-python").expect("it is bundled");
    let view = |id: &str| {
        let views = &comparison.views;
        views.position(|view| *view.id == *id).expect(id)
    };
    assert_eq!(totals(&comparison, view("article")), [61, 47]);
    assert_eq!(view("today"), ViewId::FIRST, "the default");
    let optional = comparison
        .criteria
        .iter()
        .map(|criterion| criterion.optional);
    assert_eq!(optional.clone().filter(|optional| !optional).count(), 8);
    assert_eq!(optional.filter(|optional| *optional).count(), 2);
    assert_eq!(comparison.project_types.len(), 24);
    let of_article = comparison.claims.iter().filter(|claim| claim.in_article);
    assert!(of_article.count() >= 106);
}

/// Counts the merits, faults and wins in a score's text, each a “+” or “−” of its own. Returns the
/// points that they add up to, and the points that the text claims.
fn counted(text: &str) -> (i64, i64) {
    let (count, sum) = text.rsplit_once(" = ").expect("a sum");
    let signs = |sign| i64::try_from(count.matches(sign).count()).expect("a few");
    let said: String = sum.chars().take_while(char::is_ascii_digit).collect();
    let points = 5 + signs(", + ") - signs(", − ");
    (points, said.parse().expect("a number"))
}

#[test]
fn each_score_of_the_article_is_what_its_text_counts() {
    let comparison = content::bundled("node-vs-python").expect("it is bundled");
    let article = comparison
        .views
        .position(|view| *view.id == *"article")
        .expect("its view");
    let criteria = comparison.criteria.iter_enumerated();
    for (place, criterion) in criteria.filter(|(_, criterion)| !criterion.optional) {
        let mut counts = Vec::new();
        for alternative in comparison.alternatives.keys() {
            let score = comparison
                .score(article, alternative, place)
                .expect("a score");
            let (points, said) = counted(&score.text);
            assert_eq!(points, said, "{}: {}", criterion.id, score.text);
            counts.push((
                points,
                score.estimate.value.rounded().get(),
                score.text.contains("called even"),
            ));
        }
        let lower = counts.iter().map(|(points, ..)| *points).min();
        for (points, value, even) in counts {
            let due = if even {
                lower.expect("a count")
            } else {
                points
            };
            assert_eq!(value, due.clamp(1, 9), "{}", criterion.id);
        }
    }
}

#[test]
fn the_bundled_texts_are_set_as_english_is() {
    for id in content::ids() {
        let file = format!("content/{id}.toml");
        let text = fs::read_to_string(&file).expect("the file of a bundled comparison");
        let lines = (1..).zip(text.lines());
        for (number, line) in lines.filter(|(_, line)| !line.starts_with('#')) {
            assert!(
                !line.contains('\''),
                "{file}:{number}: a straight apostrophe"
            );
            assert!(!line.contains(" %"), "{file}:{number}: a space before %");
        }
    }
}

#[test]
fn with_go_the_comparison_stands_on_evidence_of_its_own() {
    let comparison = content::bundled("node-vs-python-vs-go").expect("it is bundled");
    assert_eq!(comparison.views.len(), 1);
    assert!(!comparison.claims.iter().any(|claim| claim.in_article));
}

#[test]
fn what_both_bundled_comparisons_score_they_score_alike() {
    let two = content::bundled("node-vs-python").expect("it is bundled");
    let three = content::bundled("node-vs-python-vs-go").expect("it is bundled");
    for alternative in two.alternatives.keys() {
        for criterion in two.criteria.keys() {
            let score = |comparison: &Comparison| {
                let score = comparison
                    .score(ViewId::FIRST, alternative, criterion)
                    .expect("a score");
                (
                    comparison.criteria[criterion].id.clone(),
                    score.estimate,
                    score.text.clone(),
                )
            };
            assert_eq!(score(&two), score(&three));
        }
        for project_type in two.project_types.keys() {
            let fit = |comparison: &Comparison| {
                let id = comparison.project_types[project_type].id.clone();
                (id, comparison.fit(ViewId::FIRST, alternative, project_type))
            };
            assert_eq!(fit(&two), fit(&three));
        }
    }
}

/// A figure as a number.
fn number(text: &str) -> f64 {
    text.replace(',', "").parse().expect("a number")
}

/// The geometric mean of numbers.
#[expect(clippy::float_arithmetic, reason = "logarithms have no whole numbers")]
fn mean(of: &[f64]) -> f64 {
    let count = u32::try_from(of.len()).expect("few");
    (of.iter().map(|one| one.ln()).sum::<f64>() / f64::from(count)).exp()
}

#[test]
fn computed_scores_follow_from_their_figures() {
    for comparison in content::ids().filter_map(content::bundled) {
        let computed = comparison.criteria.iter_enumerated();
        let computed: Vec<_> = computed
            .filter(|(_, criterion)| !criterion.figures.is_empty())
            .collect();
        assert_eq!(computed.len(), 1, "{}", comparison.id);
        let (position, criterion) = computed[0];
        let rows = &criterion.figures;
        assert_eq!(rows.len(), 9);
        let reference = |row: usize| number(&rows[row].reference);
        for side in comparison.alternatives.keys() {
            let figure = |row: usize| number(&rows[row].by_alternative[side]);
            let told = |row: usize, expected: f64| {
                let off = (figure(row) - expected).abs();
                assert!(off < 0.051, "row {row}: {} for {expected}", figure(row));
            };
            told(1, 10.0 - (reference(0) / figure(0)).log2());
            let tasks: Vec<f64> = (2..6).map(figure).collect();
            let off = mean(&tasks) / figure(6) - 1.0;
            assert!(off.abs() < 0.001, "{} for {}", figure(6), mean(&tasks));
            let rust: Vec<f64> = (2..6).map(reference).collect();
            assert!((mean(&rust) / reference(6) - 1.0).abs() < 0.001);
            told(7, 10.0 - (figure(6) / reference(6)).log2());
            told(8, f64::midpoint(figure(1), figure(7)));
            let score = comparison.score(ViewId::FIRST, side, position);
            let score = score.expect("a score").estimate.value;
            assert_eq!(figure(8).round().to_string(), score.to_string());
        }
    }
}
