//! What explains the verdict comes once the verdict stands; it has its room by then, and the widget
//! works without it.

use std::time::Duration;

use anyhow::Result;
use browser_tests::{Asset, Fault, Outcome, Page, Visit, built};
use serde_json::json;

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

/// Presses the button of a criterion, and waits until the screen and the attribute follow.
async fn press(page: &Page, criterion: usize, answers: &str) -> Result<()> {
    let chip = format!(".matters .chips > :nth-child({})", criterion + 1);
    page.click(&chip).await?;
    let follows = "
        const [chip, answers] = arguments;
        return root.querySelector(chip).ariaPressed === 'true'
            && element.getAttribute('answers') === answers";
    page.until_with("all follows", follows, &[json!(chip), json!(answers)])
        .await?;
    Ok(())
}

/// Waits until what the sliders are of has come, and one of them shows its weight.
async fn until_sliders(page: &Page, speed: &str) -> Result<()> {
    let there = "
        const value = (id) => root.getElementById(id)?.value;
        return value('weight-3') === arguments[0] && value('team-0') === '0'";
    page.until_with("the sliders are there", there, &[json!(speed)])
        .await?;
    Ok(())
}

#[tokio::test]
async fn before_it_is_there_the_verdict_stands_and_the_words_work() -> Outcome {
    let late = Fault::Late(Duration::from_secs(3));
    let page = visit().with(Asset::Explainer, late).open().await?;
    until_bare(&page).await?;
    page.unfold().await?;
    let waiting = "
        const notes = ['#sliders > .note', '.team .fold > .note'].map((note) => root.querySelector(note));
        return notes.map((note) => note?.textContent)";
    let expected = json!(["Loading…", "Loading…"]);
    assert_eq!(page.ask(waiting, &[]).await?, expected);
    press(&page, 3, "speed=8").await?;
    let state = "
        const pending = Promise.race([element.ready, Promise.resolve('pending')]);
        return pending.then((ready) => [ready, element.verdict, heard.includes('ready')])";
    let expected = json!(["pending", null, false]);
    assert_eq!(page.ask(state, &[]).await?, expected);
    page.ready().await?;
    page.until_answers("speed=8").await?;
    until_sliders(&page, "8").await?;
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
    press(&page, 3, "speed=8").await?;
    assert_eq!(page.ask("return element.verdict", &[]).await?, json!(null));
    page.expect_error(&format!("weigh-up: {error}: explainer: "));
    page.expect_error("Failed to load resource");
    if error != "network" {
        page.expect_error("integrity");
    }
    page.site().recover();
    press(&page, 4, "speed=8&scalability=8").await?;
    press(&page, 5, "speed=8&scalability=8&errors=8").await?;
    let whole = "return root.querySelector('.reasons .detail')?.textContent";
    page.until("it is explained", whole).await?;
    // First at the start, then when the hand rests, and not at every act. A connection that is
    // dropped is tried again by the browser itself.
    let asked = requests(&page);
    assert!(error == "network" || (2..=3).contains(&asked), "{asked}");
    page.unfold().await?;
    until_sliders(&page, "8").await?;
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
async fn where_it_does_not_come_the_sliders_say_so_and_opening_them_again_asks_again() -> Outcome {
    let missing = visit().with(Asset::Explainer, Fault::Status(404));
    let mut page = missing.open().await?;
    let ready = "return element?.ready.then(() => true)";
    page.until("it is ready all the same", ready).await?;
    page.click(".matters .more").await?;
    let note = "
        const said = 'This part could not be loaded. Close and open it to try again.';
        return root.querySelector('#sliders > .note')?.textContent === said";
    page.until("the sliders say that they are missing", note)
        .await?;
    page.expect_error("weigh-up: http-404: explainer: ");
    page.expect_error("Failed to load resource");
    page.expect_error("integrity");
    page.site().recover();
    page.click(".matters .more").await?;
    page.click(".matters .more").await?;
    page.unfold().await?;
    until_sliders(&page, "5").await?;
    page.leave().await
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
    press(&page, 3, "speed=8").await?;
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
