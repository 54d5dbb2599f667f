//! Styling from outside: by custom properties, parts and slots, and by nothing else.

use std::env;
use std::path::Path;

use browser_tests::{Outcome, Scheme, Visit};
use serde_json::{Value, json};

/// A colour that nothing has by itself.
const COLOUR: &str = "rgb(1, 2, 3)";

/// Each custom property with a value, a selector, and the style that takes on the value there.
const SHOWN: [[&str; 4]; 14] = [
    ["font", "Georgia", ".widget", "fontFamily"],
    ["bg", COLOUR, ".widget", "backgroundColor"],
    ["fg", COLOUR, ".widget", "color"],
    ["muted", COLOUR, ".kicker", "color"],
    ["border", COLOUR, ".chart tbody th", "borderTopColor"],
    ["radius", "7px", ".attempt", "borderTopLeftRadius"],
    ["accent", COLOUR, "button.primary", "backgroundColor"],
    ["accent", COLOUR, "a.call", "backgroundColor"],
    ["focus", COLOUR, "#weight-3", "outlineColor"],
    ["alternative-1", COLOUR, ".totals .hue-1", "color"],
    ["alternative-2", COLOUR, ".totals .hue-2", "color"],
    ["alternative-3", COLOUR, ".totals .hue-3", "color"],
    ["min-height", "4321px", ".widget", "minHeight"],
    ["padding", "7px", ".widget", "paddingTop"],
];

#[tokio::test]
async fn every_custom_property_shows() -> Outcome {
    let body = "<weigh-up comparison=node-vs-python-vs-go answers='speed=10&view=today'
        cta-nodejs=Go cta-nodejs-href=/ cta-python=Go cta-python-href=/ cta-go=Go cta-go-href=/></weigh-up>";
    let page = Visit::hosted(body).ready().await?;
    for row in SHOWN {
        let dressed = "
            const [name, value, selector, property] = arguments[0];
            const one = root.querySelector(selector);
            if (property === 'outlineColor') one.focus({ focusVisible: true });
            const before = getComputedStyle(one)[property];
            element.style.setProperty(`--weighup-${name}`, value);
            const after = getComputedStyle(one)[property];
            element.style.removeProperty(`--weighup-${name}`);
            return before !== after && after === value";
        assert_eq!(page.ask(dressed, &[json!(row)]).await?, true, "{row:?}");
    }
    // The other colours belong to alternatives that this comparison has not.
    let declared = "
        const rules = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
        const text = rules.map((rule) => rule.cssText).join('');
        return [1, 2, 3, 4, 5, 6].every((hue) => text.includes(`--weighup-alternative-${hue},`)
            && text.includes(`.hue-${hue}`))";
    assert_eq!(page.ask(declared, &[]).await?, true);
    page.leave().await
}

#[tokio::test]
async fn a_ground_that_a_page_gives_to_buttons_leaves_their_signs() -> Outcome {
    let body = "<style>weigh-up::part(button) { background: rgb(0, 0, 128); color: white }</style>
        <weigh-up></weigh-up>";
    let page = Visit::hosted(body).ready().await?;
    let drawn = "
        return [...root.querySelectorAll('.slider:has(#weight-3) .step')].map((step) => {
            const { backgroundColor, backgroundImage, backgroundRepeat } = getComputedStyle(step);
            const signs = backgroundImage.split('rgb(255, 255, 255)').length > 4;
            return [backgroundColor, signs, backgroundRepeat];
        })";
    let button = json!(["rgb(0, 0, 128)", true, "no-repeat, no-repeat"]);
    assert_eq!(page.ask(drawn, &[]).await?, json!([button, button]));
    page.leave().await
}

#[tokio::test]
async fn every_part_can_be_dressed() -> Outcome {
    let parts = [
        "title",
        "verdict",
        "headline",
        "criterion",
        "slider",
        "chart",
        "button",
        "cta",
    ];
    let rules = parts.map(|part| format!("weigh-up::part({part}) {{ --mark: {part} }}"));
    let body = format!(
        "<style>{}</style><weigh-up answers='speed=10' cta-nodejs=Go></weigh-up>",
        rules.concat()
    );
    let page = Visit::hosted(&body).ready().await?;
    for part in parts {
        let marked = "
            const all = [...root.querySelectorAll(`[part=${arguments[0]}]`)];
            return all.length > 0 && all.every((one) =>
                getComputedStyle(one).getPropertyValue('--mark') === arguments[0])";
        assert_eq!(page.ask(marked, &[json!(part)]).await?, true, "{part}");
    }
    page.leave().await
}

