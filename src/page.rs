//! A page of its own for a comparison and where it starts from: what it says without scripts and to
//! programs that preview a link, made natively by the same code.

pub mod fallback;

use std::rc::Rc;

use yew::LocalServerRenderer;

use self::fallback::{Fallback, Props, totals};
use crate::answers::Answers;
use crate::comparison::{Comparison, Date, Preset};
use crate::content;
use crate::export::Export;
use crate::language::{Language, Message};
use crate::notation::{self, Link, Mode, Theme};
use crate::verdict::Findings;
use crate::verdict::explanation::Explanation;

/// A bundled comparison at the neutral start or at one of its presets, as it is on the day of its
/// scores.
#[derive(Clone, Debug)]
pub struct Page {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// The preset that it starts from; `None` at the neutral start.
    pub preset: Option<Preset>,
    answers: Answers,
    findings: Findings,
    explanation: Rc<Explanation>,
    language: Language,
    today: Date,
}

impl Page {
    /// Every page of the bundled comparisons, the neutral one of each first.
    pub fn all() -> Vec<Self> {
        let comparisons = content::ids().filter_map(content::bundled);
        let pages = comparisons.flat_map(|comparison| {
            let presets = comparison.presets.clone().into_iter().map(Some);
            let starts = std::iter::once(None).chain(presets);
            let comparison = Rc::new(comparison);
            starts.filter_map(move |preset| Self::new(comparison.clone(), preset))
        });
        pages.collect()
    }

    /// The page of a bundled comparison and one of its presets, or of its neutral start; `None`
    /// where there is none of that id.
    pub fn of(comparison: &str, preset: Option<&str>) -> Option<Self> {
        let comparison = content::bundled(comparison)?;
        let preset = match preset {
            Some(id) => {
                let mut presets = comparison.presets.iter();
                Some(presets.find(|preset| *preset.id == *id)?.clone())
            }
            None => None,
        };
        Self::new(Rc::new(comparison), preset)
    }

    fn new(comparison: Rc<Comparison>, preset: Option<Preset>) -> Option<Self> {
        let text = preset.as_ref().map_or("", |preset| &preset.answers);
        let (answers, _) = notation::decode(&comparison, text);
        let today = comparison.views.first()?.as_of;
        let language = Language::english();
        let findings = Findings::whole(&comparison, &answers, today);
        let explanation = Explanation::new(&comparison, &answers, &findings, &language);
        Some(Self {
            comparison,
            preset,
            answers,
            findings,
            explanation: Rc::new(explanation),
            language,
            today,
        })
    }

    /// Its folder on the site, which ends in `/`.
    pub fn folder(&self) -> String {
        let comparison = &self.comparison.id;
        match &self.preset {
            Some(preset) => format!("p/{comparison}/{}/", preset.id),
            None => format!("p/{comparison}/"),
        }
    }

    /// Its title: the question, and from whose answers it starts.
    pub fn title(&self) -> String {
        let question = &self.comparison.title;
        match &self.preset {
            Some(preset) => {
                let values = [("title", &**question), ("headline", &*preset.name)];
                self.language.fill(Message::ExportTitle, &values)
            }
            None => question.to_string(),
        }
    }

    /// A description in a sentence or two: the verdict, or at the neutral start the comparison's
    /// lede, which says how to get one.
    pub fn description(&self) -> String {
        if self.preset.is_none() {
            return self.comparison.lede.to_string();
        }
        let detail = self.sentence(&self.explanation.detail);
        format!("{} {detail}", self.sentence(self.headline()))
    }

    /// The content of its card in words: the verdict and the totals, or at the neutral start the
    /// question, which claims no verdict.
    pub fn card_in_words(&self) -> String {
        match self.preset {
            Some(_) => self.verdict_in_words(),
            None => format!("{} {}", self.comparison.title, self.invitation()),
        }
    }

    /// The request to answer the question, as a sentence.
    pub fn invitation(&self) -> String {
        self.sentence(self.language.say(Message::CardInvites))
    }

    /// The verdict and the totals.
    pub fn verdict_in_words(&self) -> String {
        let totals = totals(&self.comparison, &self.findings.verdict, &self.language);
        format!("{} {totals}", self.sentence(self.headline()))
    }

    /// The verdict, as a sentence without a full stop.
    pub fn headline(&self) -> &str {
        &self.explanation.headline
    }

    /// The answers that it starts from, in the notation.
    pub fn answers(&self) -> String {
        notation::encode(&self.comparison, &self.answers)
    }

    /// The query of a link that opens the same in a frame on a light page, as low as it can be.
    pub fn framed_query(&self) -> String {
        let link = Link {
            theme: Some(Theme::Light),
            mode: Some(Mode::Compact),
            ..Link::new(self.answers.clone())
        };
        link.write(&self.comparison)
    }

    /// Renders the HTML that the page shows without scripts.
    pub async fn fallback(&self) -> String {
        let props = Props {
            comparison: self.comparison.clone(),
            preset: self.preset.clone(),
            view: self.answers.view(),
            verdict: Rc::new(self.findings.verdict.clone()),
            explanation: self.explanation.clone(),
            language: self.language.clone(),
        };
        LocalServerRenderer::<Fallback>::with_props(props)
            .hydratable(false)
            .render()
            .await
    }

    /// The card that a preview of a link shows, as SVG: the verdict of a preset, else the question.
    pub fn card(&self) -> String {
        let export = Export {
            comparison: &self.comparison,
            answers: &self.answers,
            findings: &self.findings,
            explanation: &self.explanation,
            language: &self.language,
            link: "",
            today: self.today,
        };
        match &self.preset {
            Some(preset) => export.card(Some(&preset.name)),
            None => export.question_card(),
        }
    }

    fn sentence(&self, text: &str) -> String {
        self.language.fill(Message::Sentence, &[("text", text)])
    }
}
