//! Panels that are written into: the answers of others, and the pair of weights to look at.

use anyhow::{Context, Result};
use browser_tests::{Outcome, Page, Visit, model};
use serde_json::{Value, json};
use thirtyfour::Key;
use weigh_up::components::panel::Panel;

/// The field for the lines of others.
const FIELD: &str = "#compare-lines";

/// Waits until the field holds a text, with the caret in it.
async fn until_written(page: &Page, text: &str, caret: usize) -> Result<()> {
    let is = "
        const field = root.querySelector(arguments[0]);
        return field.value === arguments[1] && root.activeElement === field
            && field.selectionStart === arguments[2] && field.selectionEnd === arguments[2]";
    let arguments = [json!(FIELD), json!(text), json!(caret)];
    page.until_with(&format!("“{text}” is written"), is, &arguments)
        .await?;
    Ok(())
}

/// Writes a text into the field, where the caret is.
async fn write(page: &Page, text: &str) -> Result<()> {
    page.focus(FIELD).await?;
    page.write(text).await
}

#[tokio::test]
async fn lines_can_be_written_without_losing_the_place() -> Outcome {
    let comparison = model::comparison()?;
    let page = Visit::to("/?speed=9").ready().await?;
    page.open_panel(Panel::Compare).await?;
    page.ask(
        "window.held = root.querySelector(arguments[0])",
        &[json!(FIELD)],
    )
    .await?;
    write(&page, "Ada: speed=9").await?;
    until_written(&page, "Ada: speed=9", 12).await?;
    page.until_panel(&comparison, Panel::Compare, "Ada: speed=9", "speed=9")
        .await?;
    // In the middle: another criterion for Ada.
    page.press(&vec![Key::Left; 7]).await?;
    until_written(&page, "Ada: speed=9", 5).await?;
    page.press(&[
        Key::Delete,
        Key::Delete,
        Key::Delete,
        Key::Delete,
        Key::Delete,
    ])
    .await?;
    until_written(&page, "Ada: =9", 5).await?;
    write(&page, "learning").await?;
    until_written(&page, "Ada: learning=9", 13).await?;
    page.press(&[Key::End, Key::Enter]).await?;
    write(&page, "libraries=2").await?;
    let lines = "Ada: learning=9\nlibraries=2";
    until_written(&page, lines, lines.len()).await?;
    page.until_panel(&comparison, Panel::Compare, lines, "speed=9")
        .await?;
    let same = "return held.isConnected && held === root.querySelector(arguments[0])";
    assert_eq!(page.ask(same, &[json!(FIELD)]).await?, json!(true));
    page.leave().await
}

#[tokio::test]
async fn a_slider_moves_the_results_and_not_the_lines() -> Outcome {
    let page = Visit::to("/").ready().await?;
    page.open_panel(Panel::Compare).await?;
    write(&page, "learning=10").await?;
    page.focus("#weight-3").await?;
    page.press(&[Key::Right]).await?;
    page.until_answers("speed=6").await?;
    page.until_panel(
        &model::comparison()?,
        Panel::Compare,
        "learning=10",
        "speed=6",
    )
    .await?;
    let lines = "return root.querySelector(arguments[0]).value";
    assert_eq!(
        page.ask(lines, &[json!(FIELD)]).await?,
        json!("learning=10")
    );
    page.leave().await
}

#[tokio::test]
async fn a_link_with_others_opens_them_and_they_can_be_emptied() -> Outcome {
    let comparison = model::with_go()?;
    let query = "/?c=node-vs-python-vs-go&speed=9&with=learning%3D10&with=speed%3D2%26fit%3D1";
    let page = Visit::to(query).ready().await?;
    let lines = "learning=10\nspeed=2&fit=1";
    let shown = "return root.querySelector(arguments[0])?.value === arguments[1]";
    page.until_with("the lines are there", shown, &[json!(FIELD), json!(lines)])
        .await?;
    page.until_panel(&comparison, Panel::Compare, lines, "speed=9")
        .await?;
    page.focus(FIELD).await?;
    page.ask("root.querySelector(arguments[0]).select()", &[json!(FIELD)])
        .await?;
    page.press(&[Key::Backspace]).await?;
    until_written(&page, "", 0).await?;
    page.until_panel(&comparison, Panel::Compare, "", "speed=9")
        .await?;
    page.leave().await
}

#[tokio::test]
async fn somebody_s_answers_can_be_taken_over_and_given_back() -> Outcome {
    let comparison = model::comparison()?;
    let page = Visit::to("/?speed=9&with=learning%3D10").ready().await?;
    page.until_panel(&comparison, Panel::Compare, "learning=10", "speed=9")
        .await?;
    page.click(".each .quiet").await?;
    page.until_answers("learning=10").await?;
    page.until_query(&[("learning", "10"), ("with", "learning=10")])
        .await?;
    page.until_panel(&comparison, Panel::Compare, "learning=10", "learning=10")
        .await?;
    page.click(".again button:last-child").await?;
    page.until_answers("speed=9").await?;
    page.leave().await
}

