//! Snippets to paste into a page: the panel that makes them, and its preview.

#[path = "embedding/panel.rs"]
mod panel;
#[path = "embedding/pasted.rs"]
mod pasted;

use anyhow::ensure;
use browser_tests::desk::desk;
use browser_tests::{Outcome, Visit, model, workspace};
use panel::{ANSWERS, WAYS, choose, code, embed_code, opened, until_code};
use serde_json::json;
use thirtyfour::Key;
use weigh_up::components::panel::Panel;
use weigh_up::snippet::Kind;

/// Finds the preview, and what is in it.
const PREVIEW: &str = "
    const preview = root.querySelector('.embed weigh-up');
    const inside = preview?.shadowRoot;";

/// A snippet with the default height in the place of one that was measured.
fn unmeasured(snippet: &str) -> String {
    let Some((before, rest)) = snippet.split_once(" height=\"") else {
        return snippet.to_owned();
    };
    let after = rest.split_once('"').map_or("", |(_, after)| after);
    format!("{before} height=\"640\"{after}")
}

/// A slow device hears of the second choice before it has shown the first.
#[tokio::test]
async fn two_choices_at_once_both_hold() -> Outcome {
    let page = opened(ANSWERS).await?;
    let choose = "
        const option = (name) => [...root.querySelectorAll('.embed option')]
            .find((option) => option.text === name);
        const selects = [option('Part of the page'), option('Dark')].map((option) => {
            option.selected = true;
            return option.parentNode;
        });
        for (const select of selects) select.dispatchEvent(new Event('input', { bubbles: true }))";
    page.ask(choose, &[]).await?;
    until_code(&page, " theme=\"dark\">").await?;
    until_code(&page, "<weigh-up ").await?;
    page.leave().await
}

