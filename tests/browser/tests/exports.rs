//! The verdict as a file: to programs, into the clipboard, as a download.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use browser_tests::{Outcome, Page, Visit, desk, model};
use serde_json::{Value, json};
use weigh_up::comparison::Comparison;
use weigh_up::components::panel::Panel;

/// The kinds that are texts.
const TEXTS: [&str; 4] = ["markdown", "csv", "json", "svg"];

/// Answers to each comparison.
const ANSWERS: [&str; 2] = [
    "learning=2&speed=8&projects=messaging-chat&team.python=8&must=iot&nodejs.errors=4",
    "speed=8&projects=messaging-chat,iot&fit=7&go.errors=4",
];

async fn opened(comparison: &Comparison, answers: &str) -> Result<Page> {
    let visit = Visit::to(&format!("/?c={}&{answers}", comparison.id));
    visit.ready().await
}

async fn export(page: &Page, kind: &str) -> Result<String> {
    let made = page
        .ask("return element.exportAs(arguments[0])", &[json!(kind)])
        .await?;
    let text = made.as_str().with_context(|| format!("{kind} is a text"))?;
    Ok(text.to_owned())
}

/// A folder of its own that is gone afterwards.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("downloads-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What is left over is in the system's own folder for such things.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Waits until a file is there, whole.
async fn until_file(page: &Page, file: &Path) -> Result<Vec<u8>> {
    for _ in 0..200 {
        // A download has another name until it is whole, but its own one may come a moment before.
        let content = fs::read(file).unwrap_or_default();
        if !content.is_empty() {
            return Ok(content);
        }
        let frame = "return new Promise((done) => setTimeout(() => done(true), 20))";
        page.until("some time passes", frame).await?;
    }
    let folder = file.parent().context("a folder")?;
    let there: Vec<_> = fs::read_dir(folder)?
        .filter_map(|file| Some(file.ok()?.file_name()))
        .collect();
    anyhow::bail!("{} is not there, but {there:?}", file.display())
}

async fn until_said(page: &Page, sentence: &str) -> Result<()> {
    let said = "return root.querySelector('.widget > [role=status]').textContent === arguments[0]";
    page.until_with(&format!("“{sentence}” is said"), said, &[json!(sentence)])
        .await?;
    Ok(())
}

#[tokio::test]
async fn every_text_is_what_it_is_natively() -> Outcome {
    let comparisons = [model::comparison()?, model::with_go()?];
    for (comparison, answers) in comparisons.iter().zip(ANSWERS) {
        let page = opened(comparison, answers).await?;
        for kind in TEXTS {
            let natively = desk::file(comparison, kind, answers)?;
            assert_eq!(export(&page, kind).await?, natively.text, "{kind}");
        }
        let object: Value = serde_json::from_str(&export(&page, "json").await?)?;
        assert_eq!(object, page.verdict().await?);
        page.leave().await?;
    }
    Visit::to("/").ready().await?.leave().await
}

#[tokio::test]
async fn a_text_follows_the_answers() -> Outcome {
    let page = Visit::to("/").ready().await?;
    export(&page, "json").await?;
    page.set_answers("learning=10").await?;
    page.until_answers("learning=10").await?;
    let object: Value = serde_json::from_str(&export(&page, "json").await?)?;
    assert_eq!(object, page.verdict().await?);
    page.leave().await
}

#[tokio::test]
async fn an_unknown_kind_is_refused() -> Outcome {
    let page = Visit::to("/").ready().await?;
    let refused = "return element.exportAs('pdf').then(() => 'made', (error) => error.name)";
    assert_eq!(page.ask(refused, &[]).await?, json!("TypeError"));
    page.leave().await
}

