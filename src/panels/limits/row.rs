//! The row of a factor: what its weight can make of the lead, and what would end it.

use yew::prelude::*;

use super::bar::{Scale, drawing};
use super::{Sheet, points, trial};
use crate::comparison::{AlternativeId, Points};
use crate::components::scene::Scene;
use crate::language::Message as Word;
use crate::verdict::Table;
use crate::verdict::explanation::factor_name;
use crate::verdict::sensitivity::Flip;
use crate::verdict::sensitivity::interval::{Interval, intervals};
use crate::verdict::sensitivity::score::{ScoreFlip, score_flips};
use crate::verdict::sensitivity::tornado::Bar;

/// A factor with all that would end the lead.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) bar: Bar,
    pub(super) flip: Option<Flip>,
    interval: Option<Interval>,
    scores: Vec<ScoreFlip>,
}

impl Row {
    /// The row of a bar.
    pub(super) fn new(sheet: &Sheet<'_>, table: &Table, bar: Bar) -> Self {
        let verdict = sheet.scene.verdict;
        let mut flips = sheet.explained.findings.sensitivity.flips.iter();
        let mut intervals = intervals(table, verdict).into_iter();
        let mut scores = score_flips(table, verdict);
        scores.retain(|flip| flip.factor == bar.factor);
        Self {
            flip: flips.find(|flip| flip.step.factor == bar.factor).cloned(),
            interval: intervals.find(|interval| interval.factor == bar.factor),
            bar,
            scores,
        }
    }

    /// The row on the screen.
    pub(super) fn view(
        &self,
        scene: &Scene<'_>,
        scale: Scale,
        leader: AlternativeId,
        rival: AlternativeId,
    ) -> Html {
        let name = factor_name(&scene.comparison, self.bar.factor, &scene.language);
        let ahead = |lead: i64| {
            if lead == 0 {
                return scene.say(Word::LimitsLevel).to_owned();
            }
            let side = scene.name(if lead < 0 { rival } else { leader });
            let by = points(scene, lead.abs());
            scene.fill(
                Word::LimitsAhead,
                &[("alternative", &side), ("points", &by)],
            )
        };
        let range = if self.bar.width() == 0 {
            scene.say(Word::LimitsFlat).to_owned()
        } else {
            let ends = [self.bar.at_zero, self.bar.at_ten].map(ahead);
            let [low, high] = &ends;
            scene.fill(Word::LimitsRange, &[("low", low), ("high", high)])
        };
        let weight = scene.number(self.bar.weight.get());
        let scores = self.scores.iter();
        html! {
            <li class="limit" key={name}>
                <div>
                    <p class="name">{ name }</p>
                    <p class="note">
                        { scene.fill(Word::LimitsNow, &[("weight", &weight)]) }
                        { ", " }
                        { self.holds(scene) }
                    </p>
                </div>
                <div>
                    { drawing(scene, &self.bar, scale, leader, rival) }
                    <p class="note">{ range }</p>
                </div>
                <div>
                    if let Some(flip) = &self.flip {
                        { trial(scene, flip) }
                    }
                    for told in scores.filter_map(|flip| needed(scene, flip, leader)) {
                        <p class="note">{ told }</p>
                    }
                </div>
            </li>
        }
    }

    /// The weights with which the verdict holds, in words.
    fn holds(&self, scene: &Scene<'_>) -> String {
        let Some(Interval { from, to, .. }) = self.interval else {
            return String::new();
        };
        let word = match (from, to) {
            (Points::MIN, Points::MAX) => return scene.say(Word::LimitsAlways).to_owned(),
            (from, to) if from == to => Word::LimitsOnly,
            _ => Word::LimitsFromTo,
        };
        let [from, to] = [from, to].map(|points| scene.number(points.get()));
        scene.fill(word, &[("from", &from), ("to", &to)])
    }
}

/// The score that would end the lead; nothing where it could but bring the two level.
fn needed(scene: &Scene<'_>, flip: &ScoreFlip, leader: AlternativeId) -> Option<String> {
    let to = flip.to?;
    let word = match to {
        Points::MIN | Points::MAX => Word::LimitsScore,
        _ if flip.alternative == leader => Word::LimitsScoreFall,
        _ => Word::LimitsScoreRise,
    };
    let values = [
        ("alternative", &*scene.name(flip.alternative)),
        ("from", &*scene.tenths(flip.from)),
        ("to", &*scene.number(to.get())),
    ];
    Some(scene.fill(word, &values))
}
