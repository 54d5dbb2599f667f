//! The element as its page has it: attributes, life, and company.

use anyhow::{Result, ensure};
use browser_tests::{Asset, Page};
use serde_json::json;

use crate::same;

/// A paragraph that is the element's fallback.
const FALLBACK: &str = "<p>It depends.</p>";

pub(crate) async fn attributes_are_followed(page: &Page) -> Result<()> {
    page.see_hosted(&format!(
        "<weigh-up answers=speed=9 theme=dark mode=compact hide=share heading-level=2 readonly>\
        {FALLBACK}</weigh-up>"
    ))
    .await?;
    let state = "return [
        element.verdict.answers,
        root.querySelector('[data-theme]').dataset.theme,
        root.querySelector('.compact') !== null,
        root.querySelector('.share') !== null,
        root.querySelector('h1,h2,h3,h4').tagName,
        root.getElementById('weight-3').disabled,
        element.querySelector('p').checkVisibility(),
    ]";
    let expected = json!(["speed=9", "dark", true, false, "H2", true, false]);
    same(&page.ask(state, &[]).await?, &expected)?;
    let change = "
        Object.assign(element, { answers: 'speed=1', theme: 'light', hide: null, headingLevel: 4 });
        Object.assign(element, { mode: 'full', readonly: false })";
    page.ask(change, &[]).await?;
    page.until_answers("speed=1").await?;
    let shown = "return root.getElementById('weight-3').value === '1'
        && root.querySelector('.compact') === null && root.querySelector('.share') !== null";
    page.until("the screen follows", shown).await?;
    let expected = json!(["speed=1", "light", false, true, "H4", false, false]);
    same(&page.ask(state, &[]).await?, &expected)?;
    page.ask("element.comparison = 'node-vs-python-vs-go'", &[])
        .await?;
    let other = "return element.verdict?.comparison === 'node-vs-python-vs-go'";
    page.until("the other comparison is there", other).await?;
    page.look(&[]).await
}

pub(crate) async fn what_is_set_before_the_definition_is_kept(page: &Page) -> Result<()> {
    let body = "<!doctype html><html lang=en><title>A host</title><link rel=icon href=data:,>\
        <weigh-up></weigh-up><script>\
        const element = document.querySelector('weigh-up');\
        window.defined = customElements.get('weigh-up') !== undefined;\
        Object.assign(element, { answers: 'speed=9', headingLevel: 2, readonly: true });\
        import('./weigh-up.js')</script>";
    page.site().bring("/early.html", body);
    page.see("/early.html").await?;
    let state = "return [defined, element.verdict.answers, element.getAttribute('heading-level'),
        element.hasAttribute('readonly'), Object.keys(element)]";
    let expected = json!([false, "speed=9", "2", true, []]);
    same(&page.ask(state, &[]).await?, &expected)?;
    page.look(&[]).await
}

pub(crate) async fn an_element_may_be_moved_removed_and_set_in_again(page: &Page) -> Result<()> {
    page.see_hosted(&format!(
        "<weigh-up answers=speed=9>{FALLBACK}</weigh-up><div></div>"
    ))
    .await?;
    let moved = "
        const before = root.querySelector('.widget');
        document.querySelector('div').append(element);
        return new Promise((done) => setTimeout(() =>
            done(root.querySelector('.widget') === before && element.verdict.answers)))";
    same(&page.ask(moved, &[]).await?, &json!("speed=9"))?;
    let removed = "
        window.kept = element;
        element.remove();
        return new Promise((done) => setTimeout(() =>
            done([kept.verdict, kept.shadowRoot.querySelector('.widget')])))";
    same(&page.ask(removed, &[]).await?, &json!([null, null]))?;
    page.ask("document.body.append(kept)", &[]).await?;
    page.until_answers("speed=9").await?;
    let hidden = "return !element.querySelector('p').checkVisibility()";
    page.until("the fallback has gone", hidden).await?;
    page.unfold().await?;
    page.click(".slider:has(#weight-3) .step:last-of-type")
        .await?;
    page.until_answers("speed=10").await?;
    page.look(&[]).await
}

pub(crate) async fn an_element_may_come_by_markup(page: &Page) -> Result<()> {
    page.open_hosted("<main></main>").await?;
    let markup = "
        document.querySelector('main').innerHTML = '<weigh-up answers=speed=9></weigh-up>'";
    for _ in 0..2 {
        page.ask(markup, &[]).await?;
        page.until_answers("speed=9").await?;
    }
    page.look(&[]).await
}

pub(crate) async fn two_elements_share_one_wasm(page: &Page) -> Result<()> {
    page.see_hosted(
        "<weigh-up loading=eager answers=speed=9></weigh-up>\
        <weigh-up loading=eager comparison=node-vs-python-vs-go></weigh-up>",
    )
    .await?;
    let both = "
        const answers = [...document.querySelectorAll('weigh-up')].map((one) => one.verdict?.answers);
        return answers.every((one) => one !== undefined) && answers";
    let answers = page.until("both are there", both).await?;
    same(&answers, &json!(["speed=9", ""]))?;
    page.click(".slider:has(#weight-3) .step:last-of-type")
        .await?;
    page.until_answers("speed=10").await?;
    same(&page.ask(both, &[]).await?, &json!(["speed=10", ""]))?;
    for asset in [Asset::Shell, Asset::Glue, Asset::Surroundings, Asset::Wasm] {
        let requests = page.site().requests();
        let count = requests.iter().filter(|path| Asset::of(path) == asset);
        ensure!(count.count() == 1, "{asset:?} in {requests:#?}");
    }
    page.look(&[]).await
}

pub(crate) async fn the_page_keeps_its_own_styles_and_names(page: &Page) -> Result<()> {
    page.open_hosted("<h2>A page</h2><main></main>").await?;
    let own = "
        const { font, color, margin } = getComputedStyle(document.querySelector('h2'));
        return [font, color, margin, document.adoptedStyleSheets.length,
            document.head.childElementCount]";
    let before = page.ask(own, &[]).await?;
    let markup = "
        window.names = [];
        window.names = Object.getOwnPropertyNames(window);
        document.querySelector('main').innerHTML = '<weigh-up></weigh-up>'";
    page.ask(markup, &[]).await?;
    page.shown().await?;
    same(&page.ask(own, &[]).await?, &before)?;
    let new = "return Object.getOwnPropertyNames(window).filter((name) => !names.includes(name))";
    same(&page.ask(new, &[]).await?, &json!([]))?;
    page.look(&[]).await
}
