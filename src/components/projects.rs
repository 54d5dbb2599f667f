//! What are you building? The picker of project types, and what each chosen one means.

use std::rc::Rc;

use yew::prelude::*;

use super::bar::hue;
use super::claims::Claims;
use super::fold::Fold;
use crate::answers::{Action, Answers, Choice};
use crate::comparison::{Comparison, Fit};
use crate::language::{Counted, Language, Message};

/// How many project types are shown before the reader asks for more.
const FEW: usize = 8;

/// Properties of [`Projects`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// Answers that differ from the reader's in weights at most.
    pub answers: Rc<Answers>,
    /// Whether the choice may be changed.
    pub readonly: bool,
    /// The language.
    pub language: Language,
    /// Called when the reader chooses.
    pub on_act: Callback<Action>,
}

/// A check box for each project type, and a list of the chosen ones.
#[component]
pub fn Projects(props: &Props) -> Html {
    let all = use_state_eq(|| false);
    let Props {
        comparison,
        answers,
        language,
        ..
    } = props;
    let rest = comparison.project_types.len().saturating_sub(FEW);
    let more = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(!*all))
    };
    let types = comparison.project_types.iter().enumerate();
    html! {
        <>
            <ul class="chips" id="project-types">
                { for types.map(|(position, project_type)| {
                    let chosen = answers.project(position) != Choice::No;
                    let on_act = props.on_act.clone();
                    let to = if chosen { Choice::No } else { Choice::Yes };
                    let onchange = Callback::from(move |_: Event| {
                        on_act.emit(Action::SetProject(position, to));
                    });
                    html! {
                        <li key={project_type.id.clone()} hidden={position >= FEW && !*all && !chosen}>
                            <label class="chip">
                                <input type="checkbox" checked={chosen}
                                    disabled={props.readonly} {onchange} />
                                <span>{ project_type.name.clone() }</span>
                            </label>
                        </li>
                    }
                }) }
                if rest > 0 {
                    <li key="more">
                        <button type="button" class="chip more" part="button" onclick={more}
                            aria-expanded={all.to_string()} aria-controls="project-types">
                            { if *all { language.say(Message::ProjectsFewer).to_owned() }
                              else { language.count(Counted::ProjectsMore, i64::try_from(rest).unwrap_or_default()) } }
                        </button>
                    </li>
                }
            </ul>
            <ul class="chosen">
                { for answers.chosen().map(|position| chosen(props, position)) }
            </ul>
        </>
    }
}

/// A chosen project type: how well each alternative suits it, why, and whether it is a must.
fn chosen(props: &Props, position: usize) -> Html {
    let Props {
        comparison,
        answers,
        language,
        ..
    } = props;
    let Some(project_type) = comparison.project_types.get(position) else {
        return Html::default();
    };
    let must = answers.project(position) == Choice::Must;
    let on_act = props.on_act.clone();
    let to = if must { Choice::Yes } else { Choice::Must };
    let onchange = Callback::from(move |_: Event| on_act.emit(Action::SetProject(position, to)));
    let alternatives = comparison.alternatives.iter().enumerate();
    let claims = project_type.fits.get(answers.view());
    let claims = claims
        .map(|fits| fits.claims.clone())
        .filter(|claims| !claims.is_empty());
    html! {
        <li key={project_type.id.clone()} class="project">
            <p class="name">{ project_type.name.clone() }</p>
            <p class="fits">
                { for alternatives.map(|(alternative, named)| html! {
                    <span key={named.id.clone()} class={hue(alternative)}>
                        { named.name.clone() }{ " " }
                        <b>{ fit(comparison.fit(answers.view(), alternative, position), language) }</b>
                    </span>
                }) }
            </p>
            <label class="must">
                <input type="checkbox" checked={must} disabled={props.readonly} {onchange} />
                { language.say(Message::ProjectMust) }
                <span class="visually-hidden">{ ": " }{ project_type.name.clone() }</span>
            </label>
            <p class="note">{ project_type.note.clone() }</p>
            if let Some(claims) = claims {
                <Fold class="quiet" summary={language.say(Message::Checked)}>
                    <Claims comparison={comparison.clone()} {claims} language={language.clone()} />
                </Fold>
            }
        </li>
    }
}

/// A fit in words: never an opinion where the view has none.
pub fn fit(fit: Fit, language: &Language) -> String {
    let formats = language.formats();
    match fit {
        Fit::Judged(estimate) => language.fill(
            Message::ScoreAuthored,
            &[
                ("score", &formats.number(estimate.value.get())),
                ("uncertainty", &formats.number(estimate.uncertainty.get())),
            ],
        ),
        Fit::NotListed(estimate) => language.fill(
            Message::FitNotListed,
            &[
                ("score", &formats.number(estimate.value.get())),
                ("uncertainty", &formats.number(estimate.uncertainty.get())),
            ],
        ),
        Fit::Unknown => language.say(Message::ScoreMissing).to_owned(),
    }
}
