//! The notice about a link: the changes in the data since it was made, and the parts of it that
//! mean nothing here.

use yew::prelude::*;

use super::button::Button;
use super::environment::{Environment, use_environment};
use super::panel::{Panel, panel};
use super::scene::{Message, Scene};
use crate::language::{Counted, Message as Word};
use crate::notation::{Ignored, Mode, Part};

/// The number of passed-over pairs that are named.
const NAMED: usize = 5;

/// The notice of the link that the widget was opened with.
pub fn notice(scene: &Scene<'_>) -> Html {
    let link = scene.link;
    let compared = link.filter(|_| scene.has_controls() && scene.shows(Part::Compare));
    let revision = link.and_then(|link| link.revision);
    let drifted = revision.is_some_and(|revision| revision != scene.comparison.revision);
    html! {
        <Notice
            others={compared.map_or(0, |link| link.with.len())}
            {drifted}
            ignored={link.map(|link| link.ignored.clone()).unwrap_or_default()}
        >
            if drifted {
                { panel(scene, Panel::Drift) }
            }
        </Notice>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct NoticeProps {
    /// The number of other readers' answers that came with it.
    others: usize,
    /// Set if the data has changed since it was made.
    drifted: bool,
    /// The pairs in it that mean nothing here.
    ignored: Vec<Ignored>,
    /// The changes in the data.
    children: Html,
}

/// The notice, with a button that ends it where there are controls. Without anything to say it is
/// empty.
#[component]
fn Notice(props: &NoticeProps) -> Html {
    let environment = use_environment();
    let NoticeProps {
        others, ignored, ..
    } = props;
    let nothing = *others == 0 && !props.drifted && ignored.is_empty();
    let closable = environment.settings.mode != Mode::Verdict;
    html! {
        <aside class="notice" aria-label={environment.say(Word::NoticeLabel)} hidden={nothing}>
            if *others > 0 {
                <p>{ environment.count(Counted::NoticeWith, *others) }</p>
            }
            { props.children.clone() }
            if !ignored.is_empty() {
                { passed_over(&environment, ignored) }
            }
            if closable && !nothing {
                <Button class="quiet" message={Message::Dismiss}>
                    { environment.say(Word::NoticeDismiss) }
                </Button>
            }
        </aside>
    }
}

/// The pairs of the link that mean nothing here.
fn passed_over(environment: &Environment, ignored: &[Ignored]) -> Html {
    let rest = ignored.len().saturating_sub(NAMED);
    html! {
        <p>
            { environment.say(Word::NoticeIgnored) }
            { " " }
            for ignored in ignored.iter().take(NAMED) {
                <span><code>{ pair(ignored) }</code>{ " " }</span>
            }
            if rest > 0 {
                { environment.count(Counted::NoticeMore, rest) }
            }
        </p>
    }
}

/// A pair as it stood in the link.
pub fn pair(ignored: &Ignored) -> String {
    let mut text = ignored.key.clone();
    if !ignored.value.is_empty() {
        text.push('=');
        text.push_str(&ignored.value);
    }
    text
}
