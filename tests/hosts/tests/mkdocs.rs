//! A handbook by `MkDocs` and its theme Material, which goes from page to page without loading one.

use anyhow::Result;
use browser_tests::{Outcome, Page};
use host_tests::{built, use_widget};
use serde_json::json;

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

#[tokio::test]
async fn the_element_runs_on_the_page_that_is_opened() -> Outcome {
    let page = built("mkdocs/site", "/languages/")?.ready().await?;
    use_widget(&page).await?;
    let title = "return element.querySelector(':scope > h2[slot=heading]').checkVisibility()";
    assert_eq!(page.ask(title, &[]).await?, json!(true));
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
async fn pages_that_were_left_keep_no_widget() -> Outcome {
    let page = built("mkdocs/site", "/")?.open().await?;
    let defined = "return customElements.get('weigh-up') !== undefined";
    page.until("the loader is there", defined).await?;
    page.ask("window.stayed = true; window.met = []", &[])
        .await?;
    for title in ["Which language", "Which three", "Which language"] {
        turn_to(&page, title).await?;
        page.ready().await?;
        page.ask("met.push(element)", &[]).await?;
    }
    turn_to(&page, "A handbook").await?;
    // The theme itself keeps the pages that were left, and with them the bare elements.
    let left = "
        return [new Set(met).size, met.every((one) =>
            one.verdict === null && one.shadowRoot.querySelector('div') === null)]";
    assert_eq!(page.ask(left, &[]).await?, json!([3, true]));
    page.leave().await
}
