//! The alternatives that come first under some weighting, counted in slices.

use yew::prelude::*;

use super::names;
use crate::audit::reaches;
use crate::comparison::AlternativeId;
use crate::components::button::truth;
use crate::components::scene::Scene;
use crate::language::Message as Word;
use crate::panels::audit::sentences;
use crate::verdict::Table;
use crate::verdict::dominance::Reach;

/// The number of reaches that a slice of work finds. Of forty alternatives on forty criteria a
/// single one may take as long as a slice has.
const SLICE: usize = 1;

/// The number of scores up to which everything is found at once, in less time than a slice takes.
const AT_ONCE: usize = 100;

/// The alternatives that come first under some weighting, for the scores that were asked for last.
#[derive(Debug, Default)]
pub struct Reaches(Option<Found>);

#[derive(Debug)]
struct Found {
    table: Table,
    left: Vec<AlternativeId>,
    /// The reach of each that is left, as far as it is found.
    reaches: Vec<Reach>,
}

impl Reaches {
    /// Begins to look for the reach of each alternative that is left, unless it is known already.
    pub(super) fn want(&mut self, table: &Table, left: &[AlternativeId]) {
        if self
            .0
            .as_ref()
            .is_some_and(|found| found.is_of(table, left))
        {
            return;
        }
        let mut found = Found {
            table: table.clone(),
            left: left.to_vec(),
            reaches: Vec::new(),
        };
        if left.len() * table.rows.len() <= AT_ONCE {
            found.go_on(left.len());
        }
        self.0 = Some(found);
    }

    /// The reach of each that is left; `None` until all are found.
    pub(super) fn found(&self, table: &Table, left: &[AlternativeId]) -> Option<&[Reach]> {
        let found = self.0.as_ref().filter(|found| found.is_of(table, left))?;
        found.is_whole().then_some(found.reaches.as_slice())
    }

    /// Does a slice of work. Returns `true` if there is more to do.
    pub fn work(&mut self) -> bool {
        self.0.as_mut().is_some_and(|found| {
            found.go_on(SLICE);
            !found.is_whole()
        })
    }
}

impl Found {
    /// Returns `true` if it is of these scores. The weights do not matter.
    fn is_of(&self, table: &Table, left: &[AlternativeId]) -> bool {
        let mut rows = self.table.rows.iter().zip(&table.rows);
        self.left == left
            && self.table.rows.len() == table.rows.len()
            && rows.all(|(one, other)| one.factor == other.factor && one.values == other.values)
    }

    fn is_whole(&self) -> bool {
        self.reaches.len() >= self.left.len()
    }

    fn go_on(&mut self, steps: usize) {
        let next = self.left.iter().skip(self.reaches.len()).take(steps);
        let found: Vec<Reach> = next
            .map(|side| Reach::with_twins(&self.table, *side, &self.left))
            .collect();
        self.reaches.extend(found);
    }
}

/// The alternatives that come first under some weighting, in sentences.
pub(super) fn told(
    scene: &Scene<'_>,
    left: &[AlternativeId],
    twins: &[Vec<AlternativeId>],
    found: Option<&[Reach]>,
) -> Html {
    let told = match found {
        None => html! { <p class="note">{ scene.say(Word::PanelCounting) }</p> },
        Some(found) => sentences(&in_sentences(scene, left, twins, found)),
    };
    html! { <div aria-busy={truth(found.is_none())}>{ told }</div> }
}

fn in_sentences(
    scene: &Scene<'_>,
    left: &[AlternativeId],
    twins: &[Vec<AlternativeId>],
    found: &[Reach],
) -> Vec<String> {
    let everyone = left.len() == scene.comparison.alternatives.len();
    if !everyone && twins.is_empty() && found.iter().all(|reach| *reach == Reach::Can) {
        let values = [("alternatives", &*names(scene, left))];
        return vec![scene.fill(Word::OpinionsCan, &values)];
    }
    let named: Vec<_> = left.iter().map(|side| scene.name(*side)).collect();
    let prospects = left.iter().zip(&named).zip(found);
    let prospects = prospects.map(|((side, name), reach)| (*side, &**name, *reach));
    reaches(&prospects.collect::<Vec<_>>(), twins, &scene.language)
}
