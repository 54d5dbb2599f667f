//! A reader's acts, and what follows from each.

use anyhow::{Context, Result, ensure};
use browser_tests::widget::Button;
use browser_tests::{Page, desk, model};
use serde_json::json;
use thirtyfour::Key;
use weigh_up::components::panel::Panel;

use crate::same;

/// Answers that have something to say of everything.
const BUSY: &str = "speed=8&projects=messaging-chat,iot&team.python=8&nodejs.errors=4";

/// The panels that stand below the questions.
const PANELS: [Panel; 7] = [
    Panel::Limits,
    Panel::Rule,
    Panel::Opinions,
    Panel::Space,
    Panel::Audit,
    Panel::Compare,
    Panel::Export,
];

pub(crate) async fn the_verdict_is_that_of_the_model(page: &Page) -> Result<()> {
    let comparisons = [model::comparison()?, model::with_go()?];
    for (comparison, answers) in comparisons.iter().zip([BUSY, "speed=8&must=iot"]) {
        page.see(&format!("/?c={}&{answers}", comparison.id))
            .await?;
        same(&page.verdict().await?, &model::report(comparison, answers)?)?;
        let resolved = page
            .ask("return element.ready.then(() => true)", &[])
            .await?;
        same(&resolved, &json!(true))?;
        page.look(&[]).await?;
    }
    Ok(())
}

/// Waits until the control and the `answers` attribute show a value, as the page sees them without
/// asking the widget.
async fn until_told(page: &Page, id: &str, value: &str, answers: &str) -> Result<()> {
    page.until_answers(answers).await?;
    let told = "
        const [id, value, answers] = arguments;
        const shown = root.getElementById(id);
        return shown.value === value && element.getAttribute('answers') === answers";
    let what = format!("“{id}” and the attribute say “{answers}”");
    page.until_with(&what, told, &[json!(id), json!(value), json!(answers)])
        .await?;
    Ok(())
}

pub(crate) async fn a_key_moves_a_slider(page: &Page) -> Result<()> {
    page.see("/").await?;
    let before = page.text_of(".headline").await?;
    page.focus("#weight-3").await?;
    page.press(&[Key::Right]).await?;
    until_told(page, "weight-3", "6", "speed=6").await?;
    page.press(&[Key::End]).await?;
    until_told(page, "weight-3", "10", "speed=10").await?;
    page.press(&[Key::Home]).await?;
    until_told(page, "weight-3", "0", "speed=0").await?;
    page.press(&[Key::Up]).await?;
    until_told(page, "weight-3", "1", "speed=1").await?;
    let changed = "return root.querySelector('.headline').textContent !== arguments[0]";
    page.until_with("the headline changes", changed, &[json!(before)])
        .await?;
    let revision = model::comparison()?.revision.to_string();
    page.until_query(&[("speed", "1"), ("c", "node-vs-python"), ("rev", &revision)])
        .await?;
    let comparison = model::comparison()?;
    same(
        &page.verdict().await?,
        &model::report(&comparison, "speed=1")?,
    )?;
    page.look(&[]).await
}

pub(crate) async fn a_click_on_the_track_moves_a_slider(page: &Page) -> Result<()> {
    page.see("/").await?;
    for (tenths, least, most) in [(3, 7, 9), (-3, 1, 3), (5, 10, 10)] {
        page.click_on_track("#weight-3", tenths).await?;
        // Each engine has a thumb of its own, so the same place is not the same step in all.
        let moved = "
            const { value } = root.getElementById('weight-3');
            return arguments[0] <= value && value <= arguments[1]
                && element.verdict.answers === `speed=${value}`
                && element.getAttribute('answers') === `speed=${value}`";
        let what = format!("the slider is between {least} and {most}");
        page.until_with(&what, moved, &[json!(least), json!(most)])
            .await?;
    }
    page.look(&[]).await
}

pub(crate) async fn its_buttons_move_a_slider(page: &Page) -> Result<()> {
    page.see("/").await?;
    let button = ".slider:has(#weight-3) .step:last-of-type";
    page.click(button).await?;
    until_told(page, "weight-3", "6", "speed=6").await?;
    page.focus(button).await?;
    page.press(&[Key::Enter, Key::Space]).await?;
    until_told(page, "weight-3", "8", "speed=8").await?;
    page.look(&[]).await
}

pub(crate) async fn chips_choose_project_types(page: &Page) -> Result<()> {
    page.see("/").await?;
    page.click("#type-iot").await?;
    page.until_answers("projects=iot").await?;
    page.unfold().await?;
    page.click(".chosen .must").await?;
    page.until_answers("must=iot").await?;
    page.click("#type-iot").await?;
    page.until_answers("").await?;
    page.look(&[]).await
}

