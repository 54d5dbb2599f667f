//! The strip: the bands drawn, and where among them the lead lies.

use yew::prelude::*;

use super::bars::length;
use super::environment::use_environment;
use super::scene::Scene;
use crate::comparison::AlternativeId;
use crate::language::Message as Word;
use crate::verdict::{Band, Verdict};

/// The length of a side in tenths of a per cent of a strip that has two.
const SIDE: i64 = 500;

/// The end of a side, in which a lead is clear.
const CLEAR: i64 = 70;

/// The least place of a lead on a single side, at which its mark is whole.
const EDGE: i64 = 25;

/// The narrowest part that has room for its name.
const NARROW: i64 = 90;

/// The strip of a verdict; where there is nothing to draw, only its room.
pub(super) fn strip(scene: &Scene<'_>) -> Html {
    let drawn = drawn(scene.verdict).unwrap_or_default();
    html! { <Strip ..drawn /> }
}

/// A part of a strip.
#[derive(Clone, Copy, PartialEq)]
struct Part {
    band: Band,
    /// The alternative that leads in it.
    whose: Option<AlternativeId>,
    /// Its length in tenths of a per cent.
    length: i64,
}

#[derive(Clone, Default, PartialEq, Properties)]
struct StripProps {
    /// The parts, one after another.
    parts: Vec<Part>,
    /// The place of the lead.
    lead: i64,
    /// The alternative whose lead it is.
    leader: Option<AlternativeId>,
}

/// The strip of a verdict whose lead may be in doubt at all. Its measures follow the doubt, so that
/// what moves on it is the lead. Of two alternatives each has a side; of more the leader alone.
fn drawn(verdict: &Verdict) -> Option<StripProps> {
    let challenger = verdict.challenger?;
    let doubt = Some(verdict.doubt).filter(|doubt| *doubt > 0)?;
    let to_scale = |points: i64| points * (SIDE - CLEAR) / doubt;
    let lead = verdict.leader.map_or(Some(0), |leader| {
        let (first, other) = (verdict.standing(leader)?, verdict.standing(challenger)?);
        Some(to_scale(first.total.low - other.total.high))
    })?;
    let lead = match verdict.band {
        Band::Clear | Band::Certain => lead.clamp(SIDE - CLEAR * 3 / 4, SIDE - CLEAR / 2),
        _ => lead,
    };
    let margin = to_scale(verdict.margin);
    let part = |band, whose, length| Part {
        band,
        whose,
        length,
    };
    let side = |whose, times| {
        let leans = part(Band::Leans, whose, times * (SIDE - CLEAR - margin));
        [leans, part(Band::Clear, whose, times * CLEAR)]
    };
    let close = part(Band::Close, None, 2 * margin);
    let Some((first, second)) = verdict.pair() else {
        let [leans, clear] = side(verdict.leader, 2);
        let parts = vec![close, leans, clear];
        return Some(StripProps {
            parts,
            lead: (2 * lead).max(EDGE),
            leader: verdict.leader,
        });
    };
    let [leans_to_first, clear_first] = side(Some(first), 1);
    let [leans_to_second, clear_second] = side(Some(second), 1);
    let parts = vec![
        clear_first,
        leans_to_first,
        close,
        leans_to_second,
        clear_second,
    ];
    let lead = if verdict.leader == Some(first) {
        -lead
    } else {
        lead
    };
    Some(StripProps {
        parts,
        lead: SIDE + lead,
        leader: verdict.leader,
    })
}

/// The parts of a strip, the lead among them, and the names of the parts. The sentence below it
/// tells the same.
#[component]
fn Strip(props: &StripProps) -> Html {
    let environment = use_environment();
    let name = |part: &Part| match (part.band, part.whose) {
        _ if part.length < NARROW && part.band != Band::Clear => AttrValue::default(),
        (Band::Close, _) => environment.say(Word::StripClose).into(),
        (Band::Leans, Some(whose)) => {
            let values = [("alternative", &*environment.name(whose))];
            environment.fill(Word::StripLeans, &values).into()
        }
        (Band::Leans, None) => environment.say(Word::StripLeansAny).into(),
        _ => environment.say(Word::StripClear).into(),
    };
    html! {
        <div class="strip" aria-hidden="true">
            if !props.parts.is_empty() {
                <div class="bands">
                    for part in &props.parts {
                        <hr
                            class={classes!(part.band.id(), part.whose.map(|whose| environment.hue(whose)))}
                            width={length(part.length)}
                        />
                    }
                    <hr class={classes!("lead", props.leader.map(|leader| environment.hue(leader)))} width={length(props.lead)} />
                </div>
                <div class="zones">
                    for part in &props.parts {
                        <span>{ name(part) }</span>
                    }
                </div>
            }
        </div>
    }
}
