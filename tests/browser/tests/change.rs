//! The buttons under “What would change this?”, which try the changes and take them back.

use anyhow::Result;
use browser_tests::{Outcome, Page, Visit};
use serde_json::json;
use thirtyfour::Key;

/// Links whose verdicts some answer would change.
const LINKS: [&str; 6] = [
    "c=node-vs-python&speed=9",
    "c=node-vs-python",
    "c=node-vs-python&architecture=0&speed=0&scalability=0&errors=8",
    "c=node-vs-python&speed=8&projects=messaging-chat,iot&team.python=8",
    "c=node-vs-python-vs-go",
    "c=node-vs-python-vs-go&learning=9&speed=2&projects=iot&team.nodejs=5",
];

/// The labels of the buttons.
async fn attempts(page: &Page) -> Result<Vec<String>> {
    let labels = "return [...root.querySelectorAll('.change .attempts button')]
        .map((button) => button.textContent)";
    let labels = page.ask(labels, &[]).await?;
    Ok(serde_json::from_value(labels)?)
}

/// The name of the leader.
async fn leader(page: &Page) -> Result<String> {
    let name = "const { ranking, leader } = element.verdict;
        return ranking.find(({ id }) => id === leader)?.name ?? ''";
    page.read(name).await
}

/// Waits until the button of a place has the focus, is the element that was pressed, and says
/// something.
async fn until_it_says(page: &Page, place: usize, text: &str) -> Result<()> {
    let says = "
        const button = root.querySelectorAll('.change .attempts li')[arguments[0]]
            ?.querySelector('button');
        window.pressed ??= button;
        return button?.textContent === arguments[1] && button === window.pressed
            && button === root.activeElement && button.checkVisibility()";
    page.until_with(text, says, &[json!(place), json!(text)])
        .await?;
    Ok(())
}

#[tokio::test]
async fn each_button_makes_its_winner_the_leader_and_becomes_the_way_back() -> Outcome {
    let page = Visit::to("/").ready().await?;
    let mut tried = 0;
    for link in LINKS {
        page.go(&format!("/?{link}")).await?;
        page.ready().await?;
        let start = page.answers().await?;
        let labels = attempts(&page).await?;
        assert!((1..=4).contains(&labels.len()), "“{link}”: {labels:?}");
        for (place, label) in labels.iter().enumerate() {
            page.ask("window.pressed = undefined", &[]).await?;
            let button = format!(".change .attempts li:nth-child({}) button", place + 1);
            page.click(&button).await?;
            let moved = "return element.verdict.answers !== arguments[0]";
            page.until_with(label, moved, &[json!(start)]).await?;
            until_it_says(&page, place, "Undo").await?;
            let name = leader(&page).await?;
            assert!(
                label.ends_with(&format!(": {name} leads")),
                "{link}: {label}"
            );
            let headline = page.text_of(".headline").await?;
            assert!(headline.contains(&name), "{link}: {headline}");
            let done = page.text_of(".attempts .done span").await?;
            assert!(done.starts_with("Done: "), "{link}: {done}");
            page.press(&[Key::Enter]).await?;
            page.until_answers(&start).await?;
            until_it_says(&page, place, label).await?;
            assert_eq!(attempts(&page).await?, labels, "{link}");
            tried += 1;
        }
    }
    assert!(tried > 12, "only {tried} were tried");
    page.leave().await
}

#[tokio::test]
async fn what_is_done_is_told_until_the_reader_changes_something_else() -> Outcome {
    let page = Visit::to("/?speed=9").ready().await?;
    let told = "return root.querySelectorAll('.attempts .done').length === arguments[0]";
    page.click(".attempts .attempt").await?;
    page.until_with("it is told", told, &[json!(1)]).await?;
    page.click(".matters .chip").await?;
    page.until_with("it is gone", told, &[json!(0)]).await?;
    page.leave().await
}

#[tokio::test]
async fn what_is_far_is_told_and_not_offered() -> Outcome {
    let page = Visit::to("/?team.nodejs=10&learning=2").ready().await?;
    assert!(attempts(&page).await?.is_empty());
    let told = page.text_of(".change > p").await?;
    let expected = "Hardly anything: it would take 8 steps to overtake Node.js.";
    assert_eq!(told, expected);
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
