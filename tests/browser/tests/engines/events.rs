//! Events, as the page around the element hears them.

use anyhow::Result;
use browser_tests::Page;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::same;

/// Records the events and what they tell.
const LISTEN: &str = "
    window.told = [];
    for (const name of ['input', 'change', 'verdict', 'share', 'ready', 'error'])
        addEventListener(`weighup-${name}`, ({ detail: { key, value, answers } }) =>
            told.push(name === 'verdict' ? [name] : [name, key, value, answers]));
    return true";

/// Waits for a number of events, then for two more frames, and takes all that have been recorded.
async fn told(page: &Page, count: usize) -> Result<Value> {
    let enough = "return told.length >= arguments[0]";
    page.until_with("it is told", enough, &[json!(count)])
        .await?;
    let rest = "return new Promise((done) => requestAnimationFrame(() =>
        requestAnimationFrame(() => setTimeout(() => done(told.splice(0))))))";
    page.ask(rest, &[]).await
}

/// Leaves out the verdict's events. They are sent once its shares are counted, which may be before
/// the act's own frame or after it.
fn without_verdicts(told: &Value) -> Value {
    let events = told.as_array().into_iter().flatten();
    let acts = events.filter(|one| **one != json!(["verdict"]));
    Value::Array(acts.cloned().collect())
}

pub(crate) async fn each_act_is_told_once(page: &Page) -> Result<()> {
    page.see_hosted("<weigh-up></weigh-up>").await?;
    page.ask(LISTEN, &[]).await?;
    page.focus("#weight-3").await?;
    page.press(&[Key::Right]).await?;
    let told_of_the_key = told(page, 3).await?;
    let acts = json!([
        ["input", "speed", "6", "speed=6"],
        ["change", "speed", "6", "speed=6"],
    ]);
    same(&without_verdicts(&told_of_the_key), &acts)?;
    let count = told_of_the_key.as_array().map_or(0, Vec::len);
    same(&count, &3)?;

    page.click_on_track("#weight-3", 3).await?;
    page.until("the slider has moved", "return told.length >= 2")
        .await?;
    // Each engine has a thumb of its own, so the same place is not the same step in all.
    let value = page.slider("weight-3").await?;
    let answers = format!("speed={value}");
    let acts = json!([
        ["input", "speed", value, answers],
        ["change", "speed", value, answers],
    ]);
    same(&without_verdicts(&told(page, 2).await?), &acts)?;
    page.look(&[]).await
}

pub(crate) async fn what_the_page_sets_is_told_by_nobody(page: &Page) -> Result<()> {
    page.see_hosted("<weigh-up></weigh-up>").await?;
    page.ask(LISTEN, &[]).await?;
    page.set_answers("learning=10").await?;
    page.until_answers("learning=10").await?;
    page.ask("return element.reset()", &[]).await?;
    page.until_answers("").await?;
    let shown = "return root.getElementById('weight-0').value === '5'";
    page.until("the screen follows", shown).await?;
    same(&told(page, 0).await?, &json!([]))?;
    page.look(&[]).await
}

pub(crate) async fn keys_that_a_control_takes_stay_inside(page: &Page) -> Result<()> {
    page.see_hosted("<weigh-up></weigh-up>").await?;
    let listen = "
        window.heard = [];
        for (const name of ['keydown', 'keyup'])
            addEventListener(name, (event) => heard.push(`${name} ${event.key}`))";
    page.ask(listen, &[]).await?;
    page.focus("#weight-3").await?;
    page.press(&[Key::Right, Key::End, Key::Home]).await?;
    page.until_answers("speed=0").await?;
    same(&page.ask("return heard", &[]).await?, &json!([]))?;
    page.write("j").await?;
    page.press(&[Key::Escape]).await?;
    let expected = json!(["keydown j", "keyup j", "keydown Escape", "keyup Escape"]);
    same(&page.ask("return heard", &[]).await?, &expected)?;
    page.look(&[]).await
}
