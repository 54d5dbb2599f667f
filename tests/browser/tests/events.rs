//! What a page is told of its reader.

use anyhow::Context;
use browser_tests::widget::Button;
use browser_tests::{Outcome, Page, Visit};
use serde_json::{Value, json};
use thirtyfour::Key;

#[tokio::test]
async fn setting_answers_from_outside_fires_no_event() -> Outcome {
    let page = Visit::to("/").ready().await?;
    let listen = "
        window.heard = [];
        for (const name of ['input', 'change', 'verdict', 'share'])
            element.addEventListener(`weighup-${name}`, () => heard.push(name))";
    page.ask(listen, &[]).await?;
    page.set_answers("learning=10").await?;
    page.until_answers("learning=10").await?;
    page.until(
        "the screen follows",
        "return root.getElementById('weight-0').value === '10'",
    )
    .await?;
    assert_eq!(page.ask("return heard", &[]).await?, json!([]));
    page.leave().await
}

/// Keeps what the event tells, with what the property said at that moment.
const LISTEN: &str = "
    window.told = [];
    element.addEventListener('weighup-verdict', ({ detail }) =>
        told.push([JSON.stringify(detail), JSON.stringify(element.verdict)]))";

/// Waits until the shares are counted and the hand has rested.
async fn until_counted(page: &Page, answers: &str) -> anyhow::Result<()> {
    page.until_answers(answers).await?;
    let counted = "return root.querySelector('.shares').ariaBusy === 'false'";
    page.until("the shares are counted", counted).await?;
    Ok(())
}

#[tokio::test]
async fn the_event_tells_the_verdict_with_its_shares_once_they_are_counted() -> Outcome {
    let start = "learning=7&speed=3&projects=messaging-chat,iot&team.python=6";
    for link in [
        "/?learning=6".to_owned(),
        format!("/?c=node-vs-python-vs-go&{start}"),
    ] {
        let page = Visit::to(&link).ready().await?;
        page.ask(LISTEN, &[]).await?;
        let before = page.verdict().await?;
        page.focus("#weight-0").await?;
        page.press(&vec![Key::Left; 8]).await?;
        let told = page
            .until("it is told", "return told.length > 0 && told")
            .await?;
        let last = told.as_array().and_then(|told| told.last());
        let last = last.context("it is told")?;
        let read = |place| -> anyhow::Result<Value> {
            let text = last.get(place).and_then(Value::as_str);
            Ok(serde_json::from_str(text.unwrap_or_default())?)
        };
        let (detail, property) = (read(0)?, read(1)?);
        assert_eq!(detail, property);
        let names = |value: &Value| [value.get("leader").cloned(), value.get("band").cloned()];
        assert_ne!(names(&detail), names(&before), "{link}");
        let shares = detail.get("shares").and_then(Value::as_array);
        assert!(
            shares.is_some_and(|shares| !shares.is_empty()),
            "{detail:#}"
        );
        page.leave().await?;
    }
    Visit::to("/").ready().await?.leave().await
}

#[tokio::test]
async fn the_event_tells_nothing_that_did_not_change_nor_what_the_host_did() -> Outcome {
    let page = Visit::to("/?c=node-vs-python-vs-go").ready().await?;
    page.ask(LISTEN, &[]).await?;
    let before = page.verdict().await?;
    let same = |verdict: &Value| {
        let kept = ["leader", "band"].map(|name| verdict.get(name) == before.get(name));
        kept == [true, true]
    };
    // The reader changes something, and neither the leader nor how firm that is.
    page.focus("#weight-7").await?;
    page.press(&[Key::Left]).await?;
    until_counted(&page, "community=4").await?;
    assert!(same(&page.verdict().await?), "the step is too long");
    // The host changes the verdict, and the reader follows with a step that keeps it.
    page.set_answers("learning=0&speed=10").await?;
    until_counted(&page, "learning=0&speed=10").await?;
    assert!(!same(&page.verdict().await?), "the host changed nothing");
    page.focus("#weight-3").await?;
    page.press(&[Key::Right]).await?;
    assert_eq!(page.ask("return told", &[]).await?, json!([]));
    // That the ear is open shows the next change of the reader's.
    page.push(Button::Reset).await?;
    page.until("it is told", "return told.length === 1").await?;
    page.leave().await
}
