//! Why a criterion is scored as it is: what the scale means, and both sides with their claims.

use std::rc::Rc;

use yew::prelude::*;

use super::bar::hue;
use super::claims::Claims;
use super::fold::Fold;
use super::slider::{Dial, Slider};
use crate::answers::{Action, Answers, Cell};
use crate::comparison::{Comparison, Estimate};
use crate::language::{Language, Message};

/// Properties of [`Evidence`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// The criterion, by its position.
    pub criterion: usize,
    /// The reader's answers.
    pub answers: Rc<Answers>,
    /// Whether the scores may be changed.
    pub readonly: bool,
    /// The language around the content.
    pub language: Language,
    /// Called when the reader changes a score.
    pub on_act: Callback<Action>,
}

/// The scale of a criterion, and a column for each alternative.
#[component]
pub fn Evidence(props: &Props) -> Html {
    let Some(criterion) = props.comparison.criteria.get(props.criterion) else {
        return Html::default();
    };
    let say = |message| props.language.say(message);
    let anchors = [
        ("0", &criterion.worst),
        ("5", &criterion.middle),
        ("10", &criterion.best),
    ];
    let alternatives = 0..props.comparison.alternatives.len();
    html! {
        <div class="evidence">
            <dl class="anchors" aria-label={say(Message::ScaleLabel)}>
                { for anchors.into_iter().map(|(points, meaning)| html! {
                    <div key={points}><dt>{ points }</dt><dd>{ meaning.clone() }</dd></div>
                }) }
            </dl>
            <div class="sides">
                { for alternatives.map(|alternative| side(props, alternative)) }
            </div>
        </div>
    }
}

fn side(props: &Props, alternative: usize) -> Html {
    let Props {
        comparison,
        answers,
        language,
        ..
    } = props;
    let cell = Cell {
        alternative,
        criterion: props.criterion,
    };
    let view = answers.view();
    let score = comparison.score(view, alternative, props.criterion);
    let (Some(name), Some(criterion)) = (
        comparison.alternatives.get(alternative),
        comparison.criteria.get(props.criterion),
    ) else {
        return Html::default();
    };
    let name = name.name.clone();
    let own = answers.own_score(cell);
    let authored = score.map(|score| score.estimate);
    let label = language.fill(
        Message::ScoreSlider,
        &[("alternative", &name), ("criterion", &criterion.short)],
    );
    let id = format!("score-{alternative}-{}", props.criterion);
    let undo = {
        let on_act = props.on_act.clone();
        Callback::from(move |_: MouseEvent| on_act.emit(Action::ClearScore(cell)))
    };
    html! {
        <section key={alternative} class={format!("side {}", hue(alternative))}>
            <h4>
                <span class="name">{ name }</span>
                <span class="score">{ score_text(own.map(|own| own.get()), authored, language) }</span>
            </h4>
            if let Some(score) = score { <p>{ score.text.clone() }</p> }
            <div class="own">
                <span aria-hidden="true">{ language.say(Message::ScoreYours) }</span>
                <Slider dial={Dial::Score(cell)} {id} {label} disabled={props.readonly}
                    value={own.or(authored.map(|estimate| estimate.value)).unwrap_or_default()}
                    language={language.clone()} on_act={props.on_act.clone()} />
                <button type="button" class="quiet" part="button"
                    aria-disabled={own.is_none().to_string()} disabled={props.readonly}
                    onclick={undo}>
                    { language.say(Message::ScoreUndo) }
                </button>
            </div>
            if let Some(score) = score {
                <Claims comparison={comparison.clone()} claims={score.claims.clone()}
                    language={language.clone()} />
            }
            { for others(props, alternative) }
        </section>
    }
}

fn score_text(own: Option<i64>, authored: Option<Estimate>, language: &Language) -> String {
    let formats = language.formats();
    let authored = authored.map(|estimate| {
        let value = formats.number(estimate.value.get());
        let uncertainty = formats.number(estimate.uncertainty.get());
        (value, uncertainty)
    });
    match (own, authored) {
        (Some(own), Some((value, _))) => language.fill(
            Message::ScoreOwn,
            &[("own", &formats.number(own)), ("authored", &value)],
        ),
        (Some(own), None) => formats.number(own),
        (None, Some((value, uncertainty))) => language.fill(
            Message::ScoreAuthored,
            &[("score", &value), ("uncertainty", &uncertainty)],
        ),
        (None, None) => language.say(Message::ScoreMissing).to_owned(),
    }
}

/// What the other views score, say, and rest on.
fn others(props: &Props, alternative: usize) -> impl Iterator<Item = Html> {
    let shown = props.answers.view();
    let views = props.comparison.views.iter().enumerate();
    let views = views.filter(move |(view, _)| *view != shown);
    views.filter_map(move |(position, view)| {
        let comparison = &props.comparison;
        let score = comparison.score(position, alternative, props.criterion)?;
        let value = props.language.formats().number(score.estimate.value.get());
        let summary = props.language.fill(
            Message::ScoreOther,
            &[("view", &view.name_in_sentence), ("score", &value)],
        );
        Some(html! {
            <Fold key={view.id.clone()} class="quiet" {summary}>
                <p class="note">{ score.text.clone() }</p>
                <Claims comparison={comparison.clone()} claims={score.claims.clone()}
                    language={props.language.clone()} />
            </Fold>
        })
    })
}
