//! The colours of a frame: those that its address names, whatever its host and the reader's system
//! have, and nothing of another scheme behind them.

use anyhow::{Context, Result, ensure};
use browser_tests::{Outcome, Page, Scheme, Visit};
use serde_json::{Value, json};

/// The frames that a snippet may make: the frame's own colour scheme, and the theme in its
/// address.
const FRAMES: [(&str, &str); 10] = [
    ("", "/"),
    ("", "/?theme=light"),
    ("", "/?theme=dark"),
    ("", "/?theme=auto"),
    ("light", "/?theme=light"),
    ("light", "/?theme=dark"),
    ("light", "/?theme=auto"),
    ("dark", "/?theme=light"),
    ("dark", "/?theme=dark"),
    ("dark", "/?theme=auto"),
];

/// The sizes of each frame on the screen, in pixels.
const WIDTH: usize = 320;
const HEIGHT: usize = 80;

/// A page of a scheme, or of one that says nothing of it, with all frames one below the other.
fn host(scheme: Option<Scheme>) -> Visit {
    let name = scheme.map_or("normal", Scheme::name);
    let rows = FRAMES.iter().enumerate().map(|(row, (own, address))| {
        let own = if own.is_empty() { "unset" } else { own };
        format!("<iframe class=\"{own}\" src=\"{address}\" title=\"Frame {row}\"></iframe>")
    });
    let page = format!(
        "<!doctype html><html lang=\"en\"><title>A host</title><link rel=icon href=data:,>\
        <link rel=\"stylesheet\" href=\"/host.css\"><div>{}</div>",
        rows.collect::<String>()
    );
    // Neither of our colours, so that what shines through is seen.
    let style = format!(
        ":root {{ color-scheme: {name}; background: #7a5 }} body {{ margin: 0 }}
        iframe {{ display: block; border: 0; width: {WIDTH}px; height: {HEIGHT}px }}
        .light {{ color-scheme: light }} .dark {{ color-scheme: dark }}"
    );
    Visit::to("/host.html")
        .bringing("/host.html", page.as_bytes())
        .bringing("/host.css", style.as_bytes())
        .sized(400, 900)
}

/// The colour of each frame near its upper left corner, and of its widget a little further in.
async fn colours(page: &Page) -> Result<Value> {
    let answer = page
        .call("Page.captureScreenshot", json!({ "format": "png" }))
        .await?;
    let picture = answer.pointer("/data").context("there is no picture")?;
    let read = "
        const image = new Image();
        image.src = `data:image/png;base64,${arguments[0]}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.naturalWidth;
        canvas.height = image.naturalHeight;
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        const at = (x, y) => [...context.getImageData(x, y, 1, 1).data].slice(0, 3)
            .map((part) => part.toString(16).padStart(2, '0')).join('');
        return Array.from({ length: arguments[1] }, (_, row) =>
            [at(2, row * arguments[2] + 2), at(10, row * arguments[2] + 10)])";
    let read = format!("return (async (...arguments) => {{{read}}})(...arguments)");
    let with = [picture.clone(), json!(FRAMES.len()), json!(HEIGHT)];
    page.ask(&read, &with).await
}

/// The colour that a frame is to have. Without a scheme of its own its element has the host's, and
/// a frame that follows takes that; the system has a say where no page has decided.
fn expected(system: Scheme, host: Option<Scheme>, own: &str, address: &str) -> &'static str {
    let dark = match address.split_once("theme=") {
        Some((_, "dark")) => true,
        Some((_, "auto")) if own.is_empty() => host.unwrap_or(system) == Scheme::Dark,
        Some((_, "auto")) => own == "dark",
        _ => false,
    };
    if dark { "14171a" } else { "ffffff" }
}

#[tokio::test]
async fn a_frame_has_the_colours_of_its_address_on_every_host_and_system() -> Outcome {
    for system in Scheme::ALL {
        for scheme in [None, Some(Scheme::Light), Some(Scheme::Dark)] {
            let page = host(scheme).on_system(system).open().await?;
            let prefers = "return matchMedia('(prefers-color-scheme: dark)').matches";
            assert_eq!(page.ask(prefers, &[]).await?, system == Scheme::Dark);
            let ready = "return Array.from(frames).every((frame) =>
                frame.document.querySelector('weigh-up')?.verdict != null)";
            page.until("all frames are ready", ready).await?;
            page.until(
                "all is painted",
                "return new Promise((done) =>
                requestAnimationFrame(() => requestAnimationFrame(() => done(true))))",
            )
            .await?;
            let colours = colours(&page).await?;
            for (row, (own, address)) in FRAMES.iter().enumerate() {
                let colour = expected(system, scheme, own, address);
                let found = colours.get(row);
                ensure!(
                    found == Some(&json!([colour, colour])),
                    "system {system:?}, host {scheme:?}, frame “{own}”, {address}: {found:?}"
                );
            }
            page.leave().await?;
        }
    }
    Visit::to("/").ready().await?.leave().await
}
