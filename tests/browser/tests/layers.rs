//! Layers of the page and the widget: the page's headers and menus lie above the widget, its
//! verdict above its controls, and each control above everything while it is used.

use anyhow::Result;
use browser_tests::{Outcome, Page, Visit};
use serde_json::{Value, json};
use thirtyfour::Key;

/// A header that stays at the top of the screen.
const HEADER: &str = "<style>
    body { margin: 0; font: 16px/1.5 system-ui }
    header { position: sticky; top: 0; height: 72px; z-index: 10; background: #ddd }
    </style><header>A site</header>";

const ELEMENT: &str =
    "<weigh-up loading=eager answers='projects=iot,pwa&team.nodejs=8&team.python=2'></weigh-up>
    <p style='height: 2000px'></p>";

/// Returns `true` if the verdict's first line is in sight, below a given height, while a slider is
/// in the middle of the screen.
const HEADLINE: &str = "
    root.getElementById('weight-3').scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, bottom } = root.querySelector('.headline').getBoundingClientRect();
    const at = [left + 10, (top + bottom) / 2];
    return top >= arguments[0] && document.elementFromPoint(...at) === element
        && root.elementFromPoint(...at).closest('.headline') !== null";

#[tokio::test]
async fn the_headline_stays_below_a_header_of_the_page() -> Outcome {
    let told = [
        ":root { scroll-padding-top: 72px }",
        "html { scroll-padding: 4.5rem 0 0 }",
        "weigh-up { --weighup-top: 72px }",
        // What is said of the element alone counts more.
        ":root { scroll-padding-top: 200px } weigh-up { --weighup-top: 72px }",
    ];
    for rule in told {
        let page = Visit::hosted(&format!("{HEADER}<style>{rule}</style>{ELEMENT}"))
            .ready()
            .await?;
        for (width, height) in [(390, 844), (1280, 720), (1280, 1000)] {
            page.resize(width, height).await?;
            page.until_with(
                &format!("the headline is seen, {rule}, {width}"),
                HEADLINE,
                &[json!(72)],
            )
            .await?;
        }
        page.leave().await?;
    }
    Visit::to("/").ready().await?.leave().await
}

#[tokio::test]
async fn what_the_page_says_later_and_of_an_inner_scroller_counts_too() -> Outcome {
    let box_of =
        "<style>main { height: 600px; overflow-y: auto; scroll-padding-top: 40px }</style>";
    let page = Visit::hosted(&format!("{HEADER}{box_of}<main>{ELEMENT}</main>"))
        .ready()
        .await?;
    let top = "return getComputedStyle(root.querySelector('.summary')).top === arguments[0]";
    page.until_with("that of the scroller", top, &[json!("40px")])
        .await?;
    page.ask(
        "document.querySelector('main').style.scrollPaddingTop = '10%'",
        &[],
    )
    .await?;
    page.until_with("a part of the scroller", top, &[json!("60px")])
        .await?;
    page.ask(
        "document.querySelector('main').style.overflow = 'visible';
         document.documentElement.style.scrollPaddingTop = '72px'",
        &[],
    )
    .await?;
    page.until_with("that of the root", top, &[json!("72px")])
        .await?;
    page.leave().await
}

#[tokio::test]
async fn a_menu_of_the_page_lies_above_the_widget() -> Outcome {
    let menu = "<style>
        nav { position: fixed; inset: 0 auto auto 0; width: 300px; height: 500px; z-index: 1; background: #eee }
        body { margin: 0 }</style><nav></nav>";
    let page = Visit::hosted(&format!("{menu}{ELEMENT}"))
        .sized(390, 844)
        .ready()
        .await?;
    let above = "
        root.getElementById('weight-3').scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top } = root.querySelector('.headline').getBoundingClientRect();
        return [top >= 0 && top < 400, document.elementFromPoint(left + 10, top + 10)?.localName]";
    assert_eq!(page.ask(above, &[]).await?, json!([true, "nav"]));
    page.leave().await
}

/// Styles around an element that make its pixels differ from those of the screen.
const SCALED: [&str; 6] = [
    "main { height: 700px; overflow: auto; zoom: 1.5 }",
    "main { height: 700px; overflow: auto; zoom: 0.6 }",
    "main { height: 700px; overflow: auto; transform: scale(1.25); transform-origin: 0 0 }",
    "main { height: 700px; overflow: auto; transform: scale(0.5); transform-origin: 0 0 }",
    "html { zoom: 1.4 }",
    "body { zoom: 0.8 }",
];

