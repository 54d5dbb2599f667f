//! The page as a guest in a frame: how it looks, how high it is, and what it leaves alone.

use std::time::Duration;

use anyhow::Result;
use browser_tests::{Asset, Fault, Outcome, Page, Visit, model};
use serde_json::{Value, json};

/// A page that frames another one, 640 pixels wide.
fn host(frame: &str) -> Visit {
    let page = format!(
        "<!doctype html><html lang=\"en\"><title>A host</title><link rel=icon href=data:,>\
        <script src=\"/resize.js\"></script>\
        <iframe src=\"{frame}\" title=\"Node.js or Python?\" width=\"640\" height=\"300\"></iframe>"
    );
    Visit::to("/host.html").bringing("/host.html", page.as_bytes())
}

/// Waits until the widget in the frame is there, and stays in the frame.
async fn enter(page: &Page) -> Result<()> {
    page.enter("iframe").await?;
    page.ready().await
}

/// The looks of the frame: `data-framed` and `data-theme` of its page, then theme and mode of the
/// widget.
const LOOKS: &str = "
    const { dataset } = document.documentElement;
    const [, mode] = root.querySelector('.widget').classList;
    const { theme } = root.querySelector('[data-theme]').dataset;
    return [dataset.framed ?? null, dataset.theme ?? null, theme, mode]";

#[tokio::test]
async fn a_guest_is_light_and_compact_unless_its_address_says_otherwise() -> Outcome {
    let rows = [
        ("/", "light", "compact"),
        ("/?theme=dark", "dark", "compact"),
        ("/?mode=full&theme=auto", "auto", "full"),
        ("/?theme=blue&mode=verdict", "light", "bare"),
        (
            "/?theme=dark&theme=light&theme=blue&mode=",
            "light",
            "compact",
        ),
    ];
    for (address, theme, mode) in rows {
        let page = host(address).open().await?;
        enter(&page).await?;
        let looks = page.ask(LOOKS, &[]).await?;
        assert_eq!(looks, json!(["", theme, theme, mode]), "{address}");
        page.leave().await?;
    }
    let page = Visit::to("/").ready().await?;
    let looks = page.ask(LOOKS, &[]).await?;
    assert_eq!(looks, json!([null, null, "auto", "full"]));
    page.leave().await
}

#[tokio::test]
async fn the_colours_stand_before_the_widget_does() -> Outcome {
    let scheme = "return [getComputedStyle(document.documentElement).colorScheme,
        getComputedStyle(document.body).backgroundColor]";
    let rows = [
        ("/", json!(["light", "rgb(255, 255, 255)"])),
        ("/?theme=dark", json!(["dark", "rgb(20, 23, 26)"])),
    ];
    for (address, expected) in rows {
        let mut page = host(address)
            .with(Asset::Shell, Fault::Status(404))
            .open()
            .await?;
        page.enter("iframe").await?;
        assert_eq!(page.ask(scheme, &[]).await?, expected, "{address}");
        page.expect_error("Failed to load resource");
        page.leave().await?;
    }
    let begins = "return [...document.scripts].map(({ type, async, defer }) =>
        [type, async, defer])";
    let page = Visit::to("/?theme=dark").ready().await?;
    let expected = json!([["", false, false], ["module", false, false]]);
    assert_eq!(page.ask(begins, &[]).await?, expected);
    let theme = "return document.documentElement.dataset.theme";
    assert_eq!(page.ask(theme, &[]).await?, "dark");
    page.leave().await
}

/// The height of the content, rounded up.
const NEEDED: &str =
    "return Math.ceil(document.querySelector('main').getBoundingClientRect().height)";

#[tokio::test]
async fn the_content_is_as_high_in_every_frame() -> Outcome {
    let page = host("/").open().await?;
    enter(&page).await?;
    let needed = page.ask(NEEDED, &[]).await?;
    for height in [150, 420, 3000] {
        page.step_out().await?;
        let give = "document.querySelector('iframe').style.height = `${arguments[0]}px`";
        page.ask(give, &[json!(height)]).await?;
        page.enter("iframe").await?;
        let has = "return innerHeight === arguments[0]";
        page.until_with("the frame has its height", has, &[json!(height)])
            .await?;
        assert_eq!(page.ask(NEEDED, &[]).await?, needed, "in {height} pixels");
    }
    page.leave().await
}

