//! The announcements for readers who cannot see the verdict.

use anyhow::{Context, Result};
use browser_tests::desk::fold;
use browser_tests::{Asset, Fault, Outcome, Page, Visit};
use serde_json::{Value, json};
use thirtyfour::Key;
use weigh_up::components::panel::Panel;

/// Listens to the live region, and says when the reader changed something last.
const LISTEN: &str = "
    window.spoken = [];
    window.touched = 0;
    const listen = () => {
        const { shadowRoot } = document.querySelector('weigh-up');
        const status = shadowRoot.querySelector('.widget > [role=status]');
        new MutationObserver(() => spoken.push([status.textContent, performance.now() - touched]))
            .observe(status, { childList: true, characterData: true, subtree: true });
        shadowRoot.addEventListener('input', () => { touched = performance.now() });
    };
    listen();
    return [root.querySelectorAll('[role=status], [aria-live]').length,
        root.querySelector('.widget > [role=status]').textContent]";

/// Waits until something is spoken that is not empty, last of all.
async fn until_spoken(page: &Page, what: &str, words: &str) -> Result<()> {
    let said = "return spoken.findLast(([text]) => text)?.[0] === arguments[0]";
    page.until_with(what, said, &[json!(words)]).await?;
    Ok(())
}

#[tokio::test]
async fn the_verdict_is_spoken_when_the_hand_rests_and_only_when_it_changes() -> Outcome {
    let page = Visit::to("/").folded().ready().await?;
    let silent = json!([1, ""]);
    assert_eq!(
        page.ask(LISTEN, &[]).await?,
        silent,
        "there is one region, silent at first"
    );
    page.unfold().await?;
    page.ask("spoken.length = 0", &[]).await?;

    // This criterion has equal scores on both sides: the start becomes a tie, which stays one, and
    // of which the figures stay the same.
    page.focus("#weight-7").await?;
    page.press(&[Key::Right]).await?;
    page.until("the tie is spoken", "return spoken.length > 0")
        .await?;
    let tie = "Node.js and Python are tied. Node.js 8.0, Python 8.0";
    assert_eq!(spoken(&page).await?, [tie]);
    page.ask("spoken.length = 0", &[]).await?;
    page.press(&[Key::Right]).await?;
    rests(&page).await?;
    assert_eq!(spoken(&page).await?, Vec::<String>::new());

    page.focus("#weight-3").await?;
    page.press(&vec![Key::Right; 4]).await?;
    page.until("the verdict is spoken", "return spoken.length > 0")
        .await?;
    let shown = "
        const texts = (those) => [...root.querySelectorAll(those)].map((one) => one.textContent);
        const of = ([headline], totals) => `${headline.replace('Verdict: ', '')}. ${totals.join(', ')}`;
        const totals = texts('.totals .total').map((text) => text.trim().replace(' of 10', ''));
        return [of(texts('.headline'), totals), of(texts('.headline'), totals.toReversed())]";
    let shown: [String; 2] = page.read(shown).await?;
    let spoken = spoken(&page).await?;
    let [once] = spoken.as_slice() else {
        anyhow::bail!("it is spoken not once: {spoken:?}");
    };
    assert!(shown.contains(once), "“{once}” is not {shown:?}");
    let wait = page.ask("return spoken[0][1]", &[]).await?;
    assert!(
        wait.as_f64().context("a time")? > 500.0,
        "the hand had no rest: {wait} ms"
    );

    // The headline stays; the figures do not.
    page.ask("spoken.length = 0", &[]).await?;
    page.press(&[Key::Right]).await?;
    page.until("the figures are spoken", "return spoken.length > 0")
        .await?;
    page.leave().await
}

#[tokio::test]
async fn another_comparison_is_spoken_once_it_is_there_and_on_the_way_back() -> Outcome {
    let page = Visit::to("/?speed=9").ready().await?;
    let spoken = |comparison: &'static str| {
        let page = &page;
        async move {
            let there = "
                const { comparison } = element.verdict ?? {};
                const status = root.querySelector('.widget > [role=status]');
                const headline = root.querySelector('.headline')?.textContent;
                const said = headline?.replace('Verdict: ', '');
                return comparison === arguments[0] && status?.textContent.startsWith(`${said}. `)";
            let what = format!("the verdict of “{comparison}” is spoken");
            page.until_with(&what, there, &[json!(comparison)]).await
        }
    };
    page.focus("#go-node-vs-python-vs-go").await?;
    page.press(&[Key::Enter]).await?;
    spoken("node-vs-python-vs-go").await?;
    page.back().await?;
    spoken("node-vs-python").await?;
    page.leave().await
}

#[tokio::test]
async fn an_entry_of_the_history_is_spoken() -> Outcome {
    let page = Visit::to("/?speed=9").ready().await?;
    page.ask(LISTEN, &[]).await?;
    page.ask("root.querySelector('.views [value=article]').click()", &[])
        .await?;
    page.until("the view is spoken", "return spoken.length === 1")
        .await?;
    page.back().await?;
    page.until("so is the way back", "return spoken.length === 2")
        .await?;
    page.leave().await
}

#[tokio::test]
async fn what_opens_late_is_announced_when_it_is_asked_for_and_when_it_is_there() -> Outcome {
    let page = Visit::to("/").folded().ready().await?;
    page.ask(LISTEN, &[]).await?;
    let opener = |panel: Panel| format!("{} .opener", fold(panel));
    page.click(&opener(Panel::Rule)).await?;
    until_spoken(&page, "the panel is there", "Open: How is this decided?").await?;
    let said = self::spoken(&page).await?;
    assert_eq!(said, ["Loading…", "Open: How is this decided?"]);
    // What is there is announced at once, and again when it is opened again.
    page.ask("spoken.length = 0", &[]).await?;
    page.click(&opener(Panel::Opinions)).await?;
    until_spoken(&page, "another is", "Open: Would other methods agree?").await?;
    page.click(&opener(Panel::Opinions)).await?;
    page.click(&opener(Panel::Opinions)).await?;
    let again = "return spoken.filter(([text]) => text === 'Open: Would other methods agree?').length === 2";
    page.until("it is announced again", again).await?;
    page.leave().await
}

#[tokio::test]
async fn what_cannot_be_loaded_is_announced() -> Outcome {
    let visit = Visit::to("/")
        .with(Asset::Panels, Fault::Status(404))
        .folded();
    let mut page = visit.ready().await?;
    page.ask(LISTEN, &[]).await?;
    page.click(&format!("{} .opener", fold(Panel::Rule)))
        .await?;
    let missing = "This part could not be loaded. Close and open it to try again.";
    until_spoken(&page, "it is missing", missing).await?;
    page.expect_error("Failed to load resource");
    page.expect_error("weigh-up: http-404: panels: ");
    page.expect_error("integrity");
    page.leave().await
}

/// Waits until the reader's hand has rested longer than the widget waits to speak.
async fn rests(page: &Page) -> Result<()> {
    let rested = "return performance.now() - touched > 1500";
    page.until("the hand has rested", rested).await?;
    Ok(())
}

async fn spoken(page: &Page) -> Result<Vec<String>> {
    let texts = page.ask("return spoken.map(([text]) => text)", &[]).await?;
    Ok(self::texts(&texts).into_iter().map(str::to_owned).collect())
}

fn texts(list: &Value) -> Vec<&str> {
    list.as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}
