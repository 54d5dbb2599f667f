//! The widget on paper, in the few colours of a system, and in huge letters.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use browser_tests::{Outcome, Visit, workspace};
use serde_json::{Value, json};

#[tokio::test]
async fn on_paper_it_is_a_record_without_sliders_and_choices() -> Outcome {
    // A sheet is about as wide.
    let page = Visit::to("/?speed=9&projects=iot")
        .sized(700, 900)
        .ready()
        .await?;
    let paper = json!({ "media": "print" });
    page.call("Emulation.setEmulatedMedia", paper).await?;
    let state = "
        const seen = (selector) => [...root.querySelectorAll(selector)]
            .filter((one) => one.checkVisibility()).length;
        return {
            controls: seen('.slider input, .slider button, .chip[aria-pressed=false], .share button, select'),
            chosen: seen('.chip[aria-pressed=true]'),
            given: seen('.given .chip'),
            headline: seen('.headline'),
            // The beam rests on a foot, which reaches below it.
            apart: root.querySelector('.summary').getBoundingClientRect().top
                - root.querySelector('.standing').getBoundingClientRect().bottom > 16,
            first: root.querySelector('.verdict').getBoundingClientRect().bottom
                <= root.querySelector('.views').getBoundingClientRect().top,
            rows: seen('.chart tbody tr') > 5,
            sliders: seen('.criterion .slider') > 5,
            weight: getComputedStyle(root.querySelector('.criterion:has(#weight-3) .slider'), '::after')
                .content.startsWith('\"9\"'),
            view: getComputedStyle(root.querySelector('.segments :checked + span')).backgroundColor,
            bars: [...root.querySelectorAll('.beam, .beam > *, .bands hr')]
                .every((one) => getComputedStyle(one).printColorAdjust === 'exact'),
        }";
    let expected = json!({
        "controls": 0, "chosen": 0, "given": 2, "headline": 1, "apart": true, "first": true, "rows": true, "sliders": true, "weight": true,
        "view": "rgba(0, 0, 0, 0)", "bars": true,
    });
    assert_eq!(page.ask(state, &[]).await?, expected);
    let watch = "
        window.imprints = [];
        new MutationObserver((records) => imprints.push(...records.flatMap(({ addedNodes }) =>
            [...addedNodes].map((one) => one.textContent)))).observe(element.shadowRoot, { childList: true })";
    page.ask(watch, &[]).await?;
    let printed = page.call("Page.printToPDF", json!({})).await?;
    let imprint = "
        const day = new Date().toISOString().slice(0, 10);
        return element.shareUrl().then((link) => imprints.join() === `${link} · ${day}`
            && element.shadowRoot.querySelector('.imprint') === null)";
    page.until(
        "the address and the day stood on paper, and there alone",
        imprint,
    )
    .await?;
    let data = printed.pointer("/data").and_then(Value::as_str);
    let pdf = BASE64.decode(data.unwrap_or_default())?;
    assert!(pdf.starts_with(b"%PDF-"), "it is no PDF");
    let pages = pdf
        .windows(12)
        .filter(|part| *part == b"/Type /Page\n")
        .count();
    assert!((1..=4).contains(&pages), "{pages} pages");
    page.photograph(&workspace().join("target/screenshots/paper.png"))
        .await?;
    page.leave().await
}

#[tokio::test]
async fn in_the_colours_of_a_system_bars_and_choices_still_show() -> Outcome {
    let page = Visit::to("/?speed=9&projects=iot&team.nodejs=1&team.python=1")
        .ready()
        .await?;
    let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    page.call("Emulation.setEmulatedMedia", forced).await?;
    let state = "
        const style = (selector) => getComputedStyle(root.querySelector(selector));
        const probe = document.createElement('p');
        probe.style.color = 'CanvasText';
        document.body.append(probe);
        const text = getComputedStyle(probe).color;
        probe.remove();
        return {
            forced: matchMedia('(forced-colors: active)').matches,
            bar: style('.bands .clear').backgroundColor === text,
            track: style('.bands .leans').backgroundColor !== text,
            edge: style('.bands .leans').borderTopColor === text,
            pull: style('.pull.left hr').backgroundColor === text,
            other: style('.pull.right hr').backgroundColor !== text,
            axis: style('.pull.left').borderInlineEndColor === text,
            now: style('.track hr.now').backgroundColor === text,
            then: style('.track hr:not(.now)').backgroundColor !== text,
            sign: style('.step').backgroundImage !== 'none',
            marker: style('.opener').backgroundImage !== 'none',
            ink: style('.step').color === text && style('.opener').color === text,
            chosen: ['.questions .chip[aria-pressed=true]', '.words > [aria-pressed=true]']
                .every((one) => style(one).backgroundColor === style('.segments :checked + span').backgroundColor
                    && style(one).backgroundColor !== style('.widget').backgroundColor),
        }";
    let expected = json!({
        "forced": true, "bar": true, "track": true, "edge": true, "pull": true, "other": true,
        "axis": true, "now": true, "then": true, "sign": true, "marker": true, "ink": true, "chosen": true,
    });
    assert_eq!(page.ask(state, &[]).await?, expected);
    page.photograph(&workspace().join("target/screenshots/forced.png"))
        .await?;
    page.leave().await
}

#[tokio::test]
async fn in_letters_of_four_times_the_size_nothing_scrolls_sideways() -> Outcome {
    let page = Visit::to("/?speed=9&projects=iot").ready().await?;
    page.ask("document.documentElement.style.fontSize = '400%'", &[])
        .await?;
    let size = "return getComputedStyle(root.querySelector('.detail')).fontSize";
    page.until("the letters are large", &format!("{size} > '50'"))
        .await?;
    let wide = "
        const wide = [...root.querySelectorAll('*')]
            .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
            .map((one) => `${one.tagName}.${one.getAttribute('class')}`);
        return [document.scrollingElement.scrollWidth <= innerWidth, wide.slice(0, 12)]";
    assert_eq!(page.ask(wide, &[]).await?, json!([true, []]));
    page.leave().await
}
