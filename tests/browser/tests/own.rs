//! Comparisons that a page brings inside the element, as JSON.

use std::fs;

use anyhow::{Context, Result, anyhow};
use browser_tests::desk::file_without_link;
use browser_tests::{Asset, Fault, Outcome, Page, Visit, model, workspace};
use serde_json::json;
use thirtyfour::Key;
use weigh_up::check::check_json;
use weigh_up::comparison::Comparison;
use weigh_up::components::panel::Panel;

/// A comparison of three, with a score missing.
const STYLING: &str = include_str!("own/styling.json");

const ANSWERS: &str = "setup=9&projects=brochure";

/// The strictest policy under which the element runs.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
    img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";

/// Keeps what the console is told.
const LISTEN: &str = "
    window.said = [];
    const { error } = console;
    console.error = (text) => { said.push(text); error(text) };";

/// An element that brings a comparison, with a fallback.
fn element(attributes: &str, json: &str) -> String {
    format!(
        "<weigh-up loading=eager {attributes}><script type='application/json'>{json}</script>\
        <table><td>It depends.</table></weigh-up>"
    )
}

fn comparison(json: &str) -> Result<Comparison> {
    let checked = check_json("", json).map_err(|problems| anyhow!("{problems:#?}"))?;
    Ok(checked.comparison)
}

/// The example of the docs.
fn example() -> Result<String> {
    let docs = fs::read_to_string(workspace().join("docs/authoring.md"))?;
    let (_, rest) = docs
        .split_once("<script type=\"application/json\">")
        .context("the docs have an example")?;
    let (example, _) = rest.split_once("</script>").context("it ends")?;
    Ok(example.to_owned())
}

/// Counts the requests for the chunk of the check.
fn asked(page: &Page) -> usize {
    let requests = page.site().requests().into_iter();
    requests
        .filter(|path| Asset::of(path) == Asset::Check)
        .count()
}

#[tokio::test]
async fn an_own_comparison_has_the_models_verdict_panels_and_files() -> Outcome {
    let own = comparison(STYLING)?;
    // What the attribute names counts less than what stands inside.
    let body = element(
        &format!("comparison='node-vs-python' answers='{ANSWERS}'"),
        STYLING,
    );
    let page = Visit::hosted(&body)
        .with(
            Asset::Page,
            Fault::Header("content-security-policy", POLICY),
        )
        .ready()
        .await?;
    assert_eq!(page.verdict().await?, model::report(&own, ANSWERS)?);
    page.focus("#weight-1").await?;
    page.press(&[Key::Right]).await?;
    let answers = "setup=9&isolation=6&projects=brochure";
    page.until_answers(answers).await?;
    for panel in [Panel::Rule, Panel::Limits, Panel::Opinions] {
        page.open_panel(panel).await?;
        page.until_panel(&own, panel, "", answers).await?;
    }
    for kind in ["markdown", "csv", "json", "svg"] {
        let exported = "return element.exportAs(arguments[0])";
        let file = file_without_link(&own, kind, answers)?;
        assert_eq!(page.ask(exported, &[json!(kind)]).await?, json!(file.text));
    }
    page.leave().await
}

#[tokio::test]
async fn what_needs_a_link_is_not_offered() -> Outcome {
    let body = element("comparisons='node-vs-python node-vs-python-vs-go'", STYLING);
    let page = Visit::hosted(&body).ready().await?;
    let offered = "
        const openers = [...root.querySelectorAll('.panels .opener')];
        return element.shareUrl().then(() => 'a link', (error) => error.name).then((link) => [
            link,
            root.querySelector('.share') !== null,
            root.querySelector('[id^=go-]') !== null,
            openers.length,
        ])";
    let expected = json!(["TypeError", false, false, Panel::ALL.len() - 3]);
    assert_eq!(page.ask(offered, &[]).await?, expected);
    page.leave().await
}

#[tokio::test]
async fn where_the_pages_address_keeps_the_answers_it_is_the_link() -> Outcome {
    let body = element("url-sync=query", STYLING);
    let page = Visit::hosted(&body).ready().await?;
    let link: String = page.read("return element.shareUrl()").await?;
    let start = page.site().address("/host.html?weighup.");
    assert!(link.starts_with(&start), "{link}");
    // What others paste would open nothing.
    let code = "return element.embedCode('link').then(() => 'a code', (error) => error.name)";
    assert_eq!(page.ask(code, &[]).await?, "TypeError");
    page.leave().await
}

