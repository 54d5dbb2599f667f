//! The chart of reasons: how far each factor pulls, and which way, the strongest first. It is a
//! table, so that it reads as one where nothing is seen.

mod order;
mod row;

use yew::prelude::*;

use self::order::use_order;
use self::row::{Row, bar};
pub use self::row::{RowProps, rows};
use super::button::Button;
use super::disclosure::DisclosureId;
use super::environment::{Environment, use_environment};
use super::scene::{Message, Scene};
use crate::answers::{Cell, Factor};
use crate::comparison::AlternativeId;
use crate::language::{Counted, Message as Word};
use crate::notation::Mode;
use crate::verdict::explanation::factor_name;
use crate::verdict::{Scale, Verdict};

/// The number of rows that stay in sight where there is little room.
const FEW: usize = 3;

/// The same in the compact mode.
const FEWER: usize = 2;

/// The most rows that stand below each other where there is room, and the number of those that stay
/// in sight where there are more.
const MANY: usize = 12;
const FEW_OF_MANY: usize = 8;

/// The id of the rows.
const ROWS: &str = "chart";

/// Properties of [`Chart`].
#[derive(Clone, PartialEq, Properties)]
struct ChartProps {
    sides: (AlternativeId, AlternativeId),
    /// The rows, in the comparison's order.
    rows: Vec<RowProps>,
    scale: Scale,
    /// Set if a score is the reader's own.
    own: bool,
    /// Set if all rows are to be seen, however little room there is.
    whole: bool,
}

/// The chart between the two alternatives that the verdict is about; nothing where one is left.
pub fn chart(scene: &Scene<'_>) -> Html {
    let verdict = scene.verdict;
    let Some(sides) = sides(verdict).filter(|_| !verdict.chart.pulls.is_empty()) else {
        return Html::default();
    };
    html! {
        <Chart
            {sides}
            rows={rows(scene, sides)}
            scale={verdict.scale}
            own={scene.answers.own_scores().next().is_some()}
            whole={scene.is_open(DisclosureId::Chart)}
        />
    }
}

/// The two alternatives that the chart compares, in the author's order: left and right.
pub fn sides(verdict: &Verdict) -> Option<(AlternativeId, AlternativeId)> {
    let sides = verdict.chart.sides;
    sides.map(|(first, second)| (first.min(second), first.max(second)))
}

/// Returns `true` if a score is the reader's own.
pub fn is_own(scene: &Scene<'_>, factor: Factor, alternative: AlternativeId) -> bool {
    let Factor::Criterion(criterion) = factor else {
        return false;
    };
    let cell = Cell {
        alternative,
        criterion,
    };
    scene.answers.own_score(cell).is_some()
}

/// The table. Its rows keep their places while a hand or the focus is on one of them.
#[component]
fn Chart(props: &ChartProps) -> Html {
    let environment = use_environment();
    let order = use_order();
    let rows = order.of(&props.rows);
    let (strong, small) = rows.split_at(few(&environment, rows.len()));
    let sum = small.iter().map(|row| row.pull).sum::<i64>();
    let all: Vec<i64> = rows.iter().map(|row| row.pull).collect();
    let folded: Vec<i64> = strong.iter().map(|row| row.pull).chain([sum]).collect();
    let is_rounded = [all, folded]
        .iter()
        .any(|pulls| !props.scale.adds_up(pulls));
    let farthest = rows.iter().map(|row| row.pull.abs()).chain([sum.abs()]);
    let full = props.scale.full(farthest.max().unwrap_or_default());
    let row = |props: &&RowProps, class| {
        let key = factor_name(&environment.comparison, props.factor, &environment.language);
        html! { <Row {key} {class} {full} ..RowProps::clone(props) /> }
    };
    // All of them are keyed neighbours, so that a row which moves stays the same.
    let mut all: Vec<Html> = strong.iter().map(|strong| row(strong, None)).collect();
    if let Some(weakest) = strong.last().filter(|_| !small.is_empty()) {
        all.push(more(&environment, props, (weakest, small), (sum, full)));
    }
    // Elsewhere they are out of sight at any width, and made once they are asked for.
    if environment.is_full() || props.whole {
        all.extend(small.iter().map(|small| row(small, Some("small"))));
    }
    let many = props.rows.len() > MANY;
    html! {
        <table
            class={classes!("chart", props.whole.then_some("whole"), many.then_some("many"))}
            part="chart"
            ref={order.table.clone()}
            onmouseover={order.on_hand.clone()}
            onmouseout={order.on_leave.clone()}
            onfocusin={order.on_focus.clone()}
            onfocusout={order.on_blur.clone()}
        >
            { caption(&environment, props) }
            <thead>{ head(&environment, props.sides, is_rounded) }</thead>
            <tbody id={ROWS}>
                { all }
            </tbody>
        </table>
    }
}

