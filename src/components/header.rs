//! The head: what is compared, and by which set of scores.

use std::rc::Rc;

use yew::prelude::*;

use super::fold::Fold;
use crate::answers::Action;
use crate::comparison::Comparison;
use crate::language::{Language, Message};

/// Properties of [`Header`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// The view that is shown.
    pub view: usize,
    /// What the other views say, where it is something else.
    pub elsewhere: AttrValue,
    /// The level of the main heading, 1 to 6.
    pub level: u8,
    /// Whether the view may be changed.
    pub readonly: bool,
    /// The language.
    pub language: Language,
    /// Called when the reader switches the view.
    pub on_act: Callback<Action>,
}

/// Title, introduction, view switch.
#[component]
pub fn Header(props: &Props) -> Html {
    let Props {
        comparison,
        language,
        ..
    } = props;
    let views = comparison.views.iter().enumerate();
    let current = comparison.views.get(props.view);
    html! {
        <header class="header">
            <p class="kicker">{ comparison.subject.clone() }</p>
            <slot name="heading">
                <@{format!("h{}", props.level)} class="title">{ comparison.title.clone() }</@>
            </slot>
            <p class="lede">{ comparison.lede.clone() }</p>
            if comparison.views.len() > 1 {
                <fieldset class="views">
                    <legend>{ language.say(Message::ViewLabel) }</legend>
                    <span class="segments">
                        { for views.map(|(position, view)| {
                            let on_act = props.on_act.clone();
                            let onchange = Callback::from(move |_: Event| {
                                on_act.emit(Action::SetView(position));
                            });
                            html! {
                                <label key={view.id.clone()}>
                                    <input type="radio" name="view" value={view.id.clone()}
                                        checked={position == props.view}
                                        disabled={props.readonly} {onchange} />
                                    <span>{ view.name.clone() }</span>
                                </label>
                            }
                        }) }
                    </span>
                </fieldset>
            }
            if let Some(view) = current {
                <Fold class="quiet" summary={language.say(Message::ViewRule)}>
                    <p class="note">
                        { view.rule.clone() }{ " " }
                        { language.fill(Message::ViewAsOf,
                            &[("date", &language.formats().date(view.as_of))]) }
                    </p>
                </Fold>
            }
            <p class="elsewhere" hidden={props.elsewhere.is_empty()}>{ props.elsewhere.clone() }</p>
        </header>
    }
}