#[tokio::test]
async fn the_pictures_can_be_seen() -> Outcome {
    let comparisons = [model::comparison()?, model::with_go()?];
    for (comparison, answers) in comparisons.iter().zip(ANSWERS) {
        let page = opened(comparison, answers).await?;
        let sizes = "return (async () => {
            const svg = await element.exportAs('svg');
            const image = new Image();
            image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
            await image.decode();
            const png = await element.exportAs('png');
            const bytes = new Uint8Array(await png.arrayBuffer());
            const dots = await createImageBitmap(png);
            const canvas = new OffscreenCanvas(dots.width, dots.height);
            const paper = canvas.getContext('2d');
            const painted = (picture) => {
                paper.drawImage(picture, 0, 0, dots.width, dots.height);
                return paper.getImageData(0, 0, dots.width, dots.height).data;
            };
            const [ours, theirs] = [painted(dots), painted(image)];
            const colours = new Set(new Uint32Array(ours.buffer));
            // The edges of letters may lie a little otherwise, but not the letters.
            const far = ours.filter((part, at) => Math.abs(part - theirs[at]) > 128).length;
            return {
                type: png.type,
                signature: [...bytes.slice(0, 8)],
                svg: [image.naturalWidth, image.naturalHeight],
                png: [dots.width, dots.height],
                colours: colours.size > 10,
                alike: far < ours.length / 1000 || far,
            };
        })()";
        let sizes = page.ask(sizes, &[]).await?;
        let length = |place| {
            let length = sizes.pointer(place).and_then(Value::as_u64);
            length.unwrap_or_default()
        };
        let (width, height) = (length("/svg/0"), length("/svg/1"));
        assert!(width > 300 && height > 300, "{sizes}");
        let expected = json!({
            "type": "image/png",
            "signature": b"\x89PNG\r\n\x1a\n",
            "svg": [width, height],
            "png": [2 * width, 2 * height],
            "colours": true,
            "alike": true,
        });
        assert_eq!(sizes, expected);
        page.leave().await?;
    }
    Visit::to("/").ready().await?.leave().await
}

/// A button of a kind, by its place in the panel.
fn button(kind: usize, way: &str) -> String {
    format!(".export .kinds > li:nth-child({}) button:{way}", kind + 1)
}

#[tokio::test]
async fn copying_puts_a_text_into_the_clipboard_and_says_so() -> Outcome {
    let comparison = model::comparison()?;
    let [answers, _] = ANSWERS;
    let page = opened(&comparison, answers).await?;
    page.lend_the_clipboard().await?;
    page.open_panel(Panel::Export).await?;
    for (place, kind) in TEXTS.into_iter().enumerate() {
        page.click(&button(place, "first-child")).await?;
        let natively = desk::file(&comparison, kind, answers)?;
        let copied = "return navigator.clipboard.readText().then((text) => text === arguments[0])";
        let what = format!("{kind} is in the clipboard");
        // A mark of the encoding is for files alone.
        let text = natively.text.trim_start_matches('\u{feff}');
        page.until_with(&what, copied, &[json!(text)]).await?;
    }
    until_said(&page, "Copied.").await?;
    page.leave().await
}

#[tokio::test]
async fn where_the_clipboard_is_refused_it_says_so() -> Outcome {
    let mut page = Visit::to("/").ready().await?;
    page.permit("clipboard-write", "denied").await?;
    page.open_panel(Panel::Export).await?;
    page.click(&button(0, "first-child")).await?;
    until_said(&page, "The browser did not allow it.").await?;
    page.expect_error("NotAllowedError");
    page.leave().await
}

#[tokio::test]
async fn saving_downloads_a_file_of_a_sensible_name() -> Outcome {
    let comparison = model::comparison()?;
    let [answers, _] = ANSWERS;
    let page = opened(&comparison, answers).await?;
    let folder = Folder::new()?;
    let downloads = json!({ "behavior": "allow", "downloadPath": folder.0 });
    page.call("Browser.setDownloadBehavior", downloads).await?;
    page.open_panel(Panel::Export).await?;
    for (place, kind) in TEXTS.into_iter().enumerate() {
        page.click(&button(place, "last-child")).await?;
        let natively = desk::file(&comparison, kind, answers)?;
        let saved = until_file(&page, &folder.0.join(&natively.name)).await?;
        assert_eq!(String::from_utf8(saved)?, natively.text, "{kind}");
    }
    for (place, kind) in (TEXTS.len()..).zip(["card", "svg"]) {
        page.click(&button(place, "last-child")).await?;
        let drawing = desk::file(&comparison, kind, answers)?.name;
        let picture = drawing.replace(".svg", ".png");
        let saved = until_file(&page, &folder.0.join(picture)).await?;
        ensure!(saved.starts_with(b"\x89PNG\r\n\x1a\n"), "it is no PNG");
    }
    until_said(&page, "Saved.").await?;
    page.leave().await
}
