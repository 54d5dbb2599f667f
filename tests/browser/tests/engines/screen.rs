//! The screen: on a phone, in either theme, in either direction, and under the reader's hand.

use anyhow::{Result, ensure};
use browser_tests::{Page, workspace};
use serde_json::{Value, json};

use crate::same;

/// Answers that show what the widget can.
const BUSY: &str = "speed=8&projects=messaging-chat,iot&team.nodejs=3&team.python=8&must=pwa\
    &nodejs.errors=4";

/// Shows a page of the site as a phone of 320 pixels would, which not every window is small enough
/// for and whose bars take no room, and returns what a script says of it once its verdict is there.
async fn on_a_phone(page: &Page, path: &str, script: &str) -> Result<Value> {
    let frame = format!(
        "<style>iframe {{ width: 320px; height: 800px; border: 0 }}</style>\
        <iframe scrolling=no src=\"{}\"></iframe>",
        path.replace('&', "&amp;")
    );
    page.open_hosted(&frame).await?;
    let ready = "
        const inner = document.querySelector('iframe').contentDocument;
        const element = inner?.querySelector('weigh-up');
        if (!element?.shadowRoot?.querySelector('.widget')?.checkVisibility()) return false;
        const root = element.shadowRoot;
        const view = inner.defaultView;";
    // The scripts find the inner element in place of the outer one.
    let script = format!("return (() => {{ {ready} {script} }})()");
    page.until("the phone shows it", &script).await
}

pub(crate) async fn compact_is_at_most_a_thousand_pixels_high_on_a_phone(
    page: &Page,
) -> Result<()> {
    let height = "return root.querySelector('.widget').getBoundingClientRect().height";
    for link in ["/?mode=compact", "/?c=node-vs-python-vs-go&mode=compact"] {
        let shown = on_a_phone(page, link, height).await?;
        let height = shown.as_f64().unwrap_or(f64::MAX);
        ensure!(height <= 1_000.0, "{link}: {height}");
        ensure!(height > 500.0, "{link} shows nothing: {height}");
        page.look(&[]).await?;
    }
    Ok(())
}

pub(crate) async fn nothing_scrolls_sideways_on_a_phone(page: &Page) -> Result<()> {
    let too_wide = "
        const closed = [...root.querySelectorAll('details:not([open]) > summary'),
            ...root.querySelectorAll('button[aria-expanded=false]')];
        for (const button of closed) button.click();
        const folds = [...root.querySelectorAll('.panels > .fold')];
        if (closed.length > 0 || !folds.every((fold) => fold.querySelector('.panel'))) return false;
        const width = inner.scrollingElement.scrollWidth;
        if (width <= view.innerWidth) return [];
        const wide = [...inner.querySelectorAll('body *'), ...root.querySelectorAll('*')]
            .filter((one) => one.getBoundingClientRect().right > view.innerWidth + 0.5)
            .map((one) => `${one.tagName}.${one.getAttribute('class')}`);
        return [`${width} > ${view.innerWidth}`, ...wide.slice(0, 12)]";
    let wide = on_a_phone(page, &format!("/?{BUSY}"), too_wide).await?;
    same(&wide, &json!([]))?;
    page.look(&[]).await
}

pub(crate) async fn either_theme_has_its_colours(page: &Page) -> Result<()> {
    page.see_hosted("<weigh-up></weigh-up>").await?;
    let colours = "
        element.theme = arguments[0];
        const { color, backgroundColor } = getComputedStyle(root.querySelector('.widget'));
        return root.querySelector('[data-theme]').dataset.theme === arguments[0]
            && [color, backgroundColor]";
    for (theme, expected) in [
        ("light", ["rgb(22, 25, 29)", "rgb(255, 255, 255)"]),
        ("dark", ["rgb(236, 239, 242)", "rgb(20, 23, 26)"]),
    ] {
        let found = page
            .until_with("the theme is there", colours, &[json!(theme)])
            .await?;
        same(&found, &json!(expected))?;
    }
    page.look(&[]).await
}

