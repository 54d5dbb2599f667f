//! Frames as `WordPress` makes them: in a sandbox, where the page has no origin of its own.

use browser_tests::widget::Button;
use browser_tests::{Asset, Fault, Outcome, Visit};
use host_tests::{page, use_widget};
use serde_json::json;

/// The page's own snippet after `WordPress` has sandboxed it.
const SANDBOXED: &str = "<iframe class=\"wp-embedded-content\" sandbox=\"allow-scripts\" \
    security=\"restricted\" title=\"Node.js or Python?\" \
    src=\"http://weigh-up.localhost/?speed=9#?secret=0123456789\" data-secret=\"0123456789\" \
    width=\"600\" height=\"640\" frameborder=\"0\" scrolling=\"no\"></iframe>";

/// A visit to the sandboxed frame on a host that shares its files with nobody.
fn unshared() -> Visit {
    let path = "//blog.localhost/post.html";
    let page = format!("<!doctype html><link rel=\"icon\" href=\"data:,\">{SANDBOXED}");
    Visit::to(path).bringing(path, page.as_bytes())
}

#[tokio::test]
async fn the_widget_runs_in_a_sandbox() -> Outcome {
    let page = page(SANDBOXED).open().await?;
    page.enter("iframe").await?;
    page.ready().await?;
    assert_eq!(page.ask("return origin", &[]).await?, "null");
    use_widget(&page).await?;
    let fragment = "return location.hash === '#?secret=0123456789'";
    page.until("the fragment is left alone", fragment).await?;
    page.until_query(&[("speed", "8")]).await?;
    page.leave().await
}

#[tokio::test]
async fn a_link_that_the_sandbox_keeps_from_the_clipboard_is_shown() -> Outcome {
    let mut page = page(SANDBOXED).open().await?;
    page.enter("iframe").await?;
    page.ready().await?;
    page.push(Button::Copy).await?;
    let shown = "
        const link = root.querySelector('.share input.link');
        return link.checkVisibility() && link.value";
    let link = page.until("the link is shown", shown).await?;
    assert_eq!(
        link,
        json!(page.site().address("/?c=node-vs-python&rev=2&speed=9"))
    );
    page.expect_error("The Clipboard API has been blocked");
    page.leave().await
}

#[tokio::test]
async fn files_that_are_shared_with_nobody_leave_the_fallback_in_the_sandbox() -> Outcome {
    let mut page = unshared().open().await?;
    page.enter("iframe").await?;
    let shown = "return element.querySelector('table')?.checkVisibility()
        && document.body.innerText.includes('Node.js')";
    page.until("the fallback is in sight", shown).await?;
    let defined = "return customElements.get('weigh-up') === undefined";
    assert_eq!(page.ask(defined, &[]).await?, json!(true));
    page.expect_error("CORS policy");
    page.expect_error("Failed to load resource");
    page.leave().await
}

#[tokio::test]
async fn a_wasm_that_is_shared_with_nobody_brings_the_fallback_back_in_the_sandbox() -> Outcome {
    let share = Fault::Header("access-control-allow-origin", "*");
    let shared = [Asset::Page, Asset::Shell, Asset::Glue, Asset::Surroundings];
    let visit = shared
        .into_iter()
        .fold(unshared(), |visit, asset| visit.with(asset, share));
    let mut page = visit.open().await?;
    page.enter("iframe").await?;
    let failed = "return element.ready.then(() => 'ready', ({ code }) => code)";
    assert_eq!(page.ask(failed, &[]).await?, "network");
    let shown = "return element.querySelector('table').checkVisibility()
        && root.querySelector('p').checkVisibility()";
    assert_eq!(page.ask(shown, &[]).await?, json!(true));
    page.expect_error("weigh-up: network: ");
    page.expect_error("CORS policy");
    page.expect_error("Failed to load resource");
    page.leave().await
}