#[tokio::test]
async fn heading_and_footer_are_slots() -> Outcome {
    let body = "<weigh-up><p id=fallback>It depends.</p><h2 id=title slot=heading>For us?</h2>
        <p id=end slot=footer>By us.</p></weigh-up>";
    let page = Visit::hosted(body).ready().await?;
    let shown = "return ['fallback', 'title', 'end'].map((id) => document.getElementById(id).checkVisibility())";
    assert_eq!(page.ask(shown, &[]).await?, json!([false, true, true]));
    let own = "return root.querySelector('.title').checkVisibility()";
    assert_eq!(page.ask(own, &[]).await?, false);
    page.leave().await
}

#[tokio::test]
async fn a_title_is_in_scale_with_the_type_around_it() -> Outcome {
    // A host's own headings have wide margins, which are not meant for what stands in a slot.
    let body = "<style>body { font: 18px/1.5 Georgia, serif } h1 { font-size: 34px }
        h2, p { margin: 5em 0 !important }</style><h1>A post</h1><weigh-up></weigh-up>";
    let page = Visit::hosted(body).ready().await?;
    let title = "
        const { fontSize, marginBlockStart } = getComputedStyle(root.querySelector('.title'));
        const heading = getComputedStyle(document.querySelector('h1'));
        return [parseFloat(fontSize) / 18, parseFloat(fontSize) < parseFloat(heading.fontSize),
            parseFloat(marginBlockStart) < 18]";
    for width in [360, 1280] {
        page.resize(width, 900).await?;
        assert_eq!(
            page.ask(title, &[]).await?,
            json!([1.5, true, true]),
            "{width}"
        );
    }
    let slotted = "
        element.innerHTML = '<h2 slot=heading>For us?</h2><p slot=footer>By us.</p>';
        return [...element.children].map((one) => parseFloat(getComputedStyle(one).marginBlockEnd) < 18)";
    assert_eq!(page.ask(slotted, &[]).await?, json!([true, true]));
    page.leave().await
}

#[tokio::test]
async fn the_rules_of_a_page_stay_outside() -> Outcome {
    let rules = "
        html { font-size: 62.5% }
        * { margin: 3px; line-height: 3; text-transform: uppercase; text-indent: 2em; white-space: pre;
            text-align: center; color: rgb(9, 9, 9); box-sizing: content-box }
        p, button, input, h3, li { padding: 20px; font-size: 5px; display: none; border: 9px solid red }";
    let measures = "
        return ['.widget', '.title', '.lede', '.headline', '.criterion', '.slider', '#weight-3', '.step',
            '.because', '.chip', '.chart', 'button.primary'].map((selector) => {
            const one = root.querySelector(selector);
            const style = getComputedStyle(one);
            const { width, height } = one.getBoundingClientRect();
            return [selector, width, height, style.fontSize, style.lineHeight, style.textTransform,
                style.color, style.textAlign];
        })";
    let mut expected: Option<Value> = None;
    for rules in ["* { margin: 3px } html { font-size: 10px }", rules] {
        let body =
            format!("<style>{rules} body {{ font: 16px sans-serif }}</style><weigh-up></weigh-up>");
        let page = Visit::hosted(&body).ready().await?;
        // Both stand in a box of one size, so that what differs has come in.
        page.ask(
            "element.style.cssText = 'width: 900px; font: 16px sans-serif'",
            &[],
        )
        .await?;
        let seen = page.ask(measures, &[]).await?;
        let first = expected.get_or_insert_with(|| seen.clone());
        assert_eq!(seen, *first);
        page.leave().await?;
    }
    let page = Visit::hosted("<weigh-up></weigh-up>").ready().await?;
    page.leave().await
}

