//! Loading: near the screen, at once, or at a click.

use std::fs;
use std::time::Duration;

use anyhow::Result;
use browser_tests::{Asset, Fault, Outcome, Page, Visit};
use serde_json::json;
use thirtyfour::Key;

/// Returns `true` if anything beyond the loader was requested.
fn has_loaded(page: &Page) -> bool {
    let requests = page.site().requests();
    let parts = [Asset::Glue, Asset::Wasm, Asset::Surroundings];
    requests.iter().any(|path| parts.contains(&Asset::of(path)))
}

/// Waits until the element is defined and two frames are painted, after which an observer of what
/// is on the screen has spoken.
async fn until_observed(page: &Page) -> Result<()> {
    let painted = "
        return customElements.whenDefined('weigh-up').then(() => new Promise((done) =>
            requestAnimationFrame(() => requestAnimationFrame(() =>
                setTimeout(() => done(true))))))";
    page.until("the page is painted", painted).await?;
    Ok(())
}

#[tokio::test]
async fn nothing_is_loaded_before_the_element_comes_near() -> Outcome {
    let body =
        "<style>div { height: 3000px }</style><div></div><weigh-up><p>It depends.</p></weigh-up>";
    let page = Visit::hosted(body).open().await?;
    until_observed(&page).await?;
    assert!(!has_loaded(&page), "{:#?}", page.site().requests());
    let state = "return [element.verdict, element.querySelector('p').checkVisibility()]";
    assert_eq!(page.ask(state, &[]).await?, json!([null, true]));
    // The screen is 900 pixels high, so this ends 200 pixels before the element.
    page.ask("scrollTo(0, 1900)", &[]).await?;
    page.ready().await?;
    page.leave().await
}

#[tokio::test]
async fn an_eager_element_loads_wherever_it_stands() -> Outcome {
    let tall = "<style>div { height: 3000px }</style><div></div>";
    let page = Visit::hosted(&format!("{tall}<weigh-up loading=eager></weigh-up>"))
        .ready()
        .await?;
    page.leave().await?;
    // Also where the page thinks of it later.
    let page = Visit::hosted(&format!("{tall}<weigh-up></weigh-up>"))
        .open()
        .await?;
    until_observed(&page).await?;
    assert!(!has_loaded(&page), "{:#?}", page.site().requests());
    page.ask("element.loading = 'eager'", &[]).await?;
    page.ready().await?;
    page.leave().await
}

/// An element that waits for a click.
const REVEALED: &str = "<weigh-up reveal=interaction loading=eager><p>It depends.</p></weigh-up><p><a href=\"#\">On</a>";

#[tokio::test]
async fn nothing_is_loaded_before_the_click_that_reveals_it() -> Outcome {
    let page = Visit::hosted(REVEALED).open().await?;
    until_observed(&page).await?;
    assert!(!has_loaded(&page), "{:#?}", page.site().requests());
    let waits = "
        const pending = Promise.race([element.ready, Promise.resolve('pending')]);
        const seen = element.querySelector('p').checkVisibility();
        return pending.then((ready) => [ready, seen])";
    assert_eq!(page.ask(waits, &[]).await?, json!(["pending", true]));
    let nodes = page.accessible().await?;
    let mut buttons = nodes.iter().filter(|node| node.role == "button");
    assert!(buttons.any(|button| button.name == "Show the comparison"));

    // By the keyboard, as it is a button of the browser's.
    page.press(&[Key::Tab, Key::Enter]).await?;
    page.ready().await?;
    let inside = "
        const { activeElement } = root;
        return activeElement?.closest('.widget') && activeElement.checkVisibility()
            && !root.querySelector('.reveal').checkVisibility()
            && /^H[1-6]$/.test(activeElement.tagName)";
    page.until("the focus is on the widget's heading", inside)
        .await?;
    page.leave().await
}

#[tokio::test]
async fn who_has_gone_on_meanwhile_is_not_called_back() -> Outcome {
    let late = Fault::Late(Duration::from_millis(500));
    let page = Visit::hosted(REVEALED)
        .with(Asset::Wasm, late)
        .open()
        .await?;
    until_observed(&page).await?;
    page.click(".reveal").await?;
    page.ask("document.querySelector('a').focus()", &[]).await?;
    page.ready().await?;
    let told = "return element.ready.then(() => new Promise((done) => setTimeout(() =>
        done(document.activeElement.tagName))))";
    assert_eq!(page.ask(told, &[]).await?, "A");
    page.leave().await
}

#[tokio::test]
async fn another_click_is_another_attempt() -> Outcome {
    let mut page = Visit::hosted(REVEALED)
        .with(Asset::Wasm, Fault::Status(503))
        .open()
        .await?;
    until_observed(&page).await?;
    page.click(".reveal").await?;
    page.until("it failed", "return failures.length === 1")
        .await?;
    page.site().recover();
    page.click(".reveal").await?;
    page.ready().await?;
    page.expect_error("weigh-up: http-503: ");
    page.expect_error("Failed to load resource");
    page.expect_error("integrity");
    page.leave().await
}

/// An author tries the snippet out on a page that is not on any server yet.
#[tokio::test]
async fn a_page_on_a_disk_may_have_it_from_a_server() -> Outcome {
    let page = Visit::hosted("").shared().open().await?;
    let address = page.site().address("/weigh-up.js");
    let html = format!("<script type=module src={address}></script><weigh-up></weigh-up>");
    let file = std::env::temp_dir().join(format!("weigh-up-{}.html", std::process::id()));
    fs::write(&file, html)?;
    let there = json!({ "url": format!("file://{}", file.display()) });
    page.call("Page.navigate", there).await?;
    page.ready().await?;
    fs::remove_file(&file)?;
    page.leave().await
}
