//! The report: a verdict as the plain object that pages and programs get.

use serde::{Serialize, Serializer};

use crate::answers::{Answers, Factor};
use crate::comparison::{Comparison, Text};
use crate::verdict::explanation::Explanation;
use crate::verdict::{Band, Contribution, Reason, Standing, Total, Verdict};

/// A verdict with ids for positions. Its names are public and permanent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    comparison: Text,
    rev: u32,
    view: Text,
    answers: String,
    ranking: Vec<Place>,
    leader: Option<Text>,
    tied: Vec<Text>,
    rival: Option<Text>,
    lead: Option<i64>,
    band: Band,
    reason: Option<Reason>,
    contributions: Vec<Pull>,
    text: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Place {
    id: Text,
    name: Text,
    total: Sum,
    percent: Option<i64>,
    excluded_by: Vec<Text>,
}

/// A number, or the ends of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
enum Sum {
    Exact(i64),
    Between([i64; 2]),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Pull {
    criterion: Text,
    weight: i64,
    #[serde(serialize_with = "as_object")]
    scores: Vec<(Text, Option<i64>)>,
    toward: Option<Text>,
    amount: i64,
}

impl Report {
    /// Reports a verdict, with the answers in the notation that it follows from.
    pub fn new(
        comparison: &Comparison,
        answers: &Answers,
        answers_text: &str,
        verdict: &Verdict,
        explanation: &Explanation,
    ) -> Self {
        let ids = Ids(comparison);
        let view = comparison.views.get(answers.view());
        Self {
            comparison: comparison.id.clone(),
            rev: comparison.revision,
            view: view.map(|view| view.id.clone()).unwrap_or_default(),
            answers: answers_text.to_owned(),
            ranking: verdict
                .ranking
                .iter()
                .map(|standing| ids.place(standing))
                .collect(),
            leader: verdict.leader.map(|leader| ids.alternative(leader)),
            tied: verdict
                .tied
                .iter()
                .map(|tied| ids.alternative(*tied))
                .collect(),
            rival: verdict.rival.map(|rival| ids.alternative(rival)),
            lead: verdict.lead,
            band: verdict.band,
            reason: verdict.reason,
            contributions: verdict
                .contributions
                .iter()
                .map(|row| ids.pull(row))
                .collect(),
            text: explanation.text().to_owned(),
        }
    }
}

impl From<Total> for Sum {
    fn from(total: Total) -> Self {
        if total.is_exact() {
            Self::Exact(total.low)
        } else {
            Self::Between([total.low, total.high])
        }
    }
}

/// Turns positions into ids.
struct Ids<'a>(&'a Comparison);

impl Ids<'_> {
    fn alternative(&self, alternative: usize) -> Text {
        let alternative = self.0.alternatives.get(alternative);
        alternative
            .map(|alternative| alternative.id.clone())
            .unwrap_or_default()
    }

    fn factor(&self, factor: Factor) -> Text {
        match factor {
            Factor::Criterion(criterion) => {
                let criterion = self.0.criteria.get(criterion);
                criterion
                    .map(|criterion| criterion.id.clone())
                    .unwrap_or_default()
            }
            Factor::Fit => "fit".into(),
            Factor::Team => "team".into(),
        }
    }

    fn place(&self, standing: &Standing) -> Place {
        let alternative = self.0.alternatives.get(standing.alternative);
        let musts = standing.excluded_by.iter();
        let musts = musts.filter_map(|must| self.0.project_types.get(*must));
        Place {
            id: self.alternative(standing.alternative),
            name: alternative
                .map(|alternative| alternative.name.clone())
                .unwrap_or_default(),
            total: standing.total.into(),
            percent: standing.percent,
            excluded_by: musts.map(|must| must.id.clone()).collect(),
        }
    }

    fn pull(&self, row: &Contribution) -> Pull {
        let scores = row.scores.iter().enumerate();
        Pull {
            criterion: self.factor(row.factor),
            weight: row.weight.get(),
            scores: scores
                .map(|(position, score)| (self.alternative(position), *score))
                .collect(),
            toward: row.toward.map(|toward| self.alternative(toward)),
            amount: row.amount,
        }
    }
}

/// Writes pairs as one object, in their order.
fn as_object<S: Serializer>(pairs: &[(Text, Option<i64>)], to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(pairs.iter().map(|(id, score)| (id, score)))
}
