//! The room that every part has, at every width, with short names and long ones, for few
//! alternatives and many.

use anyhow::{Context, Result};
use browser_tests::made::comparison;
use browser_tests::{Outcome, Page, Visit};
use serde_json::{Value, json};

/// Pages are this wide, in pixels, and leave so much room at either side.
const NARROWEST: u32 = 320;
const WIDEST: u32 = 1600;
const STEP: u32 = 10;
const EDGE: u32 = 16;

/// The least room of what a hand moves, and of what an eye compares.
const TRACK: u32 = 100;
const BAR: u32 = 60;

/// Names as long as they come, the last without any place to break at.
const NAMES: [&str; 4] = [
    "Fastapis",
    "Django REST frameworks 2",
    "Ruby on Rails with everything that can be on top",
    "Donaudampfschifffahrtselektrizitaetenhauptbetrie",
];

/// Tells, for each width, what has too little room.
const WALK: &str = "
    const [from, to, step, edge, least, bar] = arguments;
    const box = element.parentElement;
    const problems = new Map();
    const note = (what, width) => problems.set(what, [...problems.get(what) ?? [], width]);
    const inside = (one) => {
        const { paddingInlineStart } = getComputedStyle(one);
        return one.getBoundingClientRect().width - parseFloat(paddingInlineStart);
    };
    for (let width = from; width <= to; width += step) {
        box.style.width = `${width - 2 * edge}px`;
        if (element.scrollWidth > element.clientWidth) note('it scrolls sideways', width);
        const summary = root.querySelector('.summary');
        if (summary.scrollWidth > summary.clientWidth) note('the summary is cut', width);
        for (const input of root.querySelectorAll('.slider input')) {
            const room = input.getBoundingClientRect().width;
            if (room < least) note('a track is narrow', width);
        }
        for (const one of root.querySelectorAll('.bands, .shares .bar, .chart td:has(.pull)')) {
            if (one.checkVisibility() && inside(one) < bar) note(`${one.className} is narrow`, width);
        }
        for (const name of root.querySelectorAll('.totals .name')) {
            const lines = name.getBoundingClientRect().height / parseFloat(getComputedStyle(name).lineHeight);
            const letters = name.textContent.length;
            if (lines > (letters < 10 ? 1.5 : 2.5) && (letters < 10 || letters < 30 && summary.clientWidth > 440)) note('a short name is broken', width);
        }
    }
    return [...problems].map(([what, widths]) => `${what}: ${[...new Set(widths)].join(' ')}`)";

/// A page with nothing but an element in a box, which brings a comparison.
fn hosted(name: &str, alternatives: usize, attributes: &str) -> Visit {
    let json = comparison(name, alternatives);
    Visit::hosted(&format!(
        "<style>body {{ margin: 0; font: 16px/1.5 system-ui }}</style><div><weigh-up loading=eager \
        answers='c1=8&team.a1=6' {attributes}><script type='application/json'>{json}</script></weigh-up></div>"
    ))
}

async fn walk(page: &Page) -> Result<Value> {
    let counted = "return root.querySelector('.shares[aria-busy=true]') === null";
    page.until("the shares are counted", counted).await?;
    let with = [NARROWEST, WIDEST, STEP, EDGE, TRACK, BAR].map(|number| json!(number));
    page.ask(WALK, &with).await
}

#[tokio::test]
async fn every_part_has_its_room_at_every_width() -> Outcome {
    let first = NAMES.first().context("a name")?;
    let page = hosted(first, 2, "").sized(WIDEST, 900).ready().await?;
    let replace = "
        const next = element.cloneNode(true);
        next.firstElementChild.textContent = arguments[0];
        next.mode = arguments[1];
        next.theme = arguments[2];
        element.replaceWith(next)";
    for (mode, theme) in [("full", "auto"), ("compact", "light"), ("verdict", "dark")] {
        for name in NAMES {
            for alternatives in [2, 12, 36] {
                let json = comparison(name, alternatives).to_string();
                page.ask(replace, &[json!(json), json!(mode), json!(theme)])
                    .await?;
                page.ready().await?;
                assert_eq!(
                    walk(&page).await?,
                    json!([]),
                    "{alternatives} × “{name}”, {mode}, {theme}"
                );
            }
        }
    }
    page.leave().await
}

#[tokio::test]
async fn with_everything_open_nothing_scrolls_sideways_either() -> Outcome {
    let last = NAMES.last().context("a name")?;
    for alternatives in [2, 12, 36] {
        let page = hosted(last, alternatives, "")
            .sized(WIDEST, 900)
            .ready()
            .await?;
        page.open_everything().await?;
        let wide = "
            const box = element.parentElement;
            return arguments[0].flatMap((width) => {
                box.style.width = `${width - 32}px`;
                if (element.scrollWidth <= element.clientWidth) return [];
                const edge = element.getBoundingClientRect().right + 1;
                const wide = [...root.querySelectorAll('*')]
                    .filter((one) => one.getBoundingClientRect().right > edge && !one.closest('.scroll'));
                return [[width, ...wide.map((one) => `${one.tagName}.${one.className}`).slice(0, 8)]];
            })";
        let widths = json!([320, 390, 480, 600, 768, 900, 1024, 1100, 1280, 1600]);
        assert_eq!(
            page.ask(wide, &[widths]).await?,
            json!([]),
            "{alternatives}"
        );
        page.leave().await?;
    }
    Visit::to("/").ready().await?.leave().await
}

/// The page that is weigh-up's own, where the width of the screen decides too.
#[tokio::test]
async fn on_our_own_page_every_track_has_its_room() -> Outcome {
    let page = Visit::to("/?speed=9&projects=iot&team.python=6")
        .ready()
        .await?;
    let narrow = "
        const least = Math.min(...[...root.querySelectorAll('.slider input')]
            .map((one) => one.getBoundingClientRect().width));
        return [least >= 100, document.scrollingElement.scrollWidth <= innerWidth]";
    for width in (NARROWEST..=WIDEST).step_by(40) {
        page.resize(width, 900).await?;
        assert_eq!(page.ask(narrow, &[]).await?, json!([true, true]), "{width}");
    }
    page.leave().await
}
