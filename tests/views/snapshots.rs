//! Small parts as they are written, so that a change of their HTML is seen.

use weigh_up::answers::Factor;
use weigh_up::comparison::{Judgement, Points};
use weigh_up::components::bars::bar;
use weigh_up::components::chart::chart;
use weigh_up::components::claims::Claims;
use weigh_up::components::slider::{Dial, Slider};
use weigh_up::components::verdict::verdict;
use yew::html;

use crate::stage::{Stage, bundled};

/// HTML with a line for each tag.
fn lines(html: &str) -> String {
    html.replace("><", ">\n<")
}

fn slider_at(points: i64, readonly: bool) -> String {
    let stage = Stage {
        readonly,
        ..Stage::of(&bundled(), "")
    };
    let dial = Dial::Weight(Factor::Fit);
    let value = Points::clamped(points);
    lines(&stage.render(|_| html! { <Slider {dial} label="Project fit" {value} /> }))
}

#[test]
fn a_slider_has_a_named_range_between_named_buttons() {
    insta::assert_snapshot!(slider_at(10, false), @r#"
    <div data-value="10" class="slider">
    <button type="button" part="button" tabindex="-1" aria-label="Less: Project fit" aria-disabled="false" class="step">
    </button>
    <input value="10" type="range" part="slider" id="weight-fit" aria-label="Project fit" aria-valuetext="10 of 10" min="0" max="10" step="1">
    <button type="button" part="button" tabindex="-1" aria-label="More: Project fit" aria-disabled="true" class="step plus">
    </button>
    </div>
    "#);
}

#[test]
fn a_readonly_slider_disables_its_buttons() {
    insta::assert_snapshot!(slider_at(0, true), @r#"
    <div data-value="0" class="slider">
    <button type="button" part="button" tabindex="-1" aria-label="Less: Project fit" aria-disabled="true" disabled="disabled" class="step">
    </button>
    <input value="0" type="range" part="slider" id="weight-fit" aria-label="Project fit" aria-valuetext="0 of 10" min="0" max="10" step="1" disabled="disabled">
    <button type="button" part="button" tabindex="-1" aria-label="More: Project fit" aria-disabled="false" disabled="disabled" class="step plus">
    </button>
    </div>
    "#);
}

#[test]
fn a_bar_is_drawn_without_a_style() {
    let bar = Stage::of(&bundled(), "").render(|_| bar(723));
    insta::assert_snapshot!(lines(&bar), @r#"
    <div aria-hidden="true" class="bar">
    <hr width="72.3%">
    </div>
    "#);
}

#[test]
fn a_row_of_the_chart_has_its_figure_at_the_end_of_its_bar() {
    let chart = Stage::of(&bundled(), "mode=verdict").render(chart);
    let (_, rows) = chart.split_once("<tbody id=\"chart\">").expect("rows");
    let rows: Vec<&str> = rows.split_inclusive("</tr>").collect();
    insta::assert_snapshot!(lines(rows[0]), @r#"
    <tr>
    <th scope="row">Speed <span aria-hidden="true" class="scores">9 to 6</span>
    <span class="visually-hidden">Node.js 9, Python 6</span>
    </th>
    <td>
    <div class="pull left hue-1">
    <span>0.4<span class="visually-hidden"> for Node.js</span>
    </span>
    <hr width="60.0%" aria-hidden="true">
    </div>
    </td>
    <td class="number">5</td>
    </tr>
    "#);
}

#[test]
fn totals_keep_the_author_s_order_and_say_who_is_out() {
    let stage = Stage::of(&bundled(), "must=data-science");
    let verdict = stage.render(verdict);
    let (_, rest) = verdict
        .split_once("<ul data-tilt=\"8\" class=\"totals beam\">")
        .expect("totals");
    let (totals, _) = rest.split_once("</ul>").expect("their end");
    insta::assert_snapshot!(lines(totals), @r#"
    <li class="total hue-1 out">
    <span class="name">Node.js</span> <span class="figure">ruled out</span>
    </li>
    <li class="total hue-2">
    <span class="name">Python</span> <span class="figure">8.2 of 10</span>
    </li>
    "#);
}

#[test]
fn a_wrong_claim_begins_with_its_mark() {
    let comparison = bundled();
    let all = &comparison.claims;
    let wrong = all.position(|claim| claim.judgement == Judgement::Wrong);
    let stage = Stage::of(&comparison, "");
    let claim =
        stage.render(|_| html! { <Claims positions={vec![wrong.expect("there is one")]} /> });
    insta::assert_snapshot!(lines(&claim), @r#"
    <ul class="claims">
    <li class="claim">
    <p>
    <span class="mark wrong">
    <span aria-hidden="true">✗ </span>wrong</span>
    <span class="speaker">The article says:</span> Python’s architecture is synchronous.</p>
    <p class="note">asyncio has been in the standard library since 3.4 (2014), async and await in the language since 3.5 (2015). Synchronous is a habit, not the architecture.</p>
    <p class="origin">
    <span>
    <a href="https://peps.python.org/pep-3156/" target="_blank" rel="noopener noreferrer">PEP 3156: asyncio</a> · </span>
    <span>
    <a href="https://peps.python.org/pep-0492/" target="_blank" rel="noopener noreferrer">PEP 492: async and await</a> · </span>
    <span>
    <a href="https://docs.djangoproject.com/en/6.1/topics/async/" target="_blank" rel="noopener noreferrer">Django 6.1 documentation: Asynchronous support</a> · </span>checked November 22, 2026 · <a href="https://github.com/weigh-up/weigh-up/issues/new?title=Node.js%20or%20Python%3F%20Claim%20k2d&amp;body=%E2%80%9CPython%E2%80%99s%20architecture%20is%20synchronous.%E2%80%9D%0A%0AWhat%20is%20right%20instead%2C%20and%20an%20address%20that%20says%20so%3A" target="_blank" rel="noopener noreferrer" aria-label="Dispute this: Python’s architecture is synchronous.">Dispute this</a>
    </p>
    </li>
    </ul>
    "#);
}
