//! The page without scripts: the verdict at the start, by which scores, and the tables of all
//! views, those that count here first; plain HTML without any control.

use std::rc::Rc;

use yew::prelude::*;

use crate::comparison::{ClaimId, Comparison, Judgement, Preset, ViewId};
use crate::components::criteria::label;
use crate::components::projects::fit_text;
use crate::language::{Language, Message, Template};
use crate::verdict::Verdict;
use crate::verdict::explanation::Explanation;
use crate::verdict::scale::authored;

/// Properties of [`Fallback`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// The preset that it starts from; `None` at the neutral start.
    pub preset: Option<Preset>,
    /// The view that it goes by.
    pub view: ViewId,
    /// The verdict there.
    pub verdict: Rc<Verdict>,
    /// That verdict in words.
    pub explanation: Rc<Explanation>,
    /// The language.
    pub language: Language,
}

/// Verdict, scores of every view with their texts, cases, and fits.
#[component]
pub fn Fallback(props: &Props) -> Html {
    let Props {
        comparison,
        explanation,
        language,
        ..
    } = props;
    let sentence = |text: &str| language.fill(Message::Sentence, &[("text", text)]);
    let sure = explanation.change.iter().chain(&explanation.shares);
    html! {
        <>
            <p class="kicker">{ comparison.subject.clone() }</p>
            <h2 class="title">{ comparison.title.clone() }</h2>
            <p>{ start(props) }</p>
            <p class="headline"><strong>{ &explanation.headline }</strong></p>
            <p>{ sentence(&explanation.detail) }{ " " }{ totals(comparison, &props.verdict, language) }</p>
            <p>{ for sure.map(|said| format!("{} ", sentence(said))) }</p>
            <p>{ by(props) }</p>
            <p>{ language.say(Message::FallbackWhy) }</p>
            { for views(props).map(|view| scores(props, view)) }
            { cases(props) }
            { for views(props).map(|view| fits(props, view)) }
        </>
    }
}

/// Says by which scores this is the verdict, and how old they are.
fn by(props: &Props) -> String {
    let language = &props.language;
    let view = props.comparison.views.get(props.view);
    view.map_or_else(String::new, |view| {
        let date = language.formats().date(view.as_of);
        let values = [("view", &*view.name_in_sentence), ("date", &*date)];
        language.fill(Message::FallbackView, &values)
    })
}

/// All views, the one that counts here first.
fn views(props: &Props) -> impl Iterator<Item = ViewId> {
    let others = props.comparison.views.keys();
    let others = others.filter(|view| *view != props.view);
    std::iter::once(props.view).chain(others)
}

/// Says whose answers these are, and why they weigh like this.
fn start(props: &Props) -> String {
    let language = &props.language;
    let sentence = |text: &str| language.fill(Message::Sentence, &[("text", text)]);
    match &props.preset {
        Some(preset) => format!("{} {}", sentence(&preset.name), preset.note),
        None => sentence(language.say(Message::FallbackNeutral)),
    }
}

/// Lists the alternatives with their totals on the scale from 0 to 10, the best first.
pub fn totals(comparison: &Comparison, verdict: &Verdict, language: &Language) -> String {
    let totals = verdict.ranking.iter().filter_map(|standing| {
        let alternative = comparison.alternatives.get(standing.alternative)?;
        standing.score?;
        let score = verdict.scale.told(standing.total.low, language);
        let values = [("alternative", &*alternative.name), ("score", &*score)];
        Some(language.fill(Message::FallbackTotal, &values))
    });
    totals.collect::<Vec<_>>().join(" ")
}

