//! A Yew program with the widget in it, which shows what it hears of the widget.

mod shadow;

use weigh_up::answers::Answers;
use weigh_up::app::WeighUp;
use weigh_up::content;
use weigh_up::language::Language;
use weigh_up::notation;
use weigh_up::verdict::Verdict;
use weigh_up::verdict::explanation::headline;
use yew::prelude::*;

use crate::shadow::Shadow;

/// The page: a sentence on the verdict, a button that starts again, and the widget.
#[component]
fn Page() -> Html {
    let comparison = use_memo((), |()| {
        content::bundled("node-vs-python").expect("it is bundled")
    });
    let answers = use_state(|| Answers::neutral(&comparison));
    let verdict = use_state(|| None::<Verdict>);
    let on_change = use_callback(answers.setter(), |changed, answers| answers.set(changed));
    let on_verdict = use_callback(verdict.setter(), |new, verdict| verdict.set(Some(new)));
    let again = use_callback(
        (answers.setter(), comparison.clone()),
        |_, (answers, comparison)| answers.set(Answers::neutral(comparison)),
    );
    let heard = verdict
        .as_ref()
        .map(|verdict| headline(&comparison, verdict, &Language::english()));
    html! {
        <main>
            <h1>{ "Which backend?" }</h1>
            <p id="heard">{ heard.unwrap_or_default() }</p>
            <p><code>{ notation::encode(&comparison, &answers) }</code></p>
            <p><button onclick={again}>{ "Start again" }</button></p>
            <Shadow>
                <WeighUp
                    {comparison}
                    answers={(*answers).clone()}
                    {on_change}
                    {on_verdict}
                />
            </Shadow>
        </main>
    }
}

fn main() {
    yew::Renderer::<Page>::new().render();
}
