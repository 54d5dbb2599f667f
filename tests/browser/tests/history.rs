//! The browser's history: where the reader went, back and forward.

use anyhow::Result;
use browser_tests::widget::Button;
use browser_tests::{Outcome, Page, Visit, model};
use serde_json::{Value, json};
use thirtyfour::Key;
use weigh_up::comparison::PresetId;

async fn entries(page: &Page) -> Result<i64> {
    let length = page.ask("return history.length", &[]).await?;
    Ok(length.as_i64().unwrap_or_default())
}

/// The answers of a preset, as the model writes them.
fn preset(position: usize) -> Result<String> {
    let comparison = model::comparison()?;
    let preset = comparison.presets.get(PresetId(position));
    let answers = preset
        .map(|preset| preset.answers.to_string())
        .unwrap_or_default();
    let report = model::report(&comparison, &answers)?;
    let answers = report.pointer("/answers").and_then(Value::as_str);
    Ok(answers.unwrap_or_default().to_owned())
}

#[tokio::test]
async fn preset_view_and_reset_are_entries_of_their_own() -> Outcome {
    let page = Visit::to("/").ready().await?;
    let start = entries(&page).await?;
    let steps = [
        preset(0)?,
        format!("{}&view=article", preset(0)?),
        String::new(),
    ];

    page.start_from(0).await?;
    page.until_answers(&steps[0]).await?;
    assert_eq!(entries(&page).await?, start + 1);
    page.view("article").await?;
    page.until_answers(&steps[1]).await?;
    assert_eq!(entries(&page).await?, start + 2);
    page.push(Button::Reset).await?;
    page.until_answers(&steps[2]).await?;
    assert_eq!(entries(&page).await?, start + 3);

    page.back().await?;
    page.until_answers(&steps[1]).await?;
    page.back().await?;
    page.until_answers(&steps[0]).await?;
    page.back().await?;
    page.until_answers("").await?;
    for step in &steps {
        page.forward().await?;
        page.until_answers(step).await?;
    }
    page.leave().await
}

#[tokio::test]
async fn the_screen_follows_back_and_forward() -> Outcome {
    let page = Visit::to("/").ready().await?;
    page.start_from(6).await?;
    page.until(
        "the slider follows",
        "return root.getElementById('weight-0').value === '10'",
    )
    .await?;
    page.back().await?;
    page.until(
        "the slider goes back",
        "return root.getElementById('weight-0').value === '5'",
    )
    .await?;
    let pressed = "return root.querySelectorAll('.presets [aria-pressed=true]').length === 0";
    page.until("no preset is pressed", pressed).await?;
    page.forward().await?;
    page.until(
        "the slider goes forward",
        "return root.getElementById('weight-0').value === '10'",
    )
    .await?;
    page.until_query(&[("learning", "10")]).await?;
    page.leave().await
}

#[tokio::test]
async fn undo_brings_back_the_answers_before_a_start() -> Outcome {
    let page = Visit::to("/?speed=9").ready().await?;
    page.push(Button::Reset).await?;
    page.until_answers("").await?;
    page.push(Button::Undo).await?;
    page.until_answers("speed=9").await?;
    page.start_from(2).await?;
    page.until_answers(&preset(2)?).await?;
    page.push(Button::Undo).await?;
    page.until_answers("speed=9").await?;
    // What is changed after a start goes with it.
    page.start_from(2).await?;
    page.until_answers(&preset(2)?).await?;
    page.click(".members .slider .step:last-of-type").await?;
    let changed = "return element.verdict.answers !== arguments[0]";
    let what = "a step after the start is taken";
    page.until_with(what, changed, &[json!(preset(2)?)]).await?;
    page.push(Button::Undo).await?;
    page.until_answers("speed=9").await?;
    page.leave().await
}

#[tokio::test]
async fn a_slider_change_that_waits_is_written_before_the_next_entry() -> Outcome {
    let page = Visit::to("/").ready().await?;
    // The first change is written at once. The second follows in the same turn of the page, so
    // that it surely waits when the preset is chosen.
    let quickly = "
        const slider = root.getElementById('weight-3');
        for (const value of [8, 9]) {
            slider.value = value;
            slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        }
        return new Promise((done) => setTimeout(() => {
            const waits = !location.search.includes('speed=9');
            root.querySelector('.presets .chip').click();
            done(waits);
        }));";
    assert_eq!(
        page.ask(quickly, &[]).await?,
        json!(true),
        "the change waits"
    );
    page.until_answers(&preset(0)?).await?;
    page.back().await?;
    page.until_answers("speed=9").await?;
    page.until_query(&[("speed", "9")]).await?;
    page.leave().await
}

#[tokio::test]
async fn a_slider_change_that_waits_is_there_when_the_reader_comes_back() -> Outcome {
    let page = Visit::to("/").ready().await?;
    page.focus("#weight-3").await?;
    page.press(&[Key::Right]).await?;
    page.go("/?learning=9").await?;
    page.until_answers("learning=9").await?;
    page.back().await?;
    page.until_answers("speed=6").await?;
    page.leave().await
}

#[tokio::test]
async fn a_start_that_changes_nothing_leaves_undo_as_it_was() -> Outcome {
    let page = Visit::to("/?speed=9").ready().await?;
    for _ in 0..2 {
        page.start_from(2).await?;
        page.until_answers(&preset(2)?).await?;
    }
    page.push(Button::Undo).await?;
    page.until_answers("speed=9").await?;
    page.leave().await
}
