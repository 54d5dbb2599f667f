//! The screen: which component stands where.

use yew::prelude::*;

use super::{App, OWN_FACTORS, Props};
use crate::answers::{Answers, Factor};
use crate::components::about::About;
use crate::components::chart::{pull, short_name};
use crate::components::criterion::{Disclosure, FactorRow};
use crate::components::fold::Fold;
use crate::components::header::Header;
use crate::components::introductions::Introductions;
use crate::components::notice::Notice;
use crate::components::presets::Presets;
use crate::components::projects::Projects;
use crate::components::share::Share;
use crate::components::team::Team;
use crate::components::verdict::{Reasons, Summary};
use crate::language::Message as Word;
use crate::notation::{Mode, Part};

impl App {
    /// Everything that the widget shows.
    pub(super) fn screen(&self, props: &Props) -> Html {
        let Props {
            comparison,
            language,
            ..
        } = props;
        let settings = &self.settings;
        let level = settings.heading_level;
        let controls = settings.mode != Mode::Verdict;
        let class = match settings.mode {
            Mode::Full => "widget full",
            Mode::Compact => "widget compact",
            Mode::Verdict => "widget bare",
        };
        html! {
            <div {class}>
                <Notice ignored={self.ignored.clone()} language={language.clone()}
                    on_dismiss={self.on_dismiss.clone()} />
                <div class="grid">
                    <Header comparison={comparison.clone()} view={self.settled.answers.view()}
                        elsewhere={self.elsewhere.clone()} {level} readonly={!controls}
                        language={language.clone()} on_act={self.on_act.clone()} />
                    <div class="verdict" part="verdict">
                        <Summary comparison={comparison.clone()}
                            verdict={self.settled.verdict.clone()}
                            explanation={self.settled.explanation.clone()} level={below(level)}
                            charts=true language={language.clone()} />
                        <Reasons comparison={comparison.clone()}
                            verdict={self.settled.verdict.clone()}
                            explanation={self.settled.explanation.clone()} level={below(level)}
                            charts={self.shows(Part::Charts) && settings.mode == Mode::Full}
                            language={language.clone()} />
                    </div>
                    if controls { { self.questions(props) } }
                    if self.shows(Part::Footer) { { self.footer(props) } }
                </div>
                <p class="visually-hidden" role="status">{ self.spoken.clone() }</p>
            </div>
        }
    }

    fn questions(&self, props: &Props) -> Html {
        let comparison = &props.comparison;
        let criteria = comparison.criteria.iter().enumerate();
        let rows = criteria.map(|(position, criterion)| {
            let name = AttrValue::from(criterion.name.clone());
            self.row(props, Factor::Criterion(position), name)
        });
        let matters = self.section(
            props,
            "matters",
            Word::MattersTitle,
            Word::MattersHint,
            html! { <div class="criteria">{ for rows }</div> },
        );
        let own = [self.projects(props), self.team(props)];
        let start = self.start_section(props);
        html! {
            <div class="questions" key="questions">
                if self.settings.mode == Mode::Compact {
                    { matters }
                    <Fold summary={props.language.say(Word::CompactMore)}>
                        { start }{ for own }
                    </Fold>
                } else {
                    { start }{ for own }{ matters }
                }
            </div>
        }
    }

    fn start_section(&self, props: &Props) -> Html {
        let comparison = &props.comparison;
        let changed = *self.settled.answers != Answers::neutral(comparison);
        let presets = html! {
            <Presets comparison={comparison.clone()} current={self.current_preset(comparison)}
                undoable={self.before.is_some()} {changed} language={props.language.clone()}
                on_start={self.on_start.clone()} />
        };
        self.section(props, "start", Word::StartTitle, Word::StartHint, presets)
    }

    fn projects(&self, props: &Props) -> Html {
        let picker = html! {
            <>
                <Projects comparison={props.comparison.clone()} answers={self.still.clone()}
                    readonly={self.settings.readonly} language={props.language.clone()}
                    on_act={self.on_act.clone()} />
                { self.own_row(props, Factor::Fit, self.still.chosen().next().is_some()) }
            </>
        };
        self.section(
            props,
            "projects",
            Word::ProjectsTitle,
            Word::ProjectsHint,
            picker,
        )
    }