/// The criteria with the scores of a view.
fn scores(props: &Props, view: ViewId) -> Html {
    let Props {
        comparison,
        language,
        ..
    } = props;
    let alternatives = comparison.alternatives.keys();
    html! {
        <table>
            <caption>{ caption(props, view, Message::FallbackScores) }</caption>
            { head(props, Message::ChartFactor) }
            <tbody>
                { for comparison.listed_criteria().map(|(position, criterion)| html! {
                    <tr key={criterion.id.clone()}>
                        <th scope="row">{ label(comparison, criterion, language) }</th>
                        { for alternatives.clone().map(|alternative| {
                            let score = comparison.score(view, alternative, position);
                            html! {
                                <td key={usize::from(alternative)}>{ score.map_or_else(
                                    || html! { language.say(Message::ScoreMissing) },
                                    |score| html! {
                                        <>
                                            <b>{ authored(score, language) }</b>
                                            { " " }{ score.text.clone() }
                                            { doubts(props, &score.claims) }
                                        </>
                                    },
                                ) }</td>
                            }
                        }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

/// Lists the claims behind a score that are not judged accurate, each with the judgement and its
/// reason, so that no wrong claim stands uncommented.
fn doubts(props: &Props, claims: &[ClaimId]) -> Html {
    let doubted = claims
        .iter()
        .filter_map(|position| props.comparison.claims.get(*position))
        .filter_map(|claim| {
            let word = match claim.judgement {
                Judgement::Accurate => return None,
                Judgement::Outdated => Message::JudgementOutdated,
                Judgement::Contested => Message::JudgementContested,
                Judgement::Wrong => Message::JudgementWrong,
            };
            let judgement = props.language.say(word);
            Some(html! {
                <li key={claim.says.clone()}>
                    { claim.says.clone() }{ " — " }<em>{ judgement }</em>{ ": " }{ claim.note.clone() }
                </li>
            })
        })
        .collect::<Vec<_>>();
    if doubted.is_empty() {
        return Html::default();
    }
    html! { <ul>{ for doubted }</ul> }
}

fn cases(props: &Props) -> Html {
    html! {
        <>
            { for props.comparison.alternatives.iter().map(|alternative| html! {
                <section key={alternative.id.clone()}>
                    <h3>{ alternative.name.clone() }</h3>
                    if !alternative.introduction.is_empty() {
                        <p>{ alternative.introduction.clone() }</p>
                    }
                    if !alternative.cases.is_empty() {
                        <h4>{ props.language.say(Message::Cases) }</h4>
                    }
                    <ul>
                        { for alternative.cases.iter().map(|case| html! {
                            <li key={case.user.clone()}>
                                <b>{ case.user.clone() }</b>{ " · " }{ case.says.clone() }{ " " }
                                <em>{ props.language.say(Message::CaseToday) }</em>{ " " }
                                { case.today.clone() }
                            </li>
                        }) }
                    </ul>
                </section>
            }) }
        </>
    }
}

/// The project types with the fits of a view.
fn fits(props: &Props, view: ViewId) -> Html {
    let Props {
        comparison,
        language,
        ..
    } = props;
    let alternatives = comparison.alternatives.keys();
    let types = comparison.project_types.iter_enumerated();
    html! {
        <table>
            <caption>{ caption(props, view, Message::FallbackFits) }</caption>
            { head(props, Message::FallbackProject) }
            <tbody>
                { for types.map(|(position, project_type)| html! {
                    <tr key={project_type.id.clone()}>
                        <th scope="row">{ project_type.name.clone() }</th>
                        { for alternatives.clone().map(|alternative| html! {
                            <td key={usize::from(alternative)}>
                                { fit_text(language, comparison.fit(view, alternative, position)) }
                            </td>
                        }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

fn head(props: &Props, first: Message) -> Html {
    html! {
        <thead>
            <tr>
                <th scope="col">{ props.language.say(first) }</th>
                { for props.comparison.alternatives.iter().map(|alternative| html! {
                    <th key={alternative.id.clone()} scope="col">{ alternative.name.clone() }</th>
                }) }
            </tr>
        </thead>
    }
}

fn caption(props: &Props, view: ViewId, message: Template) -> String {
    let views = &props.comparison.views;
    let name = views.get(view).map_or("", |view| &*view.name_in_sentence);
    props.language.fill(message, &[("view", name)])
}
