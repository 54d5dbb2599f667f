//! Whatever fails, the reader has the fallback and one sentence why.

use std::fs;
use std::time::Duration;

use anyhow::Result;
use browser_tests::{Asset, Fault, Outcome, Page, Visit, WATCH_MEMORY, built, dist};
use serde_json::json;
use thirtyfour::Key;

/// The fallback stands in sight, with one sentence why; the element says the same to programs.
async fn assert_fallback(page: &Page, code: &str) -> Result<()> {
    let failed = "return failures.length > 0";
    page.until("the element tells that it failed", failed)
        .await?;
    let state = "
        const why = root.querySelector('p');
        return element.ready.then(() => 'resolved', (error) => error.code).then((ready) => ({
            codes: failures.map((failure) => failure.code),
            ready,
            verdict: element.verdict,
            fallback: element.querySelector('table').checkVisibility(),
            widget: root.querySelector('.widget')?.checkVisibility() ?? false,
            sentences: why.checkVisibility() && why.textContent.match(/[^.]+\\./g).length <= 2,
        }))";
    let expected = json!({
        "codes": [code],
        "ready": code,
        "verdict": null,
        "fallback": true,
        "widget": false,
        "sentences": true,
    });
    assert_eq!(page.ask(state, &[]).await?, expected);
    let runs = "return new Promise((done) => requestAnimationFrame(() => done(true)))";
    page.until("the page runs on", runs).await?;
    Ok(())
}

/// Opens the page with a fault; the console must speak of all of `errors`.
async fn check(asset: Asset, fault: Fault, code: &str, errors: &[&str]) -> Outcome {
    let mut page = Visit::to("/").with(asset, fault).open().await?;
    assert_fallback(&page, code).await?;
    page.expect_error(&format!("weigh-up: {code}: "));
    for error in errors {
        page.expect_error(error);
    }
    page.leave().await
}

const MISSING: &str = "Failed to load resource";

/// Part of the browser's complaint about a body, even an empty one, whose hash is not the expected
/// one.
const DIGEST: &str = "integrity";

#[tokio::test]
async fn a_missing_wasm() -> Outcome {
    let errors = [MISSING, DIGEST];
    check(Asset::Wasm, Fault::Status(404), "http-404", &errors).await
}

#[tokio::test]
async fn a_server_that_fails() -> Outcome {
    let errors = [MISSING, DIGEST];
    check(Asset::Wasm, Fault::Status(503), "http-503", &errors).await
}

#[tokio::test]
async fn a_wasm_of_another_type() -> Outcome {
    check(Asset::Wasm, Fault::Type("text/plain"), "mime", &[]).await
}

#[tokio::test]
async fn a_connection_that_ends() -> Outcome {
    check(Asset::Wasm, Fault::Dropped, "network", &[MISSING]).await
}

#[tokio::test]
async fn a_missing_glue() -> Outcome {
    check(Asset::Glue, Fault::Status(404), "http-404", &[MISSING]).await
}

#[tokio::test]
async fn a_missing_script_of_the_surroundings() -> Outcome {
    let missing = Fault::Status(404);
    check(Asset::Surroundings, missing, "http-404", &[MISSING]).await
}

#[tokio::test]
async fn a_glue_of_another_type() -> Outcome {
    let refused = "Failed to load module script";
    check(
        Asset::Glue,
        Fault::Type("text/plain"),
        "conflict",
        &[refused],
    )
    .await
}

#[tokio::test]
async fn a_policy_that_forbids_wasm() -> Outcome {
    let policy = Fault::Header("content-security-policy", "script-src 'self'");
    check(
        Asset::Page,
        policy,
        "csp-wasm",
        &["violation of script-src by wasm-eval"],
    )
    .await
}

#[tokio::test]
async fn a_policy_that_forbids_loading() -> Outcome {
    let policy = Fault::Header("content-security-policy", "connect-src 'none'");
    let errors = ["violation of connect-src", "Content Security Policy"];
    check(Asset::Page, policy, "csp-connect", &errors).await
}

#[tokio::test]
async fn no_memory_that_is_left() -> Outcome {
    for text in [
        "WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory for new instance",
        "WebAssembly.Memory(): could not allocate memory",
        "Array buffer allocation failed",
    ] {
        let full = format!(
            "for (const name of ['instantiate', 'instantiateStreaming'])
                WebAssembly[name] = async () => {{ throw new RangeError('{text}') }};"
        );
        let mut page = Visit::to("/").before(&full).open().await?;
        assert_fallback(&page, "memory").await?;
        page.expect_error("weigh-up: memory: ");
        page.leave().await?;
    }
    Visit::to("/").ready().await?.leave().await
}

#[tokio::test]
async fn a_missing_shell() -> Outcome {
    let mut page = Visit::to("/")
        .with(Asset::Shell, Fault::Status(404))
        .open()
        .await?;
    let visible = "return element.querySelector('table').checkVisibility()";
    page.until("the fallback is in sight", visible).await?;
    page.expect_error(MISSING);
    page.leave().await
}

