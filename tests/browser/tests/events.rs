//! Events that tell a page of its reader.

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
        let last = told
            .as_array()
            .and_then(|told| told.last())
            .context("it is told")?;
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

/// Keeps what the events tell of the reader's acts, with the frame in which they do.
const LISTEN_TO_ACTS: &str = "
    window.told = [];
    window.frame = 0;
    const count = () => { frame += 1; requestAnimationFrame(count) };
    requestAnimationFrame(count);
    for (const name of ['input', 'change'])
        element.addEventListener(`weighup-${name}`, ({ detail: { key, value, answers } }) =>
            told.push([name, key, value, answers, frame]))";

/// Waits for a number of acts, and takes all that have been recorded, without their frames.
async fn told(page: &Page, count: usize) -> anyhow::Result<Value> {
    let enough = "return told.length >= arguments[0]";
    page.until_with("it is told", enough, &[json!(count)])
        .await?;
    let rest =
        "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
        done(told.splice(0).map((one) => one.slice(0, 4))))))";
    page.ask(rest, &[]).await
}

#[tokio::test]
async fn each_act_of_the_reader_s_is_told() -> Outcome {
    let page = Visit::to("/").ready().await?;
    page.ask(LISTEN_TO_ACTS, &[]).await?;
    page.focus("#weight-3").await?;
    page.press(&[Key::Right]).await?;
    let expected = json!([
        ["input", "speed", "6", "speed=6"],
        ["change", "speed", "6", "speed=6"]
    ]);
    assert_eq!(told(&page, 2).await?, expected);
    // What stands as at the start has no value in the notation.
    page.press(&[Key::Left]).await?;
    let expected = json!([["input", "speed", null, ""], ["change", "speed", null, ""]]);
    assert_eq!(told(&page, 2).await?, expected);
    page.click("#type-iot").await?;
    let answers = "projects=iot";
    let expected = json!([
        ["input", "projects", "iot", answers],
        ["change", "projects", "iot", answers]
    ]);
    assert_eq!(told(&page, 2).await?, expected);
    // Of several changes at once none is named.
    page.set_answers("learning=10&speed=9").await?;
    page.until_answers("learning=10&speed=9").await?;
    page.push(Button::Reset).await?;
    let expected = json!([["input", null, null, ""], ["change", null, null, ""]]);
    assert_eq!(told(&page, 2).await?, expected);
    page.leave().await
}

#[tokio::test]
async fn a_drag_tells_its_steps_once_a_frame_and_its_end_once() -> Outcome {
    let page = Visit::to("/").ready().await?;
    page.ask(LISTEN_TO_ACTS, &[]).await?;
    // Many steps within a frame, as a fast mouse makes them.
    let drag = "
        const slider = root.getElementById('weight-3');
        slider.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
        window.drag = (...values) => values.forEach((value) => {
            slider.value = value;
            slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        });
        drag(6, 7, 8);
        return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
            drag(9);
            requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
        })))";
    page.ask(drag, &[]).await?;
    page.until_answers("speed=9").await?;
    let once = "return new Set(told.map((one) => one[4])).size === told.length";
    assert_eq!(page.ask(once, &[]).await?, true);
    let acts = told(&page, 2).await?;
    let steps = acts.as_array().context("there are steps")?;
    assert!(
        steps
            .iter()
            .all(|step| step.pointer("/0") == Some(&json!("input"))),
        "{steps:?}"
    );
    assert_eq!(
        steps.last(),
        Some(&json!(["input", "speed", "9", "speed=9"]))
    );
    let end =
        "root.getElementById('weight-3').dispatchEvent(new Event('change', { bubbles: true }))";
    page.ask(end, &[]).await?;
    let expected = json!([["change", "speed", "9", "speed=9"]]);
    assert_eq!(told(&page, 1).await?, expected);
    page.leave().await
}
