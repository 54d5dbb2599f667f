//! Many alternatives: which are shown, how the others are unfolded, and a shortlist of some.

use anyhow::Result;
use browser_tests::made::comparison;
use browser_tests::{Outcome, Page, Visit};
use serde_json::json;
use thirtyfour::Key;

/// The button for the other totals.
const ALL: &str = ".verdict > .all > .opener";

/// The button for the boxes.
const SOME: &str = ".shortlist .opener";

/// A page with a comparison of 36.
async fn page(attributes: &str) -> Result<Page> {
    let json = comparison("Fastapis", 36);
    Visit::hosted(&format!(
        "<weigh-up loading=eager {attributes}><script type='application/json'>{json}</script></weigh-up>"
    ))
    .folded()
    .sized(1280, 900)
    .ready()
    .await
}

/// The number of totals, and the number of those that are left out.
async fn totals(page: &Page) -> Result<(usize, usize)> {
    let count = "
        const totals = [...root.querySelectorAll('.totals .total')];
        const out = totals.filter((total) => total.textContent.includes('left out'));
        return [totals.length, out.length]";
    page.read(count).await
}

#[tokio::test]
async fn the_others_are_unfolded_by_keys_and_the_focus_stays() -> Outcome {
    let page = page("").await?;
    let (few, _) = totals(&page).await?;
    assert!((12..18).contains(&few), "{few}");
    page.focus(ALL).await?;
    let state =
        "return [root.activeElement.getAttribute('aria-expanded'), root.activeElement.textContent]";
    assert_eq!(page.ask(state, &[]).await?, json!(["false", "Show all 36"]));
    page.press(&[Key::Enter]).await?;
    let open = "return root.activeElement.getAttribute('aria-expanded') === 'true'";
    page.until("all are shown", open).await?;
    assert_eq!(totals(&page).await?, (36, 0));
    assert_eq!(page.ask(state, &[]).await?, json!(["true", "Show fewer"]));
    page.press(&[Key::Space]).await?;
    let closed = "return root.activeElement.getAttribute('aria-expanded') === 'false'";
    page.until("few are shown", closed).await?;
    assert_eq!(totals(&page).await?, (few, 0));
    page.leave().await
}

#[tokio::test]
async fn a_reader_picks_a_shortlist_and_gives_it_up() -> Outcome {
    let page = page("answers='c1=8'").await?;
    page.click(SOME).await?;
    let boxes = "return root.querySelectorAll('.picks input').length";
    page.until(
        "the boxes are there",
        &boxes.replace("length", "length === 36"),
    )
    .await?;
    for pick in ["3", "30"] {
        page.focus(&format!(".picks li:nth-child({pick}) input"))
            .await?;
        page.press(&[Key::Space]).await?;
    }
    page.until_answers("c1=8&only=a2,a29").await?;
    let told =
        "return element.verdict.ranking.length === 2 && element.verdict.leftOut.length === 34";
    page.until("the others are left out", told).await?;
    assert_eq!(totals(&page).await?, (2, 0));
    assert!(page.text_of(".of-all").await?.contains("of all 36"));
    page.click(ALL).await?;
    let unfolded = "return root.querySelectorAll('.totals .total').length === 36";
    page.until("all are listed", unfolded).await?;
    assert_eq!(totals(&page).await?, (36, 34));
    page.focus(".shortlist button.quiet").await?;
    page.press(&[Key::Enter]).await?;
    page.until_answers("c1=8").await?;
    let whole = "return element.verdict.ranking.length === 36 && !('leftOut' in element.verdict)";
    page.until("all are compared", whole).await?;
    page.leave().await
}
