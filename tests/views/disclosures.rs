//! What a reader may open.

use weigh_up::answers::Cell;
use weigh_up::comparison::{AlternativeId, CriterionId, ProjectTypeId, ViewId};
use weigh_up::components::disclosure::{DisclosureId, Passage};
use weigh_up::components::lists::List;
use weigh_up::components::panel::Panel;
use weigh_up::language::Language;

use crate::dom::{find, name};
use crate::stage::{Stage, bundled};

#[test]
fn what_comes_in_a_chunk_is_announced_by_the_title_of_its_button() {
    let stage = Stage::of(&bundled(), "projects=iot");
    let page = stage.show_unfolded();
    let openers = find(&page, "button.opener, button.more");
    let openers: Vec<String> = openers.into_iter().map(|one| name(&page, one)).collect();
    let language = Language::english();
    for id in disclosures().into_iter().filter(|id| id.chunk().is_some()) {
        let title = language.say(id.title());
        let is_said = openers.iter().any(|opener| opener.contains(title));
        // One stands in a notice; the buttons of two others stand below their titles.
        let is_elsewhere = [
            DisclosureId::Panel(Panel::Drift),
            DisclosureId::Sliders,
            DisclosureId::Team,
        ];
        assert!(
            is_said || is_elsewhere.contains(&id),
            "{id:?}: “{title}” of {openers:?}"
        );
    }
}

/// Every disclosure that there may be.
pub(crate) fn disclosures() -> Vec<DisclosureId> {
    use DisclosureId::{
        About, All, Change, Chart, Chosen, Introduction, Introductions, More, Others, Project,
        Rule, Shares, Shortlist, Sliders, Start, Team, Why,
    };
    use Passage::{Case, Con, Opening, Pro};
    let mut all = vec![
        About,
        Change,
        Chart,
        Chosen,
        Introductions,
        More,
        Rule,
        Shares,
        Shortlist,
        Sliders,
        Start,
        Team,
    ];
    all.extend(Panel::ALL.map(DisclosureId::Panel));
    let lists = [
        List::Totals,
        List::Team,
        List::Finer,
        List::Introductions,
        List::Points,
        List::Sums,
        List::People,
    ];
    all.extend(lists.map(All));
    for first in 0..24 {
        let alternative = AlternativeId(first);
        all.extend([Why(CriterionId(first)), Introduction(alternative, Opening)]);
        all.push(All(List::Scores(CriterionId(first))));
        all.push(All(List::Fits(ProjectTypeId(first))));
        for second in 0..12 {
            let criterion = CriterionId(second);
            let passages = [Pro(second), Con(second), Case(second)];
            all.extend(passages.map(|passage| Introduction(alternative, passage)));
            all.push(Project(ProjectTypeId(first), ViewId(second)));
            all.push(Others(Cell {
                alternative,
                criterion,
            }));
        }
    }
    all
}
