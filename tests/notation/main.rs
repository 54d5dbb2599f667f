//! The notation: its rules as rows, and its laws over any answers and any text.

mod hosted;
mod laws;
mod links;
mod people;
mod rows;
mod texts;

use std::rc::Rc;

use typed_index_collections::TiVec;
use weigh_up::comparison::{
    About, Alternative, Comparison, Criterion, Date, Preset, ProjectType, View,
};

pub(crate) const ALTERNATIVES: [&str; 3] = ["nodejs", "python", "elixir"];
pub(crate) const CRITERIA: [&str; 4] = ["speed", "hiring", "libraries", "learning"];
/// The one of them that is optional.
pub(crate) const OPTIONAL: &str = "hiring";
pub(crate) const PROJECT_TYPES: [&str; 3] = ["iot", "messaging-chat", "data-science"];
pub(crate) const VIEWS: [&str; 2] = ["today", "article"];

thread_local! {
    static COMPARISON: Rc<Comparison> = Rc::new(build());
}

/// A comparison that has little more than ids.
pub(crate) fn comparison() -> Rc<Comparison> {
    COMPARISON.with(Rc::clone)
}

fn build() -> Comparison {
    let alternative = |id: &str| Alternative {
        id: id.into(),
        name: "".into(),
        kind: "".into(),
        introduction: "".into(),
        pros: Vec::new(),
        cons: Vec::new(),
        cases: Vec::new(),
        claims: Vec::new(),
    };
    let criterion = |id: &str| Criterion {
        id: id.into(),
        name: "".into(),
        short: "".into(),
        group: None,
        optional: id == OPTIONAL,
        worst: "".into(),
        middle: "".into(),
        best: "".into(),
        scores: TiVec::new(),
        figures: Vec::new(),
    };
    let project_type = |id: &str| ProjectType {
        id: id.into(),
        name: "".into(),
        short: "".into(),
        common: false,
        note: "".into(),
        fits: TiVec::new(),
    };
    let view = |id: &str| View {
        id: id.into(),
        name: "".into(),
        name_in_sentence: "".into(),
        as_of: Date {
            year: 2026,
            month: 1,
            day: 31,
        },
        rule: "".into(),
        not_listed: None,
    };
    let preset = |(id, answers): (&str, &str)| Preset {
        id: id.into(),
        name: "".into(),
        note: "".into(),
        answers: answers.into(),
    };
    let presets = [
        (
            "startup",
            "speed=9&learning=0&projects=iot&must=messaging-chat",
        ),
        (
            "laboratory",
            "libraries=10&projects=data-science&team.python=8&view=article",
        ),
    ];
    Comparison {
        id: "node-vs-python".into(),
        title: "".into(),
        subject: "".into(),
        lede: "".into(),
        revision: 3,
        about: About {
            scored_by: "".into(),
            basis: "".into(),
            interests: "".into(),
            licence: "".into(),
            report: "".into(),
        },
        views: VIEWS.into_iter().map(view).collect(),
        alternatives: ALTERNATIVES.into_iter().map(alternative).collect(),
        criteria: CRITERIA.into_iter().map(criterion).collect(),
        project_types: PROJECT_TYPES.into_iter().map(project_type).collect(),
        presets: presets.into_iter().map(preset).collect(),
        claims: TiVec::new(),
        sources: TiVec::new(),
        revisions: Vec::new(),
    }
}
