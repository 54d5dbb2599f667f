//! Bars, drawn so that no style attribute is needed. What a bar shows must stand beside it as text.

use yew::prelude::*;

use super::environment::Environment;
use crate::comparison::AlternativeId;
use crate::verdict::share::Portion;

/// The class that carries the colour of an alternative's look: six, then again with another
/// pattern.
pub fn hue(look: usize) -> &'static str {
    const HUES: [&str; 12] = [
        "hue-1",
        "hue-2",
        "hue-3",
        "hue-4",
        "hue-5",
        "hue-6",
        "hue-1 again",
        "hue-2 again",
        "hue-3 again",
        "hue-4 again",
        "hue-5 again",
        "hue-6 again",
    ];
    HUES.get(look % HUES.len()).copied().unwrap_or_default()
}

/// A bar that is full at a score of 10, in the colour of its surroundings. The score is in
/// hundredths.
pub fn bar(score: i64) -> Html {
    whole(html! { <hr width={length(score.clamp(0, 1_000))} /> })
}

/// A bar made of parts, one after another in the colours of their alternatives; what is missing
/// to the whole belongs to nobody.
pub fn parts(environment: &Environment, portions: &[(AlternativeId, Portion)]) -> Html {
    let lines = lengths(portions);
    let lines = lines.map(|(alternative, tenths)| {
        html! { <hr width={length(tenths)} class={environment.hue(alternative)} /> }
    });
    whole(lines.collect())
}

/// The length of a line, as the value of its `width`. That attribute is of old, and every browser
/// has to follow it: a policy may forbid styles in attributes, and a drawing of shapes takes
/// several times the memory.
pub fn length(tenths: i64) -> String {
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// The length of each part of a bar in tenths of a per cent, with its alternative.
pub fn lengths(
    portions: &[(AlternativeId, Portion)],
) -> impl Iterator<Item = (AlternativeId, i64)> {
    let mut before = 0;
    portions.iter().map(move |(alternative, portion)| {
        let start = tenths_of(before);
        before += portion.millionths();
        (*alternative, tenths_of(before) - start)
    })
}

/// A bar of the whole width, with its lines.
fn whole(lines: Html) -> Html {
    html! { <div class="bar" aria-hidden="true">{ lines }</div> }
}

/// Millionths as tenths of a per cent.
fn tenths_of(millionths: u32) -> i64 {
    i64::from((millionths + 500) / 1_000)
}