pub(crate) async fn the_other_direction_is_a_mirror(page: &Page) -> Result<()> {
    page.see_hosted("<weigh-up></weigh-up>").await?;
    // Where the columns begin, from the left and from the right.
    let places = "
        element.dir = arguments[0];
        const around = root.querySelector('.widget').getBoundingClientRect();
        const of = (selector) => {
            const place = root.querySelector(selector).getBoundingClientRect();
            return arguments[0] === 'rtl' ? around.right - place.right : place.left - around.left;
        };
        const room = getComputedStyle(root.querySelector('.pull'));
        return [parseInt(room.paddingInlineStart), ...['.questions', '.verdict', '.headline',
            '#weight-3', '.criterion:has(#weight-3) > .name', '.bands hr', '.pull hr', '.ends span']
            .map((selector) => Math.round(of(selector)))]";
    let left = page.ask(places, &[json!("ltr")]).await?;
    let right = page.ask(places, &[json!("rtl")]).await?;
    same(&right, &left)?;
    let place = |path| left.pointer(path).and_then(Value::as_i64);
    ensure!(place("/2") > place("/1"), "{left}");
    page.look(&[]).await
}

/// A widget in a part of the page that scrolls by itself.
const BOXED: &str = "<div class=box style='height: 640px; overflow: auto'>
    <p>It depends.</p><weigh-up answers='speed=10&learning=0&libraries=0'></weigh-up></div>";

/// The headline above it gets a second line, which not every engine makes up for by itself.
pub(crate) async fn what_is_in_hand_stays_in_place(page: &Page) -> Result<()> {
    let button = ".slider:has(#weight-0) .step:last-of-type";
    let mut moved = Vec::new();
    for boxed in [false, true] {
        page.resize_window(480, 900).await?;
        if boxed {
            page.see_hosted(BOXED).await?;
        } else {
            page.see("/?speed=10&learning=0&libraries=0").await?;
        }
        let begin = "
            // No window is so narrow in every engine that the longer headline takes two lines.
            document.body.style.font = '22px system-ui, sans-serif';
            element.style.width = '400px';
            window.button = root.querySelector(arguments[0]);
            window.scroller = document.querySelector('.box') ?? document.scrollingElement;
            button.scrollIntoView({ block: 'center', behavior: 'instant' });
            window.place = button.getBoundingClientRect().top;
            window.above = root.querySelector('.questions').getBoundingClientRect().top
                + scroller.scrollTop";
        page.ask(begin, &[json!(button)]).await?;
        for weight in 1..=3 {
            let answers = format!("learning={weight}&libraries=0&speed=10");
            page.click(button).await?;
            page.until_answers(&answers).await?;
            let by = "return new Promise((done) => requestAnimationFrame(() => setTimeout(() =>
                done(Math.abs(button.getBoundingClientRect().top - place)))))";
            let by = page.ask(by, &[]).await?.as_f64().unwrap_or(f64::MAX);
            if by > 2.0 {
                let place = if boxed { "a box of" } else { "" };
                moved.push(format!("by {by} px at “{answers}” in {place} 480 px"));
            }
        }
        let other = "return Math.abs(above - scroller.scrollTop -
            root.querySelector('.questions').getBoundingClientRect().top) > 10";
        ensure!(
            page.ask(other, &[]).await? == json!(true),
            "nothing above it has changed"
        );
        page.look(&[]).await?;
    }
    page.resize_window(1280, 900).await?;
    same(&moved, &Vec::new())
}

pub(crate) async fn pictures_for_people(page: &Page) -> Result<()> {
    let folder = workspace().join("target/screenshots");
    let engine = page.engine().name();
    page.see(&format!("/?{BUSY}")).await?;
    let picture = |name: &str| folder.join(format!("{engine}-{name}.png"));
    page.photograph_window(&picture("top")).await?;
    page.ask("element.dir = 'rtl'; element.theme = 'dark'", &[])
        .await?;
    page.photograph_window(&picture("rtl")).await?;
    page.ask("element.dir = ''; element.theme = 'auto'", &[])
        .await?;
    page.disclose(3).await?;
    let slider = "root.getElementById('weight-3').scrollIntoView({ block: 'center' })";
    page.ask(slider, &[]).await?;
    page.photograph_window(&picture("criterion")).await?;
    page.open_everything().await?;
    let panels = "root.querySelector('.panels').scrollIntoView({ block: 'start' })";
    page.ask(panels, &[]).await?;
    page.photograph_window(&picture("panels")).await?;
    on_a_phone(page, "/?mode=compact&theme=light", "return true").await?;
    page.photograph_window(&picture("phone")).await?;
    page.look(&[]).await
}
