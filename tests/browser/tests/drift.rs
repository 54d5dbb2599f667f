//! A link that was made with other scores.

use anyhow::{Context, Result};
use browser_tests::desk::panel_text;
use browser_tests::{Asset, Outcome, Page, Visit, model};
use serde_json::{Value, json};
use weigh_up::check::check;
use weigh_up::comparison::Comparison;
use weigh_up::components::panel::Panel;

/// A page with a comparison of its own, in JSON.
const PAGE: &str = "<!doctype html>
    <html lang='en'>
    <meta charset='utf-8'>
    <title>Drinks</title>
    <link rel='icon' href='data:,'>
    <weigh-up comparison='own' url-sync='page' loading='eager'>
    <script type='application/json'>JSON</script>
    </weigh-up>
    <script type='module' src='/weigh-up.js'></script>
    </html>";

const HISTORY: &str = include_str!("../../content/history.toml");

/// A value of TOML in JSON, where a date is a text.
fn in_json(value: &toml::Value) -> Value {
    match value {
        toml::Value::Datetime(date) => json!(date.to_string()),
        toml::Value::Array(list) => list.iter().map(in_json).collect(),
        toml::Value::Table(table) => {
            let fields = table
                .iter()
                .map(|(key, value)| (key.clone(), in_json(value)));
            Value::Object(fields.collect())
        }
        other => json!(other),
    }
}

/// Waits until the notice tells of a revision what it tells natively, and returns that.
async fn told(page: &Page, comparison: &Comparison, link: (&str, &str)) -> Result<String> {
    let (revision, answers) = link;
    page.until_panel(comparison, Panel::Drift, revision, answers)
        .await?;
    let seen = "return root.querySelector('.notice .panel').checkVisibility()";
    page.until("it is seen", seen).await?;
    Ok(panel_text(comparison, Panel::Drift, revision, answers).await)
}

#[tokio::test]
async fn of_an_unknown_revision_the_scores_are_no_longer_known() -> Outcome {
    let page = Visit::to("/?rev=0&speed=9").ready().await?;
    let said = told(&page, &model::comparison()?, ("0", "speed=9")).await?;
    let sentence = "This link was made with revision 0 of the scores. \
        What they were then is no longer known.";
    assert_eq!(said, sentence);
    page.click(".notice > button").await?;
    let gone = "return root.querySelector('.notice').hidden";
    page.until("the notice is gone", gone).await?;
    let focused = "return root.activeElement?.checkVisibility() ?? false";
    page.until("the focus is not lost", focused).await?;
    page.leave().await
}

#[tokio::test]
async fn of_a_newer_revision_it_says_so() -> Outcome {
    let comparison = model::with_go()?;
    let newer = (comparison.revision + 1).to_string();
    let visit = Visit::to(&format!("/?c=node-vs-python-vs-go&rev={newer}"));
    let page = visit.ready().await?;
    let said = told(&page, &comparison, (&newer, "")).await?;
    assert!(said.contains("This page is older than the link"), "{said}");
    page.leave().await
}

#[tokio::test]
async fn of_this_revision_there_is_nothing_to_say() -> Outcome {
    let revision = model::comparison()?.revision;
    let visit = Visit::to(&format!("/?rev={revision}&speed=9"));
    let page = visit.ready().await?;
    let quiet = "return root.querySelector('.notice').hidden";
    assert_eq!(page.ask(quiet, &[]).await?, json!(true));
    let requests = page.site().requests().into_iter();
    let asked = requests.filter(|path| Asset::of(path) == Asset::Panels);
    assert_eq!(asked.count(), 0);
    page.leave().await
}

#[tokio::test]
async fn of_an_older_revision_it_says_what_changed() -> Outcome {
    let checked = check("history.toml", HISTORY);
    let comparison = checked.ok().context("there are mistakes")?.comparison;
    let history = in_json(&toml::Value::Table(toml::from_str(HISTORY)?));
    let drinks = PAGE.replace("JSON", &history.to_string());
    let page = Visit::to("/drinks.html?rev=1&taste=9")
        .bringing("/drinks.html", drinks.as_bytes())
        .ready()
        .await?;
    let said = told(&page, &comparison, ("1", "taste=9")).await?;
    assert!(said.contains("Coffee on Taste from 8 to 5"), "{said}");
    page.leave().await
}
