//! The panel “compare”: several people's answers side by side, and what they come to together.

mod differences;
mod tables;
mod together;

use super::Sheet;
use crate::components::element::{Element, Gesture, classed, el};
use crate::components::notice::pair;
use crate::components::panel::Panel;
use crate::components::presets::Start;
use crate::components::scene::{Message, Scene, Taking};
use crate::language::{Counted, Message as Word};
use crate::notation::people::{People, Person, Problem};
use crate::notation::{self, Ignored, Link};
use crate::verdict::agreement::Agreement;
use crate::verdict::explanation::headline;

/// How many lines that could not be read are named.
const PROBLEMS: usize = 5;

/// What the results are made from.
struct Party<'a> {
    scene: &'a Scene<'a>,
    people: &'a [Person],
    agreement: &'a Agreement,
}

/// The panel. Its state is the lines of the others.
pub fn compare(sheet: &Sheet<'_>) -> Element {
    let scene = sheet.scene;
    let lines = sheet.state;
    let you = (scene.say(Word::CompareYou), scene.answers);
    let people = People::read(scene.comparison, you, lines);
    let answers: Vec<_> = people.all.iter().map(|person| &person.answers).collect();
    let party = Party {
        scene,
        people: &people.all,
        agreement: &Agreement::new(scene.comparison, &answers),
    };
    // The input keeps its place, so that no render takes it out of the writer's hand.
    let results = el("div").key_at(1);
    let results = match answers.len() {
        ..=1 => results,
        _ => results
            .child(together::together(&party))
            .child(each(&party))
            .child(tables::weights(&party))
            .children(differences::differences(&party)),
    };
    classed("div", "panel compare")
        .child(input(scene, &people, lines).key_at(0))
        .child(results)
}

/// The text field with what became of its lines.
fn input(scene: &Scene<'_>, people: &People, lines: &str) -> Element {
    let field = el("textarea")
        .set("id", "compare-lines")
        .set("aria-describedby", "compare-hint")
        .set("rows", "4")
        .set("spellcheck", "false")
        .set("autocomplete", "off")
        .set("autocapitalize", "off")
        .holding(lines.to_owned().into())
        .on(Gesture::Write(Panel::Compare));
    let label = el("label")
        .set("for", "compare-lines")
        .text(scene.say(Word::CompareLines));
    let hint = classed("p", "hint")
        .set("id", "compare-hint")
        .text(scene.say(Word::CompareHint));
    let mut status = Vec::new();
    if people.all.len() > 1 {
        status.push(scene.count(Counted::CompareOthers, people.all.len() - 1));
    }
    if !people.problems.is_empty() {
        status.push(scene.count(Counted::CompareProblems, people.problems.len()));
    }
    if people.beyond > 0 {
        status.push(scene.count(Counted::CompareBeyond, people.beyond));
    }
    let problems = people.problems.iter().take(PROBLEMS);
    let problems = problems.enumerate().map(|(position, problem)| {
        let text = match problem {
            Problem::Elsewhere(id) => scene.fill(Word::CompareElsewhere, &[("id", id)]),
            Problem::Unreadable(line) => scene.fill(Word::CompareUnreadable, &[("line", line)]),
            Problem::Unclear(line, ignored) => {
                let keys = pairs(scene, ignored);
                scene.fill(Word::CompareUnclear, &[("line", line), ("keys", &keys)])
            }
        };
        el("li").key_at(position).text(text)
    });
    classed("div", "lines")
        .child(label)
        .child(hint)
        .child(field)
        .child(el("p").set("role", "status").text(status.join(" ")))
        .child(
            classed("ul", "problems")
                .flag("hidden", people.problems.is_empty())
                .children(problems),
        )
}

/// What the answers of each person come to.
fn each(party: &Party<'_>) -> Element {
    let scene = party.scene;
    let people = party.people.iter().zip(&party.agreement.verdicts);
    let rows = people.enumerate().map(|(position, (person, verdict))| {
        let row = el("li")
            .key_at(position)
            .child(el("bdi").text(person.name.clone()))
            .child(el("span").text(headline(scene.comparison, verdict, scene.language)))
            .children(note(scene, person));
        if position == 0 {
            return row;
        }
        let answers = notation::encode(scene.comparison, &person.answers);
        let whose = classed("span", "visually-hidden")
            .text(": ")
            .text(person.name.clone());
        let button = scene
            .button("quiet", Message::Start(Start::Answers(answers.into())))
            .flag("disabled", scene.settings.readonly)
            .text(scene.say(Word::CompareTake));
        row.child(button.child(whose))
    });
    el("section")
        .child(scene.heading(1).text(scene.say(Word::CompareEach)))
        .child(classed("ul", "each").children(rows))
        .child(tables::totals(party))
        .child(together_link(party))
}

/// A button for the link that opens this comparison. The names stay here: a link has no place for
/// them.
fn together_link(party: &Party<'_>) -> Element {
    let scene = party.scene;
    let others = party.people.iter().skip(1);
    let link = Link {
        with: others
            .map(|person| notation::encode(scene.comparison, &person.answers))
            .collect(),
        ..Link::new(scene.answers.clone())
    };
    let query = format!("?{}", link.write(scene.comparison));
    scene
        .button("plain", Message::Take(Taking::Copy, query.into()))
        .text(scene.say(Word::CompareLink))
}

/// What a reader should know of a person's line.
fn note(scene: &Scene<'_>, person: &Person) -> Option<Element> {
    let current = scene.comparison.revision;
    let revision = person.revision.filter(|revision| *revision != current)?;
    let [then, now] = [revision, current].map(|revision| scene.number(revision.into()));
    let note = scene.fill(Word::CompareRevision, &[("then", &then), ("now", &now)]);
    Some(classed("span", "note").text(note))
}

/// Some pairs as they stood in a link, as a list in a sentence.
fn pairs(scene: &Scene<'_>, ignored: &[Ignored]) -> String {
    let ignored: Vec<String> = ignored.iter().take(PROBLEMS).map(pair).collect();
    scene.language.formats().list(&ignored)
}

impl Party<'_> {
    /// The names of some people, as a list in a sentence.
    fn names(&self, people: &[usize]) -> String {
        let people = people.iter().filter_map(|person| self.people.get(*person));
        let names: Vec<String> = people.map(|person| person.name.clone()).collect();
        self.scene.language.formats().list(&names)
    }

    /// The names of some alternatives, as a list in a sentence.
    fn alternatives(&self, alternatives: &[usize]) -> String {
        let names = alternatives.iter();
        let names: Vec<String> = names
            .map(|alternative| String::from(&*self.scene.name(*alternative)))
            .collect();
        self.scene.language.formats().list(&names)
    }
}
