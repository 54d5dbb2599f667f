//! The outcome of people's answers together: who leads for whom, and the sum of their totals.

use yew::prelude::*;

use super::Party;
use crate::comparison::AlternativeId;
use crate::components::heading::heading;
use crate::language::{Decimals, Message as Word};

/// The conclusion and the rule behind it.
pub(super) fn together(party: &Party<'_>) -> Html {
    let scene = party.scene;
    let agreed = party.agreement.common_leader().is_some();
    html! {
        <section>
            { heading(&scene.settings, 3, scene.say(Word::CompareTogether)) }
            <p>{ leaders(party) }</p>
            if !agreed {
                if let Some(conclusion) = conclusion(party) {
                    <p>{ conclusion }</p>
                }
                <p class="note">{ rule(party) }</p>
            }
        </section>
    }
}

/// The leaders, each with the number of people for whom it leads.
fn leaders(party: &Party<'_>) -> String {
    let scene = party.scene;
    let number = |count: usize| count.to_string();
    let all = number(party.people.len());
    if let Some(leader) = party.agreement.common_leader() {
        let values = [("leader", &*scene.name(leader)), ("all", &*all)];
        return scene.fill(Word::CompareAgreed, &values);
    }
    let mut counts: Vec<(AlternativeId, usize)> = scene
        .comparison
        .alternatives
        .keys()
        .map(|alternative| (alternative, party.agreement.led_by(alternative)))
        .filter(|(_, count)| *count > 0)
        .collect();
    counts.sort_by_key(|(_, count)| party.people.len() - count);
    let led: Vec<String> = counts
        .into_iter()
        .map(|(leader, count)| {
            let values = [("leader", &*scene.name(leader)), ("n", &*number(count))];
            scene.fill(Word::CompareLed, &values)
        })
        .collect();
    if led.is_empty() {
        return scene.say(Word::CompareLedNone).to_owned();
    }
    let leaders = scene.language.formats().list(&led);
    scene.fill(
        Word::CompareLeaders,
        &[("leaders", &leaders), ("all", &all)],
    )
}

/// The one ahead when all totals are added up, or the one that is left.
fn conclusion(party: &Party<'_>) -> Option<String> {
    let scene = party.scene;
    let together = &party.agreement.together;
    let (first, most, second, next) = match *together.sums.as_slice() {
        [] => return Some(scene.say(Word::CompareAllOut).to_owned()),
        [(left, _)] => {
            let left = scene.name(left);
            return Some(scene.fill(Word::CompareOneLeft, &[("alternative", &left)]));
        }
        [(first, most), (second, next), ..] => (first, most, second, next),
    };
    let word = match together.ahead() {
        _ if !together.is_telling() => return None,
        Some(_) => Word::CompareAhead,
        None => Word::CompareLevel,
    };
    let hundredths = |sum| scene.language.formats().decimal(sum, Decimals::Two);
    let values = [
        ("first", &*scene.name(first)),
        ("most", &*hundredths(most)),
        ("second", &*scene.name(second)),
        ("next", &*hundredths(next)),
    ];
    Some(scene.fill(word, &values))
}

/// The rule of the sum, and everything that is not in it.
fn rule(party: &Party<'_>) -> String {
    let scene = party.scene;
    let together = &party.agreement.together;
    let mut sentences = Vec::new();
    if together.is_telling() {
        sentences.push(scene.say(Word::CompareRule).to_owned());
    }
    let alternatives = scene.comparison.alternatives.keys();
    let is_out = |out: &AlternativeId| together.sums.iter().all(|(left, _)| left != out);
    let is_left_out = |out: &AlternativeId| {
        let mut verdicts = party.agreement.verdicts.iter();
        verdicts.any(|verdict| verdict.left_out.contains(out))
    };
    let (left_out, out): (Vec<_>, Vec<_>) = alternatives.filter(is_out).partition(is_left_out);
    for (word, out) in [(Word::CompareOut, out), (Word::CompareLeftOut, left_out)] {
        if !out.is_empty() && !together.sums.is_empty() {
            let out = party.alternatives(&out);
            sentences.push(scene.fill(word, &[("alternatives", &out)]));
        }
    }
    let open: Vec<usize> = (0..party.people.len())
        .filter(|person| !together.counted.contains(person))
        .collect();
    if !open.is_empty() {
        let open = party.names(&open);
        sentences.push(scene.fill(Word::CompareOpen, &[("people", &open)]));
    }
    sentences.join(" ")
}
