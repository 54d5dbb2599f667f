//! Snippets of the panel, pasted into a blank page and run.

use anyhow::{Context, Result};
use browser_tests::{Outcome, Page, Visit, model};
use scraper::{Html, Selector};
use serde_json::Value;
use weigh_up::snippet::Kind;

use crate::panel::{ANSWERS, WAYS, choose, code, opened, until_code};

/// The snippet of a kind, out of the panel.
async fn snippet(kind: Kind) -> Result<String> {
    let page = opened(ANSWERS).await?;
    let name = WAYS.iter().find(|(known, _)| *known == kind);
    choose(&page, "How", name.context("it has a name")?.1).await?;
    let begins = match kind {
        Kind::Link => "http://weigh-up.localhost/?",
        Kind::Iframe => "</iframe>",
        Kind::IframeResize => "resize.js",
        Kind::Element => "/weigh-up.js",
        Kind::Standalone => "/weigh-up.standalone.js",
        Kind::Npm => "npm install ",
    };
    until_code(&page, begins).await?;
    let code = code(&page).await?;
    page.leave().await?;
    Ok(code)
}

/// A page of somebody's that has nothing but this.
async fn pasted(html: &str) -> Result<Page> {
    let page = format!(
        "<!doctype html><html lang=\"en\"><title>A blank page</title>\
        <link rel=icon href=data:,><body>\n{html}\n"
    );
    let visit = Visit::to("/blank.html").bringing("/blank.html", page.as_bytes());
    visit.open().await
}

/// Checks that an element on the page shows the verdict of the answers.
async fn shows_the_verdict(page: &Page, element: &str) -> Result<()> {
    let there = format!("const it = {element}; return it?.verdict && JSON.stringify(it.verdict)");
    let verdict = page.until("the verdict is there", &there).await?;
    let verdict: Value = serde_json::from_str(verdict.as_str().context("a text")?)?;
    assert_eq!(verdict, model::report(&model::comparison()?, ANSWERS)?);
    Ok(())
}

#[tokio::test]
async fn the_link_opens_the_answers() -> Outcome {
    let link = snippet(Kind::Link).await?;
    let path = link.strip_prefix("http://weigh-up.localhost");
    let page = Visit::to(path.context("it is on the site")?)
        .ready()
        .await?;
    shows_the_verdict(&page, "element").await?;
    page.leave().await
}

#[tokio::test]
async fn a_frame_shows_the_answers_in_its_own_looks() -> Outcome {
    for kind in [Kind::Iframe, Kind::IframeResize] {
        let page = pasted(&snippet(kind).await?).await?;
        let inside = "document.querySelector('iframe').contentDocument.querySelector('weigh-up')";
        shows_the_verdict(&page, inside).await?;
        let looks = format!(
            "const frame = document.querySelector('iframe');
            const root = {inside}.shadowRoot;
            return root.querySelector('[data-theme=light] .compact') !== null &&
                getComputedStyle(frame).colorScheme === 'light' &&
                frame.clientWidth === document.body.clientWidth"
        );
        // The names of every script are taken.
        let looks = format!("return (() => {{ {looks} }})()");
        assert_eq!(page.ask(&looks, &[]).await?, true, "{kind:?}");
        page.leave().await?;
    }
    Visit::to("/").ready().await?.leave().await
}

#[tokio::test]
async fn an_element_shows_the_answers() -> Outcome {
    for kind in [Kind::Element, Kind::Standalone] {
        let page = pasted(&snippet(kind).await?).await?;
        shows_the_verdict(&page, "element").await?;
        page.leave().await?;
    }
    Visit::to("/").ready().await?.leave().await
}

#[tokio::test]
async fn the_element_of_the_package_has_its_links_on_the_site() -> Outcome {
    let snippet = snippet(Kind::Npm).await?;
    let (_, element) = snippet.split_once("\n\n<").context("an element")?;
    // The script of the site stands in for the package in a bundle.
    let bundle = "<script type=module>import \"/weigh-up.js\"</script>";
    let page = pasted(&format!("{bundle}<{element}")).await?;
    shows_the_verdict(&page, "element").await?;
    let link: String = page.read("return element.shareUrl()").await?;
    assert!(link.starts_with("http://weigh-up.localhost/?c=node-vs-python&"));
    page.leave().await
}

#[tokio::test]
async fn where_the_element_does_not_run_its_fallback_tells_the_verdict_and_leads_on() -> Outcome {
    let snippet = snippet(Kind::Element).await?;
    let page = Html::parse_fragment(&snippet);
    let link = Selector::parse("weigh-up > a").map_err(|error| anyhow::anyhow!("{error}"))?;
    let link = page.select(&link).next().context("a link")?;
    let words: String = page.root_element().text().collect();
    let report = model::report(&model::comparison()?, ANSWERS)?;
    let text = report.pointer("/text").and_then(Value::as_str);
    let sentence = words.split_once('.').context("a sentence")?.0.trim();
    assert!(text.is_some_and(|text| text.contains(sentence)), "{words}");
    let address = link.attr("href").unwrap_or_default();
    let path = address.strip_prefix("http://weigh-up.localhost");
    let page = Visit::to(path.context("it is on the site")?)
        .ready()
        .await?;
    shows_the_verdict(&page, "element").await?;
    page.leave().await
}
