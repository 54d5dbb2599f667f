//! Revisions: how the scores came to be what they are, told so that older ones can be had again.

use serde::{Deserialize, Serialize};
use typed_index_collections::TiVec;

use super::{
    AlternativeId, Comparison, CriterionId, Date, Estimate, ProjectTypeId, Score, Text, ViewId,
};

/// A state of the data, with what made it of the one before.
///
/// The oldest that is known changes and adds nothing: whatever was before it is not told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// Its number. One revision's is the number of the one before plus 1.
    pub number: u32,
    /// The day on which it was made.
    pub date: Date,
    /// What it is about, in a sentence for the reader.
    pub note: Text,
    /// What it added whole.
    pub added: Added,
    /// The scores and fits that it changed, each at most once.
    pub changed: Vec<Change>,
}

/// The parts that a revision added, by their positions. What an added part says of an alternative
/// is no change of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Added {
    /// The alternatives.
    pub alternatives: Vec<AlternativeId>,
    /// The criteria.
    pub criteria: Vec<CriterionId>,
    /// The project types.
    pub project_types: Vec<ProjectTypeId>,
}

/// A score or a fit that a revision changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The view.
    pub view: ViewId,
    /// The alternative.
    pub alternative: AlternativeId,
    /// What the alternative is judged by.
    pub subject: Subject,
    /// What it was until then; `None` where there was no score or fit.
    pub was: Option<Estimate>,
}

/// What a view judges an alternative by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Subject {
    /// A criterion.
    Criterion(CriterionId),
    /// A project type.
    ProjectType(ProjectTypeId),
}

impl Change {
    /// Where the score or the fit stands: the view, the alternative and the subject.
    pub fn place(&self) -> (ViewId, AlternativeId, Subject) {
        (self.view, self.alternative, self.subject)
    }
}

impl Comparison {
    /// The comparison with the parts, scores and fits that a revision had; `None` where the history
    /// does not tell of that revision. Texts and claims are those of the present, and it has no
    /// history of its own.
    ///
    /// Positions are not those of the present where something was added since, so a reader's
    /// answers go over to it in the notation.
    pub fn at_revision(mut self, number: u32) -> Option<Self> {
        let mut revisions = std::mem::take(&mut self.revisions);
        let known = revisions.iter().position(|known| known.number == number)?;
        let since = revisions.split_off(known + 1);
        self.revision = number;
        let mut added = Added::default();
        // The newest is undone first, so that the oldest change of a score has the last word.
        for revision in since.into_iter().rev() {
            for change in &revision.changed {
                self.undo(change);
            }
            added.alternatives.extend(revision.added.alternatives);
            added.criteria.extend(revision.added.criteria);
            added.project_types.extend(revision.added.project_types);
        }
        self.take_out(&added);
        Some(self)
    }

    /// What a view says at present where a revision changed something.
    pub fn judged(&self, change: &Change) -> Option<Estimate> {
        match change.subject {
            Subject::Criterion(criterion) => {
                let score = self.score(change.view, change.alternative, criterion)?;
                Some(score.estimate)
            }
            Subject::ProjectType(project_type) => {
                let fits = self
                    .project_types
                    .get(project_type)?
                    .fits
                    .get(change.view)?;
                fits.by_alternative.get(change.alternative).copied()?
            }
        }
    }

    fn undo(&mut self, change: &Change) {
        match change.subject {
            Subject::Criterion(criterion) => {
                let criterion = self.criteria.get_mut(criterion);
                let view = criterion.and_then(|criterion| criterion.scores.get_mut(change.view));
                if let Some(place) = view.and_then(|view| view.get_mut(change.alternative)) {
                    let now = place.take();
                    *place = change.was.map(|estimate| match now {
                        Some(now) => Score { estimate, ..now },
                        None => Score {
                            estimate,
                            measured: "".into(),
                            text: "".into(),
                            claims: Vec::new(),
                        },
                    });
                }
            }
            Subject::ProjectType(project_type) => {
                let project_type = self.project_types.get_mut(project_type);
                let fits = project_type.and_then(|named| named.fits.get_mut(change.view));
                let place = fits.and_then(|fits| fits.by_alternative.get_mut(change.alternative));
                if let Some(place) = place {
                    *place = change.was;
                }
            }
        }
    }

    fn take_out(&mut self, added: &Added) {
        drop_at(&mut self.criteria, &added.criteria);
        drop_at(&mut self.project_types, &added.project_types);
        drop_at(&mut self.alternatives, &added.alternatives);
        for scores in self.criteria.iter_mut().flat_map(|part| &mut part.scores) {
            drop_at(scores, &added.alternatives);
        }
        for fits in self
            .project_types
            .iter_mut()
            .flat_map(|part| &mut part.fits)
        {
            drop_at(&mut fits.by_alternative, &added.alternatives);
        }
    }
}

fn drop_at<K: From<usize> + PartialEq, T>(list: &mut TiVec<K, T>, positions: &[K]) {
    let mut position = 0;
    list.retain(|_| {
        let stays = !positions.contains(&K::from(position));
        position += 1;
        stays
    });
}