#[tokio::test]
async fn the_check_is_loaded_once_and_only_where_a_page_brings_a_comparison() -> Outcome {
    let page = Visit::hosted("<weigh-up loading=eager></weigh-up>")
        .ready()
        .await?;
    assert_eq!(asked(&page), 0);
    page.leave().await?;

    let example = example()?;
    let elements = [
        element("", STYLING),
        element("id=second", &example),
        "<weigh-up loading=eager></weigh-up>".to_owned(),
    ];
    let page = Visit::hosted(&elements.concat()).ready().await?;
    let all_verdicts = "
        const all = [...document.querySelectorAll('weigh-up')];
        return all.every((one) => one.verdict) && all.map((one) => JSON.stringify(one.verdict))";
    let told = page.until("all are ready", all_verdicts).await?;
    let texts: Vec<String> = serde_json::from_value(told)?;
    let verdicts: Result<Vec<serde_json::Value>, _> = texts
        .iter()
        .map(|text| serde_json::from_str(text))
        .collect();
    let natively = [
        model::report(&comparison(STYLING)?, "")?,
        model::report(&comparison(&example)?, "")?,
        model::report(&model::comparison()?, "")?,
    ];
    assert_eq!(verdicts?, natively);
    assert_eq!(asked(&page), 1);
    page.leave().await
}

#[tokio::test]
async fn mistakes_are_told_with_their_lines_and_the_fallback_stays() -> Outcome {
    // The first line is the rest of that of the tag.
    let wrong = STYLING
        .replacen("\"value\": 9", "\"value\": 19", 1)
        .replace("\"kind\": \"fact\"", "\"kind\": \"guess\"");
    let mistakes = check_json("", &wrong).expect_err("it has mistakes");
    let [first, second, third, fourth] = mistakes.as_slice() else {
        anyhow::bail!("{mistakes:#?}");
    };
    let told = [first, second, third].map(|one| format!("line {}: {}", one.line, one.message));
    let message = format!("{}; and 1 more", told.join("; "));
    let body = [element("", &wrong), element("id=right", STYLING)].concat();
    let mut page = Visit::hosted(&body).before(LISTEN).open().await?;
    page.until("it fails", "return failures.length > 0").await?;
    let right = "return document.getElementById('right').verdict?.comparison === 'styling'";
    page.until("the other goes on", right).await?;
    let state = "
        return element.ready.catch((error) => error.code).then((ready) => [
            failures, ready, element.verdict,
            element.querySelector('table').checkVisibility(),
            root.querySelector('p').checkVisibility(),
        ])";
    assert_eq!(
        page.ask("return said.length", &[]).await?,
        2,
        "a list and a remedy"
    );
    let failure = json!({ "code": "comparison", "message": message });
    assert_eq!(
        page.ask(state, &[]).await?,
        json!([[failure], "comparison", null, true, true])
    );

    // The author corrects it.
    let again = "
        element.querySelector('script').textContent = arguments[0];
        element.setAttribute('comparison', 'styling');
        const place = element.parentNode;
        element.remove();
        return new Promise((done) => setTimeout(() => { place.prepend(element); done(true) }))";
    page.ask(again, &[json!(STYLING)]).await?;
    page.ready().await?;
    assert_eq!(asked(&page), 1);
    page.expect_error("weigh-up: comparison: line ");
    page.expect_error(&format!("line {}: ", fourth.line));
    page.leave().await
}

#[tokio::test]
async fn a_change_inside_is_read_when_the_attribute_changes() -> Outcome {
    let page = Visit::hosted(&element("", STYLING)).ready().await?;
    let change = "
        element.querySelector('script').textContent = arguments[0];
        element.setAttribute('comparison', 'indentation')";
    page.ask(change, &[json!(example()?)]).await?;
    let changed = "return element.verdict?.comparison === 'indentation'";
    page.until("the other is there", changed).await?;
    let bundled = "
        element.querySelector('script').remove();
        element.setAttribute('comparison', 'node-vs-python')";
    page.ask(bundled, &[]).await?;
    let changed = "return element.verdict?.comparison === 'node-vs-python'";
    page.until("the bundled one is there", changed).await?;
    page.leave().await
}

#[tokio::test]
async fn a_check_that_is_missing_fails_the_element_until_it_is_there() -> Outcome {
    let body = [
        element("", STYLING),
        "<weigh-up id=bundled loading=eager></weigh-up>".into(),
    ];
    let mut page = Visit::hosted(&body.concat())
        .with(Asset::Check, Fault::Status(404))
        .open()
        .await?;
    page.until("it fails", "return failures.length > 0").await?;
    let bundled = "return document.getElementById('bundled').verdict != null";
    page.until("the other goes on", bundled).await?;
    assert_eq!(page.ask("return failures[0].code", &[]).await?, "http-404");
    page.site().recover();
    page.ask("element.wake()", &[]).await?;
    page.ready().await?;
    page.expect_error("weigh-up: http-404: ");
    page.expect_error("Failed to load resource");
    page.expect_error("integrity");
    page.leave().await
}
