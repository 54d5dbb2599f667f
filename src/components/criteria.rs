//! The question of what matters most: a button for each of the first criteria, and all sliders. The
//! sliders come with what explains the verdict.

use yew::prelude::*;

use super::button::Button;
use super::disclosure::{Disclosure, DisclosureId};
use super::scene::{Message, Scene};
use crate::answers::{Action, Factor};
use crate::chunks;
use crate::comparison::{Claim, Comparison, Criterion, CriterionId, Points, Text};
use crate::language::{Counted, Language, Message as Word};
use crate::notation::{Mode, Part};

/// The number of criteria that have a button.
const FEW: usize = 6;

/// The weight of what matters more than the rest.
const MORE: i64 = 8;

/// The id of the sliders.
const SLIDERS: &str = "sliders";

/// A button for each of the first criteria, which gives it more weight than the rest, and the
/// sliders of everything that has a weight.
pub fn matters(scene: &Scene<'_>) -> Html {
    let id = DisclosureId::Sliders;
    let open = scene.is_open(id);
    let common = scene.comparison.listed_criteria();
    let common = common
        .filter(|(_, criterion)| !criterion.optional)
        .take(FEW);
    html! {
        <div>
            <div class="chips">
                for (position, criterion) in common {
                    { chip(scene, position, criterion) }
                }
                <Button
                    key="more"
                    class="chip more"
                    message={Message::Toggle(id)}
                    expanded={(open, SLIDERS)}
                >
                    { scene.count(Counted::MattersAll, scene.comparison.criteria.len()) }
                </Button>
            </div>
            <div id={SLIDERS} hidden={!open}>
                if open {
                    <p class="hint">{ scene.say(Word::MattersHint) }</p>
                    { scene.with_explainer(|chunk| chunks::weights(chunk, scene)) }
                }
            </div>
        </div>
    }
}

/// A button that has a criterion matter more than the rest, or as much as they do.
fn chip(scene: &Scene<'_>, position: CriterionId, criterion: &Criterion) -> Html {
    let factor = Factor::Criterion(position);
    let usual = criterion.default_weight();
    let pressed = scene.answers.weight(factor) > usual;
    let to = if pressed {
        usual
    } else {
        Points::clamped(MORE)
    };
    html! {
        <Button
            key={criterion.id.clone()}
            class="chip"
            message={Message::Act(Action::SetWeight(factor, to))}
            {pressed}
        >
            { criterion.short.clone() }
        </Button>
    }
}

/// The name of a criterion where it is listed: an optional one says that it is, by the reason why.
pub fn label(comparison: &Comparison, criterion: &Criterion, language: &Language) -> Text {
    if !criterion.optional {
        return criterion.name.clone();
    }
    let is_of_article = |claim: &Claim| claim.in_article;
    let scores = criterion.scores.iter().flatten().flatten();
    let mut claims = scores
        .flat_map(|score| &score.claims)
        .filter_map(|claim| comparison.claims.get(*claim));
    let has_article = comparison.claims.iter().any(is_of_article);
    let message = if has_article && !claims.any(is_of_article) {
        Word::CriterionNotInArticle
    } else {
        Word::CriterionOptional
    };
    language.fill(message, &[("name", &criterion.name)]).into()
}

/// The evidence of each criterion, where the rows have no room for it.
pub fn evidences(scene: &Scene<'_>) -> Html {
    let criteria = scene.comparison.listed_criteria();
    html! {
        <div class="sources">
            for (position, criterion) in criteria {
                { why(scene, position, criterion) }
            }
        </div>
    }
}

/// Why a criterion is scored so, where the evidence is shown.
pub(super) fn why(scene: &Scene<'_>, position: CriterionId, criterion: &Criterion) -> Html {
    if !scene.shows(Part::Evidence) {
        return Html::default();
    }
    let word = scene.say(Word::CriterionWhy);
    let (title, about) = if scene.settings.mode == Mode::Compact {
        // The row with its name is elsewhere.
        ([word, ": ", &criterion.name].concat().into(), None)
    } else {
        (AttrValue::Static(word), Some(criterion.name.clone()))
    };
    let id = DisclosureId::Why(position);
    let open = scene.is_open(id);
    html! {
        <Disclosure class="why" {id} {title} {about} {open}>
            if open {
                { scene.with_evidence(|chunk| chunks::criterion_evidence(chunk, scene, position)) }
            }
        </Disclosure>
    }
}
