//! The evidence of a comparison apart from the rest: the texts that no verdict needs.

use std::mem;

use serde::{Deserialize, Serialize};
use typed_index_collections::TiVec;

use super::{Case, Comparison, CriterionId, Figures, Point, Source, SourceId, Text};

/// What an outline of a comparison leaves out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    pub(super) stories: Vec<Story>,
    pub(super) figures: TiVec<CriterionId, Vec<Figures>>,
    pub(super) statements: Vec<Statement>,
    pub(super) sources: TiVec<SourceId, Source>,
}

/// The texts of an alternative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Story {
    pub(super) introduction: Text,
    pub(super) pros: Vec<Point>,
    pub(super) cons: Vec<Point>,
    pub(super) cases: Vec<Case>,
}

/// The texts of a claim, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Statement {
    pub(super) says: Text,
    pub(super) note: Text,
    pub(super) sources: Vec<SourceId>,
}

impl Comparison {
    /// Takes the evidence out, which leaves an outline: all that a verdict and its explanation
    /// need.
    pub fn take_evidence(&mut self) -> Evidence {
        let stories = self.alternatives.iter_mut();
        let stories = stories.map(|alternative| Story {
            introduction: mem::take(&mut alternative.introduction),
            pros: mem::take(&mut alternative.pros),
            cons: mem::take(&mut alternative.cons),
            cases: mem::take(&mut alternative.cases),
        });
        let criteria = self.criteria.iter_mut();
        let figures = criteria.map(|criterion| mem::take(&mut criterion.figures));
        let statements = self.claims.iter_mut().map(|claim| Statement {
            says: mem::take(&mut claim.says),
            note: mem::take(&mut claim.note),
            sources: mem::take(&mut claim.sources),
        });
        Evidence {
            stories: stories.collect(),
            figures: figures.collect(),
            statements: statements.collect(),
            sources: mem::take(&mut self.sources),
        }
    }

    /// The whole of an outline and the blob of its evidence; `None` where that is another's.
    pub fn with_evidence(&self, blob: &[u8]) -> Option<Self> {
        let evidence = Evidence::from_blob(blob)?;
        let mut whole = self.clone();
        let Evidence {
            stories,
            figures,
            statements,
            ..
        } = &evidence;
        let parts = [stories.len(), figures.len(), statements.len()];
        let expected = [
            whole.alternatives.len(),
            whole.criteria.len(),
            whole.claims.len(),
        ];
        if parts != expected {
            return None;
        }
        let alternatives = whole.alternatives.iter_mut();
        for (alternative, texts) in alternatives.zip(evidence.stories) {
            alternative.introduction = texts.introduction;
            alternative.pros = texts.pros;
            alternative.cons = texts.cons;
            alternative.cases = texts.cases;
        }
        for (criterion, figures) in whole.criteria.iter_mut().zip(evidence.figures) {
            criterion.figures = figures;
        }
        for (claim, texts) in whole.claims.iter_mut().zip(evidence.statements) {
            claim.says = texts.says;
            claim.note = texts.note;
            claim.sources = texts.sources;
        }
        whole.sources = evidence.sources;
        Some(whole)
    }
}
