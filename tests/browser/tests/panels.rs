//! The panels: what few readers open, loaded when one does.

use anyhow::{Context, Result};
use browser_tests::desk::{fold, panel_text};
use browser_tests::widget::Button;
use browser_tests::{Asset, Fault, Outcome, Page, Visit, first_screen, model};
use serde_json::json;
use thirtyfour::Key;
use weigh_up::comparison::Comparison;
use weigh_up::components::panel::Panel;

/// The panels that stand below the questions.
const PANELS: [Panel; 7] = [
    Panel::Limits,
    Panel::Rule,
    Panel::Opinions,
    Panel::Space,
    Panel::Audit,
    Panel::Compare,
    Panel::Export,
];

/// The text of a panel that could not be loaded.
const MISSING: &str = "This part could not be loaded. Close and open it to try again.";

/// Two widgets on a page of somebody's.
const TWO: &str = "<!doctype html>
    <html lang='en'>
    <meta charset='utf-8'>
    <meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; \
        script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:\">
    <title>Two</title>
    <link rel='icon' href='data:,'>
    <weigh-up loading='eager'></weigh-up>
    <weigh-up loading='eager' comparison='node-vs-python-vs-go'></weigh-up>
    <script type='module' src='/weigh-up.js'></script>
    </html>";

/// Counts the requests for the chunk of the panels.
fn asked(page: &Page) -> usize {
    let requests = page.site().requests().into_iter();
    requests
        .filter(|path| Asset::of(path) == Asset::Panels)
        .count()
}

/// Waits until a panel says that it could not be loaded.
async fn until_missing(page: &Page, panel: Panel) -> Result<()> {
    let says = "return root.querySelector(arguments[0])?.textContent === arguments[1]";
    let note = format!("{} > .note", fold(panel));
    let what = format!("{panel:?} says that it is missing");
    page.until_with(&what, says, &[json!(note), json!(MISSING)])
        .await?;
    Ok(())
}

/// Moves a slider, by which the widget shows that it lives.
async fn step(page: &Page, answers: &str) -> Result<()> {
    page.focus("#weight-3").await?;
    page.press(&[Key::Right]).await?;
    page.until_answers(answers).await
}

#[tokio::test]
async fn nothing_is_loaded_before_a_panel_is_opened_and_then_once() -> Outcome {
    let page = Visit::to("/").ready().await?;
    page.try_everything().await?;
    assert_eq!(asked(&page), 0);
    page.open_panel(Panel::Rule).await?;
    assert_eq!(asked(&page), 1);
    page.open_everything().await?;
    assert_eq!(asked(&page), 1);
    page.leave().await
}

#[tokio::test]
async fn two_widgets_load_it_once() -> Outcome {
    let visit = Visit::to("/two.html").bringing("/two.html", TWO.as_bytes());
    let page = visit.ready().await?;
    let open = "
        window.both = [...document.querySelectorAll('weigh-up')].map((one) => one.shadowRoot);
        if (both.some((root) => !root.querySelector('.panels'))) return false;
        for (const root of both) root.querySelector(arguments[0]).click();
        return true";
    let opener = format!("{} > .opens > .opener", fold(Panel::Rule));
    page.until_with("both are opened", open, &[json!(opener)])
        .await?;
    let text = "
        const panels = both.map((root) => root.querySelector('.panel'));
        return panels.every((panel) => panel)
            && panels.map((panel) => panel.textContent.replace(/\\s+/g, ' ').trim())";
    let texts = page.until("both are there", text).await?;
    let natively = [
        panel_text(&model::comparison()?, Panel::Rule, "", "").await,
        panel_text(&model::with_go()?, Panel::Rule, "", "").await,
    ];
    assert_eq!(texts, json!(natively));
    assert_eq!(asked(&page), 1);
    page.leave().await
}

/// Opens panels that cannot be had, at first.
async fn fails_and_recovers(asset: Asset, fault: Fault, error: &str) -> Outcome {
    let visit = Visit::to("/").with(asset, fault);
    let mut page = visit.ready().await?;
    page.toggle(Panel::Rule).await?;
    until_missing(&page, Panel::Rule).await?;
    step(&page, "speed=6").await?;
    page.site().recover();
    page.toggle(Panel::Rule).await?;
    page.open_panel(Panel::Rule).await?;
    page.until_panel(&model::comparison()?, Panel::Rule, "", "speed=6")
        .await?;
    let failures = page.ask("return failures", &[]).await?;
    assert_eq!(failures, json!([]), "the widget itself has not failed");
    page.expect_error(&format!("weigh-up: {error}: panels: "));
    page.expect_error("Failed to load resource");
    if error != "network" {
        page.expect_error("integrity");
    }
    page.leave().await
}

#[tokio::test]
async fn where_it_is_missing_the_panel_says_so_until_it_is_there() -> Outcome {
    fails_and_recovers(Asset::Panels, Fault::Status(404), "http-404").await
}

#[tokio::test]
async fn where_what_it_shares_with_others_is_missing_too() -> Outcome {
    fails_and_recovers(Asset::Shared, Fault::Status(404), "http-404").await
}

