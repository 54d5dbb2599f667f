//! Whatever fails, the reader has the fallback, and the page a code.

use anyhow::{Context, Result};
use browser_tests::desk::fold;
use browser_tests::{Asset, Fault, Page};
use serde_json::json;
use weigh_up::components::panel::Panel;

use crate::same;

/// Each failure with the code that the page is told.
const FAILURES: [(Asset, Fault, &str); 11] = [
    (Asset::Wasm, Fault::Status(404), "http-404"),
    (Asset::Wasm, Fault::Status(503), "http-503"),
    (Asset::Wasm, Fault::Type("text/plain"), "mime"),
    (Asset::Wasm, Fault::Dropped, "network"),
    (Asset::Glue, Fault::Status(404), "http-404"),
    (Asset::Glue, Fault::Dropped, "network"),
    (Asset::Glue, Fault::Type("text/plain"), "conflict"),
    (Asset::Surroundings, Fault::Status(404), "http-404"),
    (
        Asset::Page,
        Fault::Header(
            "content-security-policy",
            "script-src 'self' 'unsafe-inline'",
        ),
        "csp-wasm",
    ),
    (
        Asset::Page,
        Fault::Header("content-security-policy", "connect-src 'none'"),
        "csp-connect",
    ),
    (
        Asset::Page,
        Fault::Header(
            "content-security-policy",
            "connect-src http://elsewhere.example",
        ),
        "csp-connect",
    ),
];

/// The text of a panel that could not be loaded.
const MISSING: &str = "This part could not be loaded. Close and open it to try again.";

/// Drops policy violations from the list of errors, since each engine words them in its own way.
const FORGET_VIOLATIONS: &str =
    "errors.splice(0, Infinity, ...errors.filter((error) => !error.startsWith('violation')))";

pub(crate) async fn each_failure_has_its_code_and_leaves_the_fallback(page: &Page) -> Result<()> {
    let mut wrong = Vec::new();
    for (asset, fault, code) in FAILURES {
        if let Err(error) = fails(page, asset, fault, code).await {
            wrong.push(format!("{asset:?} with {fault:?}: {error:#}"));
        }
    }
    same(&wrong, &Vec::new())
}

async fn fails(page: &Page, asset: Asset, fault: Fault, code: &str) -> Result<()> {
    page.open("/no-page.html").await?;
    page.site().fail(asset, fault);
    page.go(&format!("{}/", page.site().folder())).await?;
    page.until("it fails", "return window.failures?.length > 0")
        .await?;
    let state = "
        const why = root.querySelector('p');
        return element.ready.then(() => 'resolved', (error) => error.code).then((ready) => [
            failures.map((failure) => failure.code),
            ready,
            element.verdict,
            element.querySelector('table').checkVisibility(),
            root.querySelector('.widget')?.checkVisibility() ?? false,
            why.checkVisibility() && why.textContent !== '',
        ])";
    let expected = json!([[code], code, null, true, false, true]);
    let found = page.ask(state, &[]).await?;
    let messages = page
        .ask("return failures.map((failure) => failure.message)", &[])
        .await?;
    same(&found, &expected).with_context(|| messages.to_string())?;
    page.ask(FORGET_VIOLATIONS, &[]).await?;
    page.look(&[&format!("weigh-up: {code}: ")]).await
}

pub(crate) async fn another_click_is_another_attempt(page: &Page) -> Result<()> {
    let mut wrong = Vec::new();
    for asset in [Asset::Wasm, Asset::Glue, Asset::Surroundings] {
        for (fault, code) in [
            (Fault::Status(503), "http-503"),
            (Fault::Dropped, "network"),
        ] {
            if let Err(error) = recovers(page, asset, fault, code).await {
                wrong.push(format!("{asset:?} with {fault:?}: {error:#}"));
            }
        }
    }
    same(&wrong, &Vec::new())
}

async fn recovers(page: &Page, asset: Asset, fault: Fault, code: &str) -> Result<()> {
    page.open_hosted("<weigh-up reveal=interaction><p>It depends.</p></weigh-up>")
        .await?;
    page.site().fail(asset, fault);
    let defined = "return customElements.get('weigh-up') !== undefined";
    page.until("the element is defined", defined).await?;
    page.click(".reveal").await?;
    page.until("it fails", "return failures.length === 1")
        .await?;
    page.site().recover();
    page.click(".reveal").await?;
    page.ready().await?;
    page.look(&[&format!("weigh-up: {code}: ")]).await
}

pub(crate) async fn panels_that_are_missing_can_be_asked_for_again(page: &Page) -> Result<()> {
    for fault in [Fault::Status(503), Fault::Dropped] {
        page.open_anew("/").await?;
        page.ready().await?;
        page.site().fail(Asset::Panels, fault);
        page.toggle(Panel::Rule).await?;
        let missing = format!("{} > .note", fold(Panel::Rule));
        let says = "return root.querySelector(arguments[0])?.textContent === arguments[1]";
        let what = "the panel says that it is missing";
        page.until_with(what, says, &[json!(missing), json!(MISSING)])
            .await?;
        page.site().recover();
        page.toggle(Panel::Rule).await?;
        page.open_panel(Panel::Rule).await?;
        same(&page.ask("return failures", &[]).await?, &json!([]))?;
        page.look(&[": panels: "]).await?;
    }
    Ok(())
}
