//! Loading: nothing before it is needed, and each file once.

use anyhow::{Result, ensure};
use browser_tests::{Asset, Page};
use serde_json::json;

use crate::same;

/// Nothing beyond the loader was asked for.
fn has_loaded_nothing(page: &Page) -> Result<()> {
    let requests = page.site().requests();
    let parts = [Asset::Glue, Asset::Wasm, Asset::Surroundings];
    ensure!(
        !requests.iter().any(|path| parts.contains(&Asset::of(path))),
        "{requests:#?}"
    );
    Ok(())
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

pub(crate) async fn nothing_is_loaded_before_the_element_comes_near(page: &Page) -> Result<()> {
    let body =
        "<style>div { height: 3000px }</style><div></div><weigh-up><p>It depends.</p></weigh-up>";
    page.open_hosted(body).await?;
    until_observed(page).await?;
    has_loaded_nothing(page)?;
    let state = "return [element.verdict, element.querySelector('p').checkVisibility()]";
    same(&page.ask(state, &[]).await?, &json!([null, true]))?;
    // This ends 200 pixels before the element.
    page.ask("scrollTo(0, 2800 - innerHeight)", &[]).await?;
    page.ready().await?;
    page.look(&[]).await
}

pub(crate) async fn nothing_is_loaded_before_the_click_that_reveals_it(page: &Page) -> Result<()> {
    let body = "<weigh-up reveal=interaction loading=eager><p>It depends.</p></weigh-up>";
    page.open_hosted(body).await?;
    until_observed(page).await?;
    has_loaded_nothing(page)?;
    let waits = "
        const pending = Promise.race([element.ready, Promise.resolve('pending')]);
        const seen = element.querySelector('p').checkVisibility();
        return pending.then((ready) => [ready, seen])";
    same(&page.ask(waits, &[]).await?, &json!(["pending", true]))?;
    page.click(".reveal").await?;
    page.ready().await?;
    let inside = "
        const { activeElement } = root;
        return activeElement?.closest('.widget') && activeElement.checkVisibility()
            && !root.querySelector('.reveal').checkVisibility()
            && /^H[1-6]$/.test(activeElement.tagName)";
    page.until("the focus is on the widget's heading", inside)
        .await?;
    page.look(&[]).await
}

pub(crate) async fn the_page_asks_for_each_file_once(page: &Page) -> Result<()> {
    page.open_anew("/").await?;
    page.ready().await?;
    let mut requests = page.site().requests();
    let count = requests.len();
    requests.sort_unstable();
    requests.dedup();
    ensure!(count == requests.len(), "{:#?}", page.site().requests());
    page.look(&[]).await
}