    fn team(&self, props: &Props) -> Html {
        let alternatives = 0..props.comparison.alternatives.len();
        let known = alternatives.into_iter().any(|alternative| {
            self.still.experience(alternative) > crate::comparison::Points::MIN
        });
        let team = html! {
            <>
                <Team comparison={props.comparison.clone()} answers={self.still.clone()}
                    readonly={self.settings.readonly} language={props.language.clone()}
                    on_act={self.on_act.clone()} />
                { self.own_row(props, Factor::Team, known) }
            </>
        };
        self.section(props, "team", Word::TeamTitle, Word::TeamHint, team)
    }

    /// The weight of fit or team, in sight once it counts.
    fn own_row(&self, props: &Props, factor: Factor, in_play: bool) -> Html {
        let name = OWN_FACTORS
            .into_iter()
            .find(|(own, _)| *own == factor)
            .map(|(_, word)| AttrValue::from(props.language.say(word)));
        html! {
            <div class="criteria" hidden={!in_play}>
                { self.row(props, factor, name.unwrap_or_default()) }
            </div>
        }
    }

    fn section(
        &self,
        props: &Props,
        id: &'static str,
        title: Word,
        hint: Word,
        content: Html,
    ) -> Html {
        let heading = format!("h{}", below(self.settings.heading_level));
        html! {
            <section key={id} class={id} aria-labelledby={format!("title-{id}")}>
                <@{heading} id={format!("title-{id}")}>{ props.language.say(title) }</@>
                <p class="hint">{ props.language.say(hint) }</p>
                { content }
            </section>
        }
    }

    fn row(&self, props: &Props, factor: Factor, name: AttrValue) -> Html {
        let Props {
            comparison,
            language,
            ..
        } = props;
        let verdict = &self.settled.verdict;
        let contributions = &verdict.contributions;
        let contribution = contributions
            .iter()
            .find(|contribution| contribution.factor == factor);
        let toward = contribution
            .and_then(|contribution| comparison.alternatives.get(contribution.toward?))
            .map(|alternative| AttrValue::from(alternative.name.clone()));
        let disclosure = match factor {
            Factor::Criterion(criterion) if self.shows(Part::Evidence) => Some(Disclosure {
                comparison: comparison.clone(),
                criterion,
                answers: self.still.clone(),
            }),
            _ => None,
        };
        html! {
            <FactorRow key={short_name(comparison, factor, language).to_string()} {factor} {name}
                weight={self.settled.answers.weight(factor)}
                pull={contribution.map(|contribution| pull(verdict, contribution))}
                toward={toward.unwrap_or_default()} readonly={self.settings.readonly}
                language={language.clone()} on_act={self.on_act.clone()} {disclosure} />
        }
    }

    fn footer(&self, props: &Props) -> Html {
        let Props {
            comparison,
            language,
            surroundings,
            ..
        } = props;
        let level = below(self.settings.heading_level);
        html! {
            <footer class="footer" key="footer">
                if self.shows(Part::Share) {
                    <Share sheet={surroundings.has_share_sheet()} shared={self.shared.clone()}
                        language={language.clone()} on_share={self.on_share.clone()} />
                }
                if self.settings.mode == Mode::Full {
                    <Fold summary={language.say(Word::IntroductionsTitle)}>
                        <Introductions comparison={comparison.clone()} {level}
                            evidence={self.shows(Part::Evidence)} language={language.clone()} />
                    </Fold>
                }
                <About comparison={comparison.clone()} language={language.clone()} />
                <slot name="footer" />
            </footer>
        }
    }

    fn shows(&self, part: Part) -> bool {
        !self.settings.hide.contains(&part)
    }
}

fn below(level: u8) -> u8 {
    (level + 1).min(6)
}