#[tokio::test]
async fn a_control_stays_where_it_is_in_a_page_that_is_zoomed_or_scaled() -> Outcome {
    for rule in SCALED {
        // What the reader changes makes the verdict longer or shorter; the rest is above it.
        let style = format!(
            "<style>{rule} weigh-up {{ overflow-anchor: none }} * {{ overflow-anchor: none }}</style>"
        );
        let body = format!("{style}<main><p>Before</p>{ELEMENT}</main>");
        let page = Visit::hosted(&body).sized(900, 900).ready().await?;
        let held = "
            const chip = root.querySelector('.projects .chip[aria-pressed=false]');
            chip.scrollIntoView({ block: 'center', behavior: 'instant' });
            const before = chip.getBoundingClientRect().top;
            const verdict = root.querySelector('.reasons');
            const height = () => verdict.getBoundingClientRect().height;
            const [was, at] = [height(), before];
            // As if the verdict had become longer by the click.
            const longer = new CSSStyleSheet();
            longer.replaceSync('.reasons { padding-bottom: 333px }');
            chip.addEventListener('click', () => root.adoptedStyleSheets.push(longer), { once: true });
            chip.click();
            return new Promise((done) => requestAnimationFrame(() => setTimeout(() => {
                const { top } = chip.getBoundingClientRect();
                done([Math.abs(top - at) <= 2, height() > was + 100]);
            })))";
        assert_eq!(page.ask(held, &[]).await?, json!([true, true]), "{rule}");
        page.leave().await?;
    }
    Visit::to("/").ready().await?.leave().await
}

/// Looks at each control that the keyboard comes to, once the browser has scrolled to it.
const LOOK: &str = "
    window.stops = [];
    addEventListener('keyup', ({ key }) => {
        if (key !== 'Tab') return;
        let one = document.activeElement;
        while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
        if (!one?.closest('.widget')) return;
        const box = one.getBoundingClientRect();
        const shadow = one.getRootNode();
        const fixed = [document.querySelector('header')];
        for (const selector of ['.summary', '.headline']) {
            const held = shadow.querySelector(selector);
            if (getComputedStyle(held).position === 'sticky') fixed.push(held);
        }
        const covered = fixed.filter((held) => {
            if (!held || held.contains(one)) return false;
            const over = held.getBoundingClientRect();
            const [x, y] = ['x', 'y'].map((axis) => {
                const [start, end] = axis === 'x' ? ['left', 'right'] : ['top', 'bottom'];
                return Math.min(box[end], over[end]) - Math.max(box[start], over[start]);
            });
            return x > 1 && y > 1;
        });
        const name = `${one.localName}.${one.className} ${one.id} ${one.textContent.slice(0, 30)}`;
        const seen = box.bottom > 0 && box.top < innerHeight;
        stops.push({ name, fine: seen && covered.length === 0,
            box: [box.top, box.bottom].map(Math.round),
            covered: covered.map((held) => [held.className, ...[held.getBoundingClientRect()].map(({ bottom }) => Math.round(bottom))]) });
    }, true)";

/// Goes through all controls, one way and back, and returns those that something lies over.
async fn covered(page: &Page) -> Result<Value> {
    page.ask(
        "stops.length = 0; document.querySelector('#first').focus()",
        &[],
    )
    .await?;
    let count =
        "return [...root.querySelectorAll('.widget :is(button, input, a[href], textarea, select)')]
        .filter((one) => one.checkVisibility() && !one.disabled).length";
    let count = page.ask(count, &[]).await?.as_u64().unwrap_or_default();
    for modifier in [None, Some(Key::Shift)] {
        for _ in 0..=count / 10 {
            let presses = [(); 10].map(|()| Key::Tab);
            match &modifier {
                None => page.press(&presses).await?,
                Some(held) => page.press_with(held, &presses).await?,
            }
        }
        let target = if modifier.is_none() {
            "#last"
        } else {
            "#first"
        };
        let focus = "document.querySelector(arguments[0]).focus()";
        page.ask(focus, &[json!(target)]).await?;
    }
    let found = "return { stops: stops.length, covered: stops.filter(({ fine }) => !fine) }";
    page.ask(found, &[]).await
}

#[tokio::test]
async fn no_control_that_has_the_focus_lies_under_the_verdict() -> Outcome {
    let sizes = [(390, 844), (390, 560), (768, 700), (1280, 720)];
    for header in [false, true] {
        let around = if header {
            format!("{HEADER}<style>:root {{ scroll-padding-top: 72px }}</style>")
        } else {
            "<style>body { margin: 0; font: 16px/1.5 system-ui }</style>".to_owned()
        };
        let body =
            format!("{around}<a id=first href='#'>First</a>{ELEMENT}<a id=last href='#'>Last</a>");
        let page = Visit::hosted(&body).before(LOOK).ready().await?;
        let opened = "
            for (const opener of root.querySelectorAll('.panels > .fold > .opens > .opener[aria-expanded=false]')) opener.click();
            return root.querySelectorAll('.panels .opener[aria-expanded=true]').length > 3";
        page.until("the panels are open", opened).await?;
        let there = "return root.querySelectorAll('.panel').length > 3";
        page.until("the panels are there", there).await?;
        for (width, height) in sizes {
            page.resize(width, height).await?;
            let found = covered(&page).await?;
            let stops = found
                .pointer("/stops")
                .and_then(Value::as_u64)
                .unwrap_or_default();
            assert!(stops > 150, "{width} × {height}: {stops} stops");
            let covered = found.pointer("/covered");
            assert_eq!(
                covered,
                Some(&json!([])),
                "{width} × {height}, a header: {header}"
            );
        }
        page.leave().await?;
    }
    Visit::to("/").ready().await?.leave().await
}
