//! What explains the verdict comes once the verdict stands; it has its room by then, and the widget
//! works without it.

use std::time::Duration;

use anyhow::Result;
use browser_tests::{Asset, Fault, Outcome, Page, Visit, built};
use serde_json::json;
use thirtyfour::Key;

/// An element, and a page that keeps what it tells.
fn visit() -> Visit {
    let listen = "
        window.heard = [];
        for (const name of ['ready', 'change', 'verdict', 'error'])
            addEventListener(`weighup-${name}`, () => heard.push(name))";
    Visit::hosted("<weigh-up loading=eager></weigh-up>").before(listen)
}

/// Waits until the verdict is shown, with the room of what explains it.
async fn until_bare(page: &Page) -> Result<()> {
    let bare = "
        return root?.querySelector('.headline')?.checkVisibility()
            && root.querySelector('.reasons.awaited') !== null";
    page.until("the verdict alone is there", bare).await?;
    Ok(())
}

/// Moves a slider, and waits until the screen and the attribute follow.
async fn step(page: &Page, answers: &str) -> Result<()> {
    page.unfold().await?;
    page.focus("#weight-3").await?;
    page.press(&[Key::Right]).await?;
    let follows = "
        const { value } = root.getElementById('weight-3').parentElement.dataset;
        return [element.getAttribute('answers'), `speed=${value}`].every((one) => one === arguments[0])";
    page.until_with("all follows", follows, &[json!(answers)])
        .await?;
    Ok(())
}

#[tokio::test]
async fn before_it_is_there_the_verdict_stands_and_the_sliders_move() -> Outcome {
    let late = Fault::Late(Duration::from_secs(3));
    let page = visit().with(Asset::Explainer, late).open().await?;
    until_bare(&page).await?;
    step(&page, "speed=6").await?;
    let state = "
        const pending = Promise.race([element.ready, Promise.resolve('pending')]);
        return pending.then((ready) => [ready, element.verdict, heard.includes('ready')])";
    let expected = json!(["pending", null, false]);
    assert_eq!(page.ask(state, &[]).await?, expected);
    page.ready().await?;
    page.until_answers("speed=6").await?;
    let told = "
        return root.querySelector('.awaited') === null && heard.includes('verdict')
            && root.querySelector('.detail').textContent !== '' && heard";
    let heard = page.until("it is explained", told).await?;
    assert_eq!(heard, json!(["change", "ready", "verdict"]));
    page.leave().await
}

/// It cannot be had until the page is told otherwise.
async fn goes_on_without(mut page: Page, error: &str) -> Outcome {
    let ready = "return element?.ready.then(() => heard.includes('ready') && heard)";
    let heard = page.until("it is ready all the same", ready).await?;
    assert_eq!(heard, json!(["ready"]), "the widget itself has not failed");
    assert_eq!(page.ask("return element.verdict", &[]).await?, json!(null));
    let note = "return root.querySelector('.verdict > .note')?.textContent";
    page.until("it says what is missing", note).await?;
    step(&page, "speed=6").await?;
    assert_eq!(page.ask("return element.verdict", &[]).await?, json!(null));
    page.expect_error(&format!("weigh-up: {error}: explainer: "));
    page.expect_error("Failed to load resource");
    if error != "network" {
        page.expect_error("integrity");
    }
    page.site().recover();
    for answers in ["speed=7", "speed=8", "speed=9"] {
        step(&page, answers).await?;
    }
    page.until_answers("speed=9").await?;
    let whole = "return root.querySelector('.reasons .detail').textContent !== ''";
    page.until("it is explained", whole).await?;
    // First at the start, then when the hand rests, and not at every step. A connection that is
    // dropped is tried again by the browser itself.
    let asked = requests(&page);
    assert!(error == "network" || (2..=3).contains(&asked), "{asked}");
    page.leave().await
}

/// The number of times that the chunk was asked for.
fn requests(page: &Page) -> usize {
    let asked = page.site().requests().into_iter();
    let asked = asked.filter(|path| path.starts_with("/weigh-up-explainer-"));
    asked.count()
}

#[tokio::test]
async fn where_it_does_not_come_the_widget_goes_on_and_the_next_act_asks_again() -> Outcome {
    let missing = visit().with(Asset::Explainer, Fault::Status(404));
    goes_on_without(missing.open().await?, "http-404").await?;
    let offline = visit().with(Asset::Explainer, Fault::Dropped);
    goes_on_without(offline.open().await?, "network").await
}

#[tokio::test]
async fn under_a_policy_that_forbids_it_the_widget_goes_on() -> Outcome {
    let widget = built("weigh-up-", ".wasm")?;
    let policy = format!("connect-src http://weigh-up.localhost/{widget}").leak();
    let policy = Fault::Header("content-security-policy", policy);
    let mut page = visit().with(Asset::Page, policy).open().await?;
    let ready = "return element?.ready.then(() => [heard, element.verdict])";
    let state = page.until("it is ready all the same", ready).await?;
    assert_eq!(state, json!([["ready"], null]));
    step(&page, "speed=6").await?;
    page.expect_error("weigh-up: csp-connect: explainer: ");
    page.expect_error("violation of connect-src");
    page.expect_error("Content Security Policy");
    page.leave().await
}

#[tokio::test]
async fn a_second_element_has_it_at_once() -> Outcome {
    let page = visit().ready().await?;
    let second = "
        const second = document.createElement('weigh-up');
        second.loading = 'eager';
        document.body.append(second);
        return second.ready.then(() => [second.verdict !== null,
            second.shadowRoot.querySelector('.awaited') === null])";
    assert_eq!(page.ask(second, &[]).await?, json!([true, true]));
    assert_eq!(requests(&page), 1);
    page.leave().await
}