#[tokio::test]
async fn panel_and_method_give_what_is_made_natively() -> Outcome {
    let comparison = model::comparison()?;
    let page = opened(ANSWERS).await?;
    let address: String = page.read("return element.shareUrl()").await?;
    for (kind, name) in WAYS {
        let natively = desk(&comparison)?
            .embed_code(kind.id(), &address)
            .unwrap_or_default();
        ensure!(!natively.is_empty(), "{kind:?} is made");
        assert_eq!(embed_code(&page, kind).await?, natively, "{kind:?}");
        choose(&page, "How", name).await?;
        let same = "
            const { value } = root.getElementById('embed-code');
            return value.replace(/ height=\"\\d+\"/, ' height=\"640\"') === arguments[0]";
        let what = format!("the panel has {natively}");
        page.until_with(&what, same, &[json!(natively)]).await?;
        assert_eq!(unmeasured(&code(&page).await?), natively);
    }
    page.leave().await
}

#[tokio::test]
async fn an_unknown_kind_is_refused() -> Outcome {
    let page = Visit::to("/").ready().await?;
    for kind in ["markdown", "", "Iframe"] {
        let refused = "return element.embedCode(arguments[0])
            .then(() => 'made', (error) => error.name)";
        assert_eq!(page.ask(refused, &[json!(kind)]).await?, "TypeError");
    }
    page.leave().await
}

#[tokio::test]
async fn the_method_follows_the_answers() -> Outcome {
    let page = Visit::to("/?theme=dark").ready().await?;
    page.set_answers("learning=10").await?;
    page.until_answers("learning=10").await?;
    let frame = embed_code(&page, Kind::Iframe).await?;
    assert!(frame.contains("&amp;learning=10&amp;theme=dark&amp;mode=compact\""));
    page.leave().await
}

#[tokio::test]
async fn the_preview_follows_what_is_chosen_and_what_is_answered() -> Outcome {
    let page = opened("speed=9").await?;
    let looks = |theme: &str, mode: &str, answers: &str| {
        format!(
            "{PREVIEW} return inside?.querySelector('[data-theme={theme}] .widget.{mode}') &&
            preview.verdict.answers === '{answers}'"
        )
    };
    page.until("it is light", &looks("light", "compact", "speed=9"))
        .await?;
    choose(&page, "Colors", "Dark").await?;
    page.until("it is dark", &looks("dark", "compact", "speed=9"))
        .await?;
    until_code(&page, "color-scheme:dark").await?;
    choose(&page, "Show", "Everything").await?;
    page.until("it is whole", &looks("dark", "full", "speed=9"))
        .await?;
    until_code(&page, "mode=full").await?;
    choose(&page, "Show", "Only the verdict").await?;
    page.until("it is bare", &looks("dark", "bare", "speed=9"))
        .await?;
    choose(&page, "Language", "English (UK)").await?;
    until_code(&page, "&amp;lang=en-GB&amp;").await?;
    let british = format!("{PREVIEW} return preview?.lang === 'en-GB' && preview.verdict !== null");
    page.until("it is British", &british).await?;
    page.click(".embed .chips > :last-child").await?;
    until_code(&page, "hide=footer").await?;
    let left = format!(
        "{PREVIEW} return inside?.querySelector('.grid') && !inside.querySelector('.footer')"
    );
    page.until("the footer is gone", &left).await?;

    page.set_answers("speed=2").await?;
    page.until("it follows", &looks("dark", "bare", "speed=2"))
        .await?;
    until_code(&page, "&amp;speed=2&amp;").await?;
    page.leave().await
}

#[tokio::test]
async fn the_height_of_the_frame_is_that_of_the_preview_and_its_margins() -> Outcome {
    let page = opened("").await?;
    for mode in ["Only the verdict", "Verdict and sliders"] {
        choose(&page, "Show", mode).await?;
        let high = format!(
            "{PREVIEW}
            const [, height] = root.getElementById('embed-code').value.match(/ height=\"(\\d+)\"/);
            const needed = preview?.offsetHeight + 16;
            return preview?.verdict && height >= needed && height < needed + 10"
        );
        page.until(&format!("{mode} is measured"), &high).await?;
    }
    choose(&page, "Show", "Everything").await?;
    until_code(&page, " height=\"1000\"").await?;
    page.leave().await
}

#[tokio::test]
async fn the_page_hears_nothing_of_the_preview() -> Outcome {
    let listen = "
        window.heard = [];
        for (const name of ['ready', 'error', 'input', 'change', 'verdict', 'share'])
            addEventListener(`weighup-${name}`, () => heard.push(name));";
    let page = Visit::to("/?speed=9").before(listen).ready().await?;
    page.open_panel(Panel::Embed).await?;
    let ready = format!("{PREVIEW} return preview?.verdict");
    page.until("the preview stands", &ready).await?;
    let address = page.address().await?;
    // Nobody can act in it as it stands; if somebody could, still nothing would be heard.
    let act =
        format!("{PREVIEW} preview.inert = false; inside.querySelector('.matters .chip').focus()");
    page.ask(&act, &[]).await?;
    page.press(&[Key::Space]).await?;
    let acted = format!("{PREVIEW} return preview.answers === 'learning=8&speed=9'");
    page.until("the preview has followed", &acted).await?;
    let copy = format!("{PREVIEW} inside.querySelector('.share button').click()");
    page.ask(&copy, &[]).await?;
    let copied = format!("{PREVIEW} return inside.querySelector('.share .note').textContent");
    page.until("the preview has tried to copy", &copied).await?;
    // The preview's input and change are told at a frame.
    let painted = "return new Promise((done) => requestAnimationFrame(() =>
        requestAnimationFrame(() => done(true))))";
    page.until("frames are painted", painted).await?;
    assert_eq!(page.ask("return heard", &[]).await?, json!(["ready"]));
    assert_eq!(page.answers().await?, "speed=9");
    assert_eq!(page.address().await?, address);
    // What the widget itself has to tell still comes.
    page.focus("#weight-0").await?;
    page.press(&[Key::End]).await?;
    page.until_answers("learning=10&speed=9").await?;
    page.until("it is heard", "return heard.includes('change')")
        .await?;
    page.leave().await
}