/// The chosen factors, across and up, and the picture.
async fn space(page: &Page) -> Result<([String; 2], Value)> {
    let shown = "return [
        [...root.querySelectorAll('.space select')].map((one) => one.selectedOptions[0].text),
        [...root.querySelectorAll('.space .plot path')].map((path) => path.getAttribute('d'))]";
    let shown = page.ask(shown, &[]).await?;
    let chosen = shown.get(0).cloned().unwrap_or_default();
    let picture = shown.get(1).cloned().unwrap_or_default();
    Ok((serde_json::from_value(chosen)?, picture))
}

/// Chooses an option by its name, and tells of it as a browser does. The driver would leave out
/// the first of the two events.
async fn choose(page: &Page, axis: usize, factor: &str) -> Result<()> {
    let choose = "
        const select = root.querySelector(arguments[0]);
        select.selectedIndex = [...select.options]
            .findIndex((option) => option.text === arguments[1]);
        for (const name of ['input', 'change'])
            select.dispatchEvent(new Event(name, { bubbles: true, composed: name === 'input' }))";
    let select = format!(".space .axes label:nth-of-type({axis}) select");
    page.ask(choose, &[json!(select), json!(factor)]).await?;
    Ok(())
}

async fn until_chosen(page: &Page, across: &str, up: &str) -> Result<()> {
    let are = "
        const chosen = [...root.querySelectorAll('.space select')]
            .map((one) => one.selectedOptions[0].text);
        const axes = ['across', 'up'].map((axis) =>
            root.querySelector(`.space .plot > .${axis} bdi`).textContent);
        return String(chosen) === String(arguments[0]) && String(axes) === String(chosen)";
    let what = format!("{across} goes across and {up} goes up");
    page.until_with(&what, are, &[json!([across, up])]).await?;
    Ok(())
}

#[tokio::test]
async fn choosing_another_weight_shows_another_picture() -> Outcome {
    for comparison in [model::comparison()?, model::with_go()?] {
        let visit = Visit::to(&format!("/?c={}&speed=8", comparison.id));
        let page = visit.ready().await?;
        page.open_panel(Panel::Space).await?;
        let ([across, up], first) = space(&page).await?;
        let (across, up) = (&*across, &*up);
        let names = comparison
            .criteria
            .iter()
            .map(|criterion| &*criterion.short);
        let mut others = names.filter(|name| *name != across && *name != up);
        let other = others.next().context("there is a third")?;
        let id = |name: &str| {
            let mut criteria = comparison.criteria.iter();
            let criterion = criteria.find(|criterion| &*criterion.short == name);
            criterion.map_or_else(String::new, |criterion| criterion.id.to_string())
        };

        choose(&page, 1, other).await?;
        until_chosen(&page, other, up).await?;
        let state = format!("{},{}", id(other), id(up));
        page.until_panel(&comparison, Panel::Space, &state, "speed=8")
            .await?;
        let (_, second) = space(&page).await?;
        assert_ne!(first, second);

        // Whoever chooses what the other axis shows has the two change places.
        choose(&page, 2, other).await?;
        until_chosen(&page, up, other).await?;
        let state = format!("{},{}", id(up), id(other));
        page.until_panel(&comparison, Panel::Space, &state, "speed=8")
            .await?;

        choose(&page, 2, across).await?;
        until_chosen(&page, up, across).await?;
        page.focus("#weight-3").await?;
        page.press(&[Key::Right]).await?;
        page.until_answers("speed=9").await?;
        until_chosen(&page, up, across).await?;
        let state = format!("{},{}", id(up), id(across));
        page.until_panel(&comparison, Panel::Space, &state, "speed=9")
            .await?;
        page.leave().await?;
    }
    Visit::to("/").ready().await?.leave().await
}

#[tokio::test]
async fn the_keyboard_chooses_too_and_keeps_the_focus() -> Outcome {
    let page = Visit::to("/?learning=9").ready().await?;
    page.open_panel(Panel::Space).await?;
    let ([across, _], _) = space(&page).await?;
    page.focus(".space .axes label:nth-of-type(2) select")
        .await?;
    page.press(&[Key::End]).await?;
    until_chosen(&page, &across, "Community").await?;
    page.press(&[Key::Up]).await?;
    until_chosen(&page, &across, "Extensibility").await?;
    let focused = "return root.activeElement === root.querySelectorAll('.space select')[1]";
    assert_eq!(page.ask(focused, &[]).await?, json!(true));
    page.leave().await
}
