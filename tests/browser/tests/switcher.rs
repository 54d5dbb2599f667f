//! From one comparison to another.

use anyhow::{Context, Result};
use browser_tests::{Outcome, Page, Visit, model};
use serde_json::{Value, json};
use thirtyfour::Key;

const TWO: &str = "node-vs-python";
const THREE: &str = "node-vs-python-vs-go";

/// A widget on somebody's page that keeps out of the address.
const EMBED: &str = "<!doctype html>
    <html lang='en'>
    <meta charset='utf-8'>
    <meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; \
        script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:\">
    <title>Somebody's page</title>
    <link rel='icon' href='data:,'>
    <h1>Somebody's page</h1>
    <weigh-up comparisons='node-vs-python node-vs-python-vs-go' answers='speed=9&amp;view=article'>
    </weigh-up>
    <script type='module' src='/weigh-up.js'></script>
    </html>";

/// Waits until a comparison is there with answers, and its button has the focus.
async fn until_at(page: &Page, comparison: &str, answers: &str) -> Result<()> {
    let there = "
        const { comparison, answers } = element.verdict ?? {};
        const pressed = root.querySelectorAll('.offers [aria-pressed=true]');
        return comparison === arguments[0] && answers === arguments[1]
            && pressed.length === 1 && pressed[0].id === `go-${comparison}`";
    let what = format!("“{comparison}” is there with “{answers}”");
    page.until_with(&what, there, &[json!(comparison), json!(answers)])
        .await?;
    Ok(())
}

/// Waits until the page is called after a comparison.
async fn until_titled(page: &Page, heading: &str) -> Result<()> {
    let titled = "return document.title === `${arguments[0]} – weigh-up`";
    let what = format!("the page is called “{heading}”");
    page.until_with(&what, titled, &[json!(heading)]).await?;
    Ok(())
}

async fn until_focused(page: &Page, comparison: &str) -> Result<()> {
    let focused = "return root.activeElement?.id === `go-${arguments[0]}`";
    let what = format!("the focus is on the button of “{comparison}”");
    page.until_with(&what, focused, &[json!(comparison)])
        .await?;
    Ok(())
}

async fn press(page: &Page, comparison: &str) -> Result<()> {
    page.focus(&format!("#go-{comparison}")).await?;
    page.press(&[Key::Enter]).await
}

#[tokio::test]
async fn a_link_opens_the_comparison_that_it_names() -> Outcome {
    let page = Visit::to(&format!("/?c={THREE}&speed=9")).ready().await?;
    until_at(&page, THREE, "speed=9").await?;
    let verdict = model::report(&model::with_go()?, "speed=9")?;
    assert_eq!(page.verdict().await?, verdict);
    until_titled(&page, "Node.js, Python or Go?").await?;
    page.leave().await
}

#[tokio::test]
async fn a_link_to_an_unknown_one_opens_the_page_s_own() -> Outcome {
    let page = Visit::to("/?c=tabs-vs-spaces").ready().await?;
    until_at(&page, TWO, "").await?;
    page.leave().await
}

#[tokio::test]
async fn the_button_goes_there_with_what_both_know_and_back_returns() -> Outcome {
    let start = "speed=9&projects=iot&team.python=8&nodejs.errors=4&view=article";
    let page = Visit::to(&format!("/?{start}&theme=dark")).ready().await?;
    until_at(&page, TWO, start).await?;
    press(&page, THREE).await?;
    let known = "speed=9&projects=iot&team.python=8&nodejs.errors=4";
    until_at(&page, THREE, known).await?;
    until_focused(&page, THREE).await?;
    page.until_query(&[("c", THREE), ("speed", "9"), ("theme", "dark")])
        .await?;
    let verdict = model::report(&model::with_go()?, known)?;
    assert_eq!(page.verdict().await?, verdict);
    let theme = "return root.querySelector('[data-theme]').dataset.theme";
    assert_eq!(page.ask(theme, &[]).await?, json!("dark"));
    until_titled(&page, "Node.js, Python or Go?").await?;

    page.back().await?;
    until_at(&page, TWO, start).await?;
    until_titled(&page, "Node.js or Python?").await?;
    page.until_query(&[("c", TWO), ("view", "article")]).await?;
    page.forward().await?;
    until_at(&page, THREE, known).await?;
    page.leave().await
}

#[tokio::test]
async fn what_the_other_does_not_know_is_left_behind_without_a_word() -> Outcome {
    let listen = "window.warned = []; console.warn = (text) => warned.push(text)";
    let start = "/?speed=9&view=article";
    let page = Visit::to(start).before(listen).ready().await?;
    until_at(&page, TWO, "speed=9&view=article").await?;
    // From here on the attribute says what the reader has set.
    page.focus("#weight-3").await?;
    page.press(&[Key::Right]).await?;
    until_at(&page, TWO, "speed=10&view=article").await?;
    press(&page, THREE).await?;
    until_at(&page, THREE, "speed=10").await?;
    page.back().await?;
    until_at(&page, TWO, "speed=10&view=article").await?;
    page.forward().await?;
    until_at(&page, THREE, "speed=10").await?;
    assert_eq!(page.ask("return warned", &[]).await?, json!([]));
    page.leave().await
}

