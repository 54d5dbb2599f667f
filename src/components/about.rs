//! The people behind the comparison, and the rule of the verdict.

use yew::prelude::*;

use super::claims::outward;
use super::environment::use_environment;
use crate::language::Message as Word;

/// Scorer, basis, interests, licence, where to report, and the rule.
#[component]
pub fn About() -> Html {
    let environment = use_environment();
    let about = &environment.comparison.about;
    let revision = environment.comparison.revision.to_string();
    let rows = [
        (Word::AboutScoredBy, about.scored_by.clone()),
        (Word::AboutBasis, about.basis.clone()),
        (Word::AboutInterests, about.interests.clone()),
        (Word::AboutLicence, about.licence.clone()),
        (Word::AboutRevision, revision.into()),
    ];
    let report = environment.say(Word::AboutReport);
    html! {
        <div>
            <p>{ environment.say(Word::AboutRule) }</p>
            <dl>
                for (word, text) in rows {
                    <div>
                        <dt>{ environment.say(word) }</dt>
                        <dd>{ text }</dd>
                    </div>
                }
            </dl>
            if !about.report.is_empty() {
                <p>{ outward(about.report.clone().into(), report.into()) }</p>
            }
            <p class="note">{ environment.say(Word::AboutPrivacy) }</p>
        </div>
    }
}
