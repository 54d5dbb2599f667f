//! A blog by Hugo: the element by its shortcode, and by HTML in Markdown.

use anyhow::Context;
use browser_tests::{Asset, Outcome};
use host_tests::{built, use_widget};
use serde_json::json;

#[tokio::test]
async fn the_shortcode_makes_the_element_as_often_as_it_is_used() -> Outcome {
    let page = built("hugo/public", "/shortcode/")?.ready().await?;
    use_widget(&page).await?;
    let second = "
        const second = document.querySelectorAll('weigh-up')[1];
        second.scrollIntoView();
        return second.verdict && [second.verdict.comparison, second.verdict.answers, second.mode]";
    let second = page.until("the second is ready", second).await?;
    let expected = json!(["node-vs-python-vs-go", "speed=8&team.go=5", "compact"]);
    assert_eq!(second, expected);
    let requests = page.site().requests();
    for asset in [Asset::Shell, Asset::Glue, Asset::Wasm] {
        let asked = requests.iter().filter(|path| Asset::of(path) == asset);
        assert_eq!(asked.count(), 1, "{asset:?} in {requests:#?}");
    }
    page.leave().await
}

#[tokio::test]
async fn the_shortcode_lets_a_comparison_of_the_author_s_own_through() -> Outcome {
    let page = built("hugo/public", "/own/")?.ready().await?;
    let state = "
        const fallback = element.querySelector(':scope > p');
        return [element.verdict.comparison, fallback.querySelector('em').textContent]";
    assert_eq!(
        page.ask(state, &[]).await?,
        json!(["indentation", "spaces"])
    );
    page.leave().await
}

#[tokio::test]
async fn html_in_markdown_makes_the_element_where_the_site_lets_it_pass() -> Outcome {
    let page = built("hugo/public", "/raw/")?.open().await?;
    let state =
        "return [element, document.querySelector('main').innerText.includes('Then decide')]";
    assert_eq!(page.ask(state, &[]).await?, json!([null, true]));
    page.leave().await?;

    let page = built("hugo/raw", "/raw/")?.ready().await?;
    use_widget(&page).await?;
    page.leave().await
}

#[tokio::test]
async fn a_reader_of_the_feed_has_the_fallback() -> Outcome {
    let page = built("hugo/public", "/")?.open().await?;
    // What a reader of feeds makes of an entry: its text and its links.
    let entry = "
        return fetch('/index.xml').then((response) => response.text()).then((text) => {
            const feed = new DOMParser().parseFromString(text, 'application/xml');
            const entry = feed.querySelector('item description').textContent;
            const post = new DOMParser().parseFromString(entry, 'text/html');
            return [post.body.textContent, [...post.links].map((link) => link.href)];
        })";
    let entry = page.ask(entry, &[]).await?;
    let text = entry
        .pointer("/0")
        .and_then(|text| text.as_str())
        .context("an entry has a text")?;
    assert!(
        text.contains("It depends on what you are building."),
        "{text}"
    );
    let links = entry.pointer("/1");
    assert_eq!(links, Some(&json!(["http://weigh-up.localhost/?speed=9"])));
    page.leave().await
}
