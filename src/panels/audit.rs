//! The panel “Is this comparison fair?”: what each view of the scores leaves to the weights.

use yew::prelude::*;

use super::Sheet;
use crate::audit::{Account, Auditor};
use crate::comparison::{AlternativeId, Comparison, ViewId};
use crate::components::bars::parts;
use crate::components::button::truth;
use crate::components::scene::Scene;
use crate::language::{Language, Message as Word};
use crate::verdict::explanation::percent;
use crate::verdict::share::{Percent, Portion};

/// The number of steps that an auditor takes in a slice of work. One takes about a millisecond on a
/// slow device, so that a slice stays well below eight.
const ADVANCES: u8 = 4;

/// The audits of all views, as far as they are made. They rest on the comparison alone, so that
/// each is made once.
#[derive(Debug, Default)]
pub struct Audits {
    made: Vec<Made>,
    making: Option<(ViewId, Auditor)>,
    /// The views whose audits are to be begun; the last is next.
    wanted: Vec<ViewId>,
}

/// The audit of a view, ready to be shown.
#[derive(Debug)]
struct Made {
    view: ViewId,
    /// The shares by alternative; empty where they are not counted.
    shares: Vec<(AlternativeId, Portion)>,
    account: Account,
}

impl Audits {
    /// Queues the audits that are missing; that of one view comes first.
    fn want(&mut self, comparison: &Comparison, first: ViewId) {
        let making = self.making.as_ref().map(|(view, _)| *view);
        let mut wanted: Vec<ViewId> = comparison.views.keys().rev().collect();
        wanted.retain(|view| making != Some(*view) && self.of(*view).is_none());
        wanted.sort_by_key(|view| *view == first);
        self.wanted = wanted;
    }

    /// Does a slice of work. Returns `true` if there is more to do.
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

    fn of(&self, view: ViewId) -> Option<&Made> {
        self.made.iter().find(|made| made.view == view)
    }
}

impl Made {
    fn new(comparison: &Comparison, view: ViewId, auditor: Auditor, language: &Language) -> Self {
        let audit = auditor.finish();
        let account = Account::new(comparison, &audit, language);
        let prospects = audit.prospects.iter_enumerated();
        let shares = prospects.filter_map(|(side, prospect)| Some((side, prospect.share?)));
        Self {
            view,
            shares: shares.collect(),
            account,
        }
    }
}

/// The panel: the audit of the view that the reader looks at, and those of the others folded.
pub fn audit(sheet: &Sheet<'_>, audits: &mut Audits) -> Html {
    let scene = sheet.scene;
    let active = scene.answers.view();
    audits.want(&scene.comparison, active);
    let others = scene.comparison.views.iter_enumerated();
    html! {
        <div class="panel audit">
            <p class="hint">{ scene.say(Word::AuditLead) }</p>
            { found(scene, audits.of(active)) }
            <div>
                for (position, view) in others.filter(|(view, _)| *view != active) {
                    <details class="fold quiet" key={view.id.clone()}>
                        <summary>{ scene.fill(Word::AuditOther, &[("view", &view.name)]) }</summary>
                        { found(scene, audits.of(position)) }
                    </details>
                }
            </div>
        </div>
    }
}

/// The findings of an audit, or a note that it is still being made.
fn found(scene: &Scene<'_>, made: Option<&Made>) -> Html {
    let found = match made {
        None => html! { <p class="note">{ scene.say(Word::PanelCounting) }</p> },
        Some(Made {
            shares, account, ..
        }) if shares.is_empty() => sentences(&account.findings),
        Some(Made {
            shares, account, ..
        }) => html! {
            <>
                // The first sentence says what the bar does.
                <p class="of">{ scene.say(Word::AuditBar) }</p>
                { parts(scene, shares) }
                { portions(scene, shares) }
                { sentences(account.findings.get(1..).unwrap_or_default()) }
            </>
        },
    };
    html! { <div aria-busy={truth(made.is_none())}>{ found }</div> }
}

/// The parts of the bar by name, in its order.
fn portions(scene: &Scene<'_>, shares: &[(AlternativeId, Portion)]) -> Html {
    let parts: Vec<Portion> = shares.iter().map(|(_, share)| *share).collect();
    let mut percents = Portion::percents(&parts);
    let left = percents.pop().filter(|left| *left != Percent::Exactly(0));
    let level = left.map(|left| percent(left, &scene.language));
    let alternatives = scene.comparison.alternatives.iter();
    html! {
        <ul class="portions">
            for ((alternative, (side, _)), share) in alternatives.zip(shares).zip(percents) {
                <li key={alternative.id.clone()} class={scene.hue(*side)}>
                    <span>{ scene.name(*side) }</span>
                    { " " }
                    <b>{ percent(share, &scene.language) }</b>
                </li>
            }
            if let Some(level) = level {
                <li>{ scene.fill(Word::SharesLevel, &[("percent", &level)]) }</li>
            }
        </ul>
    }
}

/// Sentences, one below the other.
pub(super) fn sentences(sentences: &[String]) -> Html {
    html! {
        <ul class="points">
            for sentence in sentences {
                <li>{ sentence }</li>
            }
        </ul>
    }
}
