//! What a link held that means nothing here, in one quiet notice.

use yew::prelude::*;

use crate::language::{Counted, Language, Message};
use crate::notation::Ignored;

/// How many of the passed-over pairs are named.
const NAMED: usize = 5;

/// Properties of [`Notice`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// What was passed over.
    pub ignored: Vec<Ignored>,
    /// The language.
    pub language: Language,
    /// Called when the reader has read it.
    pub on_dismiss: Callback<()>,
}

/// A list of what was passed over, with a button that ends it.
#[component]
pub fn Notice(props: &Props) -> Html {
    let named = props.ignored.iter().take(NAMED).enumerate();
    let rest = props.ignored.len().saturating_sub(NAMED);
    let dismiss = props.on_dismiss.reform(|_: MouseEvent| ());
    let language = &props.language;
    html! {
        <aside class="notice" hidden={props.ignored.is_empty()}
            aria-label={language.say(Message::NoticeLabel)}>
            <p>{ language.say(Message::NoticeIgnored) }{ " " }
                { for named.map(|(position, ignored)| html! {
                    <span key={position}><code>{ pair(ignored) }</code>{ " " }</span>
                }) }
                if rest > 0 {
                    { language.count(Counted::NoticeMore, i64::try_from(rest).unwrap_or_default()) }
                }
            </p>
            <button type="button" class="quiet" part="button" onclick={dismiss}>
                { language.say(Message::NoticeDismiss) }
            </button>
        </aside>
    }
}

fn pair(ignored: &Ignored) -> String {
    if ignored.value.is_empty() {
        ignored.key.clone()
    } else {
        format!("{}={}", ignored.key, ignored.value)
    }
}