pub(crate) async fn a_button_tries_what_would_change_the_verdict(page: &Page) -> Result<()> {
    page.see("/").await?;
    page.click(".attempts .attempt").await?;
    page.until_answers("team.nodejs=1").await?;
    let comparison = model::comparison()?;
    same(
        &page.verdict().await?,
        &model::report(&comparison, "team.nodejs=1")?,
    )?;
    page.look(&[]).await
}

pub(crate) async fn a_reset_can_be_undone(page: &Page) -> Result<()> {
    page.see("/?speed=9").await?;
    page.push(Button::Reset).await?;
    page.until_answers("").await?;
    page.push(Button::Undo).await?;
    page.until_answers("speed=9").await?;
    page.look(&[]).await
}

pub(crate) async fn the_view_can_be_switched(page: &Page) -> Result<()> {
    page.see("/").await?;
    page.view("article").await?;
    page.until_answers("view=article").await?;
    page.until_query(&[("view", "article")]).await?;
    page.focus("[name=view]:checked").await?;
    page.press(&[Key::Left]).await?;
    page.until_answers("").await?;
    page.look(&[]).await
}

pub(crate) async fn every_panel_opens(page: &Page) -> Result<()> {
    let comparison = model::comparison()?;
    page.see(&format!("/?{BUSY}")).await?;
    for panel in PANELS {
        page.open_panel(panel).await?;
        page.until_panel(&comparison, panel, "", BUSY).await?;
    }
    page.open_everything().await?;
    page.look(&[]).await
}

pub(crate) async fn the_link_is_copied(page: &Page) -> Result<()> {
    page.see("/?speed=9").await?;
    let listen = "
        window.copied = [];
        const { writeText } = navigator.clipboard;
        navigator.clipboard.writeText = (text) => {
            copied.push(text);
            return writeText.call(navigator.clipboard, text);
        };
        element.addEventListener('weighup-share', ({ detail }) => copied.push(detail.url))";
    page.ask(listen, &[]).await?;
    page.push(Button::Copy).await?;
    let link = page.ask("return element.shareUrl()", &[]).await?;
    let copied = "return copied.length === 2 && copied";
    let copied = page.until("it is copied", copied).await?;
    same(&copied, &json!([link, link]))?;
    let said = "return root.querySelector('.widget > [role=status]').textContent !== ''";
    page.until("it is said", said).await?;
    let hidden = "return !root.querySelector('.share input.link')?.checkVisibility()";
    page.until("no field is in the way", hidden).await?;
    page.look(&[]).await
}

pub(crate) async fn where_the_clipboard_is_refused_the_link_is_shown(page: &Page) -> Result<()> {
    for refuse in [
        "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no'))",
        "Object.defineProperty(navigator, 'clipboard', { value: undefined })",
    ] {
        page.see("/?speed=9").await?;
        page.ask(refuse, &[]).await?;
        page.push(Button::Copy).await?;
        let link = page.ask("return element.shareUrl()", &[]).await?;
        let shown = "
            const link = root.querySelector('.share input.link');
            return link?.checkVisibility() && link.value === arguments[0]";
        page.until_with("the link is shown", shown, &[link]).await?;
        page.look(&[]).await?;
    }
    Ok(())
}

pub(crate) async fn files_can_be_made(page: &Page) -> Result<()> {
    let comparison = model::comparison()?;
    page.see(&format!("/?{BUSY}")).await?;
    for kind in ["markdown", "csv", "json", "svg"] {
        let text = "return element.exportAs(arguments[0])";
        let text = page.ask(text, &[json!(kind)]).await?;
        let natively = desk::file(&comparison, kind, BUSY)?.text;
        same(&text, &json!(natively)).context(kind)?;
    }
    let picture = "return (async () => {
        const png = await element.exportAs('png');
        const { width, height } = await createImageBitmap(png);
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [width, height];
        const paper = canvas.getContext('2d');
        paper.drawImage(await createImageBitmap(png), 0, 0);
        const { data } = paper.getImageData(0, 0, width, height);
        const colours = new Set(new Uint32Array(data.buffer)).size;
        return [png.type, width > 800 && height > 400, colours > 10];
    })()";
    let picture = page.ask(picture, &[]).await?;
    ensure!(picture == json!(["image/png", true, true]), "{picture}");
    page.look(&[]).await
}
