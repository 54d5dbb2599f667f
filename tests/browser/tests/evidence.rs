//! The evidence: texts that no verdict needs, loaded when a reader looks into them.

use anyhow::Result;
use browser_tests::{Asset, Fault, Outcome, Page, Visit, desk, model};
use serde_json::json;

/// The text of a disclosure whose content could not be loaded.
const MISSING: &str = "This part could not be loaded. Close and open it to try again.";

/// A disclosure of each kind that needs it, on the first screen.
const FOLDS: [&str; 3] = [
    ".criterion:has(#weight-0) > .why",
    ".footer > .about",
    ".footer > .fold:has(+ .about)",
];

/// Counts the requests for the chunk of the evidence.
fn asked(page: &Page) -> usize {
    let requests = page.site().requests().into_iter();
    requests
        .filter(|path| Asset::of(path) == Asset::Evidence)
        .count()
}

async fn toggle(page: &Page, fold: &str) -> Result<()> {
    page.click(&format!("{fold} > .opener, {fold} > .opens > .opener"))
        .await
}

/// Waits until a disclosure holds something else than a note.
async fn until_there(page: &Page, fold: &str) -> Result<()> {
    let there = "return root.querySelector(arguments[0]).children[1]?.matches(':not(.note)')";
    page.until_with(&format!("“{fold}” is there"), there, &[json!(fold)])
        .await?;
    Ok(())
}

async fn until_missing(page: &Page, fold: &str) -> Result<()> {
    let says = "return root.querySelector(arguments[0]).children[1]?.textContent === arguments[1]";
    let what = format!("“{fold}” says that it is missing");
    page.until_with(&what, says, &[json!(fold), json!(MISSING)])
        .await?;
    Ok(())
}

#[tokio::test]
async fn nothing_is_loaded_before_somebody_looks_and_then_once() -> Outcome {
    let page = Visit::to("/?projects=iot").ready().await?;
    page.focus("#weight-3").await?;
    assert_eq!(asked(&page), 0);
    for fold in FOLDS {
        toggle(&page, fold).await?;
        until_there(&page, fold).await?;
    }
    toggle(&page, ".project > .fold").await?;
    until_there(&page, ".project > .fold").await?;
    assert_eq!(asked(&page), 1);
    page.leave().await
}

#[tokio::test]
async fn it_says_what_the_comparison_says() -> Outcome {
    let comparison = model::comparison()?;
    let page = Visit::to("/").ready().await?;
    page.open_everything().await?;
    let shown: String = page.read("return root.textContent").await?;
    let criteria = comparison.criteria.iter();
    let scores = criteria.flat_map(|criterion| criterion.scores.iter().flatten().flatten());
    let claims = scores
        .flat_map(|score| &score.claims)
        .filter_map(|claim| Some(&comparison.claims.get(*claim)?.says));
    let alternatives = || comparison.alternatives.iter();
    let points = alternatives().flat_map(|one| one.pros.iter().chain(&one.cons));
    let introductions = alternatives().map(|one| &one.introduction);
    let texts = claims
        .chain(points.map(|point| &point.text))
        .chain(introductions);
    let missing: Vec<_> = texts.filter(|text| !shown.contains(&***text)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
    page.leave().await
}

#[tokio::test]
async fn where_it_is_missing_the_disclosure_says_so_until_it_is_there() -> Outcome {
    for (fault, errors) in [
        (Fault::Status(404), ["http-404", "integrity"]),
        (Fault::Dropped, ["network", "Failed to fetch"]),
    ] {
        let [why, about, introductions] = FOLDS;
        let mut page = Visit::to("/").with(Asset::Evidence, fault).ready().await?;
        toggle(&page, why).await?;
        until_missing(&page, why).await?;
        // The widget goes on.
        page.focus("#weight-3").await?;
        page.press(&[thirtyfour::Key::Right]).await?;
        page.until_answers("speed=6").await?;
        page.site().recover();
        // Opening another one is an attempt too, and what is open has it as well.
        toggle(&page, about).await?;
        for fold in [about, why] {
            until_there(&page, fold).await?;
        }
        toggle(&page, introductions).await?;
        until_there(&page, introductions).await?;
        assert_eq!(page.ask("return failures", &[]).await?, json!([]));
        page.expect_error(": evidence: ");
        page.expect_error("Failed to load resource");
        for error in errors {
            page.expect_error(error);
        }
        page.leave().await?;
    }
    Visit::to("/").ready().await?.leave().await
}

#[tokio::test]
async fn an_export_asks_for_it_and_is_refused_without_it() -> Outcome {
    let comparison = model::comparison()?;
    let fault = Fault::Status(404);
    let mut page = Visit::to("/").with(Asset::Evidence, fault).ready().await?;
    let export = "return element.exportAs('markdown').catch((error) => error.name)";
    assert_eq!(page.ask(export, &[]).await?, "TypeError");
    page.site().recover();
    let file = desk::file(&comparison, "markdown", "")?;
    assert_eq!(page.ask(export, &[]).await?, json!(file.text));
    page.expect_error("weigh-up: http-404: evidence: ");
    page.expect_error("Failed to load resource");
    page.expect_error("integrity");
    page.leave().await
}
