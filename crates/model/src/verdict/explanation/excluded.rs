//! The alternatives that are out, and the deal-breakers that they fail.

use super::Speaker;
use crate::comparison::{AlternativeId, ProjectTypeId};
use crate::language::{Counted, Message};
use crate::verdict::Standing;

impl Speaker<'_> {
    /// The alternative that would have led, then the others, those out for the same reason
    /// together.
    pub(super) fn excluded(&self) -> Vec<String> {
        let leader = self
            .verdict
            .would_have_led
            .and_then(|leader| self.verdict.standing(leader));
        let led = leader.map(|leader| {
            let values = [
                ("leader", self.alternative(leader.alternative)),
                ("musts", &self.project_types(&leader.excluded_by)),
            ];
            self.language.fill(Message::ExcludedLeader, &values)
        });
        let mut groups: Vec<(&[ProjectTypeId], Vec<AlternativeId>)> = Vec::new();
        for standing in &self.verdict.ranking {
            let Standing {
                alternative,
                excluded_by,
                ..
            } = standing;
            if !standing.is_excluded() || self.verdict.would_have_led == Some(*alternative) {
                continue;
            }
            match groups.iter_mut().find(|(musts, _)| musts == excluded_by) {
                Some((_, group)) => group.push(*alternative),
                None => groups.push((excluded_by, vec![*alternative])),
            }
        }
        let others = groups.into_iter().map(|(musts, group)| {
            let values = [
                ("alternatives", &*self.alternatives(&group)),
                ("musts", &*self.project_types(musts)),
            ];
            let number = group.iter().map(|_| 1).sum();
            self.language
                .fill_counted(Counted::Excluded, number, &values)
        });
        led.into_iter().chain(others).collect()
    }
}
