//! The shares of weightings as bars, each with its text beside it.

use super::bars::{hue, parts};
use super::element::{Element, classed, el};
use super::scene::Scene;
use crate::language::Message as Word;
use crate::verdict::explanation::portion;
use crate::verdict::share::{Portion, Share};

/// Which share of an alternative a bar shows.
type Part = fn(&Share) -> Option<Portion>;

/// How many alternatives stand beside a bar; it shows the others too.
const NAMED: usize = 3;

/// A bar of all weightings, and the two of fewer ones beside it.
pub fn shares(scene: &Scene<'_>) -> Element {
    let bars: [(Word, Part); 3] = [
        (Word::SharesAll, |share| Some(share.all)),
        (Word::SharesOrder, |share| share.order),
        (Word::SharesNear, |share| Some(share.near)),
    ];
    let counting = scene.findings.shares.is_none();
    let bars = bars.into_iter().map(|(name, part)| {
        let row = el("div").child(el("dt").text(scene.say(name)));
        row.child(bar(scene, part))
    });
    classed("section", "shares")
        .set("aria-label", scene.say(Word::SharesTitle))
        .state("aria-busy", counting)
        .flag("hidden", scene.shares.is_empty())
        .child(scene.heading(2).text(scene.say(Word::SharesTitle)))
        .child(el("dl").children(bars))
        .children(reason(scene))
        .child(classed("p", "hint").text(scene.say(Word::SharesHint)))
}

/// Why the bars do not agree with the verdict, or with each other in a tie.
fn reason(scene: &Scene<'_>) -> Option<Element> {
    let reason = scene.explanation.shares.get(1)?;
    Some(classed("p", "note").text(scene.fill(Word::Sentence, &[("text", reason)])))
}

fn bar(scene: &Scene<'_>, part: Part) -> Element {
    let mut portions: Vec<(usize, Portion)> = scene
        .shares
        .iter()
        .filter_map(|share| Some((share.alternative, part(share)?)))
        .collect();
    if portions.is_empty() {
        return el("dd").text(scene.say(Word::SharesNoOrderGiven));
    }
    let drawing = parts(&portions);
    let level = level(scene, &portions);
    if portions.len() > NAMED {
        // Who has the most comes first, equals in the author's order.
        portions.sort_by(|(_, one), (_, other)| other.cmp(one));
    }
    let named = portions.iter().take(NAMED).map(|(alternative, share)| {
        el("span").set("class", hue(*alternative)).text(
            [
                &*scene.name(*alternative),
                " ",
                &portion(*share, scene.language),
            ]
            .concat(),
        )
    });
    el("dd")
        .child(drawing)
        .child(classed("span", "portions").children(named).children(level))
}

/// What belongs to nobody, where that is a per cent or more.
fn level(scene: &Scene<'_>, portions: &[(usize, Portion)]) -> Option<Element> {
    let taken: u32 = portions.iter().map(|(_, part)| part.millionths()).sum();
    let rest = Portion::from_millionths(Portion::ALL.millionths().saturating_sub(taken));
    let percent = portion(rest, scene.language);
    (rest.millionths() >= 10_000).then(|| {
        classed("span", "level").text(scene.fill(Word::SharesLevel, &[("percent", &percent)]))
    })
}
