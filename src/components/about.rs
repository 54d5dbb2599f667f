//! Who stands behind the comparison, and how the verdict comes about.

use std::rc::Rc;

use yew::prelude::*;

use super::fold::Fold;
use crate::comparison::Comparison;
use crate::language::{Language, Message};

/// Properties of [`About`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// The language.
    pub language: Language,
}

/// Scorer, basis, interests, licence, where to report, and the rule.
#[component]
pub fn About(props: &Props) -> Html {
    let about = &props.comparison.about;
    let say = |message| props.language.say(message);
    let rows = [
        (Message::AboutScoredBy, &about.scored_by),
        (Message::AboutBasis, &about.basis),
        (Message::AboutInterests, &about.interests),
        (Message::AboutLicence, &about.licence),
    ];
    html! {
        <Fold class="about" summary={say(Message::AboutTitle)}>
            <p>{ say(Message::AboutRule) }</p>
            <p>{ say(Message::AboutBands) }</p>
            <p>{ say(Message::AboutFit) }</p>
            <dl>
                { for rows.into_iter().map(|(message, text)| html! {
                    <div key={say(message)}><dt>{ say(message) }</dt><dd>{ text.clone() }</dd></div>
                }) }
                <div key="revision">
                    <dt>{ say(Message::AboutRevision) }</dt>
                    <dd>{ props.comparison.revision.to_string() }</dd>
                </div>
            </dl>
            <p>
                <a href={about.report.clone()} target="_blank" rel="noopener noreferrer">
                    { say(Message::AboutReport) }
                </a>
            </p>
            <p class="note">{ say(Message::AboutPrivacy) }</p>
        </Fold>
    }
}