#[tokio::test]
async fn a_guest_fits_into_the_most_that_wordpress_gives_on_a_phone() -> Outcome {
    let comparisons = [model::comparison()?, model::with_go()?];
    let starts = comparisons.iter().flat_map(|comparison| {
        let presets = comparison.presets.iter();
        presets.map(|preset| format!("/p/{}/{}/", comparison.id, preset.id))
    });
    let neutral = ["/", "/?c=node-vs-python-vs-go"].map(str::to_owned);
    for address in neutral.into_iter().chain(starts) {
        let page = host(&address).folded().open().await?;
        page.ask("document.querySelector('iframe').width = 320", &[])
            .await?;
        enter(&page).await?;
        page.until("it is a phone", "return innerWidth === 320")
            .await?;
        let needed = page.ask(NEEDED, &[]).await?.as_i64().unwrap_or(i64::MAX);
        assert!((500..=1_000).contains(&needed), "{address}: {needed}");
        page.leave().await?;
    }
    Visit::to("/").ready().await?.leave().await
}

/// Counts the heights that a frame tells, before the page's own scripts run.
const COUNT: &str = "
    if (window === top) {
        window.told = [];
        addEventListener('message', ({ data }) => {
            if (data?.weighup?.type === 'resize') told.push(data.weighup.height);
        });
    }";

/// Waits until nothing has moved for a while; then the frame is as high as its content, and was
/// told so in at most three messages.
async fn assert_fits(page: &Page, step: &str) -> Result<Value> {
    page.step_out().await?;
    let still = "
        const frame = document.querySelector('iframe');
        const main = frame.contentDocument.querySelector('main');
        const look = () => [Math.ceil(main.getBoundingClientRect().height),
            frame.clientHeight, told.length];
        const before = look();
        return new Promise((done) => {
            let left = 20;
            const next = () => {
                if (String(look()) !== String(before) || before[0] !== before[1]) done(null);
                else if (left-- === 0) done(before);
                else requestAnimationFrame(next);
            };
            requestAnimationFrame(next);
        })";
    let what = format!("the frame fits after “{step}”");
    let fits = page.until(&what, still).await?;
    let told = page.ask("return told.splice(0)", &[]).await?;
    let times = told.as_array().map_or(0, Vec::len);
    assert!((1..=3).contains(&times), "{step}: {told}");
    page.enter("iframe").await?;
    Ok(fits.get(0).cloned().unwrap_or_default())
}

#[tokio::test]
async fn a_frame_grows_and_shrinks_with_its_content_and_comes_to_rest() -> Outcome {
    let page = host("/").folded().before(COUNT).open().await?;
    enter(&page).await?;
    let start = assert_fits(&page, "ready").await?;
    page.click(".footer > .fold [aria-expanded=false]").await?;
    let open = assert_fits(&page, "open").await?;
    assert!(open.as_i64() > start.as_i64(), "{open} > {start}");
    page.click(".footer > .fold [aria-expanded=true]").await?;
    assert_eq!(assert_fits(&page, "closed").await?, start);
    for width in [320, 1200, 480, 1200] {
        page.step_out().await?;
        let give = "document.querySelector('iframe').width = arguments[0]";
        page.ask(give, &[json!(width)]).await?;
        page.enter("iframe").await?;
        assert_fits(&page, &format!("{width} pixels wide")).await?;
    }
    page.leave().await
}

/// Counts what is written into the address, before the page's own scripts run.
const WATCH_HISTORY: &str = "
    window.writes = 0;
    for (const name of ['replaceState', 'pushState']) {
        const original = History.prototype[name];
        History.prototype[name] = function (...state) {
            writes++;
            return original.apply(this, state);
        };
    }";

#[tokio::test]
async fn a_long_drag_in_a_frame_writes_its_address_seldom_and_makes_no_entry() -> Outcome {
    let page = host("/?mode=full").before(WATCH_HISTORY).open().await?;
    let entries = page.ask("return history.length", &[]).await?;
    enter(&page).await?;
    let drag = "
        const slider = root.getElementById('weight-3');
        const begin = performance.now();
        return new Promise((done) => {
            const move = () => {
                slider.value = Math.round(performance.now() / 30) % 11;
                slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
                if (performance.now() - begin < arguments[0]) requestAnimationFrame(move);
                else done(writes);
            };
            move();
        })";
    let long = Duration::from_secs(5).as_millis();
    let counted = page.ask(drag, &[json!(u64::try_from(long)?)]).await?;
    let writes = counted.as_i64().unwrap_or(i64::MAX);
    assert!((5..=20).contains(&writes), "{writes}");
    page.click(".again button:first-child").await?;
    page.until_answers("").await?;
    page.step_out().await?;
    assert_eq!(page.ask("return history.length", &[]).await?, entries);
    assert_eq!(page.ask("return writes", &[]).await?, 0);
    page.leave().await
}