/// The number of rows that stay in sight; all where no more than one would be out of it.
fn few(environment: &Environment, all: usize) -> usize {
    let few = match environment.settings.mode {
        Mode::Compact => FEWER,
        Mode::Full | Mode::Verdict if all > MANY => FEW_OF_MANY,
        Mode::Full | Mode::Verdict => FEW,
    };
    if all <= few + 1 { all } else { few }
}

fn caption(environment: &Environment, props: &ChartProps) -> Html {
    let (left, right) = props.sides;
    let values = [
        ("first", &*environment.name(left)),
        ("second", &*environment.name(right)),
    ];
    html! {
        <caption>
            <span class="visually-hidden">{ environment.fill(Word::ChartCaption, &values) }</span>
            if props.own {
                <span class="note">{ environment.say(Word::ChartOwn) }</span>
            }
        </caption>
    }
}

/// The heads of the columns: that of the pulls names the two sides, each at its end.
fn head(
    environment: &Environment,
    (left, right): (AlternativeId, AlternativeId),
    is_rounded: bool,
) -> Html {
    let title = if is_rounded {
        Word::ChartTitleRounded
    } else {
        Word::ChartTitle
    };
    let arrow = |arrow: &'static str| {
        html! { <span class="arrow" aria-hidden="true">{ AttrValue::Static(arrow) }</span> }
    };
    html! {
        <tr>
            <th scope="col">{ environment.say(title) }</th>
            <th class="ends" scope="col">
                <div class="halves">
                    <span class={environment.hue(left)}>{ arrow("←") }<span>{ environment.name(left) }</span></span>
                    <span class="visually-hidden">{ environment.say(Word::ChartOr) }</span>
                    <span class={environment.hue(right)}><span>{ environment.name(right) }</span>{ arrow("→") }</span>
                </div>
            </th>
            <th class="number" scope="col">{ environment.say(Word::ChartWeight) }</th>
        </tr>
    }
}

/// The row for all that is out of sight: how much that is, and how far it pulls together.
fn more(
    environment: &Environment,
    props: &ChartProps,
    (weakest, small): (&RowProps, &[&RowProps]),
    (sum, full): (i64, i64),
) -> Html {
    let word = if sum.abs() <= weakest.pull.abs() {
        Counted::ChartCancel
    } else {
        Counted::ChartMore
    };
    let adds = if small.iter().all(|row| row.is_known) {
        props.scale.short(sum.abs(), &environment.language).into()
    } else {
        AttrValue::Static("?")
    };
    html! {
        <tr key="rest" class="rest">
            <th scope="row">
                <Button
                    class="opener"
                    message={Message::Toggle(DisclosureId::Chart)}
                    expanded={(props.whole, ROWS)}
                >
                    if props.whole {
                        { environment.say(Word::ProjectsFewer) }
                    } else {
                        { environment.count(word, small.len()) }
                    }
                </Button>
            </th>
            <td>
                if !props.whole {
                    { bar(environment, props.sides, (sum, full), &adds) }
                }
            </td>
            <td />
        </tr>
    }
}
