//! The desk from the inside of the chunk: the code behind its methods.

use yew::Html;

use super::{
    Desk, File, Sheet, audit, compare, drift, embed, export as files, limits, opinions, rule, space,
};
use crate::components::panel::Panel;
use crate::components::scene::Scene;
use crate::explained::Explained;
use crate::export::{Export, Kind};
use crate::notation::Link;
use crate::snippet::{self, Snippet};
use crate::verdict::Findings;
use crate::verdict::explanation::Explanation;

pub(crate) fn panel(
    desk: &mut Desk,
    scene: &Scene<'_>,
    explained: &Explained,
    panel: Panel,
    state: &str,
) -> Html {
    let sheet = Sheet {
        scene,
        explained,
        state,
    };
    match panel {
        Panel::Limits => limits::limits(&sheet),
        Panel::Rule => rule::rule(&sheet),
        Panel::Opinions => opinions::opinions(&sheet, &mut desk.reaches),
        Panel::Space => space::space(&sheet),
        Panel::Audit => audit::audit(&sheet, &mut desk.audits),
        Panel::Compare => compare::compare(&sheet),
        Panel::Export => files::export(&sheet),
        Panel::Drift => drift::drift(&sheet),
        Panel::Embed => embed::embed(&sheet, &desk.base),
    }
}

pub(crate) fn export(desk: &Desk, kind: &str, address: &str) -> Option<File> {
    let kind = Kind::from_id(kind)?;
    let comparison = &*desk.comparison;
    let (page, query) = address.split_once('?').unwrap_or_default();
    let answers = Link::read(comparison, query).answers;
    // A card has no shares, which take a while to count.
    let find = if kind == Kind::Card {
        Findings::new
    } else {
        Findings::whole
    };
    let findings = find(comparison, &answers, desk.today);
    let explanation = Explanation::new(comparison, &answers, &findings, &desk.language);
    let export = Export {
        comparison,
        answers: &answers,
        findings: &findings,
        explanation: &explanation,
        language: &desk.language,
        link: if page.is_empty() { "" } else { address },
        today: desk.today,
    };
    Some(File {
        name: export.file_name(kind),
        media_type: kind.media_type(),
        text: export.text(kind),
    })
}

pub(crate) fn embed_code(desk: &Desk, kind: &str, address: &str) -> Option<String> {
    let kind = snippet::Kind::from_id(kind)?;
    let comparison = &*desk.comparison;
    let (base, query) = address.split_once('?').unwrap_or_default();
    let link = Link::read(comparison, query);
    let findings = Findings::new(comparison, &link.answers, desk.today);
    let explanation = Explanation::new(comparison, &link.answers, &findings, &desk.language);
    let snippet = Snippet {
        comparison,
        link: &link,
        base,
        verdict: &embed::verdict(&explanation, &desk.language),
        height: None,
    };
    Some(snippet.text(kind))
}

pub(crate) fn work(desk: &mut Desk) -> bool {
    desk.audits.work(&desk.comparison, &desk.language) || desk.reaches.work()
}
