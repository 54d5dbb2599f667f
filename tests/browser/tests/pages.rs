//! The pages of the comparisons: each opens with its own verdict, without scripts too, and shows it
//! to programs that preview a link.

use anyhow::{Context, Result, ensure};
use browser_tests::{Outcome, Page, Visit, model};
use serde_json::{Value, json};
use thirtyfour::Key;
use weigh_up::page::Page as Sheet;

/// A page with a preset.
fn live_chat() -> Result<Sheet> {
    Sheet::of("node-vs-python", Some("live-chat")).context("there is such a page")
}

/// The verdict on the screen is the one of the page.
async fn assert_opens(page: &Page, sheet: &Sheet) -> Result<()> {
    let report = model::report(&sheet.comparison, &sheet.answers())?;
    assert_eq!(page.verdict().await?, report, "{}", sheet.title());
    Ok(())
}

#[tokio::test]
async fn every_page_opens_with_its_own_verdict() -> Outcome {
    let page = Visit::to("/").ready().await?;
    let sheets = Sheet::all();
    assert!(sheets.len() > 10, "there are pages");
    for sheet in sheets {
        page.go(&format!("/{}", sheet.folder())).await?;
        page.ready().await?;
        assert_opens(&page, &sheet).await?;
    }
    page.leave().await
}

#[tokio::test]
async fn what_others_add_to_its_address_leaves_the_verdict() -> Outcome {
    let sheet = live_chat()?;
    let path = format!("/{}", sheet.folder());
    let page = Visit::to(&format!("{path}?utm_source=a&fbclid=b"))
        .ready()
        .await?;
    assert_opens(&page, &sheet).await?;
    page.go(&format!("{path}?theme=dark")).await?;
    page.ready().await?;
    assert_opens(&page, &sheet).await?;
    let theme = "return root.querySelector('[data-theme]').dataset.theme";
    assert_eq!(page.ask(theme, &[]).await?, "dark");
    page.leave().await
}

#[tokio::test]
async fn its_address_follows_the_reader_and_leads_back() -> Outcome {
    let sheet = live_chat()?;
    let page = Visit::to(&format!("/{}", sheet.folder())).ready().await?;
    // The neutral start is a whole link, so it holds against that of the page.
    page.click(".again button:first-child").await?;
    page.until_answers("").await?;
    page.until_query(&[("c", "node-vs-python")]).await?;
    page.reload().await?;
    assert_eq!(page.answers().await?, "");
    page.focus("#weight-0").await?;
    page.press(&[Key::End]).await?;
    page.until_query(&[("learning", "10")]).await?;
    let share: String = page.read("return element.shareUrl()").await?;
    assert!(
        share.starts_with("http://weigh-up.localhost/?c=node-vs-python&"),
        "{share}"
    );
    page.back().await?;
    page.until_answers(&sheet.answers()).await?;
    page.leave().await
}

#[tokio::test]
async fn back_from_another_comparison_it_is_the_page_again() -> Outcome {
    let sheet = live_chat()?;
    let page = Visit::to(&format!("/{}", sheet.folder())).ready().await?;
    page.start_from(0).await?;
    page.until_query(&[("c", "node-vs-python")]).await?;
    page.click("#go-node-vs-python-vs-go").await?;
    let there = "return element.verdict?.comparison === 'node-vs-python-vs-go'";
    page.until("the other comparison is there", there).await?;
    page.ask("history.go(-2)", &[]).await?;
    page.until_answers(&sheet.answers()).await?;
    assert_opens(&page, &sheet).await?;
    page.leave().await
}

#[tokio::test]
async fn without_scripts_it_has_its_own_verdict() -> Outcome {
    let sheet = live_chat()?;
    let path = format!("/{}", sheet.folder());
    let page = Visit::to(&path).without_scripts().open().await?;
    let text = page.text().await?;
    for sentence in [sheet.headline(), "A live chat for many users"] {
        assert!(text.contains(sentence), "“{sentence}” is not in {text}");
    }
    page.leave().await
}

/// Reads the metadata in the page's head, from which previews of a link are made.
const HEAD: &str = "
    const content = (name) =>
        document.querySelector(`meta[property='og:${name}'],meta[name='${name}']`)?.content;
    return {
        title: content('title'),
        description: content('description'),
        url: content('url'),
        image: content('image'),
        card: content('twitter:card'),
        canonical: document.querySelector('link[rel=canonical]').href,
        oembed: document.querySelector('link[type=\"application/json+oembed\"]').href,
    }";

/// Opens the page of a build that names the site, as that of the tests does; without it no page
/// says where it is.
async fn opened() -> Result<Page> {
    let page = Visit::to("/").folded().ready().await?;
    let named = "return document.querySelector('link[rel=canonical]') !== null";
    ensure!(
        page.ask(named, &[]).await? == json!(true),
        "dist/ names no site: build it by `cargo xtask dist --site http://weigh-up.localhost/`"
    );
    Ok(page)
}

#[tokio::test]
async fn a_preview_has_a_card_that_can_be_decoded() -> Outcome {
    let page = opened().await?;
    for sheet in Sheet::all() {
        page.go(&format!("/{}", sheet.folder())).await?;
        let head = page.ask(HEAD, &[]).await?;
        let own = format!("http://weigh-up.localhost/{}", sheet.folder());
        for (name, expected) in [
            ("title", &*sheet.title()),
            ("description", &sheet.description()),
            ("url", &own),
            ("canonical", &own),
            ("card", "summary_large_image"),
        ] {
            assert_eq!(head.get(name), Some(&json!(expected)), "{name} of {own}");
        }
        let decode = "
            return fetch(arguments[0]).then(async (response) => {
                const picture = await response.blob();
                const { width, height } = await createImageBitmap(picture);
                return [picture.type, width, height, picture.size <= 60_000];
            })";
        let image = head.get("image").cloned().unwrap_or_default();
        let decoded = page.ask(decode, &[image]).await?;
        assert_eq!(decoded, json!(["image/png", 1200, 630, true]), "{own}");
    }
    page.leave().await
}

#[tokio::test]
async fn the_frame_that_it_offers_to_blogs_has_room_for_what_it_shows() -> Outcome {
    let page = opened().await?;
    page.resize(600, 1000).await?;
    for sheet in Sheet::all() {
        page.go(&format!("/{}", sheet.folder())).await?;
        let answer = "
            const { href } = document.querySelector('link[type=\"application/json+oembed\"]');
            return fetch(href).then((response) => response.json())";
        let answer = page.ask(answer, &[]).await?;
        let source = "
            const html = new DOMParser().parseFromString(arguments[0], 'text/html');
            return html.querySelector('iframe').src";
        let html = answer.get("html").cloned().unwrap_or_default();
        let source = page.ask(source, &[html]).await?;
        let path = source.as_str().and_then(|source| {
            let path = source.strip_prefix("http://weigh-up.localhost")?;
            Some(path.to_owned())
        });
        page.go(&path.context("the frame is of this site")?).await?;
        page.ready().await?;
        assert_eq!(page.answers().await?, sheet.answers());
        let height =
            "return Math.ceil(root.querySelector('.widget').getBoundingClientRect().height)";
        let height = page.ask(height, &[]).await?.as_u64().context("a height")?;
        let given = answer
            .get("height")
            .and_then(Value::as_u64)
            .context("a height")?;
        // The page in the frame has a margin around the widget.
        let room = height + 32..=1_000;
        assert!(
            room.contains(&given),
            "{height} in {given}: {}",
            sheet.title()
        );
    }
    page.leave().await
}