#[tokio::test]
async fn on_a_slow_device_the_focus_goes_along_too() -> Outcome {
    let page = Visit::to("/?speed=9").ready().await?;
    // Work that takes longer than a frame has the widget draw in another turn of the page.
    let slow = "
        const push = history.pushState;
        history.pushState = function (...entry) {
            const until = performance.now() + 50;
            while (performance.now() < until);
            push.apply(this, entry);
        };
        return true";
    page.ask(slow, &[]).await?;
    press(&page, THREE).await?;
    until_at(&page, THREE, "speed=9").await?;
    until_focused(&page, THREE).await?;
    page.leave().await
}

#[tokio::test]
async fn from_the_one_that_a_link_opened_the_button_leads_to_the_page_s_own() -> Outcome {
    let page = Visit::to(&format!("/?c={THREE}&speed=9")).ready().await?;
    until_at(&page, THREE, "speed=9").await?;
    press(&page, TWO).await?;
    until_at(&page, TWO, "speed=9").await?;
    until_focused(&page, TWO).await?;
    page.until_query(&[("c", TWO), ("speed", "9")]).await?;
    page.back().await?;
    until_at(&page, THREE, "speed=9").await?;
    page.leave().await
}

#[tokio::test]
async fn the_button_of_the_one_that_is_there_changes_nothing() -> Outcome {
    let page = Visit::to("/?speed=9").ready().await?;
    let entries = page.ask("return history.length", &[]).await?;
    press(&page, TWO).await?;
    page.focus("#weight-3").await?;
    page.press(&[Key::Right]).await?;
    until_at(&page, TWO, "speed=10").await?;
    assert_eq!(page.ask("return history.length", &[]).await?, entries);
    page.leave().await
}

#[tokio::test]
async fn a_slider_change_that_waits_is_there_on_the_way_back() -> Outcome {
    let page = Visit::to("/").ready().await?;
    page.focus("#weight-3").await?;
    page.press(&[Key::Right, Key::Right]).await?;
    press(&page, THREE).await?;
    until_at(&page, THREE, "speed=7").await?;
    page.unfold().await?;
    page.focus("#weight-0").await?;
    page.press(&[Key::Right]).await?;
    page.until_query(&[("learning", "6"), ("c", THREE)]).await?;
    page.back().await?;
    until_at(&page, TWO, "speed=7").await?;
    page.leave().await
}

#[tokio::test]
async fn its_panels_are_those_of_the_other() -> Outcome {
    let page = Visit::to("/?speed=9").ready().await?;
    let panel = weigh_up::components::panel::Panel::Rule;
    page.open_panel(panel).await?;
    press(&page, THREE).await?;
    until_at(&page, THREE, "speed=9").await?;
    page.open_panel(panel).await?;
    page.until_panel(&model::with_go()?, panel, "", "speed=9")
        .await?;
    page.leave().await
}

#[tokio::test]
async fn an_embed_that_keeps_out_of_the_address_switches_too() -> Outcome {
    let visit = Visit::to("/embed.html").bringing("/embed.html", EMBED.as_bytes());
    let page = visit.ready().await?;
    let address = page.address().await?;
    until_at(&page, TWO, "speed=9&view=article").await?;
    press(&page, THREE).await?;
    until_at(&page, THREE, "speed=9").await?;
    until_focused(&page, THREE).await?;
    press(&page, TWO).await?;
    until_at(&page, TWO, "speed=9").await?;
    let attributes = "return [element.getAttribute('comparison'), element.getAttribute('answers')]";
    assert_eq!(page.ask(attributes, &[]).await?, json!([TWO, "speed=9"]));
    assert_eq!(page.address().await?, address);
    page.leave().await
}

#[tokio::test]
async fn a_host_may_switch_by_the_attribute() -> Outcome {
    let visit = Visit::to("/embed.html").bringing("/embed.html", EMBED.as_bytes());
    let page = visit.ready().await?;
    let set = "
        element.setAttribute('comparison', arguments[0]);
        return element.ready.then(() => true)";
    page.ask(set, &[json!(THREE)]).await?;
    until_at(&page, THREE, "speed=9").await?;
    let told = page.verdict().await?;
    let comparison = told.pointer("/comparison").and_then(Value::as_str);
    assert_eq!(comparison.context("a comparison")?, THREE);
    page.leave().await
}
