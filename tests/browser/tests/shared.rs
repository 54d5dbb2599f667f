//! The button “Share my verdict”: the share sheet gets a card, the link, and what tips the verdict.

#![allow(
    clippy::indexing_slicing,
    reason = "a test that reaches beyond a list is to fail"
)]

use anyhow::Result;
use browser_tests::{Asset, Fault, Outcome, Page, Visit, desk, model};
use serde_json::{Value, json};

const ANSWERS: &str = "speed=8&projects=messaging-chat&team.nodejs=8&team.python=2";

/// A share sheet that keeps what it is given, and may refuse it.
const SHEET: &str = "
    window.sheets = [];
    window.refusal = null;
    navigator.canShare = ({ files }) => files.every(({ type }) => type === 'image/png');
    navigator.share = async (data) => {
        sheets.push(data);
        if (refusal) throw new DOMException('no', refusal);
    };";

fn visit() -> Visit {
    Visit::to(&format!("/?c=node-vs-python&{ANSWERS}")).before(SHEET)
}

async fn press(page: &Page) -> Result<Value> {
    page.click(".share .primary").await?;
    let given = "return sheets.length === arguments[0]";
    page.until_with("the sheet is there", given, &[json!(1)])
        .await?;
    let told = "
        const [{ files = [], url, title, text }] = sheets;
        return Promise.all(files.map(async (file) => {
            const { width, height } = await createImageBitmap(file);
            return [file.name, file.type, width, height];
        })).then((files) => ({ files, url, title, text }))";
    page.ask(told, &[]).await
}

#[tokio::test]
async fn the_sheet_gets_a_card_the_link_and_the_reason() -> Outcome {
    let comparison = model::comparison()?;
    let page = visit().ready().await?;
    let told = press(&page).await?;
    let link: String = page.read("return element.shareUrl()").await?;
    let drawing = desk::file(&comparison, "card", ANSWERS)?.name;
    let name = drawing.replace(".svg", ".png");
    assert_eq!(told["files"], json!([[name, "image/png", 1200, 630]]));
    assert_eq!(told["url"], json!(link));
    assert_eq!(told["title"], json!("Node.js or Python?"));
    let text = told["text"].as_str().unwrap_or_default();
    let report = model::report(&comparison, ANSWERS)?;
    let whole = report["text"].as_str().unwrap_or_default();
    let headline = whole.split_inclusive(". ").next().unwrap_or_default();
    assert!(text.starts_with(headline), "no “{headline}” in {text}");
    assert!(text.contains(" tips it: "), "{text}");
    // A sheet that is done has nothing to report.
    let note = "return root.querySelector('.share .note').textContent";
    assert_eq!(page.ask(note, &[]).await?, json!(""));
    page.leave().await
}

#[tokio::test]
async fn without_its_picture_the_link_is_shared_all_the_same() -> Outcome {
    let mut page = visit()
        .with(Asset::Panels, Fault::Status(404))
        .ready()
        .await?;
    let told = press(&page).await?;
    assert_eq!(told["files"], json!([]));
    let link: String = page.read("return element.shareUrl()").await?;
    assert_eq!(told["url"], json!(link));
    page.expect_error(": panels: ");
    page.expect_error("Failed to load resource");
    page.expect_error("integrity");
    page.leave().await
}

#[tokio::test]
async fn a_sheet_that_may_not_open_leaves_the_link() -> Outcome {
    for (refusal, said) in [
        ("AbortError", ""),
        ("NotAllowedError", "Copied. The link opens exactly this."),
    ] {
        let page = visit().ready().await?;
        page.permit("clipboard-write", "granted").await?;
        page.ask("window.refusal = arguments[0]", &[json!(refusal)])
            .await?;
        press(&page).await?;
        let note = "return root.querySelector('.share .note').textContent === arguments[0]";
        page.until_with("it says what happened", note, &[json!(said)])
            .await?;
        page.leave().await?;
    }
    visit().ready().await?.leave().await
}

#[tokio::test]
async fn the_host_may_share_in_its_own_way() -> Outcome {
    let page = visit().ready().await?;
    let take = "
        window.urls = [];
        element.addEventListener('weighup-share', (event) => {
            event.preventDefault();
            urls.push(event.detail.url);
        })";
    page.ask(take, &[]).await?;
    page.click(".share .primary").await?;
    page.until("the host has heard", "return urls.length === 1")
        .await?;
    assert_eq!(page.ask("return sheets.length", &[]).await?, json!(0));
    page.leave().await
}

#[tokio::test]
async fn a_card_is_painted_as_it_is_drawn() -> Outcome {
    let comparisons = [model::comparison()?, model::with_go()?];
    for (comparison, answers) in comparisons.iter().zip([ANSWERS, "speed=8"]) {
        let page = Visit::to(&format!("/?c={}&{answers}", comparison.id))
            .ready()
            .await?;
        let drawn = desk::file(comparison, "card", answers)?.text;
        let alike = "return (async () => {
            const image = new Image();
            image.src = `data:image/svg+xml,${encodeURIComponent(arguments[0])}`;
            await image.decode();
            const card = await element.exportAs('card');
            const dots = await createImageBitmap(card);
            const canvas = new OffscreenCanvas(dots.width, dots.height);
            const paper = canvas.getContext('2d');
            const painted = (picture) => {
                paper.drawImage(picture, 0, 0, dots.width, dots.height);
                return paper.getImageData(0, 0, dots.width, dots.height).data;
            };
            const [ours, theirs] = [painted(dots), painted(image)];
            const far = ours.filter((part, at) => Math.abs(part - theirs[at]) > 128).length;
            return [card.type, dots.width, dots.height, far < ours.length / 500 || far];
        })()";
        let told = page.ask(alike, &[json!(drawn)]).await?;
        assert_eq!(told, json!(["image/png", 1200, 630, true]));
        page.leave().await?;
    }
    visit().ready().await?.leave().await
}
