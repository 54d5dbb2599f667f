//! The ground that a page has behind the widget: by itself, the widget stands on it without a patch
//! of its own, and whatever it is, every text can be read.

use anyhow::{Result, ensure};
use browser_tests::{Outcome, Page, Scheme, Visit, workspace};
use serde_json::{Value, json};

/// The way in which the widget stands on a ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stands {
    /// It stands on the page's own.
    On,
    /// It paints its own, with room around what is on it.
    Apart,
}

use Stands::{Apart, On};

/// A page: its style, its markup around the element, what is done to it later, and how the widget
/// stands then.
type Row = (&'static str, &'static str, &'static str, Stands);

/// The element, wherever it stands.
const HERE: &str = "<weigh-up loading=eager answers='speed=9&must=iot'></weigh-up>";

const ROWS: [Row; 34] = [
    ("", "HERE", "", On),
    ("body { background: #fdf6e3; color: #444 }", "HERE", "", On),
    ("html { background: #f5f0e6 }", "HERE", "", On),
    ("body { background: #ddd }", "HERE", "", On),
    ("body { background: #c8d6e5 }", "HERE", "", On),
    ("body { background: #ffe066 }", "HERE", "", On),
    // Dark, and said nowhere.
    ("body { background: #0f172a; color: #e2e8f0 }", "HERE", "", On),
    ("html { background: #131416 } body { color: #cfd0d0 }", "HERE", "", On),
    ("body { background: #15171a; color: #fff }", "HERE", "", On),
    ("body { background: #333 }", "HERE", "", On),
    ("body { background: oklch(0.21 0.034 264.7); color: white }", "HERE", "", On),
    ("body { background: lab(95% 0 5) }", "HERE", "", On),
    ("body { background: color-mix(in oklab, navy, black 40%) }", "HERE", "", On),
    ("body { background: hwb(60 90% 5%) }", "HERE", "", On),
    // A part of the page that is dark or light, and what shines through.
    ("main { background: #111; color: #eee }", "<main>HERE</main>", "", On),
    ("body { background: #111 } main { background: #fafafa }", "<main><div>HERE</div></main>", "", On),
    ("body { background: #000 } main { background: #fff1 }", "<main>HERE</main>", "", On),
    ("body { background: #fff } main { background: rgb(0 0 0 / 90%) }", "<main>HERE</main>", "", On),
    ("weigh-up { background: #1a1a2e }", "HERE", "", On),
    // Toggles.
    (
        ".dark body { background: #0f172a; color: #fff }", "HERE",
        "document.documentElement.classList.add('dark')", On,
    ),
    (
        "body { background: #fff } [data-theme=dark] body { background: #131416 }", "HERE",
        "document.documentElement.dataset.theme = 'dark'", On,
    ),
    (
        "body[data-theme=dark] { background: #131416 }", "HERE",
        "document.body.dataset.theme = 'dark'", On,
    ),
    ("", "HERE", "document.body.style.background = '#222'", On),
    (
        "body { background: #fff; transition: background-color 0.3s } .night { background: #111 }", "HERE",
        "document.body.className = 'night'", On,
    ),
    (
        "* { transition: all 0.2s } body { background: #111 } .day { background: #f8f8f2 }", "HERE",
        "document.body.className = 'day'", On,
    ),
    (
        ".dark main { background: #101418 }", "<main><section class=''>HERE</section></main>",
        "document.body.className = 'dark'", On,
    ),
    (
        ".night { background: #101418 }", "<main><section>HERE</section></main>",
        "document.querySelector('section').className = 'night'", On,
    ),
    (
        "", "HERE",
        "const sheet = document.createElement('style'); sheet.textContent = 'body { background: #123 }';
         document.head.append(sheet)", On,
    ),
    (
        "aside { background: #201020 }", "HERE<aside></aside>",
        "document.querySelector('aside').append(element)", On,
    ),
    (
        "", "HERE<aside></aside>",
        "const shadow = document.querySelector('aside').attachShadow({ mode: 'open' });
         const sheet = new CSSStyleSheet();
         sheet.replaceSync('div { background: #102030 }');
         shadow.adoptedStyleSheets = [sheet];
         shadow.append(document.createElement('div'));
         shadow.firstChild.append(document.createElement('slot'));
         document.querySelector('aside').append(element)", On,
    ),
    // What nobody knows, and what nothing can be read on.
    ("body { background: linear-gradient(#fff, #000) }", "HERE", "", Apart),
    (
        "main { background: #000 url(data:image/gif;base64,R0lGODlhAQABAAAAACw=); color: #fff }",
        "<main>HERE</main>", "", Apart,
    ),
    ("body { background: #808080 }", "HERE", "", Apart),
    ("body { background: #e11d48; color: #fff }", "HERE", "", Apart),
];

/// The least contrast of the widget's texts on what is behind them, and how it stands. What is
/// behind them is worked out by painting it, one colour over the other.
const LOOK: &str = include_str!("ground/look.js");

/// Waits until the widget stands as it should and every text can be read.
async fn until_read(page: &Page, what: &str, stands: Stands) -> Result<()> {
    let stands = format!("{stands:?}");
    let settled = "return new Promise((done) => requestAnimationFrame(() =>
        Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => done(true))))";
    page.until("the page has settled", settled).await?;
    let read =
        format!("{LOOK} return stands === arguments[0] && least[0] >= 4.5 && texts.length > 60");
    let waited = page.until_with(what, &read, &[json!(stands)]).await;
    let found = format!("{LOOK} return [stands, least, texts.length, page]");
    let found = page.ask(&found, &[]).await?;
    ensure!(waited.is_ok(), "{what}: {found}, expected {stands}");
    Ok(())
}