#[tokio::test]
async fn a_preview_has_no_preview() -> Outcome {
    let page = opened("").await?;
    choose(&page, "How", "Part of the page").await?;
    let whole =
        format!("{PREVIEW} return preview?.verdict && inside.querySelector('.widget.full')");
    page.until("the preview is whole", &whole).await?;
    let folds = format!(
        "{PREVIEW} return [...inside.querySelectorAll('.opener')].map((opener) => opener.textContent)"
    );
    let folds = page.ask(&folds, &[]).await?;
    assert!(folds.to_string().contains(r#""Export""#));
    assert!(!folds.to_string().contains("Embed it on your page"));
    page.leave().await
}

#[tokio::test]
async fn copying_puts_the_code_into_the_clipboard_and_says_so() -> Outcome {
    let page = opened(ANSWERS).await?;
    page.lend_the_clipboard().await?;
    choose(&page, "How", "Part of the page").await?;
    let snippet = until_code(&page, "<weigh-up").await?;
    page.click(".embed button.primary").await?;
    let copied = "return navigator.clipboard.readText().then((text) => text === arguments[0])";
    page.until_with("it is in the clipboard", copied, &[json!(snippet)])
        .await?;
    let said = "return root.querySelector('.widget > [role=status]').textContent === 'Copied.'";
    page.until("it is said", said).await?;
    page.leave().await
}

#[tokio::test]
async fn where_the_clipboard_is_refused_the_code_is_selected() -> Outcome {
    let mut page = opened("").await?;
    page.permit("clipboard-write", "denied").await?;
    page.click(".embed button.primary").await?;
    let selected = "
        const field = root.getElementById('embed-code');
        return root.activeElement === field && field.selectionStart === 0 &&
            field.selectionEnd === field.value.length";
    page.until("the code is selected", selected).await?;
    page.expect_error("NotAllowedError");
    page.leave().await
}

#[tokio::test]
async fn a_choice_by_keyboard_keeps_the_focus() -> Outcome {
    let page = opened("").await?;
    page.focus(".embed select").await?;
    page.press(&[Key::Down, Key::Down]).await?;
    until_code(&page, "<weigh-up").await?;
    let focused = "return root.activeElement === root.querySelector('.embed select')";
    assert_eq!(page.ask(focused, &[]).await?, true);
    page.leave().await
}

#[tokio::test]
async fn it_is_hidden_where_the_author_wants_it_and_in_a_verdict_alone() -> Outcome {
    for (attributes, shown) in [
        ("", 1),
        ("hide=embed", 0),
        ("mode=verdict", 0),
        // Closed, it is behind another disclosure.
        ("mode=compact", 0),
    ] {
        let body = format!("<weigh-up {attributes} loading=eager></weigh-up>");
        let page = Visit::hosted(&body).ready().await?;
        let folds = "return [...root.querySelectorAll('.opener')]
            .filter((opener) => opener.textContent === 'Embed it on your page').length";
        assert_eq!(page.ask(folds, &[]).await?, shown, "{attributes}");
        page.leave().await?;
    }
    let page = Visit::to("/?mode=compact").ready().await?;
    page.open_everything().await?;
    page.until("it is there", &format!("{PREVIEW} return preview?.verdict"))
        .await?;
    page.leave().await
}

#[tokio::test]
async fn it_fits_a_narrow_column_and_is_to_be_looked_at() -> Outcome {
    let folder = workspace().join("target/screenshots");
    let page = opened(ANSWERS).await?;
    page.until(
        "the preview stands",
        &format!("{PREVIEW} return preview?.verdict"),
    )
    .await?;
    for width in [320, 1280] {
        page.resize(width, 900).await?;
        let fits = "return document.documentElement.scrollWidth <= innerWidth";
        page.until("nothing is wider than the screen", fits).await?;
        let file = folder.join(format!("embed-{width}.png"));
        page.photograph_part(".embed", &file).await?;
    }
    choose(&page, "How", "Part of the page").await?;
    choose(&page, "Colors", "Dark").await?;
    until_code(&page, "theme=\"dark\"").await?;
    page.photograph_part(".embed", &folder.join("embed-element.png"))
        .await?;
    page.leave().await
}
