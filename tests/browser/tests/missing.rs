//! A comparison of the page's own that does not arrive: what became of it on the way, and how a
//! program hands it over by a property instead.

use browser_tests::{Outcome, Visit};
use serde_json::{Value, json};

/// A comparison of three.
const STYLING: &str = include_str!("own/styling.json");

/// The beginning of every refusal on the console.
const REFUSED: &str = "weigh-up: comparison: ";

#[tokio::test]
async fn where_it_is_missing_the_fallback_stays_and_the_console_says_why() -> Outcome {
    let text = "{ \"id\": \"vendors\", \"title\": \"Ours or theirs?\" }";
    let typographic = text.replace(" \"", " “").replace('"', "”");
    let script = |kind: &str| format!("<script {kind}>{text}</script><p>A fallback.</p>");
    let rows = [
        (
            "comparison=own",
            "<p>A fallback.</p>".to_owned(),
            "there is no table in the element, no <script type=\"application/json\">",
        ),
        (
            "comparison=own",
            format!("{text}<p>A fallback.</p>"),
            "its JSON stands there as text",
        ),
        (
            "",
            format!("<p>{text}</p><p>A fallback.</p>"),
            "its JSON stands there as text",
        ),
        (
            "",
            format!("<pre><code>{text}</code></pre><p>A fallback.</p>"),
            "its JSON stands there as text",
        ),
        (
            "",
            format!("{typographic}<p>A fallback.</p>"),
            "its JSON stands there as text",
        ),
        (
            "comparison=own",
            script("type=text/plain"),
            "its script is of the type “text/plain”",
        ),
        (
            "",
            script("type='application/ld+json'"),
            "its script is of the type “application/ld+json”",
        ),
        (
            "comparison=own data='[object Object]'",
            "<p>A fallback.</p>".to_owned(),
            "the attribute data is “[object Object]”",
        ),
    ];
    let bodies = rows
        .iter()
        .enumerate()
        .map(|(row, (attributes, inside, _))| {
            format!(
                "<div><weigh-up loading=eager id=row-{row} {attributes}>{inside}</weigh-up>\n</div>"
            )
        });
    // What a paragraph around it takes out of the element.
    let behind = "<p><weigh-up loading=eager id=behind comparison=own><p>A fallback.</p>\
        <script type='application/json'>{}</script></weigh-up>";
    let body = bodies.collect::<String>() + behind;
    let listen = "
        window.told = {};
        addEventListener('weighup-error', ({ target, detail }) => (told[target.id] = detail))";
    let mut page = Visit::hosted(&body).before(listen).open().await?;
    let all = "return Object.keys(told).length === arguments[0]";
    page.until_with("all have failed", all, &[json!(rows.len() + 1)])
        .await?;
    let told = page.ask("return told", &[]).await?;
    let ids = (0..rows.len()).map(|row| format!("row-{row}"));
    let expected = ids.zip(rows.iter().map(|(.., expected)| *expected));
    let behind = ("behind".to_owned(), "stands behind it");
    for (id, expected) in expected.chain([behind]) {
        let failure = told.get(&id).cloned().unwrap_or_default();
        assert_eq!(failure.get("code"), Some(&json!("comparison")), "{id}");
        let message = failure
            .get("message")
            .and_then(Value::as_str)
            .unwrap_or_default();
        assert!(message.contains(expected), "{id}: {message}");
    }
    // That of the last one has fallen out of it, and is in sight anyway.
    let fallbacks = "
        return [...document.querySelectorAll('weigh-up:not(#behind)')].filter((one) =>
            one.verdict !== null || !one.querySelector('p').checkVisibility()).map(({ id }) => id)";
    assert_eq!(page.ask(fallbacks, &[]).await?, json!([]));
    page.expect_error(REFUSED);
    page.leave().await
}

