//! The panel “Is this comparison fair?”: what each view of the scores leaves to the weights.

use super::Sheet;
use crate::audit::{Account, Auditor};
use crate::comparison::Comparison;
use crate::components::bars::hue;
use crate::components::element::bars::parts;
use crate::components::element::{Element, classed, el};
use crate::components::scene::Scene;
use crate::language::{Language, Message as Word};
use crate::verdict::explanation::percent;
use crate::verdict::share::{Percent, Portion};

/// How often an auditor goes on in a slice of work. Once takes about a millisecond on a slow
/// device, so that a slice stays well below eight.
const ADVANCES: u8 = 4;

/// The audits of all views, as far as they are made. They rest on the comparison alone, so that
/// each is made once.
#[derive(Debug, Default)]
pub struct Audits {
    made: Vec<Made>,
    making: Option<(usize, Auditor)>,
    /// The views whose audits are to be begun; the last is next.
    wanted: Vec<usize>,
}

/// The audit of a view, ready to be shown.
#[derive(Debug)]
struct Made {
    view: usize,
    /// Who comes first for how many weightings; empty where that is not counted.
    shares: Vec<(usize, Portion)>,
    account: Account,
}

impl Audits {
    /// Has the audits made that are missing, first of all that of one view.
    fn want(&mut self, comparison: &Comparison, first: usize) {
        let making = self.making.as_ref().map(|(view, _)| *view);
        let mut wanted: Vec<usize> = (0..comparison.views.len()).rev().collect();
        wanted.retain(|view| making != Some(*view) && self.of(*view).is_none());
        wanted.sort_by_key(|view| *view == first);
        self.wanted = wanted;
    }

    /// Goes on for a slice of work; whether there is more to do.
    pub fn work(&mut self, comparison: &Comparison, language: &Language) -> bool {
        let next = || {
            let view = self.wanted.pop()?;
            Some((view, Auditor::begin(comparison, view)))
        };
        let Some((view, mut auditor)) = self.making.take().or_else(next) else {
            return false;
        };
        if (0..ADVANCES).any(|_| auditor.advance()) {
            self.made
                .push(Made::new(comparison, view, auditor, language));
        } else {
            self.making = Some((view, auditor));
        }
        self.making.is_some() || !self.wanted.is_empty()
    }

    fn of(&self, view: usize) -> Option<&Made> {
        self.made.iter().find(|made| made.view == view)
    }
}

impl Made {
    fn new(comparison: &Comparison, view: usize, auditor: Auditor, language: &Language) -> Self {
        let audit = auditor.finish();
        let account = Account::new(comparison, &audit, language);
        let prospects = audit.prospects.iter().enumerate();
        let shares = prospects.filter_map(|(side, prospect)| Some((side, prospect.share?)));
        Self {
            view,
            shares: shares.collect(),
            account,
        }
    }
}

/// The panel: the audit of the view that the reader looks at, and those of the others folded.
pub fn audit(sheet: &Sheet<'_>, audits: &mut Audits) -> Element {
    let scene = sheet.scene;
    let active = scene.answers.view();
    audits.want(scene.comparison, active);
    let panel = classed("div", "panel audit")
        .child(classed("p", "hint").text(scene.say(Word::AuditLead)))
        .child(found(scene, audits.of(active)));
    let others = scene.comparison.views.iter().enumerate();
    let others = others.filter(|(view, _)| *view != active);
    let others = others.map(|(position, view)| {
        let about = scene.fill(Word::AuditOther, &[("view", &view.name)]);
        classed("details", "fold quiet")
            .key(&view.id)
            .child(el("summary").text(about))
            .child(found(scene, audits.of(position)))
    });
    panel.child(el("div").children(others))
}

/// What an audit found, or that it is still being made.
fn found(scene: &Scene<'_>, made: Option<&Made>) -> Element {
    let part = el("div").state("aria-busy", made.is_none());
    let Some(made) = made else {
        return part.child(classed("p", "note").text(scene.say(Word::PanelCounting)));
    };
    let findings = &made.account.findings;
    if made.shares.is_empty() {
        return part.child(sentences(findings));
    }
    // The first sentence says what the bar does.
    part.child(classed("p", "of").text(scene.say(Word::AuditBar)))
        .child(parts(&made.shares))
        .child(portions(scene, &made.shares))
        .child(sentences(findings.get(1..).unwrap_or_default()))
}

/// The parts of the bar by name, in its order.
fn portions(scene: &Scene<'_>, shares: &[(usize, Portion)]) -> Element {
    let parts: Vec<Portion> = shares.iter().map(|(_, share)| *share).collect();
    let mut percents = Portion::percents(&parts);
    let left = percents.pop().filter(|left| *left != Percent::Exactly(0));
    let left = left.map(|left| {
        let left = percent(left, scene.language);
        el("li").text(scene.fill(Word::SharesLevel, &[("percent", &left)]))
    });
    let named = scene
        .comparison
        .alternatives
        .iter()
        .zip(shares)
        .zip(percents);
    let named = named.map(|((alternative, (side, _)), share)| {
        el("li")
            .key(&alternative.id)
            .set("class", hue(*side))
            .child(el("span").text(scene.name(*side)))
            .text(" ")
            .child(el("b").text(percent(share, scene.language)))
    });
    classed("ul", "portions").children(named).children(left)
}

/// Sentences, one below the other.
pub(super) fn sentences(sentences: &[String]) -> Element {
    let items = sentences
        .iter()
        .map(|sentence| el("li").text(sentence.clone()));
    classed("ul", "points").children(items)
}
