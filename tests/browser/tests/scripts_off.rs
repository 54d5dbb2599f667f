//! Without scripts the page shows the neutral verdict and the article's table.

use anyhow::Context;
use browser_tests::{Outcome, Visit, model};
use serde_json::Value;

#[tokio::test]
async fn the_neutral_verdict_and_the_article_s_table_are_there() -> Outcome {
    let page = Visit::to("/?speed=9").without_scripts().open().await?;
    let text = page.text().await?;
    let comparison = model::comparison()?;
    let shows = |wanted: &str| text.contains(wanted);

    let neutral = model::report(&comparison, "")?;
    let verdict = neutral.pointer("/text").and_then(Value::as_str);
    let sentence = verdict
        .and_then(|text| text.lines().next())
        .context("there is a text")?;
    let headline = sentence.split_inclusive('.').next().unwrap_or(sentence);
    assert!(
        shows(headline.trim_end_matches('.')),
        "“{headline}” is not in {text}"
    );

    let article = comparison
        .views
        .position(|view| &*view.id == "article")
        .context("there is the article's view")?;
    for (position, criterion) in comparison.criteria.iter_enumerated() {
        assert!(
            shows(&criterion.name),
            "{} is not in {text}",
            criterion.name
        );
        for alternative in comparison.alternatives.keys() {
            let score = comparison
                .score(article, alternative, position)
                .context("the article scores it")?;
            assert!(
                shows(score.text.trim()),
                "“{}” is not in {text}",
                score.text
            );
            let points = score.estimate.value.to_string();
            assert!(
                text.lines().any(|line| line == points),
                "{points} is not in {text}"
            );
        }
    }
    for project_type in &comparison.project_types {
        assert!(
            shows(&project_type.name),
            "{} is not in {text}",
            project_type.name
        );
    }
    page.leave().await
}

#[tokio::test]
async fn nothing_is_loaded_that_could_not_run() -> Outcome {
    let page = Visit::to("/").without_scripts().open().await?;
    let roles = page.accessible().await?;
    let controls = roles
        .iter()
        .filter(|node| ["button", "slider"].contains(&&*node.role));
    assert_eq!(
        controls.count(),
        0,
        "a control without scripts does nothing"
    );
    page.leave().await
}