#[tokio::test]
async fn a_slow_wasm_leaves_the_fallback_until_it_is_there() -> Outcome {
    let late = Fault::Late(Duration::from_millis(700));
    let page = Visit::to("/").with(Asset::Wasm, late).open().await?;
    let state = "return [element.verdict, element.querySelector('table').checkVisibility()]";
    assert_eq!(page.ask(state, &[]).await?, json!([null, true]));
    page.ready().await?;
    let gone = "return !element.querySelector('table').checkVisibility()";
    page.until("the widget is in its place", gone).await?;
    page.leave().await
}

#[tokio::test]
async fn after_a_failed_attempt_the_element_may_be_set_in_again() -> Outcome {
    let mut page = Visit::to("/")
        .with(Asset::Wasm, Fault::Status(503))
        .open()
        .await?;
    assert_fallback(&page, "http-503").await?;
    page.site().recover();
    let again = "
        const place = element.parentNode;
        element.remove();
        return new Promise((done) => setTimeout(() => { place.append(element); done(true) }))";
    page.ask(again, &[]).await?;
    page.ready().await?;
    page.until(
        "the sentence is gone",
        "return root.querySelector('p').hidden",
    )
    .await?;
    page.expect_error("weigh-up: http-503: ");
    page.expect_error(MISSING);
    page.expect_error(DIGEST);
    page.leave().await
}

#[tokio::test]
async fn after_a_failed_attempt_a_reader_may_try_again() -> Outcome {
    let mut page = Visit::hosted("<weigh-up><p>It depends.</p></weigh-up>")
        .with(Asset::Wasm, Fault::Dropped)
        .open()
        .await?;
    let button = "return root?.querySelector('.reveal').checkVisibility()";
    page.until("it has failed", button).await?;
    page.site().recover();
    page.click(".reveal").await?;
    page.ready().await?;
    assert_eq!(page.ask(button, &[]).await?, false);
    page.expect_error("weigh-up: network: ");
    page.expect_error(MISSING);
    page.leave().await
}

/// On paper, and where the widget has failed, there is nothing to keep room for.
#[tokio::test]
async fn the_room_for_the_widget_is_kept_while_it_may_still_come() -> Outcome {
    let rule = "<style>weigh-up { --weighup-min-height: 1234px }</style>";
    let body = format!("{rule}<weigh-up loading=eager><p>It depends.</p></weigh-up>");
    let height = "return element.offsetHeight";
    let late = Fault::Late(Duration::from_millis(700));
    let page = Visit::hosted(&body).with(Asset::Wasm, late).open().await?;
    assert_eq!(page.ask(height, &[]).await?, 1234, "before it is there");
    page.call("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await?;
    let low = "return element.offsetHeight < 100";
    assert_eq!(page.ask(low, &[]).await?, true, "on paper");
    page.prefer_nothing().await?;
    page.ready().await?;
    let kept = "return element.offsetHeight >= 1234";
    assert_eq!(page.ask(kept, &[]).await?, true, "once it is there");
    page.leave().await?;

    let missing = Fault::Status(404);
    let mut page = Visit::hosted(&body)
        .with(Asset::Wasm, missing)
        .open()
        .await?;
    let failed = "return root?.querySelector('p').checkVisibility()";
    page.until("it has failed", failed).await?;
    let low = "return element.offsetHeight < 200";
    assert_eq!(page.ask(low, &[]).await?, true, "where it failed");
    page.expect_error("weigh-up: http-404: ");
    page.expect_error(MISSING);
    page.expect_error(DIGEST);
    page.leave().await
}

#[tokio::test]
async fn a_panic_brings_the_fallback_back() -> Outcome {
    let mut page = Visit::to("/").before(WATCH_MEMORY).ready().await?;
    page.focus("#weight-3").await?;
    page.ask("new Uint8Array(memories[0].buffer).fill(0xff)", &[])
        .await?;
    page.press(&[Key::Right]).await?;
    page.until(
        "the element tells that it failed",
        "return failures.length > 0",
    )
    .await?;
    let state = "
        const why = root.querySelector('p');
        return {
            codes: failures.map((failure) => failure.code),
            verdict: element.verdict,
            fallback: element.querySelector('table').checkVisibility(),
            widget: root.querySelector('.widget') !== null,
            why: why.checkVisibility() && why.textContent !== '',
        }";
    let expected = json!({
        "codes": ["panic"], "verdict": null, "fallback": true, "widget": false, "why": true,
    });
    assert_eq!(page.ask(state, &[]).await?, expected);
    page.expect_error("weigh-up: panic: ");
    page.expect_error("RuntimeError");
    page.leave().await
}

#[tokio::test]
async fn a_wasm_that_was_changed_after_the_build() -> Outcome {
    let path = format!("/{}", built("weigh-up-", ".wasm")?);
    let wasm = fs::read(dist().join(&path[1..]))?;
    // One custom section more, which any browser would run.
    let changed = [&*wasm, &[0, 2, 1, b'x']].concat();
    let mut page = Visit::to("/").bringing(&path, &changed).open().await?;
    assert_fallback(&page, "integrity").await?;
    page.expect_error("weigh-up: integrity: ");
    page.expect_error(DIGEST);
    page.leave().await
}
