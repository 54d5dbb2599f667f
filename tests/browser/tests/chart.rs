//! The chart of reasons: weights change in it, its rows keep their places under a hand, and what is
//! weak stands behind one row where there is little room.

use anyhow::Result;
use browser_tests::{Outcome, Page, Visit};
use serde_json::{Value, json};
use thirtyfour::Key;

/// The names in the rows that are in sight.
async fn rows(page: &Page) -> Result<Vec<String>> {
    let rows = "
        return [...root.querySelectorAll('.chart tbody tr:not(.rest)')]
            .filter((row) => row.checkVisibility())
            .map((row) => row.querySelector('th').firstChild.textContent)";
    page.read(rows).await
}

async fn focused(page: &Page) -> Result<Value> {
    page.ask("return root.activeElement?.id", &[]).await
}

#[tokio::test]
async fn a_row_keeps_its_place_while_its_weight_changes_and_the_strongest_is_first_after_that()
-> Outcome {
    let page = Visit::to("/").sized(1280, 900).ready().await?;
    let before = rows(&page).await?;
    assert_eq!(before.len(), 8);
    assert_eq!(before.first().map(String::as_str), Some("Speed"));
    page.focus("#stepper-weight-0").await?;
    page.press(&vec![Key::Right; 5]).await?;
    page.until_answers("learning=10").await?;
    assert_eq!(rows(&page).await?, before);
    assert_eq!(focused(&page).await?, json!("stepper-weight-0"));
    assert_eq!(page.slider("weight-0").await?, "10");
    // Another row of the chart is no reason to move any.
    page.focus("#stepper-weight-3").await?;
    assert_eq!(rows(&page).await?, before);
    page.focus("#weight-3").await?;
    let sorted =
        "return root.querySelector('.chart tbody th').firstChild.textContent === 'Learning'";
    page.until("the strongest is first", sorted).await?;
    page.leave().await
}

#[tokio::test]
async fn a_row_keeps_its_place_under_the_pointer() -> Outcome {
    let page = Visit::to("/").sized(1280, 900).ready().await?;
    let before = rows(&page).await?;
    let more = ".stepper:has(#stepper-weight-0) .step.plus";
    for weight in 6..=9 {
        page.click(more).await?;
        page.until_answers(&format!("learning={weight}")).await?;
        assert_eq!(rows(&page).await?, before);
    }
    page.click(".title").await?;
    let sorted =
        "return root.querySelector('.chart tbody th').firstChild.textContent === 'Learning'";
    page.until("the strongest is first", sorted).await?;
    page.leave().await
}

#[tokio::test]
async fn a_row_is_low_where_there_is_room_and_all_of_them_fit_above_what_would_change_it() -> Outcome
{
    let page = Visit::to("/?projects=messaging-chat,ai-ml&team.nodejs=8&team.python=2")
        .sized(1280, 800)
        .folded()
        .ready()
        .await?;
    assert_eq!(rows(&page).await?.len(), 10);
    let heights = "
        const tall = [...root.querySelectorAll('.chart tbody tr')].filter((row) => row.checkVisibility())
            .map((row) => row.getBoundingClientRect().height);
        const { top } = root.querySelector('.verdict').getBoundingClientRect();
        const { bottom } = root.querySelector('.reasons').getBoundingClientRect();
        return [Math.max(...tall) <= 26, bottom - top <= 650]";
    assert_eq!(page.ask(heights, &[]).await?, json!([true, true]));
    page.leave().await
}

#[tokio::test]
async fn on_a_phone_what_is_weak_stands_behind_one_row() -> Outcome {
    for (link, few) in [("/", 3), ("/?mode=verdict", 3), ("/?mode=compact", 2)] {
        let page = Visit::to(link).sized(390, 844).folded().ready().await?;
        let strong = rows(&page).await?;
        assert_eq!(strong.len(), few, "{link}");
        let steppers = "return [...root.querySelectorAll('.chart input')].some((one) => one.checkVisibility())";
        assert_eq!(page.ask(steppers, &[]).await?, json!(false), "{link}");
        page.focus(".chart .opener").await?;
        for all in [8, few, 8] {
            page.press(&[Key::Enter]).await?;
            let there = "
                const rows = [...root.querySelectorAll('.chart tbody tr:not(.rest)')];
                return rows.filter((row) => row.checkVisibility()).length === arguments[0]
                    && root.activeElement.matches('.chart .opener')";
            page.until_with("they open and close", there, &[json!(all)])
                .await?;
        }
        page.leave().await?;
    }
    Visit::to("/").ready().await?.leave().await
}

/// The tracks are drawn as far as the thumb goes, and say what another weight does.
#[tokio::test]
async fn a_track_names_the_weight_from_which_another_leads() -> Outcome {
    let page = Visit::to("/?speed=6").ready().await?;
    let said = "
        const said = root.getElementById('track-weight-0');
        const slider = root.getElementById('weight-0');
        const track = slider.parentElement.querySelector('.track').getBoundingClientRect();
        const input = slider.getBoundingClientRect();
        return [said.textContent, slider.getAttribute('aria-describedby'), slider.ariaValueText,
            track.width > 0.7 * input.width && track.left >= input.left && track.right <= input.right
                && track.bottom <= input.bottom + 1]";
    let expected = json!(["Python from 7", "track-weight-0", "5 of 10", true]);
    assert_eq!(page.ask(said, &[]).await?, expected);
    page.focus("#weight-0").await?;
    page.press(&[Key::Right, Key::Right]).await?;
    let changed = "
        const said = root.getElementById('track-weight-0').textContent;
        return said === 'Node.js up to 6'";
    page.until("the track follows", changed).await?;
    let leader = "return element.verdict.leader";
    assert_eq!(page.ask(leader, &[]).await?, json!("python"));
    page.leave().await
}