#[tokio::test]
async fn without_a_connection_the_panel_says_so_until_there_is_one() -> Outcome {
    fails_and_recovers(Asset::Panels, Fault::Dropped, "network").await
}

#[tokio::test]
async fn under_a_policy_that_forbids_it_the_panel_says_so_and_the_widget_goes_on() -> Outcome {
    let mut policy = "connect-src".to_owned();
    for name in first_screen()? {
        policy.push_str(" http://weigh-up.localhost/");
        policy.push_str(&name);
    }
    let policy = Fault::Header("content-security-policy", policy.leak());
    let mut page = Visit::to("/").with(Asset::Page, policy).ready().await?;
    page.toggle(Panel::Limits).await?;
    until_missing(&page, Panel::Limits).await?;
    step(&page, "speed=6").await?;
    page.expect_error("weigh-up: csp-connect: panels: ");
    page.expect_error("violation of connect-src");
    page.expect_error("Content Security Policy");
    page.leave().await
}

/// Opens every panel with answers, then moves a slider.
async fn check_panels(comparison: &Comparison, answers: &str, after: &str) -> Outcome {
    let visit = Visit::to(&format!("/?c={}&{answers}", comparison.id));
    let page = visit.ready().await?;
    for panel in PANELS {
        page.open_panel(panel).await?;
        page.until_panel(comparison, panel, "", answers).await?;
    }
    step(&page, after).await?;
    for panel in PANELS {
        page.until_panel(comparison, panel, "", after).await?;
    }
    page.leave().await
}

#[tokio::test]
async fn each_says_what_it_says_natively_and_follows_the_sliders() -> Outcome {
    let comparison = model::comparison()?;
    check_panels(&comparison, "", "speed=6").await
}

#[tokio::test]
async fn with_all_kinds_of_answers_too() -> Outcome {
    let answers = "learning=2&speed=8&projects=messaging-chat&fit=7&team.nodejs=3&team.python=8\
        &must=iot&nodejs.errors=4&view=article";
    let after = answers.replace("speed=8", "speed=9");
    check_panels(&model::comparison()?, answers, &after).await
}

#[tokio::test]
async fn with_three_alternatives_too() -> Outcome {
    let answers = "learning=2&speed=8&projects=messaging-chat,iot&team.python=8&team.go=3\
        &go.errors=4";
    let after = answers.replace("speed=8", "speed=9");
    check_panels(&model::with_go()?, answers, &after).await
}

#[tokio::test]
async fn with_all_of_them_open_the_page_comes_to_rest() -> Outcome {
    let watch = "
        window.pending = 0;
        const set = setTimeout;
        const clear = clearTimeout;
        const known = new Set();
        const done = (timer) => { if (known.delete(timer)) pending--; };
        window.setTimeout = (call, ...rest) => {
            const timer = set(() => { done(timer); call(); }, ...rest);
            known.add(timer);
            pending++;
            return timer;
        };
        window.clearTimeout = (timer) => { done(timer); clear(timer); }";
    let visit = Visit::to("/?c=node-vs-python-vs-go").before(watch);
    let page = visit.ready().await?;
    page.open_everything().await?;
    step(&page, "speed=6").await?;
    page.until("nothing waits any more", "return pending === 0")
        .await?;
    page.until_panel(&model::with_go()?, Panel::Audit, "", "speed=6")
        .await?;
    page.leave().await
}

#[tokio::test]
async fn a_closed_one_is_gone_and_comes_back() -> Outcome {
    let page = Visit::to("/").ready().await?;
    page.open_panel(Panel::Limits).await?;
    page.toggle(Panel::Limits).await?;
    let gone = "return root.querySelector('.panel') === null";
    page.until("it is gone", gone).await?;
    step(&page, "speed=6").await?;
    page.open_panel(Panel::Limits).await?;
    page.until_panel(&model::comparison()?, Panel::Limits, "", "speed=6")
        .await?;
    page.leave().await
}

#[tokio::test]
async fn its_buttons_try_a_flip_that_can_be_undone() -> Outcome {
    let page = Visit::to("/?speed=9").ready().await?;
    page.open_panel(Panel::Limits).await?;
    let flip = "return root.querySelector('.limits .attempt').textContent";
    let label: String = page.read(flip).await?;
    let (_, outcome) = label.split_once(": ").context("it names who leads")?;
    page.click(".limits .attempt").await?;
    let leads = "return root.querySelector('.headline').textContent.includes(arguments[0])
        && element.verdict.answers !== 'speed=9'";
    let winner = outcome.split_whitespace().next();
    page.until_with("the flip is tried", leads, &[json!(winner)])
        .await?;
    page.push(Button::Undo).await?;
    page.until_answers("speed=9").await?;
    page.leave().await
}

#[tokio::test]
async fn where_the_answers_are_fixed_its_buttons_are_too() -> Outcome {
    let page = Visit::to("/?speed=9").ready().await?;
    page.ask("element.setAttribute('readonly', '')", &[])
        .await?;
    page.open_panel(Panel::Limits).await?;
    let able = "
        const buttons = [...root.querySelectorAll('.limits button, .attempts button')];
        return buttons.length > 1 && buttons.filter((button) => !button.disabled).length";
    assert_eq!(page.ask(able, &[]).await?, json!(0));
    page.leave().await
}