#[tokio::test]
async fn it_reads_from_right_to_left_where_its_page_does() -> Outcome {
    let body = "<style>body { margin: 0; font: 16px sans-serif }</style>
        <div dir=rtl lang=ar><weigh-up answers='speed=9&projects=iot' cta-nodejs=Go cta-nodejs-href=/></weigh-up></div>";
    for width in [360, 1280] {
        let page = Visit::hosted(body).sized(width, 900).ready().await?;
        let places = "
            window.from = () => {
                const [whole, filled] = ['.bands', '.bands hr'].map((selector) =>
                    root.querySelector(selector).getBoundingClientRect());
                return filled.left === whole.left ? 'left' : filled.right === whole.right && 'right';
            };
            const left = (selector) => root.querySelector(selector).getBoundingClientRect().left;
            const [less, more] = root.querySelectorAll('#weight-3 ~ button, .slider:has(#weight-3) button');
            return {
                less: less.getBoundingClientRect().left > more.getBoundingClientRect().left,
                names: left('.beam .hue-1') > left('.beam .hue-2'),
                from: from(),
                overflows: document.scrollingElement.scrollWidth > innerWidth,
            }";
        let expected = json!({
            "less": true, "names": true, "from": "right", "overflows": false,
        });
        if let Some(folder) = env::var_os("WEIGH_UP_PICTURES") {
            let file = Path::new(&folder).join(format!("right-to-left-{width}.png"));
            page.photograph(&file).await?;
        }
        assert_eq!(page.ask(places, &[]).await?, expected, "{width}");
        // The element's own direction counts more than its page's, at any time.
        let turned = "
            element.dir = 'ltr';
            return from()";
        assert_eq!(page.ask(turned, &[]).await?, "left");
        page.leave().await?;
    }
    let page = Visit::hosted("<weigh-up dir=rtl></weigh-up>")
        .ready()
        .await?;
    let native = "return getComputedStyle(root.getElementById('weight-3')).direction";
    assert_eq!(page.ask(native, &[]).await?, "rtl");
    page.leave().await
}

#[tokio::test]
async fn it_speaks_the_language_that_holds_where_it_stands() -> Outcome {
    let body = "<div lang=en-GB><div id=box></div></div>";
    let page = Visit::hosted(body).open().await?;
    let inside = "
        const box = document.getElementById('box').attachShadow({ mode: 'open' });
        window.one = document.createElement('weigh-up');
        one.loading = 'eager';
        one.answers = 'speed=9';
        box.append(one)";
    page.ask(inside, &[]).await?;
    let date = "
        const rule = one.shadowRoot?.querySelector('.scores > .fold');
        if (!rule) return null;
        rule.querySelector('[aria-expanded=false]')?.click();
        return rule.querySelector('.note')?.textContent.match(/as of (.*?)[.]?$/i)?.[1] ?? null";
    let told = page.until("a date is there", date).await?;
    let british = told.as_str().unwrap_or_default();
    assert!(
        british.starts_with(|first: char| first.is_ascii_digit()),
        "{british}"
    );
    // Another language at run time keeps what the reader has set.
    let step = "
        const chips = [...one.shadowRoot.querySelectorAll('.matters .chip')];
        chips.find((chip) => chip.textContent === 'Libraries').click()";
    page.ask(step, &[]).await?;
    let there = "return one.verdict?.answers === 'libraries=8&speed=9'";
    page.until("it follows the reader", there).await?;
    page.ask("one.lang = 'en-US'", &[]).await?;
    page.until("it is there again", there).await?;
    let told = page.until("a date is there", date).await?;
    let american = told.as_str().unwrap_or_default();
    assert!(
        american.starts_with(|first: char| first.is_ascii_alphabetic()),
        "{american}"
    );
    page.leave().await
}

#[tokio::test]
async fn by_itself_it_has_the_colours_that_its_page_declares() -> Outcome {
    let page = Visit::hosted("<weigh-up></weigh-up>").ready().await?;
    let declare = "document.documentElement.style.colorScheme = arguments[0]";
    let dark = "getComputedStyle(root.querySelector('.widget')).color === 'rgb(236, 239, 242)'";
    for (declared, by_a_light_system, by_a_dark_one) in [
        ("normal", false, false),
        ("light", false, false),
        ("dark", true, true),
        ("light dark", false, true),
    ] {
        for (scheme, expected) in [
            (Scheme::Light, by_a_light_system),
            (Scheme::Dark, by_a_dark_one),
        ] {
            page.prefer(scheme, false).await?;
            page.ask(declare, &[json!(declared)]).await?;
            // It looks at its page again in the next frame, and hears of the system in a later one.
            let after = "requestAnimationFrame(() => requestAnimationFrame(";
            let after = format!("{after}() => done(({dark}) === {expected})))");
            let what = format!("“{declared}” on {}", scheme.name());
            page.until(&what, &format!("return new Promise((done) => {after})"))
                .await?;
        }
    }
    page.leave().await
}
