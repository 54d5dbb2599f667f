//! The panel as its reader uses it.

use anyhow::{Context, Result, ensure};
use browser_tests::{Page, Visit};
use serde_json::json;
use weigh_up::components::panel::Panel;
use weigh_up::snippet::Kind;

/// Answers with project types, a deal-breaker, and a score of the reader's own.
pub(crate) const ANSWERS: &str =
    "learning=2&speed=8&projects=messaging-chat&team.python=8&must=iot&nodejs.errors=4";

/// The names of the ways in the panel.
pub(crate) const WAYS: [(Kind, &str); 6] = [
    (Kind::Iframe, "Frame, without a script"),
    (Kind::IframeResize, "Frame that fits its content"),
    (Kind::Element, "Part of the page"),
    (Kind::Standalone, "Part of the page, in one file"),
    (Kind::Npm, "npm package"),
    (Kind::Link, "Link"),
];

/// The page of the site with the panel open.
pub(crate) async fn opened(answers: &str) -> Result<Page> {
    let page = Visit::to(&format!("/?{answers}")).ready().await?;
    page.open_panel(Panel::Embed).await?;
    Ok(page)
}

/// Chooses an option by its name and that of the choice.
pub(crate) async fn choose(page: &Page, label: &str, name: &str) -> Result<()> {
    let choose = "
        const labels = [...root.querySelectorAll('.embed label:has(select)')];
        const [text, name] = arguments;
        const select = labels.find((label) => label.firstChild.textContent === text).lastChild;
        select.selectedIndex = [...select.options].findIndex((option) => option.text === name);
        const chosen = select.selectedIndex >= 0;
        select.dispatchEvent(new Event('input', { bubbles: true }));
        return chosen";
    let chosen = page.ask(choose, &[json!(label), json!(name)]).await?;
    ensure!(chosen == json!(true), "{label} has no {name}");
    Ok(())
}

/// The code in the panel.
pub(crate) async fn code(page: &Page) -> Result<String> {
    let code = "return root.getElementById('embed-code').value";
    let code = page.ask(code, &[]).await?;
    Ok(code.as_str().context("there is code")?.to_owned())
}

/// Waits until the code in the panel has a text in it, and returns it.
pub(crate) async fn until_code(page: &Page, text: &str) -> Result<String> {
    let holds = "return root.getElementById('embed-code').value.includes(arguments[0])";
    let what = format!("the code holds “{text}”");
    page.until_with(&what, holds, &[json!(text)]).await?;
    code(page).await
}

/// The code as the element gives it to a script.
pub(crate) async fn embed_code(page: &Page, kind: Kind) -> Result<String> {
    let code = "return element.embedCode(arguments[0])";
    let code = page.ask(code, &[json!(kind.id())]).await?;
    Ok(code.as_str().context("it is a text")?.to_owned())
}
