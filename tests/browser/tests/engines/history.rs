//! Back and forward on the site's own page.

use anyhow::{Context, Result};
use browser_tests::widget::Button;
use browser_tests::{Asset, Fault, Page, model};

pub(crate) async fn back_and_forward_go_through_the_starts(page: &Page) -> Result<()> {
    let comparison = model::comparison()?;
    let preset = comparison.presets.first().context("there is a preset")?;
    let report = model::report(&comparison, &preset.answers)?;
    let answers = report.pointer("/answers").and_then(|text| text.as_str());
    let preset = answers.context("the report has answers")?;
    let steps = [
        String::new(),
        preset.to_owned(),
        format!("{preset}&view=article"),
        String::new(),
    ];
    page.see("/").await?;
    page.start_from(0).await?;
    page.until_answers(preset).await?;
    page.view("article").await?;
    page.until_answers(&format!("{preset}&view=article"))
        .await?;
    page.push(Button::Reset).await?;
    page.until_answers("").await?;
    for answers in steps.iter().rev().skip(1) {
        page.back().await?;
        page.until_answers(answers).await?;
    }
    for answers in steps.iter().skip(1) {
        page.forward().await?;
        page.until_answers(answers).await?;
    }
    page.look(&[]).await
}

/// Moves a slider as a hand does. A driver may lose keys, which these tests are not about.
const SLIDE: &str = "
    const slider = root.getElementById('weight-3');
    for (const value of [6, 7]) {
        slider.value = value;
        slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }";

/// The page may come out of the cache of whole pages, or be loaded anew.
pub(crate) async fn who_comes_back_finds_the_answers(page: &Page) -> Result<()> {
    for policy in ["no-store", "no-cache"] {
        page.see("/").await?;
        page.site()
            .fail(Asset::Page, Fault::Header("cache-control", policy));
        page.go("/?learning=3").await?;
        page.until_answers("learning=3").await?;
        page.unfold().await?;
        page.ask(SLIDE, &[]).await?;
        page.until_query(&[("speed", "7")]).await?;
        page.go("/?learning=9").await?;
        page.until_answers("learning=9").await?;
        page.back().await?;
        page.until_answers("learning=3&speed=7").await?;
        page.push(Button::Reset).await?;
        page.until_answers("").await?;
        page.look(&[]).await?;
    }
    Ok(())
}
