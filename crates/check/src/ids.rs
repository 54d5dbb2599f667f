//! Ids: which parts a document has, and which of them other parts point at.

use std::cell::RefCell;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::marker::PhantomData;

use weigh_up_model::comparison::{
    AlternativeId, ClaimId, CriterionId, ProjectTypeId, SourceId, Text, ViewId,
};
use weigh_up_model::notation::keys;
use weigh_up_model::notation::near::distance;

use super::node::{Node, Readable};
use crate::problems::{Problems, quote};

/// Ids that no part may have, beside the keys of a link: what hosts add to an address, and the
/// words of a call to action.
const RESERVED: [&str; 5] = ["fbclid", "gclid", "ref", "tie", "href"];

/// The number of ids that are searched for a near one.
const MOST_NEAR: usize = 4096;

/// The ids of the parts that other parts point at.
#[derive(Debug)]
pub(super) struct Ids {
    pub(super) views: Kind<ViewId>,
    pub(super) alternatives: Kind<AlternativeId>,
    pub(super) criteria: Kind<CriterionId>,
    pub(super) project_types: Kind<ProjectTypeId>,
    pub(super) claims: Kind<ClaimId>,
    pub(super) sources: Kind<SourceId>,
}

/// The parts of one kind, whose positions have a type of their own.
#[derive(Debug)]
pub(super) struct Kind<K> {
    pub(super) parts: Parts,
    position: PhantomData<K>,
}

/// The ids of parts, whatever their kind: the code for all kinds is one.
#[derive(Debug)]
pub(super) struct Parts {
    key: &'static str,
    places: BTreeMap<Text, Place>,
    used: RefCell<BTreeSet<Text>>,
}

#[derive(Debug)]
struct Place {
    position: usize,
    line: usize,
}

impl Ids {
    /// Finds the ids of all parts, and notes those of a wrong form and those that are there twice.
    pub(super) fn collect(root: &Node, problems: &Problems) -> Self {
        id_of(root, problems);
        // The notation names these three by their ids alone, so they share one set.
        let mut taken = BTreeMap::new();
        let mut together = |key| Parts::collect(root, key, &mut taken, problems);
        let alternatives = together("alternative");
        let criteria = together("criterion");
        let project_types = together("project-type");
        let apart = |key| Parts::collect(root, key, &mut BTreeMap::new(), problems);
        apart("preset");
        Self {
            alternatives: Kind::of(alternatives),
            criteria: Kind::of(criteria),
            project_types: Kind::of(project_types),
            views: Kind::of(apart("view")),
            claims: Kind::of(apart("claim")),
            sources: Kind::of(apart("source")),
        }
    }
}

impl<K> Kind<K> {
    fn of(parts: Parts) -> Self {
        Self {
            parts,
            position: PhantomData,
        }
    }
}

impl Parts {
    fn collect(
        root: &Node,
        key: &'static str,
        taken: &mut BTreeMap<Text, usize>,
        problems: &Problems,
    ) -> Self {
        let mut places = BTreeMap::new();
        for (position, part) in root.items(key).iter().enumerate() {
            let Some(id) = id_of(part, problems) else {
                continue;
            };
            let line = part.line_of("id");
            match taken.entry(id.clone()) {
                Entry::Vacant(entry) => {
                    entry.insert(line);
                }
                Entry::Occupied(first) => {
                    let (id, first) = (quote(&id), first.get());
                    let message = format_args!("the id {id} is taken already, in line {first}");
                    problems.note(line, message);
                }
            }
            places.entry(id).or_insert(Place { position, line });
        }
        Self {
            key,
            places,
            used: RefCell::default(),
        }
    }

    /// Number of ids.
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// The position of the part that something points at.
    pub(super) fn find(&self, id: &Text, line: usize, problems: &Problems) -> Option<usize> {
        if let Some(place) = self.places.get(id) {
            self.used.borrow_mut().insert(id.clone());
            return Some(place.position);
        }
        let (key, quoted) = (self.key, quote(id));
        if let Some(near) = self.nearest(id).filter(|_| !problems.is_full()) {
            // The near one was meant: to report it as unused would report one mistake twice.
            self.used.borrow_mut().insert(near.clone());
            let message = format_args!("there is no {key} {quoted}; is it {}?", quote(near));
            problems.note(line, message);
        } else {
            problems.note(line, format_args!("there is no {key} {quoted}"));
        }
        None
    }

    /// Notes every part that nothing has pointed at.
    pub(super) fn refuse_unused(&self, problems: &Problems) {
        let used = self.used.borrow();
        for (id, place) in self.places.iter().filter(|(id, _)| !used.contains(*id)) {
            let (key, id) = (self.key, quote(id));
            problems.note(place.line, format_args!("nothing uses the {key} {id}"));
        }
    }

    fn nearest(&self, id: &str) -> Option<&Text> {
        let length = id.chars().count();
        let most = (length / 2).clamp(1, 3);
        self.places
            .keys()
            .take(MOST_NEAR)
            .filter_map(|known| Some((distance(id, known, most)?, known)))
            .min_by_key(|(distance, _)| *distance)
            .map(|(_, known)| known)
    }
}

/// The id of a part; a wrong form is noted.
fn id_of(part: &Node, problems: &Problems) -> Option<Text> {
    let node = part.get("id")?;
    let id = Text::of(&node.value).filter(|id| !id.is_empty())?;
    let quoted = quote(&id);
    let allowed = |letter| matches!(letter, b'a'..=b'z' | b'0'..=b'9' | b'-');
    if !id.starts_with(|first: char| first.is_ascii_lowercase()) || !id.bytes().all(allowed) {
        let message = format_args!("the id {quoted} is not of the form [a-z][a-z0-9-]*");
        problems.note(node.line, message);
    } else if is_reserved(&id) {
        problems.note(node.line, format_args!("the id {quoted} is reserved"));
    }
    Some(id)
}

/// Returns `true` for an id that means something else in a link or a call to action.
pub(super) fn is_reserved(id: &str) -> bool {
    keys::has(id) || RESERVED.contains(&id) || id.ends_with("-href")
}