#[tokio::test]
async fn every_text_can_be_read_on_every_ground() -> Outcome {
    let page = Visit::hosted(HERE).ready().await?;
    for (row, (style, markup, later, stands)) in ROWS.into_iter().enumerate() {
        for scheme in Scheme::ALL {
            page.prefer(scheme, false).await?;
            let content = format!(
                "<!doctype html><html lang=en><title>A host</title><link rel=icon href=data:,>\
                <style>{style}</style><script type=module src=/weigh-up.js></script>{}",
                markup.replace("HERE", HERE)
            );
            page.site().bring("/host.html", &content);
            page.go("/host.html").await?;
            page.ready().await?;
            page.disclose(3).await?;
            if !later.is_empty() {
                page.ask(later, &[]).await?;
            }
            until_read(
                &page,
                &format!("row {row}, “{style}” {later}, {scheme:?}"),
                stands,
            )
            .await?;
        }
    }
    page.leave().await
}

/// Pages that follow the system by a query alone, or by `color-scheme` alone.
#[tokio::test]
async fn it_follows_the_system_as_its_page_does() -> Outcome {
    let styles = [
        "@media (prefers-color-scheme: dark) { body { background: #181a1b; color: #e8e6e3 } }",
        ":root { color-scheme: light dark }",
        ":root { color-scheme: light dark } body { background: light-dark(#faf7f0, #1b1b1f) }",
    ];
    for style in styles {
        let page = Visit::hosted(&format!("<style>{style}</style>{HERE}"))
            .ready()
            .await?;
        for scheme in [Scheme::Light, Scheme::Dark, Scheme::Light] {
            page.prefer(scheme, false).await?;
            let light = "
                const [red] = getComputedStyle(root.querySelector('.headline')).color.match(/\\d+/g);
                return (red > 128) === arguments[0]";
            let is_dark = scheme == Scheme::Dark;
            page.until_with(&format!("{style} {scheme:?}"), light, &[json!(is_dark)])
                .await?;
            until_read(&page, &format!("{style} {scheme:?}"), On).await?;
        }
        page.leave().await?;
    }
    Visit::to("/").ready().await?.leave().await
}

#[tokio::test]
async fn a_ground_that_its_author_gives_it_decides_too() -> Outcome {
    let page = Visit::hosted(&format!(
        "<style>body {{ background: #fff }} weigh-up {{ --weighup-bg: #073642 }}</style>{HERE}"
    ))
    .ready()
    .await?;
    let state = format!("{LOOK} return [backgroundColor, paddingLeft, least[0] >= 4.5]");
    let expected = json!(["rgb(7, 54, 66)", "16px", true]);
    assert_eq!(page.ask(&state, &[]).await?, expected);
    // That of the page itself is no patch, whichever way it is written.
    let same = "element.style.setProperty('--weighup-bg', 'hsl(0 0% 100%)')";
    page.ask(same, &[]).await?;
    let read = format!("{LOOK} return paddingLeft === '0px' && !patch && least[0] >= 4.5");
    page.until("the page's own ground", &read).await?;
    // A ground that nobody sees is none.
    let none = "element.style.setProperty('--weighup-bg', 'transparent')";
    page.ask(none, &[]).await?;
    until_read(&page, "no ground of its own", On).await?;
    page.leave().await
}

#[tokio::test]
async fn a_theme_that_is_named_has_a_ground_of_its_own() -> Outcome {
    let page = Visit::hosted(&format!("<style>body {{ background: #888 }}</style>{HERE}"))
        .ready()
        .await?;
    for (theme, ground) in [("light", "rgb(255, 255, 255)"), ("dark", "rgb(20, 23, 26)")] {
        page.ask("element.theme = arguments[0]", &[json!(theme)])
            .await?;
        let state = format!("{LOOK} return [backgroundColor, paddingLeft, least[0] >= 4.5]");
        assert_eq!(
            page.ask(&state, &[]).await?,
            json!([ground, "16px", true]),
            "{theme}"
        );
    }
    page.leave().await
}

#[tokio::test]
async fn on_an_image_it_is_dark_where_the_text_of_the_page_is_light() -> Outcome {
    let visit = Visit::hosted(&format!(
        "<style>body {{ background: linear-gradient(red, blue) }}</style>{HERE}"
    ));
    let page = visit.ready().await?;
    for (color, ground) in [("#eee", "rgb(20, 23, 26)"), ("#222", "rgb(255, 255, 255)")] {
        page.ask("document.body.style.color = arguments[0]", &[json!(color)])
            .await?;
        let has = "return getComputedStyle(root.querySelector('.widget')).backgroundColor === arguments[0]";
        page.until_with(color, has, &[json!(ground)]).await?;
        until_read(&page, color, Apart).await?;
    }
    page.leave().await
}

#[tokio::test]
async fn on_paper_it_is_dark_on_light() -> Outcome {
    let page = Visit::hosted(&format!("<style>body {{ background: #111 }}</style>{HERE}"))
        .ready()
        .await?;
    until_read(&page, "dark on the screen", On).await?;
    page.call("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await?;
    let state = "
        const { color, backgroundColor } = getComputedStyle(root.querySelector('.widget'));
        return [color, backgroundColor]";
    let expected: Value = json!(["rgb(22, 25, 29)", "rgb(255, 255, 255)"]);
    assert_eq!(page.ask(state, &[]).await?, expected);
    page.photograph(&workspace().join("target/screenshots/dark-on-paper.png"))
        .await?;
    page.leave().await
}
