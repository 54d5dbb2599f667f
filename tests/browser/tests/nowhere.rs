//! Widgets that stand where no address leads: their script in a blob, or the page in `srcdoc`.

use browser_tests::{Outcome, Page, Visit, model};
use serde_json::json;

const STYLING: &str = include_str!("own/styling.json");

/// Defines the element by a script that has no address.
const FROM_A_BLOB: &str = "
    fetch('/weigh-up.standalone.js')
        .then((response) => response.blob())
        .then((blob) => import(URL.createObjectURL(blob)));";

async fn from_a_blob(attributes: &str) -> anyhow::Result<Page> {
    let body = format!(
        "<script type=module>{FROM_A_BLOB}</script><weigh-up loading=eager {attributes}></weigh-up>"
    );
    Visit::page(&body).ready().await
}

/// Returns a triple: `true` if sharing is offered, and the results of `shareUrl` and `embedCode`
/// or their errors.
const OFFERED: &str = "
    const said = (promise) => promise.catch((error) => `${error.name}: ${error.message}`);
    return Promise.all([
        root.querySelector('.share') !== null,
        said(element.shareUrl()),
        said(element.embedCode('link')),
    ])";

#[tokio::test]
async fn a_script_without_an_address_offers_no_link_and_says_what_helps() -> Outcome {
    let page = from_a_blob("answers='speed=9'").await?;
    let refused = "TypeError: weigh-up: no link opens a comparison of the page's own, nor files \
        whose address asset-base does not tell";
    let offered = page.ask(OFFERED, &[]).await?;
    assert_eq!(offered, json!([false, refused, refused]));
    let csv: String = page.read("return element.exportAs('csv')").await?;
    assert!(csv.contains("speed,") && !csv.contains("blob:"), "{csv}");
    page.leave().await?;

    let page = from_a_blob("answers='speed=9' asset-base=/").await?;
    let revision = model::comparison()?.revision;
    let query = format!("/?c=node-vs-python&rev={revision}&speed=9");
    let link = page.site().address(&query);
    let offered = page.ask(OFFERED, &[]).await?;
    assert_eq!(offered, json!([true, link, link]));
    page.leave().await
}

#[tokio::test]
async fn a_document_without_an_address_is_nobody_s_link() -> Outcome {
    let inside = format!(
        "<script type='module' src='/weigh-up.js'></script><weigh-up loading='eager' \
        url-sync='query'><script type='application/json'>{STYLING}</script></weigh-up>"
    );
    let frame = inside.replace('&', "&amp;").replace('"', "&quot;");
    let frame = format!("<iframe srcdoc=\"{frame}\"></iframe>");
    let body = format!("{frame}<weigh-up loading=eager></weigh-up>");
    let page = Visit::including("/weigh-up.js", &body).ready().await?;
    let link = "
        const inside = document.querySelector('iframe').contentDocument;
        return inside.querySelector('weigh-up').shareUrl().catch((error) => error.name)";
    assert_eq!(page.ask(link, &[]).await?, json!("TypeError"));
    page.leave().await
}

#[tokio::test]
async fn a_folder_of_the_files_that_has_no_address_is_told_and_may_be_mended() -> Outcome {
    let fallback = "<weigh-up asset-base='https://' loading=eager>It depends.</weigh-up>";
    let page = Visit::including("/weigh-up.js", fallback).open().await?;
    let told = page.until("it fails", "return failures[0]").await?;
    let message = "“https://” is no address";
    assert_eq!(told, json!({ "code": "network", "message": message }));
    page.look(&[&format!("weigh-up: network: {message}")])
        .await?;
    // Nothing is named by an empty text.
    page.ask("element.assetBase = ''; element.wake()", &[])
        .await?;
    page.until("it is ready", "return element.verdict").await?;
    page.leave().await
}
