//! A link that was made with other scores.

use anyhow::{Context, Result};
use browser_tests::desk::panel_text;
use browser_tests::{Asset, Outcome, Page, Visit, built, model};
use serde_json::json;
use weigh_up::check::check;
use weigh_up::comparison::Comparison;
use weigh_up::components::panel::Panel;

/// A page with a widget that is given its comparison.
const PAGE: &str = "<!doctype html>
    <html lang='en'>
    <meta charset='utf-8'>
    <title>Drinks</title>
    <link rel='icon' href='data:,'>
    <weigh-up url-sync='page'></weigh-up>
    <script type='module' src='/drinks.js'></script>
    </html>";

/// Mounts the widget by its glue, and hands it its appendix.
const MOUNT: &str = "
    import init, { mount, styles } from '/GLUE';
    import initAppendix, { Appendix } from '/APPENDIX_GLUE';
    await init({ module_or_path: fetch('/WASM') });
    await initAppendix({ module_or_path: fetch('/APPENDIX_WASM') });
    const element = document.querySelector('weigh-up');
    const root = element.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles());
    root.adoptedStyleSheets = [sheet];
    const inside = root.appendChild(document.createElement('div'));
    const blob = await (await fetch('/drinks.blob')).arrayBuffer();
    const tell = (name) => {
        // The widget is known only after it is mounted.
        if (name === 'appendix') setTimeout(() =>
            widget.appended(new Appendix(widget.blob(), widget.language, location.href)));
    };
    const widget = mount(element, inside, location.href, tell, new Uint8Array(blob));
    Object.defineProperty(element, 'verdict', { get: () => widget.verdict });";

/// Waits until the notice tells of a revision what it tells natively, and returns that.
async fn told(page: &Page, comparison: &Comparison, link: (&str, &str)) -> Result<String> {
    let (revision, answers) = link;
    page.until_panel(comparison, Panel::Drift, revision, answers)
        .await?;
    let seen = "return root.querySelector('.notice .panel').checkVisibility()";
    page.until("it is seen", seen).await?;
    Ok(panel_text(comparison, Panel::Drift, revision, answers).await)
}

#[tokio::test]
async fn of_an_unknown_revision_the_scores_are_no_longer_known() -> Outcome {
    let page = Visit::to("/?rev=0&speed=9").ready().await?;
    let said = told(&page, &model::comparison()?, ("0", "speed=9")).await?;
    let sentence = "This link was made with revision 0 of the scores. \
        What they were then is no longer known.";
    assert_eq!(said, sentence);
    page.click(".notice > button").await?;
    let gone = "return root.querySelector('.notice').hidden";
    page.until("the notice is gone", gone).await?;
    let focused = "return root.activeElement?.checkVisibility() ?? false";
    page.until("the focus is not lost", focused).await?;
    page.leave().await
}

#[tokio::test]
async fn of_a_newer_revision_it_says_so() -> Outcome {
    let comparison = model::with_go()?;
    let newer = (comparison.revision + 1).to_string();
    let page = Visit::to(&format!("/?c=node-vs-python-vs-go&rev={newer}"));
    let page = page.ready().await?;
    let said = told(&page, &comparison, (&newer, "")).await?;
    assert!(said.contains("This page is older than the link"), "{said}");
    page.leave().await
}

#[tokio::test]
async fn of_this_revision_there_is_nothing_to_say() -> Outcome {
    let revision = model::comparison()?.revision;
    let page = Visit::to(&format!("/?rev={revision}&speed=9"));
    let page = page.ready().await?;
    let quiet = "return root.querySelector('.notice').hidden";
    assert_eq!(page.ask(quiet, &[]).await?, json!(true));
    let requests = page.site().requests().into_iter();
    let asked = requests.filter(|path| Asset::of(path) == Asset::Appendix);
    assert_eq!(asked.count(), 0);
    page.leave().await
}

#[tokio::test]
async fn of_an_older_revision_it_says_what_changed() -> Outcome {
    let checked = check("history.toml", include_str!("../../content/history.toml"));
    let comparison = checked.ok().context("there are mistakes")?.comparison;
    let mount = MOUNT
        .replace("APPENDIX_GLUE", &built("weigh-up-appendix-", ".js")?)
        .replace("APPENDIX_WASM", &built("weigh-up-appendix-", ".wasm")?)
        .replace("GLUE", &built("weigh-up-", ".js")?)
        .replace("WASM", &built("weigh-up-", ".wasm")?);
    let page = Visit::to("/drinks.html?rev=1&taste=9")
        .bringing("/drinks.html", PAGE.as_bytes())
        .bringing("/drinks.js", mount.as_bytes())
        .bringing("/drinks.blob", &comparison.to_blob())
        .ready()
        .await?;
    let said = told(&page, &comparison, ("1", "taste=9")).await?;
    assert!(said.contains("Coffee on Taste from 8 to 5"), "{said}");
    page.leave().await
}