#[tokio::test]
async fn it_is_found_in_what_a_page_puts_around_it() -> Outcome {
    let script = format!("<script type='application/json'>{STYLING}</script>");
    let quoted = STYLING.replace('&', "&amp;").replace('\'', "&#39;");
    let other = "<script type='application/json'>{ \"x\": 1 }</script>";
    let rows = [
        (format!("comparison=own><p>{script}</p>"), "styling"),
        (
            format!("><div><p>{script}</p></div><p>A fallback.</p>"),
            "styling",
        ),
        (
            format!(
                "comparison=own>{}",
                script.replace("application/json", "Application/JSON")
            ),
            "styling",
        ),
        (format!("comparison=own data='{quoted}'>"), "styling"),
        // What is deeper inside another comparison's fallback is not meant.
        (
            format!("comparison=node-vs-python><figure>{other}</figure>"),
            "node-vs-python",
        ),
        (
            "comparison=''><p>A fallback.</p>".to_owned(),
            "node-vs-python",
        ),
    ];
    for (element, expected) in rows {
        let body = format!("<weigh-up loading=eager {element}</weigh-up>");
        let page = Visit::hosted(&body).ready().await?;
        let shown = page.ask("return element.verdict.comparison", &[]).await?;
        assert_eq!(
            shown,
            expected,
            "{}",
            element.chars().take(80).collect::<String>()
        );
        page.leave().await?;
    }
    Visit::hosted("<weigh-up></weigh-up>")
        .ready()
        .await?
        .leave()
        .await
}

#[tokio::test]
async fn a_program_hands_it_over_by_a_property() -> Outcome {
    let body = "<weigh-up loading=eager comparison=own><p>A fallback.</p></weigh-up>";
    let mut page = Visit::hosted(body).open().await?;
    page.until("it fails", "return failures.length === 1")
        .await?;
    let styling = [json!(STYLING)];
    let shown = |id: &str| format!("return element.verdict?.comparison === '{id}'");
    page.ask("element.data = JSON.parse(arguments[0])", &styling)
        .await?;
    page.until("the object is shown", &shown("styling")).await?;
    let gone = "return !element.querySelector('p').checkVisibility()";
    page.until("the fallback is gone", gone).await?;

    // A template that is rendered again hands over an equal object.
    page.unfold().await?;
    page.focus("#weight-0").await?;
    let again = "
        window.stood = root.activeElement;
        element.data = JSON.parse(arguments[0]);
        return new Promise((done) => setTimeout(() =>
            done(root.activeElement === stood && element.data !== null)))";
    assert_eq!(page.ask(again, &styling).await?, true);
    let renamed = json!(STYLING.replacen("\"styling\"", "\"other\"", 1));
    page.ask("element.data = arguments[0]", &[renamed]).await?;
    page.until("the text is shown", &shown("other")).await?;

    // Without it, what is inside counts.
    let inside = "
        const script = document.createElement('script');
        script.type = 'application/json';
        script.textContent = arguments[0];
        element.append(script);
        element.data = null";
    page.ask(inside, &styling).await?;
    page.until("what is inside is shown", &shown("styling"))
        .await?;

    for wrong in [
        "const ring = {}; ring.ring = ring; element.data = ring",
        "element.data = { n: 1n }",
    ] {
        page.ask(&format!("failures.length = 0; {wrong}"), &[])
            .await?;
        let told = "return failures[0]?.message.includes('the property data')";
        page.until("it is refused", told).await?;
    }
    let wrong = "element.data = { ...JSON.parse(arguments[0]), title: 7 }";
    page.ask(wrong, &styling).await?;
    let told = "return /^line ([2-9]|1[0-9]): .*title/.test(failures.at(-1)?.message)";
    page.until("its mistakes are told", told).await?;
    page.ask("element.data = undefined", &[]).await?;
    page.until("what is inside is back", &shown("styling"))
        .await?;
    page.expect_error(REFUSED);
    page.expect_error("weigh-up: mistakes in the JSON");
    page.leave().await
}

#[tokio::test]
async fn what_is_handed_over_while_it_is_loading_counts() -> Outcome {
    let body = "<weigh-up loading=eager comparison=own><p>A fallback.</p></weigh-up>";
    let early = format!(
        "addEventListener('DOMContentLoaded', () => {{
            document.querySelector('weigh-up').data = {STYLING};
        }})"
    );
    let page = Visit::hosted(body).before(&early).ready().await?;
    assert_eq!(
        page.ask("return element.verdict.comparison", &[]).await?,
        "styling"
    );
    assert_eq!(page.ask("return failures", &[]).await?, json!([]));
    page.leave().await
}
