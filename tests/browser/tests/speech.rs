//! The announcements for readers who cannot see the verdict.

use anyhow::{Context, Result};
use browser_tests::{Outcome, Page, Visit};
use serde_json::{Value, json};
use thirtyfour::Key;

#[tokio::test]
async fn the_verdict_is_spoken_when_the_hand_rests_and_only_when_it_changes() -> Outcome {
    let page = Visit::to("/").ready().await?;
    let listen = "
        window.spoken = [];
        window.touched = 0;
        const status = root.querySelector('[role=status]');
        new MutationObserver(() => spoken.push([status.textContent, performance.now() - touched]))
            .observe(status, { childList: true, characterData: true, subtree: true });
        root.addEventListener('input', () => { touched = performance.now() });
        return [root.querySelectorAll('[role=status], [aria-live]').length, status.textContent]";
    let silent = json!([1, ""]);
    assert_eq!(
        page.ask(listen, &[]).await?,
        silent,
        "there is one region, silent at first"
    );

    // This criterion has equal scores on both sides: the start becomes a tie, which stays one.
    page.focus("#weight-7").await?;
    page.press(&[Key::Right]).await?;
    page.until("the tie is spoken", "return spoken.length > 0")
        .await?;
    assert_eq!(spoken(&page).await?, ["Node.js and Python are tied"]);
    page.ask("spoken.length = 0", &[]).await?;
    page.press(&[Key::Right]).await?;
    rests(&page).await?;
    assert_eq!(spoken(&page).await?, Vec::<String>::new());

    page.focus("#weight-3").await?;
    page.press(&vec![Key::Right; 4]).await?;
    page.until("the verdict is spoken", "return spoken.length > 0")
        .await?;
    let headline = page.text_of(".headline").await?;
    let spoken = spoken(&page).await?;
    let [once] = spoken.as_slice() else {
        anyhow::bail!("it is spoken not once: {spoken:?}");
    };
    assert!(
        headline.ends_with(once.trim()),
        "“{once}” is not “{headline}”"
    );
    let wait = page.ask("return spoken[0][1]", &[]).await?;
    assert!(
        wait.as_f64().context("a time")? > 500.0,
        "the hand had no rest: {wait} ms"
    );
    page.leave().await
}

/// Waits until the reader's hand has rested longer than the widget waits to speak.
async fn rests(page: &Page) -> Result<()> {
    let rested = "return performance.now() - touched > 1500";
    page.until("the hand has rested", rested).await?;
    Ok(())
}

async fn spoken(page: &Page) -> Result<Vec<String>> {
    let texts = page.ask("return spoken.map(([text]) => text)", &[]).await?;
    Ok(self::texts(&texts).into_iter().map(str::to_owned).collect())
}

fn texts(list: &Value) -> Vec<&str> {
    list.as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}
