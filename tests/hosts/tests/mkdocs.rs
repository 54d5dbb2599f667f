//! A handbook by MkDocs and its theme Material, which goes from page to page without loading one.

use anyhow::Result;
use browser_tests::{Outcome, Page};
use host_tests::{built, use_widget};
use serde_json::{Value, json};

/// Goes to another page of the handbook by its navigation, on which the page is not loaded anew.
async fn turn_to(page: &Page, title: &str) -> Result<()> {
    let click = "
        const links = [...document.querySelectorAll('a.md-nav__link')];
        const to = links.find((link) => link.textContent.trim() === arguments[0]);
        to.click();";
    page.ask(click, &[json!(title)]).await?;
    let there =
        "return window.stayed && document.querySelector('h1').innerText.startsWith(arguments[0])";
    page.until_with(&format!("“{title}” is open"), there, &[json!(title)])
        .await?;
    Ok(())
}

/// How many elements of ours there are in memory, on the page or off it.
async fn elements_in_memory(page: &Page) -> Result<Option<u64>> {
    let class = json!({ "expression": "customElements.get('weigh-up').prototype" });
    let class = page.call("Runtime.evaluate", class).await?;
    let class = json!({ "prototypeObjectId": class.pointer("/result/objectId") });
    // Twice, since what the first collection finishes may hold others.
    page.call("HeapProfiler.collectGarbage", json!({})).await?;
    page.call("HeapProfiler.collectGarbage", json!({})).await?;
    let objects = page.call("Runtime.queryObjects", class).await?;
    let list = objects.pointer("/objects/objectId");
    let length =
        json!({ "objectId": list, "functionDeclaration": "function () { return this.length }" });
    let length = page.call("Runtime.callFunctionOn", length).await?;
    let freed = json!({ "objectId": list });
    page.call("Runtime.releaseObject", freed).await?;
    Ok(length.pointer("/result/value").and_then(Value::as_u64))
}

#[tokio::test]
async fn the_element_runs_on_the_page_that_is_opened() -> Outcome {
    let page = built("mkdocs/site", "/languages/")?.ready().await?;
    use_widget(&page).await?;
    page.leave().await
}

#[tokio::test]
async fn the_element_comes_and_goes_with_the_pages() -> Outcome {
    let page = built("mkdocs/site", "/")?.open().await?;
    page.until(
        "the loader is there",
        "return customElements.get('weigh-up') !== undefined",
    )
    .await?;
    page.ask("window.stayed = true", &[]).await?;
    turn_to(&page, "Which language").await?;
    page.ready().await?;
    use_widget(&page).await?;

    turn_to(&page, "Which three").await?;
    page.ready().await?;
    page.until_answers("speed=8").await?;
    page.back().await?;
    page.until_answers("speed=9").await?;
    page.forward().await?;
    page.until_answers("speed=8").await?;
    page.leave().await
}

#[tokio::test]
async fn pages_that_were_left_keep_no_element_alive() -> Outcome {
    let page = built("mkdocs/site", "/")?.open().await?;
    page.until(
        "the loader is there",
        "return customElements.get('weigh-up') !== undefined",
    )
    .await?;
    page.ask("window.stayed = true", &[]).await?;
    for _ in 0..5 {
        for title in ["Which language", "Which three"] {
            turn_to(&page, title).await?;
            page.ready().await?;
        }
    }
    turn_to(&page, "A handbook").await?;
    assert_eq!(elements_in_memory(&page).await?, Some(0));
    page.leave().await
}
