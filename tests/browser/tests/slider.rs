//! A slider under the reader's hand.

use anyhow::{Context, Result};
use browser_tests::{Outcome, Page, Visit};
use serde_json::{Value, json};
use thirtyfour::Key;

/// Notes when the page writes its address, before the page's own scripts run.
const WATCH_HISTORY: &str = "
    window.writes = [];
    const replace = History.prototype.replaceState;
    History.prototype.replaceState = function (...state) {
        writes.push(performance.now());
        return replace.apply(this, state);
    }";

/// The least time between two writes of the address, in milliseconds, with some room for a clock
/// that runs fast.
const PAUSE: f64 = 295.0;

async fn history_length(page: &Page) -> Result<Value> {
    page.ask("return history.length", &[]).await
}

async fn focused(page: &Page) -> Result<Value> {
    page.ask("return root.activeElement?.id ?? null", &[]).await
}

#[tokio::test]
async fn moved_by_keyboard_it_changes_the_verdict_and_the_link() -> Outcome {
    let page = Visit::to("/").ready().await?;
    let entries = history_length(&page).await?;
    let before = page.text_of(".headline").await?;
    page.focus("#weight-3").await?;
    page.press(&[Key::Right]).await?;
    page.until_answers("speed=6").await?;
    let changed = "return root.querySelector('.headline').textContent !== arguments[0]";
    page.until_with("the headline changes", changed, &[json!(before)])
        .await?;
    page.until_query(&[("speed", "6"), ("c", "node-vs-python"), ("rev", "2")])
        .await?;
    assert_eq!(
        history_length(&page).await?,
        entries,
        "a slider makes no entry of the history"
    );

    let verdict = page.verdict().await?;
    page.reload().await?;
    assert_eq!(page.verdict().await?, verdict, "a reload restores it");
    assert_eq!(page.slider("weight-3").await?, "6");
    page.leave().await
}

#[tokio::test]
async fn its_buttons_do_the_same() -> Outcome {
    let page = Visit::to("/").ready().await?;
    page.click(".slider:has(#weight-3) .step:last-of-type")
        .await?;
    page.until_answers("speed=6").await?;
    for _ in 0..2 {
        page.click(".slider:has(#weight-3) .step:first-of-type")
            .await?;
    }
    page.until_answers("speed=4").await?;
    page.until_query(&[("speed", "4")]).await?;
    assert_eq!(page.slider("weight-3").await?, "4");
    page.leave().await
}

#[tokio::test]
async fn its_buttons_keep_the_focus_at_an_end() -> Outcome {
    let page = Visit::to("/?speed=9").ready().await?;
    page.focus(".slider:has(#weight-3) .step:last-of-type")
        .await?;
    page.press(&[Key::Enter, Key::Enter, Key::Enter]).await?;
    page.until_answers("speed=10").await?;
    let focused = "return root.activeElement?.matches('.slider:has(#weight-3) .step:last-of-type')";
    assert_eq!(page.ask(focused, &[]).await?, json!(true));
    page.leave().await
}

#[tokio::test]
async fn it_stays_in_the_hand_while_the_reasons_change() -> Outcome {
    let page = Visit::to("/").ready().await?;
    let mark = "
        window.held = root.getElementById('weight-3');
        window.first = new Set();
        const note = () => first.add(root.querySelector('.chart tbody th').textContent);
        new MutationObserver(note).observe(root, { childList: true, subtree: true });
        note()";
    page.ask(mark, &[]).await?;
    page.focus("#weight-3").await?;
    for key in [vec![Key::Right; 5], vec![Key::Left; 10]] {
        page.press(&key).await?;
    }
    page.until_answers("speed=0").await?;
    page.until("the slider shows it", "return held.value === '0'")
        .await?;
    assert_eq!(focused(&page).await?, json!("weight-3"));
    let same = "return root.getElementById('weight-3') === held && held.isConnected";
    assert_eq!(
        page.ask(same, &[]).await?,
        json!(true),
        "the slider is the same element"
    );
    let first = page.ask("return first.size", &[]).await?;
    assert!(
        first.as_u64().context("a count")? > 1,
        "the order of the reasons never changed"
    );
    page.leave().await
}

#[tokio::test]
async fn a_held_key_writes_the_address_at_most_once_in_300_ms() -> Outcome {
    let page = Visit::to("/").before(WATCH_HISTORY).ready().await?;
    let entries = history_length(&page).await?;
    page.focus("#weight-3").await?;
    for key in [
        vec![Key::Right; 5],
        vec![Key::Left; 10],
        vec![Key::Right; 8],
    ] {
        page.press(&key).await?;
    }
    page.until_answers("speed=8").await?;
    page.until_query(&[("speed", "8")]).await?;
    let writes: Vec<f64> = page.read("return writes").await?;
    assert!(!writes.is_empty(), "the address was never written");
    for pair in writes.windows(2) {
        let [earlier, later] = pair else { continue };
        assert!(
            later > &(earlier + PAUSE),
            "the address was written too often: {writes:?}"
        );
    }
    assert_eq!(history_length(&page).await?, entries);
    page.leave().await
}

#[tokio::test]
async fn it_is_reached_by_the_tabulator() -> Outcome {
    let page = Visit::to("/").ready().await?;
    page.focus("#weight-2").await?;
    for _ in 0..12 {
        if focused(&page).await? == json!("weight-3") {
            break;
        }
        page.press(&[Key::Tab]).await?;
    }
    assert_eq!(focused(&page).await?, json!("weight-3"));
    page.press(&[Key::End]).await?;
    page.until_answers("speed=10").await?;
    page.leave().await
}
