//! Lists of alternatives: of many the few that are shown at first, and a button for all.

use yew::prelude::*;

use super::disclosure::{Disclosure, DisclosureId};
use super::scene::Scene;
use crate::comparison::{AlternativeId, CriterionId, ProjectTypeId};
use crate::language::{Counted, Message as Word};
use crate::notation::Mode;
use crate::verdict::Shown;

/// A list that has something for each alternative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// The totals.
    Totals,
    /// The question of what the team knows.
    Team,
    /// The same on sliders.
    Finer,
    /// The alternatives themselves.
    Introductions,
    /// The fits for a chosen project type.
    Fits(ProjectTypeId),
    /// The scores on a criterion.
    Scores(CriterionId),
    /// The table of points.
    Points,
    /// The table of fits.
    Sums,
    /// The totals of several people.
    People,
}

impl Scene<'_> {
    /// The alternatives that a list shows at first, in the author's order. The first of the ranking
    /// change under a hand that answers, so that what asks goes by the author's order instead.
    pub fn first(&self, list: List) -> Vec<AlternativeId> {
        if !matches!(list, List::Team | List::Finer) {
            return self.shown.alternatives.clone();
        }
        let everyone = self.comparison.alternatives.keys();
        let compared = everyone.filter(|one| !self.answers.is_left_out(*one));
        let compared: Vec<AlternativeId> = compared.collect();
        let few = match self.settings.mode {
            _ if compared.len() <= Shown::FEW + 1 => compared.len(),
            Mode::Compact => Shown::FEW / 2,
            Mode::Full | Mode::Verdict => Shown::FEW,
        };
        let is_shown = |one: &AlternativeId| {
            compared.iter().take(few).any(|first| first == one)
                || self.answers.experience(*one).is_some()
        };
        let everyone = self.comparison.alternatives.keys();
        everyone.filter(is_shown).collect()
    }

    /// The alternatives that it shows once all are asked for, in the author's order.
    pub fn others(&self, list: List) -> Vec<AlternativeId> {
        let first = self.first(list);
        let everyone = self.comparison.alternatives.keys();
        everyone.filter(|one| !first.contains(one)).collect()
    }

    /// Everything that it shows now, in the author's order.
    pub fn listed(&self, list: List) -> Vec<AlternativeId> {
        if self.is_open(DisclosureId::All(list)) {
            self.comparison.alternatives.keys().collect()
        } else {
            self.first(list)
        }
    }
}

/// The button for all alternatives of a list, and below it those that it shows; nothing where all
/// are shown anyway.
pub fn all(
    scene: &Scene<'_>,
    list: List,
    about: &str,
    others: &dyn Fn(Vec<AlternativeId>) -> Html,
) -> Html {
    let id = DisclosureId::All(list);
    let open = scene.is_open(id);
    let rest = scene.others(list);
    if rest.is_empty() {
        return Html::default();
    }
    let title = if open {
        scene.say(Word::ProjectsFewer).into()
    } else {
        scene.count(Counted::ListAll, scene.comparison.alternatives.len())
    };
    html! {
        <Disclosure
            class="fold quiet all"
            {id}
            title={AttrValue::from(title)}
            about={AttrValue::from(about.to_owned())}
            {open}
        >
            if open {
                { others(rest) }
            }
        </Disclosure>
    }
}
