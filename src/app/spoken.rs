//! What the live region says: what has become of the verdict, and of what the reader has opened.

use yew::Context;

use super::App;
use super::settled::Settled;
use super::surroundings::Wait;
use crate::app::Message;
use crate::chunks::Chunk;
use crate::comparison::Comparison;
use crate::components::disclosure::DisclosureId;
use crate::language::{Language, Message as Word};
use crate::verdict::Standing;

/// The number of alternatives whose totals are spoken.
const NAMED: usize = 3;

impl App {
    /// Says a sentence.
    pub(super) fn say(&mut self, sentence: &str) {
        sentence.clone_into(&mut self.spoken);
    }

    /// Says the verdict where it reads otherwise than when it was seen or spoken last. Returns
    /// `true` if it does.
    pub(super) fn speak(&mut self, context: &Context<Self>) -> bool {
        let store = &context.props().store;
        let words = verdict(&store.comparison, &store.settled(), &store.language);
        let changed = self.heard != words;
        if changed {
            self.say(&words);
            self.heard = words;
        }
        changed
    }

    /// The reader has come here from another comparison or entry of the history, and is to hear
    /// where they are once they listen again.
    pub(super) fn reached(&mut self, context: &Context<Self>) {
        self.heard.clear();
        let rest = context.link().callback(|()| Message::Rest);
        context.props().surroundings.after(Wait::Rest, rest);
    }

    /// Notes that the reader has opened a disclosure, or closed it.
    pub(super) fn note_opened(&mut self, context: &Context<Self>, id: DisclosureId, open: bool) {
        self.opening = Some(id).filter(|id| open && id.chunk().is_some());
        self.spoken.clear();
        self.tell_opened(context);
    }

    /// Says of what was opened last, where it comes in a chunk, that it is coming, is there, or
    /// could not be loaded.
    pub(super) fn tell_opened(&mut self, context: &Context<Self>) {
        let Some((id, chunk)) = self.opening.and_then(|id| Some((id, id.chunk()?))) else {
            return;
        };
        let explained = context.props().store.settled().explained().is_some();
        let missing = match chunk {
            Chunk::Evidence if self.evidence.get().is_some() => None,
            Chunk::Evidence => Some(self.evidence.word()),
            Chunk::Panels if !self.panels.are_here() => Some(self.panels.word()),
            _ if explained => None,
            _ => Some(self.explainer.word()),
        };
        self.seen = false;
        if let Some(word) = missing {
            self.say(self.environment.say(word));
        } else {
            let title = self.environment.say(id.title());
            let words = self.environment.fill(Word::PanelOpen, &[("title", title)]);
            self.say(&words);
            self.opening = None;
        }
    }
}

/// The verdict with the totals of the first few, as far as they are known.
pub(super) fn verdict(comparison: &Comparison, settled: &Settled, language: &Language) -> String {
    let verdict = settled.verdict();
    let is_known = |its: &&Standing| its.score.is_some() && !its.is_excluded();
    let known = verdict.ranking.iter().filter(is_known);
    let totals = known.take(NAMED).filter_map(|standing| {
        let name = &comparison.alternatives.get(standing.alternative)?.name;
        let score = verdict.scale.told(standing.total.low, language);
        Some([&**name, " ", &*score].concat())
    });
    let totals = totals.collect::<Vec<_>>().join(", ");
    let headline = settled.headline();
    if totals.is_empty() {
        return headline.to_owned();
    }
    language.fill(Word::Spoken, &[("headline", headline), ("totals", &totals)])
}
