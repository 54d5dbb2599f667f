//! The head: what is compared, and by which set of scores.

use super::element::{Element, Gesture, classed, el, value};
use super::fold::Fold;
use super::scene::{Message, Scene};
use crate::answers::Action;
use crate::comparison::View;
use crate::language::Message as Word;

/// Title, introduction, view switch.
pub fn header(scene: &Scene<'_>) -> Element {
    let comparison = scene.comparison;
    let title = scene.heading(0).set("class", "title").set("part", "title");
    let elsewhere = classed("p", "elsewhere")
        .flag("hidden", scene.elsewhere.is_empty())
        .text(scene.elsewhere.to_owned());
    let header = classed("header", "header")
        .children((scene.offered.len() > 1 && scene.has_controls()).then(|| offers(scene)))
        .child(classed("p", "kicker").text(value(&comparison.subject)))
        .child(
            el("slot")
                .set("name", "heading")
                .child(title.text(value(&comparison.title))),
        )
        .child(
            classed("p", "lede")
                .flag("hidden", !scene.has_controls())
                .text(value(&comparison.lede)),
        );
    let view = comparison.views.get(scene.answers.view());
    let header = if comparison.views.len() < 2 {
        header
    } else if scene.has_controls() {
        header.child(switch(scene))
    } else {
        header.children(view.map(|view| shown(scene, view)))
    };
    header
        .children(view.map(|view| rule(scene, view)))
        .child(elsewhere)
}

/// A button for each comparison that the page offers.
fn offers(scene: &Scene<'_>) -> Element {
    let offers = scene.offered.iter().map(|(id, title)| {
        let current = *id == scene.comparison.id;
        let button = scene
            .button("chip", Message::Go(id.clone()))
            .set("id", format!("go-{id}"))
            .state("aria-pressed", current)
            .text(value(title));
        el("li").key(id).child(button)
    });
    el("nav")
        .set("aria-label", scene.say(Word::OffersLabel))
        .child(classed("ul", "chips offers").children(offers))
}

fn switch(scene: &Scene<'_>) -> Element {
    let views = scene.comparison.views.iter().enumerate();
    let options = views.map(|(position, view)| {
        let chosen = position == scene.answers.view();
        let message = Message::Act(Action::SetView(position));
        let input = el("input")
            .set("type", "radio")
            .set("name", "view")
            .set("value", value(&view.id))
            .checked(chosen)
            .flag("disabled", scene.settings.readonly)
            .on(Gesture::Press(message));
        el("label")
            .key(&view.id)
            .child(input)
            .child(el("span").text(value(&view.name)))
    });
    let views = classed("fieldset", "views")
        .child(el("legend").text(scene.say(Word::ViewLabel)))
        .child(classed("span", "segments").children(options));
    // Chromium never forgets a radio button that leaves a shadow root, unless a form owned it. This
    // one submits nothing: there is no dialog around it.
    el("form").set("method", "dialog").child(views)
}

/// The view that is shown, where it cannot be switched.
fn shown(scene: &Scene<'_>, view: &View) -> Element {
    classed("p", "note")
        .text(scene.say(Word::ViewLabel))
        .text(" ")
        .text(value(&view.name))
}

fn rule(scene: &Scene<'_>, view: &View) -> Element {
    let opener = scene.opener(scene.say(Word::ViewRule));
    scene.fold("fold quiet", Fold("rule", 0, 0), opener, || {
        let date = scene.language.formats().date(view.as_of);
        classed("p", "note")
            .text(value(&view.rule))
            .text(" ")
            .text(scene.fill(Word::ViewAsOf, &[("date", &date)]))
    })
}
