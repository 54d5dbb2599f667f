//! The buttons under “What would change this?”, which try the changes.

use anyhow::{Context, Result};
use browser_tests::{Outcome, Page, Visit};
use serde_json::{Value, json};

/// Links whose verdicts some weights would change.
const LINKS: [&str; 6] = [
    "c=node-vs-python&speed=9",
    "c=node-vs-python",
    "c=node-vs-python&architecture=0&speed=0&scalability=0&errors=8",
    "c=node-vs-python&speed=8&projects=messaging-chat,iot&team.python=8",
    "c=node-vs-python-vs-go",
    "c=node-vs-python-vs-go&learning=9&speed=2&projects=iot&team.nodejs=5",
];

/// The most flips that are offered.
const OFFERED: usize = 4;

/// The labels of the buttons.
async fn attempts(page: &Page) -> Result<Vec<String>> {
    let labels = "return [...root.querySelectorAll('.change .attempts button')]
        .map((button) => button.textContent)";
    let labels = page.ask(labels, &[]).await?;
    Ok(serde_json::from_value(labels)?)
}

async fn text(page: &Page, member: &str) -> Result<Value> {
    let verdict = page.verdict().await?;
    Ok(verdict.pointer(member).cloned().unwrap_or_default())
}

/// A button has the focus, and it is on the screen.
async fn focus_is_on_a_button(page: &Page) -> Result<()> {
    let focused = "return root.activeElement?.matches('button:enabled')
        && root.activeElement.checkVisibility()";
    page.until("the focus is on a button", focused).await?;
    Ok(())
}

#[tokio::test]
async fn each_button_makes_its_winner_the_leader_and_undo_brings_the_answers_back() -> Outcome {
    let page = Visit::to("/").ready().await?;
    let mut tried = 0;
    for link in LINKS {
        page.go(&format!("/?{link}")).await?;
        page.ready().await?;
        let start = page.answers().await?;
        let found = text(&page, "/flips").await?;
        let flips = found.as_array().context("a list")?;
        let labels = attempts(&page).await?;
        assert!(!labels.is_empty(), "“{link}” offers nothing");
        for (place, label) in labels.iter().enumerate() {
            let button = format!(".change .attempts li:nth-child({}) button", place + 1);
            page.click(&button).await?;
            let moved = "return element.verdict.answers !== arguments[0]";
            page.until_with(label, moved, &[json!(start)]).await?;
            focus_is_on_a_button(&page).await?;
            if let Some(flip) = flips.get(place).filter(|_| place < OFFERED) {
                let winner = flip.get("winner").context("a winner")?;
                assert_eq!(text(&page, "/leader").await?, *winner, "{link}: {label}");
                let pair = [
                    flip.get("criterion").and_then(Value::as_str),
                    flip.get("to").map(Value::to_string).as_deref(),
                ]
                .map(|part| part.unwrap_or_default().to_owned());
                let [key, value] = pair;
                // A weight at its default is left out.
                if value != "5" {
                    page.until_query(&[(&key, &value)]).await?;
                }
            } else {
                let several = label.contains(" together: ");
                assert!(several, "{link}: “{label}” is no change of several weights");
            }
            let headline = page.text_of(".headline").await?;
            let leader = text(&page, "/leader").await?;
            let ranking = text(&page, "/ranking").await?;
            let places = ranking.as_array().into_iter().flatten();
            let mut named = places.filter(|place| place.get("id") == Some(&leader));
            if let Some(name) = named.next().and_then(|place| place.get("name")?.as_str()) {
                assert!(headline.contains(name), "{link}: {headline}");
                if flips.get(place).is_some() && place < OFFERED {
                    assert!(label.contains(name), "{link}: {label}");
                }
            }
            page.click(".change > .quiet").await?;
            page.until_answers(&start).await?;
            focus_is_on_a_button(&page).await?;
            tried += 1;
        }
    }
    assert!(tried > 12, "only {tried} were tried");
    page.leave().await
}

#[tokio::test]
async fn several_weights_together_put_a_rival_ahead() -> Outcome {
    let link = "/?view=article";
    let page = Visit::to(link).ready().await?;
    let cheapest = text(&page, "/cheapest").await?;
    let labels = attempts(&page).await?;
    let last = labels.last().context("there is a button")?;
    assert!(
        last.contains(" steps in all: "),
        "{labels:?} for {cheapest}"
    );
    let place = labels.len();
    page.click(&format!(".change .attempts li:nth-child({place}) button"))
        .await?;
    page.until(
        "another leads",
        "return element.verdict.leader === 'python'",
    )
    .await?;
    page.leave().await
}

#[tokio::test]
async fn where_the_answers_are_fixed_the_buttons_are_too() -> Outcome {
    let page = Visit::to("/?speed=9").ready().await?;
    page.ask("element.setAttribute('readonly', '')", &[])
        .await?;
    let disabled = "
        const buttons = [...root.querySelectorAll('.change button')];
        return buttons.length > 1 && buttons.every((button) => button.disabled)";
    page.until("they are disabled", disabled).await?;
    let press = "for (const button of root.querySelectorAll('.change button')) button.click()";
    page.ask(press, &[]).await?;
    assert_eq!(page.answers().await?, "speed=9");
    page.leave().await
}
